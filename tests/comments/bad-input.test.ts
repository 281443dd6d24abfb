import { expect, test } from 'vitest'
import { insertSite } from '../../src/sites/site-store.ts'
import { ARTICLE, comments, rows, sent } from '../support/citizen.ts'
import { formText } from '../support/staff.ts'
import { browserKey, forEachDatabase, ORIGIN, SITE } from '../support/start.ts'

const good = () => ({ ...ARTICLE, name: 'Warga', text: 'Kapan jalan ini diperbaiki?', once: browserKey() })

const refused: [name: string, change: Record<string, unknown>, field: string][] = [
  ['a name of 4 kB', { name: 'N'.repeat(4096) }, 'name'],
  ['an empty name', { name: ' \u00a0 ' }, 'name'],
  ['no words', { text: '' }, 'text'],
  ['one character', { text: 'a' }, 'text'],
  ['2,001 characters', { text: 'a'.repeat(2001) }, 'text'],
  ['NUL in the words', { text: 'Kapan\u0000?' }, 'text'],
  ['NUL in the name', { name: 'War\u0000ga' }, 'name'],
  ['a lone surrogate', { text: 'Kapan \ud800 jalan' }, 'text'],
  ['a lone surrogate in the name', { name: 'War\udc00ga' }, 'name'],
  ['a lone surrogate in the article’s key', { key: 'node/\ud800' }, 'key'],
  ['NUL in the article’s key', { key: 'node/\u0000' }, 'key'],
  ['a key of 201 characters', { key: 'k'.repeat(201) }, 'key'],
  ['4,000 marks on the name', { name: `W${'\u0301'.repeat(4000)}` }, 'name'],
  ['nine marks on one letter', { text: `Kapan${'\u0301'.repeat(9)} jalan` }, 'text'],
  ['an unknown key', { admin: true }, 'admin'],
  ['a number as name', { name: 7 }, 'name'],
  ['a list as words', { text: ['a', 'b'] }, 'text'],
  ['no idempotency key', { once: undefined }, 'once'],
  ['a short idempotency key', { once: 'abc' }, 'once'],
  ['a writer key with other characters', { writer: '!'.repeat(22) }, 'writer'],
  ['time that runs backwards', { took: -1 }, 'took'],
  ['no site', { site: undefined }, 'site'],
  ['an article elsewhere', { url: 'https://lain.test/berita' }, 'url'],
  ['an address that is none', { url: 'berita' }, 'url'],
]

forEachDatabase('bad input', (start) => {
  test('each is a clear 400 that names the field, and stores nothing', async () => {
    const titian = await start()
    for (const [name, change, field] of refused) {
      const reply = await titian.post('/api/v1/comments', { ...good(), ...change })
      expect([name, reply.status, reply.json.error?.field], reply.text).toEqual([name, 400, field])
      expect(reply.json.error.message.length).toBeGreaterThan(10)
    }
    expect(await rows(titian)).toEqual([])
    expect(await titian.titian.db.selectFrom('day_act').selectAll().execute()).toEqual([])
  })

  test('bodies that are no form: too large, too deep, not UTF-8, not JSON, compressed', async () => {
    const titian = await start()
    const url = `${titian.url}/api/v1/comments`
    const send = async (body: BodyInit, headers: Record<string, string> = {}) => {
      const reply = await fetch(url, {
        method: 'POST',
        headers: { origin: ORIGIN, 'content-type': 'text/plain', ...headers },
        body,
      }).catch(() => null)
      return reply?.status ?? 0
    }
    const json = JSON.stringify(good())
    expect(await send(JSON.stringify({ ...good(), text: '\u0301'.repeat(100_000) }))).toBe(413)
    expect(await send('x'.repeat(1_048_576))).toBe(413)
    expect(await send(json.replace('"name":"Warga"', `"name":${'['.repeat(200)}${']'.repeat(200)}`))).toBe(400)
    expect(await send(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]))).toBe(400)
    expect(await send(json.slice(0, -1))).toBe(400)
    expect(await send('null')).toBe(400)
    expect(await send('[]')).toBe(400)
    expect(await send(json, { 'content-encoding': 'gzip' })).toBe(400)
    expect(await rows(titian)).toEqual([])
    // and the server is as well as before
    expect((await comments(titian)).status).toBe(202)
  })

  test('a reply stands on its own article and site, under what is shown', async () => {
    const titian = await start({ site: { moderation: 'after' } })
    const { db } = titian.titian
    const site = (await db.selectFrom('site').selectAll().executeTakeFirst())!
    await insertSite(db, { ...site, id: 'kabupaten-lain' }, ['https://lain.go.id.test'])
    await titian.titian.sites.reload()
    const elsewhere = sent(
      await titian.post(
        '/api/v1/comments',
        {
          ...good(),
          site: 'kabupaten-lain',
          url: 'https://lain.go.id.test/berita',
          text: 'Apa kabar di kabupaten lain?',
        },
        { origin: 'https://lain.go.id.test' },
      ),
    ).comment
    const beside = sent(
      await comments(titian, { url: `${ORIGIN}/berita/lain`, text: 'Komentar pada berita lain.' }),
    ).comment
    const held = sent(await comments(titian, { text: 'Hubungi 0812-3456-7890 ya.' })).comment
    const before = await rows(titian)
    for (const parent of [elsewhere.id, beside.id, held.id, '0'.repeat(18), 'x', '\u0000']) {
      const reply = await titian.post('/api/v1/comments', { ...good(), parent })
      expect([parent, reply.status, reply.json.error.field]).toEqual([parent, 409, 'parent'])
    }
    expect(await rows(titian)).toEqual(before)
    // Nor is the other site's comment read, changed or reported through this one.
    const headers = { origin: ORIGIN, 'titian-token': 'x' }
    const paths = [elsewhere.id].map((id) => `/api/v1/comments/${id}?site=${SITE}`)
    for (const path of paths) {
      expect((await titian.send('GET', path, undefined, headers)).status).toBe(404)
      expect((await titian.send('DELETE', path, undefined, headers)).status).toBe(404)
    }
    const report = { site: SITE, reason: 'hoax', browser: browserKey() }
    expect((await titian.post(`/api/v1/comments/${elsewhere.id}/reports`, report)).status).toBe(404)
  })

  test('the form without script refuses the same, and gives back what was typed', async () => {
    const titian = await start()
    const fill = (typed: Record<string, string>) =>
      titian.send(
        'POST',
        `/diskusi/${SITE}`,
        formText({
          url: ARTICLE.url,
          once: browserKey(),
          opened: '0',
          name: 'Warga',
          text: 'Kapan jalan ini diperbaiki?',
          ...typed,
        }),
        {
          'content-type': 'application/x-www-form-urlencoded',
          origin: titian.titian.ownOrigin,
        },
      )
    const cases: [Record<string, string>, number][] = [
      [{ name: 'N'.repeat(4096) }, 400],
      [{ text: 'Kapan\u0000?' }, 400],
      [{ text: `Kapan${'\u0301'.repeat(9)} jalan` }, 400],
      [{ parent: '0'.repeat(18) }, 409],
      [{ once: 'abc' }, 400],
      [{ opened: 'kemarin' }, 400],
      [{ extra: '1' }, 400],
      [{ key: 'k'.repeat(201) }, 400],
      [{ key: 'a\u0000' }, 400],
      [{ sort: 'best' }, 400],
      [{ text: 'x'.repeat(1_048_576) }, 413],
    ]
    for (const [typed, status] of cases) {
      const reply = await fill(typed)
      expect([Object.keys(typed)[0], reply.status]).toEqual([Object.keys(typed)[0], status])
    }
    const marks = await fill({ text: `Kapan${'\u0301'.repeat(9)} jalan` })
    expect(marks.text).toContain(`Kapan${'\u0301'.repeat(9)} jalan`)
    expect(marks.text).toContain('value="Warga"')
    expect(await rows(titian)).toEqual([])
  })

  test('an unknown site is 404, a foreign, missing or opaque origin 403', async () => {
    const titian = await start()
    expect((await titian.post('/api/v1/comments', { ...good(), site: 'tidak-ada' })).status).toBe(404)
    for (const origin of ['https://lain.test', 'null', `${ORIGIN}.lain.test`]) {
      expect((await titian.post('/api/v1/comments', good(), { origin })).status).toBe(403)
    }
    expect(await rows(titian)).toEqual([])
  })

  test('HTML and links stay the text that was written', async () => {
    const titian = await start({ site: { moderation: 'after' } })
    const text = '<script>alert(1)</script> <b onclick="x">tebal</b> &amp; Tom & Jerry'
    const { comment } = sent(await comments(titian, { text, name: '<i>Warga</i>' }))
    expect(comment).toMatchObject({ text, name: '<i>Warga</i>' })
    expect((await rows(titian))[0]).toMatchObject({ text, name: '<i>Warga</i>' })
  })

  test('questions that make no sense are 4xx too', async () => {
    const titian = await start()
    const base = `/api/v1/comments?site=${SITE}&url=${encodeURIComponent(ARTICLE.url)}`
    const cases = [
      [`${base}&sort=best`, 400],
      [`${base}&after=zzz`, 400],
      [`${base}&after=%00`, 400],
      [`${base}&sort=top&after=${'0'.repeat(18)}`, 400],
      [`${base}&sort=top&after=1234567890-${'0'.repeat(18)}`, 400],
      [`${base}&at=1`, 400],
      ['/api/v1/comments?site=tidak-ada&url=x', 404],
      [`/api/v1/comments?site=${SITE}`, 400],
      [`/api/v1/comments/%00?site=${SITE}`, 404],
      [`/api/v1/comments/${'a'.repeat(3000)}?site=${SITE}`, 404],
      [`/api/v1/comments/${'0'.repeat(18)}`, 404],
    ] as const
    for (const [path, status] of cases) expect([path, (await titian.get(path)).status]).toEqual([path, status])
  })
})
