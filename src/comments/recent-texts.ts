import { type Clock, DAY } from '../base/clock.ts'
import { idTime } from '../base/ids.ts'
import type { Db } from '../storage/tables.ts'
import { fingerprintsSince } from './comment-store.ts'

/** Near-copies are looked for among so many texts of the last day; a wave of spam is closer together than that. */
const KEPT_MS = DAY
const MOST = 500
/** Another process takes comments too: what it took is seen within a minute. */
const MAX_AGE_MS = 60_000

interface Recent {
  id: string
  fingerprint: string
  count: 1
}

/**
 * Fingerprints of what each site was sent lately, in memory: 500 rows read for every comment were two thirds of its
 * cost (bench/comments.ts).
 */
export class RecentTexts {
  #bySite = new Map<string, { texts: Recent[]; readAt: number }>()
  readonly #db: Db
  readonly #clock: Clock

  constructor(db: Db, clock: Clock) {
    this.#db = db
    this.#clock = clock
  }

  /** @param exceptId the comment itself, when it is edited */
  async of(siteId: string, exceptId: string): Promise<Recent[]> {
    const now = this.#clock.ms()
    let kept = this.#bySite.get(siteId)
    if (!kept || now - kept.readAt > MAX_AGE_MS || now < kept.readAt) {
      const texts = await fingerprintsSince(this.#db, siteId, sinceId(now), MOST)
      kept = { texts, readAt: now }
      this.#bySite.set(siteId, kept)
    }
    const since = sinceId(now)
    return kept.texts.filter(({ id }) => id >= since && id !== exceptId)
  }

  /** Told when a comment was stored. */
  add(siteId: string, id: string, fingerprint: string): void {
    const kept = this.#bySite.get(siteId)
    if (!kept || !fingerprint) return
    kept.texts.push({ id, fingerprint, count: 1 })
    if (kept.texts.length > MOST) kept.texts.shift()
  }
}

const sinceId = (now: number): string => idTime(now - KEPT_MS)
