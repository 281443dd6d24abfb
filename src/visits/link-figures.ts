import type { Period } from '../base/period.ts'
import { inDays, sumOf } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'

/** Visits that came by a tracked link of ours. */
export async function linkVisits(db: Db, siteId: string, period: Period): Promise<number> {
  const row = await db
    .selectFrom('day_link')
    .select(sumOf('visits').as('visits'))
    .where(inDays('day_link', siteId, period))
    .where('link_id', '<>', '')
    .executeTakeFirstOrThrow()
  return Number(row.visits)
}
