import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import type { Site } from '../sites/site.ts'
import { requirePermission, type Staff } from '../staff/roles.ts'
import type { Db } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { touchLetter, UNPUBLISHED } from './change-letter.ts'
import { hasConsent, isMaskedVersion, mayPublish, publicName, readLetterText, readSubject } from './letter.ts'
import { keepLetterPage } from './letter-page.ts'
import type { LetterColumns, LetterRow } from './letter-store.ts'
import { readAlt } from './photo.ts'
import { dropPhotos, photosOf, showPhoto } from './photo-store.ts'
import { actOnLetter, type LetterOrder, recordAct } from './staff-letter.ts'

/**
 * Shows a letter and its reply to the public. Staff may cover words with dots and nothing else: what is published is the
 * citizen's wording, and the original stays beside it (S1-13). An anonymous letter goes out without name, a secret one
 * never.
 *
 * @param order.photos those that the public shall see from now on, each with what it shows; the others it sees no longer
 * @throws Problem 'conflict' for a secret or unanswered letter, or when somebody was first; 'invalid' for other words
 */
export async function publishLetter(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: LetterOrder & { subject: string; text: string; photos?: readonly { n: number; alt: string }[] },
): Promise<LetterRow> {
  requirePermission(staff, 'letters', site.id)
  const subject = readSubject(order.subject)
  const text = readLetterText(order.text)
  const wanted = new Map((order.photos ?? []).map(({ n, alt }) => [n, readAlt(alt, n)]))
  const showPhotos: Beside = async (db, letter, at) => {
    for (const { id, n, is_public, alt } of await photosOf(db, site.id, letter.id)) {
      const [isShown, words] = [wanted.has(n), wanted.get(n) ?? '']
      if (isShown === (is_public === 1) && words === alt) continue
      await showPhoto(db, site.id, id, isShown, words)
      if (isShown !== (is_public === 1))
        await recordAct(db, site, staff, letter, isShown ? 'photo_show' : 'photo_hide', at, String(n))
    }
  }
  const columnsOf = (letter: LetterRow, at: string) => {
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
  }
  return touchAsIkp(titian, staff, site, order, 'publish', '', columnsOf, showPhotos)
}

/**
 * Takes a photo out of a letter for good, where nobody may keep it: somebody's identity card, a child's face, a crime. The
 * reason is kept, and the letter's history says that there was a photo.
 *
 * @throws Problem 'not_found' when there is no such photo, 'invalid' without a reason, 'conflict' when somebody was first
 */
export async function removePhoto(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: LetterOrder & { n: number; note: string },
): Promise<LetterRow> {
  requirePermission(staff, 'letters', site.id)
  const note = readText(order.note, { field: 'note', max: 300, min: 5, lines: true })
  return touchAsIkp(
    titian,
    staff,
    site,
    order,
    'photo_remove',
    note,
    () => ({}),
    async (db, letter) => {
      const photo = (await photosOf(db, site.id, letter.id)).find(({ n }) => n === order.n)
      if (!photo) throw new Problem('conflict', 'err.photo_gone')
      await dropPhotos(db, site.id, [photo.id])
    },
    String(order.n),
  )
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

/** What an act changes beside the letter's own row; queries only. */
type Beside = (db: Db, letter: LetterRow, at: string) => Promise<void>

async function touchAsIkp(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: LetterOrder,
  did: 'publish' | 'unpublish' | 'consent' | 'photo_remove',
  note: string,
  columnsOf: (letter: LetterRow, at: string) => LetterColumns,
  beside: Beside = async () => {},
  detail = '',
): Promise<LetterRow> {
  const at = titian.clock.now()
  return inTransaction(titian.db, async (db) => {
    return actOnLetter(db, staff, site, order, did, async (letter) => {
      const columns = columnsOf(letter, at)
      const deed = { at, actor: 'staff', staffId: staff.id, note, detail, columns } as const
      const changed = await touchLetter(db, letter, did, deed)
      if (!changed) return null
      await beside(db, changed, at)
      await keepLetterPage(titian, db, site, letter, changed)
      await recordAct(db, site, staff, letter, did, at, detail, note)
      return changed
    })
  })
}
