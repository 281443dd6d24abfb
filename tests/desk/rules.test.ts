import { expect, test } from 'vitest'
import { audit, comments, publicPage, row, rows, sent } from '../support/citizen.ts'
import { type StaffAgent, signedIn } from '../support/staff.ts'
import { browserKey, forEachDatabase, SITE, type Started } from '../support/start.ts'

const rule = (started: Started, id = '') =>
  started.titian.db
    .selectFrom('block_rule')
    .selectAll()
    .where('id', id ? '=' : '<>', id)
    .orderBy('id')
    .execute()
const makes = (agent: StaffAgent, form: Record<string, string>) =>
  agent.post('/staff/queue/rules', { site: SITE, verdict: 'spam', days: '30', ...form })
const reasonsOf = async (started: Started, id: string) =>
  JSON.parse((await row(started, id)).reasons).map(({ code }: { code: string }) => code)

forEachDatabase('a block rule', (start) => {
  test('is offered from a comment, shows what it would meet, and is made with the next press', async () => {
    const titian = await start()
    const yuli = await signedIn(titian, 'moderator', { name: 'Yuli' })
    const text = 'Barang murah ada di toko-murah.click semua, silakan dilihat dulu.'
    const { id } = sent(await comments(titian, { text })).comment
    sent(await comments(titian, { text: 'Saya juga belanja di m.toko-murah.click kemarin sore.' }))
    const page = (await yuli.get(`/staff/queue/comments/${id}?site=${SITE}`)).text
    const href = /href="([^"]*rules\/new[^"]*kind=host[^"]*)"/.exec(page)![1]!.replaceAll('&amp;', '&')
    const preview = (await yuli.get(href)).text
    expect(preview).toContain('2 komentar menunggu dan 0 komentar tayang')
    expect(await rule(titian)).toEqual([])
    const made = await makes(yuli, { kind: 'host', value: 'toko-murah.click', comment: id })
    expect(made.status).toBe(303)
    expect(await rule(titian)).toMatchObject([{ kind: 'host', value: 'toko-murah.click', from_comment: id, hits: 0 }])
    expect(await audit(titian)).toMatchObject([{ did: 'rule.make', staff_id: yuli.id, code: 'host spam' }])
  })

  test('meets what comes after it, is a reason that moderators read, and counts', async () => {
    const titian = await start({ site: { moderation: 'after' } })
    const yuli = await signedIn(titian, 'moderator')
    const writer = browserKey()
    const first = sent(await comments(titian, { writer, text: 'Selamat pagi semuanya.' })).comment.id
    await makes(yuli, { kind: 'word', value: 'Pinjaman  Kilat', verdict: 'hold' })
    await makes(yuli, { kind: 'brand', value: 'kakapdana' })
    await makes(yuli, { kind: 'writer', comment: first, verdict: 'hold', days: '7' })
    const word = sent(await comments(titian, { text: 'Ada yang pernah coba pinjaman kilat itu?' })).comment.id
    const near = sent(await comments(titian, { text: 'Kilat menyambar, pinjaman belum lunas.' })).comment.id
    const brand = sent(await comments(titian, { text: 'Coba saja K-a-k-a-p D-a-n-a, prosesnya mudah.' })).comment.id
    const same = sent(await comments(titian, { writer, text: 'Terima kasih informasinya.' })).comment.id
    const states = Object.fromEntries((await rows(titian)).map(({ id, state }) => [id, state]))
    expect(states).toMatchObject({ [word]: 'held', [near]: 'shown', [brand]: 'spam', [same]: 'held', [first]: 'shown' })
    expect(await reasonsOf(titian, word)).toContain('rule')
    expect(await reasonsOf(titian, same)).toContain('rule-writer')
    expect((await rule(titian)).map(({ hits }) => hits)).toEqual([1, 1, 1])
    const queue = (await yuli.get(`/staff/queue?site=${SITE}`)).text
    expect(queue).toContain('Kena aturan blokir: pinjaman kilat')
    expect(queue).toContain('Kena aturan blokir untuk pengirim ini')
    // Nothing is hidden from staff, and a person can publish it all the same.
    const spam = await yuli.get(`/staff/queue?site=${SITE}&filter=spam`)
    expect(spam.text).toContain(brand)
    await yuli.post(`/staff/queue/comments/${word}/approve`, { site: SITE, version: '1' })
    expect((await row(titian, word)).state).toBe('shown')
  })

  test('words and people are never sent to spam by it', async () => {
    const titian = await start()
    const yuli = await signedIn(titian, 'moderator')
    const { id } = sent(await comments(titian, { writer: browserKey() })).comment
    expect((await makes(yuli, { kind: 'word', value: 'korupsi' })).status).toBe(400)
    expect((await makes(yuli, { kind: 'writer', comment: id })).status).toBe(400)
    expect((await makes(yuli, { kind: 'writer', comment: id, verdict: 'hold', days: '0' })).status).toBe(400)
    for (const value of ['', 'ab', ' ', 'x'.repeat(150), '\u0000abc']) {
      expect((await makes(yuli, { kind: 'word', value, verdict: 'hold' })).status, value).toBe(400)
    }
    for (const value of ['toko murah', 'localhost', 'a'.repeat(101), '<script>']) {
      const refused = await makes(yuli, { kind: 'host', value })
      expect([refused.status, refused.text.includes('<script>"')], value).toEqual([400, false])
    }
    expect(await rule(titian)).toEqual([])
  })

  test('reaches earlier ones when asked, each on record, and one press takes it back', async () => {
    const titian = await start()
    const yuli = await signedIn(titian, 'moderator')
    const at = (text: string) => comments(titian, { text }).then((reply) => sent(reply).comment.id)
    const waits = await at('Cek kakapdana777x sekarang juga ya kawan.')
    const shown = await at('Kemarin lihat iklan kakapdana777x di jalan.')
    const other = await at('Kapan jalan ini diperbaiki?')
    await yuli.post(`/staff/queue/comments/${shown}/approve`, { site: SITE, version: '1' })
    const before = (await row(titian, waits)).state
    const made = await makes(yuli, { kind: 'brand', value: 'kakapdana777x', earlier: '1' })
    const queue = await yuli.get(made.headers.get('location')!)
    const met = before === 'held' ? [waits, shown] : [shown]
    expect(queue.text).toContain(`${met.length} komentar ditandai spam`)
    for (const id of met) expect((await row(titian, id)).state).toBe('spam')
    expect((await row(titian, other)).state).toBe('held')
    expect((await publicPage(titian)).total).toBe(0)
    const items = [...queue.text.matchAll(/name="item" value="([^"]+\.[a-z]+\.[01]\.)"/g)].map((match) => match[1]!)
    expect((await yuli.post('/staff/queue/undo', { site: SITE, item: items })).status).toBe(303)
    expect((await row(titian, shown)).state).toBe('shown')
    expect((await audit(titian)).filter(({ did }) => did === 'comment.undo')).toHaveLength(met.length)
  })

  test('is edited, ends by its date or by a person, and a writer key goes with it', async () => {
    const titian = await start()
    const yuli = await signedIn(titian, 'moderator')
    const writer = browserKey()
    const { id } = sent(await comments(titian, { writer })).comment
    await makes(yuli, { kind: 'writer', comment: id, verdict: 'hold', days: '7' })
    await makes(yuli, { kind: 'brand', value: 'kakapdana' })
    const made = await rule(titian)
    const [person, brand] = ['writer', 'brand'].map((kind) => made.find((one) => one.kind === kind))
    expect(person!.value).not.toBe('')
    const changes = (one: { id: string }, form: Record<string, string>) =>
      yuli.post(`/staff/queue/rules/${one.id}`, { site: SITE, version: '1', ...form })
    expect((await changes(brand!, { do: 'edit', verdict: 'hold', days: '90' })).status).toBe(303)
    expect((await changes(brand!, { do: 'end' })).status).toBe(409)
    expect((await changes(brand!, { do: 'end', version: '2' })).status).toBe(303)
    expect((await changes({ id: '0'.repeat(18) }, { do: 'end' })).status).toBe(404)
    titian.clock.advance(8 * 24 * 3_600_000)
    const after = sent(await comments(titian, { writer, text: 'Kakapdana dan saya lagi.' })).comment.id
    expect(await reasonsOf(titian, after)).not.toContain('rule-writer')
    expect(await reasonsOf(titian, after)).not.toContain('rule')
    await titian.titian.jobs.run('erase-words')
    expect((await rule(titian, person!.id))[0]).toMatchObject({ value: '', hits: 0 })
    const again = await signedIn(titian, 'moderator')
    const list = (await again.get(`/staff/queue/rules?site=${SITE}`)).text
    expect(list).toContain('Sudah berakhir')
    const log = (await again.get('/staff/audit?subject=rule')).text
    expect(log).toContain('mengakhiri aturan blokir')
    expect(log).toContain('kakapdana')
    expect(log).not.toContain(person!.value)
  })
})
