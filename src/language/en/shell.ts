import type { shell as id } from '../id/shell.ts'
import type { SameKeys } from '../same-keys.ts'

export const shell: SameKeys<typeof id> = {
  'nav.main': 'Main',
  'nav.group_talk': 'Conversation',
  'nav.group_bridge': 'Bridge to social media',
  'nav.group_site': 'Website',
  'nav.group_house': 'Titian',
  'nav.queue': 'Queue',
  'nav.letters': 'Letters',
  'nav.report': 'Report',
  'nav.sites': 'Install script',
  'nav.settings': 'Settings',
  'nav.staff': 'Staff',
  'nav.audit': 'Audit trail',
  'nav.health': 'System health',
  'shell.switch_site': 'Switch website',
  'shell.account': 'My account',
  'shell.notify_on': 'Notify me on this computer',
  'shell.notify_off': 'Turn notifications off',
  'shell.notify_new': '{n} new in the queue',
  'shell.offline': 'Connection lost. The figures on this page may be out of date.',
  'shell.public_letters': 'Letters from readers',
  'shell.public_by': 'Served with Titian',
  'home.title': 'Titian',
  'home.lead_one':
    'This server provides the share buttons, likes, comments and letters from readers on the news of {site}.',
  'home.lead_many':
    'This server provides the share buttons, likes, comments and letters from readers on the news of {n} government websites.',
  'home.lead_none':
    'This server is ready to provide share buttons, likes, comments and letters from readers on government news websites. No website is registered yet.',
  'home.bridge':
    'Titian is Indonesian for a footbridge. It links social media posts with the official website, and shows whether social media really brings readers there.',
  'home.for_citizens': 'For citizens',
  'home.for_staff': 'For staff',
  'home.to_site': 'Open {site}',
  'home.to_letters': 'Letters from readers and official replies',
  'home.to_privacy': 'Privacy notice',
  'home.to_security': 'One-page security sheet',
  'home.to_staff': 'Log in to the staff application',
  'home.no_third': 'No requests to third parties, no cookies for readers, and no IP address is stored.',
}
