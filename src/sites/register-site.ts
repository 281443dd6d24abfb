import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import type { Config } from '../config/config.ts'
import { record } from '../staff/audit-log.ts'
import type { Db } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { DEFAULT_NETWORKS, readSiteKey, readSiteOrigin, readTimeZone, type Site } from './site.ts'
import { insertSite, siteHoldingOrigin } from './site-store.ts'

export interface SiteWish {
  key: string
  name: string
  /** The name under which official replies are signed. */
  institution: string
  /** The first is the primary one. */
  origins: readonly string[]
  timeZone: string
  language: 'id' | 'en'
  /** '' for the command line. */
  staffId: string
}

/** A site may be read under a handful of addresses: with and without www, http and https, an old name. */
export const ORIGINS_MOST = 12

/**
 * Registers a site in the open database; its tag works at once.
 * @throws Problem 'invalid' with the field: `key`, `name`, `institution`, `origin`, `timeZone`
 */
export async function registerSite(titian: Titian, wish: SiteWish): Promise<Site> {
  const checked = readSiteWish(wish, titian.config)
  await inTransaction(titian.db, (db) => writeSite(db, checked, titian.clock.now()))
  await titian.sites.reload()
  titian.cache.clear()
  return titian.sites.byKey(checked.key)!
}

/** The wish as it may be stored. Asks no database. */
export function readSiteWish(wish: SiteWish, config: Pick<Config, 'staffUrl'>): SiteWish {
  return {
    ...wish,
    key: readSiteKey(wish.key.trim()),
    name: readText(wish.name, { field: 'name', min: 3, max: 120 }),
    institution: readText(wish.institution, { field: 'institution', min: 3, max: 120 }),
    origins: readOrigins(wish.origins, config),
    timeZone: readTimeZone(wish.timeZone),
  }
}

/**
 * @throws Problem 'invalid' for text that is no origin, for none, for too many, and for the staff pages' own: a script of
 *   that site could then act as staff
 */
export function readOrigins(texts: readonly string[], config: Pick<Config, 'staffUrl'>): string[] {
  const origins = [...new Set(texts.filter((text) => text.trim()).map(readSiteOrigin))]
  if (origins.length === 0) throw new Problem('invalid', 'err.required', { field: 'origin' })
  if (origins.length > ORIGINS_MOST)
    throw new Problem('invalid', 'err.many_origins', { field: 'origin', params: { max: ORIGINS_MOST } })
  const staffOrigin = new URL(config.staffUrl).origin
  if (origins.includes(staffOrigin))
    throw new Problem('invalid', 'err.staff_origin', { field: 'origin', params: { origin: staffOrigin } })
  return origins
}

/** @throws Problem 'invalid' when the key or an origin belongs to a site already */
export async function writeSite(db: Db, wish: SiteWish, at: string): Promise<void> {
  const taken = await db.selectFrom('site').select('id').where('id', '=', wish.key).executeTakeFirst()
  if (taken) throw new Problem('invalid', 'err.key_taken', { field: 'key', params: { key: wish.key } })
  await requireFreeOrigins(db, wish.origins, wish.key)
  await insertSite(
    db,
    {
      id: wish.key,
      name: wish.name,
      institution: wish.institution,
      time_zone: wish.timeZone,
      language: wish.language,
      networks: DEFAULT_NETWORKS.join(' '),
      created_at: at,
      changed_at: at,
    },
    [...wish.origins],
  )
  const { key, staffId } = wish
  await record(db, { siteId: key, at, staffId, did: 'site.register', subject: 'site', subjectId: key })
}

/** @throws Problem 'invalid' naming the site that holds one of them */
export async function requireFreeOrigins(db: Db, origins: readonly string[], except: string): Promise<void> {
  const holder = await siteHoldingOrigin(db, [...origins], except)
  if (holder) throw new Problem('invalid', 'err.origin_taken', { field: 'origin', params: { site: holder } })
}

/** A site whose origin is that of the staff pages: start refuses to serve it. */
export function siteAtStaffOrigin(sites: readonly Site[], config: Pick<Config, 'staffUrl'>): Site | undefined {
  const staffOrigin = new URL(config.staffUrl).origin
  return sites.find((site) => site.origins.includes(staffOrigin))
}
