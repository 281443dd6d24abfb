import { bareHost } from '../base/web-address.ts'
import { type Charset, decodePage } from '../fetch/charset.ts'
import { attributeOf, isPlain, type PageScan, scanHead, type Tag } from '../fetch/head-tokenizer.ts'
import type { PageFacts } from '../fetch/read-metadata.ts'
import { metaName } from '../fetch/small-head.ts'
import { challengeSign } from './challenge.ts'
import type { Evidence } from './check.ts'
import type { PreviewFacts } from './facts.ts'
import { type Body, readBody } from './read-body.ts'
import type { Cms } from './remedies.ts'
import { type RobotsFile, readRobots } from './robots.ts'

export interface Meta {
  /** Lower-case: `og:title`, `twitter:card`, `description`, `robots` … */
  name: string
  /** Entities undone once, as a robot reads it. */
  value: string
  tag: Tag
}

/** One page as robots get it: everything that checks and cards look at. Built once, changed by nobody. */
export interface Subject {
  facts: PreviewFacts
  headers: Readonly<Record<string, string>>
  text: string
  bytes: number
  scan: PageScan
  charset: Charset
  body: Body
  metas: readonly Meta[]
  /** The text of the first `<title>` that holds any; '' when there is none. */
  documentTitle: string
  /** The address that answered. */
  finalUrl: URL
  /** Whether there is a page whose tags can be judged: an answer of 2xx or unknown, HTML, no challenge. */
  isPage: boolean
  /** What gives the answer away as a "checking your browser" page; '' when nothing does. */
  challenge: string
  cms: Cms
  metadata: PageFacts
  /** null where nobody asked. */
  robots: RobotsFile | null
  /** The page as facebookexternalhit got it; null where it got none, or a challenge. */
  bot: BotPage | null
}

export interface BotPage {
  scan: PageScan
  body: Body
  metas: readonly Meta[]
  documentTitle: string
}

/** The three that ask robots.txt before they read. WhatsApp and Telegram read on behalf of the sender and do not. */
export const ROBOTS_READERS = ['facebookexternalhit', 'Twitterbot', 'LinkedInBot'] as const

/**
 * @param html the page's bytes as sent, after Content-Encoding
 * @param metadataOf reads what the page says of itself; open-graph-scraper stands behind it in the probe
 */
export async function subjectOf(
  html: Buffer,
  facts: PreviewFacts,
  metadataOf: (scan: PageScan, url: string) => PageFacts | Promise<PageFacts>,
): Promise<Subject> {
  const headers = facts.headers ?? {}
  const { text, charset } = decodePage(html, headers['content-type'] ?? '')
  const scan = scanHead(text)
  await otherWork()
  const body = readBody(text, scan.bodyStart)
  await otherWork()
  const bot = facts.botHtml ? await botPageOf(facts.botHtml) : null
  const finalUrl = addressOf(facts.finalUrl ?? facts.url) ?? addressOf(facts.url) ?? new URL('http://invalid/')
  const metas = metasOf(scan)
  const documentTitle = titleOf(scan)
  const challenge = challengeSign({ headers, documentTitle, body, scan })
  return {
    facts,
    headers,
    text,
    bytes: html.length,
    scan,
    charset,
    body,
    metas,
    documentTitle,
    finalUrl,
    isPage: isPage(facts, headers, text) && challenge === '',
    challenge,
    cms: cmsOf(scan, metas, headers),
    metadata: await metadataOf(scan, finalUrl.href),
    robots: facts.robots === undefined ? null : readRobots(facts.robots, ROBOTS_READERS),
    bot,
  }
}

async function botPageOf(html: string): Promise<BotPage | null> {
  const scan = scanHead(html)
  await otherWork()
  const body = readBody(html, scan.bodyStart)
  const documentTitle = titleOf(scan)
  // A firewall's page for robots is no deceit, and net-bot-blocked or net-js-challenge tells of it.
  if (challengeSign({ headers: {}, documentTitle, body, scan }) !== '') return null
  await otherWork()
  return { scan, body, metas: metasOf(scan), documentTitle }
}

/** A hostile megabyte costs 60 ms to scan: visits that arrived meanwhile are answered before the next step. */
const otherWork = (): Promise<void> => new Promise((done) => setImmediate(done))

function isPage(facts: PreviewFacts, headers: Readonly<Record<string, string>>, text: string): boolean {
  if (text.trim() === '' || facts.tls?.error || facts.dns?.error) return false
  if (facts.status !== undefined && (facts.status < 200 || facts.status > 299)) return false
  return isHtml(headers['content-type'] ?? 'text/html')
}

export function isHtml(contentType: string): boolean {
  const type = contentType.split(';', 1)[0]!.trim().toLowerCase()
  return type === '' || type === 'text/html' || type === 'application/xhtml+xml'
}

export const metasOf = (scan: PageScan): Meta[] =>
  scan.tags.flatMap((tag) => {
    if (tag.name !== 'meta' || !isPlain(tag)) return []
    const name = metaName(tag)
    return name === '' ? [] : [{ name, value: attributeOf(tag, 'content'), tag }]
  })

export const titleOf = (scan: PageScan): string =>
  scan.tags.find((tag) => tag.name === 'title' && isPlain(tag) && (tag.text ?? '').trim() !== '')?.text?.trim() ?? ''

/** `rel=canonical` of the head, resolved; '' when there is none. */
export function canonicalOf(scan: PageScan, pageUrl: URL): { href: string; tag: Tag } | null {
  for (const tag of scan.tags) {
    if (tag.name !== 'link' || tag.where !== 'head' || !isPlain(tag)) continue
    if (!attributeOf(tag, 'rel').toLowerCase().split(/\s+/).includes('canonical')) continue
    const href = attributeOf(tag, 'href').trim()
    if (href !== '' && URL.canParse(href, pageUrl.href)) return { href: new URL(href, pageUrl.href).href, tag }
  }
  return null
}

export const every = (subject: Subject, ...names: string[]): Meta[] =>
  subject.metas.filter(({ name }) => names.includes(name))

/** The first that states something, the names in order of preference. */
export function first(subject: Subject, ...names: string[]): Meta | undefined {
  for (const wanted of names) {
    const found = subject.metas.find(({ name, value }) => name === wanted && value.trim() !== '')
    if (found) return found
  }
  return undefined
}

export const IMAGE_NAMES = ['og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src']

export const hasOpenGraph = (subject: Subject): boolean => subject.metas.some(({ name }) => name.startsWith('og:'))

/** Where in the page's bytes, and what stands there. */
export function at(subject: Subject, place: { start: number; end: number }): Evidence {
  return {
    text: subject.text.slice(place.start, Math.min(place.end, place.start + 300)),
    byte: byteOffset(subject, place.start),
  }
}

/** Offsets of the scan count UTF-16 units; one-byte character sets have one byte to each. */
export function byteOffset(subject: Subject, offset: number): number {
  const { used, bom } = subject.charset
  if (used === 'utf-8') return Buffer.byteLength(subject.text.slice(0, offset)) + (bom === 'utf-8' ? 3 : 0)
  return used.startsWith('utf-16') ? offset * 2 + 2 : offset
}

export function addressOf(text: string, base?: string): URL | null {
  const trimmed = text.trim()
  if (!URL.canParse(trimmed, base)) return null
  const url = new URL(trimmed, base)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
}

const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_eid|titian)$/i

/** Whether two addresses name one page: without tracking, hash, final slash, `www.` and scheme. */
export function samePage(a: URL, b: URL): boolean {
  return pageName(a) === pageName(b)
}

function pageName(url: URL): string {
  const query = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`)
  return `${bareHost(url.hostname)}:${url.port}${decoded(url.pathname).replace(/\/+$/, '')}?${query.sort().join('&')}`
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Loopback is no address that a robot could ask for: rules about the open web pass it over. */
export const isLoopback = (url: URL): boolean =>
  /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/i.test(url.hostname)

function cmsOf(scan: PageScan, metas: readonly Meta[], headers: Readonly<Record<string, string>>): Cms {
  const generator = `${metas.find(({ name }) => name === 'generator')?.value ?? ''} ${headers['x-generator'] ?? ''}`
  if (/drupal/i.test(generator) || headers['x-drupal-cache'] !== undefined) return 'drupal'
  if (/wordpress/i.test(generator)) return 'wordpress'
  if (/joomla/i.test(generator)) return 'joomla'
  const places = scan.tags
    .filter(({ name }) => name === 'script' || name === 'link')
    .map((tag) => `${attributeOf(tag, 'src')} ${attributeOf(tag, 'href')} ${(tag.text ?? '').slice(0, 2_000)}`)
    .join('\n')
  if (/\/sites\/(?:default|all)\/|Drupal\.settings|drupal-settings-json/.test(places)) return 'drupal'
  if (/\/wp-(?:content|includes)\//.test(places)) return 'wordpress'
  return /\/media\/(?:jui|system|vendor\/joomla)|com_content/.test(places) ? 'joomla' : 'custom'
}
