import type { Day } from '../base/clock.ts'
import type { Period } from '../base/period.ts'
import { inDays } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'

/** One public comment, as far as a community is counted by it. */
export interface PublicAct {
  day: Day
  /** Hash of the writer key; '' when the browser kept none. */
  writer: string
  /** Signed by the institution: communication, not community (DOMAIN §2.2). */
  isOfficial: boolean
  /** A citizen's reply to another citizen. */
  isToOther: boolean
  /** What a member of staff called it; '' = not tagged. */
  tone: string
}

/** Comments that are public now, by the day they were written. */
export async function publicActs(db: Db, siteId: string, period: Period): Promise<PublicAct[]> {
  const rows = await db
    .selectFrom('comment')
    .leftJoin('comment as parent', (join) =>
      join.onRef('parent.site_id', '=', 'comment.site_id').onRef('parent.id', '=', 'comment.parent_id'),
    )
    .select([
      'comment.day',
      'comment.writer_hash',
      'comment.is_official',
      'comment.tone',
      'parent.is_official as parent_official',
      'parent.writer_hash as parent_writer',
    ])
    .where(inDays('comment', siteId, period))
    .where('comment.state', '=', 'shown')
    .execute()
  return rows.map((row) => ({
    day: row.day,
    writer: row.writer_hash,
    isOfficial: row.is_official === 1,
    isToOther:
      row.is_official === 0 &&
      row.parent_official === 0 &&
      !(row.writer_hash !== '' && row.writer_hash === row.parent_writer),
    tone: row.tone,
  }))
}

/** The first day on which each writer key had a public comment, of those first seen in the period: an estimate of new people. */
export async function newWriters(db: Db, siteId: string, { from, to }: Period): Promise<number> {
  const rows = await db
    .selectFrom('comment')
    .select(['writer_hash', (is) => is.fn.min('day').as('first')])
    .where('site_id', '=', siteId)
    .where('state', '=', 'shown')
    .where('is_official', '=', 0)
    .where('writer_hash', '<>', '')
    .where('day', '<=', to)
    .groupBy('writer_hash')
    .execute()
  return rows.filter(({ first }) => first >= from).length
}

/** Words of the comments that are public, of citizens, newest first. */
export async function publicWords(db: Db, siteId: string, period: Period, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('comment')
    .select(['text', 'masked_text'])
    .where(inDays('comment', siteId, period))
    .where('state', '=', 'shown')
    .where('is_official', '=', 0)
    .orderBy('day', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ text, masked_text }) => masked_text || text)
}
