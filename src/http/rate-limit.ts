import { hash, randomBytes } from 'node:crypto'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { type Clock, DAY } from '../base/clock.ts'
import { Problem } from '../base/problem.ts'
import { networkOf } from './client-address.ts'

/**
 * How often one address may do a thing. Lenient, because carrier-grade NAT puts a whole district behind one address;
 * counts live in memory and vanish within the hour (promise 6).
 */
export const RATES = {
  visits: { points: 3000, seconds: 60 },
  read: { points: 3000, seconds: 60 },
  tokens: { points: 300, seconds: 600 },
  likes: { points: 300, seconds: 600 },
  shares: { points: 300, seconds: 600 },
  comments: { points: 40, seconds: 600 },
  /** Mails that strangers could be sent by typing their address. */
  mails: { points: 20, seconds: 3600 },
  reports: { points: 60, seconds: 600 },
  letters: { points: 20, seconds: 3600 },
  /** Forms that bring photos: each costs half a second of one core. */
  photos: { points: 60, seconds: 3600 },
  letterLookups: { points: 30, seconds: 600 },
  signIn: { points: 20, seconds: 900 },
  pages: { points: 600, seconds: 60 },
} as const
export type RateName = keyof typeof RATES
/** Questions whether an address is theirs that anybody is sent in a day, however many strangers type it. */
const ASKED_A_DAY = 3
const GUESSES = new Set<RateName>(['signIn', 'letterLookups'])

export interface Limits {
  /** @throws Problem 'too_many' with the seconds to wait */
  take(rate: RateName, address: string): Promise<void>
  /** Undoes one `take`: what was refused, or turned out to be no guess, is not counted. */
  giveBack(rate: RateName, address: string): Promise<void>
  /** Keyed hash of an address (IPv6: its /64); the key is random and changes every day, so the hash names nobody tomorrow. */
  hashOf(address: string): string
  /** Counts a question mailed to somebody. @returns false when they were asked often enough today; nothing is counted then */
  mayAsk(siteId: string, mailAddress: string): boolean
  /** false while an undeclared proxy makes all visitors look like one: then nobody is limited. */
  isOn: boolean
  /** True once X-Forwarded-For came from a private peer with hop count 0; shown on the health page. */
  sawUndeclaredProxy: boolean
}

export function createLimits(clock: Clock): Limits {
  const counters = new Map<RateName, RateLimiterMemory>()
  for (const [name, { points, seconds }] of Object.entries(RATES)) {
    counters.set(name as RateName, new RateLimiterMemory({ points, duration: seconds }))
  }
  let key = ''
  let keyDay = -1
  const asked = new Map<string, number>()
  const keyed = (text: string): string => {
    const day = Math.floor(clock.ms() / DAY)
    if (day !== keyDay) {
      keyDay = day
      key = randomBytes(32).toString('base64')
      asked.clear()
    }
    return hash('sha256', key + text, 'base64url').slice(0, 22)
  }
  const limits: Limits = {
    isOn: true,
    sawUndeclaredProxy: false,
    hashOf: (address) => keyed(networkOf(address)),
    mayAsk(siteId, mailAddress) {
      const name = keyed(`${siteId} ${mailAddress}`)
      const times = asked.get(name) ?? 0
      if (times >= ASKED_A_DAY) return false
      asked.set(name, times + 1)
      return true
    },
    async giveBack(rate, address) {
      if (limits.isOn || GUESSES.has(rate)) await counters.get(rate)!.reward(limits.hashOf(address), 1)
    },
    async take(rate, address) {
      // Guessing stays limited even while an undeclared proxy makes everybody look like one.
      if (!limits.isOn && !GUESSES.has(rate)) return
      try {
        await counters.get(rate)!.consume(limits.hashOf(address))
      } catch (refusal) {
        const ms = (refusal as { msBeforeNext?: number }).msBeforeNext ?? 60_000
        const seconds = Math.max(1, Math.ceil(ms / 1000))
        throw new Problem('too_many', 'err.too_many', {
          params: { n: Math.ceil(seconds / 60) },
          retryAfterSeconds: seconds,
        })
      }
    },
  }
  return limits
}
