/** Counts the seconds in which the page was visible and had the reader's attention. */

/** LIMITS.engagedSeconds; the whole table would be sent with it. */
export const MOST_SECONDS = 1800

export interface EngagedClock {
  turn(on: boolean): void
  /** Whole seconds, at most 1,800. */
  seconds(): number
}

/** @param now ms on a clock that only goes forward */
export function engagedClock(now: () => number): EngagedClock {
  let total = 0
  let since = 0
  let running = false
  const until = () => (running ? total + now() - since : total)
  return {
    turn(on) {
      total = until()
      since = now()
      running = on
    },
    seconds: () => Math.min(MOST_SECONDS, (until() / 1000) | 0),
  }
}
