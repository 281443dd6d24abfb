import { dayOf } from '../base/calendar.ts'
import type { IsoTime } from '../base/clock.ts'
import { newId } from '../base/ids.ts'
import type { Site } from '../sites/site.ts'
import type { Db } from '../storage/tables.ts'
import { isClosed, type LetterState, type Move, nextState } from './letter.ts'
import { dueOn, type Pause } from './letter-clock.ts'
import { firstClock } from './letter-rules.ts'
import {
  type EventRow,
  eventsOf,
  insertEvent,
  type LetterColumns,
  type LetterRow,
  letterByNumber,
  updateLetter,
} from './letter-store.ts'
import { erasePhotos } from './photo-store.ts'
import { eraseSupports } from './published-store.ts'
import { lockRules, rulesOf } from './rules-store.ts'

export interface Deed {
  at: IsoTime
  actor: 'writer' | 'staff' | 'system'
  /** '' unless a member of staff did it. */
  staffId?: string
  /** What it was about: an agency, an outcome, a reason from a list. */
  detail?: string
  note?: string
  /** The note is shown to the writer. */
  isPublic?: boolean
  columns?: LetterColumns
}

/**
 * Moves a letter along the table, inside the caller's transaction: the only place where its state changes, so that no
 * change is without its event and its clock.
 *
 * @returns the letter as it is now, or null when somebody changed it since it was read
 * @throws Problem 'conflict' when the table does not allow the move
 */
export async function changeLetter(
  db: Db,
  site: Site,
  letter: LetterRow,
  move: Move,
  deed: Deed,
): Promise<LetterRow | null> {
  const state = nextState(letter.state as LetterState, move)
  const columns = {
    state_detail: '',
    closed_at: isClosed(state) ? deed.at : '',
    ...(await clockColumns(db, site, letter, state, deed.at)),
    ...(state === 'dicabut' ? UNPUBLISHED : {}),
    ...deed.columns,
  }
  // Who withdraws wants nobody to look any longer; the words go with their own time.
  if (state === 'dicabut') {
    await erasePhotos(db, letter)
    await eraseSupports(db, letter)
  }
  return touchLetter(db, letter, move, { ...deed, columns: { ...columns, state } })
}

/** What `published_at` and the public_ columns are while the public may read nothing. */
export const UNPUBLISHED = { published_at: '', public_subject: '', public_text: '', public_name: '' } as const

/** Records something that happened to a letter, with whatever it changed. `did` is a move, or an act that moves nothing. */
export async function touchLetter(db: Db, letter: LetterRow, did: string, deed: Deed): Promise<LetterRow | null> {
  const columns = deed.columns ?? {}
  if (!(await updateLetter(db, letter, columns))) return null
  const next = { ...letter, ...columns, version: letter.version + 1 } as LetterRow
  await noteEvent(db, letter, did, deed, next.state)
  return next
}

/** An entry in the letter's history that changes nothing of it. */
export async function noteEvent(
  db: Db,
  letter: Pick<LetterRow, 'site_id' | 'id' | 'state'>,
  did: string,
  deed: Deed,
  toState: string = letter.state,
): Promise<void> {
  await insertEvent(db, {
    site_id: letter.site_id,
    letter_id: letter.id,
    id: newId(Date.parse(deed.at)),
    at: deed.at,
    actor: deed.actor,
    staff_id: deed.staffId ?? '',
    did,
    from_state: letter.state,
    to_state: toState,
    detail: deed.detail ?? '',
    note: deed.note ?? '',
    is_public: deed.isPublic ? 1 : 0,
  })
}

/** The clock stands still while the writer is waited for, goes on afterwards, and begins anew with a letter taken up again. */
async function clockColumns(
  db: Db,
  site: Site,
  letter: LetterRow,
  state: LetterState,
  at: IsoTime,
): Promise<LetterColumns> {
  if (state === 'butuh_data') return { due_on: '' }
  const isContinued = letter.state === 'butuh_data'
  const isTakenUpAgain = state === 'dibuka_kembali' || (letter.state === 'dijawab' && state === 'diproses')
  if (!isContinued && !isTakenUpAgain) return {}
  await lockRules(db, site.id)
  const rules = await rulesOf(db, site.id)
  if (isTakenUpAgain) return firstClock(rules, site.timeZone, letter, at)
  const asked = pausesOf(await eventsOf(db, letter.site_id, letter.id), site.timeZone)
  const pauses = asked.map((pause) => ({ ...pause, to: pause.to || dayOf(at, site.timeZone) }))
  // Read again behind the lock: the calendar may have been saved since the letter was read.
  const now = (await letterByNumber(db, site.id, letter.number)) ?? letter
  return { due_on: dueOn({ countsFrom: now.counts_from, limitDays: now.limit_days, pauses }, rules.holidays) }
}

/** The days on which a letter waited for its writer, from its history. */
export function pausesOf(events: readonly EventRow[], zone: string): Pause[] {
  const pauses: Pause[] = []
  for (const { from_state, to_state, at } of events) {
    const last = pauses.at(-1)
    if (last?.to === '' && from_state === 'butuh_data' && to_state !== 'butuh_data') last.to = dayOf(at, zone)
    else if (to_state === 'butuh_data' && from_state !== 'butuh_data') pauses.push({ from: dayOf(at, zone), to: '' })
  }
  return pauses
}
