import type { Period } from '../base/period.ts'
import { inDays } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'

/** Different addresses that sent at least one visit on the closed days of a period; null while no day of it is counted. */
export async function referrersOf(db: Db, siteId: string, { from, to }: Period): Promise<number | null> {
  const fold = await db.selectFrom('referrer_fold').select('folded_to').where('site_id', '=', siteId).executeTakeFirst()
  if (!fold || fold.folded_to < from) return null
  const rows = await db
    .selectFrom('day_referrer')
    .select('referrer')
    .distinct()
    .where(inDays('day_referrer', siteId, { from, to }))
    .execute()
  return rows.length
}
