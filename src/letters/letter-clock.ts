import { addDays, dayOf, momentOf, weekdayOf } from '../base/calendar.ts'
import type { Day, IsoTime } from '../base/clock.ts'

/**
 * The working-day clock (DOMAIN §2.8): Monday to Friday without the holidays given. What comes after 16.00, or on a day
 * off, counts as received on the next working day, and day 1 is the working day after that. Days on which the letter
 * waits for its writer are not counted: from the day of the question up to the day before the answer.
 */

/** Days off beside Saturday and Sunday: a set, or what `days-off.ts` makes of a site's calendars. */
export interface Holidays {
  has(day: Day): boolean
}
export const NO_HOLIDAYS: Holidays = new Set()

/** Local hour at which the office closes for counting. */
export const CLOSES_AT = 16

/** The writer was asked on `from` and answered on `to`; '' = still waited for. */
export interface Pause {
  from: Day
  to: Day | ''
}

export const isWorkingDay = (day: Day, holidays: Holidays): boolean => weekdayOf(day) < 5 && !holidays.has(day)

export function nextWorkingDay(day: Day, holidays: Holidays): Day {
  let next = addDays(day, 1)
  while (!isWorkingDay(next, holidays)) next = addDays(next, 1)
  return next
}

/** The working day on which a letter counts as received. */
export function countsFrom(at: IsoTime, zone: string, holidays: Holidays): Day {
  const day = dayOf(at, zone)
  const isInTime = Date.parse(at) <= momentOf(day, CLOSES_AT, zone)
  return isWorkingDay(day, holidays) && isInTime ? day : nextWorkingDay(day, holidays)
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day, holidays: Holidays): number {
  let count = 0
  for (let day = nextWorkingDay(from, holidays); day <= to; day = nextWorkingDay(day, holidays)) count++
  return count
}

export interface Timed {
  countsFrom: Day
  limitDays: number
  pauses: readonly Pause[]
}

/** The last day in time, or '' while the writer is waited for: then nobody knows it. */
export function dueOn({ countsFrom, limitDays, pauses }: Timed, holidays: Holidays): Day | '' {
  if (pauses.some(({ to }) => to === '')) return ''
  let day = countsFrom
  for (let counted = 0; counted < limitDays; ) {
    day = nextWorkingDay(day, holidays)
    if (!isPaused(day, pauses)) counted++
  }
  return day
}

const isPaused = (day: Day, pauses: readonly Pause[]): boolean =>
  pauses.some(({ from, to }) => day >= from && (to === '' || day < to))

export type TimeLeft =
  | { kind: 'left'; days: number }
  | { kind: 'today' }
  /** days 0: the limit passed, but no working day has gone by since. */
  | { kind: 'late'; days: number }
  | { kind: 'paused' }
  /** An answer was given, or is no longer owed. */
  | { kind: 'none' }

/** What a row of the desk says; `due` is '' while the clock stands still. */
export function timeLeft(
  letter: { due: Day | ''; isPaused: boolean; isStopped: boolean },
  today: Day,
  holidays: Holidays,
): TimeLeft {
  if (letter.isStopped) return { kind: 'none' }
  if (letter.isPaused) return { kind: 'paused' }
  if (letter.due === '') return { kind: 'none' }
  if (today === letter.due) return { kind: 'today' }
  if (today < letter.due) return { kind: 'left', days: workingDaysBetween(today, letter.due, holidays) }
  return { kind: 'late', days: workingDaysBetween(letter.due, today, holidays) }
}

export interface ClockCell {
  day: Day
  kind: 'past' | 'pause' | 'now' | 'over' | 'ahead'
}

export interface LetterClock {
  cells: ClockCell[]
  /** Working days counted until today, at least 0. */
  counted: number
  limitDays: number
  /** Working days that were not counted. */
  paused: number
  /** As long as the clock stands still this is the day it would be if it went on now. */
  due: Day
}

/** More cells than this are finer than a pixel on a phone; a letter that late needs no picture. */
const MOST_CELLS = 80

/**
 * One cell for each working day, from day 1 to the limit, or to today when that is later.
 * @param stoppedOn the day of the answer, after which nothing is counted; '' while none is given
 */
export function clockOf(timed: Timed, today: Day, stoppedOn: Day | '', holidays: Holidays): LetterClock {
  const now = stoppedOn || today
  const closed = timed.pauses.map(({ from, to }) => ({ from, to: to || nextWorkingDay(now, holidays) }))
  const due = dueOn({ ...timed, pauses: closed }, holidays) as Day
  const cells: ClockCell[] = []
  let counted = 0
  let paused = 0
  const last = [now, due].sort()[1]!
  for (let day = nextWorkingDay(timed.countsFrom, holidays); day <= last; day = nextWorkingDay(day, holidays)) {
    const rests = isPaused(day, closed)
    if (day <= now && rests) paused++
    if (day <= now && !rests) counted++
    if (cells.length < MOST_CELLS) cells.push({ day, kind: kindOf(day, now, due, rests) })
  }
  return { cells, counted, limitDays: timed.limitDays, paused, due }
}

function kindOf(day: Day, now: Day, due: Day, rests: boolean): ClockCell['kind'] {
  if (rests) return 'pause'
  if (day > due) return 'over'
  if (day === now) return 'now'
  return day < now ? 'past' : 'ahead'
}

/** Working days that a request for information may be given once more. */
export const EXTENSION_DAYS = 7

/** Working days after an answer in which its writer may ask for more (DOMAIN §4). */
export const APPEAL_DAYS = 10

/** The last day on which the writer may ask for the letter to be taken up again. */
export const appealUntil = (answeredAt: IsoTime, zone: string, holidays: Holidays): Day =>
  dueOn({ countsFrom: dayOf(answeredAt, zone), limitDays: APPEAL_DAYS, pauses: [] }, holidays) as Day

/** The working day of the count on which something happened: 0 = on the day of receipt or before. */
export const workingDayOf = (at: IsoTime, from: Day, zone: string, holidays: Holidays): number =>
  workingDaysBetween(from, dayOf(at, zone), holidays)
