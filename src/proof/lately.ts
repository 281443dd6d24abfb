import type { Clock } from '../base/clock.ts'
import { LATELY_MS } from './doubts.ts'

/** More of one kind are not told apart: every rule is decided by then. */
const MOST_OF_ONE = 50

/**
 * What happened in the last ten minutes, counted by a name, in this process alone. Names of networks are hashes whose key
 * changes daily (`Limits.hashOf`), and nothing of it is ever stored (promise 6).
 */
export class Lately {
  readonly #times = new Map<string, number[]>()
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** @returns how often lately, this time included */
  add(name: string): number {
    const times = this.#of(name)
    times.push(this.#clock.ms())
    if (times.length > MOST_OF_ONE) times.shift()
    this.#times.set(name, times)
    return times.length
  }

  count(name: string): number {
    return this.#of(name).length
  }

  /** Drops what is over. @returns how many names are left */
  forget(): number {
    for (const name of this.#times.keys()) {
      if (this.#of(name).length === 0) this.#times.delete(name)
    }
    return this.#times.size
  }

  #of(name: string): number[] {
    const now = this.#clock.ms()
    return (this.#times.get(name) ?? []).filter((at) => at > now - LATELY_MS && at <= now)
  }
}
