import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { type Answer, PUBLIC_HEADERS, REVALIDATED } from './answer.ts'

/** All entries together. One comment page of 50 with its compressed forms is about 40 KB. */
const MAX_BYTES = 16 * 1024 * 1024
/** Below this a compressed answer saves nothing on the wire. */
const MIN_COMPRESSED = 600
/** PostgreSQL: another process may have changed the page; without a notification an entry lives this long. */
const MAX_AGE_MS = 5000

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

interface Entry {
  plain: Buffer
  br: Buffer | null
  gz: Buffer | null
  etag: string
  hits: number
  madeAt: number
  group: string
  type: string
  bytes: number
}

/**
 * Public answers that are the same for everybody, ready to send. An entry belongs to a group (site + page) and goes when
 * something of that group is committed. Compressed on the second hit, never while a request waits for it: compressing
 * per request costs more than everything else together (HOTPATH §3).
 */
export class ReadCache {
  #entries = new Map<string, Entry>()
  #groups = new Map<string, Set<string>>()
  #bytes = 0
  readonly #now: () => number
  readonly #maxAgeMs: number
  readonly #outsideVersion: () => number
  #seenVersion = 0
  #forgotten = 0

  /**
   * @param now milliseconds
   * @param outsideVersion changes when another process committed (SQLite `data_version`, 1 µs); constant where there is none
   */
  constructor(now: () => number, options: { outsideVersion?: () => number; hasOtherProcesses?: boolean } = {}) {
    this.#now = now
    this.#outsideVersion = options.outsideVersion ?? (() => 0)
    this.#maxAgeMs = options.hasOtherProcesses ? MAX_AGE_MS : Number.POSITIVE_INFINITY
    this.#seenVersion = this.#outsideVersion()
  }

  get bytes(): number {
    return this.#bytes
  }

  /** Counts what was forgotten. Read it before the queries of an answer and hand it to `put`. */
  get turn(): number {
    return this.#forgotten
  }

  /** @returns the kept answer, or null when it must be made */
  get(key: string, headers: IncomingHttpHeaders): Answer | null {
    const version = this.#outsideVersion()
    if (version !== this.#seenVersion) {
      this.#seenVersion = version
      this.clear()
      return null
    }
    const entry = this.#entries.get(key)
    if (!entry) return null
    if (this.#now() - entry.madeAt > this.#maxAgeMs) {
      this.#drop(key, entry)
      return null
    }
    if (++entry.hits === 2 && entry.plain.length >= MIN_COMPRESSED) void this.#compress(key, entry)
    return answerOf(entry, headers)
  }

  /**
   * Keeps a body and answers with it. `group` names what must change for it to go.
   * @param turn what it was before the body was read: something forgotten since then may have been this, so the body is
   *   sent but not kept. Without it a commit between the read and this call would be hidden until the next one.
   */
  put(
    key: string,
    group: string,
    body: string,
    headers: IncomingHttpHeaders,
    turn = this.#forgotten,
    type = 'application/json; charset=utf-8',
  ): Answer {
    const plain = Buffer.from(body)
    const etag = `"${createHash('sha1').update(plain).digest('base64url').slice(0, 16)}"`
    const entry: Entry = {
      plain,
      br: null,
      gz: null,
      etag,
      hits: 1,
      madeAt: this.#now(),
      group,
      type,
      bytes: plain.length + 300,
    }
    if (turn !== this.#forgotten) return answerOf(entry, headers)
    const before = this.#entries.get(key)
    if (before) this.#drop(key, before)
    this.#entries.set(key, entry)
    let keys = this.#groups.get(group)
    if (!keys) {
      keys = new Set()
      this.#groups.set(group, keys)
    }
    keys.add(key)
    this.#bytes += entry.bytes
    this.#shrink()
    return answerOf(entry, headers)
  }

  forget(group: string): void {
    this.#forgotten++
    const keys = this.#groups.get(group)
    if (!keys) return
    for (const key of [...keys]) {
      const entry = this.#entries.get(key)
      if (entry) this.#drop(key, entry)
    }
  }

  clear(): void {
    this.#forgotten++
    this.#entries.clear()
    this.#groups.clear()
    this.#bytes = 0
  }

  async #compress(key: string, entry: Entry): Promise<void> {
    const [br, gz] = await Promise.all([
      brotli(entry.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
      zip(entry.plain, { level: 6 }),
    ])
    if (this.#entries.get(key) !== entry) return
    entry.br = br
    entry.gz = gz
    entry.bytes += br.length + gz.length
    this.#bytes += br.length + gz.length
    this.#shrink()
  }

  #shrink(): void {
    // Oldest first; Map keeps the order of insertion.
    for (const [key, entry] of this.#entries) {
      if (this.#bytes <= MAX_BYTES) return
      this.#drop(key, entry)
    }
  }

  #drop(key: string, entry: Entry): void {
    this.#entries.delete(key)
    this.#bytes -= entry.bytes
    const keys = this.#groups.get(entry.group)
    keys?.delete(key)
    if (keys?.size === 0) this.#groups.delete(entry.group)
  }
}

function answerOf(entry: Entry, asked: IncomingHttpHeaders): Answer {
  const headers: Record<string, string> = {
    ...PUBLIC_HEADERS,
    'content-type': entry.type,
    ...REVALIDATED,
    etag: entry.etag,
  }
  if (asked['if-none-match'] === entry.etag) return { status: 304, headers, body: '' }
  const accepted = String(asked['accept-encoding'] ?? '')
  if (entry.br && accepted.includes('br'))
    return { status: 200, headers: { ...headers, 'content-encoding': 'br' }, body: entry.br }
  if (entry.gz && accepted.includes('gzip'))
    return { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: entry.gz }
  return { status: 200, headers, body: entry.plain }
}
