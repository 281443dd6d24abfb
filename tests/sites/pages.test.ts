import { expect, test } from 'vitest'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

const url = (n: number | string) => `${ORIGIN}/berita/${n}`
const pageRow = (titian: Started) => titian.titian.db.selectFrom('page').selectAll().executeTakeFirstOrThrow()

forEachDatabase('the articles of a site', (start) => {
  test('an address named by hand counts by itself and keeps the title it was given', async () => {
    const titian = await start()
    const ikp = await signedIn(titian, 'moderator')
    const done = await ikp.post('/staff/pages', { site: SITE, url: `${url(1)}?utm_source=x`, title: 'Jembatan dibuka' })
    expect(done.status).toBe(303)
    expect(await pageRow(titian)).toMatchObject({
      url: url(1),
      title: 'Jembatan dibuka',
      state: 'known',
      named_by_staff: 1,
    })
    const again = await ikp.post('/staff/pages', { site: SITE, url: url(1), title: '' })
    expect(again.status).toBe(303)
    expect(await pageRow(titian)).toMatchObject({ title: 'Jembatan dibuka' })
    expect((await titian.titian.db.selectFrom('audit').select('did').execute()).map(({ did }) => did)).toEqual([
      'page.name',
      'page.name',
    ])
  })

  test.each([
    ['no address', 'berita/1'],
    ['an address elsewhere', 'https://evil.test/berita/1'],
    ['a script', 'javascript:alert(1)'],
  ])('%s is refused with a sentence and kept in the form', async (_name, wrong) => {
    const titian = await start()
    const ikp = await signedIn(titian, 'moderator')
    const reply = await ikp.post('/staff/pages', { site: SITE, url: wrong, title: '' })
    expect(reply.status).toBe(400)
    expect(reply.text).toContain(`value="${wrong}"`)
    expect(await titian.titian.db.selectFrom('page').select('id').execute()).toEqual([])
  })

  test('comments of one article are closed and opened by those who moderate', async () => {
    const titian = await start()
    const [ikp, admin] = [await signedIn(titian, 'moderator'), await signedIn(titian, 'webmaster')]
    await ikp.post('/staff/pages', { site: SITE, url: url(1), title: 'Satu' })
    const { id } = await pageRow(titian)
    const switched = (agent: typeof ikp, open: string) =>
      agent.post(`/staff/pages/${id}/comments`, { site: SITE, open, q: 'sa&tu' })
    expect((await switched(admin, '0')).status).toBe(403)
    expect((await switched(ikp, '0')).headers.get('location')).toBe(`/staff/pages?site=${SITE}&q=sa%26tu`)
    expect((await pageRow(titian)).comments_open).toBe(0)
    expect((await ikp.get('/staff/pages')).text).toContain('Buka komentar')
    expect((await admin.get('/staff/pages')).text).not.toContain('Buka komentar')
    await switched(ikp, '1')
    expect((await pageRow(titian)).comments_open).toBe(1)
    expect((await ikp.post('/staff/pages/tiada/comments', { site: SITE, open: '0' })).status).toBe(404)
  })

  test('are found by title or address, page by page', async () => {
    const titian = await start()
    const ikp = await signedIn(titian, 'moderator')
    for (let n = 1; n <= 52; n++) {
      titian.clock.advance(1)
      await ikp.post('/staff/pages', {
        site: SITE,
        url: url(n),
        title: n === 7 ? '100% <b>Jembatan</b>' : `Berita ${n}`,
      })
    }
    const first = (await ikp.get('/staff/pages')).text
    expect(first).toContain('>Berita 52<')
    expect(first).not.toContain('>Berita 2<')
    const next = /href="([^"]+)" rel="next"/.exec(first)![1]!.replaceAll('&amp;', '&')
    const second = (await ikp.get(next)).text
    expect(second).toContain('>Berita 2<')
    expect(second).not.toContain('rel="next"')
    const found = (await ikp.get('/staff/pages?q=JEMBATAN')).text
    expect(found).toContain('100% &lt;b&gt;Jembatan&lt;/b&gt;')
    expect(found).not.toContain('>Berita 8<')
    expect((await ikp.get(`/staff/pages?q=${encodeURIComponent('100%')}`)).text).toContain('Jembatan')
    expect((await ikp.get('/staff/pages?q=%25%25%25zzz')).text).toContain('Tidak ada berita yang cocok')
    expect((await ikp.get('/staff/pages?before=xx&nonsense=1')).status).toBe(400)
  })
})
