import { addDays, firstOfMonth, monthOf } from '../base/calendar.ts'
import type { Period } from '../base/period.ts'
import { constant, countAll, inDays, sumOf, sumWhere } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'
import { titleOrAddress } from './page.ts'

/** One article in a period, or one of the two rows that make the sums agree. */
export interface PageSums {
  /** '' = visits to addresses that are not known to be a page (promise 9), acts on no page. */
  pageId: string
  /** The article's title, else its address; '' for pageId ''. */
  title: string
  url: string
  /** Whether a title was read from the article. */
  hasTitle: boolean
  visits: number
  social: number
  views: number
  engaged: number
  likes: number
  shares: number
}

/**
 * Every page with anything in the period, most visited first. Pages merged into another count there.
 * Visits are by landing page, views by page; likes are those given less those taken back.
 */
export async function pageFigures(db: Db, siteId: string, period: Period): Promise<PageSums[]> {
  const sums = new Map<string, PageSums>()
  const merged = await mergedPages(db, siteId)
  const of = (id: string): PageSums => {
    const pageId = merged.get(id) ?? id
    let found = sums.get(pageId)
    if (!found) {
      found = {
        pageId,
        title: '',
        url: '',
        hasTitle: false,
        visits: 0,
        social: 0,
        views: 0,
        engaged: 0,
        likes: 0,
        shares: 0,
      }
      sums.set(pageId, found)
    }
    return found
  }
  for (const row of await landings(db, siteId, period)) {
    const page = of(row.page_id)
    page.visits += row.visits
    page.social += row.social
    page.views += row.views
    page.engaged += row.engaged
  }
  for (const row of await acts(db, siteId, period)) {
    if (row.act === 'like') of(row.page_id).likes += row.acts
    else if (row.act === 'unlike') of(row.page_id).likes -= row.acts
    else if (row.act === 'share') of(row.page_id).shares += row.acts
  }
  await nameAll(db, siteId, sums)
  return [...sums.values()].sort((a, b) => b.visits - a.visits || b.views - a.views || (a.pageId < b.pageId ? -1 : 1))
}

interface Landing {
  page_id: string
  visits: number
  social: number
  views: number
  engaged: number
}

/** Months that are folded are read folded, the other days day by day (visits/fold-months.ts says why). */
async function landings(db: Db, siteId: string, period: Period): Promise<Landing[]> {
  const folds = await db
    .selectFrom('month_fold')
    .select(['month', 'folded_to'])
    .where('site_id', '=', siteId)
    .where('month', '>=', monthOf(period.from))
    .where('month', '<=', monthOf(period.to))
    .orderBy('month')
    .execute()
  const whole = folds.filter(({ month, folded_to }) => firstOfMonth(month) >= period.from && folded_to <= period.to)
  const found: Landing[] = []
  let from = period.from
  for (const { month, folded_to } of whole) {
    if (from < firstOfMonth(month))
      found.push(...(await dayLandings(db, siteId, { from, to: addDays(firstOfMonth(month), -1) })))
    found.push(...(await monthLandings(db, siteId, month)))
    from = addDays(folded_to, 1)
  }
  if (from <= period.to) found.push(...(await dayLandings(db, siteId, { from, to: period.to })))
  return found
}

async function monthLandings(db: Db, siteId: string, month: string): Promise<Landing[]> {
  return db
    .selectFrom('month_page')
    .select(['page_id', 'visits', 'social', 'views', 'engaged'])
    .where('site_id', '=', siteId)
    .where('month', '=', month)
    .execute()
}

async function dayLandings(db: Db, siteId: string, period: Period): Promise<Landing[]> {
  return db
    .selectFrom('day_page')
    .select('page_id')
    .select([
      sumOf('visits').as('visits'),
      sumWhere('visits', 'medium', 'social').as('social'),
      sumOf('views').as('views'),
      sumOf('engaged').as('engaged'),
    ])
    .where(inDays('day_page', siteId, period))
    .groupBy('page_id')
    .execute()
}

async function acts(db: Db, siteId: string, period: Period) {
  return db
    .selectFrom('day_act')
    .select(['page_id', 'act'])
    .select(sumOf('acts').as('acts'))
    .where(inDays('day_act', siteId, period))
    .where('act', 'in', ['like', 'unlike', 'share'])
    .groupBy(['page_id', 'act'])
    .execute()
}

async function mergedPages(db: Db, siteId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('page')
    .select(['id', 'merged_into'])
    .where('site_id', '=', siteId)
    .where('merged_into', '<>', constant(''))
    .execute()
  return new Map(rows.map((row) => [row.id, row.merged_into]))
}

/** More names in one `in (…)` than this and SQLite's planner is slower than a second question. */
const NAMES_AT_ONCE = 500

async function nameAll(db: Db, siteId: string, sums: Map<string, PageSums>): Promise<void> {
  const ids = [...sums.keys()].filter(Boolean)
  for (let start = 0; start < ids.length; start += NAMES_AT_ONCE) {
    const rows = await db
      .selectFrom('page')
      .select(['id', 'title', 'url'])
      .where('site_id', '=', siteId)
      .where('id', 'in', ids.slice(start, start + NAMES_AT_ONCE))
      .execute()
    for (const { id, title, url } of rows) {
      Object.assign(sums.get(id)!, { title: titleOrAddress({ title, url }), url, hasTitle: title !== '' })
    }
  }
}

/** Articles that were read but whose own page told no title: shared, they show no card. */
export async function untitledPages(db: Db, siteId: string): Promise<number> {
  const row = await db
    .selectFrom('page')
    .select(countAll().as('pages'))
    .where('site_id', '=', siteId)
    .where('state', '=', 'known')
    .where('is_home', '=', 0)
    .where('title', '=', '')
    .executeTakeFirst()
  return Number(row?.pages ?? 0)
}

/** Likes given less likes taken back. */
export async function likesGiven(db: Db, siteId: string, period: Period): Promise<number> {
  const rows = await db
    .selectFrom('day_act')
    .select('act')
    .select(sumOf('acts').as('acts'))
    .where(inDays('day_act', siteId, period))
    .where('act', 'in', ['like', 'unlike'])
    .groupBy('act')
    .execute()
  return rows.reduce((sum, row) => sum + (row.act === 'like' ? row.acts : -row.acts), 0)
}

/** Pages of which a view was counted in the period: there the tag stands and works. */
export async function pagesSeen(db: Db, siteId: string, { from, to }: Period): Promise<Set<string>> {
  const rows = await db
    .selectFrom('day_page')
    .select('page_id')
    .distinct()
    .where('site_id', '=', siteId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('page_id', '<>', '')
    .where('views', '>', 0)
    .execute()
  return new Set(rows.map((row) => row.page_id))
}
