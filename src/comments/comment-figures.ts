import type { IsoTime } from '../base/clock.ts'
import type { Period } from '../base/period.ts'
import { countAll, inDays } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'

export interface CommentFigures {
  /** Received from citizens in the period, whatever became of them. */
  received: number
  /** Of these, public now. */
  shown: number
  /** Public replies of a citizen to another citizen; official replies are communication, not community (DOMAIN §2.2). */
  replies: number
  /** Writer keys behind the public ones: an estimate of people; a comment without a key counts as one. */
  writers: number
  /** Public replies signed by the institution. */
  official: number
  /** Minutes from the queue to a person's decision, of those received in the period; Infinity = most still wait; null = none. */
  medianWaitMinutes: number | null
  /** How many of the received had to wait for a decision. */
  queued: number
  /** Public comments of citizens by page. */
  byPage: Map<string, number>
}

/** From comments by their day; these are no visits, and a month of a regency holds hundreds. */
export async function commentFigures(db: Db, siteId: string, period: Period): Promise<CommentFigures> {
  const rows = await db
    .selectFrom('comment')
    .leftJoin('comment as parent', (join) =>
      join.onRef('parent.site_id', '=', 'comment.site_id').onRef('parent.id', '=', 'comment.parent_id'),
    )
    .select([
      'comment.page_id',
      'comment.state',
      'comment.is_official',
      'comment.writer_hash',
      'comment.queued_at',
      'comment.decided_at',
      'parent.is_official as parent_official',
      'parent.writer_hash as parent_writer',
    ])
    .where(inDays('comment', siteId, period))
    .execute()
  const figures: CommentFigures = {
    received: 0,
    shown: 0,
    replies: 0,
    writers: 0,
    official: 0,
    medianWaitMinutes: null,
    queued: 0,
    byPage: new Map(),
  }
  const writers = new Set<string>()
  const waits: number[] = []
  for (const row of rows) {
    if (row.is_official === 1) {
      if (row.state === 'shown') figures.official++
      continue
    }
    figures.received++
    const wait = waitOf(row)
    if (wait !== null) waits.push(wait)
    if (row.state !== 'shown') continue
    figures.shown++
    if (row.writer_hash) writers.add(row.writer_hash)
    else figures.writers++
    figures.byPage.set(row.page_id, (figures.byPage.get(row.page_id) ?? 0) + 1)
    const isToCitizen = row.parent_official === 0
    const isToSelf = row.writer_hash !== '' && row.writer_hash === row.parent_writer
    if (isToCitizen && !isToSelf) figures.replies++
  }
  figures.writers += writers.size
  figures.queued = waits.length
  figures.medianWaitMinutes = medianOf(waits)
  return figures
}

/** null for what no person had to decide: screening let it pass, or set it aside as spam. */
function waitOf(row: { state: string; queued_at: IsoTime; decided_at: IsoTime }): number | null {
  if (row.decided_at > row.queued_at) return (Date.parse(row.decided_at) - Date.parse(row.queued_at)) / 60_000
  return row.state === 'held' ? Number.POSITIVE_INFINITY : null
}

/** Those that still wait stand at the end, so a growing queue cannot make the median look better. */
export function medianOf(values: number[]): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** What waits for a decision now, whenever it came. */
export async function waitingComments(db: Db, siteId: string): Promise<{ count: number; oldest: IsoTime }> {
  const held = db.selectFrom('comment').where('site_id', '=', siteId).where('state', '=', 'held')
  const { count } = await held.select(countAll().as('count')).executeTakeFirstOrThrow()
  const first = await held.select('queued_at').orderBy('queued_at').limit(1).executeTakeFirst()
  return { count: Number(count), oldest: first?.queued_at ?? '' }
}

/** Public now, official replies among them. */
export async function countShownComments(db: Db, siteId: string): Promise<number> {
  const row = await db
    .selectFrom('comment')
    .select(countAll().as('n'))
    .where('site_id', '=', siteId)
    .where('state', '=', 'shown')
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
