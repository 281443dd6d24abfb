import type { IsoTime } from '../base/clock.ts'
import type { Db } from '../storage/tables.ts'
import { forgetIndexed } from '../storage/word-index.ts'
import type { LetterRow } from './letter-store.ts'
import { erasePhotos } from './photo-store.ts'
import { eraseSupports } from './published-store.ts'

/** Every column that holds words of a person, or by which a person could be found. */
const WORDS = {
  subject: '',
  text: '',
  place: '',
  name: '',
  contact: '',
  answer: '',
  public_subject: '',
  public_text: '',
  public_name: '',
  published_at: '',
  rating_word: '',
  page_id: '',
  comment_id: '',
  hints: '[]',
  state_detail: '',
  once: '',
  channel_account: '',
  channel_url: '',
} as const

/** The only place where a letter's own words change: they go. */
export async function eraseWords(db: Db, letter: LetterRow, at: IsoTime): Promise<void> {
  await db
    .updateTable('letter')
    .set((is) => ({ ...WORDS, erased_at: at, version: is('version', '+', 1) }))
    .where('site_id', '=', letter.site_id)
    .where('id', '=', letter.id)
    .execute()
  await forgetIndexed(db, letter.site_id, 'letter', letter.id)
  await erasePhotos(db, letter)
  await eraseSupports(db, letter)
}

/** What was written about it: notes of its history, and the free texts beside the audit chain, which stays whole. */
export async function eraseNotes(db: Db, letter: LetterRow): Promise<void> {
  await db
    .updateTable('letter_event')
    .set({ note: '' })
    .where('site_id', '=', letter.site_id)
    .where('letter_id', '=', letter.id)
    .execute()
  // Where it was passed on to is written into the detail by hand; an agency or a reason from a list names nobody.
  await db
    .updateTable('letter_event')
    .set({ detail: '' })
    .where('site_id', '=', letter.site_id)
    .where('letter_id', '=', letter.id)
    .where('did', 'in', ['refer', 'merge'])
    .execute()
  await db
    .deleteFrom('audit_note')
    .where('seq', 'in', (of) =>
      of
        .selectFrom('audit')
        .select('audit.seq')
        .where('audit.site_id', '=', letter.site_id)
        .where('audit.subject', '=', 'letter')
        .where('audit.subject_id', '=', letter.id),
    )
    .execute()
}

/** Closed without an answer that anybody needs, since before that moment, and not erased yet. */
export async function forgettableLetters(db: Db, siteId: string, before: IsoTime, most: number): Promise<LetterRow[]> {
  return db
    .selectFrom('letter')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('erased_at', '=', '')
    .where('closed_at', '<>', '')
    .where('closed_at', '<', before)
    .where((is) =>
      is.or([
        is('state', '=', 'dicabut'),
        is.and([is('state', '=', 'diarsipkan'), is('state_detail', 'in', ['spam', 'abuse', 'test'])]),
      ]),
    )
    .orderBy('closed_at')
    .limit(most)
    .execute()
}
