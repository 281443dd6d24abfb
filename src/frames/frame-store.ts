import type { Day } from '../base/clock.ts'
import { excluded } from '../storage/portable.ts'
import type { Db, NewRow, Row } from '../storage/tables.ts'

/** Every value ever set, oldest first. */
export async function settingsOf(db: Db, siteId: string): Promise<Row<'frame_setting'>[]> {
  return db
    .selectFrom('frame_setting')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('name')
    .orderBy('since')
    .execute()
}

/** A second value of the same day takes the place of the first. */
export async function saveSetting(db: Db, row: NewRow<'frame_setting'>): Promise<void> {
  await db
    .insertInto('frame_setting')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['site_id', 'name', 'since']).doUpdateSet({
        value: excluded('value'),
        source: excluded('source'),
        staff_id: excluded('staff_id'),
        set_at: excluded('set_at'),
      }),
    )
    .execute()
}

export async function entriesOf(db: Db, siteId: string, from: string, to: string): Promise<Row<'indicator_entry'>[]> {
  return db
    .selectFrom('indicator_entry')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('month', '>=', from)
    .where('month', '<=', to)
    .orderBy('month')
    .execute()
}

export async function saveEntry(db: Db, row: NewRow<'indicator_entry'>): Promise<void> {
  await db
    .insertInto('indicator_entry')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['site_id', 'indicator', 'month']).doUpdateSet({
        value: excluded('value'),
        source: excluded('source'),
        staff_id: excluded('staff_id'),
        recorded_at: excluded('recorded_at'),
      }),
    )
    .execute()
}

export async function deleteEntry(db: Db, siteId: string, indicator: string, month: string): Promise<void> {
  await db
    .deleteFrom('indicator_entry')
    .where('site_id', '=', siteId)
    .where('indicator', '=', indicator)
    .where('month', '=', month)
    .execute()
}

export type PageClass = Row<'page_class'>

export async function pageClasses(db: Db, siteId: string): Promise<Map<string, PageClass>> {
  const rows = await db.selectFrom('page_class').selectAll().where('site_id', '=', siteId).execute()
  return new Map(rows.map((row) => [row.page_id, row]))
}

export async function savePageClass(db: Db, row: NewRow<'page_class'>): Promise<void> {
  await db
    .insertInto('page_class')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['site_id', 'page_id']).doUpdateSet({
        topic: excluded('topic'),
        audience: excluded('audience'),
        staff_id: excluded('staff_id'),
        set_at: excluded('set_at'),
      }),
    )
    .execute()
}

/** Agency id by account id. */
export async function accountAgencies(db: Db, siteId: string): Promise<Map<string, string>> {
  const rows = await db.selectFrom('account_agency').selectAll().where('site_id', '=', siteId).execute()
  return new Map(rows.map((row) => [row.account_id, row.agency_id]))
}

/** agencyId '' = no agency's. */
export async function saveAccountAgency(db: Db, siteId: string, accountId: string, agencyId: string): Promise<void> {
  await db.deleteFrom('account_agency').where('site_id', '=', siteId).where('account_id', '=', accountId).execute()
  if (agencyId === '') return
  await db
    .insertInto('account_agency')
    .values({ site_id: siteId, account_id: accountId, agency_id: agencyId })
    .execute()
}

export type HandleType = Row<'handle_type'>

/** By handle, `@a` in lower case. */
export async function handleTypes(db: Db, siteId: string): Promise<Map<string, HandleType>> {
  const rows = await db.selectFrom('handle_type').selectAll().where('site_id', '=', siteId).execute()
  return new Map(rows.map((row) => [row.handle, row]))
}

export async function saveHandleType(db: Db, row: NewRow<'handle_type'>): Promise<void> {
  await db
    .insertInto('handle_type')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['site_id', 'handle']).doUpdateSet({
        type: excluded('type'),
        agency_id: excluded('agency_id'),
        staff_id: excluded('staff_id'),
        set_at: excluded('set_at'),
      }),
    )
    .execute()
}

export async function deleteHandleType(db: Db, siteId: string, handle: string): Promise<void> {
  await db.deleteFrom('handle_type').where('site_id', '=', siteId).where('handle', '=', handle).execute()
}

/** Agencies that letters may be passed to now, which are those a regency has. */
export async function activeAgencies(
  db: Db,
  siteId: string,
): Promise<{ id: string; name: string; shortName: string }[]> {
  const rows = await db
    .selectFrom('agency')
    .select(['id', 'name', 'short_name'])
    .where('site_id', '=', siteId)
    .where('is_active', '=', 1)
    .orderBy('name')
    .execute()
  return rows.map(({ id, name, short_name }) => ({ id, name, shortName: short_name }))
}

/** The last day on which an own account posted, by account, of the posts that staff recorded. */
export async function lastPosts(db: Db, siteId: string, until: Day): Promise<Map<string, Day>> {
  const rows = await db
    .selectFrom('post')
    .select(['account_id', (is) => is.fn.max('day').as('last')])
    .where('site_id', '=', siteId)
    .where('day', '<=', until)
    .groupBy('account_id')
    .execute()
  return new Map(rows.map((row) => [row.account_id, row.last]))
}

/** The same with the name of who typed it. */
export async function entriesWithNames(db: Db, siteId: string, from: string, to: string) {
  const rows = await db
    .selectFrom('indicator_entry')
    .leftJoin('staff', 'staff.id', 'indicator_entry.staff_id')
    .selectAll('indicator_entry')
    .select('staff.name')
    .where('indicator_entry.site_id', '=', siteId)
    .where('indicator_entry.month', '>=', from)
    .where('indicator_entry.month', '<=', to)
    .execute()
  return rows.map((row) => ({ ...row, name: row.name ?? '' }))
}
