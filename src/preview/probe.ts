import { decodePage } from '../fetch/charset.ts'
import {
  type Fetched,
  type FetchFailure,
  type FetchResult,
  type FetchRules,
  guardedFetch,
} from '../fetch/guarded-fetch.ts'
import { scanHead } from '../fetch/head-tokenizer.ts'
import { readMetadata } from '../fetch/read-metadata.ts'
import type { PreviewFacts } from './facts.ts'
import { IMAGE_BYTES_NEEDED, imageSize } from './image-size.ts'
import { addressOf, first, IMAGE_NAMES, isHtml, metasOf, type Subject, subjectOf } from './subject.ts'

/**
 * Beginnings of the names under which preview robots come. What follows says who really asks: firewalls decide by the
 * beginning, and whoever reads the log sees no lie.
 */
export const BOT_AGENTS = {
  facebookexternalhit: 'facebookexternalhit/1.1',
  WhatsApp: 'WhatsApp/2.23.20.0',
  Twitterbot: 'Twitterbot/1.0',
  TelegramBot: 'TelegramBot (like TwitterBot)',
  LinkedInBot: 'LinkedInBot/1.0',
} as const

/** As Facebook's robot asks: the first half megabyte, packed in nothing newer than deflate. */
const FACEBOOK_RANGE = 'bytes=0-524287'
const FACEBOOK_ENCODINGS = 'gzip, deflate'
const ROBOTS_BYTES = 512 * 1024
/** What a row keeps of headers. */
const MAX_HEADERS = 40
const MAX_HEADER_CHARACTERS = 300

/** Said in the same words and after the same time, so that nobody reads a network's inside from the answers. */
const REFUSALS: ReadonlySet<FetchFailure> = new Set([
  'bad_address',
  'not_registered',
  'blocked_port',
  'not_public',
  'dns',
])
export const REFUSAL_TAKES_MS = 400

export type ProbeRules = FetchRules & { utcOffset?: string }

/** What a person or an earlier page knows beside the probe. */
export type Known = Pick<PreviewFacts, 'facebookSays' | 'abroad' | 'homeTitle'>

/**
 * Asks a page as Titian and once as each preview robot, its picture and robots.txt; about ten requests, all through the
 * guarded fetch and so to the site's own hosts alone.
 */
export async function probe(url: string, rules: ProbeRules, known: Known = {}): Promise<Subject> {
  const startedAt = performance.now()
  const answer = await guardedFetch(url, { ...rules, whenTooLarge: 'cut', encodings: FACEBOOK_ENCODINGS })
  if (!answer.ok) {
    if (REFUSALS.has(answer.failure)) await untilMs(startedAt + REFUSAL_TAKES_MS)
    return subjectOfPage(Buffer.alloc(0), { ...known, ...failureFacts(url, answer) }, rules)
  }
  const facts: PreviewFacts = {
    ...known,
    url,
    finalUrl: answer.finalUrl,
    hops: answer.hops,
    status: answer.status,
    headers: keptHeaders(answer.headers),
    ttfbMs: answer.ttfbMs,
    dns: { error: '' },
    ...(answer.tls ? { tls: { error: '' } } : {}),
  }
  const isGood = answer.status >= 200 && answer.status <= 299
  const [bots, image, robots] = await Promise.all([
    isGood ? asBots(url, rules, answer) : {},
    isGood ? pictureFacts(answer, rules) : {},
    robotsFacts(answer.finalUrl, rules),
  ])
  return subjectOfPage(answer.body, { ...facts, ...bots, ...image, ...robots }, rules)
}

const subjectOfPage = (html: Buffer, facts: PreviewFacts, rules: ProbeRules): Promise<Subject> =>
  subjectOf(html, facts, (scan, address) => readMetadata(scan, address, rules.utcOffset))

async function untilMs(time: number): Promise<void> {
  const left = time - performance.now()
  if (left > 0) await new Promise((done) => setTimeout(done, left))
}

type Failed = Extract<FetchResult, { ok: false }>

function failureFacts(url: string, { failure, hops, detail }: Failed): PreviewFacts {
  const facts: PreviewFacts = { url, hops, failure }
  if (REFUSALS.has(failure)) return { url, dns: { error: 'refused' }, failure: 'dns' }
  if (failure === 'tls') return { ...facts, tls: { error: detail ?? 'tls' } }
  if (failure === 'bad_encoding') return { ...facts, status: 200, headers: { 'content-encoding': detail ?? 'unknown' } }
  if (failure === 'timeout') return { ...facts, status: 0, ttfbMs: 8_001 }
  if (failure === 'redirect_loop' || failure === 'too_many_redirects') return facts
  return { ...facts, status: 0 }
}

const keptHeaders = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name !== 'set-cookie')
      .slice(0, MAX_HEADERS)
      .map(([name, value]) => [name, value.slice(0, MAX_HEADER_CHARACTERS)]),
  )

/** The beginning of the real name, then who we are. */
export const botAgent = (start: string, own: string): string => `${start} (compatible; ${own})`

async function asBots(url: string, rules: ProbeRules, page: Fetched): Promise<Partial<PreviewFacts>> {
  const names = Object.keys(BOT_AGENTS) as (keyof typeof BOT_AGENTS)[]
  const answers = await Promise.all(
    names.map((name) => {
      const asked = { ...rules, agent: botAgent(BOT_AGENTS[name], rules.agent), whenTooLarge: 'cut' as const }
      return name === 'facebookexternalhit'
        ? guardedFetch(url, { ...asked, range: FACEBOOK_RANGE, encodings: FACEBOOK_ENCODINGS })
        : guardedFetch(url, { ...asked, maxBodyBytes: 16 * 1024 })
    }),
  )
  const botStatus = Object.fromEntries(names.map((name, index) => [name, statusOf(answers[index]!)]))
  const facebook = answers[0]!
  if (!facebook.ok) return { botStatus }
  const range = { status: facebook.status, hasHead: facebook.status !== 206 || beginsLike(facebook.body, page.body) }
  const isPage = facebook.status >= 200 && facebook.status <= 299 && isHtml(facebook.headers['content-type'] ?? '')
  const text = isPage ? decodePage(facebook.body, facebook.headers['content-type'] ?? '').text : ''
  return { botStatus, range, ...(text === '' ? {} : { botHtml: text }) }
}

const statusOf = (answer: FetchResult): number => (answer.ok ? answer.status : 0)

/** A partial answer starts where the page starts. */
function beginsLike(part: Buffer, page: Buffer): boolean {
  const start = (bytes: Buffer) => bytes.toString('latin1', 0, 200).trimStart().slice(0, 40).toLowerCase()
  return start(part) === start(page)
}

/** The page's own picture, when it lies on the site; pictures of other hosts are not asked for. */
async function pictureFacts(page: Fetched, rules: ProbeRules): Promise<Partial<PreviewFacts>> {
  const contentType = page.headers['content-type'] ?? ''
  if (!isHtml(contentType)) return {}
  const metas = metasOf(scanHead(decodePage(page.body, contentType).text))
  const meta = first({ metas } as unknown as Subject, ...IMAGE_NAMES)
  const address = meta && addressOf(meta.value, page.finalUrl)
  if (!address) return {}
  const agent = botAgent(BOT_AGENTS.facebookexternalhit, rules.agent)
  const answer = await guardedFetch(address.href, {
    ...rules,
    agent,
    maxBodyBytes: IMAGE_BYTES_NEEDED,
    whenTooLarge: 'cut',
  })
  if (!answer.ok) return REFUSALS.has(answer.failure) ? {} : { image: { status: 0 } }
  const { format, width, height } = imageSize(answer.body)
  const stated = Number(answer.headers['content-length'] ?? '')
  const isWhole = !answer.cut && answer.body.length > 0
  const bytes = isWhole ? answer.body.length : Number.isSafeInteger(stated) && stated > 0 ? stated : answer.body.length
  return {
    image: {
      status: answer.status,
      type: (answer.headers['content-type'] ?? '').slice(0, 100),
      bytes,
      format,
      ...(width > 0 ? { width, height } : {}),
    },
  }
}

async function robotsFacts(finalUrl: string, rules: ProbeRules): Promise<Partial<PreviewFacts>> {
  const answer = await guardedFetch(new URL('/robots.txt', finalUrl).href, {
    ...rules,
    maxBodyBytes: ROBOTS_BYTES,
    whenTooLarge: 'cut',
  })
  if (!answer.ok || answer.status >= 500) return {}
  // 4xx: no file, no rules (RFC 9309 §2.3.1.3). An HTML page under that name is none either.
  const isFile = answer.status < 300 && !/html/i.test(answer.headers['content-type'] ?? '')
  return { robots: isFile ? answer.body.toString('utf8').slice(0, ROBOTS_BYTES) : '' }
}
