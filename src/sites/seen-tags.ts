import type { IsoTime } from '../base/clock.ts'
import { addExcluded, excluded } from '../storage/portable.ts'
import type { Db, Row } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'

/** Versions are told by whoever sends a beacon: more than these of one site are made up, or of no use to anybody. */
const MOST_PER_SITE = 40

/** Which versions of the tag tell of visits, from which origin and on which page last. In memory until flushed. */
export class SeenTags {
  #seen = new Map<string, Row<'tag_seen'>>()
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  note(siteId: string, origin: string, version: string, pageId: string, at: IsoTime): void {
    const name = `${siteId} ${origin} ${version}`
    const known = this.#seen.get(name)
    if (known) {
      known.beacons++
      known.last_at = at
      if (pageId) known.page_id = pageId
    } else if (this.#seen.size < MOST_PER_SITE * 10)
      this.#seen.set(name, {
        site_id: siteId,
        origin,
        version,
        first_at: at,
        last_at: at,
        page_id: pageId,
        beacons: 1,
      })
  }

  /** Keys in order, so that processes that flush together do not wait for each other. */
  async flush(): Promise<void> {
    const rows = [...this.#seen.keys()].sort().map((name) => this.#seen.get(name)!)
    if (rows.length === 0) return
    this.#seen.clear()
    await inTransaction(this.#db, async (db) => {
      for (const siteId of new Set(rows.map((row) => row.site_id))) {
        const known = new Set((await tagsSeen(db, siteId)).map(({ origin, version }) => `${origin} ${version}`))
        for (const row of rows.filter((one) => one.site_id === siteId)) {
          const name = `${row.origin} ${row.version}`
          if (!known.has(name) && known.size >= MOST_PER_SITE) continue
          known.add(name)
          await db
            .insertInto('tag_seen')
            .values(row)
            .onConflict((conflict) =>
              conflict.columns(['site_id', 'origin', 'version']).doUpdateSet({
                last_at: excluded<string>('last_at'),
                page_id: excluded<string>('page_id'),
                beacons: addExcluded('tag_seen', 'beacons'),
              }),
            )
            .execute()
        }
      }
    })
  }
}

/** Last seen first. */
export const tagsSeen = (db: Db, siteId: string): Promise<Row<'tag_seen'>[]> =>
  db
    .selectFrom('tag_seen')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('last_at', 'desc')
    .orderBy('version', 'desc')
    .execute()
