import { addMonths, firstOfMonth, monthOf } from '../base/calendar.ts'
import { DAY, HOUR, later } from '../base/clock.ts'
import { RETENTION } from '../config/retention.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { eraseOne } from './erase-letter.ts'
import { forgettableLetters } from './erase-store.ts'
import { forgetWaitingPhotos } from './photo-store.ts'
import { forgetSupports } from './published-store.ts'

const MOST_PER_RUN = 200

/**
 * Erases letters that their writers withdrew, and those that were put away as spam, abuse or tests, once their time is
 * over, and photos of forms that were never sent, and old keys of supporters. Their numbers and counts stay.
 * @returns how many letters were erased
 */
export async function forgetLetters(titian: Titian): Promise<number> {
  const at = titian.clock.now()
  const before = later(at, -RETENTION.withdrawnLetterDays * DAY)
  await forgetWaitingPhotos(titian.db, later(at, -RETENTION.waitingPhotoHours * HOUR))
  await forgetSupports(titian.db, firstOfMonth(addMonths(monthOf(at.slice(0, 10)), -RETENTION.letterSupportMonths)))
  let erased = 0
  for (const site of titian.sites.all()) {
    for (const letter of await forgettableLetters(titian.db, site.id, before, MOST_PER_RUN)) {
      await inTransaction(titian.db, (db) => eraseOne(db, site, letter, at, 'system'))
      erased++
    }
  }
  return erased
}
