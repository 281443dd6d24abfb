import { deleteRows, hasRow, insertOnce } from '../storage/keyed-rows.ts'
import type { Db, NewRow } from '../storage/tables.ts'

/** @returns whether the support is new */
export async function insertSupport(db: Db, row: NewRow<'comment_support'>): Promise<boolean> {
  return insertOnce(db, 'comment_support', row)
}

/** @returns whether there was one to take back */
export async function deleteSupport(db: Db, siteId: string, commentId: string, keyHash: string): Promise<boolean> {
  return (await deleteRows(db, 'comment_support', { site_id: siteId, comment_id: commentId, key_hash: keyHash })) > 0
}

export async function deleteSupports(db: Db, siteId: string, commentId: string): Promise<void> {
  await deleteRows(db, 'comment_support', { site_id: siteId, comment_id: commentId })
}

export async function isSupported(db: Db, siteId: string, commentId: string, keyHash: string): Promise<boolean> {
  return hasRow(db, 'comment_support', { site_id: siteId, comment_id: commentId, key_hash: keyHash })
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
