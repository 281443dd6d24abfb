import { addMonths, firstOfMonth, monthOf } from '../base/calendar.ts'
import { RETENTION } from '../config/retention.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { idRange } from './visit.ts'

/** Rows of one transaction: a long one would hold every other writer. */
const MOST = 2000

/**
 * Deletes raw visits whose retention is over; their day counts stay. A day is a range of ids, so this reads no more
 * than it deletes.
 * @returns how many visits were deleted
 */
export async function forgetVisits(titian: Titian): Promise<number> {
  const today = titian.clock.now().slice(0, 10)
  const cut = Date.parse(`${firstOfMonth(addMonths(monthOf(today), -RETENTION.visitMonths))}T00:00:00.000Z`)
  const [before] = idRange(cut, cut)
  let deleted = 0
  for (const site of titian.sites.all()) {
    for (;;) {
      const rows = await titian.db
        .selectFrom('visit')
        .select('id')
        .where('site_id', '=', site.id)
        .where('id', '<', before)
        .orderBy('id')
        .limit(MOST)
        .execute()
      if (rows.length === 0) break
      const last = rows.at(-1)!.id
      await inTransaction(titian.db, async (db) => {
        await db.deleteFrom('visit_outbound').where('site_id', '=', site.id).where('visit_id', '<=', last).execute()
        await db.deleteFrom('page_view').where('site_id', '=', site.id).where('visit_id', '<=', last).execute()
        await db.deleteFrom('visit').where('site_id', '=', site.id).where('id', '<=', last).execute()
      })
      deleted += rows.length
    }
  }
  return deleted
}
