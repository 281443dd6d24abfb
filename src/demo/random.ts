/**
 * Chance that comes out the same for the same seed: sfc32, seeded by a hash of the text. Every generator takes its own
 * stream, so that more comments do not change the visits.
 */
export class Random {
  #a: number
  #b: number
  #c: number
  #d = 1

  constructor(seed: string) {
    let hash = 2_166_136_261
    const word = () => {
      for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 16_777_619)
      hash ^= hash >>> 13
      return hash >>> 0
    }
    this.#a = word()
    this.#b = word()
    this.#c = word()
    // The first numbers still resemble the seed.
    for (let i = 0; i < 12; i++) this.unit()
  }

  /** 0 ≤ x < 1 */
  unit(): number {
    const sum = (this.#a + this.#b + this.#d) | 0
    this.#d = (this.#d + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum
    return (sum >>> 0) / 4_294_967_296
  }

  /** A whole number from the first to the last, both included. */
  whole(first: number, last: number): number {
    return first + Math.floor(this.unit() * (last - first + 1))
  }

  is(probability: number): boolean {
    return this.unit() < probability
  }

  /** @throws RangeError for an empty list */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('nothing to pick from')
    return list[Math.floor(this.unit() * list.length)]!
  }

  /** One of the entries, each as likely as its weight says. */
  weighted<T>(list: readonly (readonly [T, number])[]): T {
    let left = this.unit() * list.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of list) {
      left -= weight
      if (left < 0) return value
    }
    return list.at(-1)![0]
  }

  /** Waiting time with this mean: short ones are common, long ones rare. */
  wait(mean: number): number {
    return -Math.log(1 - this.unit()) * mean
  }

  /** About normal, mean 0, deviation 1, never beyond ±6. */
  normal(): number {
    let sum = -6
    for (let i = 0; i < 12; i++) sum += this.unit()
    return sum
  }

  shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list]
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.whole(0, i)
      ;[copy[i], copy[j]] = [copy[j]!, copy[i]!]
    }
    return copy
  }

  /** A whole number whose average is `mean`: 2.3 is 2 or 3. */
  about(mean: number): number {
    const floor = Math.floor(mean)
    return floor + (this.is(mean - floor) ? 1 : 0)
  }

  /** Letters and digits, as browsers make keys and marks. */
  text(length: number, alphabet: string): string {
    let text = ''
    for (let i = 0; i < length; i++) text += alphabet[Math.floor(this.unit() * alphabet.length)]!
    return text
  }
}

export const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
export const BASE64URL = `${BASE62}-_`
export const HEX = '0123456789abcdef'
