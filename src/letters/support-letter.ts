import { dayOf } from '../base/calendar.ts'
import { Problem } from '../base/problem.ts'
import { keyedHash } from '../base/secrets.ts'
import type { Site } from '../sites/site.ts'
import { requireFeature } from '../sites/site-of-request.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import type { LetterSupportAnswer } from '../wire/api.ts'
import { isLetterNumber } from './letter.ts'
import { changeSupport } from './published-store.ts'

/**
 * "Saya juga mengalami": one for each browser and published letter; a repeat changes nothing. The browser's key is kept
 * hashed, per letter, so that nobody can tell which letters one browser supported.
 *
 * @throws Problem 'not_found' for a letter that is not published, 'gone' while letters are off
 */
export async function supportLetter(
  titian: Titian,
  site: Site,
  order: { number: string; key: string; isTaken: boolean },
): Promise<LetterSupportAnswer> {
  requireFeature(site, 'letter')
  const day = dayOf(titian.clock.ms(), site.timeZone)
  const { number, isTaken } = order
  const keyHash = keyedHash(titian.config.secret, `support ${site.id} ${number}`, order.key).slice(0, 22)
  const supports = isLetterNumber(number)
    ? await inTransaction(titian.db, (db) => changeSupport(db, site.id, number, { keyHash, day, isTaken }))
    : null
  if (supports === null) throw new Problem('not_found', 'err.letter_not_published')
  return { supported: !isTaken, supports }
}
