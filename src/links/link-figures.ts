import type { Day, IsoTime } from '../base/clock.ts'
import type { Period } from '../base/period.ts'
import { titleOrAddress } from '../pages/page.ts'
import { firstDayIn } from '../storage/first-day.ts'
import { inDays, sumOf, sumWhere } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'
import type { LinkPurpose } from './link.ts'

/** Visits whose landing address carried the mark of a tracked link: their class of evidence is `own`. */
export interface LinkVisits {
  visits: number
  engaged: number
  /** Those of them that came from social media; a link opened from a mail did not. */
  social: number
  socialEngaged: number
}

/** What one tracked link brought in a period. */
export interface LinkSums extends LinkVisits {
  linkId: string
  purpose: LinkPurpose
  slug: string
  /** Of a link made by hand; '' otherwise. */
  label: string
  /** The account that the link stood for when the visits came; '' = none. */
  accountId: string
  /** '' when there is no account. */
  platform: string
  handle: string
  accountLabel: string
  accountUrl: string
  /** The article that the link leads to; '' = none. */
  title: string
  pageUrl: string
  /** When staff said in the post kit that it is posted, and where; '' = not said. */
  postedAt: IsoTime
  postUrl: string
}

/**
 * Every tracked link that brought a visit in the period, and every post of the post kit that was posted in it, with 0
 * visits where it brought none. Most visits first.
 *
 * @param moments the period's beginning and end, for what is kept by the moment: from ≤ at < to
 */
export async function linkFigures(
  db: Db,
  siteId: string,
  { from, to }: Period,
  moments: { from: IsoTime; to: IsoTime },
): Promise<LinkSums[]> {
  const brought = await db
    .selectFrom('day_link')
    .select(['link_id', 'account_id'])
    .select([
      sumOf('visits').as('visits'),
      sumOf('engaged').as('engaged'),
      sumWhere('visits', 'medium', 'social').as('social'),
      sumWhere('engaged', 'medium', 'social').as('socialEngaged'),
    ])
    .where(inDays('day_link', siteId, { from, to }))
    .groupBy(['link_id', 'account_id'])
    .execute()
  const rows = new Map<string, { linkId: string; accountId: string } & LinkVisits>()
  for (const { link_id, account_id, visits, engaged, social, socialEngaged } of brought) {
    if (visits === 0) continue
    const key = { linkId: link_id, accountId: account_id }
    rows.set(`${link_id} ${account_id}`, { ...key, visits, engaged, social, socialEngaged })
  }
  for (const { id, account_id } of await postedIn(db, siteId, moments)) {
    const name = `${id} ${account_id}`
    if (rows.has(name)) continue
    rows.set(name, { linkId: id, accountId: account_id, visits: 0, engaged: 0, social: 0, socialEngaged: 0 })
  }
  return named(db, siteId, [...rows.values()])
}

/** Links of the post kit whose post was made between two moments. */
async function postedIn(db: Db, siteId: string, moments: { from: IsoTime; to: IsoTime }) {
  return db
    .selectFrom('kit_entry')
    .innerJoin('link', (join) =>
      join
        .onRef('link.site_id', '=', 'kit_entry.site_id')
        .onRef('link.page_id', '=', 'kit_entry.page_id')
        .onRef('link.account_id', '=', 'kit_entry.account_id')
        .on('link.purpose', '=', 'post'),
    )
    .select(['link.id', 'link.account_id'])
    .where('kit_entry.site_id', '=', siteId)
    .where('kit_entry.posted_at', '>=', moments.from)
    .where('kit_entry.posted_at', '<', moments.to)
    .execute()
}

/** More ids in one question than this and it gets slower, not faster. */
const IDS_AT_ONCE = 500

async function named(
  db: Db,
  siteId: string,
  rows: ({ linkId: string; accountId: string } & LinkVisits)[],
): Promise<LinkSums[]> {
  const links = new Map<string, Awaited<ReturnType<typeof factsOf>>[number]>()
  const ids = [...new Set(rows.map((row) => row.linkId))]
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
    for (const fact of await factsOf(db, siteId, ids.slice(start, start + IDS_AT_ONCE))) links.set(fact.id, fact)
  }
  const accounts = new Map(
    (
      await db
        .selectFrom('account')
        .select(['id', 'platform', 'handle', 'label', 'url', 'merged_into'])
        .where('site_id', '=', siteId)
        .execute()
    ).map((account) => [account.id, account]),
  )
  return rows
    .map((row): LinkSums => {
      const link = links.get(row.linkId)
      const own = accounts.get(row.accountId)
      const account = own?.merged_into ? accounts.get(own.merged_into) : own
      return {
        ...row,
        accountId: account?.id ?? row.accountId,
        purpose: (link?.purpose as LinkPurpose) ?? 'other',
        slug: link?.slug ?? '',
        label: link?.label ?? '',
        platform: account?.platform ?? '',
        handle: account?.handle ?? '',
        accountLabel: account?.label ?? '',
        accountUrl: account?.url ?? '',
        title: link?.url == null ? '' : titleOrAddress({ title: link.title ?? '', url: link.url }),
        pageUrl: link?.url ?? '',
        postedAt: link?.posted_at ?? '',
        postUrl: link?.post_url ?? '',
      }
    })
    .sort(
      (a, b) =>
        b.visits - a.visits ||
        (a.postedAt < b.postedAt ? 1 : a.postedAt > b.postedAt ? -1 : 0) ||
        (a.linkId < b.linkId ? -1 : 1),
    )
}

async function factsOf(db: Db, siteId: string, ids: readonly string[]) {
  return db
    .selectFrom('link')
    .leftJoin('page', (join) => join.onRef('page.site_id', '=', 'link.site_id').onRef('page.id', '=', 'link.page_id'))
    .leftJoin('kit_entry', (join) =>
      join
        .onRef('kit_entry.site_id', '=', 'link.site_id')
        .onRef('kit_entry.page_id', '=', 'link.page_id')
        .onRef('kit_entry.account_id', '=', 'link.account_id'),
    )
    .select(['link.id', 'link.purpose', 'link.slug', 'link.label', 'page.title', 'page.url'])
    .select(['kit_entry.posted_at', 'kit_entry.post_url'])
    .where('link.site_id', '=', siteId)
    .where('link.id', 'in', ids)
    .execute()
}

/** Visits by tracked links, whichever. */
export async function linkedVisits(db: Db, siteId: string, period: Period): Promise<number> {
  const row = await db
    .selectFrom('day_link')
    .select(sumOf('visits').as('visits'))
    .where(inDays('day_link', siteId, period))
    .executeTakeFirst()
  return row?.visits ?? 0
}

/** The day of the first visit by a tracked link; null before any. */
export async function firstLinkedDay(db: Db, siteId: string): Promise<Day | null> {
  return firstDayIn(db, 'day_link', siteId)
}
