import { describe, expect, test } from 'vitest'
import { runReport } from '../../src/cli/report.ts'
import { medianOf } from '../../src/comments/comment-figures.ts'
import { reportOf } from '../../src/reports/read-figures.ts'
import type { NewRow } from '../../src/storage/tables.ts'
import { forEachDatabase, SITE, type Started } from '../support/start.ts'

const OCTOBER = { from: '2026-10-01', to: '2026-10-31' }

type SourceRow = NewRow<'day_source'>
function sourceRow(day: string, changes: Partial<SourceRow> = {}): SourceRow {
  return {
    site_id: SITE,
    day,
    medium: 'social',
    platform: 'Facebook',
    evidence: 'referrer',
    in_app: 0,
    paid: 0,
    visits: 10,
    first_day: 8,
    first_week: 5,
    first_month: 3,
    returning_visits: 2,
    possible: 0,
    engaged: 6,
    two_way: 1,
    views: 20,
    seconds: 300,
    outbound: 0,
    ...changes,
  }
}
const pageRow = (day: string, page_id: string, medium: string, visits: number) => ({
  site_id: SITE,
  day,
  page_id,
  medium,
  platform: '',
  visits,
  first_day: 0,
  engaged: 0,
  views: visits * 2,
  seconds: 0,
})
const page = (id: string, changes: object = {}) => ({
  site_id: SITE,
  id,
  key: `tanjungkelekakkab.go.id.test/${id}`,
  url: `https://tanjungkelekakkab.go.id.test/${id}`,
  title: `Berita ${id}`,
  state: 'known',
  merged_into: '',
  first_day: '2026-10-01',
  created_at: '2026-10-01T00:00:00.000Z',
  ...changes,
})
const account = (id: string, platform: string, state: string) => ({
  site_id: SITE,
  id,
  platform,
  handle: `kelekak-${id}`,
  url: `https://example.test/${id}`,
  state,
  created_at: '2026-10-01T00:00:00.000Z',
})
const comment = (id: string, changes: Partial<NewRow<'comment'>> = {}): NewRow<'comment'> => ({
  site_id: SITE,
  id,
  page_id: 'p1',
  parent_id: '',
  is_official: 0,
  thread_id: id,
  name: 'Rosmini',
  text: 'Terima kasih',
  state: 'shown',
  writer_hash: `writer of ${id}`,
  day: '2026-10-10',
  created_at: '2026-10-10T02:00:00.000Z',
  queued_at: '2026-10-10T02:00:00.000Z',
  decided_at: '2026-10-10T03:00:00.000Z',
  ...changes,
})
const letter = (id: string, changes: Partial<NewRow<'letter'>> = {}): NewRow<'letter'> => ({
  site_id: SITE,
  id,
  number: `SP-2026-${id}`,
  secret_hash: '',
  type: 'complaint',
  audience: 'public',
  category: 'jalan',
  subject: 'Jalan',
  text: 'Jalan rusak',
  visibility: 'open',
  consent_at: '2026-10-05T02:00:00.000Z',
  state: 'baru',
  day: '2026-10-05',
  received_at: '2026-10-05T02:00:00.000Z',
  due_on: '2026-10-12',
  agency_id: '',
  answered_at: '',
  closed_at: '',
  ...changes,
})

async function seed({ titian }: Started): Promise<void> {
  const { db } = titian
  const other = { site_id: 'elsewhere' }
  await db
    .insertInto('day_source')
    .values([
      sourceRow('2026-09-30', { visits: 100 }),
      sourceRow('2026-10-01'),
      sourceRow('2026-10-31', { evidence: 'own', in_app: 1, visits: 5 }),
      sourceRow('2026-10-15', { medium: 'direct', platform: '', evidence: 'none', visits: 40, possible: 12 }),
      sourceRow('2026-11-01', { visits: 1000 }),
      sourceRow('2026-10-15', { ...other, visits: 9999 }),
    ])
    .execute()
  await db
    .insertInto('day_page')
    .values([
      pageRow('2026-10-01', 'p1', 'social', 10),
      pageRow('2026-10-15', 'p2', 'direct', 30),
      pageRow('2026-10-15', '', 'direct', 10),
      pageRow('2026-10-31', 'old', 'social', 5),
      pageRow('2026-11-01', 'p1', 'social', 1000),
    ])
    .execute()
  await db
    .insertInto('page')
    .values([page('p1'), page('p2', { title: '' }), page('old', { state: 'merged', merged_into: 'p1' })])
    .execute()
  await db
    .insertInto('account')
    .values([account('a', 'Facebook', 'found'), account('b', 'Instagram', 'own'), account('c', 'X', 'foreign')])
    .execute()
  const out = (target: string, visits: number, kind = 'account') => ({
    site_id: SITE,
    day: '2026-10-15',
    kind,
    target,
    visits,
  })
  await db
    .insertInto('day_outbound')
    .values([out('a', 30), out('b', 20), out('c', 500), out('YouTube', 70, 'social'), out('lapor.go.id', 9, 'host')])
    .execute()
  await db
    .insertInto('day_hour')
    .values([
      { site_id: SITE, day: '2026-10-15', hour: 7, medium: 'social', platform: 'Facebook', visits: 15 },
      { site_id: SITE, day: '2026-10-15', hour: 20, medium: 'direct', platform: '', visits: 40 },
    ])
    .execute()
  await db
    .insertInto('day_loyalty')
    .values([
      { site_id: SITE, day: '2026-10-15', since: '0-1', freq: '5+', visits: 11 },
      { site_id: SITE, day: '2026-10-15', since: '', freq: '', visits: 44 },
    ])
    .execute()
  await db
    .insertInto('day_ignored')
    .values([{ site_id: SITE, day: '2026-10-15', reason: 'bot', beacons: 321 }])
    .execute()
  const act = (page_id: string, name: string, network: string, acts: number) => ({
    site_id: SITE,
    day: '2026-10-15',
    page_id,
    act: name,
    network,
    acts,
  })
  await db
    .insertInto('day_act')
    .values([
      act('p1', 'like', '', 9),
      act('p1', 'unlike', '', 2),
      act('old', 'like', '', 1),
      act('p1', 'share', 'wa', 6),
      act('p2', 'share', 'link', 3),
      act('p1', 'comment', '', 5),
    ])
    .execute()
  await db
    .insertInto('comment')
    .values([
      comment('c1'),
      comment('c2', { parent_id: 'c1', thread_id: 'c1', decided_at: '2026-10-10T05:00:00.000Z' }),
      comment('c3', { parent_id: 'c1', thread_id: 'c1', writer_hash: 'writer of c1' }),
      comment('c4', { parent_id: 'c1', thread_id: 'c1', is_official: 1, writer_hash: '' }),
      comment('c5', { parent_id: 'c4', thread_id: 'c1', page_id: 'quiet' }),
      comment('c6', { state: 'held', decided_at: '', queued_at: '2026-10-11T02:00:00.000Z' }),
      comment('c7', { state: 'spam', decided_at: '' }),
      comment('c8', { day: '2026-11-01' }),
    ])
    .execute()
  await db
    .insertInto('agency')
    .values({ site_id: SITE, id: 'pupr', name: 'Dinas Pekerjaan Umum', short_name: 'Dinas PUPR' })
    .execute()
  await db
    .insertInto('letter')
    .values([
      letter('1', { answered_at: '2026-10-12T16:59:59.000Z', state: 'dijawab' }),
      letter('2', { answered_at: '2026-10-12T17:00:00.000Z', state: 'dijawab' }),
      letter('3', { agency_id: 'pupr' }),
      letter('4', { closed_at: '2026-10-06T00:00:00.000Z', state: 'dicabut' }),
      letter('5', { due_on: '2026-11-21' }),
      letter('6', { due_on: '2026-11-21', answered_at: '2026-10-06T00:00:00.000Z', state: 'dijawab' }),
      letter('7', { day: '2026-09-30', received_at: '2026-09-30T02:00:00.000Z', due_on: '2026-10-08' }),
    ])
    .execute()
}

forEachDatabase('a report read from day counts', (start) => {
  test('holds the days of its period and its own site, and nothing else', async () => {
    const started = await start()
    await seed(started)
    const report = await reportOf(started.titian, started.site, OCTOBER)

    expect(report.answer).toMatchObject({ visits: 55, low: 15, high: 27, before: { visits: 100, low: 100 } })
    expect(report.figures.visitors).toMatchObject({ value: 9, status: 'estimate', before: 3 })
    expect(report.figures.out).toMatchObject({ value: 50, before: 0 })
    expect(report.figures.balance.value).toBeCloseTo((15 - 50) / 65, 6)
    expect(report.figures.engaged).toMatchObject({ value: 18, of: 55 })
    expect(report.figures.loyal).toMatchObject({ value: 11, of: 11 })
    expect(report.accounts.map((row) => [row.platform, row.out])).toEqual([
      ['Facebook', 30],
      ['Instagram', 20],
      ['', 0],
    ])
    expect(report.accounts.at(-1)).toMatchObject({ kind: 'unknown', in: 15, engaged: 12 })
    expect(report.ignored).toEqual([{ reason: 'bot', beacons: 321 }])
    expect([report.hours.visits[7], report.hours.social[7], report.hours.visits[20], report.hours.social[20]]).toEqual([
      15, 15, 40, 0,
    ])
    expect(report.countedSince).toBe('2026-09-30')
    expect(report.comparable).toBe('partial')
  })

  test('articles: a merged page counts where it went, unknown addresses have their row, sums agree', async () => {
    const started = await start()
    await seed(started)
    const { articles, articleTotal, figures, networks } = await reportOf(started.titian, started.site, OCTOBER)

    expect(
      articles.map(({ kind, title, visits, social, likes, comments, shares }) => [
        kind,
        title,
        visits,
        social,
        likes,
        comments,
        shares,
      ]),
    ).toEqual([
      ['page', 'tanjungkelekakkab.go.id.test/p2', 30, 0, 0, 0, 3],
      ['page', 'Berita p1', 15, 15, 8, 3, 6],
      ['rest', '', 0, 0, 0, 1, 0],
      ['unknown', '', 10, 0, 0, 0, 0],
    ])
    expect(articleTotal).toMatchObject({
      visits: 55,
      social: 15,
      likes: figures.likes.value,
      comments: figures.comments.value,
      shares: 9,
    })
    expect(networks).toEqual([
      { network: 'wa', presses: 6, visits: 0 },
      { network: 'link', presses: 3, visits: 0 },
    ])
  })

  test('conversation: whom a reply answers decides what it is; those who wait stand in the median', async () => {
    const started = await start()
    await seed(started)
    const { figures, waiting } = await reportOf(started.titian, started.site, OCTOBER)

    expect(figures.comments.value).toBe(4)
    expect(figures.replies.value).toBe(1)
    expect(figures.official.value).toBe(1)
    expect(figures.writers).toMatchObject({ value: 3, status: 'estimate' })
    expect(figures.wait.value).toBe(60)
    expect(waiting).toEqual({ count: 1, oldest: '2026-10-11T02:00:00.000Z' })
  })

  test('letters: the day of the site decides, closed ones owe nothing, early ones prove nothing', async () => {
    const started = await start()
    await seed(started)
    const { figures, overdue } = await reportOf(started.titian, started.site, OCTOBER)

    expect(figures.letters).toMatchObject({ value: 6, before: 1 })
    expect(figures.answered).toMatchObject({ value: 3, of: 5 })
    expect(figures.in_time).toMatchObject({ value: 1, of: 3 })
    expect(overdue).toEqual({
      count: 2,
      oldestDue: '2026-10-08',
      agencies: [
        { name: '', count: 1 },
        { name: 'Dinas PUPR', count: 1 },
      ],
    })
  })

  test.each(['json', 'csv', 'html'] as const)(
    'the command line prints a full month and an empty one as %s',
    async (format) => {
      const started = await start()
      await seed(started)
      for (const month of ['2026-10', '2024-01', '2027-05']) {
        const text = await runReport(started.titian, { site: started.site, month, format })
        expect(text).not.toMatch(/NaN|undefined|\[object|\u0001/)
        if (format === 'html') {
          expect(text).toContain(
            month === '2026-10' ? 'dari 100</b> kunjungan' : 'Belum ada kunjungan pada periode ini',
          )
          expect(text).not.toMatch(/<link|<script| style=/)
        }
      }
      if (format === 'json') {
        const json = JSON.parse(
          String(await runReport(started.titian, { site: started.site, month: '2026-10', format })),
        )
        expect(json.answer).toMatchObject({ visits: 55, low: 15, high: 27 })
      }
    },
  )

  test('what citizens and pages call themselves is text in the page', async () => {
    const started = await start()
    await seed(started)
    const hostile = '"><script>alert(1)</script>'
    await started.titian.db
      .updateTable('page')
      .set({ title: hostile, url: 'javascript:alert(1)' })
      .where('id', '=', 'p1')
      .execute()
    await started.titian.db.updateTable('account').set({ label: hostile, url: 'javascript:alert(1)' }).execute()
    const html = await runReport(started.titian, { site: started.site, month: '2026-10', format: 'html' })

    expect(html).not.toContain('<script>')
    expect(html).not.toContain('href="javascript:')
    expect(html).toContain('&lt;script&gt;alert(1)')
  })
})

describe('a median', () => {
  test.each([
    [[], null],
    [[5], 5],
    [[1, 9], 5],
    [[9, 1, 4], 4],
    [[1, Number.POSITIVE_INFINITY], Number.POSITIVE_INFINITY],
    [[1, 2, Number.POSITIVE_INFINITY], 2],
  ])('of %j is %s', (values, median) => {
    expect(medianOf(values)).toBe(median)
  })
})
