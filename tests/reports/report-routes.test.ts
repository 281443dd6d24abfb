import { expect, test } from 'vitest'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, ORIGIN, SITE } from '../support/start.ts'

/** A phone that comes from Facebook, reads, and leaves for the institution's Instagram. */
const beacon = (visit: string, changes: object = {}) => ({
  site: SITE,
  visit: `${Math.floor(Date.parse('2026-11-21T09:00:00.000Z') / 3_600_000)
    .toString(36)
    .padStart(4, '0')}${visit.padStart(16, 'x')}`,
  view: '0000000a',
  kind: 'page',
  url: `${ORIGIN}/berita/jembatan`,
  land: { url: `${ORIGIN}/berita/jembatan`, ref: 'https://l.facebook.com/' },
  first: 'dwm',
  ret: 0,
  since: '',
  freq: '1',
  tag: '0.1.0',
  ...changes,
})

forEachDatabase('the report page', (start) => {
  test('shows a visit of this moment', async () => {
    const started = await start()
    await started.post('/api/v1/visits', beacon('1'))
    await started.post(
      '/api/v1/visits',
      beacon('1', { kind: 'outbound', to: 'https://www.instagram.com/pemkabtanjungkelekak/' }),
    )
    const leader = await signedIn(started, 'leader')

    const page = await leader.get('/staff/report')
    expect(page.status).toBe(200)
    expect(page.text).toContain('<h1>Laporan November 2026</h1>')
    expect(page.text).toContain('<b>1 dari 1</b> kunjungan datang dari media sosial')
    expect(page.text).toContain('pemkabtanjungkelekak')
    const json = (await leader.get('/staff/report.json')).json
    expect(json).toMatchObject({
      answer: { visits: 1, low: 1, verdict: 'few' },
      figures: { out: { value: 1 } },
      isRunning: true,
    })
  })

  test('the period stays in the address, for the page and for its files', async () => {
    const started = await start()
    const leader = await signedIn(started, 'leader')

    const page = await leader.get(`/staff/report?site=${SITE}&from=2026-11-01&to=2026-11-07`)
    expect(page.text).toContain(`/staff/report.csv?site=${SITE}&amp;from=2026-11-01&amp;to=2026-11-07`)
    const csv = await leader.get(`/staff/report.csv?site=${SITE}&from=2026-11-01&to=2026-11-07&for=excel`)
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(csv.headers.get('content-disposition')).toBe(
      `attachment; filename="titian-${SITE}-2026-11-01_2026-11-07-excel.csv"`,
    )
    const plain = await leader.get(`/staff/report.csv?site=${SITE}&from=2026-11-01&to=2026-11-07`)
    expect(plain.headers.get('content-disposition')).toContain('2026-11-07.csv"')
    expect(page.text).toContain(`/staff/report.xlsx?site=${SITE}&amp;from=2026-11-01&amp;to=2026-11-07`)
    const xlsx = await leader.get(`/staff/report.xlsx?site=${SITE}&from=2026-11-01&to=2026-11-07`)
    expect(xlsx.headers.get('content-type')).toContain('spreadsheetml.sheet')
    expect(xlsx.text.startsWith('PK')).toBe(true)
    expect(csv.headers.get('cache-control')).toBe('no-store')
    expect(csv.text).toContain('report;from;;;2026-11-01')
  })

  test('says everything in English to who reads English', async () => {
    const started = await start()
    const page = await (await signedIn(started, 'leader', { language: 'en' })).get('/staff/report?month=2026-10')

    expect(page.text).toContain('<html lang="en">')
    expect(page.text).toContain('There are no visits in this period yet.')
  })

  test.each([
    ['no month', 'month=2026-13', 400],
    ['a month and nothing', 'month=', 400],
    ['a day that is none', 'from=2026-02-30&to=2026-03-01', 400],
    ['the wrong way round', 'from=2026-03-02&to=2026-03-01', 400],
    ['more than three years', 'from=2020-01-01&to=2026-03-01', 400],
    ['a key too many', 'month=2026-10&x=1', 400],
    ['a key twice', 'month=2026-10&month=2026-09', 400],
    ['an unknown site', 'site=nowhere', 404],
    ['three years', 'from=2023-11-22&to=2026-11-21', 200],
    ['a future month', 'month=2027-03', 200],
  ])('%s: %s answers %i', async (_name, query, status) => {
    const started = await start()
    const leader = await signedIn(started, 'leader')
    for (const file of ['report', 'report.csv', 'report.xlsx', 'report.json']) {
      expect((await leader.get(`/staff/${file}?${query}`)).status).toBe(status)
    }
  })

  test('opens for those who may read reports, and for nobody else', async () => {
    const started = await start()
    expect((await started.get('/staff/report')).status).toBe(303)
    expect((await started.get('/staff/report.json')).status).toBe(401)
    for (const [role, status] of [
      ['leader', 200],
      ['moderator', 200],
      ['webmaster', 200],
      ['officer', 403],
    ] as const) {
      const agent = await signedIn(started, role)
      expect((await agent.get('/staff/report')).status).toBe(status)
      expect((await agent.get('/staff/report.csv')).status).toBe(status)
    }
    const elsewhere = await signedIn(started, 'leader', { siteId: 'another' })
    expect((await elsewhere.get(`/staff/report?site=${SITE}`)).status).toBe(403)
  })
})
