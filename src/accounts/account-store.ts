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

export async function insertAccount(db: Db, row: NewRow<'account'>): Promise<void> {
  await db
    .insertInto('account')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
