import type { PageRow } from '../pages/page-store.ts'
import { updatePage } from '../pages/page-store.ts'
import { sumOf } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'
import { afterCommit, inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { forgetFold } from './fold-months.ts'
import { isEngaged, type VisitRow } from './visit.ts'
import type { Confirmation } from './visit-store.ts'

interface Moved {
  visits: number
  first_day: number
  engaged: number
  views: number
  seconds: number
}

/**
 * A page becomes one of its own: its counts move out of "(belum dikenal)" in the same transaction, so that a rebuild
 * agrees (promise 9). The row is locked first; the visit store locks unknown pages too, so nothing is counted twice.
 */
export async function admitPage(db: Db, page: PageRow): Promise<void> {
  const { site_id, id } = page
  // Two confirmations, or one and the reading of the page, may arrive together: the second finds it admitted.
  const admitted = await db
    .updateTable('page')
    .set({ state: 'known' })
    .where('site_id', '=', site_id)
    .where('id', '=', id)
    .where('state', '=', 'unknown')
    .executeTakeFirst()
  if (admitted.numUpdatedRows === 0n) return
  const moved = new Map<string, { day: string; medium: string; platform: string; sums: Moved }>()
  const entry = (visit: Pick<VisitRow, 'day' | 'medium' | 'platform'>): Moved => {
    const name = `${visit.day} ${visit.medium} ${visit.platform}`
    let found = moved.get(name)
    if (!found) {
      found = { ...visit, sums: { visits: 0, first_day: 0, engaged: 0, views: 0, seconds: 0 } }
      moved.set(name, found)
    }
    return found.sums
  }
  // Visits since the page was made; a page is admitted minutes after, seldom later than a day.
  const landed = await db
    .selectFrom('visit')
    .selectAll()
    .where('site_id', '=', site_id)
    .where('day', '>=', page.first_day)
    .where('page_id', '=', id)
    .execute()
  for (const visit of landed) {
    const sums = entry({ day: visit.day, medium: visit.medium, platform: visit.platform })
    sums.visits += 1
    sums.first_day += visit.first_day
    sums.engaged += isEngaged(visit) ? 1 : 0
    if (visit.landing_view) {
      sums.views += 1
      sums.seconds += visit.landing_seconds
    }
  }
  const viewed = await db
    .selectFrom('visit')
    .innerJoin('page_view', (join) =>
      join.onRef('page_view.site_id', '=', 'visit.site_id').onRef('page_view.visit_id', '=', 'visit.id'),
    )
    .select((expression) => [
      'visit.day',
      'visit.medium',
      'visit.platform',
      expression.fn.countAll<number>().as('views'),
      sumOf('page_view.seconds').as('seconds'),
    ])
    .where('visit.site_id', '=', site_id)
    .where('visit.day', '>=', page.first_day)
    .where('page_view.page_id', '=', id)
    .groupBy(['visit.day', 'visit.medium', 'visit.platform'])
    .execute()
  for (const { day, medium, platform, views, seconds } of viewed) {
    const sums = entry({ day, medium, platform })
    sums.views += Number(views)
    sums.seconds += Number(seconds)
  }
  const rows = [...moved.values()].sort((a, b) =>
    a.day + a.medium + a.platform < b.day + b.medium + b.platform ? -1 : 1,
  )
  for (const { day, medium, platform, sums } of rows) {
    await addPageCounts(db, { site_id, day, page_id: '', medium, platform }, negative(sums))
    await addPageCounts(db, { site_id, day, page_id: id, medium, platform }, sums)
  }
  await forgetFold(db, site_id, [...new Set(rows.map((row) => row.day))])
  await moveShares(db, page, landed)
}

/** Visits that a share brought stand by page too. */
async function moveShares(db: Db, { site_id, id }: PageRow, landed: readonly VisitRow[]): Promise<void> {
  const moved = new Map<string, { day: string; network: string; visits: number }>()
  for (const { day, share, share_network: network } of landed) {
    if (!share) continue
    const name = `${day} ${network}`
    const found = moved.get(name) ?? { day, network, visits: 0 }
    found.visits += 1
    moved.set(name, found)
  }
  for (const [, { day, network, visits }] of [...moved].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const [page_id, sum] of [['', -visits] as const, [id, visits] as const]) {
      await db
        .insertInto('day_share')
        .values({ site_id, day, page_id, network, visits: sum })
        .onConflict((conflict) =>
          conflict
            .columns(['site_id', 'day', 'page_id', 'network'])
            .doUpdateSet((expression) => ({ visits: expression('day_share.visits', '+', sum) })),
        )
        .execute()
    }
  }
}

const negative = (sums: Moved): Moved => ({
  visits: -sums.visits,
  first_day: -sums.first_day,
  engaged: -sums.engaged,
  views: -sums.views,
  seconds: -sums.seconds,
})

async function addPageCounts(
  db: Db,
  key: { site_id: string; day: string; page_id: string; medium: string; platform: string },
  sums: Moved,
): Promise<void> {
  await db
    .insertInto('day_page')
    .values({ ...key, ...sums })
    .onConflict((conflict) =>
      conflict.columns(['site_id', 'day', 'page_id', 'medium', 'platform']).doUpdateSet((expression) => ({
        visits: expression('day_page.visits', '+', sums.visits),
        first_day: expression('day_page.first_day', '+', sums.first_day),
        engaged: expression('day_page.engaged', '+', sums.engaged),
        views: expression('day_page.views', '+', sums.views),
        seconds: expression('day_page.seconds', '+', sums.seconds),
      })),
    )
    .execute()
}

/** An address that cannot be fetched is admitted when confirmed visits saw it in two different hours (promise 9). */
export async function noteConfirmation(titian: Titian, { siteId, pageId, day, hour }: Confirmation): Promise<void> {
  const seen = `${day}T${String(hour).padStart(2, '0')}`
  await inTransaction(titian.db, async (db) => {
    const page = await db
      .selectFrom('page')
      .selectAll()
      .where('site_id', '=', siteId)
      .where('id', '=', pageId)
      .executeTakeFirst()
    if (page?.state !== 'unknown' || page.confirmed_hours === seen) return
    if (page.confirmed_hours === '') {
      await updatePage(db, siteId, pageId, { confirmed_hours: seen })
      return
    }
    await admitPage(db, page)
    afterCommit(db, () => titian.pages.forget(siteId, pageId))
  })
}
