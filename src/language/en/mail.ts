import type { mail as id } from '../id/mail.ts'
import type { SameKeys } from '../same-keys.ts'

export const mail: SameKeys<typeof id> = {
  'mail.greeting': 'Dear reader,',
  'mail.letter_received_subject': 'Letter {number} has been received by {institution}',
  'mail.letter_received': 'Your letter to {institution} has been received under the tracking number {number}.',
  'mail.letter_asked_subject': 'Letter {number}: {institution} needs information',
  'mail.letter_asked':
    'To answer letter {number}, {institution} needs information from you. The time limit stands still until you reply.',
  'mail.letter_extended_subject': 'Letter {number}: limit extended',
  'mail.letter_extended':
    '{institution} has extended the limit for answering letter {number} once, by seven working days. The reason stands on the page of your letter.',
  'mail.letter_answered_subject': 'Letter {number} has been answered by {institution}',
  'mail.letter_answered': '{institution} has answered your letter with the tracking number {number}.',
  'mail.letter_status': 'Read your letter at this address. It holds your access code; do not pass it on.\n\n{url}',
  'mail.letter_status_by_code': 'Read your letter with the tracking number and access code that you kept:\n\n{url}',
  'mail.letter_not_you':
    'If you did not write this letter, ignore this message; your address is used for nothing else.',
  'digest.label': 'Digest mail',
  'digest.hint': 'Counts and links only, between 07:00 and 20:00, and only when something waits.',
  'digest.off': 'None',
  'digest.daily': 'Once a day',
  'digest.hourly': 'Every hour, when something is new',
  'digest.subject': '{n} waiting in Titian',
  'digest.lead': 'Waiting for you:',
  'digest.queue': '{n} in the queue',
  'digest.late': '{n} of them past their time limit',
  'digest.reported': '{n} reported by citizens',
  'digest.letters': '{n} letters wait for your step',
  'digest.end': 'You receive this because you asked for it. Change it at {url}',
  'mail.contact_subject': 'Confirm your e-mail address for {institution}',
  'mail.contact_replies':
    'Somebody wrote a comment on the website of {institution} and left this address to be told of replies. If that was you, open this page and press “Confirm”:',
  'mail.contact_mark':
    'Somebody wrote a comment on the website of {institution} and left this address. If that was you, open this page and press “Confirm”; your comments then carry the mark “e-mail confirmed”:',
  'mail.contact_not_you':
    'If it was not you, ignore this message. Without a confirmation we erase this address after {n} hours and send nothing more to it.',
  'mail.reply_subject': 'Your comment on {site} has a reply',
  'mail.reply_official': '{institution} has answered your comment. Read the answer here:',
  'mail.reply_reader': 'A reader has answered your comment. Read the answer here:',
  'mail.reply_stop':
    'You receive this message because you asked for it. To end it, open this page and press “Stop”; we then erase your address:',
}
