/** The one target that E-Gov and IKP both answer for in a quarter (S0-18: "sama-sama"). Pure. */

import { daysBetween } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import { readCount } from '../base/numbers.ts'
import type { Period } from '../base/period.ts'
import { lengthOf } from '../base/period.ts'
import { Problem } from '../base/problem.ts'
import type { Division } from '../staff/roles.ts'

/** What the target may count; names are `shared.measure_<measure>`. */
export const TARGET_MEASURES = ['social_share', 'social_visits'] as const
export type TargetMeasure = (typeof TARGET_MEASURES)[number]

/** A share is whole percents. */
const MOST: Readonly<Record<TargetMeasure, number>> = { social_share: 100, social_visits: 100_000_000 }

export interface SharedTarget {
  quarter: string
  version: number
  measure: TargetMeasure
  goal: number
  signatures: { division: Division; name: string; at: string }[]
}

/** @throws Problem 'invalid' for what is no number, or none that the measure can reach */
export function readGoal(raw: string, measure: TargetMeasure): number {
  const goal = readCount(raw.replace(/%\s*$/, ''), 'followers')
  const params = { least: 1, most: MOST[measure] }
  if (typeof goal !== 'number') throw new Problem('invalid', 'err.frames_number', { field: 'goal' })
  if (goal < 1 || goal > MOST[measure]) throw new Problem('invalid', 'err.frames_bounds', { field: 'goal', params })
  return goal
}

/** Visits of a span: all, proven from social media, and those that may have come from there. */
export interface SocialVisits {
  all: number
  low: number
  high: number
}

export interface Standing {
  /** Reached so far in the target's unit; null for a share of no visits. Only what is proven counts. */
  reached: number | null
  /** The same if every possible visit from social media were one. */
  atMost: number | null
  isReached: boolean
  /** Days of the quarter that have begun, and all of them. */
  days: number
  ofDays: number
}

/** Where the quarter stands; a share is compared as it is, a count with the whole quarter's goal. */
export function standingOf(
  { measure, goal }: Pick<SharedTarget, 'measure' | 'goal'>,
  visits: SocialVisits,
  quarter: Period,
  today: Day,
): Standing {
  const ofDays = lengthOf(quarter)
  const days = Math.max(0, Math.min(ofDays, daysBetween(quarter.from, today) + 1))
  const part = (count: number) =>
    measure === 'social_visits' ? count : visits.all === 0 ? null : (count / visits.all) * 100
  const reached = part(visits.low)
  return { reached, atMost: part(visits.high), isReached: reached !== null && reached >= goal, days, ofDays }
}
