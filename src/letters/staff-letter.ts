import type { IsoTime } from '../base/clock.ts'
import { Problem } from '../base/problem.ts'
import { languageOf } from '../language/language.ts'
import type { Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import { agenciesOf, may, requirePermission, type Staff } from '../staff/roles.ts'
import type { Db } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { changeLetter, type Deed } from './change-letter.ts'
import { isLetterNumber, MOVERS, type Move } from './letter.ts'
import { keepLetterPage } from './letter-page.ts'
import { eventsOf, type LetterRow, letterByNumber } from './letter-store.ts'

/** A letter as the form that acts on it was filled from. */
export interface LetterOrder {
  number: string
  version: number
}

/** null: all letters of the site; otherwise those of these agencies alone. */
export const scopeOf = (staff: Staff, siteId: string): string[] | null =>
  may(staff, 'letters', siteId) ? null : agenciesOf(staff, siteId)

/**
 * The letter, for somebody who may see it: IKP sees all, an officer those passed to the own agency. Another agency's
 * letter looks like one that does not exist.
 * @throws Problem 'forbidden' for other roles, 'not_found'
 */
export async function letterForStaff(db: Db, staff: Staff, siteId: string, number: string): Promise<LetterRow> {
  requirePermission(staff, 'answer', siteId)
  const letter = isLetterNumber(number) ? await letterByNumber(db, siteId, number) : undefined
  const scope = scopeOf(staff, siteId)
  if (!letter || (scope && !scope.includes(letter.agency_id))) throw new Problem('not_found', 'err.letter_not_found')
  return letter
}

export type StaffDeed = Omit<Deed, 'at' | 'actor' | 'staffId'>

/**
 * One act of staff on one letter: permission, sight, version, the table, the event and the audit entry, all or nothing.
 *
 * @param prepare what the act changes beside the state; queries only
 * @returns the letter as it is now; a second press of the same person changes nothing and answers the same
 * @throws Problem 'conflict', saying who was first and what they did
 */
export async function moveAsStaff(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: LetterOrder,
  move: Move,
  prepare: (db: Db, letter: LetterRow, at: IsoTime) => Promise<StaffDeed>,
): Promise<LetterRow> {
  requireMove(staff, site, move)
  const at = titian.clock.now()
  return inTransaction(titian.db, async (db) => {
    return actOnLetter(db, staff, site, order, move, async (letter) => {
      const deed = await prepare(db, letter, at)
      const moved = await changeLetter(db, site, letter, move, { ...deed, at, actor: 'staff', staffId: staff.id })
      if (!moved) return null
      await keepLetterPage(titian, db, site, letter, moved)
      await recordAct(db, site, staff, letter, move, at, deed.detail, deed.note)
      return moved
    })
  })
}

/**
 * Lets one press act on the letter as its form showed it, inside the caller's transaction.
 *
 * @param act changes the letter and records it; null when somebody changed the letter since it was read
 * @returns the letter as it is now; a second press of the same person changes nothing and answers the same
 * @throws Problem 'not_found', 'forbidden'; 'conflict', saying who was first and what they did, or that it was erased
 */
export async function actOnLetter(
  db: Db,
  staff: Staff,
  site: Site,
  order: LetterOrder,
  did: string,
  act: (letter: LetterRow) => Promise<LetterRow | null>,
): Promise<LetterRow> {
  const letter = await letterForStaff(db, staff, site.id, order.number)
  requireWords(letter)
  const done = letter.version === order.version ? await act(letter) : null
  return done ?? ownRepeat(db, staff, site, await letterForStaff(db, staff, site.id, order.number), order, did)
}

/** @throws Problem 'conflict' once the letter was erased: there is nothing left to act on */
export function requireWords(letter: LetterRow): void {
  if (letter.erased_at) throw new Problem('conflict', 'err.letter_erased')
}

/** @throws Problem 'forbidden' to those who may never make the move, before anything else is looked at */
export function requireMove(staff: Staff, site: Site, move: Move): void {
  const permission = MOVERS[move]
  if (permission === 'writer') throw new Problem('forbidden', 'auth.denied')
  requirePermission(staff, permission, site.id)
}

/** One entry of the audit log. The note is the staff's own; a letter's words never stand there. */
export async function recordAct(
  db: Db,
  site: Site,
  staff: Staff,
  letter: LetterRow,
  did: string,
  at: IsoTime,
  code = '',
  note = '',
): Promise<void> {
  await record(db, {
    siteId: site.id,
    at,
    staffId: staff.id,
    did: `letter.${did}`,
    subject: 'letter',
    subjectId: letter.id,
    code,
    note,
  })
}

/** Somebody was first. When it was the same person doing the same thing (a second press), all is well. */
async function ownRepeat(
  db: Db,
  staff: Staff,
  site: Site,
  letter: LetterRow,
  order: LetterOrder,
  did: string,
): Promise<LetterRow> {
  const last = (await eventsOf(db, site.id, letter.id)).findLast(({ did }) => did !== 'reveal' && did !== 'recount')
  if (last?.staff_id === staff.id && last.did === did && letter.version === order.version + 1) return letter
  const w = languageOf(staff.language)
  const when = last ? w.stamp(last.at, site.timeZone) : ''
  if (!last || last.actor === 'writer') throw new Problem('conflict', 'err.letter_writer_changed', { params: { when } })
  const name = last.staffName || 'Titian'
  const what = w.maybe(`letter.did_${last.did}`).toLowerCase()
  throw new Problem('conflict', 'err.letter_decided', { params: { name, what, when } })
}
