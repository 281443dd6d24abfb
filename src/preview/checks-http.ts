import { attributeOf, isPlain } from '../fetch/head-tokenizer.ts'
import { ALL, type Check, type Platform, saw } from './check.ts'
import type { PreviewFacts } from './facts.ts'
import { addressOf, first, isHtml, isLoopback, type Subject } from './subject.ts'

const SLOW_MS = 3_000
/** Robots stop waiting. */
const TOO_SLOW_MS = 8_000
const MANY_HOPS = 3
/** Where Titian, and most robots, give up. */
const MAX_HOPS = 5

const REFUSING = new Set([401, 403, 406, 429, 503])
const LOGIN = /(?:^|\/)(?:user\/login|wp-login(?:\.php)?|login|masuk)(?:[/.]|$)/i

/** Which platform an agent belongs to, whatever version stands behind its name. */
export const AGENT_PLATFORMS: readonly (readonly [RegExp, Platform, string])[] = [
  [/facebook/i, 'facebook', 'facebookexternalhit'],
  [/whatsapp/i, 'whatsapp', 'WhatsApp'],
  [/twitter/i, 'x', 'Twitterbot'],
  [/telegram/i, 'telegram', 'TelegramBot'],
  [/linkedin/i, 'linkedin', 'LinkedInBot'],
]

const redirectsOf = (facts: PreviewFacts) => (facts.hops ?? []).filter(({ status }) => status >= 300 && status < 400)

const isFine = (status: number | undefined): boolean => status === undefined || (status >= 200 && status <= 299)

export const httpChecks: readonly Check[] = [
  {
    id: 'net-dns-fail',
    severity: 'blocker',
    platforms: ALL,
    remedy: 'dns',
    find: ({ facts }) => (facts.dns?.error ? saw(facts.dns.error) : null),
  },
  {
    id: 'net-tls-invalid',
    severity: 'blocker',
    platforms: ALL,
    remedy: 'certificate',
    find: ({ facts }) => (facts.tls?.error ? saw(facts.tls.error) : null),
  },
  {
    id: 'net-not-https',
    severity: 'major',
    platforms: ALL,
    remedy: 'https',
    find: ({ facts, finalUrl }) => {
      const isPlain = finalUrl.protocol === 'http:' && !isLoopback(finalUrl) && !facts.dns?.error
      return isPlain ? saw(finalUrl.origin) : null
    },
  },
  {
    id: 'net-status-error',
    severity: 'blocker',
    platforms: ALL,
    remedy: 'page',
    find: ({ facts }) => {
      const { status } = facts
      const isSilent = status === 0 && !facts.dns?.error && !facts.tls?.error && (facts.ttfbMs ?? 0) <= TOO_SLOW_MS
      if (status === undefined || (status < 400 && !isSilent && facts.failure !== 'bad_redirect')) return null
      return { ...saw(facts.failure ?? `HTTP ${status}`), params: { status: status === 0 ? '–' : String(status) } }
    },
  },
  {
    id: 'net-bot-blocked',
    severity: 'blocker',
    platforms: ALL,
    remedy: 'robots',
    find: ({ facts }) => {
      if (!isFine(facts.status)) return null
      const refused = Object.entries(facts.botStatus ?? {}).filter(([, status]) => REFUSING.has(status))
      const known = AGENT_PLATFORMS.filter(([pattern]) => refused.some(([agent]) => pattern.test(agent)))
      if (known.length === 0) return null
      return {
        evidence: refused.map(([agent, status]) => ({ text: `${agent}: ${status}` })),
        params: { bots: known.map(([, , name]) => name).join(', '), status: String(refused[0]![1]) },
        platforms: known.map(([, platform]) => platform),
      }
    },
  },
  {
    id: 'net-js-challenge',
    severity: 'blocker',
    platforms: ALL,
    remedy: 'robots',
    find: ({ challenge }) => (challenge ? saw(challenge) : null),
  },
  {
    id: 'net-geo-blocked',
    severity: 'blocker',
    platforms: ALL,
    remedy: 'abroad',
    find: ({ facts }) => (facts.abroad === 'blocked' ? { evidence: [] } : null),
  },
  {
    id: 'net-slow',
    severity: 'major',
    platforms: ALL,
    remedy: 'speed',
    find: ({ facts }) => {
      const ms = facts.ttfbMs ?? 0
      if (ms <= SLOW_MS) return null
      return { ...saw(`${ms} ms`), params: { ms }, severity: ms > TOO_SLOW_MS ? 'blocker' : 'major' }
    },
  },
  {
    id: 'net-redirect-long',
    severity: 'minor',
    platforms: ALL,
    remedy: 'direct',
    find: ({ facts }) => {
      const hops = redirectsOf(facts)
      if (hops.length <= MANY_HOPS) return null
      return {
        evidence: hops.map(({ url, status }) => ({ text: `${status} ${url}`.slice(0, 300) })),
        params: { n: hops.length },
      }
    },
  },
  { id: 'net-redirect-loop', severity: 'blocker', platforms: ALL, remedy: 'loop', find: findLoop },
  {
    id: 'net-redirect-offpage',
    severity: 'major',
    platforms: ALL,
    remedy: 'page',
    find: ({ facts, finalUrl }) => {
      const asked = addressOf(facts.url)
      if (asked === null || asked.pathname === '/' || asked.href === finalUrl.href) return null
      const isElsewhere = (finalUrl.pathname === '/' && finalUrl.search === '') || LOGIN.test(finalUrl.pathname)
      return isElsewhere && asked.pathname !== finalUrl.pathname ? saw(finalUrl.href) : null
    },
  },
  {
    id: 'net-range-broken',
    severity: 'major',
    platforms: ['facebook'],
    remedy: 'range',
    find: ({ facts }) => {
      if (!isFine(facts.status)) return null
      const facebook = Object.entries(facts.botStatus ?? {}).find(([agent]) => /facebook/i.test(agent))?.[1]
      const status = facts.range?.status ?? (facebook === 416 ? 416 : undefined)
      if (status === undefined) return null
      const lacksHead = status === 206 && facts.range?.hasHead === false
      // 503 alone is what firewalls say to robots: net-bot-blocked tells that.
      if (status !== 416 && !(status >= 500 && !REFUSING.has(status)) && !lacksHead) return null
      return saw(`Range: bytes=0-524287 → ${status}`)
    },
  },
  {
    id: 'net-encoding-unsupported',
    severity: 'major',
    platforms: ['facebook'],
    remedy: 'range',
    find: ({ headers }) => {
      const enc = (headers['content-encoding'] ?? '').trim().toLowerCase()
      const isOffered = enc
        .split(',')
        .every((each) => ['', 'gzip', 'x-gzip', 'deflate', 'identity'].includes(each.trim()))
      return isOffered ? null : { ...saw(`content-encoding: ${enc}`), params: { enc: enc.slice(0, 40) } }
    },
  },
  {
    id: 'net-content-type',
    severity: 'blocker',
    platforms: ALL,
    remedy: 'page',
    find: ({ facts, headers }) => {
      const type = headers['content-type'] ?? ''
      if (type === '' || isHtml(type) || !isFine(facts.status)) return null
      return { ...saw(`content-type: ${type}`), params: { type: type.split(';', 1)[0]!.slice(0, 60) } }
    },
  },
]

/** Also an og:url that leads back here: Facebook goes there, is sent back, and gives up ("Circular redirect path"). */
function findLoop(subject: Subject): ReturnType<Check['find']> {
  const { facts } = subject
  const hops = redirectsOf(facts)
  const trail = hops.map(({ url }) => withoutHash(url))
  const isSeen =
    new Set(trail).size < trail.length || (facts.finalUrl !== undefined && trail.includes(withoutHash(facts.finalUrl)))
  const hasFailed = facts.failure === 'redirect_loop' || facts.failure === 'too_many_redirects'
  if (isSeen || hasFailed || hops.length > MAX_HOPS) {
    return { evidence: hops.slice(0, 8).map(({ url, status }) => ({ text: `${status} ${url}`.slice(0, 300) })) }
  }
  const ogUrl = first(subject, 'og:url')
  const target = ogUrl && addressOf(ogUrl.value, subject.finalUrl.href)
  return target &&
    trail.includes(withoutHash(target.href)) &&
    withoutHash(target.href) !== withoutHash(subject.finalUrl.href)
    ? saw(`og:url ${target.href}`)
    : null
}

function withoutHash(address: string): string {
  const url = addressOf(address)
  if (url === null) return address
  url.hash = ''
  return url.href
}

/** Whether a page is left by script or refresh before anybody reads it; used by the checks of the head. */
export function clientRedirect(subject: Subject): { start: number; end: number } | null {
  for (const tag of subject.scan.tags) {
    if (!isPlain(tag)) continue
    if (tag.name === 'meta' && attributeOf(tag, 'http-equiv').trim().toLowerCase() === 'refresh') {
      const [, seconds, url] =
        /^\s*(\d{1,6})(?:\.\d{1,9})?\s*[;,]?\s*(?:url\s*=)?\s*(\S?)/i.exec(attributeOf(tag, 'content')) ?? []
      if (seconds !== undefined && Number(seconds) <= 5 && url) return tag
    }
    const isMove = /(?:^|[\s;{}.])location(?:\.href)?\s*=[^=]|location\.(?:replace|assign)\s*\(/
    if (tag.name === 'script' && subject.body.textLength < 200 && isMove.test((tag.text ?? '').slice(0, 4_000)))
      return tag
  }
  return null
}
