import { addDays, dayOf, momentOf } from '../base/calendar.ts'
import { type Day, HOUR } from '../base/clock.ts'
import type { Site } from '../sites/site.ts'
import { firstDayIn } from '../storage/first-day.ts'
import { countAll } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { EARLY_HOURS, idRange, OPEN_HOURS } from './visit.ts'

/** A flood of invented addresses must not grow the table: of a day the most used are kept. */
const MOST_A_DAY = 500
/** Days of one run; twelve weeks of an import take two. */
const DAYS_AT_ONCE = 60

/**
 * Counts by which addresses each closed day's visits came, after the day: kept out of the commit path of a beacon, where
 * another count would cost every visit. Only raw visits say it, so a day is counted once and stays when they are forgotten.
 */
export async function foldReferrers(titian: Titian): Promise<void> {
  for (const site of titian.sites.all()) {
    const closed = addDays(dayOf(titian.clock.ms() - (OPEN_HOURS + EARLY_HOURS) * HOUR, site.timeZone), -1)
    const from = await nextDay(titian.db, site.id)
    if (from === null) continue
    const stop = addDays(from, DAYS_AT_ONCE)
    for (let day = from; day <= closed && day < stop; day = addDays(day, 1)) await foldDay(titian.db, site, day)
  }
}

async function nextDay(db: Db, siteId: string): Promise<Day | null> {
  const fold = await db.selectFrom('referrer_fold').select('folded_to').where('site_id', '=', siteId).executeTakeFirst()
  if (fold) return addDays(fold.folded_to, 1)
  return firstDayIn(db, 'day_source', siteId)
}

async function foldDay(db: Db, site: Site, day: Day): Promise<void> {
  const [first, last] = idRange(momentOf(day, 0, site.timeZone), momentOf(addDays(day, 1), 0, site.timeZone))
  const rows = await db
    .selectFrom('visit')
    .select(['ref_host', 'ref_path', countAll().as('visits')])
    .where('site_id', '=', site.id)
    .where('id', '>', first)
    .where('id', '<', last)
    .where('day', '=', day)
    .where('ref_host', '<>', '')
    .groupBy(['ref_host', 'ref_path'])
    .execute()
  const kept = rows
    .map(({ ref_host, ref_path, visits }) => ({
      referrer: ref_host + (ref_path === '/' ? '' : ref_path),
      visits: Number(visits),
    }))
    .sort((a, b) => b.visits - a.visits || (a.referrer < b.referrer ? -1 : 1))
    .slice(0, MOST_A_DAY)
  const sums = new Map<string, number>()
  for (const { referrer, visits } of kept) sums.set(referrer, (sums.get(referrer) ?? 0) + visits)
  await inTransaction(db, async (db) => {
    await db.deleteFrom('day_referrer').where('site_id', '=', site.id).where('day', '=', day).execute()
    if (sums.size > 0) {
      const values = [...sums].map(([referrer, visits]) => ({ site_id: site.id, day, referrer, visits }))
      await db.insertInto('day_referrer').values(values).execute()
    }
    await db
      .insertInto('referrer_fold')
      .values({ site_id: site.id, folded_to: day })
      .onConflict((conflict) => conflict.column('site_id').doUpdateSet({ folded_to: day }))
      .execute()
  })
}
