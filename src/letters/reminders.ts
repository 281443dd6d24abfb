import type { Day } from '../base/clock.ts'
import { type Holidays, nextWorkingDay, workingDaysBetween } from './letter-clock.ts'
import type { LetterRules } from './letter-rules.ts'

/**
 * Why somebody is reminded of a letter: its deadline is near, is today, has passed, or passed so long ago that the leader
 * is told. Pure.
 */
export const REMINDERS = ['before', 'due', 'late', 'leader'] as const
export type Reminder = (typeof REMINDERS)[number]

/** What an open letter with that deadline asks for today; a day that nobody was reminded on is not caught up with. */
export function remindersOf(due: Day, today: Day, rules: LetterRules): Reminder[] {
  const { holidays, remindDays, escalateDays } = rules
  if (today === due) return ['due']
  if (today < due) return remindDays > 0 && workingDaysBetween(today, due, holidays) <= remindDays ? ['before'] : []
  const isEscalated = escalateDays > 0 && workingDaysBetween(due, today, holidays) >= escalateDays
  return isEscalated ? ['late', 'leader'] : ['late']
}

/** The last deadline of which somebody is reminded today. */
export function remindedUntil(today: Day, remindDays: number, holidays: Holidays): Day {
  let day = today
  for (let n = 0; n < remindDays; n++) day = nextWorkingDay(day, holidays)
  return day
}

export interface Recipient {
  role: 'moderator' | 'officer' | 'leader'
  /** Of an officer. */
  agencyId: string
  email: string
  language: 'id' | 'en'
}

/**
 * Whether this person is told. An agency hears of its own letters, IKP of those it holds itself and of all that are late,
 * the leader of what stayed late.
 */
export function isToldOf(to: Recipient, kind: Reminder, agencyId: string): boolean {
  if (kind === 'leader') return to.role === 'leader'
  if (to.role === 'officer') return agencyId !== '' && to.agencyId === agencyId
  return to.role === 'moderator' && (kind === 'late' || agencyId === '')
}
