import { daysBetween } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'

export interface Snapshot {
  day: Day
  followers: number
}

/** From one reading to a later one (DOMAIN §2.9): IG 981 (29 July) → 989 (4 August) = +8, +0,82 %, 6 days. */
export interface Growth {
  absolute: number
  /** null when it began at none. */
  ratio: number | null
  days: number
  perDay: number
}

/** null for two readings of one day; nothing is interpolated. */
export function growth(first: Snapshot, last: Snapshot): Growth | null {
  const days = daysBetween(first.day, last.day)
  if (days <= 0) return null
  const absolute = last.followers - first.followers
  return { absolute, ratio: first.followers === 0 ? null : absolute / first.followers, days, perDay: absolute / days }
}
