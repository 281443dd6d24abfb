import { z } from 'zod'
import { isDay, monthOf } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import { lengthOf, monthPeriod, type Period } from '../base/period.ts'
import { Problem } from '../base/problem.ts'

export const reportQuery = z.strictObject({
  site: z.string().max(40).optional(),
  month: z.string().max(10).optional(),
  from: z.string().max(10).optional(),
  to: z.string().max(10).optional(),
  for: z.enum(['excel']).optional(),
})

/** Three years and a leap day: more than any comparison needs, and a bound on what one address can ask for. */
const MOST_DAYS = 3 * 366

/**
 * @param today the site's; without month or days its month is meant
 * @throws Problem 'invalid' for what is no month, no day, the wrong way round or too long
 */
export function readPeriod(
  query: { month?: string | undefined; from?: string | undefined; to?: string | undefined },
  today: Day,
): Period {
  const { month, from, to } = query
  if (month !== undefined) {
    if (!/^20\d{2}-(0[1-9]|1[0-2])$/.test(month)) throw new Problem('invalid', 'report.err_period', { field: 'month' })
    return monthPeriod(month)
  }
  if (from === undefined && to === undefined) return monthPeriod(monthOf(today))
  const period = { from: from ?? '', to: to ?? today }
  if (!isDay(period.from) || period.from < '2000') throw new Problem('invalid', 'report.err_period', { field: 'from' })
  if (!isDay(period.to) || period.to < period.from || lengthOf(period) > MOST_DAYS) {
    throw new Problem('invalid', 'report.err_period', { field: 'to' })
  }
  return period
}

/** The address that shows the same period tomorrow. */
export function periodQuery(period: Period): string {
  const month = monthOf(period.from)
  const isMonth = period.from === monthPeriod(month).from && period.to === monthPeriod(month).to
  return isMonth ? `month=${month}` : `from=${period.from}&to=${period.to}`
}
