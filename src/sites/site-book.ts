import type { Clock } from '../base/clock.ts'
import type { Config } from '../config/config.ts'
import type { Db } from '../storage/tables.ts'
import type { Site } from './site.ts'
import { allSites } from './site-store.ts'

/** Another process (command line, a second server) may change a site; 5 s is what the desk promises too. */
const MAX_AGE_MS = 5000

/** The sites in memory: every public request asks for one. */
export interface SiteBook {
  byKey(key: string): Site | undefined
  byOrigin(origin: string): Site | undefined
  all(): Site[]
  /** Reads again now: after a change in this process. */
  reload(): Promise<void>
  /** Reads again when the copy is old; in the background, at most one at a time. */
  refresh(): void
  /** Whether the tag's last sign of life is a minute old, so that a new one should be written down. */
  isSeenAnew(siteId: string, ms: number): boolean
}

const SEEN_EVERY_MS = 60_000

export async function openSiteBook(db: Db, clock: Clock, config: Pick<Config, 'publicUrl'>): Promise<SiteBook> {
  let sites: Site[] = []
  let byKey = new Map<string, Site>()
  let byOrigin = new Map<string, Site>()
  let readAt = 0
  let reading: Promise<void> | null = null
  const seenAt = new Map<string, number>()

  const book: SiteBook = {
    byKey: (key) => byKey.get(key),
    byOrigin: (origin) => byOrigin.get(origin),
    all: () => sites,
    async reload() {
      const fresh = await allSites(db, config.publicUrl)
      sites = fresh
      byKey = new Map(fresh.map((site) => [site.id, site]))
      byOrigin = new Map(fresh.flatMap((site) => site.origins.map((origin) => [origin, site] as const)))
      readAt = clock.ms()
    },
    refresh() {
      if (reading || clock.ms() - readAt < MAX_AGE_MS) return
      reading = book
        .reload()
        .catch(() => {})
        .finally(() => {
          reading = null
        })
    },
    isSeenAnew(siteId, ms) {
      if (ms - (seenAt.get(siteId) ?? Number.NEGATIVE_INFINITY) < SEEN_EVERY_MS) return false
      seenAt.set(siteId, ms)
      return true
    },
  }
  await book.reload()
  return book
}
