import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import type { Site } from '../sites/site.ts'
import type { Db } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { changeLetter, touchLetter } from './change-letter.ts'
import { canMove, isClosed, type LetterState, readLetterText } from './letter.ts'
import { keepLetterPage } from './letter-page.ts'
import { letterOfWriter } from './letter-secret.ts'
import { eventsOf, type LetterRow } from './letter-store.ts'

/** What the writer does with number and secret. */
export interface WriterOrder {
  number: string
  secret: string
}

/** More additions to one letter are a conversation of another kind. */
export const MOST_ADDITIONS = 20

/**
 * Adds information to one's own letter. Where the letter waited for it, the clock goes on and the desk is told; the
 * letter itself stays as it was sent.
 *
 * @throws Problem 'not_found' for a wrong number or secret, 'conflict' once the letter is closed
 */
export async function supplyLetter(
  titian: Titian,
  site: Site,
  order: WriterOrder & { text: string },
): Promise<LetterRow> {
  const note = readLetterText(order.text, 'text', 2)
  return tend(titian, site, order, async (db, letter, at) => {
    if (isClosed(letter.state as LetterState)) throw new Problem('conflict', 'err.letter_closed')
    const events = await eventsOf(db, site.id, letter.id)
    const last = events.at(-1)
    // A second press of the same form.
    if (last?.actor === 'writer' && last.note === note) return letter
    const added = events.filter(({ did }) => did === 'supply' || did === 'add')
    if (added.length >= MOST_ADDITIONS) throw new Problem('conflict', 'err.letter_full')
    const deed = { at, actor: 'writer', note } as const
    return canMove(letter.state as LetterState, 'supply')
      ? changeLetter(db, site, letter, 'supply', deed)
      : touchLetter(db, letter, 'add', deed)
  })
}

/** Takes one's own letter back: it is answered no further, and whatever was public of it is so no longer. */
export async function withdrawLetter(
  titian: Titian,
  site: Site,
  order: WriterOrder & { note: string },
): Promise<LetterRow> {
  const note = readText(order.note, { field: 'note', max: 300, lines: true })
  return tend(titian, site, order, async (db, letter, at) => {
    if (letter.state === 'dicabut') return letter
    if (!canMove(letter.state as LetterState, 'withdraw')) throw new Problem('conflict', 'err.letter_closed')
    return changeLetter(db, site, letter, 'withdraw', { at, actor: 'writer', note })
  })
}

async function tend(
  titian: Titian,
  site: Site,
  order: WriterOrder,
  act: (db: Db, letter: LetterRow, at: string) => Promise<LetterRow | null>,
): Promise<LetterRow> {
  const at = titian.clock.now()
  return inTransaction(titian.db, async (db) => {
    const letter = await letterOfWriter(db, site.id, order.number, order.secret)
    const changed = await act(db, letter, at)
    if (!changed) throw new Problem('conflict', 'err.letter_changed')
    await keepLetterPage(titian, db, site, letter, changed)
    return changed
  })
}
