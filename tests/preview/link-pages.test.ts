import { afterAll, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../src/base/clock.ts'
import { closeMetadataWorker } from '../../src/fetch/scrape-head.ts'
import { checkOf, countsOf } from '../../src/preview/preview-store.ts'
import { robotCard, standInOf } from '../../src/preview/stand-in-card.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'
import { brokenDrupal, knownPage, mendedDrupal, type NewsHost, newsHost, png, registerDemo } from './test-site.ts'

afterAll(closeMetadataWorker)

interface Scene {
  host: NewsHost
  site: string
  page: string
}

async function scene(started: Started): Promise<Scene> {
  const host = await newsHost()
  const site = await registerDemo(started, host.origin)
  host.answers['/foto/nelayan.png'] = (_request, response) =>
    response.writeHead(200, { 'content-type': 'image/png' }).end(png(1200, 630))
  host.html('/berita/beasiswa', brokenDrupal(host.origin))
  const page = await knownPage(started, site, `${host.origin}/berita/beasiswa`, 'Beasiswa dibuka')
  return { host, site, page }
}

const pageAsks = (host: NewsHost): number => host.asked.filter((each) => each.startsWith('/berita/beasiswa ')).length

forEachDatabase('checking by itself', (start) => {
  test('an article is checked on its first visits, and not again while nothing calls for it', async () => {
    const started = await start()
    const { host, site, page } = await scene(started)

    await started.titian.jobs.run('check-previews')
    await started.titian.jobs.run('check-previews')

    expect(pageAsks(host)).toBe(6)
    expect(await checkOf(started.titian.db, site, page)).toMatchObject({ verdict: 'red', before: '', alert: '' })
  })

  test('a page that is not known to exist is left alone', async () => {
    const started = await start()
    const { host, page } = await scene(started)
    await started.titian.db.updateTable('page').set({ state: 'unknown' }).where('id', '=', page).execute()
    await started.titian.jobs.run('check-previews')
    expect(pageAsks(host)).toBe(0)
  })

  test('after a week the busy ones are checked again, a quiet one is not', async () => {
    const started = await start()
    const { host, site, page } = await scene(started)
    host.html('/berita/sepi', mendedDrupal(host.origin))
    await knownPage(started, site, `${host.origin}/berita/sepi`)
    await started.titian.jobs.run('check-previews')
    const asked = host.asked.length
    started.clock.advance(7 * DAY)
    await started.titian.db
      .insertInto('day_page')
      .values({
        site_id: site,
        day: '2026-11-27',
        page_id: page,
        medium: 'social',
        platform: 'facebook',
        visits: 9,
        first_day: 9,
        engaged: 1,
        views: 9,
        seconds: 90,
      })
      .execute()

    await started.titian.jobs.run('check-previews')

    expect(host.asked.slice(asked).some((each) => each.startsWith('/berita/beasiswa '))).toBe(true)
    expect(host.asked.slice(asked).some((each) => each.startsWith('/berita/sepi '))).toBe(false)
  })

  test('a change is told once: worse, seen, and not again at the next check', async () => {
    const started = await start()
    const { host, site, page } = await scene(started)
    host.html('/berita/beasiswa', mendedDrupal(host.origin))
    await started.titian.jobs.run('check-previews')
    const staff = await signedIn(started, 'moderator')
    const again = async () => {
      started.clock.advance(HOUR)
      await staff.post(`/staff/links/${page}/check`, { site })
      return countsOf(started.titian.db, site)
    }

    host.html('/berita/beasiswa', brokenDrupal(host.origin))
    expect(await again()).toEqual({ green: 0, amber: 0, red: 1, worse: 1, better: 0 })
    await staff.post('/staff/links/seen', { site })
    expect(await again()).toEqual({ green: 0, amber: 0, red: 1, worse: 0, better: 0 })
    host.html('/berita/beasiswa', mendedDrupal(host.origin))
    expect(await again()).toEqual({ green: 1, amber: 0, red: 0, worse: 0, better: 1 })
    expect(await checkOf(started.titian.db, site, page)).toMatchObject({ before: 'red', verdict: 'green' })
  })
})

forEachDatabase('the pages of link health', (start) => {
  test('“cek ulang” pressed twice asks the robots once', async () => {
    const started = await start()
    const { host, site, page } = await scene(started)
    const staff = await signedIn(started, 'webmaster')
    await staff.post(`/staff/links/${page}/check`, { site })
    await staff.post(`/staff/links/${page}/check`, { site })
    expect(pageAsks(host)).toBe(6)
    expect((await staff.get(`/staff/links/${page}?site=${site}`)).text).toContain('Baru saja diperiksa')
    started.clock.advance(MINUTE)
    await staff.post(`/staff/links/${page}/check`, { site })
    expect(pageAsks(host)).toBe(12)
  })

  test('the site says how many articles have no picture, and which act mends most', async () => {
    const started = await start()
    const { host, site } = await scene(started)
    const plain = mendedDrupal(host.origin).replace(/<meta property[^>]*>|<meta name="twitter[^>]*>/g, '')
    host.html('/berita/beasiswa', plain)
    host.html('/berita/2', plain)
    host.html('/berita/3', mendedDrupal(host.origin).replaceAll('/berita/beasiswa', '/berita/3'))
    await knownPage(started, site, `${host.origin}/berita/2`)
    await knownPage(started, site, `${host.origin}/berita/3`)
    await started.titian.jobs.run('check-previews')
    const { text } = await (await signedIn(started, 'leader')).get(`/staff/links?site=${site}`)
    expect(text).toContain('2 dari 3 berita tanpa gambar')
    expect(text).toContain('Cetak tanda pratinjau pada setiap berita')
    expect(text).toContain('Menyentuh 2 dari 3 berita.')
    expect(text).not.toContain('Simpan jawaban')
  })

  test('who may only read cannot press; an officer does not get in; a page of another site is none', async () => {
    const started = await start()
    const { host, site, page } = await scene(started)
    const leader = await signedIn(started, 'leader')
    expect((await leader.post(`/staff/links/${page}/check`, { site })).status).toBe(403)
    expect(
      (await leader.post(`/staff/links/${page}/card`, { site, title: 'x', description: '', image: '' })).status,
    ).toBe(403)
    expect((await (await signedIn(started, 'officer')).get(`/staff/links?site=${site}`)).status).toBe(403)
    const webmaster = await signedIn(started, 'webmaster')
    expect((await webmaster.get(`/staff/links/${page}?site=${SITE}`)).status).toBe(404)
    expect((await webmaster.get(`/staff/links/nonsense?site=${site}`)).status).toBe(404)
    expect((await webmaster.get(`/staff/links?site=${site}&before=nonsense`)).status).toBe(400)
    expect(host.asked).toEqual([])
  })

  test('an address of the site may be typed in; one of another host is refused', async () => {
    const started = await start()
    const { host, site } = await scene(started)
    host.html('/berita/baru', mendedDrupal(host.origin).replaceAll('/berita/beasiswa', '/berita/baru'))
    const staff = await signedIn(started, 'moderator')
    const done = await staff.post('/staff/links/check', { site, address: `${host.origin}/berita/baru?utm_source=fb` })
    expect(done.status).toBe(303)
    expect((await staff.get(done.headers.get('location')!)).text).toContain('Tautan ini tampil baik.')
    for (const address of [
      'http://127.0.0.1:1/',
      'http://169.254.169.254/latest',
      'https://evil.example/',
      'file:///etc/passwd',
    ]) {
      expect((await staff.post('/staff/links/check', { site, address })).status, address).toBe(400)
    }
  })

  test('what a page says is shown as text, never as markup', async () => {
    const started = await start()
    const { host, site, page } = await scene(started)
    const evil = '<script>alert(1)</script><img src=x onerror=alert(2)>'
    host.html(
      '/berita/beasiswa',
      `<title>${evil.replaceAll('<', '&lt;')}</title><meta property="og:title" content="${evil.replaceAll('<', '&lt;')}"><meta property="og:url" content="[node:url]"><p>x</p>`,
    )
    await started.titian.jobs.run('check-previews')
    const { text } = await (await signedIn(started, 'moderator')).get(`/staff/links/${page}?site=${site}`)
    expect(text).not.toMatch(/<script>alert|<img src=x/)
    expect(text).toContain('&lt;script&gt;alert(1)')
  })

  test('the answers of people are used by the next check', async () => {
    const started = await start()
    const { host, site, page } = await scene(started)
    host.html('/berita/beasiswa', mendedDrupal(host.origin))
    const staff = await signedIn(started, 'moderator')
    await staff.post('/staff/links/answers', { site, facebook: 'blocked', abroad: 'fine' })
    await staff.post(`/staff/links/${page}/check`, { site })
    const { text } = await staff.get(`/staff/links/${page}?site=${site}`)
    expect(text).toContain('Facebook memblokir alamat situs ini.')
    expect((await staff.get(`/staff/links?site=${site}`)).text).toMatch(/value="blocked" selected/)
  })
})

forEachDatabase('a stand-in card', (start) => {
  test('fills the gap for robots, is marked, audited, and goes when emptied', async () => {
    const started = await start()
    const page = await knownPage(started, SITE, `${ORIGIN}/berita/1`)
    const staff = await signedIn(started, 'moderator')
    const card = { title: 'Beasiswa dibuka', description: '', image: `${ORIGIN}/foto/a.jpg` }

    expect((await staff.post(`/staff/links/${page}/card`, { site: SITE, ...card })).status).toBe(303)

    const standIn = await standInOf(started.titian.db, SITE, page)
    expect(standIn).toEqual(card)
    expect(robotCard(standIn, { title: 'T', summary: 'S', image: '' })).toEqual({
      ...card,
      description: 'S',
      standIn: ['title', 'image'],
    })
    expect((await staff.get(`/staff/links/${page}?site=${SITE}`)).text).toContain('Kartu pengganti aktif')
    const audit = await started.titian.db.selectFrom('audit').select(['did', 'subject_id']).execute()
    expect(audit).toEqual([{ did: 'page.preview_card', subject_id: page }])

    await staff.post(`/staff/links/${page}/card`, { site: SITE, title: '', description: '', image: '' })
    expect(await standInOf(started.titian.db, SITE, page)).toEqual({ title: '', description: '', image: '' })
  })

  test.each([
    ['a picture elsewhere', { title: '', description: '', image: 'https://elsewhere.example/a.jpg' }],
    ['no address', { title: '', description: '', image: 'javascript:alert(1)' }],
    ['a title over the limit', { title: 'a'.repeat(111), description: '', image: '' }],
  ])('%s is refused and nothing is stored', async (_name, card) => {
    const started = await start()
    const page = await knownPage(started, SITE, `${ORIGIN}/berita/1`)
    const staff = await signedIn(started, 'moderator')
    expect((await staff.post(`/staff/links/${page}/card`, { site: SITE, ...card })).status).toBe(400)
    expect(await standInOf(started.titian.db, SITE, page)).toEqual({ title: '', description: '', image: '' })
  })
})
