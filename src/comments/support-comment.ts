import { dayOf } from '../base/calendar.ts'
import { isId, randomToken, sameText } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { keyedHash } from '../base/secrets.ts'
import { readLikeToken, supportedKey } from '../reactions/like-token.ts'
import { useToken } from '../reactions/reaction-store.ts'
import type { Site } from '../sites/site.ts'
import { requireFeature } from '../sites/site-of-request.ts'
import type { Db } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import type { SupportAnswer, SupportRequest } from '../wire/api.ts'
import { forgetAnswers } from './change-comment.ts'
import { type CommentRow, commentById } from './comment-store.ts'
import { writerHash } from './own-comment.ts'
import { deleteSupport, insertSupport, isSupported, raiseSupports } from './support-store.ts'

/**
 * One browser's support of a comment that is shown, by a key made for this comment alone and a token that is spent once.
 * A repeat changes nothing and answers the same. The writer key, where the browser has one, is compared and forgotten.
 *
 * @throws Problem 'not_found' for a comment that is not public; 'conflict' for one's own; 'invalid' for a token that is
 *   not ours, expired, or bound to another comment or browser
 */
export async function supportComment(
  titian: Titian,
  site: Site,
  id: string,
  input: SupportRequest & { token: string },
): Promise<SupportAnswer> {
  requireFeature(site, 'comments')
  const bound = { siteId: site.id, pageKey: supportedKey(id), like: input.like }
  const { nonce, forgetAt } = readLikeToken(titian.config.secret, input.token, bound, titian.clock.ms())
  return storeSupport(titian, site, id, input, (db) => useToken(db, site.id, nonce, forgetAt))
}

async function storeSupport(
  titian: Titian,
  site: Site,
  id: string,
  input: Pick<SupportRequest, 'like' | 'writer'>,
  spend: (db: Db) => Promise<boolean>,
): Promise<SupportAnswer> {
  const hash = supportHash(titian, site.id, input.like)
  const day = dayOf(titian.clock.ms(), site.timeZone)
  return inTransaction(titian.db, async (db) => {
    const comment = await shownComment(db, site.id, id)
    if (input.writer && comment.writer_hash === writerHash(titian, site.id, input.writer)) {
      throw new Problem('conflict', 'err.support_own')
    }
    const isUnused = await spend(db)
    if (isUnused && (await insertSupport(db, { site_id: site.id, comment_id: id, key_hash: hash, day }))) {
      await raiseSupports(db, site.id, id, 1)
      forgetAnswers(titian, db, comment)
    }
    return answerOf(db, comment, isUnused || (await isSupported(db, site.id, id, hash)))
  })
}

/**
 * Stands for a browser without script, which keeps nothing: made for a page when it is shown, and good for one support of
 * each comment on it. So forging costs two requests here too.
 */
export function pageSeed(titian: Titian, siteId: string): string {
  const random = randomToken()
  return `${random}.${seedMac(titian, siteId, random)}`
}

export function isPageSeed(titian: Titian, siteId: string, seed: string): boolean {
  const [random, mac, ...rest] = seed.split('.')
  return Boolean(random && mac) && rest.length === 0 && sameText(mac!, seedMac(titian, siteId, random!))
}

/**
 * The support of a browser without script. A repeat from the same page changes nothing.
 * @throws Problem 'not_found' for a comment that is not public; 'invalid' for a seed that is not ours
 */
export async function supportFromPage(titian: Titian, site: Site, id: string, seed: string): Promise<void> {
  requireFeature(site, 'comments')
  if (!isPageSeed(titian, site.id, seed)) throw new Problem('invalid', 'err.token')
  await storeSupport(titian, site, id, { like: seededKey(titian, seed, id) }, async () => true)
}

/** Whether the page of this seed has supported the comment. */
export function hasPageSupported(titian: Titian, siteId: string, id: string, seed: string): Promise<boolean> {
  return isSupported(titian.db, siteId, id, supportHash(titian, siteId, seededKey(titian, seed, id)))
}

const seedMac = (titian: Titian, siteId: string, random: string): string =>
  keyedHash(titian.config.secret, `support-page ${siteId}`, random).slice(0, 22)
/** A key for each comment, so that no two supports of one page can be joined by what is stored. */
const seededKey = (titian: Titian, seed: string, id: string): string =>
  keyedHash(titian.config.secret, 'support-page-key', `${seed} ${id}`).slice(0, 22)

/** Takes the support of this browser back; without one nothing happens. */
export async function unsupportComment(
  titian: Titian,
  site: Site,
  id: string,
  input: SupportRequest,
): Promise<SupportAnswer> {
  const hash = supportHash(titian, site.id, input.like)
  return inTransaction(titian.db, async (db) => {
    const comment = await shownComment(db, site.id, id)
    if (await deleteSupport(db, site.id, id, hash)) {
      await raiseSupports(db, site.id, id, -1)
      forgetAnswers(titian, db, comment)
    }
    return answerOf(db, comment, false)
  })
}

async function shownComment(db: Db, siteId: string, id: string): Promise<CommentRow> {
  const comment = isId(id) ? await commentById(db, siteId, id) : undefined
  if (comment?.state !== 'shown') throw new Problem('not_found', 'err.comment_not_found')
  return comment
}

async function answerOf(db: Db, comment: CommentRow, supported: boolean): Promise<SupportAnswer> {
  return { supported, supports: (await commentById(db, comment.site_id, comment.id))?.supports ?? 0 }
}

const supportHash = (titian: Titian, siteId: string, like: string): string =>
  keyedHash(titian.config.secret, `support ${siteId}`, like).slice(0, 22)
