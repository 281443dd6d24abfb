import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Beacon } from '../../src/wire/api.ts'
import { forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

const ARTICLE = `${ORIGIN}/berita/jalan-simpang-tige`

const NOW_HOUR = Math.floor(Date.parse('2026-11-21T09:50:00.000Z') / 3_600_000).toString(36)

function beacon(changes: Partial<Beacon> = {}): Beacon {
  return {
    site: SITE,
    visit: NOW_HOUR + randomBytes(12).toString('base64url'),
    view: randomBytes(4).toString('hex'),
    kind: 'page',
    url: ARTICLE,
    land: { url: ARTICLE, ref: '' },
    first: 'dwm',
    ret: 0,
    since: '',
    freq: '1',
    tag: '0.1.0',
    ...changes,
  }
}

async function sums(titian: Started) {
  const { db } = titian.titian
  const sources = await db.selectFrom('day_source').selectAll().orderBy('medium').orderBy('platform').execute()
  const pages = await db.selectFrom('day_page').selectAll().where('visits', '<>', 0).execute()
  return { sources, pages, visits: await db.selectFrom('visit').selectAll().execute() }
}

forEachDatabase('receiving a visit', (start) => {
  test('a visit from Facebook is counted under its platform and evidence', async () => {
    const titian = await start()
    const reply = await titian.post(
      '/api/v1/visits',
      beacon({ land: { url: `${ARTICLE}?fbclid=abc`, ref: 'https://l.facebook.com/' } }),
    )

    expect(reply.headers.get('titian-visit')).toBe('counted')
    expect(reply.json).toEqual({ now: Date.parse('2026-11-21T09:50:00.000Z'), offset: 420 })
    const { sources, visits } = await sums(titian)
    expect(sources).toMatchObject([
      {
        day: '2026-11-21',
        medium: 'social',
        platform: 'Facebook',
        evidence: 'referrer',
        visits: 1,
        views: 1,
        first_day: 1,
        engaged: 0,
      },
    ])
    expect(visits).toMatchObject([{ hour: 16, click_ids: 'fbclid', ref_host: 'l.facebook.com' }])
  })

  test('the same beacon twice, and an engaged one before its page, change nothing twice', async () => {
    const titian = await start()
    const page = beacon()
    const engaged = { ...page, kind: 'engaged' as const, seconds: 12 }
    await Promise.all([engaged, page, page, engaged].map((told) => titian.post('/api/v1/visits', told)))
    await titian.post('/api/v1/visits', { ...engaged, seconds: 8 })

    const { sources, visits } = await sums(titian)
    expect(visits).toMatchObject([{ pages: 1, seconds: 12 }])
    expect(sources).toMatchObject([{ visits: 1, views: 1, seconds: 12, engaged: 1 }])
  })

  test('a second page makes the visit engaged and counts under the landing page', async () => {
    const titian = await start()
    const first = beacon()
    await titian.post('/api/v1/visits', first)
    await titian.post('/api/v1/visits', { ...first, view: '0000000b', url: `${ORIGIN}/layanan/akta` })

    const { sources, visits } = await sums(titian)
    expect(visits).toMatchObject([{ pages: 2 }])
    expect(sources).toMatchObject([{ visits: 1, views: 2, engaged: 1, possible: 1 }])
  })

  test('an outbound click to a social account finds the account', async () => {
    const titian = await start()
    const page = beacon({ kind: 'outbound', to: 'https://www.instagram.com/pemkabtanjungkelekak/' })
    await titian.post('/api/v1/visits', page)
    await titian.post('/api/v1/visits', page)

    const accounts = await titian.titian.db.selectFrom('account').selectAll().execute()
    expect(accounts).toMatchObject([{ platform: 'Instagram', handle: 'pemkabtanjungkelekak', state: 'found' }])
    const out = await titian.titian.db.selectFrom('day_outbound').selectAll().execute()
    expect(out).toMatchObject([{ kind: 'account', target: accounts[0]!.id, visits: 1 }])
  })

  test.each([
    [
      'a clock off by years',
      beacon({ visit: `0000${randomBytes(12).toString('base64url')}` }),
      {},
      200,
      'ignored: clock',
    ],
    ['a robot', beacon(), { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' }, 200, 'ignored: bot'],
    ['another origin', beacon(), { origin: 'https://evil.test' }, 403, 'ignored: forbidden'],
    ['no origin', beacon(), { origin: '' }, 403, 'ignored: forbidden'],
    ['an unknown site', beacon({ site: 'nowhere' }), {}, 404, 'ignored: not_found site'],
    ['a key too many', { ...beacon(), extra: 1 }, {}, 400, 'ignored: invalid extra'],
    ['a page of another site', beacon({ url: 'https://evil.test/x' }), {}, 400, 'ignored: invalid url'],
    ['garbage', '{"site":', {}, 400, 'ignored: invalid'],
    [
      'a body of 3 KB',
      { ...beacon(), land: { url: ARTICLE + '?' + 'x'.repeat(3000), ref: '' } },
      {},
      413,
      'ignored: too_large',
    ],
  ])(
    '%s is refused with a reason in the header and changes no count',
    async (_name, body, headers, status, verdict) => {
      const titian = await start()
      const reply = await titian.post('/api/v1/visits', body, headers as unknown as Record<string, string>)

      expect(reply.status).toBe(status)
      expect(reply.headers.get('titian-visit')).toBe(verdict)
      expect((await sums(titian)).visits).toEqual([])
    },
  )

  test('a beacon more than a day after the first is late', async () => {
    const titian = await start()
    const page = beacon()
    await titian.post('/api/v1/visits', page)
    titian.clock.advance(26 * 3_600_000)
    const reply = await titian.post('/api/v1/visits', { ...page, kind: 'engaged', seconds: 30 })

    expect(reply.headers.get('titian-visit')).toBe('ignored: late')
    expect((await sums(titian)).sources).toMatchObject([{ visits: 1, seconds: 0 }])
  })

  test('an address that cannot be read becomes a page once confirmed visits saw it in two hours', async () => {
    const titian = await start()
    const confirmed = () => beacon({ kind: 'act', act: 'like' })
    await titian.post('/api/v1/visits', confirmed())
    titian.clock.advance(3_600_000)
    expect((await sums(titian)).pages).toMatchObject([{ page_id: '', visits: 1 }])

    await titian.post('/api/v1/visits', confirmed())
    await expect.poll(async () => (await sums(titian)).pages.map((page) => page.page_id === '')).toEqual([false])
    expect((await sums(titian)).pages).toMatchObject([{ visits: 2, views: 2 }])
    await titian.post('/api/v1/visits', beacon())
    expect((await sums(titian)).pages).toMatchObject([{ visits: 3, views: 3 }])
  })
})
