import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { replyOfficially } from '../../src/comments/reply-comment.ts'
import { ARTICLE, comments, decides, moderator, row, sent } from '../support/citizen.ts'
import { browserKey, forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

const FEED = `/feed/${SITE}.xml`
const ofArticle = (url = ARTICLE.url) => `${FEED}?url=${encodeURIComponent(url)}`

function read(text: string) {
  expect(XMLValidator.validate(text)).toBe(true)
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' || name === 'link' })
  const { feed } = parser.parse(text)
  return { feed, entries: feed.entry ?? [] }
}

forEachDatabase('the feed of comments', (start) => {
  const talk = async () => {
    const titian = await start({ site: { moderation: 'after' } })
    const first = sent(
      await comments(titian, { name: '"Rosmini" & <b>anak</b>', text: 'Jadwal ]]> <fogging> & jentik?' }),
    )
    return { titian, first }
  }
  const answers = async (titian: Started, id: string) => {
    const { version } = await row(titian, id)
    const order = { id, version, text: 'Fogging hari Senin.', once: browserKey() }
    await replyOfficially(titian.titian, await moderator(titian), titian.site, order)
  }

  test('is Atom: every entry with id, title, times, author, address and plain text; official replies are marked', async () => {
    const { titian, first } = await talk()
    titian.clock.advance(3_600_000)
    await answers(titian, first.comment.id)
    const reply = await titian.get(FEED)
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const { feed, entries } = read(reply.text)
    expect(feed['@_xmlns']).toBe('http://www.w3.org/2005/Atom')
    expect(feed['@_xml:lang']).toBe('id')
    expect(feed.title).toBe('Komentar warga di Kabupaten Tanjung Kelekak')
    expect(feed.link.map((link: Record<string, string>) => link['@_rel'])).toEqual(['self', 'alternate'])
    const [official, citizen] = entries
    expect(citizen.author.name).toBe('"Rosmini" & <b>anak</b>')
    expect(citizen.content['#text']).toBe('Jadwal ]]> <fogging> & jentik?')
    expect(citizen.published).toBe(first.comment.at)
    expect(citizen.link[0]['@_href']).toBe(`${ARTICLE.url}#komentar-${first.comment.id}`)
    expect(citizen.category).toBeUndefined()
    expect(official.category).toEqual({ '@_term': 'official', '@_label': 'Balasan resmi' })
    expect(official['thr:in-reply-to']['@_ref']).toBe(citizen.id)
    expect(official.title).toMatch(/^Balasan resmi Pemkab Tanjung Kelekak/)
    expect(feed.updated).toBe(official.updated)
    for (const entry of entries)
      expect(entry.id).toMatch(/^tag:titian\.tanjungkelekakkab\.go\.id\.test,2026:tanjungkelekak\/\w{18}$/)
    // Of the house nothing.
    expect(reply.text).not.toContain((await row(titian, first.comment.id)).once)
  })

  test('stays well-formed whatever an article calls itself', async () => {
    const { titian, first } = await talk()
    const { page_id } = await row(titian, first.comment.id)
    const title = 'Pasar \u0008\u001b]]> & "lain" \ufffe'
    await titian.titian.db.updateTable('page').set({ title }).where('id', '=', page_id).execute()
    const { entries } = read((await titian.get(FEED)).text)
    expect(entries[0].title).toMatch(/Pasar \ufffd\ufffd\]\]> & "lain" \ufffd”$/)
  })

  test('holds what is public and nothing else: of the site, or of one article', async () => {
    const { titian, first } = await talk()
    const held = sent(await comments(titian, { text: 'Hubungi 0812-3456-7890 ya.' })).comment
    const other = sent(
      await comments(titian, { url: `${ORIGIN}/berita/lain`, text: 'Komentar pada berita lain.' }),
    ).comment
    const idsIn = async (path: string) =>
      read((await titian.get(path)).text).entries.map(({ id }: { id: string }) => id.slice(-18))
    expect(held.status).toBe('held')
    expect(await idsIn(FEED)).toEqual([other.id, first.comment.id])
    expect(await idsIn(ofArticle())).toEqual([first.comment.id])
    await decides(titian, await moderator(titian), first.comment.id, 'remove', 'offtopic')
    expect(await idsIn(FEED)).toEqual([other.id])
    expect(await idsIn(ofArticle())).toEqual([])
    // An article that nobody opened: an empty feed, and no place in memory.
    const before = titian.titian.cache.bytes
    const empty = await titian.get(ofArticle(`${ORIGIN}/baru`))
    expect([empty.status, read(empty.text).entries]).toEqual([200, []])
    expect(titian.titian.cache.bytes).toBe(before)
  })

  test('is kept with an ETag until a comment changes; HEAD says the same without a body', async () => {
    const { titian } = await talk()
    const news = ['Air PDAM mengalir lagi sejak pagi.', 'Lampu jalan di RT 03 masih padam semua.']
    for (const [i, path] of [FEED, ofArticle()].entries()) {
      const first = await titian.get(path)
      const etag = first.headers.get('etag')!
      expect((await fetch(titian.url + path, { headers: { 'if-none-match': etag } })).status).toBe(304)
      const head = await fetch(titian.url + path, { method: 'HEAD' })
      expect([head.status, head.headers.get('etag'), head.headers.get('content-type'), await head.text()]).toEqual([
        200,
        etag,
        'application/atom+xml; charset=utf-8',
        '',
      ])
      sent(await comments(titian, { text: news[i]! }))
      expect((await titian.get(path, { 'if-none-match': etag })).status).toBe(200)
    }
  })

  test('by the key of an article it names the article’s own address, whoever asked first', async () => {
    const { titian } = await talk()
    const url = `${ORIGIN}/berita/lampu`
    sent(await comments(titian, { url, key: 'node-7', text: 'Lampu jalan di RT 03 masih padam semua.' }))
    const asks = async (from: string) =>
      (await titian.get(`${FEED}?${new URLSearchParams({ url: ORIGIN + from, key: 'node-7' })}`)).text
    const [first, second] = [await asks('/pancingan'), await asks('/berita/lampu?halaman=2')]
    expect(first).toContain(encodeURIComponent(url))
    expect(first).not.toContain('pancingan')
    expect(second).toBe(first)
  })

  test('another site, an article elsewhere, another ending, comments off', async () => {
    const { titian } = await talk()
    expect((await titian.get('/feed/tidak-ada.xml')).status).toBe(404)
    expect((await titian.get(`/feed/${SITE}`)).status).toBe(404)
    expect((await titian.get(`/feed/${SITE}.json`)).status).toBe(404)
    expect((await titian.get('/feed/%00.xml')).status).toBe(404)
    expect((await titian.get(ofArticle('https://lain.test/x'))).status).toBe(400)
    expect((await titian.get(`${FEED}?url=x`)).status).toBe(400)
    const off = await start({ site: { feature_comments: 0 } })
    expect((await off.get(FEED)).status).toBe(410)
  })

  test('search engines read the talk as data, and no text leaves its quotes', async () => {
    const { titian, first } = await talk()
    const evil = '</script><script>alert(1)</script><!-- \u2028 ]]> "'
    const reply = sent(
      await comments(titian, { parent: first.comment.id, name: 'Yanto', text: `${evil} kata RT Senin.` }),
    ).comment
    await decides(titian, await moderator(titian), reply.id, 'keep')
    const path = `/diskusi/${SITE}?url=${encodeURIComponent(ARTICLE.url)}`
    const page = await titian.get(path)
    const blocks = [...page.text.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    expect(blocks.map(([, attributes]) => attributes)).toEqual([' type="application/ld+json"'])
    expect(blocks[0]![2]).not.toMatch(/[<>&\u2028\u2029]/)
    const data = JSON.parse(blocks[0]![2]!)
    expect(data).toMatchObject({
      '@type': 'DiscussionForumPosting',
      commentCount: 2,
      sharedContent: { url: ARTICLE.url },
    })
    expect(data.comment[0].author).toEqual({ '@type': 'Person', name: '"Rosmini" & <b>anak</b>' })
    expect(data.comment[0].comment[0]).toMatchObject({ '@type': 'Comment', author: { name: 'Yanto' } })
    expect(data.comment[0].comment[0].text).toContain('</script><script>alert(1)</script><!--')
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(page.text).toContain(`<link rel="alternate" type="application/atom+xml" href="/feed/${SITE}.xml?url=`)
    expect(page.text).not.toContain('noindex')
    // Other views of the same talk are neither indexed nor said twice.
    for (const more of ['&sort=old', `&at=${reply.id}`, `&reply=${reply.id}`, '&sent=held']) {
      const view = (await titian.get(path + more)).text
      expect(view).toContain('noindex')
      expect(view).not.toContain('ld+json')
    }
    const none = (await titian.get(`/diskusi/${SITE}?url=${encodeURIComponent(`${ORIGIN}/baru`)}`)).text
    expect(none).toContain('noindex')
  })
})
