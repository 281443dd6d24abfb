import { XMLParser } from 'fast-xml-parser'

/** One announced article. */
export interface FeedEntry {
  /** Absolute, as written. */
  url: string
  title: string
  summary: string
  /** ISO-8601 UTC; '' when the feed does not say. */
  publishedAt: string
  /** ISO-8601 UTC; a sitemap's `lastmod`. */
  changedAt: string
}

export type Feed =
  | { kind: 'rss' | 'atom' | 'sitemap'; entries: FeedEntry[] }
  /** Addresses of sitemaps, with their last change. */
  | { kind: 'index'; sitemaps: { url: string; changedAt: string }[] }

const MAX_ENTRIES = 2000
/** A feed nests five deep; markup inside a description is CDATA or escaped. */
const MAX_DEPTH = 20

/**
 * Reads RSS 2.0, RSS 1.0, Atom, a sitemap or a sitemap index. Namespaces are cut off, so `media:title` is none of ours.
 * Entities that a document defines for itself are refused; only the five of XML and numbers are decoded.
 *
 * @returns null when the text is none of these
 */
export function readFeed(text: string, base: string): Feed | null {
  if (/<!ENTITY/i.test(text)) return null
  let tree: Node
  try {
    tree = parser().parse(text) as Node
  } catch {
    return null
  }
  const channel = child(child(tree, 'rss'), 'channel')
  if (channel) return { kind: 'rss', entries: entriesOf(list(channel, 'item'), base, rssEntry) }
  const rdf = child(tree, 'rdf:RDF')
  if (rdf) return { kind: 'rss', entries: entriesOf(list(rdf, 'item'), base, rssEntry) }
  const feed = child(tree, 'feed')
  if (feed) return { kind: 'atom', entries: entriesOf(list(feed, 'entry'), base, atomEntry) }
  const set = child(tree, 'urlset')
  if (set) return { kind: 'sitemap', entries: entriesOf(list(set, 'url'), base, sitemapEntry) }
  const index = child(tree, 'sitemapindex')
  if (index) {
    const sitemaps = list(index, 'sitemap').slice(0, MAX_ENTRIES)
    return {
      kind: 'index',
      sitemaps: sitemaps.flatMap((one) => {
        const url = absolute(textOf(one['loc']), base)
        return url ? [{ url, changedAt: timeOf(one['lastmod']) }] : []
      }),
    }
  }
  return null
}

type Node = { [name: string]: unknown }

const LISTS = new Set(['item', 'entry', 'url', 'sitemap', 'link'])

/** Values stay text (`1e5` is a title), nothing is renamed, processEntities keeps to XML's own. */
const parser = () =>
  new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: true,
    processEntities: true,
    htmlEntities: false,
    isArray: (name) => LISTS.has(name),
    maxNestedTags: MAX_DEPTH,
  })

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const child = (node: Node | undefined, name: string): Node | undefined => {
  const value = node?.[name]
  return isNode(value) ? value : undefined
}
const list = (node: Node, name: string): Node[] => {
  const value = node[name]
  return (Array.isArray(value) ? value : []).filter(isNode)
}

function entriesOf(nodes: Node[], base: string, read: (node: Node) => Omit<FeedEntry, 'url'> & { url: string }) {
  return nodes.slice(0, MAX_ENTRIES).flatMap((node) => {
    const entry = read(node)
    const url = absolute(entry.url, base)
    return url ? [{ ...entry, url }] : []
  })
}

const rssEntry = (item: Node): FeedEntry => ({
  url: textOf(item['link']) || permanent(item['guid']),
  title: plain(textOf(item['title']), 300),
  summary: plain(textOf(item['description']), 500),
  publishedAt: timeOf(item['pubDate']) || timeOf(item['dc:date']),
  changedAt: '',
})

const permanent = (guid: unknown): string =>
  isNode(guid) && guid['@isPermaLink'] === 'false' ? '' : textOf(guid).startsWith('http') ? textOf(guid) : ''

function atomEntry(entry: Node): FeedEntry {
  const links = list(entry, 'link')
  const link = links.find((one) => (one['@rel'] ?? 'alternate') === 'alternate') ?? links[0]
  return {
    url: String(link?.['@href'] ?? ''),
    title: plain(textOf(entry['title']), 300),
    summary: plain(textOf(entry['summary']), 500),
    publishedAt: timeOf(entry['published']),
    changedAt: timeOf(entry['updated']),
  }
}

function sitemapEntry(node: Node): FeedEntry {
  const news = child(node, 'news:news')
  return {
    url: textOf(node['loc']),
    title: plain(textOf(news?.['news:title']), 300),
    summary: '',
    publishedAt: timeOf(news?.['news:publication_date']),
    changedAt: timeOf(node['lastmod']),
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return textOf(value[0])
  if (isNode(value)) return textOf(value['#text'])
  return ''
}

function absolute(text: string, base: string): string {
  try {
    const url = new URL(text, base)
    return text !== '' && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : ''
  } catch {
    return ''
  }
}

/** RFC 822 and ISO-8601 both; a date that no calendar has is none. */
function timeOf(value: unknown): string {
  const ms = Date.parse(textOf(value))
  return Number.isNaN(ms) || ms < 0 ? '' : new Date(ms).toISOString()
}

/** Feeds carry HTML in titles and descriptions: tags go, the common entities are read, white space is one space. */
function plain(text: string, most: number): string {
  const cut = text.slice(0, 8000)
  let out = ''
  let at = 0
  while (at < cut.length) {
    const open = cut.indexOf('<', at)
    if (open < 0) {
      out += cut.slice(at)
      break
    }
    const close = cut.indexOf('>', open)
    out += `${cut.slice(at, open)} `
    if (close < 0) break
    at = close + 1
  }
  return shortened(entitiesOf(out).replace(/\s+/g, ' ').trim(), most)
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
}
const entitiesOf = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, dec, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole
    const code = dec ? Number(dec) : Number.parseInt(hex, 16)
    return code > 31 && code < 0x110000 && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' '
  })

const shortened = (text: string, most: number): string =>
  text.length <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`
