import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import type { Site } from '../sites/site.ts'
import { requirePermission, type Staff } from '../staff/roles.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { touchLetter, UNPUBLISHED } from './change-letter.ts'
import { hasConsent, isMaskedVersion, mayPublish, publicName, readLetterText, readSubject } from './letter.ts'
import { keepLetterPage } from './letter-page.ts'
import type { LetterColumns, LetterRow } from './letter-store.ts'
import { type LetterOrder, letterForStaff, ownRepeat, recordAct, requireWords } from './staff-letter.ts'

/**
 * Shows a letter and its reply to the public. Staff may cover words with dots and nothing else: what is published is the
 * citizen's wording, and the original stays beside it (S1-13). An anonymous letter goes out without name, a secret one
 * never.
 *
 * @throws Problem 'conflict' for a secret or unanswered letter, or when somebody was first; 'invalid' for other words
 */
export async function publishLetter(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: LetterOrder & { subject: string; text: string },
): Promise<LetterRow> {
  requirePermission(staff, 'letters', site.id)
  const subject = readSubject(order.subject)
  const text = readLetterText(order.text)
  return touchAsIkp(titian, staff, site, order, 'publish', '', (letter, at) => {
    if (letter.visibility === 'secret') throw new Problem('conflict', 'err.letter_secret')
    if (!hasConsent(letter)) throw new Problem('conflict', 'err.letter_consent_missing')
    if (!mayPublish(letter)) throw new Problem('conflict', 'err.letter_unanswered')
    if (!isMaskedVersion(subject, letter.subject))
      throw new Problem('invalid', 'err.letter_masked', { field: 'subject' })
    if (!isMaskedVersion(text, letter.text)) throw new Problem('invalid', 'err.letter_masked', { field: 'text' })
    return {
      public_subject: subject,
      public_text: text,
      public_name: publicName(letter),
      published_at: letter.published_at || at,
      first_public_reply_at: letter.first_public_reply_at || at,
    }
  })
}

/** Takes letter and reply off the public pages, for a reason that is kept. */
export async function unpublishLetter(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: LetterOrder & { note: string },
): Promise<LetterRow> {
  requirePermission(staff, 'letters', site.id)
  const note = readText(order.note, { field: 'note', max: 1000, min: 5, lines: true })
  return touchAsIkp(titian, staff, site, order, 'unpublish', note, (letter) => {
    if (!letter.published_at) throw new Problem('conflict', 'err.letter_move')
    return UNPUBLISHED
  })
}

/** Notes that the writer of a letter that staff wrote down has agreed to its being shown; kept with who noted it. */
export async function noteConsent(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: LetterOrder & { note: string },
): Promise<LetterRow> {
  requirePermission(staff, 'letters', site.id)
  const note = readText(order.note, { field: 'note', max: 300, min: 3 })
  return touchAsIkp(titian, staff, site, order, 'consent', note, (letter, at) => {
    if (hasConsent(letter)) throw new Problem('conflict', 'err.letter_move')
    return { consent_at: at }
  })
}

async function touchAsIkp(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: LetterOrder,
  did: 'publish' | 'unpublish' | 'consent',
  note: string,
  columnsOf: (letter: LetterRow, at: string) => LetterColumns,
): Promise<LetterRow> {
  const at = titian.clock.now()
  return inTransaction(titian.db, async (db) => {
    const letter = await letterForStaff(db, staff, site.id, order.number)
    requireWords(letter)
    if (letter.version !== order.version) return ownRepeat(db, staff, site, letter, order, did)
    const columns = columnsOf(letter, at)
    const changed = await touchLetter(db, letter, did, { at, actor: 'staff', staffId: staff.id, note, columns })
    if (!changed) {
      const now = await letterForStaff(db, staff, site.id, order.number)
      return ownRepeat(db, staff, site, now, order, did)
    }
    await keepLetterPage(titian, db, site, letter, changed)
    await recordAct(db, site, staff, letter, did, at, '', note)
    return changed
  })
}
