import { dayOf } from '../base/calendar.ts'
import type { Day, IsoTime } from '../base/clock.ts'
import type { Period } from '../base/period.ts'
import { inDays } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'
import { LETTER_STATES } from '../wire/letter-states.ts'

export interface LetterFigures {
  /** Received in the period. */
  received: number
  /** Of these, answered by now. */
  answered: number
  /** Of these, closed without an answer (withdrawn, merged, passed on): no answer is owed. */
  closed: number
  /** Of these, whose limit has passed, but for those closed: the whole of which `inTime` is a part (DOMAIN §2.8). */
  due: number
  /** Of those, answered on or before the limit. */
  inTime: number
  /** Of those received, rated by their writers; of these, with 4 or 5 of 5. A rating of an answer taken up again does not count. */
  rated: number
  satisfied: number
}

export interface OverdueLetters {
  count: number
  /** The earliest limit that has passed; '' when none has. */
  oldestDue: Day
  /** By agency, most first; agencyId '' = not passed on yet. */
  agencies: { name: string; count: number }[]
}

/** Satisfied is who gave this much of 5. */
const SATISFIED = 4

/**
 * Never the mean of the answered ones: the whole is every letter whose limit has passed, answered or not; one whose limit
 * lies ahead stands in neither, however early its answer came.
 *
 * @param today the day until which limits have passed
 */
export async function letterFigures(
  db: Db,
  siteId: string,
  period: Period,
  zone: string,
  today: Day,
): Promise<LetterFigures> {
  const rows = await db
    .selectFrom('letter')
    .select(['due_on', 'answered_at', 'first_public_reply_at', 'closed_at', 'rating'])
    .where(inDays('letter', siteId, period))
    .execute()
  const figures: LetterFigures = {
    received: rows.length,
    answered: 0,
    closed: 0,
    due: 0,
    inTime: 0,
    rated: 0,
    satisfied: 0,
  }
  for (const row of rows) {
    const repliedAt = firstReply(row)
    if (repliedAt) figures.answered++
    else if (row.closed_at) figures.closed++
    if (row.rating > 0) figures.rated++
    if (row.rating >= SATISFIED) figures.satisfied++
    if (!row.due_on || row.due_on >= today || (row.closed_at && !repliedAt)) continue
    figures.due++
    if (repliedAt && dayOf(repliedAt, zone) <= row.due_on) figures.inTime++
  }
  return figures
}

/** A secret letter is answered without anything public; the citizen has the answer all the same. */
export const firstReply = (row: { answered_at: IsoTime; first_public_reply_at: IsoTime }): IsoTime =>
  [row.answered_at, row.first_public_reply_at].filter(Boolean).sort()[0] ?? ''

/** Open letters whose limit has passed, whenever they came: the number the letter desk calls late. */
export async function overdueLetters(db: Db, siteId: string, today: Day): Promise<OverdueLetters> {
  const rows = await db
    .selectFrom('letter')
    .leftJoin('agency', (join) =>
      join.onRef('agency.site_id', '=', 'letter.site_id').onRef('agency.id', '=', 'letter.agency_id'),
    )
    .select(['letter.due_on', 'agency.short_name'])
    .where('letter.site_id', '=', siteId)
    .where('letter.due_on', '<>', '')
    .where('letter.due_on', '<', today)
    .where('letter.state', 'in', [...LETTER_STATES.new, ...LETTER_STATES.working])
    .orderBy('letter.due_on')
    .execute()
  const agencies = new Map<string, number>()
  for (const { short_name } of rows) agencies.set(short_name ?? '', (agencies.get(short_name ?? '') ?? 0) + 1)
  return {
    count: rows.length,
    oldestDue: rows[0]?.due_on ?? '',
    agencies: [...agencies].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count),
  }
}
