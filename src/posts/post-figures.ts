import type { Day } from '../base/clock.ts'
import { groupBy } from '../base/group.ts'
import type { Period } from '../base/period.ts'
import { firstDayOf, quarterBefore, quarterOf } from '../base/quarter.ts'
import { inDays } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'
import { NOT_TOLD } from './post.ts'

/** What a recorded post tells a study frame. */
export interface PostFact {
  accountId: string
  day: Day
  kind: 'own' | 'repost'
  text: string
  /** `#a`, lower case. */
  hashtags: string[]
  /** `@a`, lower case. */
  mentions: string[]
  target: 'website' | 'own-account' | 'elsewhere' | 'none'
  targetAccountId: string
  pageId: string
  /** null = nobody told. */
  likes: number | null
  comments: number | null
  shares: number | null
}

/** Posts that staff recorded, oldest first: dozens a month. */
export async function postFacts(db: Db, siteId: string, period: Period): Promise<PostFact[]> {
  const rows = await db
    .selectFrom('post')
    .selectAll()
    .where(inDays('post', siteId, period))
    .orderBy('day')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    accountId: row.account_id,
    day: row.day,
    kind: row.kind as PostFact['kind'],
    text: row.text,
    hashtags: row.hashtags.split(' ').filter(Boolean),
    mentions: row.mentions.split(' ').filter(Boolean),
    target: row.target as PostFact['target'],
    targetAccountId: row.target_account_id,
    pageId: row.page_id,
    likes: told(row.likes),
    comments: told(row.comments),
    shares: told(row.shares),
  }))
}

const told = (count: number): number | null => (count === NOT_TOLD ? null : count)

/** Followers of an account at both ends of a period, from the readings of staff; nothing is interpolated (DOMAIN §2.9). */
export interface FollowerSpan {
  accountId: string
  /** The last reading on or before the first day, else the first one inside the period. */
  first: { day: Day; followers: number } | null
  /** The last reading on or before the last day. */
  last: { day: Day; followers: number } | null
}

export async function followerSpans(db: Db, siteId: string, { from, to }: Period): Promise<FollowerSpan[]> {
  const rows = await db
    .selectFrom('follower_snapshot')
    .select(['account_id', 'day', 'followers'])
    .where('site_id', '=', siteId)
    .where('day', '<=', to)
    .orderBy('account_id')
    .orderBy('day')
    .execute()
  return [...groupBy(rows, ({ account_id }) => account_id)].map(([accountId, readings]) => {
    const last = readings.at(-1) ?? null
    const first = readings.findLast(({ day }) => day <= from) ?? readings.find(({ day }) => day > from) ?? null
    return { accountId, first, last }
  })
}

/** Recorded posts by quarter, `2026-Q4`, oldest first; quarters without one stand with zeros between others. */
export async function postQuarters(
  db: Db,
  siteId: string,
  until: Day,
  most: number,
): Promise<{ quarter: string; own: number; repost: number }[]> {
  const last = quarterOf(until)
  const quarters = Array.from({ length: most }, (_, back) => quarterBefore(last, most - 1 - back))
  const rows = await db
    .selectFrom('post')
    .select(['day', 'kind'])
    .where('site_id', '=', siteId)
    .where('day', '>=', firstDayOf(quarters[0]!))
    .where('day', '<=', until)
    .execute()
  const counted = quarters.map((quarter) => {
    const here = rows.filter(({ day }) => quarterOf(day) === quarter)
    const own = here.filter(({ kind }) => kind === 'own').length
    return { quarter, own, repost: here.length - own }
  })
  const first = counted.findIndex(({ own, repost }) => own + repost > 0)
  return first < 0 ? [] : counted.slice(first)
}
