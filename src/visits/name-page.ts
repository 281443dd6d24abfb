import { readText } from '../base/text.ts'
import { pageAddress } from '../pages/page.ts'
import { type PageRow, pageById, updatePage } from '../pages/page-store.ts'
import type { Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import { requirePermission, type Staff } from '../staff/roles.ts'
import { afterCommit, inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { admitPage } from './admit-page.ts'

/** As much as a share text can carry. */
export const TITLE_MOST = 200

/**
 * Staff say that an address is a page of the site: it counts by itself from now on, and what it had counted so far moves
 * out of "(belum dikenal)" (promise 9). It is read soon; a title given here stays, whatever the page says of itself.
 *
 * @throws Problem 'forbidden', 'invalid' for an address that is none or lies elsewhere, and for a long title
 */
export async function namePage(
  titian: Titian,
  staff: Staff,
  site: Site,
  wish: { url: string; title: string },
): Promise<PageRow> {
  requirePermission(staff, 'settings', site.id)
  const address = pageAddress(site, wish.url.trim())
  const title = readText(wish.title, { field: 'title', max: TITLE_MOST })
  const at = titian.clock.now()
  const { id } = await titian.pages.ofAct(site, address)
  const page = await inTransaction(titian.db, async (db) => {
    const row = (await pageById(db, site.id, id))!
    await updatePage(db, site.id, id, {
      ...(title ? { title, named_by_staff: 1 } : {}),
      ...(row.fetched_at ? {} : { fetch_next_at: at }),
    })
    if (row.state === 'unknown') await admitPage(db, row)
    await record(db, { siteId: site.id, at, staffId: staff.id, did: 'page.name', subject: 'page', subjectId: id })
    afterCommit(db, () => {
      titian.pages.forget(site.id, id)
      titian.cache.clear()
    })
    return (await pageById(db, site.id, id))!
  })
  titian.jobs.wake('read-pages')
  return page
}
