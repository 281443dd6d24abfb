import type { Clock } from '../base/clock.ts'
import type { Db } from '../storage/tables.ts'
import { markBySlug } from './link-store.ts'

/** What a visit takes from a link. */
export interface KnownLink {
  readonly siteId: string
  readonly id: string
  readonly accountId: string
  /** Of the account; null for a link of no account. */
  readonly platform: string | null
}

/** Slugs in memory, found or not: about 200 bytes each. Anybody may invent slugs, so the book is bounded. */
const KEPT = 10_000
/** Another process may make a link for a slug that was unknown, or give an account to one that was known. */
const MAX_AGE_MS = 60_000

/** Tracked links by slug, for the path that every visit takes. */
export class LinkBook {
  #kept = new Map<string, { link: KnownLink | null; until: number }>()
  readonly #db: Db
  readonly #clock: Clock

  constructor(db: Db, clock: Clock) {
    this.#db = db
    this.#clock = clock
  }

  /** @returns null when the slug names no link of this site; expired and withdrawn links still name the account */
  async ofMark(siteId: string, slug: string): Promise<KnownLink | null> {
    const ms = this.#clock.ms()
    const kept = this.#kept.get(slug)
    const link = kept !== undefined && kept.until > ms ? kept.link : await this.#read(slug, ms)
    return link !== null && link.siteId === siteId ? link : null
  }

  /** After a link was made. */
  forget(slug: string): void {
    this.#kept.delete(slug)
  }

  async #read(slug: string, ms: number): Promise<KnownLink | null> {
    const row = await markBySlug(this.#db, slug)
    const link =
      row === undefined ? null : { siteId: row.site_id, id: row.id, accountId: row.account_id, platform: row.platform }
    if (this.#kept.size >= KEPT) this.#kept.clear()
    this.#kept.set(slug, { link, until: ms + MAX_AGE_MS })
    return link
  }
}
