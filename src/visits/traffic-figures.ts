import type { Day } from '../base/clock.ts'
import type { Period } from '../base/period.ts'
import { inDays, sumOf } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'

/** What visits may be narrowed to; a key is absent where nothing is asked. */
export interface TrafficFilters {
  platform?: string
  evidence?: string
  page?: string
  account?: string
  link?: string
}
export type TrafficFilter = keyof TrafficFilters
export type TrafficGroup = 'medium' | 'platform' | 'evidence' | 'page' | 'account' | 'link'

/** Day counts, and which filters and groups each of them holds. No other combination can be told (promise 8). */
const HELD = {
  day_source: {
    columns: { medium: 'medium', platform: 'platform', evidence: 'evidence' },
    filters: ['platform', 'evidence'],
  },
  day_page: { columns: { medium: 'medium', platform: 'platform', page: 'page_id' }, filters: ['platform', 'page'] },
  day_link: {
    columns: { medium: 'medium', platform: 'platform', account: 'account_id', link: 'link_id' },
    filters: ['platform', 'account', 'link'],
  },
} as const satisfies Record<
  string,
  { columns: Partial<Record<TrafficGroup, string>>; filters: readonly TrafficFilter[] }
>
type CountTable = keyof typeof HELD

/** The counts that answer a question: the first whose filters and groups hold all of it; null when none does. */
function countsFor(filters: TrafficFilters, group: TrafficGroup | null): CountTable | null {
  const asked = Object.keys(filters) as TrafficFilter[]
  const tables = Object.keys(HELD) as CountTable[]
  return (
    tables.find(
      (table) =>
        asked.every((name) => (HELD[table].filters as readonly string[]).includes(name)) &&
        (group === null || group in HELD[table].columns),
    ) ?? null
  )
}

export const TRAFFIC_GROUPS: readonly TrafficGroup[] = ['medium', 'platform', 'evidence', 'account', 'link', 'page']

/** Which filter can still be added, and by what visits can be told apart, under the filters that are set. */
export function isHeld(filters: TrafficFilters, group: TrafficGroup | null): boolean {
  return countsFor(filters, group) !== null
}

export interface TrafficSums {
  visits: number
  engaged: number
}
export interface TrafficRow extends TrafficSums {
  /** Medium, platform, class of evidence, or the id of page, account or link; '' = not known. */
  key: string
}

/**
 * Visits of the period by one of their facts. Rows of pages are by landing page; those merged into another count there.
 * @throws Error for a combination that no count holds: ask `isHeld` first
 */
export async function trafficBy(
  db: Db,
  siteId: string,
  period: Period,
  filters: TrafficFilters,
  group: TrafficGroup,
): Promise<TrafficRow[]> {
  const table = countsFor(filters, group)
  if (table === null) throw new Error('no count holds this')
  const column = (HELD[table].columns as Partial<Record<TrafficGroup, string>>)[group]! as 'platform'
  const rows = await narrowed(db, table, siteId, period, filters)
    .select(column)
    .select([sumOf('visits').as('visits'), sumOf('engaged').as('engaged')])
    .groupBy(column)
    .orderBy(column)
    .execute()
  return rows
    .map((row) => ({ key: row[column], visits: row.visits, engaged: row.engaged }))
    .filter((row) => row.visits > 0)
}

/** Visits by day; days without any are left out. */
export async function trafficByDay(
  db: Db,
  siteId: string,
  period: Period,
  filters: TrafficFilters,
): Promise<(TrafficSums & { day: Day })[]> {
  const table = countsFor(filters, null)
  if (table === null) throw new Error('no count holds this')
  return narrowed(db, table, siteId, period, filters)
    .select('day')
    .select([sumOf('visits').as('visits'), sumOf('engaged').as('engaged')])
    .groupBy('day')
    .orderBy('day')
    .execute()
}

/** The three tables have these columns in common; a filter is set only where its column is there. */
function narrowed(db: Db, table: CountTable, siteId: string, period: Period, filters: TrafficFilters) {
  let query = db.selectFrom(table as 'day_source').where(inDays(table, siteId, period))
  const columns = HELD[table].columns as Partial<Record<TrafficGroup, string>>
  for (const [name, value] of Object.entries(filters)) {
    const column = columns[name as TrafficFilter]! as 'platform'
    if (name !== 'page' && name !== 'account') {
      query = query.where(column, '=', value)
      continue
    }
    // What was merged into a page or an account keeps its own counts, and is shown as that one.
    const intoIt = db.selectFrom(name).select('id').where('site_id', '=', siteId).where('merged_into', '=', value)
    query = query.where((is) => is.or([is(column, '=', value), is(column, 'in', intoIt)]))
  }
  return query
}

/** Visits by day and the hour in which they began; `platform` null = of all. */
export async function trafficByHour(
  db: Db,
  siteId: string,
  period: Period,
  platform: string | null,
): Promise<{ day: Day; hour: number; visits: number }[]> {
  let query = db
    .selectFrom('day_hour')
    .select(['day', 'hour'])
    .select(sumOf('visits').as('visits'))
    .where(inDays('day_hour', siteId, period))
  if (platform !== null) query = query.where('platform', '=', platform)
  return query.groupBy(['day', 'hour']).execute()
}

/** Platforms that visits came from in the period, most first: what a filter offers. */
export async function platformsSeen(db: Db, siteId: string, period: Period): Promise<string[]> {
  const rows = await db
    .selectFrom('day_source')
    .select('platform')
    .select(sumOf('visits').as('visits'))
    .where(inDays('day_source', siteId, period))
    .where('platform', '<>', '')
    .groupBy('platform')
    .execute()
  return rows.sort((a, b) => b.visits - a.visits || (a.platform < b.platform ? -1 : 1)).map((row) => row.platform)
}

export interface TrafficName {
  name: string
  /** Address on the web, '' when there is none. */
  url: string
}

/** Names of the accounts, links or pages behind the keys of rows. One merged into another is named `into` it. */
export async function trafficNames(
  db: Db,
  siteId: string,
  group: TrafficGroup,
): Promise<Map<string, TrafficName & { into?: string }>> {
  if (group === 'account') {
    const rows = await db.selectFrom('account').selectAll().where('site_id', '=', siteId).execute()
    return new Map(
      rows.map((row) => [
        row.id,
        {
          name: `${row.platform} · ${row.label || row.handle}`,
          url: row.url,
          ...(row.merged_into ? { into: row.merged_into } : {}),
        },
      ]),
    )
  }
  if (group === 'link') {
    const rows = await db.selectFrom('link').selectAll().where('site_id', '=', siteId).execute()
    return new Map(rows.map((row) => [row.id, { name: row.label || row.title || row.slug, url: '' }]))
  }
  if (group === 'page') {
    const rows = await db
      .selectFrom('page')
      .select(['id', 'title', 'url', 'merged_into'])
      .where('site_id', '=', siteId)
      .execute()
    return new Map(
      rows.map((row) => [
        row.id,
        { name: row.title || row.url, url: row.url, ...(row.merged_into ? { into: row.merged_into } : {}) },
      ]),
    )
  }
  return new Map()
}
