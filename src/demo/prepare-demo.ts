import { DEFAULT_NETWORKS, type Site } from '../sites/site.ts'
import { insertSite, replaceOrigins } from '../sites/site-store.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { AGENCIES, DEMO_INSTITUTION, DEMO_KEY, DEMO_NAME, DEMO_ZONE } from './regency.ts'

/** Where the demo news site is read. `localhost`, not 127.0.0.1: people type and recognise it. */
export const demoOrigin = (port: number): string => `http://localhost:${port}`

/**
 * Registers the demo news site and its offices, when they are not there yet; no visit, no comment, no letter. A demo
 * made under another port gets the new address.
 */
export async function prepareEmptyDemo(
  titian: Titian,
  origin: string = demoOrigin(titian.config.demoPort),
): Promise<Site> {
  const at = titian.clock.now()
  const known = titian.sites.byKey(DEMO_KEY)
  if (!known) {
    await inTransaction(titian.db, async (db) => {
      await insertSite(
        db,
        {
          id: DEMO_KEY,
          name: DEMO_NAME,
          institution: DEMO_INSTITUTION,
          time_zone: DEMO_ZONE,
          language: 'id',
          networks: DEFAULT_NETWORKS.join(' '),
          is_demo: 1,
          created_at: at,
          changed_at: at,
        },
        [origin],
      )
      const agencies = AGENCIES.map(([id, name, shortName]) => ({ site_id: DEMO_KEY, id, name, short_name: shortName }))
      await db.insertInto('agency').values(agencies).execute()
    })
  } else if (known.origins[0] !== origin) {
    // What was counted under the old address keeps it: pages are known by their host.
    const others = known.origins.filter((one) => one !== origin)
    await inTransaction(titian.db, (db) => replaceOrigins(db, DEMO_KEY, [origin, ...others]))
  }
  await titian.sites.reload()
  return titian.sites.byKey(DEMO_KEY)!
}
