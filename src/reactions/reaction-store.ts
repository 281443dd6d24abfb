import type { Day, IsoTime } from '../base/clock.ts'
import { deleteRows, hasRow, insertOnce } from '../storage/keyed-rows.ts'
import type { Db } from '../storage/tables.ts'

/** @returns whether the like is new */
export async function insertLike(db: Db, siteId: string, pageId: string, keyHash: string, day: Day): Promise<boolean> {
  return insertOnce(db, 'reaction', { site_id: siteId, page_id: pageId, key_hash: keyHash, day })
}

export async function isLiked(db: Db, siteId: string, pageId: string, keyHash: string): Promise<boolean> {
  return hasRow(db, 'reaction', { site_id: siteId, page_id: pageId, key_hash: keyHash })
}

/** @returns whether there was one to take back */
export async function deleteLike(db: Db, siteId: string, pageId: string, keyHash: string): Promise<boolean> {
  return (await deleteRows(db, 'reaction', { site_id: siteId, page_id: pageId, key_hash: keyHash })) > 0
}

/** @returns false when the token was used before */
export async function useToken(db: Db, siteId: string, nonce: string, forgetAt: IsoTime): Promise<boolean> {
  return insertOnce(db, 'used_token', { site_id: siteId, nonce, expires_at: forgetAt })
}

export async function forgetTokens(db: Db, now: IsoTime): Promise<void> {
  await db.deleteFrom('used_token').where('expires_at', '<', now).execute()
}
