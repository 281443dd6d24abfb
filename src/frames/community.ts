import { addDays, daysBetween } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import type { Period } from '../base/period.ts'

/**
 * The community of Rayport and Jaworski's 7C, which is user to user only (DOMAIN §2.2). Official replies are
 * communication and count nothing here.
 */
export type CommunityClass = 'nonexistent' | 'limited' | 'strong'

export interface CommunityNumbers {
  /** Public contributions of citizens: comments and published letters. */
  A: number
  /** Public replies of a citizen to another. */
  R: number
  /** Distinct citizens behind them (an estimate). */
  K: number
  /** Of the last four weeks, those with at least one such reply. */
  W: number
}

/** What strong asks for; the screen prints them beside the numbers. */
export interface CommunityLimits {
  citizens: number
  replies: number
  /** Part of the contributions that replies must be. */
  share: number
  weeks: number
}

/** How many days the class looks back, the last one counted. */
export const COMMUNITY_DAYS = 30
const WEEKS = 4

/** As the Bangka study judged: by what the site lets citizens do, whether or not anybody does it. */
export function classByFeature(features: { comments: boolean; letter: boolean }): CommunityClass {
  if (features.comments) return 'strong'
  return features.letter ? 'limited' : 'nonexistent'
}

export function classByUse(
  { A, R, K, W }: CommunityNumbers,
  feature: CommunityClass,
  limits: CommunityLimits,
): CommunityClass {
  if (A === 0 || feature === 'nonexistent') return 'nonexistent'
  const isStrong =
    feature === 'strong' &&
    K >= limits.citizens &&
    R >= limits.replies &&
    // Compared without dividing: 0,1 of 120 is 12, not 12.000000000000002.
    R >= limits.share * A - 1e-9 &&
    W >= limits.weeks
  return isStrong ? 'strong' : 'limited'
}

/** The thirty days up to `until`. */
export const communityPeriod = (until: Day): Period => ({ from: addDays(until, 1 - COMMUNITY_DAYS), to: until })

/** @param letters days on which letters of citizens became public; each counts as one citizen */
export function communityNumbers(
  comments: readonly { day: Day; writer: string; isOfficial: boolean; isToOther: boolean }[],
  letters: readonly { day: Day }[],
  until: Day,
): CommunityNumbers {
  const own = comments.filter(({ isOfficial }) => !isOfficial)
  const replies = own.filter(({ isToOther }) => isToOther)
  const writers = new Set(own.map(({ writer }) => writer).filter(Boolean))
  const weeks = new Set(
    replies.map(({ day }) => Math.floor(daysBetween(day, until) / 7)).filter((week) => week < WEEKS),
  )
  return {
    A: own.length + letters.length,
    R: replies.length,
    K: writers.size + own.filter(({ writer }) => writer === '').length + letters.length,
    W: weeks.size,
  }
}
