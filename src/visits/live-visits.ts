import { MINUTE } from '../base/clock.ts'

/** So long a visit is among those of now: the pause that ends a visit (DOMAIN §2). */
export const LIVE_MINUTES = 30
/** More visits than this in half an hour are told as "at least": the memory of one site stays below 2 MB. */
const MOST_VISITS = 10_000

interface Seen {
  firstMs: number
  lastMs: number
  medium: string
  platform: string
  pageId: string
}

export interface LiveNow {
  visits: number
  /** true: there were more than are remembered. */
  isMore: boolean
  /** Visits that began in each of the last 30 minutes, oldest first. */
  minutes: number[]
  sources: { medium: string; platform: string; visits: number }[]
  /** By the page on which each was seen last; '' = not known. */
  pages: { pageId: string; visits: number }[]
  sinceMs: number
}

/**
 * Visits of the last half hour, in the memory of this process and nowhere else (promise 8): a table finer than the hour
 * would let a comment be laid beside a visit (promise 6). Told as sums only.
 */
export class LiveVisits {
  readonly #sites = new Map<string, Map<string, Seen>>()
  readonly #startedMs: number

  constructor(startedMs: number) {
    this.#startedMs = startedMs
  }

  /** A beacon of a visit was counted. */
  note(visit: { site_id: string; id: string; medium: string; platform: string }, pageId: string, ms: number): void {
    let seen = this.#sites.get(visit.site_id)
    if (!seen) {
      seen = new Map()
      this.#sites.set(visit.site_id, seen)
    }
    const known = seen.get(visit.id)
    // Seen last stands last, so that the oldest are found first.
    seen.delete(visit.id)
    const { medium, platform } = known ?? visit
    seen.set(visit.id, { firstMs: known?.firstMs ?? ms, lastMs: ms, medium, platform, pageId })
    if (seen.size > MOST_VISITS) seen.delete(seen.keys().next().value!)
    else this.#forget(seen, ms)
  }

  now(siteId: string, ms: number): LiveNow {
    const seen = this.#sites.get(siteId) ?? new Map<string, Seen>()
    this.#forget(seen, ms)
    const minutes = new Array<number>(LIVE_MINUTES).fill(0)
    const sources = new Map<string, LiveNow['sources'][number]>()
    const pages = new Map<string, number>()
    for (const { firstMs, medium, platform, pageId } of seen.values()) {
      const ago = Math.floor((ms - firstMs) / MINUTE)
      if (ago >= 0 && ago < LIVE_MINUTES) minutes[LIVE_MINUTES - 1 - ago]! += 1
      const name = `${medium} ${platform}`
      const source = sources.get(name) ?? { medium, platform, visits: 0 }
      source.visits++
      sources.set(name, source)
      pages.set(pageId, (pages.get(pageId) ?? 0) + 1)
    }
    const mostFirst = (a: { visits: number }, b: { visits: number }) => b.visits - a.visits
    return {
      visits: seen.size,
      isMore: seen.size >= MOST_VISITS,
      minutes,
      sources: [...sources.values()].sort(mostFirst),
      pages: [...pages].map(([pageId, visits]) => ({ pageId, visits })).sort(mostFirst),
      sinceMs: this.#startedMs,
    }
  }

  #forget(seen: Map<string, Seen>, ms: number): void {
    for (const [id, { lastMs }] of seen) {
      if (ms - lastMs < LIVE_MINUTES * MINUTE) break
      seen.delete(id)
    }
  }
}
