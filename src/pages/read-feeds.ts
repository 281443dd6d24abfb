import { DAY, HOUR, later, MINUTE } from '../base/clock.ts'
import { readAddress } from '../base/web-address.ts'
import { decodePage } from '../fetch/charset.ts'
import { type Feed, type FeedEntry, readFeed } from '../fetch/feed.ts'
import { guardedFetch } from '../fetch/guarded-fetch.ts'
import { attributeOf, scanHead } from '../fetch/head-tokenizer.ts'
import { isOnSite, type Site } from '../sites/site.ts'
import type { Db, NewRow, Row } from '../storage/tables.ts'
import type { Titian } from '../titian.ts'
import { pageAddress } from './page.ts'
import { pageByKey, updatePage } from './page-store.ts'
import { rulesFor } from './read-due-pages.ts'
import type { ReadRules } from './read-page.ts'

/** New articles that one run takes from one site: an archive that is announced at once comes in over several runs. */
const NEW_PER_RUN = 50
/** Older ones are no news; what readers open is noticed by their visits. */
const NEWS_MS = 30 * DAY
const EVERY_MS = 10 * MINUTE
/** A site without a feed is asked again once a day. */
const NONE_MS = DAY
const FAILED_MS = HOUR
const FEED_BYTES = 2 * 1024 * 1024

/** Where CMSs keep their feed: WordPress, Joomla and Drupal, many hand-made ones; then the sitemap. */
const USUAL = ['/feed', '/rss.xml', '/sitemap.xml'] as const

/**
 * Reads what the sites announce and makes pages of new articles, so that the post kit knows them before anybody opens
 * them (S0-24). The site's own hosts only, by the guarded fetch.
 * @returns how many pages were made
 */
export async function readFeeds(titian: Titian): Promise<number> {
  let made = 0
  for (const site of titian.sites.all()) {
    const now = titian.clock.now()
    const known = await titian.db.selectFrom('site_feed').selectAll().where('site_id', '=', site.id).executeTakeFirst()
    if (known && known.next_at > now) continue
    made += await readFeedOf(titian, site, known)
  }
  return made
}

async function readFeedOf(titian: Titian, site: Site, known: Row<'site_feed'> | undefined): Promise<number> {
  const at = titian.clock.now()
  const rules = rulesFor(titian, site)
  const found = (known?.url ? await feedAt(known.url, rules) : null) ?? (await findFeed(site, rules))
  if (!found) {
    const next_at = later(at, known?.url ? FAILED_MS : NONE_MS)
    await keepFeed(titian.db, { site_id: site.id, url: known?.url ?? '', read_at: at, next_at, failure: 'none' })
    return 0
  }
  const made = await takeEntries(titian, site, found.entries)
  await keepFeed(titian.db, {
    site_id: site.id,
    url: found.url,
    kind: found.kind,
    read_at: at,
    next_at: later(at, EVERY_MS),
    failure: '',
    entries: found.entries.length,
  })
  return made
}

interface Found {
  url: string
  kind: string
  entries: FeedEntry[]
}

/** The feed that the home page names, else one under a usual address. */
async function findFeed(site: Site, rules: ReadRules): Promise<Found | null> {
  const origin = site.origins[0]
  if (!origin) return null
  const named = await feedsNamedAt(`${origin}/`, rules)
  for (const url of [...named, ...USUAL.map((path) => origin + path)]) {
    const address = readAddress(url)
    const found = address && isOnSite(site, address) ? await feedAt(url, rules) : null
    if (found && found.entries.length > 0) return found
  }
  return null
}

async function feedsNamedAt(url: string, rules: ReadRules): Promise<string[]> {
  const answer = await guardedFetch(url, { ...rules, whenTooLarge: 'cut' })
  if (!answer.ok || answer.status !== 200) return []
  const { text } = decodePage(answer.body, answer.headers['content-type'] ?? '')
  return (
    scanHead(text)
      .tags.filter((tag) => tag.name === 'link' && /\balternate\b/i.test(attributeOf(tag, 'rel')))
      .filter((tag) => /^application\/(?:rss|atom)\+xml/i.test(attributeOf(tag, 'type')))
      .map((tag) => absolute(attributeOf(tag, 'href'), answer.finalUrl))
      // WordPress names the comments' feed beside that of the articles.
      .filter((feed) => feed !== '' && !/comments?\/feed/.test(feed))
      .slice(0, 2)
  )
}

function absolute(href: string, base: string): string {
  try {
    return new URL(href, base).href
  } catch {
    return ''
  }
}

async function feedAt(url: string, rules: ReadRules): Promise<Found | null> {
  const feed = await readFeedAt(url, rules)
  if (!feed) return null
  if (feed.kind !== 'index') return { url, kind: feed.kind, entries: feed.entries }
  const newest = [...feed.sitemaps].sort((a, b) => weightOf(b) - weightOf(a) || (a.changedAt < b.changedAt ? 1 : -1))[0]
  const inner = newest && (await readFeedAt(newest.url, rules))
  return inner && inner.kind !== 'index' ? { url, kind: 'sitemap', entries: inner.entries } : null
}

const weightOf = ({ url }: { url: string }): number =>
  /news|berita/i.test(url) ? 2 : /post|artikel|article/i.test(url) ? 1 : 0

async function readFeedAt(url: string, rules: ReadRules): Promise<Feed | null> {
  const answer = await guardedFetch(url, { ...rules, maxBodyBytes: FEED_BYTES })
  if (!answer.ok || answer.status !== 200) return null
  const { text } = decodePage(answer.body, answer.headers['content-type'] ?? 'application/xml')
  return readFeed(text, answer.finalUrl)
}

/** Newest first, so that a limit cuts the old ones. */
async function takeEntries(titian: Titian, site: Site, entries: readonly FeedEntry[]): Promise<number> {
  const now = titian.clock.now()
  const since = later(now, -NEWS_MS)
  const timeOf = (entry: FeedEntry) => entry.publishedAt || entry.changedAt || now
  const news = entries
    .filter((entry) => timeOf(entry) >= since && timeOf(entry) <= later(now, DAY))
    .sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1))
  let made = 0
  for (const entry of news) {
    if (made >= NEW_PER_RUN) break
    const address = readAddress(entry.url)
    if (!address || !isOnSite(site, address) || entry.url.length > 2000) continue
    const named = pageAddress(site, address.href)
    if (named.isHome || (await pageByKey(titian.db, site.id, named.key))) continue
    const page = await titian.pages.ofAct(site, named)
    const told = {
      ...(entry.title ? { title: entry.title } : {}),
      ...(entry.summary ? { summary: entry.summary } : {}),
      // A page of a feed is an article, also when neither tells its date: then it is as old as we know it.
      ...(entry.publishedAt ? { published_at: entry.publishedAt } : entry.changedAt ? {} : { published_at: now }),
    }
    // A plain sitemap tells the address alone; the page itself is read next.
    if (Object.keys(told).length > 0) await updatePage(titian.db, site.id, page.id, told)
    made++
  }
  return made
}

async function keepFeed(db: Db, row: NewRow<'site_feed'>): Promise<void> {
  const { site_id: _key, ...columns } = row
  await db
    .insertInto('site_feed')
    .values(row)
    .onConflict((conflict) => conflict.column('site_id').doUpdateSet(columns))
    .execute()
}
