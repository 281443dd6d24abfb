/** ISO-8601 in UTC with milliseconds, as `Date.toISOString` writes it. Sorts as text. */
export type IsoTime = string
/** `YYYY-MM-DD` in the site's time zone. */
export type Day = string

/** The only source of the present. Tests pass a fixed one. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  ms(): number
  now(): IsoTime
}

export const systemClock: Clock = {
  ms: () => Date.now(),
  now: () => new Date().toISOString(),
}

export interface FixedClock extends Clock {
  set(at: IsoTime): void
  advance(ms: number): void
}

/** A clock that stands still until it is told otherwise. */
export function fixedClock(at: IsoTime): FixedClock {
  let ms = Date.parse(at)
  return {
    ms: () => ms,
    now: () => new Date(ms).toISOString(),
    set: (next) => {
      ms = Date.parse(next)
    },
    advance: (by) => {
      ms += by
    },
  }
}

export const isoOf = (ms: number): IsoTime => new Date(ms).toISOString()

/** `at` plus so many milliseconds (negative: before). */
export const later = (at: IsoTime, ms: number): IsoTime => isoOf(Date.parse(at) + ms)

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
