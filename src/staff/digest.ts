import { dayOf, hourOf } from '../base/calendar.ts'
import { HOUR, type IsoTime, MINUTE } from '../base/clock.ts'

/** How often a person wants to hear by mail what waits, instead of a mail for each item. */
export const DIGESTS = ['off', 'daily', 'hourly'] as const
export type Digest = (typeof DIGESTS)[number]

/** Hours of the site within which a mail is no disturbance: from the first, before the second. */
export const HOURS = [7, 20] as const
/** A job that runs every ten minutes meets the hour no better than this. */
const SLACK = 5 * MINUTE

/** Whether a person is to be told now: daily is the first run of a day after seven, hourly an hour after the last look. */
export function isDue(digest: Digest, lastAt: IsoTime, now: IsoTime, zone: string): boolean {
  const hour = hourOf(now, zone)
  if (digest === 'off' || hour < HOURS[0] || hour >= HOURS[1]) return false
  if (!lastAt) return true
  if (digest === 'daily') return dayOf(lastAt, zone) !== dayOf(now, zone)
  return Date.parse(now) - Date.parse(lastAt) >= HOUR - SLACK
}
