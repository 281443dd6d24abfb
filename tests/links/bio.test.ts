import { expect, test } from 'vitest'
import { account, article, counted } from '../support/kit.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, ORIGIN, SITE } from '../support/start.ts'

forEachDatabase('the link-in-bio page', (start) => {
  test('marks every link of the site for the account, and carries no script', async () => {
    const titian = await start()
    const instagram = await account(titian, 'Instagram', 'pemkab.tanjungkelekak')
    await article(titian)
    const reply = await titian.get('/bio/tanjungkelekak?a=pemkab.tanjungkelekak')

    expect(reply.status).toBe(200)
    expect(reply.text).not.toMatch(/<script|\son\w+=|style=/)
    expect(reply.text).toContain('<meta property="og:title" content="Kabupaten Tanjung Kelekak">')
    expect(reply.text).toContain(
      `href="${ORIGIN}/berita/beasiswa-2027?utm_source=instagram&amp;utm_medium=social&amp;utm_campaign=bio&amp;titian=tanjungkelekakkab-bio-ig"`,
    )
    const links = await titian.titian.db.selectFrom('link').selectAll().execute()
    expect(links).toMatchObject([{ purpose: 'bio', account_id: instagram, slug: 'tanjungkelekakkab-bio-ig' }])
    expect(await counted(titian)).toEqual({ open: 1 })
  })

  test.each([
    ['its slug', 'tanjungkelekakkab-bio-ig', 'tanjungkelekakkab-bio-ig'],
    ['its handle with @', '@pemkab', 'tanjungkelekakkab-bio-ig'],
    ['its platform', 'ig', 'tanjungkelekakkab-bio-ig'],
    ['nobody’s name', 'siapa', 'tanjungkelekakkab-bio'],
    ['nothing', '', 'tanjungkelekakkab-bio'],
  ])('an account is named by %s', async (_name, named, slug) => {
    const titian = await start()
    await account(titian, 'Instagram', 'pemkab')
    await article(titian)
    await titian.get('/bio/tanjungkelekak?a=ig')
    expect((await titian.get(`/bio/tanjungkelekak?a=${encodeURIComponent(named)}`)).text).toContain(`titian=${slug}"`)
  })

  test('its own short link leads to it, marked', async () => {
    const titian = await start()
    await account(titian, 'Instagram', 'pemkab')
    await titian.get('/bio/tanjungkelekak?a=ig')
    expect((await titian.get('/t/tanjungkelekakkab-bio-ig')).headers.get('location')).toBe(
      'https://titian.tanjungkelekakkab.go.id.test/bio/tanjungkelekak?a=tanjungkelekakkab-bio-ig',
    )
  })

  test('shows the fixed links that staff set, says where a foreign one leads, and refuses what is no address', async () => {
    const titian = await start()
    const staff = await signedIn(titian, 'moderator')
    const form = {
      site: SITE,
      line: 'Melayani warga',
      latest: '0',
      hashtags: '#kelekak',
      top_label: ['Beasiswa', ''],
      top_url: [`${ORIGIN}/beasiswa`, ''],
      top_note: ['Sampai 20 Desember', ''],
      service_label: ['SP4N-LAPOR!', 'Akta'],
      service_url: ['https://www.lapor.go.id/', `${ORIGIN}/akta`],
      service_note: ['', ''],
    }
    expect((await staff.post('/staff/bio', { ...form, letter: '1' })).status).toBe(303)
    const { text } = await titian.get('/bio/tanjungkelekak')
    expect(text).toContain('Melayani warga')
    expect(text).toContain('href="https://www.lapor.go.id/"')
    expect(text).toContain('<small>www.lapor.go.id</small>')
    expect(text).toContain('/surat/tanjungkelekak')
    expect(text).not.toContain('Berita terbaru')

    for (const url of ['javascript:alert(1)', 'ftp://a.id/', 'bukan alamat']) {
      expect((await staff.post('/staff/bio', { ...form, top_url: [url, ''] })).status).toBe(400)
    }
    expect((await staff.get('/staff/bio')).text).toContain('value="SP4N-LAPOR!"')
  })

  test('an unknown site is not found', async () => {
    const titian = await start()
    expect((await titian.get('/bio/tidak-ada')).status).toBe(404)
  })
})
