import type { Db, NewRow, Row } from '../storage/tables.ts'

export type AccountRow = Row<'account'>

export async function accountsOf(db: Db, siteId: string): Promise<AccountRow[]> {
  return db
    .selectFrom('account')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('platform')
    .orderBy('handle')
    .execute()
}

export async function accountByHandle(
  db: Db,
  siteId: string,
  platform: string,
  handle: string,
): Promise<AccountRow | undefined> {
  return db
    .selectFrom('account')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('platform', '=', platform)
    .where('handle', '=', handle)
    .executeTakeFirst()
}

export async function accountById(db: Db, siteId: string, id: string): Promise<AccountRow | undefined> {
  return db.selectFrom('account').selectAll().where('site_id', '=', siteId).where('id', '=', id).executeTakeFirst()
}

/** @returns false when somebody else saved in between (`version` is what the form was filled from) */
export async function saveAccount(
  db: Db,
  siteId: string,
  id: string,
  version: number,
  columns: Partial<Omit<NewRow<'account'>, 'site_id' | 'id' | 'platform' | 'handle' | 'version'>>,
): Promise<boolean> {
  const done = await db
    .updateTable('account')
    .set({ ...columns, version: version + 1 })
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function insertAccount(db: Db, row: NewRow<'account'>): Promise<void> {
  await db
    .insertInto('account')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
