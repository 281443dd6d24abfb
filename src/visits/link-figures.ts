import type { Period } from '../base/period.ts'
import { sumOf } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'

/** Visits that came by a tracked link of ours. */
export async function linkVisits(db: Db, siteId: string, { from, to }: Period): Promise<number> {
  const row = await db
    .selectFrom('day_link')
    .select(sumOf('visits').as('visits'))
    .where('site_id', '=', siteId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('link_id', '<>', '')
    .executeTakeFirstOrThrow()
  return Number(row.visits)
}
