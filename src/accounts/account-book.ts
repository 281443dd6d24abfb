import { type Clock, DAY } from '../base/clock.ts'
import { newId } from '../base/ids.ts'
import type { Db } from '../storage/tables.ts'
import { accountByHandle, insertAccount } from './account-store.ts'

/** Accounts noticed of themselves on a site in one day. A page's footer names a dozen; a flood of beacons names thousands. */
const FOUND_PER_DAY = 60
const KEPT = 5000

/** Social accounts that the site's pages link to, noticed when somebody follows the link (S0-19). */
export class AccountBook {
  #kept = new Map<string, string>()
  #found = new Map<string, { day: number; count: number }>()
  readonly #db: Db
  readonly #clock: Clock

  constructor(db: Db, clock: Clock) {
    this.#db = db
    this.#clock = clock
  }

  /** @returns the account's id, or null beyond the day's limit (the click then counts for its platform) */
  async idOf(siteId: string, account: { platform: string; handle: string; canonical: string }): Promise<string | null> {
    const name = `${siteId} ${account.platform} ${account.handle}`
    const kept = this.#kept.get(name)
    if (kept) return kept
    let row = await accountByHandle(this.#db, siteId, account.platform, account.handle)
    if (!row && this.#mayFind(siteId)) {
      await insertAccount(this.#db, {
        site_id: siteId,
        id: newId(this.#clock.ms()),
        platform: account.platform,
        handle: account.handle,
        url: account.canonical,
        created_at: this.#clock.now(),
      })
      row = await accountByHandle(this.#db, siteId, account.platform, account.handle)
    }
    if (!row) return null
    if (this.#kept.size >= KEPT) this.#kept.clear()
    this.#kept.set(name, row.id)
    return row.id
  }

  #mayFind(siteId: string): boolean {
    const day = Math.floor(this.#clock.ms() / DAY)
    const found = this.#found.get(siteId)
    if (found?.day !== day) {
      this.#found.set(siteId, { day, count: 1 })
      return true
    }
    return ++found.count <= FOUND_PER_DAY
  }
}
