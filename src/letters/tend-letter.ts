import { dayOf } from '../base/calendar.ts'
import type { Day, IsoTime } from '../base/clock.ts'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import type { Site } from '../sites/site.ts'
import type { Db } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { changeLetter, touchLetter } from './change-letter.ts'
import { canMove, isClosed, type LetterState, RATINGS, readLetterText } from './letter.ts'
import { appealUntil, type Holidays } from './letter-clock.ts'
import { keepLetterPage } from './letter-page.ts'
import { letterOfWriter } from './letter-secret.ts'
import { type EventRow, eventsOf, type LetterRow } from './letter-store.ts'
import { rulesOf } from './rules-store.ts'

/** What the writer does with number and secret. */
export interface WriterOrder {
  number: string
  secret: string
}
export const OWN_ACTS = ['supply', 'withdraw', 'rate', 'appeal'] as const
export type OwnAct = (typeof OWN_ACTS)[number]

/** More additions to one letter are a conversation of another kind. */
export const MOST_ADDITIONS = 20
/** Nobody changes their mind more often about one answer. */
const MOST_RATINGS = 10
export const RATING_WORD_LENGTH = 300

/** What the writer may do now; the page, the API and the verbs all ask this. */
export function ownActs(
  letter: Pick<LetterRow, 'state' | 'answered_at' | 'rating'>,
  events: readonly Pick<EventRow, 'did'>[],
  at: IsoTime,
  zone: string,
  holidays: Holidays,
): { supply: boolean; withdraw: boolean; rate: boolean; appealUntil: Day | '' } {
  const state = letter.state as LetterState
  const last = canMove(state, 'appeal') && letter.answered_at ? appealUntil(letter.answered_at, zone, holidays) : ''
  const mayAppeal = last !== '' && dayOf(at, zone) <= last && !events.some(({ did }) => did === 'appeal')
  return {
    // After an answer more words are a new letter, or a reason to take this one up again.
    supply: !isClosed(state) && state !== 'dijawab',
    withdraw: canMove(state, 'withdraw'),
    // Once the letter is settled its rating stands; who had not rated still may, once.
    rate: state === 'dijawab' || (state === 'selesai' && letter.rating === 0),
    appealUntil: mayAppeal ? last : '',
  }
}

/** One act of the writer, as page and API send it: all fields text, those of other acts left out of account. */
export function tendLetter(
  titian: Titian,
  site: Site,
  {
    act,
    number,
    secret,
    text,
    note,
    rating,
  }: WriterOrder & { act: OwnAct; text: string; note: string; rating: string },
): Promise<LetterRow> {
  const order = { number, secret }
  switch (act) {
    case 'supply':
      return supplyLetter(titian, site, { ...order, text })
    case 'withdraw':
      return withdrawLetter(titian, site, { ...order, note })
    case 'rate':
      return rateLetter(titian, site, { ...order, rating, word: note })
    case 'appeal':
      return appealLetter(titian, site, { ...order, text })
  }
}

/**
 * Adds information to one's own letter. Where the letter waited for it, the clock goes on and the desk is told; the
 * letter itself stays as it was sent.
 *
 * @throws Problem 'not_found' for a wrong number or secret, 'conflict' once the letter is answered or closed
 */
export async function supplyLetter(
  titian: Titian,
  site: Site,
  order: WriterOrder & { text: string },
): Promise<LetterRow> {
  const note = readLetterText(order.text, 'text', 2)
  return tend(titian, site, order, async (db, letter, at) => {
    if (isClosed(letter.state as LetterState)) throw new Problem('conflict', 'err.letter_closed')
    if (letter.state === 'dijawab') throw new Problem('conflict', 'err.letter_add_answered')
    const events = await eventsOf(db, site.id, letter.id)
    if (isSecondPress(events, note)) return letter
    const added = events.filter(({ did }) => did === 'supply' || did === 'add')
    if (added.length >= MOST_ADDITIONS) throw new Problem('conflict', 'err.letter_full')
    const deed = { at, actor: 'writer', note } as const
    return canMove(letter.state as LetterState, 'supply')
      ? changeLetter(db, site, letter, 'supply', deed)
      : touchLetter(db, letter, 'add', deed)
  })
}

/** The same form, sent twice. */
function isSecondPress(events: readonly EventRow[], note: string): boolean {
  const last = events.at(-1)
  return last?.actor === 'writer' && last.note === note
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

/**
 * Says how good the answer was, from 1 to 5, with a word if the writer likes. It may be changed until the letter is
 * settled; after that it is given once and stands.
 *
 * @throws Problem 'invalid' for another number, 'conflict' before an answer or once the rating stands
 */
export async function rateLetter(
  titian: Titian,
  site: Site,
  order: WriterOrder & { rating: string; word: string },
): Promise<LetterRow> {
  const rating = RATINGS.find((one) => String(one) === order.rating)
  if (!rating) throw new Problem('invalid', 'err.letter_rating', { field: 'rating' })
  const word = readText(order.word, { field: 'note', max: RATING_WORD_LENGTH, lines: true })
  return tend(titian, site, order, async (db, letter, at) => {
    if (letter.rating === rating && letter.rating_word === word) return letter
    const events = await eventsOf(db, site.id, letter.id)
    const { holidays } = await rulesOf(db, site.id)
    if (!ownActs(letter, events, at, site.timeZone, holidays).rate)
      throw new Problem('conflict', letter.rating > 0 ? 'err.letter_rated' : 'err.letter_not_answered')
    if (events.filter(({ did }) => did === 'rate').length >= MOST_RATINGS)
      throw new Problem('conflict', 'err.letter_rated')
    const columns = { rating, rating_word: word }
    return touchLetter(db, letter, 'rate', { at, actor: 'writer', detail: String(rating), columns })
  })
}

/**
 * Asks for an answered letter to be taken up again, once, within ten working days after the answer. Its clock begins anew,
 * and what was said of the first answer is put aside with it.
 *
 * @throws Problem 'invalid' without a reason, 'conflict' when it is too late, was done before, or does not fit the state
 */
export async function appealLetter(
  titian: Titian,
  site: Site,
  order: WriterOrder & { text: string },
): Promise<LetterRow> {
  const note = readLetterText(order.text, 'text')
  return tend(titian, site, order, async (db, letter, at) => {
    const events = await eventsOf(db, site.id, letter.id)
    if (isSecondPress(events, note)) return letter
    const { holidays } = await rulesOf(db, site.id)
    if (!ownActs(letter, events, at, site.timeZone, holidays).appealUntil) {
      const isSecond = events.some(({ did }) => did === 'appeal')
      throw new Problem('conflict', isSecond ? 'err.letter_appealed' : 'err.letter_appeal_late')
    }
    const columns = { outcome: '', rating: 0, rating_word: '' }
    return changeLetter(db, site, letter, 'appeal', { at, actor: 'writer', note, columns })
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
