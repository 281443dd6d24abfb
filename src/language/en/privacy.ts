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
}
