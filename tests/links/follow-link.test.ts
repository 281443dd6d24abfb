import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { ARTICLE_URL, account, counted, FACEBOOK_APP, link } from '../support/kit.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, ORIGIN, PHONE, SITE } from '../support/start.ts'

const TARGET = `${ARTICLE_URL}?id=7&utm_source=facebook&utm_medium=social&utm_campaign=unggahan&titian=beasiswa-fb#syarat`
const WHATSAPP_ROBOT = 'WhatsApp/2.23.20.0'

forEachDatabase('following a tracked link', (start) => {
  test('a reader is sent to the page with utm and the mark, and nothing may keep the answer', async () => {
    const titian = await start()
    await link(titian)
    const reply = await titian.get('/t/beasiswa-fb')

    expect([reply.status, reply.headers.get('location')]).toEqual([302, TARGET])
    expect(reply.headers.get('cache-control')).toBe('no-store')
    expect((await titian.get('/t/Beasiswa-FB')).headers.get('location')).toBe(TARGET)
    expect(await counted(titian)).toEqual({ click: 2 })
  })

  test.each([
    ['a person in an app', 'GET', { 'user-agent': FACEBOOK_APP }, 'click'],
    ['a HEAD request', 'HEAD', { 'user-agent': PHONE }, 'head'],
    ['a prefetch of Chrome', 'GET', { 'user-agent': PHONE, 'sec-purpose': 'prefetch;prerender' }, 'prefetch'],
    ['a prefetch of old browsers', 'GET', { 'user-agent': PHONE, 'x-moz': 'prefetch' }, 'prefetch'],
    ['the preview robot of WhatsApp', 'GET', { 'user-agent': WHATSAPP_ROBOT }, 'robot:WhatsApp'],
    ['the preview robot of Facebook', 'HEAD', { 'user-agent': 'facebookexternalhit/1.1' }, 'robot:Facebook'],
    ['a search robot', 'GET', { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' }, 'robot:other'],
    ['no agent at all', 'GET', { 'user-agent': '' }, 'robot:other'],
  ])('%s is redirected and counted for what it is', async (_name, method, headers, kind) => {
    const titian = await start()
    await link(titian)
    const reply = await titian.send(method, '/t/beasiswa-fb', undefined, headers)

    expect([reply.status, reply.headers.get('location')]).toEqual([302, TARGET])
    expect(await counted(titian)).toEqual({ [kind]: 1 })
  })

  test('a link with a title of its own shows it to preview robots; people are redirected', async () => {
    const titian = await start()
    await link(titian, {
      title: 'Beasiswa "2027" <dibuka>',
      description: 'Sampai 20 Desember',
      image: `${ORIGIN}/b.jpg`,
    })
    const robot = await titian.get('/t/beasiswa-fb', { 'user-agent': WHATSAPP_ROBOT })

    expect(robot.status).toBe(200)
    expect(robot.text).toContain('<meta property="og:title" content="Beasiswa &#34;2027&#34; &lt;dibuka&gt;">')
    expect(robot.text).toContain(`<meta property="og:image" content="${ORIGIN}/b.jpg">`)
    expect((await titian.get('/t/beasiswa-fb')).status).toBe(302)
  })

  test.each([
    ['expired', { expires_at: '2026-11-21T09:50:00.000Z' }, 'Masa berlaku tautan ini sudah habis'],
    ['withdrawn', { gone_at: '2026-11-01T00:00:00.000Z' }, 'Tautan ini sudah tidak dipakai'],
    [
      'led to a host that is not the site’s any more',
      { target: 'https://evil.test/x' },
      'Tautan ini sudah tidak dipakai',
    ],
  ])('a link that is %s says so with 410 and shows the way to the site', async (_name, changes, sentence) => {
    const titian = await start()
    await link(titian, changes)
    for (const path of ['/t/beasiswa-fb', '/t/beasiswa-fb+']) {
      const reply = await titian.get(path)
      expect(reply.status).toBe(410)
      expect(reply.text).toContain(sentence)
      expect(reply.text).toContain(`href="${ORIGIN}/"`)
    }
    expect(await counted(titian)).toEqual({})
  })

  test('one millisecond before it expires a link still works', async () => {
    const titian = await start()
    await link(titian, { expires_at: '2026-11-21T09:50:00.001Z' })
    expect((await titian.get('/t/beasiswa-fb')).status).toBe(302)
  })

  test('a plus shows the target first and counts nothing', async () => {
    const titian = await start()
    await link(titian)
    const reply = await titian.get('/t/beasiswa-fb+')

    expect(reply.status).toBe(200)
    expect(reply.text).toContain(`<span>${ARTICLE_URL}?id=7#syarat</span>`)
    expect(reply.text).not.toContain('<script')
    expect(await counted(titian)).toEqual({})
  })

  test('the QR code comes as SVG and PNG', async () => {
    const titian = await start()
    await link(titian)
    const svg = await titian.get('/t/beasiswa-fb.svg')
    const png = await titian.get('/t/beasiswa-fb.png')

    expect([svg.headers.get('content-type'), svg.text.slice(0, 4)]).toEqual(['image/svg+xml; charset=utf-8', '<svg'])
    expect([png.headers.get('content-type'), png.text.slice(1, 4)]).toEqual(['image/png', 'PNG'])
  })

  test.each(['/t/tidak-ada', '/t/s.wa.0123456789', `/t/${'a'.repeat(65)}`, '/t/a%00b', '/t/__proto__'])(
    '%s is not found',
    async (path) => {
      const titian = await start()
      await link(titian)
      expect((await titian.get(path)).status).toBe(404)
    },
  )
})

forEachDatabase('making and changing links', (start) => {
  const wish = { site: SITE, target: ARTICLE_URL, slug: 'poster-camat', label: 'Poster', account: '' }

  test('a link made by hand leads there, and a changed one leads elsewhere under the same address', async () => {
    const titian = await start()
    const staff = await signedIn(titian, 'moderator')
    expect((await staff.post('/staff/short-links', wish)).status).toBe(303)
    expect((await titian.get('/t/poster-camat')).headers.get('location')).toBe(`${ARTICLE_URL}?titian=poster-camat`)

    const { id } = await titian.titian.db.selectFrom('link').selectAll().executeTakeFirstOrThrow()
    const changed = {
      site: SITE,
      version: '1',
      target: `${ORIGIN}/layanan`,
      label: 'Poster',
      account: '',
      campaign: 'camat',
      expires: '',
      title: '',
      description: '',
      image: '',
    }
    expect((await staff.post(`/staff/short-links/${id}`, changed)).status).toBe(303)
    expect((await titian.get('/t/poster-camat')).headers.get('location')).toBe(
      `${ORIGIN}/layanan?utm_campaign=camat&titian=poster-camat`,
    )
    expect((await staff.post(`/staff/short-links/${id}`, changed)).status).toBe(409)

    expect((await staff.post(`/staff/short-links/${id}`, { ...changed, version: '2', act: 'withdraw' })).status).toBe(
      303,
    )
    expect((await titian.get('/t/poster-camat')).status).toBe(410)
    const acts = await titian.titian.db
      .selectFrom('audit')
      .select(['did', 'code', 'subject_id'])
      .orderBy('seq')
      .execute()
    expect(acts).toEqual([
      { did: 'link.create', code: '', subject_id: id },
      { did: 'link.edit', code: 'target', subject_id: id },
      { did: 'link.withdraw', code: '', subject_id: id },
    ])
  })

  test('a link works through its last day and not after it', async () => {
    const titian = await start()
    const staff = await signedIn(titian, 'moderator')
    await staff.post('/staff/short-links', wish)
    const { id } = await titian.titian.db.selectFrom('link').selectAll().executeTakeFirstOrThrow()
    await staff.post(`/staff/short-links/${id}`, { ...wish, slug: [], version: '1', expires: '2026-11-21' })
    titian.clock.set('2026-11-21T16:59:59.999Z')
    expect((await titian.get('/t/poster-camat')).status).toBe(302)
    titian.clock.set('2026-11-21T17:00:00.000Z')
    expect((await titian.get('/t/poster-camat')).status).toBe(410)
  })

  test.each([
    ['another host', { target: 'https://evil.test/' }, 400, 'evil.test'],
    ['a host that only looks like the site', { target: `https://${new URL(ORIGIN).host}.evil.id/` }, 400, 'evil.id'],
    [
      'a user name before the host',
      { target: `https://${new URL(ORIGIN).host}@evil.test/` },
      400,
      'tidak dapat dibaca',
    ],
    ['a script', { target: 'javascript:alert(1)' }, 400, 'tidak dapat dibaca'],
    ['a slug with signs', { slug: 'poster/camat' }, 400, 'Nama pendek'],
    ['a slug of two signs', { slug: 'ab' }, 400, 'Nama pendek'],
    ['an account that is not there', { account: 'x' }, 404, 'tidak ditemukan'],
  ])('%s is refused, and what was typed stays', async (_name, changes, status, words) => {
    const titian = await start()
    const staff = await signedIn(titian, 'webmaster')
    const reply = await staff.post('/staff/short-links', { ...wish, ...changes })

    expect(reply.status).toBe(status)
    expect(reply.text).toContain(words)
    expect(await titian.titian.db.selectFrom('link').selectAll().execute()).toEqual([])
  })

  test('two who want the same short name: one gets it', async () => {
    const titian = await start()
    const staff = await signedIn(titian, 'moderator')
    const replies = await Promise.all([1, 2].map(() => staff.post('/staff/short-links', wish)))
    expect(replies.map((reply) => reply.status).sort()).toEqual([303, 409])
  })

  test('who only reads the report may look, not change', async () => {
    const titian = await start()
    const leader = await signedIn(titian, 'leader')
    const officer = await signedIn(titian, 'officer', { agencyId: 'dinkes' })
    expect((await leader.get('/staff/short-links')).status).toBe(200)
    expect((await leader.post('/staff/short-links', wish)).status).toBe(403)
    expect((await officer.get('/staff/short-links')).status).toBe(403)
  })
})

forEachDatabase('a visit by a tracked link', (start) => {
  const hour = Math.floor(Date.parse('2026-11-21T09:50:00.000Z') / 3_600_000).toString(36)
  const visit = (url: string) => ({
    site: SITE,
    visit: hour + randomBytes(12).toString('base64url'),
    view: randomBytes(4).toString('hex'),
    kind: 'page',
    url: ARTICLE_URL,
    land: { url, ref: '' },
    first: 'dwm',
    ret: 0,
    since: '',
    freq: '1',
    tag: '0.1.0',
  })

  test('carries the link and its account, which names the platform where nothing nearer does', async () => {
    const titian = await start()
    const x = await account(titian, 'X (Twitter)', 'pemkabtjkelekak')
    const made = await link(titian, { account_id: x, slug: 'beasiswa-x', utm_source: '', utm_medium: '' })
    const replies = [
      await titian.post('/api/v1/visits', visit(`${ARTICLE_URL}?titian=beasiswa-x`)),
      await titian.post('/api/v1/visits', visit(`${ARTICLE_URL}?titian=beasiswa-x`), { 'user-agent': FACEBOOK_APP }),
      await titian.post('/api/v1/visits', visit(`${ARTICLE_URL}?titian=tidak-ada`)),
    ]
    expect(replies.map((reply) => reply.headers.get('titian-visit'))).toEqual(['counted', 'counted', 'counted'])

    const rows = await titian.titian.db
      .selectFrom('visit')
      .select(['medium', 'platform', 'evidence', 'account_id', 'link_id'])
      .execute()
    expect(rows.sort((a, b) => (a.platform < b.platform ? -1 : 1))).toEqual([
      { medium: 'social', platform: '', evidence: 'own', account_id: '', link_id: '' },
      { medium: 'social', platform: 'Facebook', evidence: 'own', account_id: x, link_id: made.id },
      { medium: 'social', platform: 'X (Twitter)', evidence: 'own', account_id: x, link_id: made.id },
    ])
    const days = await titian.titian.db.selectFrom('day_link').selectAll().orderBy('platform').execute()
    expect(days).toMatchObject([
      { link_id: made.id, account_id: x, platform: 'Facebook', visits: 1 },
      { link_id: made.id, account_id: x, platform: 'X (Twitter)', visits: 1 },
    ])
  })

  test('the slug of another site’s link is nobody’s', async () => {
    const titian = await start()
    await link(titian, { site_id: 'lain', slug: 'punya-lain' })
    await titian.post('/api/v1/visits', visit(`${ARTICLE_URL}?titian=punya-lain`))
    expect(await titian.titian.db.selectFrom('visit').select('link_id').execute()).toEqual([{ link_id: '' }])
  })

  test('a link made after its mark was seen is known at once in the process that made it', async () => {
    const titian = await start()
    await titian.post('/api/v1/visits', visit(`${ARTICLE_URL}?titian=poster-camat`))
    const staff = await signedIn(titian, 'moderator')
    await staff.post('/staff/short-links', {
      site: SITE,
      target: ARTICLE_URL,
      slug: 'poster-camat',
      label: '',
      account: '',
    })
    await titian.post('/api/v1/visits', visit(`${ARTICLE_URL}?titian=poster-camat`))
    const rows = await titian.titian.db.selectFrom('visit').select('link_id').where('link_id', '<>', '').execute()
    expect(rows).toHaveLength(1)
  })
})
