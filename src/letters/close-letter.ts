import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import type { Site } from '../sites/site.ts'
import type { Staff } from '../staff/roles.ts'
import type { Titian } from '../titian.ts'
import { isOutcome, outcomeNeedsNote } from './letter.ts'
import type { LetterRow } from './letter-store.ts'
import { type LetterOrder, moveAsStaff, requireMove } from './staff-letter.ts'

/**
 * Settles an answered letter and says what came of it. The note is part of what the writer and, when the letter is
 * published, the public read; refusing and passing on cannot be without one.
 *
 * @throws Problem 'invalid' for the outcome or the note, 'conflict' unless the letter was answered
 */
export async function closeLetter(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: LetterOrder & { outcome: string; note: string },
): Promise<LetterRow> {
  requireMove(staff, site, 'close')
  const { outcome } = order
  if (!isOutcome(outcome)) throw new Problem('invalid', 'err.letter_outcome', { field: 'outcome' })
  const note = readText(order.note, { field: 'note', max: 1000, min: outcomeNeedsNote(outcome) ? 5 : 0, lines: true })
  return moveAsStaff(titian, staff, site, order, 'close', async () => ({
    detail: outcome,
    note,
    isPublic: true,
    columns: { outcome },
  }))
}
