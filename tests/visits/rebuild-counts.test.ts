import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HOUR } from '../../src/base/clock.ts'
import { admitPage } from '../../src/visits/admit-page.ts'
import { COUNT_TABLES, type CountTable } from '../../src/visits/day-counts.ts'
import { rebuildCounts } from '../../src/visits/rebuild-counts.ts'
import type { Told, VisitRow } from '../../src/visits/visit.ts'
import { storeVisits } from '../../src/visits/visit-store.ts'
import { forEachDatabase, SITE, type Started } from '../support/start.ts'

const DAY = '2026-11-21'
const MIDDAY = Date.parse('2026-11-21T05:00:00.000Z')
const ALL = { from: '', to: '' }

const idOf = (number: number): string =>
  Math.floor(MIDDAY / HOUR)
    .toString(36)
    .padStart(4, '0') + String(number).padStart(16, 'x')
const PAGES = ['', 'known-1', 'known-2', 'unknown-1', 'unknown-2']
const SOURCES = [
  { medium: 'social', platform: 'Facebook', evidence: 'referrer' },
  { medium: 'social', platform: 'WhatsApp', evidence: 'own' },
  { medium: 'direct', platform: '', evidence: 'none' },
  { medium: 'search', platform: 'Google', evidence: 'referrer' },
] as const

function fresh(visit: number, facts: { page: number; source: number; flags: number; hour: number }): VisitRow {
  const bit = (n: number) => (facts.flags >> n) & 1
  return {
    ...SOURCES[facts.source]!,
    site_id: SITE,
    id: idOf(visit),
    day: DAY,
    hour: facts.hour,
    page_id: PAGES[facts.page]!,
    is_home: bit(0),
    is_mobile: bit(1),
    in_app: bit(2),
    paid: bit(3),
    account_id: bit(4) ? 'account-1' : '',
    link_id: bit(5) ? 'link-1' : '',
    share: bit(12) ? 'aaaaaaaaaa' : '',
    share_network: bit(12) ? (bit(13) ? 'wa' : '') : '',
    ref_host: '',
    ref_path: '',
    utm_source: '',
    utm_medium: '',
    utm_campaign: '',
    t_co: '',
    click_ids: '',
    first_day: bit(6),
    first_week: bit(7),
    first_month: bit(8),
    returning_flag: bit(9),
    since: bit(10) ? '0-1' : '',
    freq: bit(11) ? '3-4' : '1',
    pages: 0,
    seconds: 0,
    landing_view: '',
    landing_seconds: 0,
    acted: 0,
    commented: 0,
    shared: 0,
    wrote: 0,
    downloaded: 0,
    outbound: 0,
    tag: '0.1.0',
  }
}

const visitFacts = fc.record({ page: fc.nat(4), source: fc.nat(3), flags: fc.nat(16_383), hour: fc.nat(23) })
const beacon = fc.record({
  visit: fc.nat(11),
  view: fc.nat(2),
  page: fc.nat(4),
  seconds: fc.constantFrom(0, 4, 9, 10, 40, 2500),
  act: fc.constantFrom(null, null, 'like', 'comment', 'reply', 'share', 'copy', 'letter'),
  leaving: fc.constantFrom(
    null,
    null,
    { kind: 'account', target: 'account-1' },
    { kind: 'social', target: 'YouTube' },
    { kind: 'host', target: 'lapor.go.id' },
    { kind: 'download', target: '/apbd.pdf' },
  ),
} as const)

function toldOf(
  facts: { page: number; source: number; flags: number; hour: number }[],
  one: { visit: number; view: number; page: number; seconds: number; act: Told['act']; leaving: Told['leaving'] },
): Told {
  // A view is of one page, whichever of its beacons arrives first.
  const pageId = one.view === 0 ? PAGES[facts[one.visit]!.page]! : PAGES[(one.visit + one.view) % PAGES.length]!
  return {
    fresh: fresh(one.visit, facts[one.visit]!),
    view: `0000000${one.view}`,
    pageId,
    hour: facts[one.visit]!.hour,
    seconds: one.seconds,
    act: one.act,
    leaving: one.leaving,
  }
}

/** In place; the same seed, the same order. */
function shuffle(list: unknown[], seed: number): void {
  let state = seed >>> 0
  for (let at = list.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = state % (at + 1)
    ;[list[at], list[other]] = [list[other], list[at]]
  }
}

async function withPages(start: () => Promise<Started>): Promise<Started> {
  const started = await start()
  const page = (id: string) => ({
    site_id: SITE,
    id,
    key: `k/${id}`,
    url: `https://tanjungkelekakkab.go.id.test/${id}`,
    state: id.startsWith('known') ? 'known' : 'unknown',
    first_day: DAY,
    created_at: '2026-11-21T00:00:00.000Z',
  })
  await started.titian.db.insertInto('page').values(PAGES.filter(Boolean).map(page)).execute()
  return started
}

/** Rows that count something, in key order. */
async function countsOf({ titian }: Started): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {}
  for (const table of Object.keys(COUNT_TABLES) as CountTable[]) {
    const { key, sums } = COUNT_TABLES[table]
    const rows = (await titian.db.selectFrom(table).selectAll().execute()) as Record<string, string | number>[]
    found[table] = rows
      .filter((row) => sums.some((sum) => row[sum] !== 0))
      .map((row) => [...key, ...sums].map((column) => row[column]))
      .sort((a, b) => (a.join() < b.join() ? -1 : 1))
  }
  return found
}

async function emptied({ titian }: Started): Promise<void> {
  for (const table of [...Object.keys(COUNT_TABLES), 'visit', 'page_view', 'visit_outbound'] as CountTable[]) {
    await titian.db.deleteFrom(table).execute()
  }
}

forEachDatabase('rebuilding day counts', (start) => {
  test('agrees with the live counts of any day, its beacons twice and in any order', async () => {
    const started = await withPages(start)
    const { titian, site } = started
    await fc.assert(
      fc.asyncProperty(
        fc.array(visitFacts, { minLength: 12, maxLength: 12 }),
        fc.array(beacon, { minLength: 1, maxLength: 40 }),
        fc.array(fc.nat(39), { maxLength: 20 }),
        fc.integer({ min: 1, max: 9 }),
        fc.noShrink(fc.integer()),
        async (facts, beacons, again, size, seed) => {
          const inOrder = beacons.map((one) => toldOf(facts, one))
          await emptied(started)
          await storeVisits(titian.storage, inOrder)
          const once = await countsOf(started)
          await emptied(started)
          const told = [...beacons, ...again.filter((at) => at < beacons.length).map((at) => beacons[at]!)].map((one) =>
            toldOf(facts, one),
          )
          shuffle(told, seed)
          for (let at = 0; at < told.length; at += size) await storeVisits(titian.storage, told.slice(at, at + size))
          const live = await countsOf(started)
          expect(live).toEqual(once)
          await titian.db.deleteFrom('day_page').execute()
          await titian.db.deleteFrom('day_link').execute()
          await titian.db.updateTable('day_source').set({ visits: 0, engaged: 99 }).execute()

          const done = await rebuildCounts(titian, site, ALL)

          expect(await countsOf(started)).toEqual(live)
          expect(done).toMatchObject({ days: 1, skipped: [] })
        },
      ),
      { numRuns: 25 },
    )
  })

  test('agrees after a page was admitted out of "(belum dikenal)"', async () => {
    const started = await withPages(start)
    const { titian, site } = started
    const facts = [{ page: 3, source: 0, flags: 64 + 4096 + 8192, hour: 9 }]
    const told = toldOf(facts, { visit: 0, view: 0, page: 3, seconds: 20, act: 'like', leaving: null })
    await storeVisits(titian.storage, [told])
    const page = await titian.db.selectFrom('page').selectAll().where('id', '=', 'unknown-1').executeTakeFirstOrThrow()
    await admitPage(titian.db, page)
    const live = await countsOf(started)
    expect(live.day_page).toHaveLength(1)
    expect(live.day_share).toEqual([[SITE, DAY, 'unknown-1', 'wa', 1]])

    await rebuildCounts(titian, site, ALL)
    expect(await countsOf(started)).toEqual(live)
  })

  test('a day whose raw visits are gone keeps its counts, and is named', async () => {
    const started = await withPages(start)
    const { titian, site } = started
    const facts = [
      { page: 1, source: 0, flags: 0, hour: 9 },
      { page: 1, source: 1, flags: 0, hour: 10 },
    ]
    const told = [0, 1].map((visit) => toldOf(facts, { visit, view: 0, page: 1, seconds: 0, act: null, leaving: null }))
    await storeVisits(titian.storage, told)
    await titian.db
      .insertInto('day_loyalty')
      .values({ site_id: SITE, day: '2026-11-19', since: '', freq: '1', visits: 4 })
      .execute()
    await titian.db.updateTable('day_source').set({ day: '2026-11-19' }).where('platform', '=', 'WhatsApp').execute()
    await titian.db.deleteFrom('visit').where('platform', '=', 'WhatsApp').execute()

    const done = await rebuildCounts(titian, site, ALL)

    expect(done.skipped).toEqual(['2026-11-19'])
    expect((await countsOf(started)).day_loyalty).toContainEqual([SITE, '2026-11-19', '', '1', 4])
  })

  test('the first raw day, some of whose visits are gone, is left alone', async () => {
    const started = await withPages(start)
    const { titian, site } = started
    const facts = [
      { page: 1, source: 0, flags: 0, hour: 9 },
      { page: 1, source: 1, flags: 0, hour: 10 },
    ]
    await storeVisits(
      titian.storage,
      [0, 1].map((visit) => toldOf(facts, { visit, view: 0, page: 1, seconds: 0, act: null, leaving: null })),
    )
    await titian.db.deleteFrom('visit').where('platform', '=', 'WhatsApp').execute()
    const live = await countsOf(started)

    expect(await rebuildCounts(titian, site, ALL)).toEqual({ days: 0, visits: 0, skipped: [DAY] })
    expect(await countsOf(started)).toEqual(live)
  })

  test('visits that arrive while it runs are counted once', async () => {
    const started = await withPages(start)
    const { titian, site } = started
    const facts = Array.from({ length: 60 }, (_, index) => ({
      page: index % 5,
      source: index % 4,
      flags: index * 37,
      hour: index % 24,
    }))
    const told = facts.map((_, visit) =>
      toldOf(facts, { visit, view: 0, page: 0, seconds: visit, act: null, leaving: null }),
    )
    await storeVisits(titian.storage, told.slice(0, 20))

    await Promise.all([
      ...told.slice(20).map((one) => storeVisits(titian.storage, [one])),
      rebuildCounts(titian, site, ALL),
      rebuildCounts(titian, site, ALL),
    ])

    const live = await countsOf(started)
    await rebuildCounts(titian, site, ALL)
    expect(await countsOf(started)).toEqual(live)
    const visits = await titian.db.selectFrom('day_source').select('visits').execute()
    expect(visits.reduce((sum, row) => sum + row.visits, 0)).toBe(60)
  })
})
