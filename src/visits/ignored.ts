import type { Db } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'

/**
 * `own` a browser marked in the desk, one for each page; `office` a network of the office; `monitor` and `checker` robots
 * that watch a site or its links; `prerender` a page that a browser loaded before anybody opened it.
 */
export type IgnoredReason = 'bot' | 'monitor' | 'checker' | 'late' | 'clock' | 'own' | 'office' | 'prerender'

/** Beacons that were not counted, by reason: shown, so that a figure too low can be explained. In memory until flushed. */
export class IgnoredCounts {
  #counts = new Map<string, { siteId: string; day: string; reason: string; beacons: number }>()
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  note(siteId: string, day: string, reason: IgnoredReason): void {
    const name = `${siteId} ${day} ${reason}`
    const count = this.#counts.get(name)
    if (count) count.beacons++
    else this.#counts.set(name, { siteId, day, reason, beacons: 1 })
  }

  async flush(): Promise<void> {
    const counts = [...this.#counts.values()]
    if (counts.length === 0) return
    this.#counts.clear()
    await inTransaction(this.#db, async (db) => {
      for (const { siteId, day, reason, beacons } of counts) {
        await db
          .insertInto('day_ignored')
          .values({ site_id: siteId, day, reason, beacons })
          .onConflict((conflict) =>
            conflict
              .columns(['site_id', 'day', 'reason'])
              .doUpdateSet((expression) => ({ beacons: expression('day_ignored.beacons', '+', beacons) })),
          )
          .execute()
      }
    })
  }
}
