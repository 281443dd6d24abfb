import type { Day } from '../base/clock.ts'
import { insertOnce } from '../storage/keyed-rows.ts'
import { countAll, inDays, sumOf } from '../storage/portable.ts'
import type { Db, NewRow, Row } from '../storage/tables.ts'

export type PostRow = Row<'post'>
export type SnapshotRow = Row<'follower_snapshot'>

/** @returns false when the account has this post already: the same address, or the same words on the same day */
export async function insertPost(db: Db, row: NewRow<'post'>): Promise<boolean> {
  return insertOnce(db, 'post', row)
}

/** Newest first; `before` is the id of the last one shown, '' for the first page. */
export async function postsOf(db: Db, siteId: string, before: { day: Day; id: string } | null, most: number) {
  let query = db.selectFrom('post').selectAll().where('site_id', '=', siteId)
  if (before) {
    query = query.where((one) =>
      one.or([one('day', '<', before.day), one.and([one('day', '=', before.day), one('id', '<', before.id)])]),
    )
  }
  return query.orderBy('day', 'desc').orderBy('id', 'desc').limit(most).execute()
}

/** Own posts and reposts in all. */
export async function postKinds(db: Db, siteId: string): Promise<{ own: number; repost: number }> {
  const rows = await db
    .selectFrom('post')
    .select(['kind', countAll().as('posts')])
    .where('site_id', '=', siteId)
    .groupBy('kind')
    .execute()
  const of = (kind: string) => Number(rows.find((row) => row.kind === kind)?.posts ?? 0)
  return { own: of('own'), repost: of('repost') }
}

/** Posts of each account, and how many of them lead to the site itself (S0-21); most posts first. */
export async function postTargets(
  db: Db,
  siteId: string,
): Promise<{ accountId: string; posts: number; toSite: number }[]> {
  const rows = await db
    .selectFrom('post')
    .select(['account_id', 'target', countAll().as('posts')])
    .where('site_id', '=', siteId)
    .groupBy(['account_id', 'target'])
    .execute()
  const accounts = new Map<string, { accountId: string; posts: number; toSite: number }>()
  for (const { account_id, target, posts } of rows) {
    const sums = accounts.get(account_id) ?? { accountId: account_id, posts: 0, toSite: 0 }
    sums.posts += Number(posts)
    if (target === 'website') sums.toSite += Number(posts)
    accounts.set(account_id, sums)
  }
  return [...accounts.values()].sort((a, b) => b.posts - a.posts || (a.accountId < b.accountId ? -1 : 1))
}

/** Visits to pages by day and platform, from day counts (promise 8). */
export async function visitsToPages(db: Db, siteId: string, pageIds: readonly string[], from: Day, to: Day) {
  if (pageIds.length === 0) return []
  return db
    .selectFrom('day_page')
    .select(['page_id', 'day', 'platform', sumOf('visits').as('visits')])
    .where(inDays('day_page', siteId, { from, to }))
    .where('page_id', 'in', pageIds)
    .groupBy(['page_id', 'day', 'platform'])
    .execute()
}

/** The page that a tracked link of the site leads to; '' when there is none. */
export async function pageOfSlug(db: Db, siteId: string, slug: string): Promise<string> {
  const row = await db
    .selectFrom('link')
    .select('page_id')
    .where('site_id', '=', siteId)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row?.page_id ?? ''
}

/** One reading per account and day; the later one of a day stands. */
export async function saveSnapshot(db: Db, row: NewRow<'follower_snapshot'>): Promise<void> {
  const { followers, following, source, staff_id, recorded_at } = row
  await db
    .insertInto('follower_snapshot')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['site_id', 'account_id', 'day']).doUpdateSet({
        followers,
        following: following ?? -1,
        source: source ?? '',
        staff_id: staff_id ?? '',
        recorded_at,
      }),
    )
    .execute()
}

/** Oldest first. */
export async function snapshotsOf(db: Db, siteId: string): Promise<SnapshotRow[]> {
  return db
    .selectFrom('follower_snapshot')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('account_id')
    .orderBy('day')
    .execute()
}

/** Own accounts, and those of them without a reading since the first of the month (S4-2). */
export async function followersMissing(
  db: Db,
  siteId: string,
  firstOfMonth: Day,
): Promise<{ own: number; missing: number }> {
  const accounts = await db
    .selectFrom('account')
    .select('id')
    .where('site_id', '=', siteId)
    .where('state', '=', 'own')
    .execute()
  const read = await db
    .selectFrom('follower_snapshot')
    .select('account_id')
    .distinct()
    .where('site_id', '=', siteId)
    .where('day', '>=', firstOfMonth)
    .execute()
  const known = new Set(read.map((row) => row.account_id))
  return { own: accounts.length, missing: accounts.filter(({ id }) => !known.has(id)).length }
}
