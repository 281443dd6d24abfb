import { hasRow, insertOnce, updateVersion } from '../storage/keyed-rows.ts'
import type { Db, NewRow, Row } from '../storage/tables.ts'

export type AccountRow = Row<'account'>

/** Without those that were merged into another. */
export async function accountsOf(db: Db, siteId: string): Promise<AccountRow[]> {
  return (await everyAccountOf(db, siteId)).filter((account) => account.merged_into === '')
}

/** Also those that were merged into another. */
export async function everyAccountOf(db: Db, siteId: string): Promise<AccountRow[]> {
  return db
    .selectFrom('account')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('platform')
    .orderBy('handle')
    .execute()
}

/** By its own handle, else by another spelling that staff named (S0-32). */
export async function accountByHandle(
  db: Db,
  siteId: string,
  platform: string,
  handle: string,
): Promise<AccountRow | undefined> {
  const own = await db
    .selectFrom('account')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('platform', '=', platform)
    .where('handle', '=', handle)
    .executeTakeFirst()
  if (own) return own
  const alias = await db
    .selectFrom('account_alias')
    .select('account_id')
    .where('site_id', '=', siteId)
    .where('platform', '=', platform)
    .where('handle', '=', handle)
    .executeTakeFirst()
  return alias && accountById(db, siteId, alias.account_id)
}

/** As `accountByHandle`; an account that was merged into another is that one. */
export async function accountKnownAs(
  db: Db,
  siteId: string,
  platform: string,
  handle: string,
): Promise<AccountRow | undefined> {
  const account = await accountByHandle(db, siteId, platform, handle)
  return account?.merged_into ? accountById(db, siteId, account.merged_into) : account
}

/** What was merged into one account follows where that goes: into another, or into what is not ours. */
export async function saveMerged(
  db: Db,
  siteId: string,
  into: string,
  columns: Partial<Pick<NewRow<'account'>, 'merged_into' | 'state'>>,
): Promise<void> {
  await db.updateTable('account').set(columns).where('site_id', '=', siteId).where('merged_into', '=', into).execute()
}

/** Whether staff recorded posts or followers of an account. */
export async function hasRecords(db: Db, siteId: string, id: string): Promise<boolean> {
  for (const table of ['post', 'follower_snapshot'] as const) {
    if (await hasRow(db, table, { site_id: siteId, account_id: id })) return true
  }
  return false
}

/** Other spellings by account, in order. */
export async function aliasesOf(db: Db, siteId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('account_alias')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('handle')
    .execute()
  const found = new Map<string, string[]>()
  for (const { account_id, handle } of rows) found.set(account_id, [...(found.get(account_id) ?? []), handle])
  return found
}

export async function replaceAliases(db: Db, account: AccountRow, handles: readonly string[]): Promise<void> {
  const { site_id, platform, id } = account
  await db.deleteFrom('account_alias').where('site_id', '=', site_id).where('account_id', '=', id).execute()
  if (handles.length === 0) return
  await db
    .insertInto('account_alias')
    .values(handles.map((handle) => ({ site_id, platform, handle, account_id: id })))
    .execute()
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
  return updateVersion(db, 'account', { site_id: siteId, id }, version, columns)
}

export async function insertAccount(db: Db, row: NewRow<'account'>): Promise<void> {
  await insertOnce(db, 'account', row)
}
