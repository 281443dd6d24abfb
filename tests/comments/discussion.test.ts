import { expect, test } from 'vitest'
import { ARTICLE, comments, decides, moderator, publicPage, rows, sent } from '../support/citizen.ts'
import { formText } from '../support/staff.ts'
import { forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

const PATH = `/diskusi/${SITE}?url=${encodeURIComponent(ARTICLE.url)}`
/** A browser without script: reads the page, fills its form, sends its hidden fields. */
async function fills(
  titian: Started,
  path: string,
  typed: Record<string, string>,
  headers: Record<string, string> = {},
) {
  const page = (await titian.get(path)).text
  const hidden = [...page.matchAll(/<input type="hidden" name="([a-z]+)" value="([^"]*)"/g)].map((field) => [
    field[1]!,
    field[2]!.replaceAll('&amp;', '&'),
  ])
  titian.clock.advance(30_000)
  return titian.send('POST', `/diskusi/${SITE}`, formText({ ...Object.fromEntries(hidden), website: '', ...typed }), {
    'content-type': 'application/x-www-form-urlencoded',
    origin: titian.titian.ownOrigin,
    ...headers,
  })
}

forEachDatabase('commenting without script', (start) => {
  test('the form is sent, the answer leads back and says what happens next; a reload repeats nothing', async () => {
    const titian = await start()
    const typed = { name: 'Rosmini', text: 'Kapan air PDAM mengalir lagi?\nSudah dua hari.' }
    const reply = await fills(titian, PATH, typed)
    expect(reply.status).toBe(303)
    const back = reply.headers.get('location')!.split('#')[0]!
    expect((await titian.get(back)).text).toContain('Komentar Anda telah kami terima')
    expect(await rows(titian)).toMatchObject([{ name: 'Rosmini', state: 'held', text: typed.text }])
  })

  test('what is public is on the page, an official reply with its badge, a removed one as a line', async () => {
    const titian = await start({ site: { moderation: 'after' } })
    const first = sent(await comments(titian, { name: 'Rosmini', text: 'Jadwal <b>fogging</b> & jentik?' })).comment
    const answer = await fills(titian, `${PATH}&reply=${first.id}`, { name: 'Yanto', text: 'Kata RT hari Senin.' })
    expect(answer.headers.get('location')).toContain('sent=shown')
    expect((await publicPage(titian)).comments[1]).toMatchObject({ name: 'Yanto', parent: first.id })
    const page = (await titian.get(PATH)).text
    expect(page).toContain('Jadwal &lt;b&gt;fogging&lt;/b&gt; &amp; jentik?')
    expect(page).toContain(`id="komentar-${first.id}"`)
    await decides(titian, await moderator(titian), first.id, 'remove', 'offtopic')
    expect((await titian.get(PATH)).text).toContain('Komentar dihapus moderator: Tidak berkaitan dengan topik')
  })

  test('a mistake brings the form back with everything that was typed', async () => {
    const titian = await start()
    const reply = await fills(titian, PATH, { name: 'Rosmini', text: 'a'.repeat(2001) })
    expect(reply.status).toBe(400)
    expect(reply.text).toContain('a'.repeat(2001))
    expect(reply.text).toContain('value="Rosmini"')
    expect(reply.text).toContain('paling banyak 2.000 karakter')
    expect(await rows(titian)).toEqual([])
  })

  test('another origin, an unknown article, no article, a robot', async () => {
    const titian = await start()
    const typed = { name: 'Rosmini', text: 'Kapan air mengalir?' }
    expect((await fills(titian, PATH, typed, { origin: 'https://lain.test' })).status).toBe(403)
    expect((await titian.get(`/diskusi/${SITE}?url=${encodeURIComponent('https://lain.test/x')}`)).status).toBe(400)
    expect((await titian.get(`/diskusi/tidak-ada?url=x`)).status).toBe(404)
    expect((await titian.get(`/diskusi/${SITE}`)).text).toContain('Berita yang mana?')
    expect((await titian.get(`/diskusi/${SITE}?url=${encodeURIComponent(`${ORIGIN}/baru`)}`)).status).toBe(200)
    expect((await fills(titian, PATH, { ...typed, website: 'x' })).status).toBe(303)
    expect(await rows(titian)).toMatchObject([{ state: 'spam', state_reason: 'robot' }])
  })

  test('carries no cookie, no script and nothing of another host', async () => {
    const titian = await start()
    const reply = await titian.get(PATH)
    expect(reply.headers.get('set-cookie')).toBeNull()
    expect(reply.text).not.toMatch(/<script/)
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})
