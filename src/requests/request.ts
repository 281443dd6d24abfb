/** What E-Gov and IKP ask of each other, where it stands, and who may move it (S0-5). Pure. */

import { addDays, isDay } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import { readAddress } from '../base/web-address.ts'
import type { Division } from '../staff/roles.ts'

export const REQUEST_STATES = ['new', 'doing', 'done', 'refused'] as const
export type RequestState = (typeof REQUEST_STATES)[number]
/** Somebody still owes something. */
export const OPEN_STATES = ['new', 'doing'] as const satisfies readonly RequestState[]

export type RequestMove = 'start' | 'done' | 'refuse' | 'reopen'

/** Who moves what: whoever was asked works and decides, whoever asked may ask again. */
const MOVES: Readonly<Record<RequestState, Partial<Record<RequestMove, { to: RequestState; by: 'asker' | 'asked' }>>>> =
  {
    new: {
      start: { to: 'doing', by: 'asked' },
      done: { to: 'done', by: 'asked' },
      refuse: { to: 'refused', by: 'asked' },
    },
    doing: { done: { to: 'done', by: 'asked' }, refuse: { to: 'refused', by: 'asked' } },
    done: { reopen: { to: 'new', by: 'asker' } },
    refused: { reopen: { to: 'new', by: 'asker' } },
  }

export interface Parties {
  from: Division
  to: Division
  state: RequestState
}

/** The moves open to somebody who speaks for these divisions. */
export function movesFor({ from, to, state }: Parties, divisions: readonly Division[]): RequestMove[] {
  return (Object.entries(MOVES[state]) as [RequestMove, { by: 'asker' | 'asked' }][])
    .filter(([, { by }]) => divisions.includes(by === 'asked' ? to : from))
    .map(([move]) => move)
}

/**
 * @returns the state after a move, and the division that made it
 * @throws Problem 'conflict' where the state does not know the move, 'forbidden' where it is the other division's
 */
export function moveRequest(
  request: Parties,
  move: RequestMove,
  divisions: readonly Division[],
): { state: RequestState; division: Division } {
  const step = MOVES[request.state][move]
  if (!step) throw new Problem('conflict', 'err.request_moved')
  const division = step.by === 'asked' ? request.to : request.from
  if (!divisions.includes(division)) throw new Problem('forbidden', 'err.request_theirs')
  return { state: step.to, division }
}

/** A due day that has passed while somebody still owes something. */
export const isLate = ({ state, due_on }: { state: string; due_on: Day }, today: Day): boolean =>
  due_on !== '' && due_on < today && (OPEN_STATES as readonly string[]).includes(state)

export const REQUEST_LIMITS = { subject: 120, text: 4000, note: 2000, pageUrl: 500, dueDays: 366 } as const

export interface RequestWords {
  subject: string
  text: string
  pageUrl: string
  /** '' = whenever it fits. */
  due: string
}

/** @throws Problem 'invalid' naming the field */
export function readRequest(typed: RequestWords, today: Day): RequestWords {
  const subject = readText(typed.subject, { field: 'subject', min: 3, max: REQUEST_LIMITS.subject })
  const text = readText(typed.text, { field: 'text', max: REQUEST_LIMITS.text, lines: true })
  const address = typed.pageUrl.trim()
  const pageUrl = address === '' ? '' : (readAddress(address)?.href ?? '')
  if (address !== '' && (pageUrl === '' || pageUrl.length > REQUEST_LIMITS.pageUrl))
    throw new Problem('invalid', 'err.request_address', { field: 'pageUrl' })
  const due = typed.due.trim()
  if (due !== '' && (!isDay(due) || due < today || due > addDays(today, REQUEST_LIMITS.dueDays)))
    throw new Problem('invalid', 'err.request_due', { field: 'due' })
  return { subject, text, pageUrl, due }
}

/** @throws Problem 'invalid' where a refusal gives no reason, or a note says nothing */
export function readNote(typed: string, isNeeded: boolean): string {
  const note = readText(typed, { field: 'note', max: REQUEST_LIMITS.note, lines: true })
  if (isNeeded && note === '') throw new Problem('invalid', 'err.request_note', { field: 'note' })
  return note
}
