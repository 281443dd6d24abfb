import { expect, test } from 'vitest'
import { events, LETTER, letterRow, looksUp, sends, writes } from '../support/letters.ts'
import { browserKey, forEachDatabase, ORIGIN, SITE } from '../support/start.ts'

forEachDatabase('sending a letter', (start) => {
  test('gives a number, a secret and the address of the status page, and stores what was written', async () => {
    const titian = await start({ at: '2026-11-02T03:14:00.000Z' })
    const reply = await sends(titian, { url: `${ORIGIN}/berita/jalan` })

    expect(reply.status).toBe(201)
    expect(reply.headers.get('titian-stored')).toBe('stored')
    expect(reply.json).toEqual({
      number: 'SP-2026-000001',
      secret: expect.stringMatching(/^[A-HJ-NP-Z2-9]{16}$/),
      url: `${titian.titian.config.publicUrl}/surat/${SITE}/SP-2026-000001/${reply.json.secret}`,
    })
    const row = await letterRow(titian, reply.json.number)
    expect(row).toMatchObject({
      state: 'baru',
      text: LETTER.text,
      name: LETTER.name,
      counts_from: '2026-11-02',
      limit_days: 14,
      due_on: '2026-11-20',
      public_text: '',
      published_at: '',
    })
    expect(row.page_id).not.toBe('')
    expect(JSON.stringify(row)).not.toContain(reply.json.secret)
    expect(await events(titian, reply.json.number)).toMatchObject([
      { did: 'receive', actor: 'writer', to_state: 'baru' },
    ])
    const acts = await titian.titian.db.selectFrom('day_act').select(['act', 'acts']).execute()
    expect(acts).toEqual([{ act: 'letter', acts: 1 }])
  })

  test('thirty at once get thirty consecutive numbers', async () => {
    const titian = await start()
    const replies = await Promise.all(
      Array.from({ length: 30 }, () => titian.post('/api/v1/letters', { ...LETTER, once: browserKey() })),
    )
    // The limit of 20 an hour for one address holds; the numbers of those taken have no gap.
    const numbers = replies.filter(({ status }) => status === 201).map(({ json }) => json.number as string)
    expect(numbers.sort()).toEqual(
      Array.from({ length: numbers.length }, (_, i) => `SP-2026-${String(i + 1).padStart(6, '0')}`),
    )
    expect(numbers.length).toBe(20)
  })

  test('thirty at once behind a hall’s worth of addresses', async () => {
    const titian = await start({ config: { trustProxy: 1 } })
    const replies = await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        titian.post('/api/v1/letters', { ...LETTER, once: browserKey() }, { 'x-forwarded-for': `198.51.100.${i + 1}` }),
      ),
    )
    const numbers = replies.map(({ json }) => json.number as string).sort()
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, i) => `SP-2026-${String(i + 1).padStart(6, '0')}`))
    expect(new Set(replies.map(({ json }) => json.secret)).size).toBe(30)
  })

  test('a letter that fails leaves no gap', async () => {
    const titian = await start()
    await writes(titian)
    expect((await sends(titian, { text: '' })).status).toBe(400)
    expect((await writes(titian)).number).toBe('SP-2026-000002')
  })

  test('a repeat, also at the same moment, answers the same and stores nothing', async () => {
    const titian = await start()
    const once = browserKey()
    const body = { ...LETTER, once }
    const replies = await Promise.all([1, 2, 3, 4].map(() => titian.post('/api/v1/letters', body)))
    const later = await titian.post('/api/v1/letters', { ...body, text: 'Teks lain yang lebih panjang.' })

    expect(new Set([...replies, later].map(({ text }) => text)).size).toBe(1)
    expect(await titian.titian.db.selectFrom('letter').select('id').execute()).toHaveLength(1)
    expect((await writes(titian)).number).toBe('SP-2026-000002')
  })

  test('numbers begin anew with the year of the site, not of UTC', async () => {
    const titian = await start({ at: '2026-12-31T16:59:00.000Z' })
    expect((await writes(titian)).number).toBe('SP-2026-000001')
    titian.clock.set('2026-12-31T17:01:00.000Z')
    expect((await writes(titian)).number).toBe('SP-2027-000001')
  })

  test('what looks like a robot’s is stored, numbered and marked', async () => {
    const titian = await start()
    const { number } = await writes(titian, { website: 'http://spam.test', took: 200 })
    expect(JSON.parse((await letterRow(titian, number)).hints)).toEqual(['honeypot', 'too-fast'])
  })

  test('a site whose letters are off takes none', async () => {
    const titian = await start({ site: { feature_letter: 0 } })
    expect((await sends(titian)).status).toBe(410)
  })

  test('HTML stays text', async () => {
    const titian = await start()
    const text = '<script>alert(1)</script> & <b>tebal</b> sekali'
    const { number, secret } = await writes(titian, { text, subject: '<i>judul</i>' })
    expect((await letterRow(titian, number)).text).toBe(text)
    const page = await titian.get(`/surat/${SITE}/${number}/${secret}`)
    expect(page.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page.text).not.toContain('<script>alert')
  })
})

forEachDatabase('the secret of a letter', (start) => {
  test('wrong and missing look the same', async () => {
    const titian = await start()
    const { number, secret } = await writes(titian)
    const wrong = secret.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    const replies = [
      await looksUp(titian, number, wrong),
      await looksUp(titian, 'SP-2026-000999', secret),
      await looksUp(titian, 'SP-2025-000001', secret),
      await looksUp(titian, 'kosong', secret),
      await looksUp(titian, number, ''),
      // Not published: without the secret it does not exist.
      await looksUp(titian, number),
    ]
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(replies[0]!.status).toBe(404)
    const pages = await Promise.all(
      [`${number}/${wrong}`, `SP-2026-000999/${secret}`, `${number}/x`].map((path) =>
        titian.get(`/surat/${SITE}/${path}`),
      ),
    )
    expect(new Set(pages.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(pages[0]!.status).toBe(404)
  })

  test('opens the letter in groups and small letters too, and survives a change of the server’s secret', async () => {
    const titian = await start()
    const { number, secret } = await writes(titian)
    titian.titian.config.secret = 'another secret of the tests, also thirty-two bytes'
    const typed = secret.toLowerCase().replace(/(.{4})(?=.)/g, '$1-')
    const reply = await looksUp(titian, number, typed)
    expect(reply.status).toBe(200)
    expect(reply.json).toMatchObject({ number, state: 'new', step: 'baru', text: LETTER.text, isPublished: false })
    expect(reply.headers.get('cache-control')).toBe('no-store')
  })

  test('thirty guesses from one address end the guessing', async () => {
    const titian = await start()
    const { number } = await writes(titian)
    const statuses = []
    for (let i = 0; i < 32; i++) statuses.push((await looksUp(titian, number, `GUESS${i}`)).status)
    expect(statuses.filter((status) => status === 404)).toHaveLength(30)
    expect(statuses.at(-1)).toBe(429)
  })
})

forEachDatabase('a bad letter', (start) => {
  const cases: [string, Record<string, unknown>, number, string][] = [
    ['no subject', { subject: '' }, 400, 'subject'],
    ['a subject of 121 characters', { subject: 'a'.repeat(121) }, 400, 'subject'],
    ['a text of 5,001', { text: 'a'.repeat(5001) }, 400, 'text'],
    ['a name of 4 kB', { name: 'n'.repeat(4096) }, 400, 'name'],
    ['a place of 4 kB', { place: 'p'.repeat(4096) }, 400, 'place'],
    ['NUL', { text: 'Jembatan\u0000 rusak parah' }, 400, 'text'],
    ['a lone surrogate', { subject: 'Jembatan \ud800 rusak' }, 400, 'subject'],
    ['stacked marks', { text: `a${'\u0301'.repeat(40)} jembatan rusak` }, 400, 'text'],
    ['only spaces', { text: ' \n \t ' }, 400, 'text'],
    ['a contact with a header', { contact: 'a@b.test\r\nBcc: c@d.test' }, 400, 'contact'],
    ['two contacts', { contact: 'a@b.test,c@d.test' }, 400, 'contact'],
    ['no consent', { consent: false }, 400, 'consent'],
    ['an unknown type', { type: 'rumour' }, 400, 'type'],
    ['an unknown visibility', { visibility: 'hidden' }, 400, 'visibility'],
    ['a category of the other entrance', { category: 'taxes' }, 400, 'category'],
    ['a category that is a name of Object', { category: 'constructor' }, 400, 'category'],
    ['a number for a text', { text: 7 }, 400, 'text'],
    ['a list for a name', { name: ['a'] }, 400, 'name'],
    ['an unknown key', { state: 'selesai' }, 400, 'state'],
    ['a short idempotency key', { once: 'x' }, 400, 'once'],
    ['an article elsewhere', { url: 'https://contoh.test/berita' }, 400, 'url'],
    ['an unknown site', { site: 'tidak-ada' }, 404, 'site'],
  ]
  test('is refused with a sentence and changes nothing', async () => {
    const titian = await start({ config: { trustProxy: 1 } })
    const results = []
    for (const [index, [name, changes]] of cases.entries()) {
      const body = { ...LETTER, once: browserKey(), ...changes }
      const reply = await titian.post('/api/v1/letters', body, { 'x-forwarded-for': `203.0.113.${index}` })
      expect(reply.json.error.message.length, name).toBeGreaterThan(10)
      results.push([name, changes, reply.status, reply.json.error.field])
    }
    expect(results).toEqual(cases)
    for (const table of ['letter', 'letter_event', 'day_act', 'letter_counter'] as const) {
      expect(await titian.titian.db.selectFrom(table).selectAll().execute(), table).toEqual([])
    }
  })

  test('too large, too deep, no JSON, no UTF-8, a foreign page', async () => {
    const titian = await start()
    const raw = (body: string | Buffer, headers: Record<string, string> = {}) =>
      fetch(`${titian.url}/api/v1/letters`, {
        method: 'POST',
        body: body as never,
        headers: { 'content-type': 'text/plain', origin: ORIGIN, ...headers },
      }).then(
        ({ status }) => status,
        () => 413,
      )
    const deep = JSON.stringify({ ...LETTER, once: browserKey() }).replace(
      '"roads"',
      `${'['.repeat(3000)}${']'.repeat(3000)}`,
    )
    expect(await raw('x'.repeat(1_000_000))).toBe(413)
    expect(await raw(deep)).toBe(400)
    expect(await raw('{')).toBe(400)
    expect(await raw(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))).toBe(400)
    expect(await raw(JSON.stringify({ ...LETTER, once: browserKey() }), { origin: 'https://jahat.test' })).toBe(403)
    expect(await titian.titian.db.selectFrom('letter').selectAll().execute()).toEqual([])
  })
})
