import dns from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { isIP, type TcpNetConnectOpts } from 'node:net'
import type { Duplex } from 'node:stream'
import tls from 'node:tls'
import { decodeBody } from './decode-body.ts'
import { isPublicAddress, normalAddress } from './public-address.ts'

/**
 * Why an address was not read. For people it is one sentence whatever the name: see promise 9 of the design.
 *
 * - `bad_address` not an http(s) address, or it carries a user name or password
 * - `not_registered` the host is none of the site's
 * - `blocked_port` neither 80 nor 443
 * - `not_public` a literal address, or the name has at least one answer that is not out on the internet
 * - `dns` the name has no answer · `connect` nobody listens · `tls` the handshake failed, see `detail`
 * - `timeout` the whole was not there by the deadline
 * - `headers_too_large` · `too_large` · `bad_encoding` not one of identity, gzip, deflate, br, or not what it says
 * - `bad_redirect` no usable target · `redirect_loop` · `too_many_redirects`
 * - `bad_answer` not HTTP · `aborted` the answer broke off before its end · `cancelled` our caller gave up
 */
export type FetchFailure =
  | 'bad_address'
  | 'not_registered'
  | 'blocked_port'
  | 'not_public'
  | 'dns'
  | 'connect'
  | 'tls'
  | 'timeout'
  | 'headers_too_large'
  | 'too_large'
  | 'bad_encoding'
  | 'bad_redirect'
  | 'redirect_loop'
  | 'too_many_redirects'
  | 'bad_answer'
  | 'aborted'
  | 'cancelled'

/** Hosts are given to the rules lower-case, in punycode, without port, brackets or final dot. */
export interface FetchRules {
  /** The site's registered hosts; asked again for each redirect target. */
  allowedHosts: (host: string) => boolean
  /** An address that is not public but which the webmaster allowed for this host. Default: none. */
  allowAddress?: (host: string, address: string) => boolean
  /** Default: 80 and 443. */
  allowPorts?: (host: string, port: number) => boolean
  /** The `User-Agent`, e.g. `TitianPreviewCheck/1.0 (+https://titian.example.go.id)`. */
  agent: string
  method?: 'GET' | 'HEAD'
  /** `Range` as Facebook's robot sends it: `bytes=0-524287`. Default: none. */
  range?: string
  /** `Accept-Encoding`. Default: all that can be read, `gzip, deflate, br`. */
  encodings?: string
  /** For names, redirects and body together. Default 8 000. */
  deadlineMs?: number
  /** Default 16 KB, per answer. */
  maxHeaderBytes?: number
  /** Decoded, and as sent. Default 1 MB. */
  maxBodyBytes?: number
  /** `cut` keeps the first `maxBodyBytes` and says so in `cut`. Default `fail` with `too_large`. */
  whenTooLarge?: 'fail' | 'cut'
  /** Default 5. */
  maxRedirects?: number
  /** PEM certificates trusted beside the public ones, for an institution that signs its own. */
  extraAuthorities?: readonly string[]
  /** All addresses of a name; rejects when it has none. Default: the system's resolver. */
  resolve?: (host: string) => Promise<readonly string[]>
  signal?: AbortSignal
}

/** One redirect that was followed, or the one that could not be. */
export interface Hop {
  url: string
  status: number
}

export interface TlsFacts {
  protocol: string
  issuer: string
  /** ISO-8601 UTC. */
  validTo: string
}

export interface Fetched {
  ok: true
  /** As asked for, without the fragment. */
  url: string
  finalUrl: string
  hops: Hop[]
  status: number
  /** Lower-case names; repeated ones joined with `, `. */
  headers: Record<string, string>
  body: Buffer
  /** True when the page went on after `body`. */
  cut: boolean
  /** From asking for the final address (name, TCP and TLS included) to its first header. */
  ttfbMs: number
  tls?: TlsFacts
}

export interface NotFetched {
  ok: false
  failure: FetchFailure
  hops: Hop[]
  /** The machine's word for it, for webmasters: `CERT_HAS_EXPIRED`, `ENOTFOUND` … */
  detail?: string
}

export type FetchResult = Fetched | NotFetched

export const FETCH_LIMITS = {
  deadlineMs: 8_000,
  maxHeaderBytes: 16 * 1024,
  maxBodyBytes: 1024 * 1024,
  maxRedirects: 5,
} as const

/** Longer ones break proxies and logs long before; RFC 9110 §4.1 asks for 8 000. */
const MAX_URL_CHARACTERS = 8_000

/** Enough for two stacks of a balanced name; each costs up to CONNECT_ATTEMPT_MS of the deadline. */
const MAX_ADDRESSES_TRIED = 4

/** Node's 250 ms gives up on a healthy server at the far end of a satellite link. */
const CONNECT_ATTEMPT_MS = 1_500

const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** How the guard says no, from any depth; `guardedFetch` turns it into a value. */
class Refusal extends Error {
  readonly failure: FetchFailure
  readonly detail: string | undefined
  constructor(failure: FetchFailure, detail?: string) {
    super(failure)
    this.failure = failure
    this.detail = detail
  }
}

/**
 * Reads one address of a registered host without letting it lead anywhere else.
 *
 * Each step, the first as well as every redirect, is checked whole: host registered, port allowed, the name
 * resolved once, no answer outside the public internet, and the socket tied to the answers that were checked,
 * so that a name that answers differently the second time (DNS rebinding) is never asked a second time.
 *
 * @returns a value in every case that the outside world can cause; an answer of 404 or 500 is `ok`
 * @throws only for rules that are wrong in themselves, e.g. an agent with a line break
 */
export async function guardedFetch(url: string, rules: FetchRules): Promise<FetchResult> {
  const hops: Hop[] = []
  const watch = startWatch(rules)
  try {
    let target = parseTarget(url, undefined)
    const first = target.href
    const seen = new Set([first])
    for (;;) {
      const answer = await askOnce(target, rules, watch)
      if (!REDIRECTS.has(answer.status)) {
        return { ok: true, url: first, finalUrl: target.href, hops, ...answer }
      }
      hops.push({ url: target.href, status: answer.status })
      target = redirectTarget(answer.headers['location'], target)
      if (seen.has(target.href)) throw new Refusal('redirect_loop')
      seen.add(target.href)
      if (hops.length > (rules.maxRedirects ?? FETCH_LIMITS.maxRedirects)) throw new Refusal('too_many_redirects')
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const detail = error.detail === undefined ? {} : { detail: error.detail }
    return { ok: false, failure: error.failure, hops, ...detail }
  } finally {
    watch.stop()
  }
}

/** The address as asked for, in one spelling: no fragment, no final dot of the host. */
function parseTarget(address: string, base: URL | undefined): URL {
  const failure = base === undefined ? 'bad_address' : 'bad_redirect'
  if (address.length > MAX_URL_CHARACTERS || !URL.canParse(address, base?.href)) throw new Refusal(failure)
  const target = new URL(address, base?.href)
  if (target.protocol !== 'http:' && target.protocol !== 'https:') throw new Refusal(failure)
  if (target.username !== '' || target.password !== '') throw new Refusal(failure)
  target.hash = ''
  // `berita.example.go.id.` is the same name, but no certificate and no list of hosts writes it so.
  if (target.hostname.endsWith('.')) target.hostname = target.hostname.slice(0, -1)
  // `a..b` parses; no such name exists and resolvers differ about it.
  if (target.hostname.split('.').includes('')) throw new Refusal(failure)
  return target
}

function redirectTarget(location: string | undefined, from: URL): URL {
  if (location === undefined || location.trim() === '') throw new Refusal('bad_redirect')
  // Node hands headers over as latin1; servers write UTF-8 into Location although RFC 9110 §10.2.2 has no room for it.
  return parseTarget(utf8Header(location), from)
}

function utf8Header(value: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1'))
  } catch {
    return value
  }
}

type Answer = Pick<Fetched, 'status' | 'headers' | 'body' | 'cut' | 'ttfbMs' | 'tls'>

async function askOnce(target: URL, rules: FetchRules, watch: Watch): Promise<Answer> {
  const host = bareHost(target)
  const startedAt = performance.now()
  if (!rules.allowedHosts(host)) throw new Refusal('not_registered')
  const port = target.port === '' ? (target.protocol === 'https:' ? 443 : 80) : Number(target.port)
  if (!(rules.allowPorts?.(host, port) ?? (port === 80 || port === 443))) throw new Refusal('blocked_port')
  const addresses = await vettedAddresses(host, rules, watch)
  const { answer, socket } = await sendRequest(target, host, port, addresses, rules, watch)
  const ttfbMs = Math.round(performance.now() - startedAt)
  const status = answer.statusCode ?? 0
  const headers = flatHeaders(answer.headers)
  const tlsFacts = tlsFactsOf(socket)
  try {
    // A redirect's body tells nothing, and reading it would let each of five hops send another megabyte.
    const unread = REDIRECTS.has(status) || rules.method === 'HEAD'
    const { body, cut } = unread ? { body: Buffer.alloc(0), cut: false } : await readBody(answer, headers, rules, watch)
    return { status, headers, body, cut, ttfbMs, ...(tlsFacts === undefined ? {} : { tls: tlsFacts }) }
  } finally {
    answer.destroy()
    socket.destroy()
  }
}

function bareHost(target: URL): string {
  return target.hostname.startsWith('[') ? target.hostname.slice(1, -1) : target.hostname
}

/** All addresses of the name, or a refusal when one of them is not fit: a mixed answer is an attack or a mistake. */
async function vettedAddresses(host: string, rules: FetchRules, watch: Watch): Promise<readonly string[]> {
  const isAllowed = (address: string) => rules.allowAddress?.(host, address) === true
  if (isIP(host) !== 0) {
    // No certificate, no name, nobody registered it: a literal address needs the webmaster's word even when public.
    const literal = normalAddress(host)
    if (literal === null || !isAllowed(literal)) throw new Refusal('not_public')
    return [literal]
  }
  const answers = await watch.orTimeout(resolveName(host, rules))
  const addresses = answers.map((answer) => normalAddress(answer))
  if (addresses.length === 0) throw new Refusal('dns')
  const fit = addresses.filter((address) => address !== null && (isPublicAddress(address) || isAllowed(address)))
  if (fit.length !== addresses.length) throw new Refusal('not_public')
  return [...new Set(fit as string[])].slice(0, MAX_ADDRESSES_TRIED)
}

async function resolveName(host: string, rules: FetchRules): Promise<readonly string[]> {
  try {
    if (rules.resolve !== undefined) return await rules.resolve(host)
    return (await dns.lookup(host, { all: true })).map((answer) => answer.address)
  } catch (error) {
    throw new Refusal('dns', codeOf(error))
  }
}

function sendRequest(
  target: URL,
  host: string,
  port: number,
  addresses: readonly string[],
  rules: FetchRules,
  watch: Watch,
): Promise<{ answer: http.IncomingMessage; socket: Duplex }> {
  const secure = target.protocol === 'https:'
  const pinned = addresses.map((address) => ({ address, family: isIP(address) }))
  // The two autoSelectFamily options reach net.connect; @types/node 20 lists them there only.
  const options: https.RequestOptions & Pick<TcpNetConnectOpts, 'autoSelectFamily' | 'autoSelectFamilyAttemptTimeout'> =
    {
      protocol: target.protocol,
      // A literal goes in as normalised: Node connects to it without asking `lookup`.
      host: isIP(host) === 0 ? host : addresses[0],
      port,
      path: `${target.pathname}${target.search}`,
      method: rules.method ?? 'GET',
      agent: false, // a socket from a pool would have been vetted for another request
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: CONNECT_ATTEMPT_MS,
      lookup: (_name, wanted, done) =>
        wanted.all === true ? done(null, pinned) : done(null, pinned[0]!.address, pinned[0]!.family),
      maxHeaderSize: rules.maxHeaderBytes ?? FETCH_LIMITS.maxHeaderBytes,
      insecureHTTPParser: false,
      setHost: false,
      headers: {
        host: target.host,
        'user-agent': rules.agent,
        accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5',
        'accept-language': 'id,en;q=0.7',
        'accept-encoding': rules.encodings ?? 'gzip, deflate, br',
        connection: 'close',
        ...(rules.range === undefined ? {} : { range: rules.range }),
      },
    }
  if (secure) {
    options.rejectUnauthorized = true // whatever NODE_TLS_REJECT_UNAUTHORIZED says
    if (isIP(host) === 0) options.servername = host
    if (rules.extraAuthorities !== undefined) options.ca = [...tls.rootCertificates, ...rules.extraAuthorities]
  }

  return new Promise((resolve, reject) => {
    let stage: 'connect' | 'tls' | 'answer' = 'connect'
    const request = (secure ? https : http).request(options)
    const fail = (error: unknown) => {
      release()
      request.destroy()
      reject(error instanceof Refusal ? error : new Refusal(failureAt(stage, error), codeOf(error)))
    }
    const release = watch.onEnd(fail)
    request.on('socket', (socket) => {
      socket.on('connect', () => {
        stage = secure ? 'tls' : 'answer'
        const peer = normalAddress(socket.remoteAddress ?? '')
        if (peer === null || !addresses.includes(peer)) fail(new Refusal('not_public'))
      })
      socket.on('secureConnect', () => {
        stage = 'answer'
      })
    })
    request.on('error', fail)
    request.on('close', () => fail(new Refusal('aborted')))
    request.on('upgrade', (_answer, socket) => {
      socket.destroy()
      fail(new Refusal('bad_answer', 'UPGRADE'))
    })
    request.on('response', (answer) => {
      release()
      // Kept: an error after the head (reset, bad chunk) belongs to whoever reads the body.
      request.removeListener('error', fail).on('error', () => undefined)
      resolve({ answer, socket: answer.socket })
    })
    request.end()
  })
}

function failureAt(stage: 'connect' | 'tls' | 'answer', error: unknown): FetchFailure {
  if (stage !== 'answer') return stage
  const code = codeOf(error) ?? ''
  if (code === 'HPE_HEADER_OVERFLOW') return 'headers_too_large'
  return code.startsWith('HPE_') ? 'bad_answer' : 'aborted'
}

async function readBody(
  answer: http.IncomingMessage,
  headers: Record<string, string>,
  rules: FetchRules,
  watch: Watch,
): Promise<{ body: Buffer; cut: boolean }> {
  const release = watch.onEnd((refusal) => answer.destroy(refusal))
  try {
    const maxBytes = rules.maxBodyBytes ?? FETCH_LIMITS.maxBodyBytes
    const decoded = await decodeBody(answer, headers['content-encoding'] ?? '', maxBytes)
    if (decoded.cut && rules.whenTooLarge !== 'cut') throw new Refusal('too_large')
    return decoded
  } catch (error) {
    if (error instanceof Refusal) throw error
    const code = codeOf(error) ?? ''
    // Brotli's errors are spelled `ERR__ERROR_FORMAT_…`, with two underscores.
    const isDecoding = code === 'BAD_ENCODING' || code.startsWith('Z_') || code.startsWith('ERR__')
    throw new Refusal(isDecoding ? 'bad_encoding' : failureAt('answer', error), code)
  } finally {
    release()
  }
}

function flatHeaders(headers: http.IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  )
}

function tlsFactsOf(socket: Duplex): TlsFacts | undefined {
  if (!(socket instanceof tls.TLSSocket)) return undefined
  const certificate = socket.getPeerCertificate()
  const validTo = new Date(certificate.valid_to ?? '')
  const issuer = certificate.issuer?.O ?? certificate.issuer?.CN ?? ''
  return {
    protocol: socket.getProtocol() ?? '',
    issuer: String(issuer),
    validTo: Number.isNaN(validTo.getTime()) ? '' : validTo.toISOString(),
  }
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : undefined
}

/** One deadline, and the caller's own signal, for everything that a fetch waits for. */
interface Watch {
  /** Calls back once when time is up; the returned function says that nobody waits any more. */
  onEnd: (end: (refusal: Refusal) => void) => () => void
  orTimeout: <T>(work: Promise<T>) => Promise<T>
  stop: () => void
}

function startWatch(rules: FetchRules): Watch {
  let ended: Refusal | undefined
  const waiting = new Set<(refusal: Refusal) => void>()
  const end = (failure: FetchFailure) => {
    ended ??= new Refusal(failure)
    for (const tell of [...waiting]) tell(ended)
  }
  const timer = setTimeout(() => end('timeout'), rules.deadlineMs ?? FETCH_LIMITS.deadlineMs)
  const onCancel = () => end('cancelled')
  rules.signal?.addEventListener('abort', onCancel)
  if (rules.signal?.aborted === true) onCancel()

  const onEnd: Watch['onEnd'] = (tell) => {
    waiting.add(tell)
    // In a microtask: the caller has not stored what this function returns yet.
    if (ended !== undefined) queueMicrotask(() => ended !== undefined && waiting.has(tell) && tell(ended))
    return () => waiting.delete(tell)
  }
  return {
    onEnd,
    orTimeout: (work) =>
      new Promise((resolve, reject) => {
        const release = onEnd(reject)
        work.then(resolve, reject).finally(release)
      }),
    stop: () => {
      clearTimeout(timer)
      rules.signal?.removeEventListener('abort', onCancel)
    },
  }
}
