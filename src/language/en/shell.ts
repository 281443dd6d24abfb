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
  'shell.waiting': '{n} waiting',
  'shell.notify_on': 'Notify me on this computer',
  'shell.notify_off': 'Turn notifications off',
  'shell.notify_new': '{n} new in the queue',
  'shell.offline': 'Connection lost. The figures on this page may be out of date.',
  'shell.public_letters': 'Letters from readers',
  'shell.public_by': 'Served with Titian',
}
