import type { privacy as id } from '../id/privacy.ts'
import type { SameKeys } from '../same-keys.ts'

export const privacy: SameKeys<typeof id> = {
  'privacy.title': 'Privacy notice',
  'privacy.purpose': 'What the data are used for',
  'privacy.retention': 'Retention period',
  'privacy.controller': 'Data controller',
  'privacy.rights': 'Your rights',
  'privacy.access': 'Request my data',
  'privacy.correct': 'Correct my data',
  'privacy.erase': 'Delete my data',
  'privacy.withdraw': 'Withdraw consent',
  'privacy.consent': 'I consent to the processing of my data to answer this letter',
  'privacy.minor': 'If you are under 18, ask a parent or guardian to fill this in with you',
  'privacy.lead':
    'How {institution} treats your data on the news of {site}: share buttons, likes, comments and letters from readers.',
  'privacy.other_language': 'Baca dalam bahasa Indonesia',
  'privacy.short': 'In short',
  'privacy.short_1': 'We store no IP address, no browser type and no cookie of readers, and do not know who reads.',
  'privacy.short_2': 'We count visits, not people. No number connects two visits of yours.',
  'privacy.short_3': 'Nothing is requested from third parties before you yourself press a share button.',
  'privacy.short_4':
    'What you write is stored so that it can be reviewed, shown and answered; you may ask for a copy or for its deletion.',
  'privacy.controller_text':
    '{institution} is the data controller. Titian is run by or for this institution. Data are not sold, and not shared beyond what answering your letter needs.',
  'privacy.contact': 'Questions and requests: {contact}',
  'privacy.contact_none': 'Questions and requests: by the official contact given on {site}.',
  'privacy.reading': 'When you read news',
  'privacy.reading_off': 'This website does not count visits. Nothing is stored when you read.',
  'privacy.reading_stored': 'For every visit we store:',
  'privacy.reading_1':
    'a random number of that one visit: made by your browser, ended after 30 minutes without activity, never used again',
  'privacy.reading_2': 'the date and hour (no minutes), the news opened, and the reading time (at most 30 minutes)',
  'privacy.reading_3':
    'where the visit came from: for example Facebook, a search engine or a link in our own post; of the address we keep website and page, without search terms',
  'privacy.reading_4': 'whether it was opened on a phone and inside a social media app',
  'privacy.reading_5':
    'whether there was a like, comment, share, letter or download during that visit (yes or no, not which one)',
  'privacy.reading_6': 'the social media account, other website or download you opened from our page',
  'privacy.reading_browser':
    'Your browser itself keeps the dates of its visits and only sends marks: first visit today, this week or this month, and a coarse range such as “2–7 days since the visit before”. The dates never leave your device and vanish when you clear website data.',
  'privacy.reading_never':
    'Not stored and not logged: IP address, browser type (user agent), location, name, and the content of click identifiers such as fbclid.',
  'privacy.reading_limit':
    'To prevent abuse the server counts requests by a keyed fingerprint of the network address. The key changes every day; the counts exist in memory only and vanish within an hour.',
  'privacy.reading_optout':
    'If your browser sends Global Privacy Control or Do Not Track, your visit is not counted at all. All features keep working.',
  'privacy.like_share': 'Likes and shares',
  'privacy.like_text':
    'A like is stored with a fingerprint of a random number that your browser makes for that one article, so that one browser counts once and can take it back. Two likes of yours cannot be connected.',
  'privacy.share_text':
    'When you share an article we store the network and the article. The shared address carries a random mark, so we learn how many visits that share brought, not who shared. Once you open WhatsApp, Facebook or another service, the terms of that service apply.',
  'privacy.comments': 'Comments',
  'privacy.comments_text':
    'We store the name you write (a nickname is fine), the text and the time. An e-mail address is not required. Links in comments cannot be pressed, and phone numbers, identity numbers or addresses are masked before the comment appears.',
  'privacy.comments_before': 'Every comment is reviewed by staff before it appears.',
  'privacy.comments_after':
    'A comment that passes the automatic checks appears at once and is reviewed by staff afterwards.',
  'privacy.comments_edit': 'During the first {n} minutes you can edit or delete it yourself from the same browser.',
  'privacy.contact_text':
    'If you leave an e-mail address, it is never shown. We send one message to ask whether the address is yours. Once you confirm it, your comments carry the mark “e-mail confirmed”, and the address is kept only if you want to be told of replies. Every such message holds a link to stop; your address is then erased at once.',
  'privacy.writer_key': 'Writer key',
  'privacy.writer_text':
    'At your first comment the browser makes one random key and keeps it. We store a fingerprint (hash) of that key, for this website only and with comments only; never with visits, likes or letters. It lets staff see earlier comments from the same browser and lets reports estimate the number of writers. You can delete this key with one tap below the comment form.',
  'privacy.letters': 'Letters from readers',
  'privacy.letters_text':
    'We store type, subject, text and place of the letter, and your name and contact if you give them. The contact is used only to answer that letter. The access code is stored as a fingerprint; we cannot show it again either.',
  'privacy.letters_who':
    'Public: your name is shown when the letter is published. Anonymous: neither the public nor the receiving agency sees your name. Confidential: the letter is not published. A verifying officer can reveal the identity only with a reason that is recorded.',
  'privacy.retention_class': 'Data',
  'privacy.retention_time': 'Kept for',
  'privacy.retention_visits': 'Record of each visit',
  'privacy.retention_visits_time': '{n} months, then only the totals',
  'privacy.retention_comments': 'Comments shown',
  'privacy.retention_comments_time': 'as long as they are published, or until you ask for deletion',
  'privacy.retention_rejected': 'Text of rejected comments and spam',
  'privacy.retention_rejected_time': '{n} days',
  'privacy.retention_contact': 'E-mail address of a writer of comments',
  'privacy.retention_contact_time':
    '{n} hours if it is not confirmed; after that until you stop, at most {months} months after the last comment',
  'privacy.retention_letters': 'Name and contact in letters',
  'privacy.retention_letters_time': '{n} months after the letter is closed',
  'privacy.retention_audit': 'Record of staff acts (without quoting citizens)',
  'privacy.retention_audit_time': '{n} years',
  'privacy.rights_text':
    'Under Law 27/2022 on Personal Data Protection you may ask for information, a copy, correction and deletion, and withdraw consent. For a letter, give its tracking number and access code. For a comment, name the article, the name you used and the time. As to visits we cannot find yours, because nothing ties them to you.',
  'privacy.children': 'Children',
  'privacy.children_text':
    'We build no profile of anybody. If you are under 18, ask a parent or guardian to be with you before writing a comment or letter.',
  'privacy.safety': 'Safety',
  'privacy.safety_text':
    'Every act of staff is recorded and cannot be changed silently. Technical details are on the security sheet.',
  'security.title': 'Security sheet',
  'security.lead':
    'One page for the security team (E-Gov). It describes Titian version {version} and can be verified from any browser.',
  'security.what': 'What is installed',
  'security.what_1':
    'One script line. Templates, database and accounts of the CMS are not touched; removing the line restores the website.',
  'security.what_2': 'If the Titian server is down, slow or blocked, news pages appear and work as without the script.',
  'security.what_3':
    'The script reads no form fields, cookies or sessions of the website. What it shows lives in a shadow root and is built without innerHTML.',
  'security.network': 'Network requests',
  'security.network_1': "From citizens' browsers only to {origin}. No third-party fonts, icons, CDN or analytics.",
  'security.network_2':
    'Share buttons are plain links; a social network is contacted only after the citizen presses one.',
  'security.network_3':
    'The server contacts only pages of registered websites (to read their titles; internal network addresses are refused unless the webmaster allows them) and the mail server you set.',
  'security.csp': 'If the website uses a Content-Security-Policy, add:',
  'security.files': 'Files and integrity',
  'security.file': 'File',
  'security.size': 'Size (gzip)',
  'security.hash': 'SHA-384 (integrity attribute)',
  'security.files_note':
    'With the integrity attribute a browser refuses a changed script. Every update of Titian changes the value, so the script line must be updated at the same time.',
  'security.files_none': 'The script files are not built on this server (npm run build).',
  'security.data': 'Data',
  'security.data_1': 'IP addresses and user agents are neither stored nor logged; readers receive no cookie.',
  'security.data_2': 'Text of citizens is plain text end to end: links in it are inert, HTML is never interpreted.',
  'security.data_3':
    'Comments with signs of gambling promotion, insults or personal data are held for review by staff.',
  'security.data_4':
    'Stored in {database} on this server; the answer “stored” is sent only after data are written to disk.',
  'security.staff': 'Staff access',
  'security.staff_1':
    'Passwords are kept with Argon2id; sign-in attempts are limited; roles decide what can be opened.',
  'security.staff_2': 'Every act of staff needs the exact Origin and a per-session token (against CSRF).',
  'security.staff_3': 'The audit trail is append-only and hash-chained: a silent change shows.',
  'security.staff_4':
    'Staff pages are at {staff}, under a strict Content-Security-Policy without inline script or style.',
  'security.https_yes': 'Served over HTTPS.',
  'security.https_no':
    'Attention: this address does not use HTTPS yet. Install a certificate before staff work with it.',
  'security.off': 'Switching off',
  'security.off_text':
    'Remove the script line, or switch parts off (share, like, comments, letters) in the settings without touching the website.',
  'security.printed': 'Printed from {address} for {site}.',
}
