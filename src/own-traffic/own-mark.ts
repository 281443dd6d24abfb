import { later, MINUTE } from '../base/clock.ts'
import { randomToken, sameText } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { keyedHash } from '../base/secrets.ts'

/** The mark stands in the address of a new tab that is opened at once. */
const MARK_MINUTES = 30

/** Whether the browser shall be left out from now on, or counted again. */
export type OwnWish = 'own' | 'count'

/**
 * What the desk puts behind `#titian-own=` when it opens a page of the site: the tag cannot see who is signed in to
 * Titian, and without such a mark any link on the web could stop the counting of whoever follows it.
 *
 * @returns `wish.expiry.nonce.mac`, good for one use on this site within half an hour
 */
export function makeOwnMark(secret: string, siteId: string, wish: OwnWish, nowMs: number): string {
  const head = `${wish}.${(nowMs + MARK_MINUTES * MINUTE).toString(36)}.${randomToken(9)}`
  return `${head}.${macOf(secret, siteId, head)}`
}

/** @throws Problem 'invalid' for a mark that is not ours, of another site, or expired */
export function readOwnMark(
  secret: string,
  siteId: string,
  mark: string,
  nowMs: number,
): { wish: OwnWish; nonce: string; forgetAt: string } {
  const [wish, expiry = '', nonce, mac, ...rest] = mark.split('.')
  const expires = Number.parseInt(expiry, 36)
  const isOurs = (wish === 'own' || wish === 'count') && nonce && mac && rest.length === 0 && Number.isFinite(expires)
  if (!isOurs || !sameText(mac, macOf(secret, siteId, `${wish}.${expiry}.${nonce}`)))
    throw new Problem('invalid', 'err.own_mark', { field: 'mark' })
  if (expires < nowMs) throw new Problem('invalid', 'err.own_mark_expired', { field: 'mark' })
  return { wish, nonce, forgetAt: later(new Date(expires).toISOString(), MINUTE) }
}

const macOf = (secret: string, siteId: string, head: string): string =>
  keyedHash(secret, 'own-mark', `${head}\0${siteId}`).slice(0, 22)
