import { addDays, addMonths, dayOf, firstOfMonth, lastOfMonth, monthOf } from '../base/calendar.ts'
import { type Day, HOUR } from '../base/clock.ts'
import { firstDayIn } from '../storage/first-day.ts'
import { constant, lockTables, sumOf, sumWhere } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { EARLY_HOURS, OPEN_HOURS } from './visit.ts'

/**
 * Adds up what pages counted in each month, as far as its days are closed. Rows by day and page grow with traffic
 * (1.6 million over two years of 10 million visits, 70 thousand in a month: 40 ms to group), rows by month with articles.
 *
 * Day counts stay the truth: whoever changes those of a folded day calls `forgetFold`, and reports read the days until
 * this job has folded the month again.
 */
export async function foldMonths(titian: Titian): Promise<void> {
  for (const { id, timeZone } of titian.sites.all()) {
    const first = await firstDayIn(titian.db, 'day_page', id)
    // No beacon changes a day so long after its end, so its counts stand still.
    const closed = addDays(dayOf(titian.clock.ms() - (OPEN_HOURS + EARLY_HOURS) * HOUR, timeZone), -1)
    if (first === null || first > closed) continue
    const folds = await foldsOf(titian.db, id)
    for (let month = monthOf(first); month <= monthOf(closed); month = addMonths(month, 1)) {
      const to = month === monthOf(closed) ? closed : lastOfMonth(month)
      if (folds.get(month) !== to) await foldMonth(titian.db, id, month, to)
    }
  }
}

async function foldMonth(db: Db, siteId: string, month: string, to: Day): Promise<void> {
  await inTransaction(db, async (db) => {
    // An admission that moves counts of this month either is done by now or forgets the fold afterwards.
    await lockTables(db, ['day_page'])
    await db.deleteFrom('month_page').where('site_id', '=', siteId).where('month', '=', month).execute()
    await db
      .insertInto('month_page')
      .columns(['site_id', 'month', 'page_id', 'visits', 'social', 'views', 'engaged'])
      .expression(
        db
          .selectFrom('day_page')
          .select(['site_id', constant(month).as('month'), 'page_id'])
          .select([
            sumOf('visits').as('visits'),
            sumWhere('visits', 'medium', 'social').as('social'),
            sumOf('views').as('views'),
            sumOf('engaged').as('engaged'),
          ])
          .where('site_id', '=', siteId)
          .where('day', '>=', firstOfMonth(month))
          .where('day', '<=', to)
          .groupBy(['site_id', 'page_id']) as never,
      )
      .execute()
    await db
      .insertInto('month_fold')
      .values({ site_id: siteId, month, folded_to: to })
      .onConflict((conflict) => conflict.columns(['site_id', 'month']).doUpdateSet({ folded_to: to }))
      .execute()
  })
}

/** Last in a transaction that changed page counts of these days: what was folded of them no longer holds. */
export async function forgetFold(db: Db, siteId: string, days: readonly Day[]): Promise<void> {
  for (const day of days) {
    await db
      .deleteFrom('month_fold')
      .where('site_id', '=', siteId)
      .where('month', '=', monthOf(day))
      .where('folded_to', '>=', day)
      .execute()
  }
}

async function foldsOf(db: Db, siteId: string): Promise<Map<string, Day>> {
  const rows = await db.selectFrom('month_fold').select(['month', 'folded_to']).where('site_id', '=', siteId).execute()
  return new Map(rows.map((row) => [row.month, row.folded_to]))
}
