import { dayOf, isDay } from '../base/calendar.ts'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import type { Site } from '../sites/site.ts'
import { agencyById } from '../staff/agency-store.ts'
import type { Staff } from '../staff/roles.ts'
import type { Db } from '../storage/tables.ts'
import type { Titian } from '../titian.ts'
import { isArchiveReason, type Move, tidyNumber } from './letter.ts'
import { mailWriter } from './letter-mail.ts'
import { type LetterRow, letterByNumber } from './letter-store.ts'
import { type LetterOrder, moveAsStaff, requireMove, type StaffDeed } from './staff-letter.ts'

/** Moves that need no more than a note and one detail. Answering and closing are verbs of their own. */
export const PLAIN_MOVES = [
  'verify',
  'process',
  'dispose',
  'return',
  'ask',
  'refer',
  'merge',
  'archive',
  'postpone',
  'reopen',
] as const satisfies Move[]
export type PlainMove = (typeof PLAIN_MOVES)[number]
export const isPlainMove = (text: string): text is PlainMove => (PLAIN_MOVES as readonly string[]).includes(text)

export interface MoveOrder extends LetterOrder {
  move: PlainMove
  note?: string
  /** dispose: id of the agency. */
  agency?: string
  /** refer: to whom, and the number there; merge: the other letter's number; archive: the reason; postpone: the day. */
  to?: string
  reference?: string
  reason?: string
  until?: string
}

const NOTE_MOST = 1000

/**
 * Moves a letter: read it, take it into work, pass it to an agency or back, ask its writer, pass it on to another
 * institution, put it away, put it off, take it up again.
 *
 * @throws Problem 'forbidden' to roles that may not, 'not_found', 'invalid' with the field, 'conflict' saying who was first
 */
export async function moveLetter(titian: Titian, staff: Staff, site: Site, order: MoveOrder): Promise<LetterRow> {
  requireMove(staff, site, order.move)
  const note = readText(order.note ?? '', {
    field: 'note',
    max: NOTE_MOST,
    min: needsNote(order.move) ? 5 : 0,
    lines: true,
  })
  return moveAsStaff(titian, staff, site, order, order.move, async (db, letter, at) => {
    const deed = await deedOf(titian, db, site, letter, order)
    if (order.move === 'ask') await mailWriter(titian, db, site, letter, 'asked', at)
    return { ...deed, note, isPublic: isForWriter(order.move) }
  })
}

/** Whoever waits, is refused or gets work back is owed words. */
export const needsNote = (move: PlainMove): boolean =>
  move === 'return' || move === 'ask' || move === 'postpone' || move === 'reopen'
/** The note is shown on the writer's page; the others stay in the house. */
export const isForWriter = (move: PlainMove): boolean =>
  move === 'ask' || move === 'refer' || move === 'archive' || move === 'postpone'

async function deedOf(
  titian: Titian,
  db: Db,
  site: Site,
  letter: LetterRow,
  order: MoveOrder,
): Promise<Pick<StaffDeed, 'columns' | 'detail'>> {
  switch (order.move) {
    case 'dispose': {
      const agency = order.agency ? await agencyById(db, site.id, order.agency) : undefined
      if (agency?.is_active !== 1) throw new Problem('invalid', 'err.letter_agency', { field: 'agency' })
      return { columns: { agency_id: agency.id }, detail: agency.id }
    }
    case 'return':
      return { columns: { agency_id: '' }, detail: letter.agency_id }
    case 'refer': {
      const to = readText(order.to ?? '', { field: 'to', max: 120, min: 2 })
      const reference = readText(order.reference ?? '', { field: 'reference', max: 60 })
      return { columns: { state_detail: reference ? `${to}\n${reference}` : to }, detail: reference }
    }
    case 'merge': {
      const number = tidyNumber(order.to ?? '')
      const other = number && number !== letter.number ? await letterByNumber(db, site.id, number) : undefined
      if (!other) throw new Problem('invalid', 'err.letter_merge', { field: 'to' })
      return { columns: { state_detail: number }, detail: number }
    }
    case 'archive': {
      const reason = order.reason ?? ''
      if (!isArchiveReason(reason)) throw new Problem('invalid', 'err.letter_archive', { field: 'reason' })
      return { columns: { state_detail: reason }, detail: reason }
    }
    case 'postpone': {
      const until = order.until ?? ''
      if (!isDay(until) || until <= dayOf(titian.clock.ms(), site.timeZone)) {
        throw new Problem('invalid', 'err.letter_until', { field: 'until' })
      }
      return { columns: { state_detail: until }, detail: until }
    }
    case 'reopen':
      return { columns: { outcome: '' } }
    default:
      return {}
  }
}
