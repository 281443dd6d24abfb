import type { Status } from '../reports/report.ts'

/**
 * One number of a study frame and how it is known (promise 7). `rate` is a part and its whole; `per` a mean with two
 * decimals; `ratio` is shown as a percentage of something that is no part of a whole, such as followers to people.
 */
export type FactUnit = 'count' | 'rate' | 'ratio' | 'per' | 'workdays' | 'minutes'

/** From where a number comes; `frames.src_<name>` says it. */
export type FactSource = 'tag' | 'talk' | 'letters' | 'posts' | 'followers' | 'typed' | 'class' | 'settings' | 'none'

export interface Fact {
  /** Name and definition are `frames.f_<id>` and `frames.d_<id>`, else those of the report's figure of that name. */
  id: FactId
  /** null: not typed in yet where staff would, no case where it is measured, unknowable where it is unavailable. */
  value: number | null
  /** The whole of a rate. */
  of: number | null
  status: Status
  unit: FactUnit
  source: FactSource
  /** Typed in for so many of so many months. */
  months?: { filled: number; of: number }
  /** What a class asks for, printed beside the number. */
  wanted?: number
}

const FACTS = {
  // the website, measured by the tag
  visits: ['count', 'tag'],
  visitors: ['count', 'tag'],
  returning: ['rate', 'tag'],
  loyal: ['rate', 'tag'],
  often: ['rate', 'tag'],
  shares: ['count', 'tag'],
  brought: ['count', 'tag'],
  likes: ['count', 'tag'],
  link_visits: ['count', 'tag'],
  downloads: ['count', 'tag'],
  referrers: ['count', 'tag'],
  articles: ['count', 'tag'],
  // what citizens and staff wrote on the website
  comments: ['count', 'talk'],
  replies: ['count', 'talk'],
  official: ['count', 'talk'],
  official_30: ['count', 'talk'],
  writers: ['count', 'talk'],
  new_writers: ['count', 'talk'],
  stayed: ['rate', 'talk'],
  wait: ['minutes', 'talk'],
  contributions: ['count', 'talk'],
  citizen_replies: ['count', 'talk'],
  reply_share: ['rate', 'talk'],
  citizens: ['count', 'talk'],
  reply_weeks: ['count', 'talk'],
  tone_positive: ['rate', 'class'],
  tone_neutral: ['rate', 'class'],
  tone_negative: ['rate', 'class'],
  tone_coverage: ['rate', 'class'],
  // letters
  letters: ['count', 'letters'],
  letter_writers: ['count', 'letters'],
  letters_published: ['count', 'letters'],
  letters_outcome: ['count', 'letters'],
  letters_adopted: ['count', 'letters'],
  letters_categorised: ['rate', 'letters'],
  answered: ['rate', 'letters'],
  in_time: ['rate', 'letters'],
  within5: ['rate', 'letters'],
  answer_median: ['workdays', 'letters'],
  answer_p90: ['workdays', 'letters'],
  reopened: ['rate', 'letters'],
  backlog_3: ['count', 'letters'],
  backlog_5: ['count', 'letters'],
  backlog_14: ['count', 'letters'],
  backlog_60: ['count', 'letters'],
  backlog_more: ['count', 'letters'],
  satisfied: ['rate', 'none'],
  supports: ['count', 'letters'],
  // posts and followers that staff record
  followers: ['count', 'followers'],
  new_followers: ['count', 'followers'],
  reach: ['ratio', 'followers'],
  people_reach: ['ratio', 'followers'],
  potential: ['count', 'settings'],
  posts: ['count', 'posts'],
  posts_own: ['rate', 'posts'],
  posts_repost: ['rate', 'posts'],
  posts_a_day: ['per', 'posts'],
  posts_linking: ['rate', 'posts'],
  post_likes: ['count', 'posts'],
  post_comments: ['count', 'posts'],
  post_shares: ['count', 'posts'],
  popularity: ['per', 'posts'],
  commitment: ['per', 'posts'],
  virality: ['per', 'posts'],
  mentions: ['count', 'posts'],
  mention_share: ['rate', 'posts'],
  growth: ['count', 'followers'],
  growth_day: ['per', 'followers'],
  mentions_person: ['rate', 'class'],
  mentions_institution: ['rate', 'class'],
  mentions_official: ['rate', 'class'],
  mentions_unknown: ['rate', 'class'],
  // what staff say of articles and accounts
  articles_service: ['rate', 'class'],
  articles_ceremony: ['rate', 'class'],
  articles_other: ['rate', 'class'],
  posts_service: ['rate', 'class'],
  posts_ceremony: ['rate', 'class'],
  audience_G2C: ['count', 'class'],
  audience_G2B: ['count', 'class'],
  audience_G2G: ['count', 'class'],
  audience_G2N: ['count', 'class'],
  audience_C2G: ['count', 'letters'],
  audience_B2G: ['count', 'letters'],
  audience_N2G: ['count', 'none'],
  agencies_active: ['rate', 'posts'],
  agencies_with_account: ['rate', 'class'],
  accounts: ['count', 'class'],
  accounts_quiet: ['rate', 'posts'],
  transactions: ['count', 'none'],
  transformation: ['count', 'none'],
  // typed in month by month
  typed_1a: ['count', 'typed'],
  typed_1b: ['count', 'typed'],
  typed_1c: ['count', 'typed'],
  typed_3b: ['count', 'typed'],
  typed_3c: ['count', 'typed'],
  typed_4c: ['count', 'typed'],
} as const satisfies Record<string, readonly [FactUnit, FactSource]>
export type FactId = keyof typeof FACTS
export const FACT_IDS = Object.keys(FACTS) as FactId[]

/** Sources whose numbers a person gives. */
const BY_STAFF: readonly FactSource[] = ['posts', 'followers', 'typed', 'class', 'settings']

/**
 * @param value null where there is no number
 * @param of the whole of a rate
 */
export function fact(
  id: FactId,
  value: number | null,
  of: number | null = null,
  more: Partial<Pick<Fact, 'status' | 'months' | 'wanted'>> = {},
): Fact {
  const [unit, source] = FACTS[id]
  const status: Status = source === 'none' ? 'unavailable' : BY_STAFF.includes(source) ? 'staff' : 'measured'
  return { id, value: source === 'none' ? null : value, of, unit, source, status, ...more }
}
