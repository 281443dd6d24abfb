import { expect, test } from 'vitest'
import { ARTICLE, comments, decides, moderator, publicPage, row, rows, sent } from '../support/citizen.ts'
import { fillComments } from '../support/many-comments.ts'
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

  test('every order and every comment has an address, and a reply says whom it answers', async () => {
    const titian = await start({ site: { moderation: 'after' } })
    const first = sent(await comments(titian, { name: 'Rosmini' })).comment
    const reply = sent(await comments(titian, { name: 'Yanto', parent: first.id, text: 'Kata RT hari Senin.' })).comment
    await comments(titian, { name: 'Dewi', parent: reply.id, text: 'Senin pagi, Pak Yanto?' })
    const made = await fillComments(titian.titian, { pageId: (await row(titian, first.id)).page_id, count: 200 })
    await titian.titian.db.updateTable('comment').set({ supports: 4 }).where('id', '=', made[0]!).execute()

    const page = (await titian.get(PATH)).text
    const orders = [...page.matchAll(/href="(\/diskusi\/[^"]+sort=(?:old|top)[^"]*)"/g)].map(([, href]) =>
      href!.replaceAll('&amp;', '&'),
    )
    expect(orders.map((href) => /sort=(\w+)/.exec(href)![1])).toEqual(['old', 'top'])
    const byNew = await titian.get(PATH)
    expect(byNew.text).not.toContain(`id="komentar-${made[0]}"`)
    const bySupport = (await titian.get(orders[1]!)).text
    expect(bySupport.indexOf(`id="komentar-${made[0]}"`)).toBeLessThan(bySupport.indexOf(`id="komentar-${made[198]}"`))
    expect(bySupport).toContain('4 dukungan')
    const more = /href="([^"]+after=4-|[^"]+after=0-)[^"]*"/.exec(bySupport)
    expect(more).not.toBeNull()

    // The address of one comment shows its thread, however far below it stands.
    const permalink = new RegExp(`href="([^"#]+&amp;at=${reply.id})#komentar-${reply.id}"`)
      .exec((await titian.get(`${PATH}&at=${reply.id}`)).text)![1]!
      .replaceAll('&amp;', '&')
    const alone = (await titian.get(permalink)).text
    expect(alone).toContain(`id="komentar-${first.id}"`)
    expect(alone).toContain(`<a class="meta" href="#komentar-${reply.id}">membalas <bdi>Yanto</bdi></a>`)
    expect(alone).not.toContain(`id="komentar-${made[0]}"`)
    expect(alone).toContain('Tampilkan semua komentar')
    for (const bad of ['&sort=best', '&after=x', '&at=x']) expect((await titian.get(PATH + bad)).status).toBe(400)
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
    expect(reply.text).not.toMatch(/<script(?! type="application\/ld\+json")/)
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('a comment is supported with a button; pressed twice from one page it counts once', async () => {
    const titian = await start({ site: { moderation: 'after' } })
    const first = sent(await comments(titian, { name: 'Rosmini' })).comment
    const second = sent(
      await comments(titian, { name: 'Yanto', text: 'Kata RT hari Senin.', parent: first.id }),
    ).comment
    const press = async (path: string, id: string, headers: Record<string, string> = {}) => {
      const page = (await titian.get(path)).text
      expect(page).toMatch(new RegExp(`<button[^>]* form="dukung" name="comment" value="${id}"`))
      const action = /<form id="dukung" method="post" action="([^"]+)"/.exec(page)![1]!.replaceAll('&amp;', '&')
      const send = () =>
        titian.send('POST', action, formText({ comment: id }), {
          'content-type': 'application/x-www-form-urlencoded',
          origin: titian.titian.ownOrigin,
          ...headers,
        })
      return { send, action }
    }
    const supports = async () => (await rows(titian)).map((comment) => comment.supports)

    const { send } = await press(`${PATH}&sort=old`, second.id)
    const replies = await Promise.all([send(), send(), send()])
    for (const reply of replies) expect(reply.status).toBe(303)
    expect(await supports()).toEqual([0, 1])
    const back = replies[0]!.headers.get('location')!
    expect(back).toMatch(new RegExp(`sort=old.*#komentar-${second.id}$`))
    const after = await titian.get(back.split('#')[0]!)
    expect(after.text).toContain('1 dukungan')
    expect(after.text).toContain('Didukung')
    expect(after.text).not.toMatch(new RegExp(`name="comment" value="${second.id}"`))
    expect(after.text).toContain('noindex')
    expect(after.headers.get('cache-control')).toBe('private, no-cache')
    // The widget and its answers know of it at once.
    expect((await publicPage(titian)).comments.map((comment) => comment.supports)).toEqual([0, 1])
    // From the same page again, and for the other comment; another page is another browser.
    await (await press(back.split('#')[0]!, first.id)).send()
    await send()
    await (await press(PATH, second.id)).send()
    expect(await supports()).toEqual([1, 2])
    expect(
      new Set((await titian.titian.db.selectFrom('comment_support').selectAll().execute()).map((r) => r.key_hash)).size,
    ).toBe(3)

    const foreign = await press(PATH, first.id, { origin: 'https://lain.contoh.test' })
    expect((await foreign.send()).status).toBe(403)
    const { action } = await press(PATH, first.id)
    const form = { 'content-type': 'application/x-www-form-urlencoded', origin: titian.titian.ownOrigin }
    const forged = action.replace(/d=[^&]+/, `d=${'a'.repeat(22)}.${'b'.repeat(22)}`)
    expect((await titian.send('POST', forged, formText({ comment: first.id }), form)).status).toBe(400)
    expect((await titian.send('POST', action, formText({ comment: 'bukan' }), form)).status).toBe(404)
    expect((await titian.send('POST', action, formText({}), form)).status).toBe(400)
    expect(await supports()).toEqual([1, 2])
  })

  test('who mends a mistake at once is no robot: the form keeps the time when it was first shown', async () => {
    const titian = await start()
    const reply = await fills(titian, PATH, { name: '', text: 'Kapan air PDAM mengalir lagi?' })
    expect(reply.status).toBe(400)
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(reply.text)![1]!
    const mended = { url: ARTICLE.url, once: field('once'), opened: field('opened'), website: '' }
    await titian.send(
      'POST',
      `/diskusi/${SITE}`,
      formText({ ...mended, name: 'Rosmini', text: 'Kapan air PDAM mengalir lagi?' }),
      {
        'content-type': 'application/x-www-form-urlencoded',
        origin: titian.titian.ownOrigin,
      },
    )
    expect(await rows(titian)).toMatchObject([{ name: 'Rosmini', state: 'held' }])
  })
})
