import { dayOf } from '../base/calendar.ts'
import { type Clock, HOUR } from '../base/clock.ts'
import { newId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import type { Site } from '../sites/site.ts'
import type { Db } from '../storage/tables.ts'
import { type PageAddress, pageAddress } from './page.ts'
import { insertPage, type PageRow, pageByKey } from './page-store.ts'

/** Addresses in memory: about 200 bytes each. */
const KEPT = 20_000
/** New addresses of a site that get a row in one hour (promise 9); beyond, visits count under "(belum dikenal)". */
const NEW_PER_HOUR = 200

/** Landing addresses carry marks and click ids, so this holds the latest rather than all: about 1 KB each. */
const KEPT_ADDRESSES = 4000

export interface KnownPage {
  id: string
  /** Counts of a page that is not known yet stand under ''. */
  isKnown: boolean
  isHome: boolean
}

/** Page ids in memory, for the path that every visit takes. */
export class PageBook {
  #kept = new Map<string, KnownPage>()
  /** `site.moves` that the kept pages of a site are of. */
  #moves = new Map<string, number>()
  #addresses = new Map<string, PageAddress>()
  #fresh = new Map<string, { hour: number; count: number }>()
  readonly #db: Db
  readonly #clock: Clock
  /** Called when a page was made and wants to be read. */
  onNewPage: () => void = () => {}
  /** Called when addresses of a site have moved, perhaps in another process. */
  onMoved: () => void = () => {}

  constructor(db: Db, clock: Clock) {
    this.#db = db
    this.#clock = clock
  }

  /** pageAddress() with a memory: parsing an address takes 4 µs, and readers open the same articles. */
  addressOf(site: Site, url: string, ownKey = ''): PageAddress {
    const name = `${site.id} ${site.version} ${ownKey} ${url}`
    let address = this.#addresses.get(name)
    if (!address) {
      address = pageAddress(site, url, ownKey)
      if (this.#addresses.size >= KEPT_ADDRESSES) this.#addresses.clear()
      this.#addresses.set(name, address)
    }
    return address
  }

  /**
   * The page of an address for a visit; made when the address is new.
   * @returns null beyond 200 new addresses an hour
   */
  async ofVisit(site: Site, address: PageAddress): Promise<KnownPage | null> {
    const kept = this.#of(site, address)
    if (kept) return kept
    return (await this.#find(site, address)) ?? (this.#mayMake(site.id) ? this.#make(site, address) : null)
  }

  /** The page of a like, share, comment or letter: taken on any address of the site at once, never refused for its number. */
  async ofAct(site: Site, address: PageAddress): Promise<KnownPage> {
    const kept = this.#of(site, address)
    return kept ?? (await this.#find(site, address)) ?? this.#make(site, address)
  }

  /** The page when there is one; nothing is made for a reader who only looks. */
  async look(site: Site, address: PageAddress): Promise<PageRow | undefined> {
    return pageByKey(this.#db, site.id, address.key)
  }

  /** After admission, merge or an alias: ask the database again. */
  forget(siteId: string, pageId: string): void {
    for (const [key, page] of this.#kept) {
      if (page.id === pageId && key.startsWith(`${siteId} `)) this.#kept.delete(key)
    }
  }

  #of(site: Site, address: PageAddress): KnownPage | undefined {
    if (this.#moves.get(site.id) !== site.moves) this.#startAnew(site)
    return this.#kept.get(`${site.id} ${address.key}`)
  }

  /** An address of the site has moved, here or in another process. */
  #startAnew(site: Site): void {
    const isFirst = !this.#moves.has(site.id)
    this.#moves.set(site.id, site.moves)
    if (isFirst) return
    for (const key of this.#kept.keys()) if (key.startsWith(`${site.id} `)) this.#kept.delete(key)
    this.onMoved()
  }

  async #find(site: Site, address: PageAddress): Promise<KnownPage | undefined> {
    const row = await pageByKey(this.#db, site.id, address.key)
    return row && this.#keep(site, address.key, row)
  }

  #keep(site: Site, key: string, row: PageRow): KnownPage {
    const page = { id: row.id, isKnown: row.state === 'known', isHome: row.is_home === 1 }
    if (this.#kept.size >= KEPT) this.#kept.delete(this.#kept.keys().next().value!)
    // A page that is not known yet may become so in another process: ask again each time.
    if (page.isKnown) this.#kept.set(`${site.id} ${key}`, page)
    return page
  }

  #mayMake(siteId: string): boolean {
    const hour = Math.floor(this.#clock.ms() / HOUR)
    const fresh = this.#fresh.get(siteId)
    if (fresh?.hour !== hour) {
      this.#fresh.set(siteId, { hour, count: 1 })
      return true
    }
    return ++fresh.count <= NEW_PER_HOUR
  }

  async #make(site: Site, address: PageAddress): Promise<KnownPage> {
    const ms = this.#clock.ms()
    const at = this.#clock.now()
    const id = newId(ms)
    await insertPage(this.#db, {
      site_id: site.id,
      id,
      key: address.key,
      url: address.url,
      is_home: address.isHome ? 1 : 0,
      fetch_next_at: at,
      first_day: dayOf(ms, site.timeZone),
      created_at: at,
    })
    // Somebody may have made it at the same moment: what is stored counts.
    const row = await pageByKey(this.#db, site.id, address.key)
    if (!row) throw new Problem('unavailable', 'err.server')
    this.onNewPage()
    return this.#keep(site, address.key, row)
  }
}
