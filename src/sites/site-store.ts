import type { IsoTime } from '../base/clock.ts'
import { updateVersion } from '../storage/keyed-rows.ts'
import type { Db, NewRow, Row } from '../storage/tables.ts'
import { accentHref } from './accent.ts'
import type { Site } from './site.ts'

/** @param publicUrl where Titian answers citizens, without a last slash */
export async function allSites(db: Db, publicUrl: string): Promise<Site[]> {
  const rows = await db.selectFrom('site').selectAll().orderBy('created_at').orderBy('id').execute()
  const origins = await db
    .selectFrom('site_origin')
    .selectAll()
    .orderBy('is_primary', 'desc')
    .orderBy('origin')
    .execute()
  return rows.map((row) =>
    siteOfRow(
      row,
      origins.filter((origin) => origin.site_id === row.id).map((origin) => origin.origin),
      publicUrl,
    ),
  )
}

export async function siteRow(db: Db, siteId: string): Promise<Row<'site'> | undefined> {
  return db.selectFrom('site').selectAll().where('id', '=', siteId).executeTakeFirst()
}

function siteOfRow(row: Row<'site'>, origins: string[], publicUrl: string): Site {
  return {
    id: row.id,
    name: row.name,
    institution: row.institution,
    timeZone: row.time_zone,
    language: row.language as Site['language'],
    moderation: row.moderation as Site['moderation'],
    proof: row.proof as Site['proof'],
    place: row.place as Site['place'],
    accent: row.accent,
    accentCss: accentHref(row.accent),
    networks: row.networks.split(' ').filter(Boolean),
    features: {
      share: row.feature_share === 1,
      like: row.feature_like === 1,
      comments: row.feature_comments === 1,
      letter: row.feature_letter === 1,
      measure: row.feature_measure === 1,
    },
    honoursOptOut: row.honour_opt_out === 1,
    letterIntro: row.letter_intro,
    isDemo: row.is_demo === 1,
    fetchNetwork: row.fetch_network,
    ownNetworks: row.own_networks,
    origins,
    letterPages: `${publicUrl}/surat/${row.id}/`,
    tagSeenAt: row.tag_seen_at,
    tagSeenOrigin: row.tag_seen_origin,
    tagSeenVersion: row.tag_seen_version,
    version: row.version,
    moves: row.moves,
  }
}

export async function insertSite(db: Db, row: NewRow<'site'>, origins: string[]): Promise<void> {
  await db.insertInto('site').values(row).execute()
  await replaceOrigins(db, row.id, origins)
}

/** The first origin is the primary one. */
export async function replaceOrigins(db: Db, siteId: string, origins: string[]): Promise<void> {
  await db.deleteFrom('site_origin').where('site_id', '=', siteId).execute()
  await db
    .insertInto('site_origin')
    .values(origins.map((origin, index) => ({ origin, site_id: siteId, is_primary: index === 0 ? 1 : 0 })))
    .execute()
}

/** @returns id of the site that holds one of these origins, other than `except` */
export async function siteHoldingOrigin(db: Db, origins: string[], except: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('site_origin')
    .select('site_id')
    .where('origin', 'in', origins)
    .where('site_id', '<>', except)
    .executeTakeFirst()
  return row?.site_id
}

/** @returns false when somebody else saved in between (`version` is what the form was filled from) */
export async function saveSite(
  db: Db,
  siteId: string,
  version: number,
  columns: Partial<Omit<NewRow<'site'>, 'id' | 'version'>>,
  at: IsoTime,
): Promise<boolean> {
  return updateVersion(db, 'site', { id: siteId }, version, { ...columns, changed_at: at })
}

export async function noteTagSeen(db: Db, siteId: string, origin: string, tag: string, at: IsoTime): Promise<void> {
  await db
    .updateTable('site')
    .set({ tag_seen_at: at, tag_seen_origin: origin, tag_seen_version: tag })
    .where('id', '=', siteId)
    .execute()
}
