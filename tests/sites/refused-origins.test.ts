import { expect, test } from 'vitest'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, ORIGIN, PHONE, SITE } from '../support/start.ts'

const STRANGER = 'https://www.tanjungkelekakkab.go.id.test'
const visit = {
  site: SITE,
  visit: Math.floor(Date.parse('2026-11-21T09:50:00.000Z') / 3_600_000).toString(36) + 'AAAAAAAAAAAAAAAA',
  view: 'abcdef12',
  kind: 'page',
  url: `${STRANGER}/berita/1`,
  land: { url: `${STRANGER}/berita/1`, ref: '' },
  first: 'dwm',
  ret: 0,
  since: '',
  freq: '1',
  tag: '0.1.0',
}

forEachDatabase('a tag on an address that nobody registered', (start) => {
  test('is refused, and the install page says which address knocked, until it is registered', async () => {
    const started = await start()
    const webmaster = await signedIn(started, 'webmaster')
    const knock = (origin: string) =>
      started.post('/api/v1/visits', visit, { origin, 'user-agent': PHONE, 'content-type': 'text/plain' })

    expect((await webmaster.get('/staff/install')).text).not.toContain('belum terdaftar')
    expect((await knock(STRANGER)).status).toBe(403)
    expect((await knock(STRANGER)).status).toBe(403)
    expect((await knock('https://"><script>alert(1)</script>')).status).toBe(403)

    const page = (await webmaster.get('/staff/install')).text
    expect(page).toContain('Skrip dibuka dari alamat yang belum terdaftar.')
    expect(page).toContain(STRANGER)
    expect(page).toContain('2 kali')
    expect(page).not.toContain('alert(1)')

    await started.titian.db.insertInto('site_origin').values({ site_id: SITE, origin: STRANGER }).execute()
    await started.titian.sites.reload()
    expect((await webmaster.get('/staff/install')).text).not.toContain('belum terdaftar')
  })

  test('no one fills the memory by inventing origins', async () => {
    const { titian, site } = await start()
    for (let n = 0; n < 50; n++) titian.refusedOrigins.note(SITE, `https://situs${n}.test`, titian.clock.now())
    const kept = titian.refusedOrigins.of(site).map(({ origin }) => origin)
    expect(kept).toHaveLength(10)
    expect(kept[0]).toBe('https://situs49.test')
    expect(titian.refusedOrigins.of({ id: SITE, origins: [ORIGIN, 'https://situs49.test'] })).toHaveLength(9)
  })
})
