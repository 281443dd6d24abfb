import { monthOf } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import { type Door, FEW, type Turn } from './report.ts'

/** Beyond this a site is a door in or out (DOMAIN §2.6). */
export const DOOR = 0.1

/** (in − out) ÷ (in + out); null under 30 cases. */
export function balanceOf(visitsIn: number, pairsOut: number): number | null {
  return visitsIn + pairsOut < FEW ? null : (visitsIn - pairsOut) / (visitsIn + pairsOut)
}

export function doorOf(balance: number | null): Door | null {
  if (balance === null) return null
  if (balance > DOOR) return 'in'
  return balance < -DOOR ? 'out' : 'even'
}

/**
 * From which month on the site is the door that it is now, when it was the opposite one before: the story that a reader
 * of one period cannot see. Months that are no door (too few cases, or even) neither end nor begin anything.
 *
 * @param days in any order; those after `until` are left out
 * @returns null when the door did not turn within these days
 */
export function turnOf(days: readonly { day: Day; social: number; out: number }[], until: Day): Turn | null {
  const months = new Map<string, { month: string; in: number; out: number }>()
  for (const { day, social, out } of days) {
    if (day > until) continue
    const sums = months.get(monthOf(day)) ?? { month: monthOf(day), in: 0, out: 0 }
    sums.in += social
    sums.out += out
    months.set(sums.month, sums)
  }
  const doors = [...months.values()]
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .flatMap((sums) => {
      const balance = balanceOf(sums.in, sums.out)
      const door = doorOf(balance)
      return balance === null || door === null || door === 'even' ? [] : [{ ...sums, balance, door }]
    })
  const now = doors.at(-1)
  if (!now) return null
  const before = doors.findLast(({ door }) => door !== now.door)
  if (!before) return null
  const since = doors[doors.indexOf(before) + 1]!
  return { door: now.door, since: since.month, before: { month: before.month, balance: before.balance } }
}
