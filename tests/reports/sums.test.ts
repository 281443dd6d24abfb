import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '../../src/base/calendar.ts'
import { DAY, HOUR } from '../../src/base/clock.ts'
import { newId } from '../../src/base/ids.ts'
import { languageOf } from '../../src/language/language.ts'
import { reportOf } from '../../src/reports/read-figures.ts'
import type { Report } from '../../src/reports/report.ts'
import { reportTables } from '../../src/reports/report-tables.ts'
import { readTrafficOf } from '../../src/reports/traffic.ts'
import { TRAFFIC_UNITS, type TrafficQuery } from '../../src/reports/traffic-query.ts'
import { isHeld, TRAFFIC_GROUPS, type TrafficFilters } from '../../src/visits/traffic-figures.ts'
import { forEachDatabase, ORIGIN, PHONE, SITE, type Started } from '../support/start.ts'

const DESKTOP =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36'
const PERIOD = { from: '2026-11-01', to: '2026-11-30' }
const FROM = '2026-11-05T23:00:00.000Z'

/** A browser that opens pages and does something on each, as the tag tells it. */
const visit = fc.record({
  gapHours: fc.integer({ min: 0, max: 40 }),
  isPhone: fc.boolean(),
  referrer: fc.constantFrom(
    '',
    'https://l.facebook.com/',
    'https://l.instagram.com/x',
    'https://t.co/abc',
    'https://www.google.co.id/',
    'https://chatgpt.com/',
    'https://tetangga.go.id.test/',
    'android-app://com.whatsapp/',
  ),
  mark: fc.constantFrom(
    '',
    '?utm_source=instagram&utm_medium=social',
    '?fbclid=IwAR0',
    '?titian=s.wa.aaaaaaaaaa',
    '?titian=berita-fb',
    '?utm_source=buletin&utm_medium=email',
  ),
  first: fc.constantFrom('', 'd', 'dw', 'dwm'),
  since: fc.constantFrom('', '0-1', '2-7', '8-30', '>30'),
  freq: fc.constantFrom('', '1', '2', '3-4', '5+'),
  pages: fc.array(
    fc.record({
      path: fc.constantFrom('/', '/berita/a', '/berita/b', '/berita/c', '/layanan'),
      seconds: fc.integer({ min: 0, max: 200 }),
      act: fc.constantFrom(
        '',
        'share',
        'copy',
        'comment',
        'https://www.facebook.com/kelekak',
        'https://www.youtube.com/@kelekak',
        'https://lapor.go.id/',
        '/berkas/apbd.pdf',
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})
type Visit = typeof visit extends fc.Arbitrary<infer T> ? T : never

async function seed({ titian: { db }, clock }: Started): Promise<void> {
  const at = clock.now()
  const [fb, yt] = [newId(clock.ms()), newId(clock.ms() + 1)]
  const account = (id: string, platform: string, state: string) => ({
    site_id: SITE,
    id,
    platform,
    handle: 'kelekak',
    url: `https://example.test/${platform}`,
    state,
    created_at: at,
  })
  await db
    .insertInto('account')
    .values([account(fb, 'Facebook', 'own'), account(yt, 'YouTube', 'foreign')])
    .execute()
  await db
    .insertInto('link')
    .values({
      site_id: SITE,
      id: newId(clock.ms()),
      slug: 'berita-fb',
      target: ORIGIN,
      purpose: 'post',
      account_id: fb,
      created_at: at,
    })
    .execute()
}

async function browse(started: Started, visits: readonly Visit[]): Promise<void> {
  let at = Date.parse(FROM)
  for (const [index, one] of visits.entries()) {
    at = Math.min(at + one.gapHours * HOUR, Date.parse(FROM) + 20 * DAY)
    started.clock.set(new Date(at).toISOString())
    const hour = Math.floor(at / HOUR)
      .toString(36)
      .padStart(4, '0')
    const agent = one.isPhone ? PHONE : DESKTOP
    const land = ORIGIN + one.pages[0]!.path
    for (const [view, page] of one.pages.entries()) {
      const told = {
        site: SITE,
        visit: `${hour}${String(index).padStart(16, 'x')}`,
        view: `view000${view}`,
        kind: 'page',
        url: ORIGIN + page.path,
        land: { url: land + one.mark, ref: one.referrer, page: land },
        first: one.first,
        ret: one.since === '' ? 0 : 1,
        since: one.since,
        freq: one.freq,
        tag: '0.1.0',
      }
      const tell = async (changes: object) => {
        const reply = await started.post('/api/v1/visits', { ...told, ...changes }, { 'user-agent': agent })
        expect(reply.status, reply.text).toBe(200)
      }
      await tell({})
      if (page.seconds > 9) await tell({ kind: 'engaged', seconds: page.seconds })
      if (page.act.startsWith('https:')) await tell({ kind: 'outbound', to: page.act })
      else if (page.act.startsWith('/')) await tell({ kind: 'download', to: ORIGIN + page.act })
      else if (page.act) await tell({ kind: 'act', act: page.act })
    }
  }
}

const sum = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((all, row) => all + of(row), 0)

/** Every table that has a total adds up to it, column by column; rates and means do not. */
function expectTablesAddUp(report: Report): void {
  for (const table of reportTables(report, languageOf('id'))) {
    table.columns.forEach(({ name, kind }, index) => {
      const total = table.total?.[index]
      if (kind !== 'count' || typeof total !== 'number') return
      expect(
        sum(table.rows, (row) => Number(row[index] ?? 0)),
        `${table.id}: ${name}`,
      ).toBe(total)
    })
  }
}

function expectOneTruth(report: Report): void {
  const { visits } = report.answer
  const figure = (key: keyof Report['figures']) => report.figures[key].value
  expect(sum(report.media, (row) => row.visits)).toBe(visits)
  expect(report.split.social.visits + report.split.other.visits).toBe(visits)
  expect(sum(report.hours.visits, Number)).toBe(visits)
  expect(sum(report.loyalty.freq, (row) => row.visits)).toBe(visits)
  expect(sum(report.loyalty.since, (row) => row.visits)).toBe(visits)
  expect(report.articleTotal.visits).toBe(visits)
  expect(report.articleTotal.social).toBe(figure('in'))
  expect(report.articleTotal.views).toBe(figure('views'))
  expect(sum(report.platforms, (row) => row.in)).toBe(figure('in'))
  expect(sum(report.hours.social, Number)).toBe(figure('in'))
  expect(sum(report.accounts, (row) => row.in)).toBe(figure('in'))
  expect(sum(report.accounts, (row) => row.out)).toBe(figure('out'))
  expect(sum(report.posts, (row) => row.visits)).toBe(figure('linked'))
}

/** Every view that the screen offers: by each fact, under no filter, and under each value of each fact. */
async function expectViewsAddUp({ titian, site }: Started, today: string): Promise<void> {
  const view = async (filters: TrafficFilters, by: TrafficQuery['by'], unit: TrafficQuery['unit'] = 'week') =>
    readTrafficOf(titian.db, site, { period: PERIOD, by, unit, sort: 'visits', isAscending: false, filters }, today)
  const check = async (filters: TrafficFilters) => {
    const totals = new Set<number>()
    for (const by of TRAFFIC_GROUPS.filter((group) => isHeld(filters, group))) {
      const traffic = await view(filters, by)
      const said = `${by} ${JSON.stringify(filters)}`
      expect(
        sum(traffic.lines, (line) => line.visits),
        said,
      ).toBe(traffic.total.visits)
      expect(
        sum(traffic.lines, (line) => line.engaged),
        said,
      ).toBe(traffic.total.engaged)
      if (traffic.week)
        expect(sum(traffic.week.flat(), Number), said).toBe((await view(filters, 'medium')).total.visits)
      if (by === 'medium' || Object.keys(filters).some((name) => name === 'account' || name === 'link')) {
        totals.add(traffic.total.visits)
        for (const unit of Object.keys(filters).length === 0 ? TRAFFIC_UNITS : (['week'] as const)) {
          const { points } = await view(filters, by, unit)
          expect(
            sum(points, (point) => point.visits),
            `${said} ${unit}`,
          ).toBe(traffic.total.visits)
        }
      }
    }
    expect(totals.size, JSON.stringify(filters)).toBe(1)
  }
  await check({})
  for (const by of ['platform', 'evidence', 'account', 'link', 'page'] as const) {
    const all = await view({}, by)
    for (const line of all.lines.filter((one) => one.kind === 'row')) {
      await check({ [by]: line.key })
      expect((await view({ [by]: line.key }, 'medium')).total.visits, `${by} ${line.key}`).toBe(line.visits)
    }
  }
}

forEachDatabase('on random visits', (start) => {
  test('the sum of every breakdown equals its total, in the report, its tables and every view', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(visit, { minLength: 5, maxLength: 14 }), async (visits) => {
        const started = await start({ at: FROM })
        await seed(started)
        await browse(started, visits)
        const report = await reportOf(started.titian, started.site, PERIOD)
        expect(report.answer.visits).toBe(visits.length)
        expectTablesAddUp(report)
        expectOneTruth(report)
        await expectViewsAddUp(started, dayOf(started.clock.ms(), started.site.timeZone))
      }),
      { numRuns: 3 },
    )
  }, 120_000)
})
