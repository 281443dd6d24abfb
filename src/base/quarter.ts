import { addMonths, firstOfMonth, lastOfMonth } from './calendar.ts'
import type { Day } from './clock.ts'
import type { Period } from './period.ts'

/** `2026-Q4` */
export const quarterOf = (day: Day): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

export const isQuarter = (text: string): boolean => /^20\d{2}-Q[1-4]$/.test(text)

const firstMonthOf = (quarter: string): string =>
  `${quarter.slice(0, 4)}-${String(Number(quarter[6]) * 3 - 2).padStart(2, '0')}`

export const firstDayOf = (quarter: string): Day => firstOfMonth(firstMonthOf(quarter))

export const quarterPeriod = (quarter: string): Period => ({
  from: firstDayOf(quarter),
  to: lastOfMonth(addMonths(firstMonthOf(quarter), 2)),
})

/** So many quarters before; a negative count lies after. */
export const quarterBefore = (quarter: string, count: number): string =>
  quarterOf(firstOfMonth(addMonths(firstMonthOf(quarter), -3 * count)))
