import { dayOf } from '../base/calendar.ts'
import { keyedHash } from '../base/secrets.ts'
import { pageAddress } from '../pages/page.ts'
import { pageById, raiseDayAct, raisePageCount } from '../pages/page-store.ts'
import { cacheGroup } from '../pages/page-summary.ts'
import type { Site } from '../sites/site.ts'
import { afterCommit, inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import type { LikeAnswer, LikeRequest } from '../wire/api.ts'
import { readLikeToken } from './like-token.ts'
import { deleteLike, insertLike, isLiked, useToken } from './reaction-store.ts'

/**
 * One like for each browser and page. A repeat, with the same or another token, changes nothing and answers the same;
 * a token that was spent likes nothing again after the like was taken back, and the answer says so.
 * @throws Problem 'invalid' for a token that is not ours, expired, or bound to something else
 */
export async function likePage(
  titian: Titian,
  site: Site,
  input: LikeRequest & { token: string },
): Promise<LikeAnswer> {
  const address = pageAddress(site, input.url, input.key)
  const ms = titian.clock.ms()
  const bound = { siteId: site.id, pageKey: address.key, like: input.like }
  const { nonce, forgetAt } = readLikeToken(titian.config.secret, input.token, bound, ms)
  const page = await titian.pages.ofAct(site, address)
  const hash = likeHash(titian, site.id, input.like)
  return inTransaction(titian.db, async (db) => {
    const isUnused = await useToken(db, site.id, nonce, forgetAt)
    const day = dayOf(ms, site.timeZone)
    if (isUnused && (await insertLike(db, site.id, page.id, hash, day))) {
      await raisePageCount(db, site.id, page.id, 'likes', 1)
      await raiseDayAct(db, { siteId: site.id, day, pageId: page.id, act: 'like' })
      afterCommit(db, () => titian.cache.forget(cacheGroup(site.id, page.id)))
    }
    const liked = isUnused || (await isLiked(db, site.id, page.id, hash))
    return { liked, likes: (await pageById(db, site.id, page.id))?.likes ?? 0 }
  })
}

/** Takes the like of this browser back; without one nothing happens. */
export async function unlikePage(titian: Titian, site: Site, input: LikeRequest): Promise<LikeAnswer> {
  const address = pageAddress(site, input.url, input.key)
  const page = await titian.pages.look(site, address)
  if (!page) return { liked: false, likes: 0 }
  const hash = likeHash(titian, site.id, input.like)
  return inTransaction(titian.db, async (db) => {
    if (await deleteLike(db, site.id, page.id, hash)) {
      await raisePageCount(db, site.id, page.id, 'likes', -1)
      await raiseDayAct(db, {
        siteId: site.id,
        day: dayOf(titian.clock.ms(), site.timeZone),
        pageId: page.id,
        act: 'unlike',
      })
      afterCommit(db, () => titian.cache.forget(cacheGroup(site.id, page.id)))
    }
    return { liked: false, likes: (await pageById(db, site.id, page.id))?.likes ?? 0 }
  })
}

/** Like keys are kept hashed: what is stored does not let anybody take a like back. */
const likeHash = (titian: Titian, siteId: string, like: string): string =>
  keyedHash(titian.config.secret, `like ${siteId}`, like).slice(0, 22)
