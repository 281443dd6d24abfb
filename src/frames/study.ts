import type { OwnAccount } from '../accounts/account-figures.ts'
import { addMonths, firstOfMonth, lastOfMonth, monthOf } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import type { Period } from '../base/period.ts'
import type { PublicAct } from '../comments/community-figures.ts'
import type { LetterUse } from '../letters/response-figures.ts'
import type { PublishedArticle } from '../pages/article-figures.ts'
import type { FollowerSpan, PostFact } from '../posts/post-figures.ts'
import type { Report } from '../reports/report.ts'
import type { Parameters } from './parameters.ts'

export const TOPICS = ['service', 'ceremony', 'other'] as const
export type Topic = (typeof TOPICS)[number]
export const AUDIENCES = ['G2C', 'G2B', 'G2G', 'G2N'] as const
export type Audience = (typeof AUDIENCES)[number]
export const HANDLE_TYPES = ['person', 'institution', 'official'] as const
export type HandleKind = (typeof HANDLE_TYPES)[number]

/** What the study frames are computed from: the report of the period, and what the report does not need. */
export interface Study {
  report: Report
  /** The part of the period that has begun; its first day alone when none has, which `isAhead` says. */
  period: Period
  isAhead: boolean
  /** The day until which things are told. */
  until: Day
  today: Day
  /** Whole calendar months that lie in the period and have begun. */
  months: string[]
  features: { comments: boolean; letter: boolean; share: boolean }
  isTagSeen: boolean
  downloads: number
  linkVisits: number
  /** Addresses that brought a visit; null where none is counted yet. */
  referrers: number | null
  /** Public comments of the period. */
  acts: PublicAct[]
  /** Public comments from the period's first day until four months after it, for who came again. */
  laterActs: PublicAct[]
  /** Public comments and published letters of the thirty days up to `until`. */
  communityActs: PublicAct[]
  communityLetters: { day: Day }[]
  newWriters: number
  supports: number
  postQuarters: { quarter: string; own: number; repost: number }[]
  letters: LetterUse
  posts: PostFact[]
  followers: FollowerSpan[]
  accounts: OwnAccount[]
  lastPosts: ReadonlyMap<string, Day>
  articles: PublishedArticle[]
  classes: ReadonlyMap<string, { topic: string; audience: string }>
  accountAgencies: ReadonlyMap<string, string>
  handles: ReadonlyMap<string, { type: string; agency_id: string }>
  agencies: { id: string; name: string; shortName: string }[]
  entries: { indicator: string; month: string; value: number }[]
  parameters: Parameters
  /** Words of the period, each text one of the kind. */
  words: { articles: string[]; posts: string[]; comments: string[] }
}

/** Whole months of a period that have begun by `today`. */
export function wholeMonths({ from, to }: Period, today: Day): string[] {
  const months: string[] = []
  const first = from === firstOfMonth(monthOf(from)) ? monthOf(from) : addMonths(monthOf(from), 1)
  for (let month = first; lastOfMonth(month) <= to && firstOfMonth(month) <= today; month = addMonths(month, 1)) {
    months.push(month)
  }
  return months
}

/** Tones that staff gave to public comments of citizens. */
export function toneOf({ acts }: Pick<Study, 'acts'>) {
  const own = acts.filter(({ isOfficial }) => !isOfficial)
  const count = (tone: string) => own.filter((act) => act.tone === tone).length
  const positive = count('positive')
  const neutral = count('neutral')
  const negative = count('negative')
  return { positive, neutral, negative, tagged: positive + neutral + negative, all: own.length }
}

const MONTHS_AFTER = 3

/**
 * Writer keys with a public comment in a month, and those of them with another in the three months after. null until the
 * month after the first has begun: before that nobody can have come again.
 */
export function stayedOf({ months, laterActs, today }: Pick<Study, 'months' | 'laterActs' | 'today'>): {
  again: number | null
  of: number
} {
  let again = 0
  let of = 0
  for (const month of months) {
    if (firstOfMonth(addMonths(month, 1)) > today) continue
    const inMonth = writersOf(laterActs.filter(({ day }) => monthOf(day) === month))
    const last = addMonths(month, MONTHS_AFTER)
    const after = writersOf(laterActs.filter(({ day }) => monthOf(day) > month && monthOf(day) <= last))
    of += inMonth.size
    for (const writer of inMonth) if (after.has(writer)) again++
  }
  return { again: of === 0 ? null : again, of }
}

const writersOf = (acts: readonly PublicAct[]): Set<string> =>
  new Set(acts.filter(({ isOfficial, writer }) => !isOfficial && writer !== '').map(({ writer }) => writer))
