import type { IsoTime } from '../base/clock.ts'
import { Problem } from '../base/problem.ts'
import type { Site } from '../sites/site.ts'
import type { Db } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { changeLetter, noteEvent } from './change-letter.ts'
import { eraseNotes, eraseWords } from './erase-store.ts'
import { canMove, type LetterState, tidyNumber } from './letter.ts'
import { keepLetterPage } from './letter-page.ts'
import { letterOfWriter } from './letter-secret.ts'
import { type LetterRow, letterByNumber } from './letter-store.ts'

/**
 * Erases a letter for its writer: every word of it, name, contact and place, the answer, and the free notes of those who
 * worked on it. What stays is what a public service must account for and names nobody: number, days, type, category,
 * agency and how it ended. With it number and secret open a certificate. An open letter is withdrawn first.
 *
 * @param sure the number typed once more
 * @returns the letter as it is now; a second time changes nothing
 * @throws Problem 'not_found', 'invalid' unless the number was typed once more, 'conflict'
 */
export async function eraseLetter(
  titian: Titian,
  site: Site,
  order: { number: string; secret: string; sure: string },
): Promise<LetterRow> {
  const at = titian.clock.now()
  return inTransaction(titian.db, async (db) => {
    const letter = await letterOfWriter(db, site.id, order.number, order.secret)
    if (letter.erased_at) return letter
    if (tidyNumber(order.sure) !== letter.number)
      throw new Problem('invalid', 'err.letter_erase_sure', { field: 'sure' })
    const closed = canMove(letter.state as LetterState, 'withdraw')
      ? await changeLetter(db, site, letter, 'withdraw', { at, actor: 'writer' })
      : letter
    if (!closed) throw new Problem('conflict', 'err.letter_changed')
    const erased = await eraseOne(db, site, closed, at, 'writer')
    await keepLetterPage(titian, db, site, letter, erased)
    return erased
  })
}

/** Erases a letter that is closed and no longer published, inside the caller's transaction. */
export async function eraseOne(
  db: Db,
  site: Site,
  letter: LetterRow,
  at: IsoTime,
  actor: 'writer' | 'system',
): Promise<LetterRow> {
  await noteEvent(db, letter, 'erase', { at, actor })
  await eraseWords(db, letter, at)
  await eraseNotes(db, letter)
  return (await letterByNumber(db, site.id, letter.number))!
}
