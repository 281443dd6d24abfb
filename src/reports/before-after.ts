import { addDays, daysBetween } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import type { Period } from '../base/period.ts'
import type { SourceSums } from '../visits/visit-figures.ts'
import { FEW } from './report.ts'

/** Visits with an act, out of all of them. */
export interface Part {
  of: number
  engaged: number
  twoWay: number
}

/** One side of the date. */
export interface Side {
  period: Period
  visits: number
  /** Known to come from social media. */
  low: number
  /** Known and possible (DOMAIN §2.7). */
  high: number
  social: Part
  other: Part
  all: Part
}

/**
 * - `short`: fewer than seven whole days on one side · `few`: fewer than 30 visits on one side
 * - `more`, `less`: the whole range lies above or below the one before, by more than chance
 * - `proven_more`, `proven_less`: only what is proven changed; the ranges overlap, so it may be the tracking that changed
 */
export type EffectVerdict = 'short' | 'few' | 'more' | 'less' | 'proven_more' | 'proven_less' | 'unclear'

export interface BeforeAfter {
  verdict: EffectVerdict
  before: Side
  after: Side
}

/** Days asked for on each side: whole weeks, so that both sides hold the same weekdays. */
export const EFFECT_SPANS = [7, 14, 28, 56] as const
const WEEK = 7

export interface Spans {
  /** Whole weeks; null when one side has less than one. */
  before: Period | null
  after: Period | null
  /** Whole days that there are. */
  daysBefore: number
  daysAfter: number
}

/**
 * The two sides of a date, equally long. The date itself is the first day after; today is not over and never counts,
 * nor does the day on which counting began.
 */
export function spansAround(since: Day, wanted: number, countedSince: Day | null, today: Day): Spans {
  const daysBefore = countedSince === null ? 0 : Math.max(0, daysBetween(countedSince, since) - 1)
  const daysAfter = countedSince === null ? 0 : Math.max(0, daysBetween(since, today))
  const length = Math.floor(Math.min(wanted, daysBefore, daysAfter) / WEEK) * WEEK
  if (length === 0) return { before: null, after: null, daysBefore, daysAfter }
  return {
    before: { from: addDays(since, -length), to: addDays(since, -1) },
    after: { from: since, to: addDays(since, length - 1) },
    daysBefore,
    daysAfter,
  }
}

export function sideOf(period: Period, sources: readonly SourceSums[]): Side {
  const partOf = (rows: readonly SourceSums[]): Part => ({
    of: sum(rows, 'visits'),
    engaged: sum(rows, 'engaged'),
    twoWay: sum(rows, 'twoWay'),
  })
  const social = partOf(sources.filter((row) => row.medium === 'social'))
  const all = partOf(sources)
  return {
    period,
    visits: all.of,
    low: social.of,
    high: social.of + sum(sources, 'possible'),
    social,
    other: { of: all.of - social.of, engaged: all.engaged - social.engaged, twoWay: all.twoWay - social.twoWay },
    all,
  }
}

const sum = (rows: readonly SourceSums[], name: 'visits' | 'engaged' | 'twoWay' | 'possible'): number =>
  rows.reduce((total, row) => total + row[name], 0)

/** Pure. Both sides have at least a week; fewer days are the caller's to tell. */
export function beforeAfter(before: Side, after: Side): BeforeAfter {
  return { verdict: verdictOf(before, after), before, after }
}

function verdictOf(before: Side, after: Side): EffectVerdict {
  if (before.visits < FEW || after.visits < FEW) return 'few'
  const above = difference(before.high, before.visits, after.low, after.visits)
  const below = difference(before.low, before.visits, after.high, after.visits)
  if (above && above.from > 0) return 'more'
  if (below && below.to < 0) return 'less'
  const proven = difference(before.low, before.visits, after.low, after.visits)
  if (proven && proven.from > 0) return 'proven_more'
  if (proven && proven.to < 0) return 'proven_less'
  return 'unclear'
}

export interface Difference {
  /** Rate after less rate before; −1 … 1. */
  value: number
  /** 95 %. */
  from: number
  to: number
}

const Z = 1.96

/**
 * The difference of two rates with Newcombe's interval (1998, method 10): it stays honest near 0 and 1, where the plain
 * one does not. Days differ by more than chance, so it is the least that is honest.
 * @returns null under 30 cases on either side
 */
export function difference(
  partBefore: number,
  wholeBefore: number,
  partAfter: number,
  wholeAfter: number,
): Difference | null {
  if (wholeBefore < FEW || wholeAfter < FEW) return null
  const [p1, l1, u1] = wilson(partBefore, wholeBefore)
  const [p2, l2, u2] = wilson(partAfter, wholeAfter)
  const value = p2 - p1
  return { value, from: value - Math.hypot(p2 - l2, u1 - p1), to: value + Math.hypot(u2 - p2, p1 - l1) }
}

function wilson(part: number, whole: number): [rate: number, low: number, high: number] {
  const p = part / whole
  const middle = (p + (Z * Z) / (2 * whole)) / (1 + (Z * Z) / whole)
  const half = (Z * Math.sqrt((p * (1 - p)) / whole + (Z * Z) / (4 * whole * whole))) / (1 + (Z * Z) / whole)
  return [p, middle - half, middle + half]
}
