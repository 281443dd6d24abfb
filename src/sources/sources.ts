/**
 * Where a visit came from: the rules of attribution in their order, first answer wins. Pure; the facts stand in
 * `source-list.ts`. Hosts match whole or as a dot-suffix, never as a substring (`netflix.com` is not `x.com`).
 */
import { getDomain, parse } from 'tldts'
import { type Mark, parseMark } from '../wire/marks.ts'
import { readAgent } from './bots.ts'
import { CLICK_IDS, IN_APP_GLOBALS, SHORTENERS, SOURCES, type SourceRow } from './source-list.ts'

export const MEDIA = ['social', 'search', 'referral', 'email', 'direct', 'internal', 'campaign', 'ai'] as const
export type Medium = (typeof MEDIA)[number]

export const EVIDENCE = ['own', 'utm', 'referrer', 'android', 'in-app', 'script', 'click-id', 'none'] as const
export type Evidence = (typeof EVIDENCE)[number]

export interface SourceInput {
  /** Address of the landing page as the browser had it; 8192 characters are read. */
  readonly url: string
  /** `document.referrer`, or ''; 2048 characters are read. */
  readonly referrer: string
  /** User agent; 1024 characters are read. */
  readonly ua: string
  /** Hosts (or origins) of the site. Empty: the host of `url`. */
  readonly own: readonly string[]
  /** Names of the page's global variables that only an app's browser makes. */
  readonly globals?: readonly string[]
}

export interface Source {
  readonly medium: Medium
  /** A name of the source list, or null. */
  readonly platform: string | null
  readonly evidence: Evidence
  /** In an app's own browser, whatever the evidence. */
  readonly inApp: boolean
  readonly bot: boolean
  readonly paid: boolean
  readonly mark: Mark | null
  /** Names as the vendor writes them, each once, in the order of the address. Never values. */
  readonly clickIds: readonly string[]
  /** As written, trimmed, at most 64 characters; '' when absent or blank. */
  readonly utm: { readonly source: string; readonly medium: string; readonly campaign: string }
  /** Key of a t.co address: the same for every visit from one post on X. */
  readonly tCo: string
  /** Lower case, without `www.` and port; package id of an app; '' for none and for the site's own hosts. */
  readonly referrerHost: string
  /** Without query; '' for none and for the site's own hosts. */
  readonly referrerPath: string
}

export const MAX_ADDRESS_CHARS = 8192
export const MAX_REFERRER_CHARS = 2048
const MAX_UTM_CHARS = 64

const NO_UTM = { source: '', medium: '', campaign: '' }
const ROBOT: Source = {
  medium: 'direct',
  platform: null,
  evidence: 'none',
  inApp: false,
  bot: true,
  paid: false,
  mark: null,
  clickIds: [],
  utm: NO_UTM,
  tCo: '',
  referrerHost: '',
  referrerPath: '',
}

/** Medium and platform that a rule found; evidence says which class of rule. */
interface Finding {
  readonly medium: Medium
  readonly platform: string | null
  readonly evidence: Evidence
}
const finding = (medium: Medium, platform: string | null, evidence: Evidence): Finding => ({
  medium,
  platform,
  evidence,
})

/**
 * Names medium, platform and evidence of one visit.
 *
 * Never throws; an address or referrer that cannot be read counts as absent. A mark is reported, not looked up: the
 * caller joins it to its press or tracked link, and a link it knows overrides medium and platform.
 */
export function resolveSource(input: SourceInput): Source {
  const agent = readAgent(input.ua)
  if (agent.bot) return ROBOT

  const query = readQuery(input.url)
  const referrer = readReferrer(input.referrer)
  const isOwn = referrer.kind === 'web' && isOwnHost(referrer.host, input.own, input.url)
  const scripted = scriptedApp(input.globals)
  const app = agent.app ?? scripted

  const outside = (): Finding =>
    fromUtm(query) ??
    (isOwn ? finding('internal', null, 'referrer') : null) ??
    fromReferrer(referrer) ??
    (agent.app !== null ? finding('social', agent.app, 'in-app') : null) ??
    (scripted !== null ? finding('social', scripted, 'script') : null) ??
    (agent.googleApp && referrer.kind === 'none' ? finding('search', 'Google', 'in-app') : null) ??
    (query.clicked !== null ? fromRow(query.clicked, 'click-id') : null) ??
    fromRef(query) ??
    (referrer.kind === 'web' ? finding('referral', null, 'referrer') : finding('direct', null, 'none'))

  const { medium, platform, evidence } = query.mark === null ? outside() : fromMark(query.mark, app, outside)
  return {
    medium,
    platform,
    evidence,
    inApp: agent.inApp || scripted !== null,
    bot: false,
    paid: query.paidClick || isPaidMedium(query.medium),
    mark: query.mark,
    clickIds: query.clickIds,
    utm:
      query.source || query.medium || query.campaign
        ? { source: clip(query.source), medium: clip(query.medium), campaign: clip(query.campaign) }
        : NO_UTM,
    tCo: referrer.kind === 'web' && referrer.host === 't.co' ? (/^\/(\w{1,32})/.exec(referrer.path)?.[1] ?? '') : '',
    referrerHost: isOwn ? '' : referrer.host,
    referrerPath: isOwn ? '' : referrer.path,
  }
}

// ── Rule 1: own mark ────────────────────────────────────────────────────────────────────────────────────────────────

/** What a share's network says by itself; a code that is not here is tried as a name, then is like a copied link. */
const SHARED_BY: ReadonlyMap<string, string> = new Map([
  ['wa', 'WhatsApp'],
  ['fb', 'Facebook'],
  ['ig', 'Instagram'],
  ['tt', 'TikTok'],
  ['x', 'X (Twitter)'],
  ['tg', 'Telegram'],
  ['line', 'LINE'],
  ['th', 'Threads'],
  ['ms', 'Messenger'],
  ['li', 'LinkedIn'],
  ['bs', 'Bluesky'],
  ['ma', 'Mastodon'],
  ['pi', 'Pinterest'],
  ['rd', 'Reddit'],
])
const SHARED_BY_HAND = new Set(['link', 'text', 'copy', 'native', 'qr', 'sms', 'print'])

/**
 * A live in-app browser is nearer than the mark: what was shared to WhatsApp and read inside Facebook came from
 * Facebook, and the mark goes on naming the share.
 *
 * A tracked link's account is known to the caller only. Without it the address speaks: `/t/{slug}` puts utm beside the
 * mark, so its platform, e-mail or campaign is taken; a referrer or click id may name a social platform. When nothing
 * does, the visit is social without platform, since tracked links are made for posts.
 */
function fromMark(mark: Mark, app: string | null, outside: () => Finding): Finding {
  if (app !== null) return finding('social', app, 'own')
  if (mark.kind === 'share') {
    if (mark.network === 'em' || mark.network === 'email') return finding('email', null, 'own')
    if (SHARED_BY_HAND.has(mark.network)) return finding('direct', null, 'own')
    const row = NAMES.get(mark.network)
    const platform = SHARED_BY.get(mark.network) ?? (row?.medium === 'social' ? row.name : null)
    return platform === null ? finding('direct', null, 'own') : finding('social', platform, 'own')
  }
  const { medium, platform, evidence } = outside()
  if (medium === 'social' || medium === 'email' || evidence === 'utm') return finding(medium, platform, 'own')
  return finding('social', null, 'own')
}

// ── Rule 2: utm ─────────────────────────────────────────────────────────────────────────────────────────────────────

const E_MAIL = new Set(['email', 'e-mail', 'e_mail', 'e mail', 'surel'])

function fromUtm(query: Query): Finding | null {
  if (!query.source && !query.medium && !query.campaign) return null
  const row = query.source ? namedSource(query.source.toLowerCase()) : null
  const medium = query.medium.toLowerCase()
  if (E_MAIL.has(medium)) return finding('email', row?.medium === 'email' ? row.name : null, 'utm')
  if (row !== null) return fromRow(row, 'utm')
  return finding(isSocialMedium(medium) ? 'social' : 'campaign', null, 'utm')
}

const isSocialMedium = (medium: string) =>
  medium === 'social' ||
  medium === 'sosmed' ||
  medium === 'medsos' ||
  medium.startsWith('social-') ||
  medium.startsWith('social_')

function isPaidMedium(written: string): boolean {
  if (written === '') return false
  const medium = written.toLowerCase()
  return (
    medium === 'cpc' ||
    medium === 'ppc' ||
    medium === 'cpm' ||
    medium === 'ads' ||
    medium === 'display' ||
    medium.startsWith('paid')
  )
}

/** @param value lower case: an alias, a name, a host or an address of a source */
function namedSource(value: string): SourceRow | null {
  return NAMES.get(value) ?? hostInText(value)
}

/** Staff write `facebook.com`, `m.facebook.com/` and `https://www.facebook.com/pemkab` where a name is meant. */
function hostInText(value: string): SourceRow | null {
  if (value.length > 300 || !value.includes('.')) return null
  const host = /^(?:https?:\/\/)?([a-z0-9.-]+)(?::\d{1,5})?(?:[/?#]|$)/.exec(value)?.[1]
  return host === undefined ? null : hostFacts(bareHost(host)).row
}

// ── Rules 3–5: referrer ─────────────────────────────────────────────────────────────────────────────────────────────

interface Referrer {
  readonly kind: 'none' | 'web' | 'app'
  /** Host of a page, package id of an app. */
  readonly host: string
  readonly path: string
}
const NO_REFERRER: Referrer = { kind: 'none', host: '', path: '' }

/** A shortener gives null: rules 5–8 may know better. */
function fromReferrer(referrer: Referrer): Finding | null {
  if (referrer.kind === 'none') return null
  if (referrer.kind === 'app') {
    const row = PACKAGES.get(referrer.host)
    return row === undefined ? finding('referral', null, 'android') : fromRow(row, 'android')
  }
  const { row, shortener } = hostFacts(referrer.host)
  if (row !== null) return fromRow(row, 'referrer')
  return shortener ? null : finding('referral', null, 'referrer')
}

const fromRow = (row: SourceRow, evidence: Evidence): Finding => finding(row.medium, row.name, evidence)

const MAX_CACHED_REFERRERS = 4096
const MAX_CACHED_REFERRER_CHARS = 256
const referrers = new Map<string, Referrer>()

function readReferrer(text: string): Referrer {
  if (text === '') return NO_REFERRER
  const known = referrers.get(text)
  if (known !== undefined) return known
  const referrer = parseReferrer(text.length > MAX_REFERRER_CHARS ? text.slice(0, MAX_REFERRER_CHARS) : text)
  if (text.length <= MAX_CACHED_REFERRER_CHARS) {
    if (referrers.size >= MAX_CACHED_REFERRERS) referrers.clear()
    referrers.set(text, referrer)
  }
  return referrer
}

function parseReferrer(text: string): Referrer {
  const app = /^\s*(?:android|ios)-app:\/\/([^/?#\s]+)/i.exec(text)
  // The whole host, not the package alone, decides: `android-app://com.whatsapp@evil` is an unknown package.
  if (app !== null) return { kind: 'app', host: app[1]!.slice(0, 255), path: '' }
  const url = parseUrl(text)
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return NO_REFERRER
  return { kind: 'web', host: bareHost(url.hostname), path: url.pathname }
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

function isOwnHost(host: string, own: readonly string[], url: string): boolean {
  const { site } = hostFacts(host)
  if (own.length === 0) return hostFacts(ownHost(url.slice(0, MAX_REFERRER_CHARS))).site === site
  for (const one of own) if (hostFacts(ownHost(one)).site === site) return true
  return false
}

const ownHosts = new Map<string, string>()

/** `Bangka.go.id`, `bangka.go.id:8080`, `https://bangka.go.id/` → `bangka.go.id` */
function ownHost(text: string): string {
  let host = ownHosts.get(text)
  if (host === undefined) {
    host = bareHost((parseUrl(text.includes('://') ? text : 'http://' + text) ?? { hostname: '' }).hostname)
    if (ownHosts.size >= MAX_CACHED_REFERRERS) ownHosts.clear()
    ownHosts.set(text, host)
  }
  return host
}

// ── Rule 8: ref and source ──────────────────────────────────────────────────────────────────────────────────────────

/** Words that a CMS puts into `ref=` and `source=` for reasons of its own. Their hosts still count. */
const ORDINARY_WORDS = new Set(['line', 'signal', 'medium', 'note', 'discover', 'pocket', 'slack'])
const SHORT_ALIASES = new Set(['fb', 'ig', 'wa', 'tg', 'yt'])

function fromRef(query: Query): Finding | null {
  for (const written of [query.ref, query.from]) {
    if (written === '') continue
    const value = written.toLowerCase()
    const isName =
      !ORDINARY_WORDS.has(value) && (value.length >= 3 || SHORT_ALIASES.has(value) || FULL_NAMES.has(value))
    const row = (isName ? NAMES.get(value) : undefined) ?? hostInText(value)
    if (row !== null) return fromRow(row, 'utm')
  }
  return null
}

// ── The address's query ─────────────────────────────────────────────────────────────────────────────────────────────

interface Query {
  mark: Mark | null
  source: string
  medium: string
  campaign: string
  ref: string
  from: string
  clickIds: string[]
  /** Source of the last click id that tells one. */
  clicked: SourceRow | null
  paidClick: boolean
}
type Text = 'source' | 'medium' | 'campaign' | 'ref' | 'from'

const TEXTS: ReadonlyMap<string, Text> = new Map([
  ...['utm_', 'mtm_', 'pk_'].flatMap((prefix): [string, Text][] => [
    [prefix + 'source', 'source'],
    [prefix + 'medium', 'medium'],
    [prefix + 'campaign', 'campaign'],
  ]),
  ['ref', 'ref'],
  ['source', 'from'],
])
const LONGEST_NAME = 48

/** Read by hand: a page's own query may be 6 kB of anything, and only some thirty names matter. */
function readQuery(address: string): Query {
  const query: Query = {
    mark: null,
    source: '',
    medium: '',
    campaign: '',
    ref: '',
    from: '',
    clickIds: [],
    clicked: null,
    paidClick: false,
  }
  const text = address.length > MAX_ADDRESS_CHARS ? address.slice(0, MAX_ADDRESS_CHARS) : address
  const hash = text.indexOf('#')
  const end = hash < 0 ? text.length : hash
  let at = text.indexOf('?') + 1
  if (at === 0 || at > end) return query
  while (at < end) {
    let next = text.indexOf('&', at)
    if (next < 0 || next > end) next = end
    let equals = text.indexOf('=', at)
    if (equals < 0 || equals > next) equals = next
    if (equals - at <= LONGEST_NAME && equals < next)
      readPair(query, text.slice(at, equals), text.slice(equals + 1, next))
    at = next + 1
  }
  return query
}

function readPair(query: Query, rawName: string, rawValue: string): void {
  // Addresses copied out of HTML source carry `&amp;utm_source=`.
  const written = decode(rawName).replace(/^amp;/, '')
  if (written === 'titian') {
    query.mark = parseMark(decode(rawValue)) ?? query.mark
    return
  }
  const name = written.toLowerCase()
  const text = TEXTS.get(name)
  if (text !== undefined) {
    if (query[text] === '') query[text] = notBlank(decode(rawValue))
    return
  }
  const click = CLICK_IDS.get(name)
  // A blanked id (`gclid=`) is what a template or a privacy tool leaves: nobody clicked there.
  if (click === undefined || notBlank(decode(rawValue)) === '') return
  if (!query.clickIds.includes(click.name)) query.clickIds.push(click.name)
  query.clicked = NAMES.get(click.source.toLowerCase()) ?? query.clicked
  query.paidClick ||= click.paid
}

const BLANK = new Set(['null', 'undefined', '(none)'])

function notBlank(value: string): string {
  const trimmed = value.trim()
  return BLANK.has(trimmed.toLowerCase()) ? '' : trimmed
}

function decode(text: string): string {
  if (!text.includes('%') && !text.includes('+')) return text
  const spaced = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    // Half an escape, or bytes that are no UTF-8: the forgiving decoder, which takes & for an end.
    return new URLSearchParams('v=' + text).get('v') ?? ''
  }
}

/** PostgreSQL takes no NUL, and half an emoji is no text. */
const clip = (text: string) =>
  text
    .replace(/\p{Cc}/gu, '')
    .slice(0, MAX_UTM_CHARS)
    .replace(/\p{Cs}/gu, '')

function scriptedApp(globals: readonly string[] | undefined): string | null {
  if (globals === undefined) return null
  for (const name of globals) {
    const app = IN_APP_GLOBALS.get(name)
    if (app !== undefined) return app
  }
  return null
}

// ── Hosts, names and packages ───────────────────────────────────────────────────────────────────────────────────────

const HOSTS = new Map<string, SourceRow>()
const PACKAGES = new Map<string, SourceRow>()
const NAMES = new Map<string, SourceRow>()
const FULL_NAMES = new Set<string>()
const SHORTENER_HOSTS = new Set(SHORTENERS)

for (const row of SOURCES) {
  FULL_NAMES.add(row.name.toLowerCase())
  NAMES.set(row.name.toLowerCase(), row)
  for (const host of row.hosts) HOSTS.set(host, row)
  for (const id of row.packages ?? []) PACKAGES.set(id, row)
  for (const alias of row.aliases ?? []) NAMES.set(alias, row)
}

interface HostFacts {
  readonly row: SourceRow | null
  readonly shortener: boolean
  /** Registrable domain; the host itself for addresses, `localhost` and bare public suffixes. */
  readonly site: string
}

const MAX_CACHED_HOSTS = 4096
const hosts = new Map<string, HostFacts>()

function hostFacts(host: string): HostFacts {
  let facts = hosts.get(host)
  if (facts === undefined) {
    facts = {
      row: listedRow(host) ?? searchRow(host),
      shortener: isShortener(host),
      // Two blogs on one blogging service are two sites, so the private part of the suffix list counts.
      site: (host && getDomain(host, { allowPrivateDomains: true, validateHostname: false })) || host,
    }
    if (hosts.size >= MAX_CACHED_HOSTS) hosts.clear()
    hosts.set(host, facts)
  }
  return facts
}

/** The longest listed host that `host` equals or ends with behind a dot. */
function listedRow(host: string): SourceRow | null {
  for (let tail = host; tail !== ''; tail = afterFirstDot(tail)) {
    const row = HOSTS.get(tail)
    if (row !== undefined && (row.exact !== true || tail === host)) return row
  }
  return null
}

function isShortener(host: string): boolean {
  for (let tail = host; tail !== ''; tail = afterFirstDot(tail)) if (SHORTENER_HOSTS.has(tail)) return true
  return false
}

function afterFirstDot(host: string): string {
  const dot = host.indexOf('.')
  return dot < 0 ? '' : host.slice(dot + 1)
}

/**
 * `google.<public suffix>` and `yandex.<public suffix>`, bare or behind m., images. or lens. (www. is gone already).
 * Maps, Docs or Translate are pages that link, not searches.
 */
function searchRow(host: string): SourceRow | null {
  const match = /^(?:(?:m|images|lens)\.)?(google|yandex)\.([a-z0-9.-]+)$/.exec(host)
  if (match === null) return null
  const { publicSuffix, isIcann } = parse(match[2]!, { allowPrivateDomains: false })
  return isIcann === true && publicSuffix === match[2] ? (NAMES.get(match[1]!) ?? null) : null
}

/** Lower case, without port, one trailing dot and one leading `www.`. */
function bareHost(host: string): string {
  const lower = host.toLowerCase()
  const dotless = lower.endsWith('.') ? lower.slice(0, -1) : lower
  return dotless.startsWith('www.') ? dotless.slice(4) : dotless
}

/**
 * The row that a page's host belongs to.
 *
 * @param host as `URL.hostname` gives it
 */
export const sourceOfHost = (host: string): SourceRow | null => hostFacts(bareHost(host)).row
