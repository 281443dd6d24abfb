import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import { afterEach } from 'vitest'
import { type FixedClock, fixedClock } from '../../src/base/clock.ts'
import type { Config } from '../../src/config/config.ts'
import { openTitian } from '../../src/open-titian.ts'
import { listen, type RunningServer } from '../../src/server.ts'
import { DEFAULT_NETWORKS, type Site } from '../../src/sites/site.ts'
import { insertSite } from '../../src/sites/site-store.ts'
import type { NewRow } from '../../src/storage/tables.ts'
import type { Titian } from '../../src/titian.ts'
import { type Databases, onBothDatabases } from './databases.ts'

export const SITE = 'tanjungkelekak'
export const ORIGIN = 'https://tanjungkelekakkab.go.id.test'
/** A phone's ordinary browser: headless agents are robots. */
export const PHONE =
  'Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36'

export interface StartOptions {
  /** The fixed clock's time; default Saturday 21 November 2026, 16.50 WIB. */
  at?: string
  site?: Partial<NewRow<'site'>>
  /** false: no site is registered. */
  withSite?: boolean
  config?: Partial<Config>
  isDemo?: boolean
}

export interface Started {
  titian: Titian
  clock: FixedClock
  /** Where the server listens, such as `http://127.0.0.1:40123`. */
  url: string
  site: Site
  server: RunningServer
  /** A public request from a page of the site, JSON in `text/plain` as the widget sends it. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Reply>
  get(path: string, headers?: Record<string, string>): Promise<Reply>
  send(method: string, path: string, body: string | undefined, headers: Record<string, string>): Promise<Reply>
}
export interface Reply {
  status: number
  headers: Headers
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  json: any
}

/** A real server on a real database with a clock that stands still. */
export type Start = (options?: StartOptions) => Promise<Started>

export function forEachDatabase(name: string, body: (start: Start, databases: Databases) => void): void {
  onBothDatabases(name, (databases) => {
    const running: Started[] = []
    afterEach(async () => {
      for (const { server, titian } of running.splice(0)) {
        await server.close()
        await titian.close()
      }
    })
    body(async (options = {}) => {
      const started = await startOn(await databases.fresh(), options)
      running.push(started)
      return started
    }, databases)
  })
}

export function testConfig(database: string, changes: Partial<Config> = {}): Config {
  return {
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'https://titian.tanjungkelekakkab.go.id.test',
    staffUrl: 'https://titian.tanjungkelekakkab.go.id.test',
    base: '',
    staffBase: '',
    secret: 'a secret of the tests, at least thirty-two bytes',
    dataDir: '/nonexistent',
    database,
    ownDatabase: database,
    isPostgres: database.startsWith('postgres'),
    trustProxy: 0,
    mailUrl: '',
    mailFrom: '',
    logLevel: 'silent',
    demoPort: 0,
    ...changes,
  }
}

export async function startOn(database: string, options: StartOptions = {}): Promise<Started> {
  const clock = fixedClock(options.at ?? '2026-11-21T09:50:00.000Z')
  const log = pino({ level: process.env.TITIAN_TEST_LOG ?? 'silent' })
  const titian = await openTitian(testConfig(database, options.config), { clock, log, isDemo: options.isDemo ?? false })
  if (options.withSite !== false && titian.sites.all().length === 0) {
    await insertSite(
      titian.db,
      {
        id: SITE,
        name: 'Kabupaten Tanjung Kelekak',
        institution: 'Pemkab Tanjung Kelekak',
        time_zone: 'Asia/Jakarta',
        language: 'id',
        networks: DEFAULT_NETWORKS.join(' '),
        created_at: clock.now(),
        changed_at: clock.now(),
        ...options.site,
      },
      [ORIGIN],
    )
    await titian.sites.reload()
  }
  const server = await listen(titian, '127.0.0.1', 0)
  const url = `http://127.0.0.1:${server.port}`
  const send: Started['send'] = async (method, path, body, headers) => {
    const response = await fetch(url + path, {
      method,
      headers,
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    })
    const text = await response.text()
    const isJson = (response.headers.get('content-type') ?? '').includes('json')
    return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined }
  }
  return {
    titian,
    clock,
    url,
    server,
    site: titian.sites.all()[0]!,
    send,
    post: (path, body, headers = {}) =>
      send('POST', path, typeof body === 'string' ? body : JSON.stringify(body), {
        'content-type': 'text/plain;charset=UTF-8',
        origin: ORIGIN,
        'user-agent': PHONE,
        ...headers,
      }),
    get: (path, headers = {}) => send('GET', path, undefined, { 'user-agent': PHONE, ...headers }),
  }
}

/** 22 base64url characters, as browsers make like, writer and idempotency keys. */
export const browserKey = (): string => randomBytes(16).toString('base64url')
