import type { Db, NewRow, Row } from '../storage/tables.ts'

export type AgencyRow = Row<'agency'>

export async function agenciesOfSite(db: Db, siteId: string): Promise<AgencyRow[]> {
  return db
    .selectFrom('agency')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('is_active', 'desc')
    .orderBy('name')
    .execute()
}

export async function agencyById(db: Db, siteId: string, id: string): Promise<AgencyRow | undefined> {
  return db.selectFrom('agency').selectAll().where('site_id', '=', siteId).where('id', '=', id).executeTakeFirst()
}

export async function allAgencies(db: Db): Promise<AgencyRow[]> {
  return db.selectFrom('agency').selectAll().orderBy('site_id').orderBy('name').execute()
}

export async function insertAgency(db: Db, row: NewRow<'agency'>): Promise<void> {
  await db.insertInto('agency').values(row).execute()
}

export async function updateAgency(
  db: Db,
  siteId: string,
  id: string,
  columns: { name?: string; short_name?: string; is_active?: number },
): Promise<boolean> {
  const done = await db
    .updateTable('agency')
    .set(columns)
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
