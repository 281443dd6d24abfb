import { addExcluded } from '../storage/portable.ts'
import type { Db, NewRow } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'

/** Keys held at once; beyond, what was noted is written first. A busy hour of a regency has a few hundred. */
const MOST_KEYS = 5000

/**
 * Requests for tracked links, by hour and kind. In memory until flushed each 10 s: a redirect waits for no disk, and
 * the visit itself is counted by the tag. At most 10 s of clicks are lost when the process is killed.
 */
export class LinkCounts {
  #counts = new Map<string, NewRow<'day_link_fetch'>>()
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  note(siteId: string, linkId: string, when: { day: string; hour: number }, kind: string): void {
    const name = `${linkId} ${when.day} ${when.hour} ${kind}`
    const count = this.#counts.get(name)
    if (count) {
      count.fetches++
      return
    }
    if (this.#counts.size >= MOST_KEYS) this.flush().catch(() => {})
    this.#counts.set(name, { site_id: siteId, day: when.day, hour: when.hour, link_id: linkId, kind, fetches: 1 })
  }

  /** What could not be written is kept and tried again. */
  async flush(): Promise<void> {
    if (this.#counts.size === 0) return
    const noted = this.#counts
    this.#counts = new Map()
    // In key order, so that two processes take the rows' locks in the same order.
    const rows = [...noted.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
    try {
      await inTransaction(this.#db, async (db) => {
        for (let i = 0; i < rows.length; i += 200) {
          await db
            .insertInto('day_link_fetch')
            .values(rows.slice(i, i + 200))
            .onConflict((conflict) =>
              conflict
                .columns(['site_id', 'day', 'hour', 'link_id', 'kind'])
                .doUpdateSet({ fetches: addExcluded('day_link_fetch', 'fetches') }),
            )
            .execute()
        }
      })
    } catch (error) {
      for (const [name, row] of noted) {
        const since = this.#counts.get(name)
        if (since) since.fetches += row.fetches
        else if (this.#counts.size < MOST_KEYS) this.#counts.set(name, row)
      }
      throw error
    }
  }
}
