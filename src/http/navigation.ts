import type { Words } from '../language/language.ts'
import type { IconName } from './icons.ts'

export type NavId =
  | 'queue'
  | 'letters'
  | 'kit'
  | 'report'
  | 'links'
  | 'shared'
  | 'sites'
  | 'settings'
  | 'staff'
  | 'audit'
  | 'health'

export interface NavEntry {
  id: NavId
  href: string
  text: string
  icon: IconName
  /** null: this entry never shows a number. */
  count: number | null
  current: boolean
  /** Stands in the bar at the bottom of a phone; the others are behind "Lainnya". */
  inBar: boolean
}
export interface NavGroup {
  title: string
  entries: readonly NavEntry[]
}

interface NavState {
  nav?: NavId | undefined
  may?: readonly NavId[] | undefined
  site: { key: string } | null
  sites: readonly unknown[]
  counts: {
    queue?: number | undefined
    letters?: number | undefined
    kit?: number | undefined
    shared?: number | undefined
  }
  base: string
}

/** The side of every staff page. Only what exists stands here. `perSite` pages speak of one site and carry its key. */
const GROUPS = [
  {
    title: 'nav.group_talk',
    entries: [
      { id: 'queue', path: '/staff/queue', text: 'nav.queue', icon: 'inbox', perSite: true, inBar: true },
      {
        id: 'letters',
        path: '/staff/letters',
        text: 'nav.letters',
        icon: 'envelope-paper',
        perSite: true,
        inBar: true,
      },
    ],
  },
  {
    title: 'nav.group_bridge',
    entries: [
      { id: 'kit', path: '/staff/kit', text: 'nav.kit', icon: 'megaphone', perSite: true, inBar: false },
      { id: 'report', path: '/staff/report', text: 'nav.report', icon: 'bar-chart', perSite: true, inBar: true },
      { id: 'links', path: '/staff/links', text: 'nav.links', icon: 'link-45deg', perSite: true, inBar: false },
      {
        id: 'shared',
        path: '/staff/shared-desk',
        text: 'nav.shared',
        icon: 'people',
        perSite: true,
        inBar: false,
      },
    ],
  },
  {
    title: 'nav.group_site',
    entries: [
      { id: 'sites', path: '/staff/install', text: 'nav.sites', icon: 'code-slash', perSite: true, inBar: false },
      { id: 'settings', path: '/staff/settings', text: 'nav.settings', icon: 'gear', perSite: true, inBar: false },
    ],
  },
  {
    title: 'nav.group_house',
    entries: [
      { id: 'staff', path: '/staff/people', text: 'nav.staff', icon: 'people', perSite: false, inBar: false },
      { id: 'audit', path: '/staff/audit', text: 'nav.audit', icon: 'journal-text', perSite: false, inBar: false },
      { id: 'health', path: '/staff/health', text: 'nav.health', icon: 'activity', perSite: false, inBar: false },
    ],
  },
] as const

export function navigationOf(state: NavState, w: Words): readonly NavGroup[] {
  return GROUPS.map((group) => ({
    title: w.t(group.title),
    entries: group.entries
      .filter((entry) => state.may === undefined || state.may.includes(entry.id))
      .map((entry) => ({
        id: entry.id,
        href: state.base + entry.path + siteQuery(entry.perSite, state),
        text: w.t(entry.text),
        icon: entry.icon,
        count:
          entry.id === 'queue' || entry.id === 'letters' || entry.id === 'kit' || entry.id === 'shared'
            ? (state.counts[entry.id] ?? 0)
            : null,
        current: entry.id === state.nav,
        inBar: entry.inBar,
      })),
  })).filter((group) => group.entries.length > 0)
}

/** With one site the address stays short. */
function siteQuery(perSite: boolean, state: NavState): string {
  return perSite && state.site !== null && state.sites.length > 1 ? `?site=${encodeURIComponent(state.site.key)}` : ''
}
