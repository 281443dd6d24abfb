import type { Day } from '../base/clock.ts'
import type { Period, PeriodKind } from '../base/period.ts'
import type { SharedPage, ShareSums } from '../shares/share-figures.ts'
import type { OutboundSums } from '../visits/visit-figures.ts'

/** How a figure is known (promise 7). What cannot be known is `unavailable`, never a silent zero. */
export type Status = 'measured' | 'estimate' | 'staff' | 'unavailable'

export type Unit =
  | 'visits'
  | 'visitors'
  | 'pairs'
  | 'rate'
  | 'balance'
  | 'seconds'
  | 'pages'
  | 'acts'
  | 'people'
  | 'letters'
  | 'minutes'

/**
 * Every kind of figure that a report may show: its unit and in which direction it is better ('' = neither is known).
 * Name and definition are the texts `report.fig_<key>` and `report.def_<key>`; a test refuses a key without both.
 */
export const FIGURES = {
  visits: { unit: 'visits', better: 'higher' },
  visitors: { unit: 'visitors', better: 'higher' },
  social_low: { unit: 'rate', better: 'higher' },
  social_high: { unit: 'rate', better: '' },
  tracked: { unit: 'rate', better: 'higher' },
  linked: { unit: 'visits', better: 'higher' },
  in: { unit: 'visits', better: 'higher' },
  out: { unit: 'pairs', better: '' },
  balance: { unit: 'balance', better: 'higher' },
  engaged: { unit: 'rate', better: 'higher' },
  bounce: { unit: 'rate', better: 'lower' },
  two_way: { unit: 'rate', better: 'higher' },
  returning: { unit: 'rate', better: 'higher' },
  loyal: { unit: 'rate', better: 'higher' },
  often: { unit: 'rate', better: 'higher' },
  views: { unit: 'pages', better: '' },
  reading: { unit: 'seconds', better: 'higher' },
  likes: { unit: 'acts', better: 'higher' },
  shares: { unit: 'acts', better: 'higher' },
  brought: { unit: 'visits', better: 'higher' },
  comments: { unit: 'acts', better: 'higher' },
  replies: { unit: 'acts', better: 'higher' },
  writers: { unit: 'people', better: 'higher' },
  official: { unit: 'acts', better: 'higher' },
  wait: { unit: 'minutes', better: 'lower' },
  letters: { unit: 'letters', better: '' },
  answered: { unit: 'rate', better: 'higher' },
  in_time: { unit: 'rate', better: 'higher' },
  satisfied: { unit: 'rate', better: 'higher' },
  overdue: { unit: 'letters', better: 'lower' },
} as const satisfies Record<string, { unit: Unit; better: 'higher' | 'lower' | '' }>
export type FigureKey = keyof typeof FIGURES

export interface Figure {
  key: FigureKey
  /** null when it cannot be known, or there is no case. Of a rate: the part, `of` being the whole. */
  value: number | null
  /** The whole of a rate; null for every other unit. */
  of: number | null
  unit: Unit
  status: Status
  better: 'higher' | 'lower' | ''
  /** The same of the period before; null when that cannot be compared. */
  before: number | null
  beforeOf: number | null
}

export type Door = 'in' | 'out' | 'even'

/** Classes of evidence as they are drawn, strongest first; the three signs of an app are one. */
export const EVIDENCE_CLASSES = ['own', 'utm', 'referrer', 'app', 'click-id', 'none'] as const
export type EvidenceClass = (typeof EVIDENCE_CLASSES)[number]

export interface PlatformRow {
  /** '' = social media, platform unknown. */
  platform: string
  in: number
  /** Pairs of visit and own account on that platform. */
  out: number
  evidence: Record<EvidenceClass, number>
  /** Visits by a tracked link or utm. */
  tracked: number
  /** null under 30 cases, or without an own account there. */
  balance: number | null
  door: Door | null
  hasAccount: boolean
}

export interface MediumRow {
  medium: string
  visits: number
  possible: number
}

/** The same measures of visits from social media, of the others, and of all. */
export interface SplitColumn {
  visits: number
  engaged: number
  bounce: number
  two_way: number
  returning: number
  views: number
  seconds: number
}

/** An own account as a door: what its tracked links brought from social media, and who left for it. */
export interface AccountRow {
  /** unknown: visits from social media that no tracked link gives to an account; it has no `out`. */
  kind: 'account' | 'unknown'
  platform: string
  handle: string
  label: string
  url: string
  /** At least so many: who comes from the account without its link stands in the row `unknown`. */
  in: number
  /** Of `in`. */
  engaged: number
  /** `in` by what the link stood in: a post, the link-in-bio page, anything made by hand. */
  post: number
  bio: number
  other: number
  /** Pairs of visit and this account. */
  out: number
  /** At least, with `in`; null under 30 cases. */
  balance: number | null
  /** At most: as if every visit from its platform whose account is not known had come from this one. */
  balanceMost: number | null
  /** null also where the two balances are different doors. */
  door: Door | null
}

/** Visits by the tracked link of one post: an article on an account. */
export interface PostRow {
  /** rest: posts that are not listed; bio: links of the link-in-bio page; other: links made by hand. */
  kind: 'post' | 'rest' | 'bio' | 'other'
  title: string
  url: string
  platform: string
  handle: string
  label: string
  /** '' = staff did not say that it is posted. */
  postedOn: Day | ''
  postUrl: string
  /** How many links the row stands for. */
  links: number
  visits: number
  /** Of `visits`. */
  engaged: number
  /** Of `visits`, those from social media. */
  social: number
}

export interface ArticleRow {
  /** page: an article; rest: all that are not listed; unknown: "(belum dikenal)". */
  kind: 'page' | 'rest' | 'unknown'
  /** '' for what is no page. */
  pageId: string
  title: string
  url: string
  /** How many pages the row stands for. */
  pages: number
  visits: number
  social: number
  views: number
  likes: number
  comments: number
  shares: number
}

export interface TrendPoint {
  from: Day
  to: Day
  visits: number
  in: number
  out: number
  /** Not all of its days are over, or counting began in it. */
  isPartial: boolean
}

/** The tag's buckets (wire/api.ts), rarest visitors first. */
export const FREQ_BUCKETS = ['1', '2', '3-4', '5+', ''] as const
export const SINCE_BUCKETS = ['0-1', '2-7', '8-30', '>30', ''] as const
export interface Bucket {
  bucket: string
  visits: number
}

/** One thing to do next, with the figure that proves it. Wording: `report.todo_<kind>` and `…_why`. */
export interface Todo {
  kind: TodoKind
  params: Record<string, string | number>
}
export const TODO_KINDS = [
  'install',
  'overdue',
  'waiting',
  'comments_off',
  'unshareable',
  'door',
  'no_link',
  'dormant',
  'track',
  'untitled',
  'spread',
] as const
export type TodoKind = (typeof TODO_KINDS)[number]

/**
 * Sent reports keep the shape of their day (sent-report.ts): a part that comes later stands in `nothing` there as well.
 */
/** A site that was the other door until a month. */
export interface Turn {
  door: Door
  /** `YYYY-MM`, the first month that is the door of today. */
  since: string
  before: { month: string; balance: number }
}

export interface Report {
  site: { key: string; name: string; host: string; zone: string; language: 'id' | 'en' }
  period: Period
  kind: PeriodKind
  /** The last day that is counted: the period's, or today while it runs. */
  until: Day
  isRunning: boolean
  before: Period
  /** partial: counting began inside the period before. none: it began later. */
  comparable: 'full' | 'partial' | 'none'
  /** The first day of which anything is counted; null while nothing is. */
  countedSince: Day | null
  /** When the figures were read, ISO-8601 UTC. */
  readAt: string
  answer: {
    verdict: 'yes' | 'little' | 'unproven' | 'no' | 'few' | 'empty'
    visits: number
    /** Known to come from social media. */
    low: number
    /** Known and possible. */
    high: number
    before: { visits: number; low: number; high: number } | null
    door: Door | null
    doorBefore: Door | null
  }
  figures: Record<FigureKey, Figure>
  platforms: PlatformRow[]
  media: MediumRow[]
  split: { social: SplitColumn; other: SplitColumn; all: SplitColumn }
  accounts: AccountRow[]
  /** They add up to the figure `linked`. */
  posts: PostRow[]
  /** Ways out besides own accounts; `rows` are the most used. */
  outbound: Record<OutboundSums['kind'], { total: number; rows: { target: string; visits: number }[] }>
  articles: ArticleRow[]
  articleTotal: Omit<ArticleRow, 'kind' | 'pageId' | 'title' | 'url'>
  networks: ShareSums[]
  /** Articles whose shares brought the most visits. */
  sharedPages: SharedPage[]
  /** When the door turned, in the months before; null when it did not. */
  turn: Turn | null
  trend: { unit: 'day' | 'week' | 'month'; points: TrendPoint[] }
  /** Visits by what their browser tells of earlier ones; '' = it tells nothing. */
  loyalty: { freq: Bucket[]; since: Bucket[] }
  hours: { visits: number[]; social: number[] }
  ignored: { reason: string; beacons: number }[]
  waiting: { count: number; oldest: string }
  overdue: { count: number; oldestDue: Day; agencies: { name: string; count: number }[] }
  todo: Todo[]
}

/** A rate with fewer cases is shown as "n dari N", a balance not at all (promise 7, DOMAIN §2.6). */
export const FEW = 30
