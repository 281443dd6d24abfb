import { monthsLater } from '../base/calendar.ts'
import { RETENTION } from '../config/retention.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'

/** More at once would hold the only writer of SQLite for long. */
const AT_ONCE = 500

/**
 * Erases requests with their history two years after they were done or refused; that they were is left in the audit log.
 * @returns how many
 */
export async function forgetRequests(titian: Titian): Promise<number> {
  const now = titian.clock.now()
  const cut = monthsLater(now, -RETENTION.requestMonths)
  const old = await titian.db
    .selectFrom('division_request')
    .select(['site_id', 'id'])
    .where('closed_at', '<>', '')
    .where('closed_at', '<', cut)
    .limit(AT_ONCE)
    .execute()
  await inTransaction(titian.db, async (db) => {
    for (const { site_id, id } of old) {
      await db
        .deleteFrom('division_request_event')
        .where('site_id', '=', site_id)
        .where('request_id', '=', id)
        .execute()
      await db.deleteFrom('division_request').where('site_id', '=', site_id).where('id', '=', id).execute()
    }
  })
  return old.length
}
