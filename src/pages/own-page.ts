import { dayOf } from '../base/calendar.ts'
import type { IsoTime } from '../base/clock.ts'
import { newId } from '../base/ids.ts'
import type { Site } from '../sites/site.ts'
import type { Db } from '../storage/tables.ts'
import { afterCommit } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { pageAddress } from './page.ts'
import { insertPage, pageByKey, updatePage } from './page-store.ts'
import { cacheGroup } from './page-summary.ts'

export interface OwnPage {
  title: string
  summary: string
  /** Whole address of the picture for previews. */
  image: string
  publishedAt: IsoTime
}

/**
 * Makes a page that Titian itself shows for the site a page like its articles: visits, shares, links and the post kit
 * work on it. It is known from the start and never fetched: what it says is given here.
 *
 * @param page null takes its words back; what it counted stays
 */
export async function keepOwnPage(
  titian: Titian,
  db: Db,
  site: Site,
  url: string,
  page: OwnPage | null,
): Promise<void> {
  const address = pageAddress(site, url)
  const ms = titian.clock.ms()
  if (page) {
    await insertPage(db, {
      site_id: site.id,
      id: newId(ms),
      key: address.key,
      url: address.url,
      state: 'known',
      first_day: dayOf(ms, site.timeZone),
      created_at: titian.clock.now(),
    })
  }
  const row = await pageByKey(db, site.id, address.key)
  if (!row) return
  await updatePage(db, site.id, row.id, {
    title: page?.title ?? '',
    summary: page?.summary ?? '',
    image: page?.image ?? '',
    published_at: page?.publishedAt ?? '',
    named_by_staff: 1,
    fetch_next_at: '',
  })
  afterCommit(db, () => {
    titian.pages.forget(site.id, row.id)
    titian.cache.forget(cacheGroup(site.id, row.id))
  })
}
