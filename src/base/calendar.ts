import type { Day, IsoTime } from './clock.ts'

/**
 * All time-zone arithmetic. Indonesia's three zones have no daylight saving, but a site may stand in any IANA zone, so
 * nothing here assumes a fixed offset.
 */

const formatters = new Map<string, Intl.DateTimeFormat>()
function formatterFor(zone: string): Intl.DateTimeFormat {
  let found = formatters.get(zone)
  if (!found) {
    found = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    formatters.set(zone, found)
  }
  return found
}

/** Whether the runtime knows the zone. */
export function isTimeZone(zone: string): boolean {
  try {
    formatterFor(zone)
    return /^[A-Za-z]/.test(zone)
  } catch {
    return false
  }
}

const offsets = new Map<string, { slot: number; minutes: number }>()
/** 15 minutes: no zone has changed its offset inside a quarter of an hour since 1970. */
const SLOT_MS = 900_000

/** Minutes east of UTC at that moment. Intl costs 3 µs, so the answer is kept per zone for a quarter of an hour. */
export function offsetMinutes(ms: number, zone: string): number {
  const slot = Math.floor(ms / SLOT_MS)
  const kept = offsets.get(zone)
  if (kept?.slot === slot) return kept.minutes
  const at = new Date(slot * SLOT_MS)
  const part: Record<string, number> = {}
  for (const { type, value } of formatterFor(zone).formatToParts(at)) part[type] = Number(value)
  const local = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!)
  const minutes = Math.round((local - at.getTime()) / 60_000)
  offsets.set(zone, { slot, minutes })
  return minutes
}

const moments = new Map<string, { slot: number; day: Day; hour: number }>()

/** Day and hour (0–23) in that zone, kept for a quarter of an hour: every visit asks, and formatting a date costs 1 µs. */
export function localMoment(ms: number, zone: string): { day: Day; hour: number } {
  const slot = Math.floor(ms / SLOT_MS)
  const kept = moments.get(zone)
  if (kept?.slot === slot) return kept
  const moment = { slot, day: dayOf(ms, zone), hour: hourOf(ms, zone) }
  moments.set(zone, moment)
  return moment
}

/** The day in that zone. */
export function dayOf(at: IsoTime | number, zone: string): Day {
  const ms = typeof at === 'number' ? at : Date.parse(at)
  return new Date(ms + offsetMinutes(ms, zone) * 60_000).toISOString().slice(0, 10)
}

/** The hour of the day in that zone, 0–23. */
export function hourOf(at: IsoTime | number, zone: string): number {
  const ms = typeof at === 'number' ? at : Date.parse(at)
  return new Date(ms + offsetMinutes(ms, zone) * 60_000).getUTCHours()
}

/** The moment at which the local clock of the zone shows that day and hour (the earlier one if it shows it twice). */
export function momentOf(day: Day, hour: number, zone: string): number {
  const guess = Date.parse(`${day}T00:00:00.000Z`) + hour * 3_600_000
  const first = guess - offsetMinutes(guess, zone) * 60_000
  return guess - offsetMinutes(first, zone) * 60_000
}

/** A day of the calendar, from the year 1000 to 8999: so the days and months around it have four digits too. */
export function isDay(text: string): boolean {
  if (!/^[1-8]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00.000Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + count * 86_400_000).toISOString().slice(0, 10)
}

/** Whole days from the first to the second. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / 86_400_000)
}

/** 0 Monday … 6 Sunday. */
export function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00:00.000Z`).getUTCDay() + 6) % 7
}

export const mondayOf = (day: Day): Day => addDays(day, -weekdayOf(day))
/** `YYYY-MM` */
export const monthOf = (day: Day): string => day.slice(0, 7)
export const firstOfMonth = (month: string): Day => `${month}-01`

export function addMonths(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const index = year * 12 + number - 1 + count
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}
/**
 * The same day and time so many months later, for comparing with stored times: where that month has no such day (31
 * February) it sorts behind all its days.
 */
export const monthsLater = (at: IsoTime, count: number): IsoTime => addMonths(at.slice(0, 7), count) + at.slice(7)

export const lastOfMonth = (month: string): Day => addDays(firstOfMonth(addMonths(month, 1)), -1)
