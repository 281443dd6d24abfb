import { expect, test } from 'vitest'
import { newId } from '../../src/base/ids.ts'
import { asWriter, audit, comments, publicPage, reports, row, rows, sent } from '../support/citizen.ts'
import { type StaffAgent, signedIn } from '../support/staff.ts'
import { browserKey, forEachDatabase, SITE, type Started } from '../support/start.ts'

const JSON_ASKED = { accept: 'application/json' }
const idsIn = (html: string) => [...html.matchAll(/data-row="([0-9a-z]{18})"/g)].map((match) => match[1]!)
const SPAM = 'main slot gacor di bangau777 maxwin terus, daftar bangau777.click bonus new member'

const press = async (titian: Started, yuli: StaffAgent, id: string, move: string, fields = {}, headers = {}) =>
  yuli.post(
    `/staff/queue/comments/${id}/${move}`,
    { site: SITE, version: String((await row(titian, id)).version), ...fields },
    headers,
  )

async function letter(titian: Started, number: string): Promise<string> {
  const id = newId(titian.clock.ms())
  await titian.titian.db
    .insertInto('letter')
    .values({
      site_id: SITE,
      id,
      number,
      secret_hash: 'x',
      type: 'complaint',
      audience: 'public',
      category: 'jalan',
      subject: 'Jembatan lapuk',
      text: 'Jembatan kayu di Dusun Air Anyut lapuk dan dilalui anak sekolah.',
      visibility: 'anonymous',
      consent_at: titian.clock.now(),
      state: 'baru',
      day: '2026-11-21',
      received_at: titian.clock.now(),
    })
    .execute()
  return id
}

forEachDatabase('the queue', (start) => {
  test('promise 4: everything that citizens send is there at once, whatever screening thought of it', async () => {
    const titian = await start()
    const yuli = await signedIn(titian, 'moderator')
    const held = sent(await comments(titian)).comment.id
    const personal = sent(await comments(titian, { text: 'Nomor saya 0812-3456-7890, tolong hubungi.' })).comment.id
    const spam = sent(await comments(titian, { text: SPAM })).comment.id
    const robot = sent(await comments(titian, { text: 'Halo semuanya dari program.', website: 'x' })).comment.id
    const mail = await letter(titian, 'SP-2026-000123')

    expect(idsIn((await yuli.get('/staff/queue')).text)).toEqual([held, personal, mail])
    expect(idsIn((await yuli.get('/staff/queue?filter=letters')).text)).toEqual([mail])
    expect(idsIn((await yuli.get('/staff/queue?filter=personal')).text)).toEqual([personal])
    expect(idsIn((await yuli.get('/staff/queue?filter=spam')).text)).toEqual([robot, spam])
    const seen = new Set<string>()
    for (const filter of ['all', 'spam', 'rejected', 'shown']) {
      for (const id of idsIn((await yuli.get(`/staff/queue?filter=${filter}`)).text)) seen.add(id)
    }
    for (const comment of await rows(titian)) expect(seen.has(comment.id), comment.state).toBe(true)
  })

  test('what is reported stands on top, urgent first; personal data are masked until somebody looks on record', async () => {
    const titian = await start({ site: { moderation: 'after' } })
    const yuli = await signedIn(titian, 'moderator', { name: 'Yuli' })
    const old = sent(await comments(titian, { text: 'Nomor saya 0812-3456-7890, tolong hubungi.' })).comment.id
    const hoax = sent(await comments(titian, { text: 'Berita ini tidak benar sama sekali.' })).comment.id
    const data = sent(await comments(titian, { text: 'Rumahnya yang cat biru dekat musala itu.' })).comment.id
    titian.clock.advance(3_600_000)
    await reports(titian, hoax, 'hoax')
    titian.clock.advance(60_000)
    await reports(titian, data, 'personal-data')
    const page = await yuli.get('/staff/queue')
    expect(idsIn(page.text)).toEqual([data, hoax, old])
    expect(page.text).toContain('Dilaporkan 1 warga')
    expect(page.text).not.toContain('0812-3456-7890')
    const detail = await yuli.get(`/staff/queue/comments/${old}?site=${SITE}`)
    expect(detail.text).not.toContain('0812-3456-7890')

    const original = await yuli.post(`/staff/queue/comments/${old}/original`, { site: SITE })
    expect(original.text).toContain('0812-3456-7890')
    expect(original.headers.get('cache-control')).toBe('no-store')
    expect((await audit(titian)).map(({ did, staff_id }) => [did, staff_id])).toEqual([
      ['comment.see-original', yuli.id],
    ])
  })

  test('a decision by a plain form leads back to the list with the way to undo it', async () => {
    const titian = await start()
    const yuli = await signedIn(titian, 'moderator', { name: 'Yuli' })
    const id = sent(await comments(titian)).comment.id
    const approved = await press(titian, yuli, id, 'approve', { filter: 'comments' })
    expect(approved.status).toBe(303)
    const back = approved.headers.get('location')!
    expect(back).toContain('filter=comments')
    expect((await publicPage(titian)).total).toBe(1)

    const list = await yuli.get(back)
    expect(list.text).toContain('1 komentar ditayangkan.')
    const item = /name="item" value="([^"]+held[^"]*)"/.exec(list.text)![1]!
    const undone = await yuli.post('/staff/queue/undo', { site: SITE, item })
    expect(undone.status).toBe(303)
    expect((await publicPage(titian)).total).toBe(0)
    expect(idsIn((await yuli.get('/staff/queue')).text)).toEqual([id])
    // The same way back does not lead twice.
    expect((await yuli.post('/staff/queue/undo', { site: SITE, item })).status).toBe(409)
  })

  test('two moderators at once: one 200, one 409 that says who, what and when', async () => {
    const titian = await start()
    const andi = await signedIn(titian, 'moderator', { name: 'Andi' })
    const yuli = await signedIn(titian, 'moderator', { name: 'Yuli' })
    const id = sent(await comments(titian)).comment.id
    const replies = await Promise.all([
      press(titian, andi, id, 'reject', { version: '1', reason: 'gambling' }, JSON_ASKED),
      press(titian, yuli, id, 'approve', { version: '1' }, JSON_ASKED),
    ])
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
    expect(await audit(titian)).toHaveLength(1)
    const told = replies.find((reply) => reply.status === 409)!.json.error.message
    expect(told).toMatch(
      /^(Andi menolak komentar ini: promosi judi daring|Yuli menyetujui komentar ini), 21 November 2026, 16\.\d\d WIB\./,
    )
    // Without script the page itself says so, with the state as it is now.
    const page = await yuli.post(`/staff/queue/comments/${id}/approve`, { site: SITE, version: '1' })
    expect(replies[1]!.status === 409 ? page.status : 409).toBe(409)
  })

  test('a refusal needs a reason, in place', async () => {
    const titian = await start()
    const yuli = await signedIn(titian, 'moderator')
    const id = sent(await comments(titian)).comment.id
    for (const reason of ['', 'kritik']) {
      const refused = await press(titian, yuli, id, 'reject', { reason }, JSON_ASKED)
      expect([refused.status, (await row(titian, id)).state]).toEqual([400, 'held'])
    }
    const page = (await yuli.get('/staff/queue')).text
    expect(page).toContain('Kritik terhadap pemerintah bukan alasan penolakan.')
    expect(page.match(/name="reason" value="[a-z]+"/g)).toHaveLength(10)
    expect((await press(titian, yuli, id, 'reject', { reason: 'hoax' })).status).toBe(303)
    expect(idsIn((await yuli.get('/staff/queue?filter=rejected')).text)).toEqual([id])
  })

  test('many at once, and all taken back at once', async () => {
    const titian = await start()
    const yuli = await signedIn(titian, 'moderator')
    titian.titian.limits.isOn = false
    const ids: string[] = []
    for (let i = 0; i < 100; i++)
      ids.push(sent(await comments(titian, { text: `Pertanyaan nomor ${i} tentang jadwal air bersih.` })).comment.id)
    const item = ids.map((id) => `${id}.1`)
    const done = await yuli.post('/staff/queue/bulk', { site: SITE, move: 'approve', item }, JSON_ASKED)
    expect([done.status, done.json.text, done.json.undo.length]).toEqual([200, '100 komentar ditayangkan.', 100])
    expect((await publicPage(titian)).total).toBe(100)
    const undone = await yuli.post('/staff/queue/undo', { site: SITE, item: done.json.undo }, JSON_ASKED)
    expect([undone.status, undone.json.comments.length]).toEqual([200, 100])
    expect((await publicPage(titian)).total).toBe(0)
    expect(await audit(titian)).toHaveLength(200)
    expect((await yuli.post('/staff/queue/bulk', { site: SITE, move: 'approve' }, JSON_ASKED)).status).toBe(400)
  })

  test('page by page: none lost, none twice, while others decide', async () => {
    const titian = await start()
    const yuli = await signedIn(titian, 'moderator')
    titian.titian.limits.isOn = false
    const ids: string[] = []
    for (let i = 0; i < 70; i++)
      ids.push(sent(await comments(titian, { text: `Pertanyaan nomor ${i} tentang jadwal air bersih.` })).comment.id)
    const mail = await letter(titian, 'SP-2026-000124')
    const seen: string[] = []
    for (let path: string | undefined = '/staff/queue'; path; ) {
      const page: string = (await yuli.get(path)).text
      seen.push(...idsIn(page))
      await press(titian, yuli, seen.findLast((id) => id !== mail)!, 'approve')
      path = /href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(new Set(seen)).toEqual(new Set([...ids, mail]))
  })

  test('an official reply approves what it answers; the officer’s name stays inside', async () => {
    const titian = await start()
    const yuli = await signedIn(titian, 'moderator', { name: 'Yuli Rahayu' })
    const id = sent(await comments(titian)).comment.id
    const once = browserKey()
    titian.clock.advance(60_000)
    const reply = await press(titian, yuli, id, 'reply', { text: 'Fogging RT 07 hari Senin.', once }, JSON_ASKED)
    expect([reply.status, reply.json.text]).toEqual([200, 'Komentar disetujui dan balasan resmi ditayangkan.'])
    const page = await publicPage(titian)
    expect(page.comments.map(({ official, name }) => [official, name])).toEqual([
      [false, 'Warga Kenanga'],
      [true, 'Pemkab Tanjung Kelekak'],
    ])
    expect(JSON.stringify(page)).not.toContain('Yuli')
    expect((await audit(titian)).map(({ did }) => did)).toEqual(['comment.approve', 'comment.reply'])
  })

  test('searching finds words and names, and signs of SQL are only signs', async () => {
    const titian = await start()
    const yuli = await signedIn(titian, 'moderator')
    const a = sent(await comments(titian, { name: 'Rosmini', text: 'Harga beras naik 10% minggu ini.' })).comment.id
    const b = sent(await comments(titian, { name: 'Yanto', text: 'Air PDAM mati dua hari.' })).comment.id
    const found = async (q: string) => idsIn((await yuli.get(`/staff/queue?q=${encodeURIComponent(q)}`)).text)
    expect(await found('rosmini')).toEqual([a])
    expect(await found('PDAM hari')).toEqual([b])
    expect(await found('10%')).toEqual([a])
    for (const sign of ['%', '_', '\\', "'"]) expect((await found(`${sign}zzz`)).length).toBe(0)
    expect((await yuli.get('/staff/queue?q=zzz')).text).toContain('Tidak ditemukan')
  })

  test('tells an open desk what came since, ids only', async () => {
    const titian = await start()
    const yuli = await signedIn(titian, 'moderator')
    titian.clock.advance(120_000)
    const since = titian.clock.now()
    const id = sent(await comments(titian)).comment.id
    const arrived = await yuli.get(`/staff/queue/arrived.json?site=${SITE}&filter=all&since=${since}`)
    expect(arrived.json).toEqual({ ids: [id] })
    expect(arrived.headers.get('access-control-allow-origin')).not.toBe('*')
    expect((await yuli.get('/staff/queue/arrived.json?since=kemarin')).status).toBe(400)
  })

  test('what a citizen wrote is text in the page, whatever it looks like', async () => {
    const titian = await start()
    const yuli = await signedIn(titian, 'moderator')
    sent(
      await comments(titian, {
        name: '"><img src=x onerror=alert(1)>',
        text: '</p><script>alert(1)</script> kapan diperbaiki',
      }),
    )
    const page = (await yuli.get('/staff/queue')).text
    expect(page).not.toMatch(/<script>alert|<img src=x/)
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  test('nobody else: not signed in, another role, another site, no token', async () => {
    const titian = await start()
    const id = sent(await comments(titian)).comment.id
    expect((await titian.get('/staff/queue')).status).toBe(303)
    for (const role of ['webmaster', 'officer', 'leader'] as const) {
      const staff = await signedIn(titian, role)
      expect((await staff.get('/staff/queue')).status, role).toBe(403)
      expect((await press(titian, staff, id, 'approve')).status, role).toBe(403)
      expect((await staff.get(`/staff/queue/comments/${id}`)).status, role).toBe(403)
    }
    const elsewhere = await signedIn(titian, 'moderator', { siteId: 'situs-lain' })
    expect((await press(titian, elsewhere, id, 'approve')).status).toBe(403)
    const yuli = await signedIn(titian, 'moderator')
    expect((await press(titian, yuli, id, 'approve', { _token: 'x' })).status).toBe(403)
    const unknown = await yuli.post(`/staff/queue/comments/${'0'.repeat(18)}/approve`, { site: SITE, version: '1' })
    expect(unknown.status).toBe(404)
    expect((await press(titian, yuli, id, 'delete')).status).toBe(404)
    expect((await press(titian, yuli, id, 'approve', { extra: '1' })).status).toBe(400)
    expect((await row(titian, id)).state).toBe('held')
  })

  test('closing an article, tagging a tone and reading a writer’s history work from the page', async () => {
    const titian = await start()
    const yuli = await signedIn(titian, 'moderator', { name: 'Yuli' })
    const writer = browserKey()
    const first = sent(await comments(titian, { writer })).comment.id
    await press(titian, yuli, first, 'approve')
    titian.clock.advance(3_600_000)
    const answer = sent(await comments(titian, { writer, text: 'Terima kasih, sudah difogging kemarin.' }))
    const page = (await yuli.get(`/staff/queue/comments/${answer.comment.id}?site=${SITE}`)).text
    expect(page).toMatch(/Komentar tayang<\/dt><dd class="num">1</)
    expect(page).toMatch(/Komentar pertama<\/dt><dd class="num">21 November 2026</)
    expect(
      (await yuli.post(`/staff/queue/comments/${answer.comment.id}/tone`, { site: SITE, tone: 'positive' })).status,
    ).toBe(303)
    expect((await row(titian, answer.comment.id)).tone).toBe('positive')
    const { page_id } = await row(titian, first)
    expect((await yuli.post('/staff/queue/pages/comments', { site: SITE, id: page_id, open: '0' })).status).toBe(303)
    expect((await publicPage(titian)).open).toBe(false)
    expect((await asWriter(titian, answer).edits('Terima kasih banyak!')).status).toBe(200)
  })
})
