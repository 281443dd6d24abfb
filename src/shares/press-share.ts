import { dayOf, hourOf } from '../base/calendar.ts'
import { pageAddress } from '../pages/page.ts'
import { pageById, raiseDayAct, raisePageCount } from '../pages/page-store.ts'
import { cacheGroup } from '../pages/page-summary.ts'
import type { Site } from '../sites/site.ts'
import { afterCommit, inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import type { ShareAnswer, ShareRequest } from '../wire/api.ts'
import { insertShare } from './share-store.ts'

/** Counts a press of a share button and registers the mark that the shared address carries. A repeat counts once. */
export async function pressShare(titian: Titian, site: Site, input: ShareRequest): Promise<ShareAnswer> {
  const page = await titian.pages.ofAct(site, pageAddress(site, input.url, input.key))
  const ms = titian.clock.ms()
  const day = dayOf(ms, site.timeZone)
  return inTransaction(titian.db, async (db) => {
    const isNew = await insertShare(db, {
      site_id: site.id,
      token: input.token,
      network: input.network,
      page_id: page.id,
      day,
      hour: hourOf(ms, site.timeZone),
    })
    if (isNew) {
      await raisePageCount(db, site.id, page.id, 'shares', 1)
      await raiseDayAct(db, { siteId: site.id, day, pageId: page.id, act: 'share', network: input.network })
      afterCommit(db, () => titian.cache.forget(cacheGroup(site.id, page.id)))
    }
    return { shares: (await pageById(db, site.id, page.id))?.shares ?? 0 }
  })
}
