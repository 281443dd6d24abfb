import { addDays, dayOf, momentOf } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import type { Site } from '../sites/site.ts'
import { firstDayIn } from '../storage/first-day.ts'
import { addExcluded, lockTables } from '../storage/portable.ts'
import { type Db, TABLES } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { COUNT_TABLES, type CountRow, type CountTable, DayCounts } from './day-counts.ts'
import { forgetFold } from './fold-months.ts'
import { idRange, type Leaving, landingView, type ViewState, type VisitRow } from './visit.ts'

export interface Rebuilt {
  /** Days whose counts were made anew. */
  days: number
  visits: number
  /** Days left as they were, because raw visits of them are gone. */
  skipped: Day[]
}

const TABLE_NAMES = Object.keys(COUNT_TABLES) as CountTable[]
/** Visits read at a time: 2000 with their views are about 2 MB. */
const VISITS_AT_ONCE = 2000
/** Count rows written with one statement; SQLite takes 32 766 values, a row has at most 18. */
const ROWS_AT_ONCE = 500

/**
 * Makes the day counts anew from the raw visits, one transaction for each day, so that the site stays up; it can be
 * broken off and begun again. The same DayCounts as the live path counts, so both agree to the row.
 *
 * @param range first and last day, '' = as far as raw visits reach
 * Only days whose raw rows are all kept: raw rows are removed oldest first, so that is every day after the first that
 * still has any, and that first one unless its counts tell of more visits than are left.
 */
export async function rebuildCounts(titian: Titian, site: Site, range: { from: Day; to: Day }): Promise<Rebuilt> {
  const { db, clock } = titian
  const today = dayOf(clock.ms(), site.timeZone)
  const firstRaw = await firstRawDay(db, site.id)
  const firstCounted = await firstDayIn(db, 'day_source', site.id)
  const from = [range.from, firstCounted ?? firstRaw ?? today].sort().at(-1)!
  const to = range.to === '' || range.to > today ? today : range.to
  const rebuilt: Rebuilt = { days: 0, visits: 0, skipped: [] }
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const isKept = firstRaw !== null && (day > firstRaw || (day === firstRaw && (await isWhole(db, site, day))))
    if (!isKept) {
      if ((await countedVisits(db, site.id, day)) > 0) rebuilt.skipped.push(day)
      continue
    }
    rebuilt.visits += await rebuildDay(db, site, day)
    rebuilt.days++
  }
  return rebuilt
}

async function rebuildDay(db: Db, site: Site, day: Day): Promise<number> {
  return inTransaction(db, async (db) => {
    // A live batch writes its visits before their counts, so it waits here and then adds its own to ours.
    await lockTables(db, TABLE_NAMES)
    for (const table of TABLE_NAMES) {
      await db.deleteFrom(table).where('site_id', '=', site.id).where('day', '=', day).execute()
    }
    const counts = new DayCounts()
    let visits = 0
    for await (const batch of visitsOfDay(db, site, day)) {
      visits += batch.length
      await countBatch(db, site.id, batch, counts)
    }
    for (const table of TABLE_NAMES) await addRows(db, table, counts.rows(table))
    await forgetFold(db, site.id, [day])
    return visits
  })
}

/** What no count reads: where a visit came from in words. Left out, reading a day costs a quarter less. */
const UNCOUNTED = ['ref_host', 'ref_path', 'utm_source', 'utm_medium', 'utm_campaign', 't_co', 'click_ids', 'tag']
const COUNTED_COLUMNS = (Object.keys(TABLES.visit) as (keyof VisitRow)[]).filter((name) => !UNCOUNTED.includes(name))

/** Ids begin with the hour, so a day is a range of keys, a little wider than the day. */
async function* visitsOfDay(db: Db, site: Site, day: Day): AsyncGenerator<VisitRow[]> {
  const [first, last] = idRange(momentOf(day, 0, site.timeZone), momentOf(addDays(day, 1), 0, site.timeZone))
  let after = ''
  for (;;) {
    const rows = await db
      .selectFrom('visit')
      .select(COUNTED_COLUMNS)
      .where('site_id', '=', site.id)
      .where('id', '>', after || first)
      .where('id', '<', last)
      .where('day', '=', day)
      .orderBy('id')
      .limit(VISITS_AT_ONCE)
      .execute()
    if (rows.length > 0) yield rows as VisitRow[]
    if (rows.length < VISITS_AT_ONCE) return
    after = rows.at(-1)!.id
  }
}

async function countBatch(db: Db, siteId: string, batch: VisitRow[], counts: DayCounts): Promise<void> {
  if (batch.length === 0) return
  const [first, last] = [batch[0]!.id, batch.at(-1)!.id]
  const views = new Map<string, ViewState[]>(
    batch.map((row) => [row.id, row.landing_view ? [counted(landingView(row)[1])] : []]),
  )
  const further = await db
    .selectFrom('page_view')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('visit_id', '>=', first)
    .where('visit_id', '<=', last)
    .execute()
  for (const { visit_id, page_id, hour, seconds } of further) {
    views.get(visit_id)?.push({ pageId: page_id, hour, seconds, before: 0, isNew: true, isLanding: false })
  }
  const leavings = new Map<string, Leaving[]>()
  const left = await db
    .selectFrom('visit_outbound')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('visit_id', '>=', first)
    .where('visit_id', '<=', last)
    .execute()
  for (const { visit_id, kind, target } of left) {
    const list = leavings.get(visit_id) ?? []
    list.push({ kind: kind as Leaving['kind'], target })
    leavings.set(visit_id, list)
  }
  const elsewhere = await countedElsewhere(db, siteId, batch, views)
  const countedPage = (pageId: string) => elsewhere.get(pageId) ?? pageId
  for (const row of batch) counts.add(null, row, views.get(row.id)!, leavings.get(row.id) ?? [], countedPage)
}

/** As if it were told now for the first time. */
const counted = (view: ViewState): ViewState => ({ ...view, before: 0, isNew: true })

/** More ids in one question than this and it gets slower, not faster. */
const IDS_AT_ONCE = 500
/** Pages that are not known count under '', merged ones under the page they went to; as in the live path. */
async function countedElsewhere(
  db: Db,
  siteId: string,
  batch: VisitRow[],
  views: Map<string, ViewState[]>,
): Promise<Map<string, string>> {
  const ids = new Set(batch.map((row) => row.page_id))
  for (const list of views.values()) for (const { pageId } of list) ids.add(pageId)
  const asked = [...ids].filter(Boolean)
  const elsewhere = new Map<string, string>()
  for (let start = 0; start < asked.length; start += IDS_AT_ONCE) {
    const rows = await db
      .selectFrom('page')
      .select(['id', 'state', 'merged_into'])
      .where('site_id', '=', siteId)
      .where('state', 'in', ['unknown', 'merged'])
      .where('id', 'in', asked.slice(start, start + IDS_AT_ONCE))
      .execute()
    for (const { id, state, merged_into } of rows) elsewhere.set(id, state === 'unknown' ? '' : merged_into)
  }
  return elsewhere
}

/** Adds to what a row may hold already, as every other writer of counts does. */
async function addRows(db: Db, table: CountTable, rows: CountRow[]): Promise<void> {
  const { key, sums } = COUNT_TABLES[table]
  const columns = [...key, ...sums]
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const values = rows
      .slice(start, start + ROWS_AT_ONCE)
      .map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index]])))
    await db
      .insertInto(table)
      .values(values as never)
      .onConflict((conflict) =>
        conflict
          .columns(key as never)
          .doUpdateSet(Object.fromEntries(sums.map((sum) => [sum, addExcluded(table, sum)])) as never),
      )
      .execute()
  }
}

async function firstRawDay(db: Db, siteId: string): Promise<Day | null> {
  // Ids begin with the hour of the browser's clock, which may be two hours off: the earliest day is among the first ids.
  const row = await db
    .selectFrom('visit')
    .select('day')
    .where('site_id', '=', siteId)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.day ?? null
}

async function isWhole(db: Db, site: Site, day: Day): Promise<boolean> {
  let kept = 0
  for await (const batch of visitsOfDay(db, site, day)) kept += batch.length
  return kept >= (await countedVisits(db, site.id, day))
}

async function countedVisits(db: Db, siteId: string, day: Day): Promise<number> {
  const rows = await db
    .selectFrom('day_source')
    .select('visits')
    .where('site_id', '=', siteId)
    .where('day', '=', day)
    .execute()
  return rows.reduce((sum, row) => sum + row.visits, 0)
}
