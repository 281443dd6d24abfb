import { expect, test } from 'vitest'
import { MINUTE } from '../../src/base/clock.ts'
import { LiveVisits } from '../../src/visits/live-visits.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, SITE, type Started } from '../support/start.ts'

const PAGE = '01kax3n5c07f2m9q40'
const MERGED = '01kax3n5c07f2m9q41'
const ACCOUNT = '01kax3n5c07f2m9q42'
const LINK = '01kax3n5c07f2m9q43'
const AT = '2026-10-01T00:00:00.000Z'

async function seed({ titian: { db } }: Started): Promise<void> {
  const sums = {
    first_day: 0,
    first_week: 0,
    first_month: 0,
    returning_visits: 0,
    possible: 0,
    two_way: 0,
    views: 0,
    seconds: 0,
  }
  const source = (
    day: string,
    medium: string,
    platform: string,
    evidence: string,
    visits: number,
    engaged: number,
  ) => ({
    site_id: SITE,
    day,
    medium,
    platform,
    evidence,
    in_app: 0,
    paid: 0,
    visits,
    engaged,
    outbound: 0,
    ...sums,
  })
  await db
    .insertInto('day_source')
    .values([
      source('2026-09-14', 'social', 'Facebook', 'own', 40, 10),
      source('2026-10-05', 'social', 'Facebook', 'own', 50, 20),
      source('2026-10-06', 'social', 'Facebook', 'in-app', 30, 15),
      source('2026-10-06', 'social', 'WhatsApp', 'own', 20, 20),
      source('2026-10-12', 'direct', '', 'none', 100, 30),
      source('2026-08-01', 'direct', '', 'none', 1, 0),
    ])
    .execute()
  const page = (day: string, page_id: string, platform: string, visits: number, engaged: number) => ({
    site_id: SITE,
    day,
    page_id,
    medium: platform ? 'social' : 'direct',
    platform,
    visits,
    engaged,
    first_day: 0,
    views: 0,
    seconds: 0,
  })
  await db
    .insertInto('day_page')
    .values([
      page('2026-10-05', PAGE, 'Facebook', 60, 25),
      page('2026-10-06', MERGED, 'Facebook', 20, 10),
      page('2026-10-06', '', 'WhatsApp', 20, 20),
      page('2026-10-12', PAGE, '', 100, 30),
    ])
    .execute()
  const row = (id: string, merged_into: string, title: string) => ({
    site_id: SITE,
    id,
    key: id,
    url: `https://tanjungkelekakkab.go.id.test/${id}`,
    title,
    state: 'known',
    merged_into,
    first_day: '2026-10-01',
    created_at: AT,
  })
  await db
    .insertInto('page')
    .values([row(PAGE, '', 'Jembatan <baru>'), row(MERGED, PAGE, 'Jembatan lama')])
    .execute()
  await db
    .insertInto('account')
    .values({
      site_id: SITE,
      id: ACCOUNT,
      platform: 'Facebook',
      handle: 'kelekak',
      url: 'https://facebook.test/kelekak',
      state: 'own',
      created_at: AT,
    })
    .execute()
  await db
    .insertInto('link')
    .values({
      site_id: SITE,
      id: LINK,
      slug: 'jembatan-fb',
      target: 'https://tanjungkelekakkab.go.id.test/x',
      purpose: 'post',
      account_id: ACCOUNT,
      page_id: PAGE,
      created_at: AT,
    })
    .execute()
  await db
    .insertInto('day_link')
    .values({
      site_id: SITE,
      day: '2026-10-05',
      link_id: LINK,
      account_id: ACCOUNT,
      medium: 'social',
      platform: 'Facebook',
      visits: 50,
      engaged: 20,
    })
    .execute()
  await db
    .insertInto('day_hour')
    .values([
      { site_id: SITE, day: '2026-10-05', hour: 7, medium: 'social', platform: 'Facebook', visits: 80 },
      { site_id: SITE, day: '2026-10-12', hour: 20, medium: 'direct', platform: '', visits: 100 },
    ])
    .execute()
}

/** Rows of the first table: name, visits, share … as they are read. */
const rowsOf = (html: string): string[] =>
  [...html.slice(html.indexOf('t-traffic')).matchAll(/<tr><th scope="row"[^>]*>(.*?)<\/tr>/gs)].map(([, row]) =>
    row!
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )

forEachDatabase('visits narrowed by their address', (start) => {
  const opened = async () => {
    const started = await start()
    await seed(started)
    const leader = await signedIn(started, 'leader')
    return async (query: string) => {
      const reply = await leader.get(`/staff/report/visits?month=2026-10&${query}`)
      return { ...reply, rows: rowsOf(reply.text) }
    }
  }

  test('every source, its share, the month before and bounce; the total is their sum', async () => {
    const get = await opened()
    const { rows, text } = await get('')
    expect(rows.slice(0, 3)).toEqual([
      'Langsung atau tidak diketahui 100 50,0% 0 30,0% 70,0%',
      'Media sosial 100 50,0% 40 ↑ naik 150% 55,0% 45,0%',
      'Seluruhnya 200 100,0% 40 ↑ naik 400% 42,5% 57,5%',
    ])
    expect(text).toContain('makin rendah makin baik')
  })

  test('a platform and a class of evidence, alone and together', async () => {
    const get = await opened()
    expect((await get('by=platform&evidence=own')).rows.slice(0, 2)).toEqual([
      'Facebook 50 71,4% 40 40,0% 60,0%',
      'WhatsApp 20 28,6% 0 20 dari 20 0 dari 20',
    ])
    expect((await get('by=evidence&platform=Facebook')).rows.slice(0, 2)).toEqual([
      'Tautan sendiri 50 62,5% 40 40,0% 60,0%',
      'Peramban dalam aplikasi 30 37,5% 0 50,0% 50,0%',
    ])
  })

  test('a page counts what was merged into it; account and link know their own visits', async () => {
    const get = await opened()
    const pages = await get('by=page')
    expect(pages.rows[0]).toMatch(/^Jembatan &lt;baru&gt; Buka .*180 90,0% 0/)
    expect(pages.rows[1]).toMatch(/^\(belum dikenal\) 20 10,0%/)
    expect(pages.text).not.toContain('<baru>')
    expect((await get('by=account')).rows[0]).toMatch(/^Facebook · kelekak .*50 100,0% 0 40,0% 60,0%$/)
    expect((await get(`by=link&account=${ACCOUNT}`)).rows[0]).toMatch(/^jembatan-fb 50/)
    const narrowed = await get(`by=platform&page=${PAGE}`)
    expect(narrowed.text).toContain('Berita: <b>Jembatan &lt;baru&gt;</b>')
    expect(narrowed.rows.slice(0, 2).map((row) => row.split(' ').slice(0, 3).join(' '))).toEqual([
      'Tanpa platform 100',
      'Facebook 80 44,4%',
    ])
  })

  test('the order stands in the address and turns', async () => {
    const get = await opened()
    const names = async (query: string) =>
      (await get(`by=platform&${query}`)).rows.slice(0, 3).map((row) => row.split(' ')[0])
    expect(await names('')).toEqual(['Tanpa', 'Facebook', 'WhatsApp'])
    expect(await names('up=1')).toEqual(['WhatsApp', 'Facebook', 'Tanpa'])
    expect(await names('sort=name&up=1')).toEqual(['Tanpa', 'Facebook', 'WhatsApp'])
    const { text } = await get('by=platform&sort=name&up=1')
    expect(text).toContain('aria-sort="ascending"')
    expect(text).toContain('href="/staff/report/visits?month=2026-10&amp;by=platform&amp;unit=day&amp;sort=name"')
  })

  test('days, weeks and months add up to the same total; a cut week says so', async () => {
    const get = await opened()
    for (const unit of ['day', 'week', 'month']) {
      const { text } = await get(`unit=${unit}`)
      const series = text.slice(text.indexOf('Dari waktu ke waktu'))
      const visits = [...series.matchAll(/data-l="Kunjungan">([\d.]+)</g)].map(([, n]) => Number(n!.replace('.', '')))
      expect(
        visits.slice(0, -1).reduce((sum, one) => sum + one, 0),
        unit,
      ).toBe(visits.at(-1))
      expect(series.includes('belum genap'), unit).toBe(unit === 'week')
    }
  })

  test('hours of the week: Monday 7 o’clock, and none where they are not counted', async () => {
    const get = await opened()
    const all = (await get('')).text
    expect(all).toContain('Jam dan hari dalam seminggu')
    expect(all).toMatch(/07\.00<\/th><td class="r">80<\/td>/)
    expect((await get('evidence=own')).text).toContain('Jam dalam seminggu hanya dihitung')
  })

  test.each([
    ['evidence of a page, which no count holds', `page=${PAGE}&evidence=own`, 400],
    ['a page and an account', `page=${PAGE}&account=${ACCOUNT}`, 400],
    ['an id that is none', 'page=../x', 400],
    ['a class that is none', 'evidence=magic', 400],
    ['a word too many', 'x=1', 400],
    ['an order that is none', 'sort=luck', 400],
    ['a page that nobody knows', 'page=01kax3n5c07f2m9q4z', 200],
    ['a group that the filter does not know', `page=${PAGE}&by=evidence`, 200],
  ])('%s: %s answers %i', async (_name, query, status) => {
    expect((await (await opened())(query)).status).toBe(status)
  })
})

test('a visit is live for thirty minutes after its last beacon, and counted once', () => {
  const live = new LiveVisits(0)
  const visit = (id: string, platform = 'Facebook') => ({ site_id: SITE, id, medium: 'social', platform })
  live.note(visit('a'), 'p1', 0)
  live.note(visit('b', 'WhatsApp'), 'p1', 5 * MINUTE)
  live.note(visit('a'), 'p2', 20 * MINUTE)
  expect(live.now(SITE, 29 * MINUTE)).toMatchObject({
    visits: 2,
    pages: expect.arrayContaining([
      { pageId: 'p1', visits: 1 },
      { pageId: 'p2', visits: 1 },
    ]),
  })
  expect(live.now(SITE, 29 * MINUTE).minutes.reduce((sum, one) => sum + one, 0)).toBe(2)
  expect(live.now(SITE, 35 * MINUTE).sources).toEqual([{ medium: 'social', platform: 'Facebook', visits: 1 }])
  expect(live.now(SITE, 50 * MINUTE).visits).toBe(0)
  expect(live.now('elsewhere', 0).visits).toBe(0)
})

test('what one site can make us remember is bounded', () => {
  const live = new LiveVisits(0)
  for (let i = 0; i < 10_050; i++) live.note({ site_id: SITE, id: `v${i}`, medium: 'direct', platform: '' }, 'p', i)
  expect(live.now(SITE, 10_050)).toMatchObject({ visits: 10_000, isMore: true })
})

forEachDatabase('the last half hour', (start) => {
  test('shows what was just opened, refreshes itself, and can be stopped', async () => {
    const started = await start()
    started.titian.live.note(
      { site_id: SITE, id: 'v1', medium: 'social', platform: 'WhatsApp' },
      '',
      started.clock.ms(),
    )
    const leader = await signedIn(started, 'leader')

    const page = await leader.get('/staff/report/live')
    expect(page.text).toContain('<b>1</b> kunjungan aktif')
    expect(page.text).toContain('WhatsApp')
    expect(page.headers.get('refresh')).toBe('30; url=/staff/report/live?auto=1')
    const stopped = await leader.get('/staff/report/live?stop=1')
    expect(stopped.headers.get('refresh')).toBeNull()
  })

  test('a page left open does not keep the session alive', async () => {
    const started = await start()
    const leader = await signedIn(started, 'leader')
    const seenAt = async () =>
      (await started.titian.db.selectFrom('session').select('seen_at').executeTakeFirstOrThrow()).seen_at
    const before = await seenAt()
    started.clock.set('2026-11-21T10:20:00.000Z')
    await leader.get('/staff/report/live?auto=1')
    expect(await seenAt()).toBe(before)
    const quiet = await leader.get('/staff/report/live')
    expect(quiet.text).toContain('Tidak ada kunjungan dalam 30 menit terakhir')
    expect(quiet.text).not.toContain('live-bars')
    expect(await seenAt()).not.toBe(before)
  })
})
