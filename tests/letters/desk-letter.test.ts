import { expect, test } from 'vitest'
import { firstBrokenEntry } from '../../src/staff/audit-log.ts'
import {
  audit,
  does,
  events,
  LETTER,
  later,
  letterRow,
  looksUp,
  officerOf,
  REPLY,
  withAgencies,
  writes,
} from '../support/letters.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, SITE } from '../support/start.ts'

const page = (number: string) => `/staff/letters/${number}?site=${SITE}`

forEachDatabase('the life of a letter', (start) => {
  test('new, passed on, answered by the agency, settled, published: each with its event and its audit entry', async () => {
    const titian = await start({ at: '2026-11-02T03:14:00.000Z' })
    await withAgencies(titian)
    const ikp = await signedIn(titian, 'moderator', { name: 'Kartini' })
    const officer = await officerOf(titian, 'dpupr', 'Andi')
    const { number, secret } = await writes(titian)

    expect((await does(titian, ikp, number, 'verify')).status).toBe(303)
    expect(
      (await does(titian, ikp, number, 'dispose', { agency: 'dpupr', note: 'Mohon ditinjau pekan ini.' })).status,
    ).toBe(303)
    expect((await does(titian, officer, number, 'process')).status).toBe(303)
    const officerLater = await later(titian, '2026-11-09T03:00:00.000Z', officer)
    expect((await does(titian, officerLater, number, 'answer', { text: REPLY })).status).toBe(303)
    expect((await looksUp(titian, number, secret)).json).toMatchObject({
      state: 'answered',
      agency: 'Dinas Pekerjaan Umum',
      answer: [{ p: [expect.stringContaining('Terima kasih.')] }, { p: ['Papan diganti pekan depan.'] }],
    })
    const ikpLater = await later(titian, '2026-11-16T03:00:00.000Z', ikp)
    expect(
      (await does(titian, ikpLater, number, 'close', { outcome: 'implemented', note: 'Diperiksa di lapangan.' }))
        .status,
    ).toBe(303)
    const text = LETTER.text.replace('0812-3456-7890', '••••')
    const published = await does(titian, ikpLater, number, 'publish', { subject: LETTER.subject, text })
    expect(published.status).toBe(303)

    const story = await events(titian, number)
    expect(story.map(({ did, from_state, to_state }) => [did, from_state, to_state])).toEqual([
      ['receive', '', 'baru'],
      ['verify', 'baru', 'diverifikasi'],
      ['dispose', 'diverifikasi', 'didisposisikan'],
      ['process', 'didisposisikan', 'diproses'],
      ['answer', 'diproses', 'dijawab'],
      ['close', 'dijawab', 'selesai'],
      ['publish', 'selesai', 'selesai'],
    ])
    expect((await audit(titian)).map(({ did, code }) => `${did} ${code}`.trim())).toEqual([
      'letter.verify',
      'letter.dispose dpupr',
      'letter.process',
      'letter.answer dpupr',
      'letter.close implemented',
      'letter.publish',
    ])
    expect(await firstBrokenEntry(titian.titian.db)).toBe(0)
    const notes = await titian.titian.db.selectFrom('audit_note').select('note').execute()
    expect(JSON.stringify(notes)).not.toContain('Jembatan')

    const { json } = await titian.get(`/api/v1/letters?site=${SITE}`)
    expect(json).toMatchObject({
      next: '',
      letters: [
        {
          number,
          name: 'Siti Hajar',
          text,
          state: 'done',
          agency: 'Dinas Pekerjaan Umum',
          outcome: 'implemented',
          url: `${titian.titian.config.publicUrl}/surat/${SITE}/${number}`,
        },
      ],
    })
    expect((await letterRow(titian, number)).text).toBe(LETTER.text)
  })

  test('the writer is asked: the clock stands still, and goes on with the answer', async () => {
    const titian = await start({ at: '2026-11-02T03:14:00.000Z' })
    const { number, secret } = await writes(titian)
    titian.clock.set('2026-11-06T03:00:00.000Z')
    const ikp = await signedIn(titian, 'moderator')
    await does(titian, ikp, number, 'ask', { note: 'Mohon sebutkan RT berapa.' })
    expect(await letterRow(titian, number)).toMatchObject({ state: 'butuh_data', due_on: '' })
    const own = await titian.get(`/surat/${SITE}/${number}/${secret}`)
    expect(own.text).toContain('Mohon sebutkan RT berapa.')

    titian.clock.set('2026-11-09T02:00:00.000Z')
    const form = { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' }
    const body = 'act=supply&text=RT+03%2C+dekat+musala&note='
    expect((await titian.send('POST', `/surat/${SITE}/${number}/${secret}`, body, form)).status).toBe(303)
    expect(await letterRow(titian, number)).toMatchObject({
      state: 'diverifikasi',
      due_on: '2026-11-23',
      text: LETTER.text,
    })

    const desk = await (await later(titian, '2026-11-09T02:00:01.000Z', ikp)).get(page(number))
    expect(desk.text).toContain('Sisa 10 hari kerja')
    expect(desk.text).toContain('RT 03, dekat musala')
    expect(desk.text.match(/class="pause/g)).toHaveLength(1)
  })

  test('the writer takes a published letter back: nothing of it is public any more', async () => {
    const titian = await start()
    const ikp = await signedIn(titian, 'moderator')
    const { number, secret } = await writes(titian)
    await does(titian, ikp, number, 'answer', { text: REPLY })
    await does(titian, ikp, number, 'publish', { subject: LETTER.subject, text: LETTER.text })
    expect((await titian.get(`/surat/${SITE}/${number}`)).status).toBe(200)

    const form = { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' }
    const gone = await titian.send('POST', `/surat/${SITE}/${number}/${secret}`, 'act=withdraw&note=', form)
    expect(gone.status).toBe(303)
    expect((await titian.get(`/surat/${SITE}/${number}`)).status).toBe(404)
    expect(await letterRow(titian, number)).toMatchObject({ state: 'dicabut', public_text: '', public_name: '' })
    expect((await titian.get(`/api/v1/letters?site=${SITE}`)).json.letters).toEqual([])
    expect((await does(titian, ikp, number, 'publish', { subject: LETTER.subject, text: LETTER.text })).status).toBe(
      409,
    )
  })

  test('what a move needs is asked for, and what was typed stays', async () => {
    const titian = await start()
    await withAgencies(titian)
    const ikp = await signedIn(titian, 'moderator')
    const { number } = await writes(titian)
    const tries: [string, Record<string, string>][] = [
      ['answer', { text: 'ya' }],
      ['ask', { note: '' }],
      ['dispose', { agency: 'tidak-ada' }],
      ['refer', { to: '' }],
      ['archive', { reason: 'criticism' }],
      ['merge', { to: 'SP-2026-000001' }],
      ['postpone', { until: '2026-11-21', note: 'Menunggu anggaran.' }],
      ['reveal', { reason: '' }],
    ]
    for (const [act, fields] of tries)
      expect([act, (await does(titian, ikp, number, act, fields)).status]).toEqual([act, 400])
    for (const act of ['close', 'reopen', 'return']) {
      const fields = { outcome: 'explained', note: 'Catatan cukup panjang.' }
      expect([act, (await does(titian, ikp, number, act, fields)).status]).toEqual([act, 409])
    }
    expect(await events(titian, number)).toHaveLength(1)
    expect(await audit(titian)).toEqual([])
    const kept = await does(titian, ikp, number, 'refer', { to: 'x', reference: '887766', note: 'Jalan provinsi.' })
    expect(kept.text).toContain('887766')
    expect(kept.text).toContain('Jalan provinsi.')
  })

  test('every field of the page has an id of its own, and so a label of its own', async () => {
    const titian = await start({ at: '2026-11-02T03:14:00.000Z' })
    await withAgencies(titian)
    const ikp = await signedIn(titian, 'moderator')
    const { number } = await writes(titian)
    const { text } = await titian.get(page(number), { cookie: ikp.cookie })
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    const fields = [...text.matchAll(/<(?:input|select|textarea) class="in[^>]* id="([^"]+)"/g)].map(([, id]) => id!)
    expect(fields.length).toBeGreaterThan(5)
    for (const id of fields) expect(text).toContain(`for="${id}"`)
  })

  test('passed on to SP4N-LAPOR! with its number, which the writer sees', async () => {
    const titian = await start()
    const ikp = await signedIn(titian, 'moderator')
    const { number, secret } = await writes(titian)
    await does(titian, ikp, number, 'refer', {
      to: 'SP4N-LAPOR!',
      reference: '8812345',
      note: 'Jalan ini jalan provinsi.',
    })
    const own = await titian.get(`/surat/${SITE}/${number}/${secret}`)
    expect(own.text).toContain('Diteruskan ke SP4N-LAPOR! (nomor 8812345)')
    expect(own.text).toContain('Jalan ini jalan provinsi.')
    expect((await letterRow(titian, number)).closed_at).not.toBe('')
  })

  test('taken up again, the clock begins anew', async () => {
    const titian = await start({ at: '2026-11-02T03:14:00.000Z' })
    const ikp = await signedIn(titian, 'moderator')
    const { number } = await writes(titian)
    await does(titian, ikp, number, 'archive', { reason: 'unclear' })
    const again = await later(titian, '2026-11-16T03:00:00.000Z', ikp)
    await does(titian, again, number, 'reopen', { note: 'Ternyata jelas.' })
    expect(await letterRow(titian, number)).toMatchObject({
      state: 'dibuka_kembali',
      closed_at: '',
      state_detail: '',
      counts_from: '2026-11-16',
      due_on: '2026-12-04',
    })
  })
})

forEachDatabase('two officers at once', (start) => {
  test('one answers, the other is told who did and when, and keeps the text', async () => {
    const titian = await start()
    await withAgencies(titian)
    const ikp = await signedIn(titian, 'moderator')
    const [a, b] = [await officerOf(titian, 'dpupr', 'Andi'), await officerOf(titian, 'dpupr', 'Yuli')]
    const { number } = await writes(titian)
    await does(titian, ikp, number, 'dispose', { agency: 'dpupr' })
    titian.clock.advance(60_000)
    const { version } = await letterRow(titian, number)
    const answers = [a, b].map((agent, index) =>
      agent.post(page(number), {
        do: 'answer',
        version: String(version),
        text: `${REPLY} Ditulis oleh petugas ${index}.`,
      }),
    )
    const replies = await Promise.all(answers)

    expect(replies.map(({ status }) => status).sort()).toEqual([303, 409])
    const second = replies.findIndex(({ status }) => status === 409)
    const winner = second === 0 ? 'Yuli' : 'Andi'
    expect(replies[second]!.text).toMatch(new RegExp(`${winner} lebih dahulu: dibalas`))
    expect(replies[second]!.text).toContain(`Ditulis oleh petugas ${second}.`)
    expect((await events(titian, number)).filter(({ did }) => did === 'answer')).toHaveLength(1)
    expect((await audit(titian)).filter(({ did }) => did === 'letter.answer')).toHaveLength(1)
  })

  test('a second press of the same person is no conflict', async () => {
    const titian = await start()
    const ikp = await signedIn(titian, 'moderator')
    const { number } = await writes(titian)
    titian.clock.advance(1000)
    const form = { do: 'verify', version: '1' }
    const replies = await Promise.all([ikp.post(page(number), form), ikp.post(page(number), form)])
    expect(replies.map(({ status }) => status)).toEqual([303, 303])
    expect(await events(titian, number)).toHaveLength(2)
  })

  test('the writer adds something while the reply is written: the officer reads it first', async () => {
    const titian = await start()
    const ikp = await signedIn(titian, 'moderator')
    const { number, secret } = await writes(titian)
    const { version } = await letterRow(titian, number)
    titian.clock.advance(1000)
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    await titian.send('POST', `/surat/${SITE}/${number}/${secret}`, 'act=supply&text=Sudah+ada+yang+jatuh', form)
    const reply = await ikp.post(page(number), { do: 'answer', version: String(version), text: REPLY })
    expect(reply.status).toBe(409)
    expect(reply.text).toContain('Penulis menambah keterangan')
    expect(reply.text).toContain('Sudah ada yang jatuh')
  })
})

forEachDatabase('an officer', (start) => {
  test('sees and answers the letters of the own agency and no others', async () => {
    const titian = await start()
    await withAgencies(titian)
    const ikp = await signedIn(titian, 'moderator')
    const officer = await officerOf(titian, 'dpupr')
    const own = await writes(titian, { subject: 'Surat untuk dinas sendiri' })
    const other = await writes(titian, { subject: 'Surat untuk dinas lain' })
    const unread = await writes(titian, { subject: 'Surat yang belum dibaca' })
    await does(titian, ikp, own.number, 'dispose', { agency: 'dpupr' })
    await does(titian, ikp, other.number, 'dispose', { agency: 'dishub' })

    const list = await officer.get(`/staff/letters?site=${SITE}`)
    expect(list.text).toContain('Surat untuk dinas sendiri')
    expect(list.text).not.toContain('Surat untuk dinas lain')
    expect(list.text).not.toContain('Surat yang belum dibaca')
    const missing = await officer.get(page('SP-2026-009999'))
    for (const { number } of [other, unread]) {
      const reply = await officer.get(page(number))
      expect([reply.status, reply.text.includes(number)]).toEqual([404, false])
      expect(reply.text).toBe(missing.text)
      expect((await does(titian, officer, number, 'answer', { text: REPLY })).status).toBe(404)
    }
    for (const act of ['dispose', 'refer', 'archive', 'close', 'publish', 'verify', 'reveal']) {
      const fields = { agency: 'dishub', to: 'SP4N', reason: 'unclear', outcome: 'explained', note: 'Cukup panjang.' }
      expect([act, (await does(titian, officer, own.number, act, fields)).status]).toEqual([act, 403])
    }
    expect((await does(titian, officer, own.number, 'answer', { text: REPLY })).status).toBe(303)
  })

  test('of no agency sees nothing', async () => {
    const titian = await start()
    await writes(titian)
    const officer = await signedIn(titian, 'officer', { siteId: SITE, agencyId: '' })
    expect((await officer.get(`/staff/letters?site=${SITE}`)).text).not.toContain('SP-2026-000001')
  })

  test('returns a letter with a reason and sees it no longer', async () => {
    const titian = await start()
    await withAgencies(titian)
    const ikp = await signedIn(titian, 'moderator')
    const officer = await officerOf(titian, 'dpupr')
    const { number } = await writes(titian)
    await does(titian, ikp, number, 'dispose', { agency: 'dpupr' })
    expect((await does(titian, officer, number, 'return', { note: 'Ini jalan provinsi.' })).status).toBe(303)
    expect((await officer.get(page(number))).status).toBe(404)
    expect((await ikp.get(page(number))).text).toContain('Ini jalan provinsi.')
  })

  test('who changes a published reply takes it off the public page until IKP has read it', async () => {
    const titian = await start()
    await withAgencies(titian)
    const ikp = await signedIn(titian, 'moderator')
    const officer = await officerOf(titian, 'dpupr')
    const { number } = await writes(titian)
    await does(titian, ikp, number, 'dispose', { agency: 'dpupr' })
    await does(titian, officer, number, 'answer', { text: REPLY })
    const answeredAt = (await letterRow(titian, number)).answered_at
    await does(titian, ikp, number, 'publish', { subject: LETTER.subject, text: LETTER.text })
    await does(titian, officer, number, 'answer', { text: 'Jawaban yang diganti diam-diam.' })
    expect((await titian.get(`/surat/${SITE}/${number}`)).status).toBe(404)
    expect((await letterRow(titian, number)).answered_at).toBe(answeredAt)
    expect((await events(titian, number)).map(({ did }) => did).slice(-2)).toEqual(['answer', 'unpublish'])
  })

  test.each(['webmaster', 'leader'] as const)('is not what a %s is: letters are closed to them', async (role) => {
    const titian = await start()
    const { number } = await writes(titian)
    const agent = await signedIn(titian, role)
    expect((await agent.get(page(number))).status).toBe(403)
    expect((await does(titian, agent, number, 'answer', { text: REPLY })).status).toBe(403)
  })

  test('nobody is let in without a session', async () => {
    const titian = await start()
    const { number } = await writes(titian)
    expect((await titian.get(page(number))).status).toBe(303)
    const origin = new URL(titian.titian.config.staffUrl).origin
    const form = { 'content-type': 'application/x-www-form-urlencoded', origin }
    expect((await titian.send('POST', page(number), 'do=verify&version=1', form)).status).toBe(401)
  })
})

forEachDatabase('who wrote', (start) => {
  const hidden = ['Siti', 'Hajar', 'siti.hajar', 'contoh.test']
  test.each(['anonymous', 'secret'] as const)(
    'an %s letter: no officer and no public page holds it',
    async (visibility) => {
      const titian = await start()
      await withAgencies(titian)
      const ikp = await signedIn(titian, 'moderator')
      const officer = await officerOf(titian, 'dpupr')
      const { number } = await writes(titian, { visibility })
      await does(titian, ikp, number, 'dispose', { agency: 'dpupr' })
      await does(titian, officer, number, 'answer', { text: REPLY })

      const seen = [await officer.get(page(number)), await officer.get(`/staff/letters?site=${SITE}&state=answered`)]
      const published = await does(titian, ikp, number, 'publish', { subject: LETTER.subject, text: LETTER.text })
      expect(published.status).toBe(visibility === 'secret' ? 409 : 303)
      seen.push(
        await titian.get(`/surat/${SITE}/${number}`),
        await titian.get(`/surat/${SITE}`),
        await titian.get(`/api/v1/letters?site=${SITE}`),
      )
      for (const reply of seen) for (const word of hidden) expect(reply.text).not.toContain(word)
      expect(seen[2]!.status).toBe(visibility === 'secret' ? 404 : 200)
      // IKP sees that there is a name, not which.
      const desk = (await ikp.get(page(number))).text
      expect(desk).toContain('S••• H••••')
      for (const word of hidden) expect(desk).not.toContain(word)
    },
  )

  test('is opened by a person with the right, for a reason, on record', async () => {
    const titian = await start()
    await withAgencies(titian)
    const ikp = await signedIn(titian, 'moderator', { name: 'Kartini' })
    const { number } = await writes(titian, { visibility: 'secret' })
    const shown = await does(titian, ikp, number, 'reveal', { reason: 'Perlu menemui pelapor bersama pendamping.' })
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('Siti Hajar')
    expect(shown.text).toContain('siti.hajar@contoh.test')
    expect(await audit(titian)).toMatchObject([{ did: 'letter.reveal', staff_id: ikp.id }])
    expect((await events(titian, number)).at(-1)).toMatchObject({ did: 'reveal', is_public: 0 })
    // Once: the next look is covered again.
    expect((await ikp.get(page(number))).text).not.toContain('Siti Hajar')
  })

  test('the writer does not see who opened it, nor internal notes', async () => {
    const titian = await start()
    await withAgencies(titian)
    const ikp = await signedIn(titian, 'moderator', { name: 'Kartini' })
    const { number, secret } = await writes(titian)
    await does(titian, ikp, number, 'dispose', { agency: 'dpupr', note: 'Catatan untuk dinas saja.' })
    await does(titian, ikp, number, 'reveal', { reason: 'Alasan internal petugas.' })
    await does(titian, ikp, number, 'answer', { text: REPLY })
    for (const reply of [
      await titian.get(`/surat/${SITE}/${number}/${secret}`),
      await looksUp(titian, number, secret),
    ]) {
      expect(reply.status).toBe(200)
      for (const word of ['Kartini', 'Catatan untuk dinas', 'Alasan internal']) expect(reply.text).not.toContain(word)
      expect(reply.text).toContain('Dinas Pekerjaan Umum')
    }
  })
})

forEachDatabase('publishing', (start) => {
  test('covers words and changes none', async () => {
    const titian = await start()
    const ikp = await signedIn(titian, 'moderator')
    const { number } = await writes(titian)
    await does(titian, ikp, number, 'answer', { text: REPLY })
    const desk = (await ikp.get(page(number))).text
    expect(desk).toContain('0812-••••')
    const reworded = await does(titian, ikp, number, 'publish', {
      subject: LETTER.subject,
      text: 'Jembatan kami bagus sekali.',
    })
    expect(reworded.status).toBe(400)
    expect(reworded.text).toContain('Kata-kata warga tidak boleh diubah')
    expect((await titian.get(`/surat/${SITE}/${number}`)).status).toBe(404)
  })

  test('shows the public what was published, never the columns beside it', async () => {
    const titian = await start()
    const ikp = await signedIn(titian, 'moderator', { name: 'Kartini' })
    const { number } = await writes(titian)
    await does(titian, ikp, number, 'answer', { text: REPLY })
    const text = LETTER.text.replace('0812-3456-7890', '0812-••••-••90')
    await does(titian, ikp, number, 'publish', { subject: LETTER.subject, text })
    for (const path of [
      `/surat/${SITE}/${number}`,
      `/surat/${SITE}`,
      `/api/v1/letters?site=${SITE}`,
      `/api/v1/letters/${number}?site=${SITE}`,
    ]) {
      const { status, text: shown } = await titian.get(path)
      expect([path, status]).toEqual([path, 200])
      for (const word of ['3456', 'siti.hajar', 'RT 03', 'Kartini'])
        expect([path, shown.includes(word)]).toEqual([path, false])
    }
    const { text: html } = await titian.get(`/surat/${SITE}/${number}`)
    expect(html).toContain(`<meta property="og:title" content="${LETTER.subject}: surat pembaca dan jawabannya">`)
    expect(html).toContain(
      `<meta property="og:url" content="${titian.titian.config.publicUrl}/surat/${SITE}/${number}">`,
    )
    expect(html).toContain('https://wa.me/?text=')
    expect(html).not.toContain('noindex')
  })

  test('needs an answer first, and ends with a reason', async () => {
    const titian = await start()
    const ikp = await signedIn(titian, 'moderator')
    const { number } = await writes(titian)
    expect((await does(titian, ikp, number, 'publish', { subject: LETTER.subject, text: LETTER.text })).status).toBe(
      409,
    )
    await does(titian, ikp, number, 'answer', { text: REPLY })
    await does(titian, ikp, number, 'publish', { subject: LETTER.subject, text: LETTER.text })
    expect((await does(titian, ikp, number, 'unpublish', { note: '' })).status).toBe(400)
    expect((await does(titian, ikp, number, 'unpublish', { note: 'Diminta keluarga.' })).status).toBe(303)
    expect((await titian.get(`/surat/${SITE}/${number}`)).status).toBe(404)
  })

  test('the list goes page by page, newest answer first', async () => {
    const titian = await start({ config: { trustProxy: 1 } })
    const ikp = await signedIn(titian, 'moderator')
    for (let i = 0; i < 12; i++) {
      const { number } = await writes(titian, { subject: `Surat ke-${i}` })
      await does(titian, ikp, number, 'answer', { text: REPLY })
      await does(titian, ikp, number, 'publish', { subject: `Surat ke-${i}`, text: LETTER.text })
    }
    const first = (await titian.get(`/api/v1/letters?site=${SITE}`)).json
    const second = (await titian.get(`/api/v1/letters?site=${SITE}&after=${first.next}`)).json
    const subjects = [...first.letters, ...second.letters].map(({ subject }: { subject: string }) => subject)
    expect(subjects).toEqual(Array.from({ length: 12 }, (_, i) => `Surat ke-${11 - i}`))
    expect(second.next).toBe('')
    expect((await titian.get(`/api/v1/letters?site=${SITE}&after=%00x`)).status).toBe(400)
  })
})

forEachDatabase('the list of the desk', (start) => {
  test('what is late stands on top, and the tabs count', async () => {
    const titian = await start({ at: '2026-11-02T03:00:00.000Z' })
    const late = await writes(titian, { subject: 'Yang lama menunggu', type: 'appreciation' })
    const soon = await writes(titian, { subject: 'Yang baru datang' })
    titian.clock.set('2026-11-17T03:00:00.000Z')
    const ikp = await signedIn(titian, 'moderator')
    const { text } = await ikp.get(`/staff/letters?site=${SITE}`)
    expect(text.indexOf(late.number)).toBeLessThan(text.indexOf(soon.number))
    expect(text).toContain('Terlambat 6 hari kerja')
    expect(text).toContain('Sisa 3 hari kerja')
    expect(text).toContain('1 surat melewati batas waktu')
    await does(titian, ikp, late.number, 'answer', { text: REPLY })
    expect((await ikp.get(`/staff/letters?site=${SITE}`)).text).not.toContain('melewati batas waktu')
    expect((await ikp.get(`/staff/letters?site=${SITE}&state=answered`)).text).toContain(late.number)
  })
})
