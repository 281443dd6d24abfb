import { type Clock, MINUTE, SECOND } from '../base/clock.ts'

/** Typing errors that cost nothing. */
const FREE_TRIES = 5
const FIRST_PAUSE_MS = 30 * SECOND
/** Not longer: whoever knows a name could otherwise keep its owner out for a day. */
const LONGEST_PAUSE_MS = 15 * MINUTE
/** Names kept; a flood of invented ones pushes out the oldest. About 100 bytes each. */
const KEPT = 10_000

/** Pauses between wrong passwords of one name, known or not. In memory: a restart forgets, and so may we. */
export class SignInBackoff {
  #failures = new Map<string, { count: number; until: number }>()
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** @returns seconds until the name may try again; 0 = now */
  secondsLeft(username: string): number {
    const left = (this.#failures.get(username)?.until ?? 0) - this.#clock.ms()
    return left > 0 ? Math.ceil(left / 1000) : 0
  }

  failed(username: string): void {
    const count = (this.#failures.get(username)?.count ?? 0) + 1
    const pause = count < FREE_TRIES ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (count - FREE_TRIES), LONGEST_PAUSE_MS)
    this.#failures.delete(username)
    if (this.#failures.size >= KEPT) this.#failures.delete(this.#failures.keys().next().value!)
    this.#failures.set(username, { count, until: this.#clock.ms() + pause })
  }

  succeeded(username: string): void {
    this.#failures.delete(username)
  }
}
