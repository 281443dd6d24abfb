import type { Day } from '../base/clock.ts'
import { sumOf } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'

/** Visits counted on a day: whether the tag works, not a report. */
export async function visitsOn(db: Db, siteId: string, day: Day): Promise<number> {
  const row = await db
    .selectFrom('day_source')
    .select(sumOf('visits').as('n'))
    .where('site_id', '=', siteId)
    .where('day', '=', day)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Beacons of a day that were not counted, by reason, most first. */
export async function ignoredOn(db: Db, siteId: string, day: Day): Promise<{ reason: string; beacons: number }[]> {
  return db
    .selectFrom('day_ignored')
    .select(['reason', 'beacons'])
    .where('site_id', '=', siteId)
    .where('day', '=', day)
    .orderBy('beacons', 'desc')
    .execute()
}
