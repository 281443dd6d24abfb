import { addDays, addMonths, daysBetween, firstOfMonth, lastOfMonth, mondayOf, monthOf } from './calendar.ts'
import type { Day } from './clock.ts'

/** Days of a site's calendar, both ends counted. */
export interface Period {
  from: Day
  to: Day
}

/**
 * What a period is on the calendar. Unique visitors exist for a day, a week (Monday first) and a month of the site and
 * for nothing else (promise 6); a month or week that is still running is one too.
 */
export type PeriodKind = 'day' | 'week' | 'month' | 'span'

export const monthPeriod = (month: string): Period => ({ from: firstOfMonth(month), to: lastOfMonth(month) })

export function kindOf({ from, to }: Period): PeriodKind {
  if (from === to) return 'day'
  if (from === firstOfMonth(monthOf(from)) && to === lastOfMonth(monthOf(from))) return 'month'
  if (from === mondayOf(from) && to === addDays(from, 6)) return 'week'
  return 'span'
}

export const lengthOf = ({ from, to }: Period): number => daysBetween(from, to) + 1

/** The part of a period that has begun; null when all of it lies ahead. */
export function begun(period: Period, today: Day): Period | null {
  if (period.from > today) return null
  return period.to > today ? { from: period.from, to: today } : period
}

/**
 * What a period is compared with: as many months before whole months, else as many days before it. A month that is still
 * running is compared with as many days of the month before, because part of a month against a whole one always looks like
 * a fall.
 */
export function periodBefore(period: Period, today: Day): Period {
  const kind = kindOf(period)
  const running = period.to > today && period.from <= today
  if (kind === 'month') {
    const before = monthPeriod(addMonths(monthOf(period.from), -1))
    if (!running) return before
    const to = addDays(before.from, daysBetween(period.from, today))
    return { from: before.from, to: [to, before.to].sort()[0]! }
  }
  const isWholeMonths =
    period.from === firstOfMonth(monthOf(period.from)) && period.to === lastOfMonth(monthOf(period.to))
  if (isWholeMonths && !running) {
    const to = addDays(period.from, -1)
    return { from: firstOfMonth(addMonths(monthOf(to), -monthsBetween(period))), to }
  }
  const days = running ? daysBetween(period.from, today) + 1 : lengthOf(period)
  const start = kind === 'week' ? addDays(period.from, -7) : addDays(period.from, -days)
  return { from: start, to: addDays(start, days - 1) }
}

/** Whole months from the first day's to the last day's: 0 within one month. */
function monthsBetween({ from, to }: Period): number {
  const index = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return index(to) - index(from)
}
