import { expect, test } from 'vitest'
import { readOrigins, registerSite, siteAtStaffOrigin } from '../../src/sites/register-site.ts'
import { createSetupLink } from '../../src/staff/setup-link.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, ORIGIN, SITE, startOn } from '../support/start.ts'

const wish = {
  key: 'hulu',
  name: 'Kabupaten Hulu',
  institution: 'Pemkab Hulu',
  origins: ['https://hulukab.go.id.test', 'https://www.hulukab.go.id.test'],
  timeZone: 'Asia/Makassar',
  language: 'id' as const,
  staffId: '',
}
const form = {
  key: 'hulu',
  name: 'Kabupaten Hulu',
  institution: 'Pemkab Hulu',
  origins: 'https://hulukab.go.id.test\r\nhttps://www.hulukab.go.id.test',
  timeZone: 'Asia/Makassar',
  language: 'id',
}

forEachDatabase('registering a site', (start, databases) => {
  test('works at once: the tag of its pages is answered', async () => {
    const started = await start()
    const site = await registerSite(started.titian, wish)
    expect(site.origins).toEqual(wish.origins)
    const answer = await started.get(`/api/v1/page?site=hulu&url=${encodeURIComponent('https://hulukab.go.id.test/a')}`)
    expect(answer.json.site).toMatchObject({ key: 'hulu', zone: 'Asia/Makassar' })
  })

  test('by another process works within five seconds, the first tag that asks included', async () => {
    const database = await databases.fresh()
    const [command, server] = [await startOn(database), await startOn(database)]
    await registerSite(command.titian, wish)
    const asks = () => server.get(`/api/v1/page?site=hulu&url=${encodeURIComponent('https://hulukab.go.id.test/a')}`)
    expect((await asks()).status).toBe(404)
    expect(server.titian.jobs.list.find(({ name }) => name === 'refresh-sites')?.everySeconds).toBe(5)
    await server.titian.jobs.run('refresh-sites')
    expect((await asks()).status).toBe(200)
    for (const { server: listening, titian } of [command, server]) {
      await listening.close()
      await titian.close()
    }
  })

  test.each([
    ['a key that is taken', { key: SITE }, 'key'],
    ['a key with capitals', { key: 'Hulu' }, 'key'],
    ['an address of another site', { origins: [ORIGIN] }, 'origin'],
    ['an address with a path', { origins: ['https://hulukab.go.id.test/berita'] }, 'origin'],
    ['no address', { origins: [' '] }, 'origin'],
    ['the address of the staff pages', { origins: ['https://titian.tanjungkelekakkab.go.id.test'] }, 'origin'],
    ['an unknown time zone', { timeZone: 'Asia/Bangka' }, 'timeZone'],
    ['no name', { name: '' }, 'name'],
  ])('refuses %s, naming the field, and stores nothing', async (_name, change, field) => {
    const started = await start()
    await expect(registerSite(started.titian, { ...wish, ...change })).rejects.toMatchObject({ code: 'invalid', field })
    expect(started.titian.sites.all()).toHaveLength(1)
    expect(await started.titian.db.selectFrom('audit').select('seq').execute()).toEqual([])
  })

  test('two people who register the same address at once: one is told', async () => {
    const started = await start()
    const results = await Promise.allSettled(
      ['satu', 'dua'].map((key) => registerSite(started.titian, { ...wish, key })),
    )
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(started.titian.sites.all()).toHaveLength(2)
  })

  test('from the page: said beside the field, then the snippet', async () => {
    const started = await start()
    const admin = await signedIn(started, 'webmaster')
    const wrong = await admin.post('/staff/install/new', { ...form, origins: ORIGIN })
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain(`sudah terdaftar untuk situs ${SITE}`)
    expect(wrong.text).toContain('value="Kabupaten Hulu"')
    const done = await admin.post('/staff/install/new', form)
    expect(done.headers.get('location')).toBe('/staff/install?site=hulu')
    const page = await admin.get('/staff/install?site=hulu')
    expect(page.text).toContain(
      '&lt;script src=&#34;https://titian.tanjungkelekakkab.go.id.test/titian.js&#34; data-site=&#34;hulu&#34; defer=&#34;defer&#34;&gt;',
    )
    expect(page.text).toContain('Kabupaten Hulu terdaftar')
    expect(page.text).toContain('Skrip belum terdeteksi')
  })

  test('the keeper of one site registers no other', async () => {
    const started = await start()
    const keeper = await signedIn(started, 'webmaster', { siteId: SITE })
    expect((await keeper.get('/staff/install/new')).status).toBe(403)
    expect((await keeper.post('/staff/install/new', form)).status).toBe(403)
  })

  test('while the demo is open: goes into the own database with the staff, and the next start opens it', async () => {
    const own = await databases.fresh()
    const started = await start({ isDemo: true, config: { ownDatabase: own }, site: { is_demo: 1 } })
    const admin = await signedIn(started, 'webmaster', { username: 'yuli.egov' })
    await signedIn(started, 'moderator', { siteId: SITE, username: 'hanya.peragaan' })
    expect((await admin.get('/staff/install')).text).toContain('Ini situs peragaan')

    const shown = await admin.post('/staff/install/new', form)
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('Mulai ulang Titian')
    expect(shown.text).toContain('data-site=&#34;hulu&#34;')
    expect(started.titian.sites.all().map(({ id }) => id)).toEqual([SITE])
    const again = await admin.post('/staff/install/new', { ...form, key: 'lain' })
    expect(again.status).toBe(400)

    const next = await startOn(own, { withSite: false })
    try {
      expect(next.titian.sites.all().map(({ id, isDemo }) => [id, isDemo])).toEqual([['hulu', false]])
      const staff = await next.titian.db.selectFrom('staff').selectAll().execute()
      expect(staff.map(({ username, password_hash }) => [username, password_hash])).toEqual([['yuli.egov', 'none']])
      expect(await next.titian.db.selectFrom('staff_role').selectAll().execute()).toHaveLength(1)
      expect(await createSetupLink(next.titian)).toBe('')
      expect(await next.titian.db.selectFrom('session').selectAll().execute()).toEqual([])
    } finally {
      await next.server.close()
      await next.titian.close()
    }
  })

  test('a staff address that is a registered site is noticed', async () => {
    const started = await start()
    const { titian } = started
    expect(siteAtStaffOrigin(titian.sites.all(), titian.config)).toBeUndefined()
    expect(siteAtStaffOrigin(titian.sites.all(), { staffUrl: `${ORIGIN}/titian` })?.id).toBe(SITE)
    expect(() => readOrigins([ORIGIN], { staffUrl: `${ORIGIN}/titian` })).toThrow('staff_origin')
  })
})
