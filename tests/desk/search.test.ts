import { expect, test } from 'vitest'
import { asWriter, comments, decides, moderator, reports, row, sent } from '../support/citizen.ts'
import { letterRow, writes } from '../support/letters.ts'
import { type StaffAgent, signedIn } from '../support/staff.ts'
import { browserKey, forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

const idsIn = (html: string) => [...html.matchAll(/data-row="([0-9a-z]{18})"/g)].map((match) => match[1]!)
const press = async (titian: Started, yuli: StaffAgent, id: string, move: string, fields = {}) =>
  yuli.post(`/staff/queue/comments/${id}/${move}`, {
    site: SITE,
    version: String((await row(titian, id)).version),
    ...fields,
  })

forEachDatabase('looking through the desk', (start) => {
  test('a search reaches everything that was decided, letters by their number, and reads folded letters', async () => {
    const titian = await start()
    const yuli = await signedIn(titian, 'moderator')
    const shown = sent(await comments(titian, { text: 'Fogging sudah dilakukan, terima kasih.' })).comment.id
    const bold = sent(await comments(titian, { text: 'Lampu 𝐣𝐚𝐥𝐚𝐧 rusak di simpang tige.' })).comment.id
    const phone = sent(await comments(titian, { text: 'Nomor saya 0812-3456-7890, soal fogging.' })).comment.id
    const letter = await writes(titian, { subject: 'Jadwal fogging Dusun Air Anyut' })
    await press(titian, yuli, shown, 'approve')
    const found = async (query: string) => idsIn((await yuli.get(`/staff/queue?${query}`)).text)
    expect(await found('q=fogg')).toContain(phone)
    expect(await found('q=fogg')).not.toContain(shown)
    const letterId = (await letterRow(titian, letter.number)).id
    expect(await found('q=fogg&filter=any')).toEqual([letterId, phone, shown])
    expect(await found(`q=${letter.number}&filter=any`)).toEqual([letterId])
    expect(await found('q=JALAN')).toEqual([bold])
    // What is masked is in no index, and a citizen's name never finds a letter.
    expect(await found('q=3456&filter=any')).toEqual([letterId])
    expect(await found('q=hajar&filter=any')).toEqual([])
    expect(await found('q=%C2%B0%C2%B0&filter=any')).toEqual([])
  })

  test('words follow an edit, and go with the words that are erased', async () => {
    const titian = await start()
    const answer = sent(await comments(titian, { text: 'Air mati sejak kemarin.' }))
    const { id } = answer.comment
    const words = async () => {
      const rows = await titian.titian.db.selectFrom('search_word').select('word').where('item_id', '=', id).execute()
      return rows.map(({ word }) => word).filter((word) => word !== 'warga' && word !== 'kenanga')
    }
    expect(await words()).toEqual(['air', 'kemarin', 'mati', 'sejak'])
    await asWriter(titian, answer).edits('Listrik padam.')
    expect(await words()).toEqual(['listrik', 'padam'])
    await asWriter(titian, answer).withdraws()
    titian.clock.advance(31 * 24 * 3_600_000)
    await titian.titian.jobs.run('erase-words')
    expect(await titian.titian.db.selectFrom('search_word').selectAll().execute()).toEqual([])
  })

  test('what was stored without an index becomes findable by the job', async () => {
    const titian = await start()
    const yuli = await signedIn(titian, 'moderator')
    const { db } = titian.titian
    const { id } = sent(await comments(titian, { text: 'Jembatan gantung putus.' })).comment
    const letter = await writes(titian, { subject: 'Jembatan kayu lapuk' })
    await db.deleteFrom('search_word').execute()
    await db.updateTable('comment').set({ indexed: 0 }).execute()
    await db.updateTable('letter').set({ indexed: 0 }).execute()
    const found = async () => idsIn((await yuli.get('/staff/queue?filter=any&q=jembatan')).text)
    expect(await found()).toEqual([])
    await titian.titian.jobs.run('index-words')
    expect(await found()).toEqual([(await letterRow(titian, letter.number)).id, id])
  })

  test('narrows by article, writer, tone and days, all in the address, and every act leads back there', async () => {
    const titian = await start()
    const writer = browserKey()
    const one = sent(await comments(titian, { writer, text: 'Jalan berlubang di depan pasar.' })).comment.id
    titian.clock.advance(24 * 3_600_000)
    const yuli = await signedIn(titian, 'moderator')
    const two = sent(await comments(titian, { writer, url: `${ORIGIN}/berita/lain`, text: 'Lampu pasar mati.' }))
      .comment.id
    const other = sent(await comments(titian, { text: 'Terima kasih, pasar sudah rapi.' })).comment.id
    const found = async (query: string) => idsIn((await yuli.get(`/staff/queue?${query}`)).text)
    expect(await found(`filter=any&like=${one}`)).toEqual([two, one])
    expect(await found(`filter=any&like=${other}`)).toEqual([])
    const { page_id } = await row(titian, one)
    expect(await found(`article=${page_id}`)).toEqual([one, other])
    expect(await found('from=2026-11-22&q=pasar')).toEqual([two, other])
    expect(await found('filter=any&to=2026-11-21')).toEqual([one])
    expect(await found('from=kemarin&tone=%00&article=x')).toEqual([one, two, other])
    await yuli.post(`/staff/queue/comments/${two}/tone`, { site: SITE, tone: 'negative' })
    expect(await found('filter=any&tone=negative')).toEqual([two])
    const place = { tone_is: 'negative', from: '2026-11-22', q: 'pasar' }
    const back = await press(titian, yuli, two, 'approve', place)
    expect(back.headers.get('location')).toContain('q=pasar&tone=negative&from=2026-11-22')
    await yuli.post(`/staff/queue/comments/${two}/tone`, { site: SITE, tone: '' })
    expect((await row(titian, two)).tone).toBe('')
  })

  test('many presses at once keep no more views than a person may have, and each question once', async () => {
    const titian = await start()
    const yuli = await signedIn(titian, 'moderator')
    const keep = (q: string) => yuli.post('/staff/queue/views', { site: SITE, name: q, q })
    await Promise.all(['banjir', 'banjir', 'banjir'].map(keep))
    await Promise.all(Array.from({ length: 14 }, (_, n) => keep(`kata ${n}`)))
    const kept = await titian.titian.db.selectFrom('desk_view').select('query').execute()
    expect([kept.length, kept.filter(({ query }) => query.includes('banjir')).length]).toEqual([12, 1])
  })

  test('a view is kept under a name for one person, found again by its question, and dropped', async () => {
    const titian = await start()
    const [yuli, andi] = [await signedIn(titian, 'moderator'), await signedIn(titian, 'moderator')]
    const keep = (name: string, more: Record<string, string> = {}) =>
      yuli.post('/staff/queue/views', { site: SITE, filter: 'any', q: 'banjir', name, ...more })
    expect((await keep('Banjir <Hulu>')).status).toBe(303)
    const page = (await yuli.get(`/staff/queue?site=${SITE}&filter=any&q=banjir`)).text
    expect(page).toMatch(/class="chip" href="[^"]*filter=any&amp;q=banjir" aria-current="true">Banjir &lt;Hulu&gt;/)
    expect((await andi.get(`/staff/queue?site=${SITE}&filter=any&q=banjir`)).text).not.toContain('Banjir &lt;')
    expect((await keep('   ')).status).toBe(400)
    for (let i = 1; i < 12; i++) expect((await keep(`v${i}`, { q: `banjir ${i}` })).status).toBe(303)
    expect((await keep('satu lagi', { q: 'lagi' })).status).toBe(409)
    const [first] = await titian.titian.db.selectFrom('desk_view').selectAll().orderBy('id').execute()
    await andi.post('/staff/queue/views/drop', { site: SITE, id: first!.id })
    await yuli.post('/staff/queue/views/drop', { site: SITE, id: first!.id })
    const left = await titian.titian.db.selectFrom('desk_view').select('name').execute()
    expect(left).toHaveLength(11)
  })

  test('counts what waits longer than it should: 24 hours, 4 for what is urgent, letters too', async () => {
    const titian = await start()
    const { id } = sent(await comments(titian)).comment
    const yuli = await moderator(titian, 'Yuli')
    await decides(titian, yuli, id, 'approve')
    await reports(titian, id, 'gambling')
    titian.clock.advance(2 * 3_600_000)
    const waits = sent(await comments(titian, { text: 'Kapan jalan ini diperbaiki?' })).comment.id
    await writes(titian)
    const late = async () => {
      const agent = await signedIn(titian, 'moderator')
      const page = (await agent.get(`/staff/queue?site=${SITE}&filter=late`)).text
      return [idsIn(page).length, /(\d+) lewat batas waktu/.exec(page)?.[1] ?? '0']
    }
    expect(await late()).toEqual([0, '0'])
    titian.clock.advance(2 * 3_600_000 + 60_000)
    expect(await late()).toEqual([1, '1'])
    titian.clock.advance(23 * 3_600_000)
    expect(await late()).toEqual([3, '3'])
    await decides(titian, yuli, waits, 'approve')
    expect(await late()).toEqual([2, '2'])
  })
})
