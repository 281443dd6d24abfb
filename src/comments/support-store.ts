import type { Db, NewRow } from '../storage/tables.ts'

/** @returns whether the support is new */
export async function insertSupport(db: Db, row: NewRow<'comment_support'>): Promise<boolean> {
  const done = await db
    .insertInto('comment_support')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** @returns whether there was one to take back */
export async function deleteSupport(db: Db, siteId: string, commentId: string, keyHash: string): Promise<boolean> {
  const done = await db
    .deleteFrom('comment_support')
    .where('site_id', '=', siteId)
    .where('comment_id', '=', commentId)
    .where('key_hash', '=', keyHash)
    .executeTakeFirst()
  return done.numDeletedRows > 0n
}

export async function deleteSupports(db: Db, siteId: string, commentId: string): Promise<void> {
  await db.deleteFrom('comment_support').where('site_id', '=', siteId).where('comment_id', '=', commentId).execute()
}

export async function isSupported(db: Db, siteId: string, commentId: string, keyHash: string): Promise<boolean> {
  const found = await db
    .selectFrom('comment_support')
    .select('key_hash')
    .where('site_id', '=', siteId)
    .where('comment_id', '=', commentId)
    .where('key_hash', '=', keyHash)
    .executeTakeFirst()
  return found !== undefined
}

/** Without raising the version: support changes nothing that a moderator is about to decide on. */
export async function raiseSupports(db: Db, siteId: string, commentId: string, by: 1 | -1): Promise<void> {
  await db
    .updateTable('comment')
    .set((expression) => ({ supports: expression('supports', '+', by) }))
    .where('site_id', '=', siteId)
    .where('id', '=', commentId)
    .execute()
}
