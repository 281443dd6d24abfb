import { isDay } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import type { Holidays } from './letter-clock.ts'

/** The days off of a year, as staff type, paste and save them. Pure: the same text is understood the same twice. */

export interface DayOff {
  day: Day
  name: string
  /** Cuti bersama: it follows the same decree, but is leave and no holiday. */
  isJointLeave: boolean
}

/** National holidays whose date never moves; all others are set by the joint decree (SKB) of each year. */
export const FIXED_DAYS = [
  { monthDay: '01-01', name: 'Tahun Baru Masehi' },
  { monthDay: '05-01', name: 'Hari Buruh Internasional' },
  { monthDay: '06-01', name: 'Hari Lahir Pancasila' },
  { monthDay: '08-17', name: 'Proklamasi Kemerdekaan' },
  { monthDay: '12-25', name: 'Kelahiran Yesus Kristus (Natal)' },
] as const
const FIXED: ReadonlySet<string> = new Set(FIXED_DAYS.map(({ monthDay }) => monthDay))

export const fixedDaysOf = (year: number): DayOff[] =>
  FIXED_DAYS.map(({ monthDay, name }) => ({ day: `${year}-${monthDay}`, name, isJointLeave: false }))

/** Days off of saved years as saved; in a year that nobody saved only those that never move. */
export const holidaysOf = (savedYears: ReadonlySet<number>, days: ReadonlySet<Day>): Holidays => ({
  has: (day) => (savedYears.has(Number(day.slice(0, 4))) ? days.has(day) : FIXED.has(day.slice(5))),
})

/** From this month on the calendar of the next year should stand: decrees come out in September or October. */
const NEXT_YEAR_FROM = '10'

/** Years whose calendar is owed today and was not both saved and compared with the decree. */
export function yearsMissing(checkedYears: ReadonlySet<number>, today: Day): number[] {
  const year = Number(today.slice(0, 4))
  const owed = today.slice(5, 7) >= NEXT_YEAR_FROM ? [year, year + 1] : [year]
  return owed.filter((one) => !checkedYears.has(one))
}

/** The calendar is a year of one's own life: what lies further ahead no decree knows. */
export const isCalendarYear = (year: number, today: Day): boolean =>
  Number.isInteger(year) && year >= 2020 && year <= Number(today.slice(0, 4)) + 2

/** More days off than any decree gives. */
const MOST_DAYS = 60
const LINE_MOST = 200

/**
 * One day a line: the date, its name, and `cuti` where it is joint leave; parted by semicolon, tab or comma, as it comes
 * from a spreadsheet or a CSV. Dates as `2027-03-10`, `10/3/2027`, `10 Maret 2027` or, the year being known, `10 Maret`.
 *
 * @throws Problem 'invalid' naming the line
 */
export function readDaysOff(text: string, year: number): DayOff[] {
  if (text.length > (MOST_DAYS + 10) * LINE_MOST) throw new Problem('invalid', 'err.calendar_long', { field: 'days' })
  const days: DayOff[] = []
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    if (raw.trim() === '') continue
    const cells = cellsOf(raw)
    const day = readDay(cells[0] ?? '', year)
    if (!day && index === 0 && /tanggal|date|hari/i.test(raw)) continue
    days.push(dayOffOf(cells, day, days, year, index + 1))
  }
  if (days.length > MOST_DAYS) throw new Problem('invalid', 'err.calendar_long', { field: 'days' })
  return days.sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** As `readDaysOff` reads it back. */
export const daysOffText = (days: readonly DayOff[]): string =>
  days.map(({ day, name, isJointLeave }) => `${day}; ${name}; ${isJointLeave ? 'cuti' : 'libur'}`).join('\n')

const cellsOf = (line: string): string[] => {
  const sign = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ','
  return line.split(sign).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
}

function dayOffOf(cells: string[], day: Day, before: readonly DayOff[], year: number, line: number): DayOff {
  const refuse = (say: 'err.calendar_date' | 'err.calendar_year' | 'err.calendar_twice' | 'err.calendar_name') =>
    new Problem('invalid', say, {
      field: 'days',
      params: { line, year: String(year), text: (cells[0] ?? '').slice(0, 40) },
    })
  if (!day) throw refuse('err.calendar_date')
  if (Number(day.slice(0, 4)) !== year) throw refuse('err.calendar_year')
  if (before.some((other) => other.day === day)) throw refuse('err.calendar_twice')
  const rest = cells.slice(1).filter(Boolean)
  const kind = rest.length > 1 && KIND.test(rest.at(-1)!) ? rest.pop()! : ''
  const name = readText(rest.join(', '), { field: 'days', max: LINE_MOST })
  if (name === '') throw refuse('err.calendar_name')
  return { day, name, isJointLeave: /cuti|leave/i.test(kind || name) }
}

const KIND = /^(?:libur|libur nasional|nasional|cuti|cuti bersama|holiday|public holiday|joint leave|leave)$/i
const MONTHS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'me[iy]|may',
  'jun',
  'jul',
  'a[gu][ugs]',
  'sep',
  'o[kc]t',
  'no[vp]',
  'de[sc]',
].map((start) => new RegExp(`^(?:${start})`))

/** '' for what is no date. */
function readDay(text: string, year: number): Day {
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const words = /^(?:\p{L}+,? +)?(\d{1,2}) +(\p{L}+)(?: +(\d{4}))?$/u.exec(text)
  let day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : ''
  if (numbers) day = dayText(numbers[3]!, Number(numbers[2]), numbers[1]!)
  else if (words) {
    const month = MONTHS.findIndex((pattern) => pattern.test(words[2]!.toLowerCase())) + 1
    day = dayText(words[3] ?? String(year), month, words[1]!)
  }
  return isDay(day) ? day : ''
}

const dayText = (year: string, month: number, date: string): Day =>
  `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`
