import { insertOnce, updateVersion } from '../storage/keyed-rows.ts'
import { constant, sumOf } from '../storage/portable.ts'
import type { Db, NewRow } from '../storage/tables.ts'
import type { Link, LinkPurpose } from './link.ts'

export async function linkBySlug(db: Db, slug: string): Promise<Link | undefined> {
  return db.selectFrom('link').selectAll().where('slug', '=', slug).executeTakeFirst()
}

export async function linkById(db: Db, siteId: string, id: string): Promise<Link | undefined> {
  return db.selectFrom('link').selectAll().where('site_id', '=', siteId).where('id', '=', id).executeTakeFirst()
}

/** @returns false when the slug is taken, or when the link of that article and account is there already */
export async function insertLink(db: Db, row: NewRow<'link'>): Promise<boolean> {
  return insertOnce(db, 'link', row)
}

/** @returns false when somebody else saved in between (`version` is what the form was filled from) */
export async function saveLink(
  db: Db,
  siteId: string,
  id: string,
  version: number,
  columns: Partial<Omit<NewRow<'link'>, 'site_id' | 'id' | 'slug' | 'version'>>,
): Promise<boolean> {
  return updateVersion(db, 'link', { site_id: siteId, id }, version, columns)
}

/** Links of one article, by account. */
export async function linksOfPage(db: Db, siteId: string, pageId: string): Promise<Link[]> {
  return db
    .selectFrom('link')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('page_id', '=', pageId)
    .where('purpose', '=', 'post')
    .execute()
}

export async function linkMadeFor(
  db: Db,
  siteId: string,
  madeFor: { purpose: LinkPurpose; pageId: string; accountId: string },
): Promise<Link | undefined> {
  return db
    .selectFrom('link')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('purpose', '=', madeFor.purpose)
    .where('purpose', '<>', constant('other'))
    .where('page_id', '=', madeFor.pageId)
    .where('account_id', '=', madeFor.accountId)
    .executeTakeFirst()
}

/** Newest first: those made by hand, and those of the link-in-bio page. Links of the post kit stand at their article. */
export async function linksMadeByHand(db: Db, siteId: string, most: number): Promise<Link[]> {
  return db
    .selectFrom('link')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('purpose', '<>', 'post')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}

/** What a visit needs to know of a link: one row, with its account's platform. */
export async function markBySlug(
  db: Db,
  slug: string,
): Promise<{ site_id: string; id: string; account_id: string; purpose: string; platform: string | null } | undefined> {
  return db
    .selectFrom('link')
    .leftJoin('account', (join) =>
      join.onRef('account.site_id', '=', 'link.site_id').onRef('account.id', '=', 'link.account_id'),
    )
    .select(['link.site_id', 'link.id', 'link.account_id', 'link.purpose', 'account.platform'])
    .where('link.slug', '=', slug)
    .executeTakeFirst()
}

/** Visits that came by each of these links, over all days. */
export async function visitsByLink(db: Db, siteId: string, linkIds: readonly string[]): Promise<Map<string, number>> {
  if (linkIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('day_link')
    .select(['link_id', sumOf('visits').as('visits')])
    .where('site_id', '=', siteId)
    .where('link_id', 'in', linkIds)
    .groupBy('link_id')
    .execute()
  return new Map(rows.map((row) => [row.link_id, Number(row.visits)]))
}

/** Requests for each of these links by kind: `click`, `head`, `prefetch`, `open`, `robot:<platform>`. */
export async function fetchesByLink(
  db: Db,
  siteId: string,
  linkIds: readonly string[],
): Promise<Map<string, Map<string, number>>> {
  const found = new Map<string, Map<string, number>>()
  if (linkIds.length === 0) return found
  const rows = await db
    .selectFrom('day_link_fetch')
    .select(['link_id', 'kind', sumOf('fetches').as('fetches')])
    .where('site_id', '=', siteId)
    .where('link_id', 'in', linkIds)
    .groupBy(['link_id', 'kind'])
    .execute()
  for (const row of rows) {
    const kinds = found.get(row.link_id) ?? new Map<string, number>()
    found.set(row.link_id, kinds.set(row.kind, Number(row.fetches)))
  }
  return found
}

/** When preview robots asked for a link: a sign that it was pasted on that platform in that hour. */
export async function robotHours(
  db: Db,
  siteId: string,
  linkId: string,
  most: number,
): Promise<{ day: string; hour: number; kind: string; fetches: number }[]> {
  return db
    .selectFrom('day_link_fetch')
    .select(['day', 'hour', 'kind', 'fetches'])
    .where('site_id', '=', siteId)
    .where('link_id', '=', linkId)
    .where('kind', '>=', 'robot:')
    .where('kind', '<', 'robot;')
    .orderBy('day', 'desc')
    .orderBy('hour', 'desc')
    .limit(most)
    .execute()
}
