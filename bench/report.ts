import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { addDays, momentOf } from '../src/base/calendar.ts'
import { fixedClock, HOUR } from '../src/base/clock.ts'
import { monthPeriod } from '../src/base/period.ts'
import { reportOf } from '../src/reports/read-figures.ts'
import type { Site } from '../src/sites/site.ts'
import { openStorage, type Storage } from '../src/storage/database.ts'
import { migrate } from '../src/storage/migrate.ts'
import { countAll, sumOf } from '../src/storage/portable.ts'
import { withRawRows } from '../src/storage/raw-rows.ts'
import type { Row } from '../src/storage/tables.ts'
import type { Titian } from '../src/titian.ts'
import { foldMonths } from '../src/visits/fold-months.ts'
import { rebuildCounts } from '../src/visits/rebuild-counts.ts'
import { idRange } from '../src/visits/visit.ts'
import {
  ARTICLES,
  DAYS,
  FIRST_DAY,
  fillDayCounts,
  GROUPS,
  pageId,
  poisson,
  SITE,
  seeded,
  visitsOfDay,
} from './support/day-rows.ts'
import { median, print } from './support/measure.ts'
import { startPostgres } from './support/postgres.ts'

/**
 * The monthly report over 24 months of 100 thousand and 10 million visits, cold and warm, beside the naive query over
 * raw rows; and the rebuild of day counts from a million raw visits.
 * Budget: cold ≤ 50 ms on SQLite, ≤ 100 ms on PostgreSQL, ≤ 2 × the time over 100 thousand; rebuild ≤ 20 s a million.
 *
 *   node --import tsx bench/report.ts [sqlite|postgres] [raw visits, default 1000000]
 *
 * Cold on SQLite: a new connection after the file was dropped from the system's cache. Cold on PostgreSQL: a new
 * connection; the server keeps its buffers.
 */
const SMALL = 100_000
const LARGE = 10_000_000
const RAW = Number(process.argv[3] ?? 1_000_000)
const MONTH = '2026-09'
const ZONE = 'Asia/Jakarta'
const site = {
  id: SITE,
  name: 'Bench',
  timeZone: ZONE,
  language: 'id',
  origins: ['https://bench.test'],
  tagSeenAt: 'x',
  features: { comments: true },
} as Site
const clock = fixedClock('2026-10-20T05:00:00.000Z')

const which = process.argv[2] ?? 'both'
if (which !== 'postgres') await onSqlite()
if (which !== 'sqlite') await onPostgres()

async function onSqlite(): Promise<void> {
  console.log('SQLite')
  const folder = mkdtempSync(join(tmpdir(), 'titian-bench-'))
  try {
    await compare(
      (name) => join(folder, `${name}.db`),
      (file) => void spawnSync('dd', [`if=${file}`, 'iflag=nocache', 'count=0'], { stdio: 'ignore' }),
      (file) => `${(statSync(file).size / 1e6).toFixed(0)} MB`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function onPostgres(): Promise<void> {
  console.log('PostgreSQL')
  const server = await startPostgres()
  const made: string[] = []
  const admin = new pg.Client({ connectionString: server.url })
  await admin.connect()
  try {
    await compare(
      (name) => {
        const url = new URL(server.url)
        url.pathname = `/titian_bench_${name}`
        return url.href
      },
      () => {},
      () => '',
      async (address) => {
        const name = new URL(address).pathname.slice(1)
        await admin.query(`drop database if exists ${name}`)
        await admin.query(`create database ${name}`)
        made.push(name)
      },
      async (address) => {
        const client = new pg.Client({ connectionString: address })
        await client.connect()
        await client.query('vacuum analyze')
        await client.end()
      },
    )
  } finally {
    for (const name of made) await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
    await server.stop()
  }
}

async function compare(
  addressOf: (name: string) => string,
  forget: (address: string) => void,
  sizeOf: (address: string) => string,
  create: (address: string) => Promise<void> = async () => {},
  /** What the server does by itself within minutes: fresh statistics. */
  settle: (address: string) => Promise<void> = async () => {},
): Promise<void> {
  const cold: number[] = []
  for (const visits of [SMALL, LARGE]) {
    let folding = 0
    const address = addressOf(`counts_${visits}`)
    await create(address)
    const rows = await built(address, async (storage) => {
      const made = await fillDayCounts(storage, visits)
      folding = await timed(() => foldMonths(titianOn(storage)))
      return made
    })
    print(
      `  day counts of ${visits} visits`,
      `${Object.entries(rows.result)
        .map(([table, count]) => `${table} ${count}`)
        .join(', ')}; ${sizeOf(address)} built in ${rows.seconds} s`,
    )
    await settle(address)
    print('  folding its 24 months', `${folding.toFixed(0)} ms`)
    const times: { cold: number[]; warm: number[] } = { cold: [], warm: [] }
    for (let round = 0; round < 5; round++) {
      forget(address)
      const storage = await openStorage(address)
      times.cold.push(await timed(() => reportOf(titianOn(storage), site, monthPeriod(MONTH))))
      for (let again = 0; again < 3; again++) {
        times.warm.push(await timed(() => reportOf(titianOn(storage), site, monthPeriod(MONTH))))
      }
      await storage.close()
    }
    cold.push(median(times.cold))
    print(
      `  report of a month over ${visits} visits`,
      `cold ${median(times.cold).toFixed(1)} ms, warm ${median(times.warm).toFixed(1)} ms`,
    )
  }
  print('  10 million : 100 thousand, cold', `${(cold[1]! / cold[0]!).toFixed(2)} × (budget 2)`)
  await againstRaw(addressOf('raw'), forget, sizeOf, create, cold[1]!)
}

async function againstRaw(
  address: string,
  forget: (address: string) => void,
  sizeOf: (address: string) => string,
  create: (address: string) => Promise<void>,
  reportMs: number,
): Promise<void> {
  await create(address)
  const { result, seconds } = await built(address, fillRawVisits)
  print(`  raw visits`, `${result} in ${seconds} s; ${sizeOf(address)}`)
  forget(address)
  let storage = await openStorage(address)
  const naive = await timed(() => naiveMonth(storage))
  print(
    '  naive query over the raw rows of the month',
    `cold ${naive.toFixed(0)} ms for one table of it over ${result} visits, growing with them; the whole report over 10 million took ${reportMs.toFixed(0)} ms`,
  )
  await storage.close()
  storage = await openStorage(address)
  const longest = await rebuiltByDay(storage)
  const before = process.cpuUsage()
  const rebuild = await timed(() => rebuildCounts(titianOn(storage), site, { from: '', to: '' }))
  const { user, system } = process.cpuUsage(before)
  const million = (seconds: number) => ((seconds / result) * 1e6).toFixed(1)
  print(
    '  rebuild',
    `${million(rebuild / 1000)} s a million, ${million((user + system) / 1e6)} s of them CPU of this process (budget 20); longest day ${longest.toFixed(0)} ms (budget 1000)`,
  )
  await storage.close()
}

async function rebuiltByDay(storage: Storage): Promise<number> {
  let longest = 0
  for (let index = 1; index < DAYS; index += 7) {
    const day = addDays(FIRST_DAY, index)
    longest = Math.max(longest, await timed(() => rebuildCounts(titianOn(storage), site, { from: day, to: day })))
  }
  return longest
}

function titianOn(storage: Storage): Titian {
  return {
    db: storage.db,
    storage,
    clock,
    sites: { all: () => [site] },
    config: { publicUrl: 'https://titian.test' },
  } as unknown as Titian
}

async function built<T>(
  address: string,
  fill: (storage: Storage) => Promise<T>,
): Promise<{ result: T; seconds: string }> {
  const storage = await openStorage(address)
  await migrate(storage.db)
  const started = performance.now()
  await fillPages(storage)
  const result = await fill(storage)
  await storage.close()
  return { result, seconds: ((performance.now() - started) / 1000).toFixed(1) }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

async function fillPages({ db }: Storage): Promise<void> {
  const at = '2024-11-01T00:00:00.000Z'
  await db
    .insertInto('site')
    .values({
      id: SITE,
      name: 'Bench',
      institution: 'Bench',
      time_zone: ZONE,
      language: 'id',
      created_at: at,
      changed_at: at,
    })
    .execute()
  for (let account = 0; account < 6; account++) {
    await db
      .insertInto('account')
      .values({
        site_id: SITE,
        id: `account${account}`,
        platform: GROUPS[account]!.platform,
        handle: `a${account}`,
        url: `https://example.test/${account}`,
        state: 'own',
        created_at: at,
      })
      .execute()
  }
  const ids = ['home', ...Array.from({ length: ARTICLES }, (_, index) => pageId(index))]
  for (let start = 0; start < ids.length; start += 200) {
    await db
      .insertInto('page')
      .values(
        ids.slice(start, start + 200).map((id) => ({
          site_id: SITE,
          id,
          key: id,
          url: `https://bench.test/${id}`,
          title: `Berita ${id}`,
          state: 'known',
          first_day: FIRST_DAY,
          created_at: at,
        })),
      )
      .execute()
  }
}

async function naiveMonth({ db }: Storage): Promise<unknown> {
  const { from, to } = monthPeriod(MONTH)
  const [first, last] = idRange(momentOf(from, 0, ZONE), momentOf(addDays(to, 1), 0, ZONE))
  return db
    .selectFrom('visit')
    .select([
      'medium',
      'platform',
      'evidence',
      countAll().as('visits'),
      sumOf('pages').as('views'),
      sumOf('seconds').as('seconds'),
    ])
    .where('site_id', '=', SITE)
    .where('id', '>=', first)
    .where('id', '<', last)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy(['medium', 'platform', 'evidence'])
    .execute()
}

async function fillRawVisits(storage: Storage): Promise<number> {
  const random = seeded(7)
  let visits = 0
  let batch: Row<'visit'>[] = []
  const flush = async () => {
    batch.sort((a, b) => (a.id < b.id ? -1 : 1))
    await withRawRows(storage, (rows) => rows.insert('visit', ['site_id', 'id'], batch))
    visits += batch.length
    batch = []
  }
  for (let index = 0; index < DAYS; index++) {
    const day = addDays(FIRST_DAY, index)
    const count = poisson(visitsOfDay(RAW, index), random)
    for (let one = 0; one < count; one++) batch.push(rawVisit(day, index, random))
    if (batch.length >= 4000) await flush()
  }
  await flush()
  return visits
}

function rawVisit(day: string, index: number, random: () => number): Row<'visit'> {
  const hour = Math.floor(random() * 24)
  const group = groupAt(random())
  const page = Math.max(0, Math.min(ARTICLES, index * 2) - Math.floor(1 / (random() + 0.001)))
  const seconds = Math.floor(random() * 60)
  return {
    site_id: SITE,
    id:
      Math.floor(momentOf(day, hour, ZONE) / HOUR)
        .toString(36)
        .padStart(4, '0') + randomBytes(12).toString('base64url'),
    day,
    hour,
    page_id: pageId(page),
    is_home: 0,
    is_mobile: random() < 0.8 ? 1 : 0,
    medium: group.medium,
    platform: group.platform,
    evidence: group.medium === 'social' ? 'referrer' : 'none',
    in_app: 0,
    paid: 0,
    account_id: '',
    link_id: '',
    share: '',
    share_network: '',
    ref_host: 'l.facebook.com',
    ref_path: '/',
    utm_source: '',
    utm_medium: '',
    utm_campaign: '',
    t_co: '',
    click_ids: 'fbclid',
    first_day: 1,
    first_week: 1,
    first_month: random() < 0.5 ? 1 : 0,
    returning_flag: random() < 0.3 ? 1 : 0,
    since: '',
    freq: '1',
    pages: 1,
    seconds,
    landing_view: '0000000a',
    landing_seconds: seconds,
    acted: 0,
    commented: 0,
    shared: 0,
    wrote: 0,
    downloaded: 0,
    outbound: 0,
    tag: '0.1.0',
  }
}

function groupAt(place: number): (typeof GROUPS)[number] {
  let passed = 0
  for (const group of GROUPS) {
    passed += group.share
    if (place < passed) return group
  }
  return GROUPS[0]!
}
