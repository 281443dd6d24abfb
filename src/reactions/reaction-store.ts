import type { Day, IsoTime } from '../base/clock.ts'
import type { Db } from '../storage/tables.ts'

/** @returns whether the like is new */
export async function insertLike(db: Db, siteId: string, pageId: string, keyHash: string, day: Day): Promise<boolean> {
  const done = await db
    .insertInto('reaction')
    .values({ site_id: siteId, page_id: pageId, key_hash: keyHash, day })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function isLiked(db: Db, siteId: string, pageId: string, keyHash: string): Promise<boolean> {
  const found = await db
    .selectFrom('reaction')
    .select('key_hash')
    .where('site_id', '=', siteId)
    .where('page_id', '=', pageId)
    .where('key_hash', '=', keyHash)
    .executeTakeFirst()
  return found !== undefined
}

/** @returns whether there was one to take back */
export async function deleteLike(db: Db, siteId: string, pageId: string, keyHash: string): Promise<boolean> {
  const done = await db
    .deleteFrom('reaction')
    .where('site_id', '=', siteId)
    .where('page_id', '=', pageId)
    .where('key_hash', '=', keyHash)
    .executeTakeFirst()
  return done.numDeletedRows > 0n
}

/** @returns false when the token was used before */
export async function useToken(db: Db, siteId: string, nonce: string, forgetAt: IsoTime): Promise<boolean> {
  const done = await db
    .insertInto('used_token')
    .values({ site_id: siteId, nonce, expires_at: forgetAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function forgetTokens(db: Db, now: IsoTime): Promise<void> {
  await db.deleteFrom('used_token').where('expires_at', '<', now).execute()
}
