import { dayOf } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import type { Period } from '../base/period.ts'
import { inDays } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'
import { isLate } from './letter.ts'
import { firstReply } from './letter-figures.ts'

/** By what letters are counted apart. `audience` and `category` stand together: `other` exists on both sides. */
export const GROUPINGS = ['type', 'category', 'agency', 'channel', 'outcome'] as const
export type Grouping = (typeof GROUPINGS)[number]

export interface GroupFigures {
  /** Code of the group; '' = none (not passed on, own form, no outcome yet); FOLDED = groups too small to be shown. */
  code: string
  received: number
  answered: number
  /** Closed without an answer: none is owed. */
  closed: number
  /** Their limit has passed, but for those closed. */
  due: number
  /** Of those, answered on or before the limit. */
  inTime: number
  /** Open and past their limit today. */
  late: number
}

/**
 * A group of fewer letters than this could point at one person (who wrote about officials to that agency that month?), so
 * such groups are shown as one.
 */
export const LEAST_SHOWN = 3
export const FOLDED = '*'

/** Letters received in the period, by one of the groupings, most first, without any that could be one person's. */
export async function lettersByGroup(
  db: Db,
  siteId: string,
  period: Period,
  zone: string,
  today: Day,
): Promise<Record<Grouping, GroupFigures[]>> {
  const rows = await db
    .selectFrom('letter')
    .select(['type', 'audience', 'category', 'agency_id', 'channel', 'outcome', 'state'])
    .select(['due_on', 'answered_at', 'first_public_reply_at', 'closed_at'])
    .where(inDays('letter', siteId, period))
    .execute()
  const groups = Object.fromEntries(GROUPINGS.map((one) => [one, new Map<string, GroupFigures>()])) as Record<
    Grouping,
    Map<string, GroupFigures>
  >
  for (const row of rows) {
    const codes: Record<Grouping, string> = {
      type: row.type,
      category: `${row.audience}/${row.category}`,
      agency: row.agency_id,
      channel: row.channel,
      outcome: row.outcome,
    }
    const repliedAt = firstReply(row)
    const owed = row.due_on !== '' && row.due_on < today && !(row.closed_at && !repliedAt)
    for (const grouping of GROUPINGS) {
      const code = codes[grouping]
      const one = groups[grouping].get(code) ?? empty(code)
      groups[grouping].set(code, one)
      one.received++
      if (repliedAt) one.answered++
      else if (row.closed_at) one.closed++
      if (owed) one.due++
      if (owed && repliedAt && dayOf(repliedAt, zone) <= row.due_on) one.inTime++
      if (isLate(row, today)) one.late++
    }
  }
  return Object.fromEntries(GROUPINGS.map((one) => [one, foldSmall([...groups[one].values()])])) as Record<
    Grouping,
    GroupFigures[]
  >
}

const empty = (code: string): GroupFigures => ({
  code,
  received: 0,
  answered: 0,
  closed: 0,
  due: 0,
  inTime: 0,
  late: 0,
})

/**
 * Groups below the least become one row at the end. When that row itself stays below, the next smallest goes in too, so
 * that nobody finds it by taking the others from the total.
 */
export function foldSmall(groups: readonly GroupFigures[]): GroupFigures[] {
  const sorted = [...groups].sort((a, b) => b.received - a.received || (a.code < b.code ? -1 : 1))
  const shown = sorted.filter(({ received }) => received >= LEAST_SHOWN)
  const small = sorted.filter(({ received }) => received < LEAST_SHOWN)
  if (small.length === 0) return shown
  while (sum(small).received < LEAST_SHOWN && shown.length > 0) small.unshift(shown.pop()!)
  return [...shown, sum(small)]
}

function sum(groups: readonly GroupFigures[]): GroupFigures {
  const all = empty(FOLDED)
  for (const one of groups) {
    for (const key of ['received', 'answered', 'closed', 'due', 'inTime', 'late'] as const) all[key] += one[key]
  }
  return all
}
