import { parentPort } from 'node:worker_threads'
import openGraphScraper from 'open-graph-scraper'

/** What the scraper found, as text and unjudged; empty where it found nothing. */
export interface Scraped {
  ogTitle: string
  ogDescription: string
  ogImage: string
  ogUrl: string
  ogType: string
  ogSiteName: string
  ogLocale: string
  twitterTitle: string
  twitterDescription: string
  twitterImage: string
  publishedTime: string
  /** From JSON-LD. */
  headline: string
  ldDescription: string
  ldImage: string
  ldPublished: string
  ldPublisher: string
}

export interface ScrapeOrder {
  id: number
  html: string
}

export interface ScrapeAnswer {
  id: number
  /** Absent when the scraper threw. */
  scraped?: Scraped
}

const MAX_VALUE_CHARACTERS = 2_000

/** Yoast writes about a dozen nodes into `@graph`. */
const MAX_JSON_LD_NODES = 500

const ARTICLE_TYPES = new Set([
  'article',
  'newsarticle',
  'blogposting',
  'reportagenewsarticle',
  'report',
  'socialmediaposting',
  'techarticle',
])

/** Yoast and Rank Math give the date to the page when the plug-in does not know an article. */
const PAGE_TYPES = new Set(['webpage', 'itempage'])

/** The scraper's own guesses from page content are off, because there is no page: only these may fall back. */
const NO_FALLBACK = ['title', 'image', 'locale', 'logo', 'url', 'favicon', 'audioUrl', 'date'] as const

parentPort?.on('message', async (order: ScrapeOrder) => {
  const answer: ScrapeAnswer = { id: order.id }
  try {
    answer.scraped = await scrape(order.html)
  } catch {
    // The scraper's errors carry the page along; that it failed is all the other side needs.
  }
  parentPort?.postMessage(answer)
})

parentPort?.postMessage('ready')

async function scrape(html: string): Promise<Scraped> {
  const { result } = await openGraphScraper({ html, onlyGetOpenGraphInfo: [...NO_FALLBACK] })
  const nodes = jsonLdNodes(result.jsonLD)
  const article = nodes.find((node) => isOfType(node, ARTICLE_TYPES)) ?? {}
  const page = nodes.find((node) => isOfType(node, PAGE_TYPES)) ?? {}
  return {
    ogTitle: text(result.ogTitle),
    ogDescription: text(result.ogDescription),
    ogImage: text(result.ogImage?.[0]?.url),
    ogUrl: text(result.ogUrl),
    ogType: text(result.ogType),
    ogSiteName: text(result.ogSiteName),
    ogLocale: text(result.ogLocale),
    twitterTitle: text(result.twitterTitle),
    twitterDescription: text(result.twitterDescription),
    twitterImage: text(result.twitterImage?.[0]?.url),
    publishedTime: text(result.articlePublishedTime ?? result.ogArticlePublishedTime ?? result.articlePublishedDate),
    headline: text(article['headline']) || text(article['name']),
    ldDescription: text(article['description']),
    ldImage: imageOf(article['image']) || imageOf(article['thumbnailUrl']),
    ldPublished: text(article['datePublished']) || text(page['datePublished']),
    ldPublisher: text(objectOf(article['publisher'])['name']),
  }
}

type Node = Record<string, unknown>

/** All objects of the blocks, breadth first: the article itself comes before the comments inside it. */
function jsonLdNodes(blocks: unknown): Node[] {
  const nodes: Node[] = []
  const waiting: unknown[] = [blocks]
  for (let index = 0; index < waiting.length && nodes.length < MAX_JSON_LD_NODES; index++) {
    const value = waiting[index]
    if (Array.isArray(value)) waiting.push(...value.slice(0, MAX_JSON_LD_NODES))
    else if (typeof value === 'object' && value !== null) {
      nodes.push(value as Node)
      waiting.push((value as Node)['@graph'], (value as Node)['mainEntity'])
    }
  }
  return nodes
}

function isOfType(node: Node, types: ReadonlySet<string>): boolean {
  const given = Array.isArray(node['@type']) ? node['@type'].slice(0, 10) : [node['@type']]
  return given.some((type) => typeof type === 'string' && types.has(type.toLowerCase()))
}

/** A string, `{url}`, or a list of either. */
function imageOf(value: unknown): string {
  const first = Array.isArray(value) ? value[0] : value
  const stated = [first, objectOf(first)['url'], objectOf(first)['contentUrl']].find((each) => text(each) !== '')
  return text(stated).length < MAX_VALUE_CHARACTERS ? text(stated) : '' // cut: half an address leads elsewhere
}

function objectOf(value: unknown): Node {
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'object' && first !== null ? (first as Node) : {}
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, MAX_VALUE_CHARACTERS) : ''
}
