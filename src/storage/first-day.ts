import type { Day } from '../base/clock.ts'
import type { DayTable } from './portable.ts'
import type { Db } from './tables.ts'

/** The first day of which a table of counts holds anything of a site; null while it holds nothing. */
export async function firstDayIn(db: Db, table: DayTable, siteId: string): Promise<Day | null> {
  const rows = db
    .selectFrom(table as 'day_source')
    .select('day')
    .where('site_id', '=', siteId)
  return (await rows.orderBy('day').limit(1).executeTakeFirst())?.day ?? null
}
