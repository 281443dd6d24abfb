import { sameText } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { sha256 } from '../base/secrets.ts'
import type { Site } from '../sites/site.ts'
import type { Db } from '../storage/tables.ts'
import type { Titian } from '../titian.ts'
import { isLetterNumber, tidySecret } from './letter.ts'
import { type LetterRow, letterByNumber, secretHashOf } from './letter-store.ts'

/**
 * Plain SHA-256, no key: 80 random bits need none, and what citizens noted on paper must outlive a new TITIAN_SECRET.
 * The site is part of it, so that equal secrets of two sites do not show.
 */
export const secretHash = (siteId: string, secret: string): string => sha256(`letter ${siteId} ${secret}`)

/**
 * The own letter, for a door that anybody may try. Only what does not fit counts against the limit of guesses: a writer
 * who looks often, or a whole district behind one address, is no guesser.
 * @throws Problem 'not_found' in the same words for a wrong number and a wrong secret, 'too_many'
 */
export async function openOwnLetter(
  titian: Titian,
  site: Site,
  address: string,
  number: string,
  secret: string,
): Promise<LetterRow> {
  await titian.limits.take('letterLookups', address)
  const letter = await letterOfWriter(titian.db, site.id, number, secret)
  await titian.limits.giveBack('letterLookups', address)
  return letter
}

/** Compared where there is no letter, so that both ways do the same work. */
const NO_LETTER = sha256('no letter')

/**
 * The letter of a number and its secret. A wrong secret, a wrong number and a number of another site fail in the same
 * words after the same work.
 * @throws Problem 'not_found'
 */
export async function letterOfWriter(db: Db, siteId: string, number: string, secret: string): Promise<LetterRow> {
  const given = secretHash(siteId, tidySecret(secret))
  const stored = await secretHashOf(db, siteId, isLetterNumber(number) ? number : 'SP-0000-000000')
  const isRight = sameText(given, stored ?? NO_LETTER)
  const letter = isRight ? await letterByNumber(db, siteId, number) : undefined
  if (!letter) throw new Problem('not_found', 'err.letter_not_found')
  return letter
}
