import type { FetchFailure } from '../fetch/guarded-fetch.ts'

/**
 * What was seen of one address from outside: the file of `explain preview --facts`, and what `probe.ts` gathers.
 * Only `url` must be there; a check whose facts are absent does not fire.
 */
export interface PreviewFacts {
  url: string
  finalUrl?: string
  /** Redirects in order: the address that was asked and the 3xx it gave. */
  hops?: { url: string; status: number }[]
  /** Of the final answer, to the plain agent. 0 = no answer. */
  status?: number
  /** Lower-case names. */
  headers?: Record<string, string>
  ttfbMs?: number
  /** Status that each preview agent got; 0 = no answer. */
  botStatus?: Record<string, number>
  robots?: string
  image?: ImageFacts
  /** '' = a good chain, else the machine's word for it: `CERT_HAS_EXPIRED` … */
  tls?: { error: string }
  /** '' = the name has a public address, else why not. */
  dns?: { error: string }
  /** The page as facebookexternalhit got it. */
  botHtml?: string

  // Beside the file's fields: what the probe knows in addition.
  failure?: FetchFailure
  /** What `Range: bytes=0-524287` gave. */
  range?: { status: number; hasHead: boolean }
  /** What a person told: Facebook's Sharing Debugger and a friend abroad. */
  facebookSays?: 'fine' | 'blocked'
  abroad?: 'fine' | 'blocked'
  /** Title of the site's front page. */
  homeTitle?: string
}

export interface ImageFacts {
  /** 0 = no answer in time. */
  status?: number
  type?: string
  bytes?: number
  width?: number
  height?: number
  /** By its first bytes (image-size.ts); '' = no picture that we know. */
  format?: string
}

/** A mistake in a facts file, as a sentence. */
export class BadFacts extends Error {}

/**
 * Reads a facts file. Unknown fields are passed over, a field of another type counts as absent: the file is written by
 * tools of many makers.
 * @throws BadFacts when there is no object or no url
 */
export function readFacts(value: unknown): PreviewFacts {
  const given = objectOf(value)
  if (given === null) throw new BadFacts('The facts are one JSON object.')
  const url = textOf(given['url'])
  if (!url) throw new BadFacts('The facts name the address in "url".')
  const facts: PreviewFacts = { url }
  const finalUrl = textOf(given['finalUrl'])
  if (finalUrl) facts.finalUrl = finalUrl
  const hops = hopsOf(given['hops'])
  if (hops) facts.hops = hops
  const status = numberOf(given['status'])
  if (status !== undefined) facts.status = status
  const headers = objectOf(given['headers'])
  if (headers) facts.headers = headersOf(headers)
  const ttfbMs = numberOf(given['ttfbMs'])
  if (ttfbMs !== undefined) facts.ttfbMs = ttfbMs
  const bots = objectOf(given['botStatus'])
  if (bots) facts.botStatus = numbersOf(bots)
  if (typeof given['robots'] === 'string') facts.robots = given['robots']
  const image = objectOf(given['image'])
  if (image) facts.image = imageOf(image)
  const tls = troubleOf(given['tls'])
  if (tls !== undefined) facts.tls = { error: tls }
  const dns = troubleOf(given['dns'])
  if (dns !== undefined) facts.dns = { error: dns }
  if (typeof given['botHtml'] === 'string') facts.botHtml = given['botHtml']
  const range = objectOf(given['range'])
  const rangeStatus = numberOf(range?.['status'])
  if (range && rangeStatus !== undefined) {
    facts.range = { status: rangeStatus, hasHead: range['hasHead'] !== false }
  }
  if (given['facebookSays'] === 'fine' || given['facebookSays'] === 'blocked')
    facts.facebookSays = given['facebookSays']
  if (given['abroad'] === 'fine' || given['abroad'] === 'blocked') facts.abroad = given['abroad']
  const homeTitle = textOf(given['homeTitle'])
  if (homeTitle) facts.homeTitle = homeTitle
  return facts
}

type Given = Record<string, unknown>

const objectOf = (value: unknown): Given | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Given) : null
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

function hopsOf(value: unknown): PreviewFacts['hops'] {
  if (!Array.isArray(value)) return undefined
  return value.slice(0, 50).flatMap((hop) => {
    const { url, status } = objectOf(hop) ?? {}
    return typeof url === 'string' ? [{ url, status: numberOf(status) ?? 301 }] : []
  })
}

function headersOf(given: Given): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => typeof value === 'string' || typeof value === 'number' || Array.isArray(value))
      .map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(', ') : String(value)]),
  )
}

const numbersOf = (given: Given): Record<string, number> =>
  Object.fromEntries(
    Object.entries(given)
      .map(([name, value]) => [name, value === null ? 0 : numberOf(value)] as const)
      .filter((entry): entry is [string, number] => entry[1] !== undefined),
  )

function imageOf(given: Given): ImageFacts {
  const image: ImageFacts = {}
  for (const name of ['status', 'bytes', 'width', 'height'] as const) {
    const value = numberOf(given[name])
    if (value !== undefined) image[name] = value
  }
  if (typeof given['type'] === 'string') image.type = given['type']
  if (typeof given['format'] === 'string') image.format = given['format']
  return image
}

const FINE = /^(?:|ok|true|valid|resolved|authorized|yes|none|0)$/i

/** Tools write `"CERT_HAS_EXPIRED"`, `{"error":…}`, `{"code":…}`, `{"ok":false}`, `{"valid":false}`, `{"addresses":[]}`. */
function troubleOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'boolean') return value ? '' : 'failed'
  if (typeof value === 'string') return FINE.test(value.trim()) ? '' : value.slice(0, 80)
  if (Array.isArray(value)) return value.length === 0 ? 'no address' : addressTrouble(value)
  const given = objectOf(value)
  if (given === null) return undefined
  for (const name of ['error', 'code', 'reason', 'authorizationError', 'failure']) {
    const stated = given[name]
    if (typeof stated === 'string' && !FINE.test(stated.trim())) return stated.slice(0, 80)
  }
  for (const name of ['ok', 'valid', 'authorized', 'resolved', 'chainComplete', 'complete']) {
    if (given[name] === false) return name === 'ok' ? 'failed' : `not ${name}`
  }
  if (given['expired'] === true) return 'CERT_HAS_EXPIRED'
  if (given['private'] === true) return 'private address'
  if (Array.isArray(given['addresses'])) return troubleOf(given['addresses'])
  return ''
}

/** Addresses that nobody outside can reach. */
const PRIVATE =
  /^(?:10\.|127\.|0\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1$|f[cd]|fe80)/i

function addressTrouble(addresses: readonly unknown[]): string {
  const stated = addresses.map((address) =>
    typeof address === 'string' ? address : textOf(objectOf(address)?.['address']),
  )
  return stated.every((address) => PRIVATE.test(address)) ? 'private address' : ''
}
