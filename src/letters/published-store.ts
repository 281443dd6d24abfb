import type { Period } from '../base/period.ts'
import { deleteRows, insertOnce } from '../storage/keyed-rows.ts'
import { constant, containsText, countAll, inDays } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'
import type { LetterShownState } from '../wire/api.ts'
import { LETTER_STATES } from '../wire/letter-states.ts'
import type { Outcome } from './letter.ts'
import { PUBLIC_COLUMNS, type PublicRow } from './letter-store.ts'

/** What a reader looks for among the published letters; '' and 0 mean any. */
export interface LetterWish {
  words: readonly string[]
  state: LetterShownState | ''
  category: string
  agency: string
  /** Of receipt, in the site's zone. */
  year: number
  outcome: Outcome | 'any' | ''
}
export const ANY_LETTER: LetterWish = { words: [], state: '', category: '', agency: '', year: 0, outcome: '' }

/** Published letters, newest answer first. */
export async function publishedLetters(
  db: Db,
  siteId: string,
  after: { at: string; id: string } | null,
  most: number,
  wish: LetterWish = ANY_LETTER,
): Promise<PublicRow[]> {
  let query = db
    .selectFrom('letter')
    .select(PUBLIC_COLUMNS)
    .where('site_id', '=', siteId)
    .where('published_at', '<>', constant(''))
    .orderBy('answered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
  if (after) {
    query = query.where((is) =>
      is.or([is('answered_at', '<', after.at), is.and([is('answered_at', '=', after.at), is('id', '<', after.id)])]),
    )
  }
  if (wish.state) query = query.where('state', 'in', [...LETTER_STATES[wish.state]])
  if (wish.category) query = query.where('category', '=', wish.category)
  if (wish.agency) query = query.where('answer_agency_id', '=', wish.agency)
  if (wish.year) query = query.where('day', '>=', `${wish.year}-01-01`).where('day', '<=', `${wish.year}-12-31`)
  if (wish.outcome === 'any') query = query.where('outcome', '<>', '')
  else if (wish.outcome) query = query.where('outcome', '=', wish.outcome)
  for (const word of wish.words) {
    query = query.where((is) =>
      is.or([
        containsText(is.ref('public_subject'), word),
        containsText(is.ref('public_text'), word),
        containsText(is.ref('number'), word),
      ]),
    )
  }
  return query.execute()
}

/** What the filters of the list can offer: only what some published letter has. */
export async function publishedFacets(db: Db, siteId: string) {
  const rows = await db
    .selectFrom('letter')
    .select(['category', 'answer_agency_id', 'outcome', 'state', countAll().as('n')])
    .where('site_id', '=', siteId)
    .where('published_at', '<>', constant(''))
    // True of every letter; it leads SQLite to the index of the published ones.
    .where('answered_at', '>=', '')
    .groupBy(['category', 'answer_agency_id', 'outcome', 'state'])
    .execute()
  const outcomes = new Map<string, number>()
  for (const { outcome, n } of rows) if (outcome) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + Number(n))
  return {
    categories: [...new Set(rows.map(({ category }) => category))],
    agencies: [...new Set(rows.map(({ answer_agency_id }) => answer_agency_id))].filter(Boolean),
    outcomes,
  }
}

/** Letters looked at for similar words: more of one site are about something else. */
const MOST_CANDIDATES = 200

/** Newest published letters whose subject has one of the words. */
export async function lettersWithOneOf(db: Db, siteId: string, words: readonly string[]): Promise<PublicRow[]> {
  if (words.length === 0) return []
  return db
    .selectFrom('letter')
    .select(PUBLIC_COLUMNS)
    .where('site_id', '=', siteId)
    .where('published_at', '<>', constant(''))
    .where((is) => is.or(words.map((word) => containsText(is.ref('public_subject'), word))))
    .orderBy('answered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_CANDIDATES)
    .execute()
}

/** Letters of the period that most browsers said "me too" to. */
export async function mostSupported(
  db: Db,
  siteId: string,
  period: Period,
  most: number,
): Promise<{ number: string; subject: string; supports: number }[]> {
  const rows = await db
    .selectFrom('letter')
    .select(['number', 'public_subject', 'supports'])
    .where(inDays('letter', siteId, period))
    .where('published_at', '<>', constant(''))
    .where('supports', '>', 0)
    .orderBy('supports', 'desc')
    .orderBy('number')
    .limit(most)
    .execute()
  return rows.map(({ number, public_subject, supports }) => ({ number, subject: public_subject, supports }))
}

/** The keys of a letter that is withdrawn or erased; its count stays. */
export async function eraseSupports(db: Db, letter: { site_id: string; id: string }): Promise<void> {
  await db
    .deleteFrom('letter_support')
    .where('site_id', '=', letter.site_id)
    .where('letter_id', '=', letter.id)
    .execute()
}

/** Keys from before that day; the counts stay. @returns how many went */
export async function forgetSupports(db: Db, before: string): Promise<number> {
  const gone = await db.deleteFrom('letter_support').where('day', '<', before).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** @returns the letter's count of supporters, or null when it is not published */
export async function changeSupport(
  db: Db,
  siteId: string,
  number: string,
  support: { keyHash: string; day: string; isTaken: boolean },
): Promise<number | null> {
  const letter = await db
    .selectFrom('letter')
    .select('id')
    .where('site_id', '=', siteId)
    .where('number', '=', number)
    .where('published_at', '<>', constant(''))
    .executeTakeFirst()
  if (!letter) return null
  const own = { site_id: siteId, letter_id: letter.id, key_hash: support.keyHash }
  const changed = support.isTaken
    ? -(await deleteRows(db, 'letter_support', own))
    : Number(await insertOnce(db, 'letter_support', { ...own, day: support.day }))
  const row = await db
    .updateTable('letter')
    .set((is) => ({ supports: is('supports', '+', changed) }))
    .where('site_id', '=', siteId)
    .where('id', '=', letter.id)
    .returning('supports')
    .executeTakeFirstOrThrow()
  return Number(row.supports)
}
