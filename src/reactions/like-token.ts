import { later, MINUTE } from '../base/clock.ts'
import { randomToken, sameText } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { keyedHash } from '../base/secrets.ts'

/** A like asks for a token first: forging at scale costs two requests each, and the second is bound to the first. */
export const TOKEN_MINUTES = 10

export interface LikeTokenFor {
  siteId: string
  /** The article's key, or `supportedKey` of a comment. */
  pageKey: string
  /** The browser's like key. */
  like: string
}

/** No article's key has a space: a token for a comment is none for an article. */
export const supportedKey = (commentId: string): string => `comment ${commentId}`

/** `expiry.nonce.mac`; the expiry is epoch milliseconds in base 36. */
export function makeLikeToken(secret: string, bound: LikeTokenFor, nowMs: number): { token: string; expires: number } {
  const expires = nowMs + TOKEN_MINUTES * MINUTE
  const head = `${expires.toString(36)}.${randomToken(9)}`
  return { token: `${head}.${macOf(secret, head, bound)}`, expires }
}

/**
 * @returns the nonce (to be used once) and when it may be forgotten
 * @throws Problem 'invalid' for a token that is not ours, expired, or bound to another article or browser
 */
export function readLikeToken(
  secret: string,
  token: string,
  bound: LikeTokenFor,
  nowMs: number,
): { nonce: string; forgetAt: string } {
  const [expiry, nonce, mac, ...rest] = token.split('.')
  const expires = Number.parseInt(expiry ?? '', 36)
  if (!nonce || !mac || rest.length > 0 || !Number.isFinite(expires))
    throw new Problem('invalid', 'err.token', { field: 'token' })
  if (!sameText(mac, macOf(secret, `${expiry}.${nonce}`, bound)))
    throw new Problem('invalid', 'err.token', { field: 'token' })
  if (expires < nowMs) throw new Problem('invalid', 'err.token_expired', { field: 'token' })
  return { nonce, forgetAt: later(new Date(expires).toISOString(), MINUTE) }
}

const macOf = (secret: string, head: string, bound: LikeTokenFor): string =>
  keyedHash(secret, 'like-token', [head, bound.siteId, bound.pageKey, bound.like].join('\0')).slice(0, 22)
