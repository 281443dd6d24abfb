import { expect, test } from 'vitest'
import { replyOfficially } from '../../src/comments/reply-comment.ts'
import type { CommentAnswer } from '../../src/wire/api.ts'
import { ARTICLE, asWriter, comments, decides, moderator, publicPage, row, rows, sent } from '../support/citizen.ts'
import { mailServer, mailText, type Received } from '../support/mail-server.ts'
import { formText } from '../support/staff.ts'
import { browserKey, forEachDatabase, SITE, type Started } from '../support/start.ts'

const ADDRESS = 'siti.hajar@contoh.test'
const HOUR = 3_600_000

const contacts = (titian: Started) => titian.titian.db.selectFrom('writer_contact').selectAll().execute()
const outbox = (titian: Started) => titian.titian.db.selectFrom('outbox').selectAll().orderBy('id').execute()
const linkIn = (mail: Received) => new URL(/https:\/\/\S+\/surel\/\S+/.exec(mailText(mail))![0]).pathname
const presses = (titian: Started, path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  titian.send('POST', path, formText(form), { 'content-type': 'application/x-www-form-urlencoded', ...headers })

forEachDatabase('a writer who leaves a mail address', (start) => {
  const withMail = async (changes: object = {}) => {
    const { url, received } = await mailServer()
    const titian = await start({
      site: { moderation: 'after' },
      config: { mailUrl: url, mailFrom: 'Titian <titian@contoh.test>' },
      ...changes,
    })
    const mails = async () => {
      await titian.titian.jobs.run('send-mail')
      return received
    }
    const writer = browserKey()
    const leaves = (more: object = {}) => comments(titian, { writer, contact: ADDRESS, notify: true, ...more })
    return { titian, mails, writer, leaves, received }
  }
  const answers = (titian: Started, to: CommentAnswer, more: object = {}) =>
    comments(titian, { parent: to.comment.id, name: 'Yanto', text: 'Di RT 05 sudah kemarin, Bu.', ...more })

  test('tells nobody by its answer that an address was asked lately, nor that a comment is taken for spam', async () => {
    const { leaves, mails } = await withMail()
    const text = 'main slot gacor di bangau777 maxwin terus, daftar bangau777.click bonus new member'
    for (const more of [
      {},
      { writer: browserKey(), text: 'Di RT 05 sudah, Pak.' },
      { writer: browserKey(), contact: 'lain@contoh.test', text },
    ])
      expect(sent(await leaves(more)).mailed).toBe(true)
    expect(await mails()).toHaveLength(1)
  })

  test('is asked once, confirms with a press, carries the mark, and is told of a reply without a word of it', async () => {
    const { titian, mails, writer, leaves } = await withMail()
    const first = sent(await leaves())
    expect(first.mailed).toBe(true)
    const [asked] = await mails()
    expect(mailText(asked!)).toContain(`Konfirmasi`)
    expect(asked!.to).toEqual([`RCPT TO:<${ADDRESS}>`])
    expect(asked!.data).not.toMatch(/List-Unsubscribe|fogging|Warga Kenanga/)
    // Not confirmed: nobody is told anything, and no mark.
    sent(await answers(titian, first))
    expect(await mails()).toHaveLength(1)
    expect((await publicPage(titian)).comments[0]).toMatchObject({ confirmed: false })

    // A scanner that opens the link confirms nothing.
    const link = linkIn(asked!)
    const page = await titian.get(link)
    expect([page.status, page.headers.get('cache-control'), page.headers.get('referrer-policy')]).toEqual([
      200,
      'no-store',
      'no-referrer',
    ])
    expect((await contacts(titian))[0]).toMatchObject({ pending: ADDRESS, email: '', confirmed_at: '' })
    expect((await presses(titian, link, { act: 'confirm' })).text).toContain('Surel Anda terkonfirmasi')
    expect((await contacts(titian))[0]).toMatchObject({ pending: '', email: ADDRESS })
    expect((await publicPage(titian)).comments.map(({ confirmed }) => confirmed)).toEqual([true, false])
    expect(sent(await comments(titian, { writer, text: 'Terima kasih atas jawabannya.' })).comment.confirmed).toBe(true)

    const reply = sent(await answers(titian, first, { text: 'Petugas puskesmas datang hari Senin.' }))
    const [, told] = await mails()
    const text = mailText(told!)
    expect(text).toContain(`at=${reply.comment.id}#komentar-${reply.comment.id}`)
    for (const word of ['puskesmas', 'Yanto', 'Warga Kenanga']) expect(text).not.toContain(word)
    expect(text).toMatch(/^List-Unsubscribe: <https:\/\/[^>]+\/surel\/[^>]+>$/m)
    expect(text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)

    // Neither the address nor anything made of it is in a public answer.
    const open =
      JSON.stringify(await publicPage(titian)) +
      (await titian.get(`/diskusi/${SITE}?url=${encodeURIComponent(ARTICLE.url)}`)).text
    const [contact] = await contacts(titian)
    for (const secret of [ADDRESS, contact!.id, contact!.writer_hash]) expect(open).not.toContain(secret)
  })

  test('ends it with one press in the mail program: no Origin, no cookie; the address is erased, the mark stays', async () => {
    const { titian, mails, leaves } = await withMail()
    const first = sent(await leaves())
    await presses(titian, linkIn((await mails())[0]!), { act: 'confirm' })
    sent(await answers(titian, first))
    const header = /^List-Unsubscribe: <([^>]+)>$/m.exec(mailText((await mails())[1]!))![1]!
    const stop = new URL(header).pathname
    expect((await titian.get(stop)).text).toContain('Berhenti')
    // A press that waits in the queue is not sent any more.
    titian.clock.advance(2 * HOUR)
    sent(await answers(titian, first, { text: 'Balasan kedua untuk Ibu.' }))
    const pressed = await presses(titian, stop, { 'List-Unsubscribe': 'One-Click' })
    expect(pressed.status).toBe(200)
    expect(await mails()).toHaveLength(2)
    expect((await contacts(titian))[0]).toMatchObject({ email: '', pending: '' })
    sent(await answers(titian, first, { text: 'Balasan ketiga untuk Ibu.' }))
    expect(await mails()).toHaveLength(2)
    expect((await publicPage(titian)).comments[0]!.confirmed).toBe(true)
    expect((await presses(titian, stop, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200)
    const parts = new FormData()
    parts.append('List-Unsubscribe', 'One-Click')
    expect((await fetch(titian.url + stop, { method: 'POST', body: parts })).status).toBe(200)
    expect((await presses(titian, stop, { act: 'lain' })).status).toBe(400)
  })

  test('without the wish to be told, the address goes as soon as it is confirmed', async () => {
    const { titian, mails, leaves } = await withMail()
    const first = sent(await leaves({ notify: undefined }))
    await presses(titian, linkIn((await mails())[0]!), { act: 'confirm' })
    const [contact] = await contacts(titian)
    expect(contact).toMatchObject({ pending: '', email: '' })
    expect(contact!.confirmed_at).not.toBe('')
    sent(await answers(titian, first))
    expect(await mails()).toHaveLength(1)
  })

  test('a stranger’s address is asked once a day whoever types it, says no with one press, and is forgotten in two days', async () => {
    const { titian, mails, leaves } = await withMail()
    for (let i = 0; i < 4; i++)
      await comments(titian, { writer: browserKey(), contact: ADDRESS, text: `Pertanyaan ke-${i} dari saya.` })
    expect(await mails()).toHaveLength(1)
    const link = linkIn((await mails())[0]!)
    expect((await presses(titian, link, { act: 'stop' })).text).toContain('telah dihapus')
    expect(await contacts(titian)).toEqual([])
    expect((await titian.get(link)).status).toBe(410)

    sent(await leaves())
    const second = linkIn((await mails())[1]!)
    titian.clock.advance(48 * HOUR)
    expect((await titian.get(second)).status).toBe(410)
    titian.clock.advance(1)
    await titian.titian.jobs.run('forget-contacts')
    expect(await contacts(titian)).toEqual([])
  })

  test('nobody fills a stranger’s mail box by taking the comment back or typing another address in between', async () => {
    const { titian, mails, leaves } = await withMail()
    const toVictim = async () => (await mails()).filter(({ to }) => to[0]!.includes(ADDRESS)).length
    for (let i = 0; i < 5; i++) await asWriter(titian, sent(await leaves())).withdraws()
    expect(await toVictim()).toBe(3)
    for (let i = 0; i < 3; i++) {
      sent(await leaves({ contact: 'lain@contoh.test' }))
      sent(await leaves())
    }
    expect(await toVictim()).toBe(3)
    titian.clock.advance(24 * HOUR)
    sent(await leaves({ writer: browserKey() }))
    expect(await toVictim()).toBe(4)
  })

  test('a reply is told of once, when it is shown: after approval, after an undo not again, the institution’s too, one’s own never', async () => {
    const { titian, mails, writer, leaves } = await withMail({ site: { moderation: 'before' } })
    const yuli = await moderator(titian)
    const first = sent(await leaves())
    await decides(titian, yuli, first.comment.id, 'approve')
    await presses(titian, linkIn((await mails())[0]!), { act: 'confirm' })

    const reply = sent(await answers(titian, first))
    expect(await mails()).toHaveLength(1)
    await decides(titian, yuli, reply.comment.id, 'approve')
    await decides(titian, yuli, reply.comment.id, 'hold')
    await decides(titian, yuli, reply.comment.id, 'approve')
    expect(await mails()).toHaveLength(2)
    // Within the hour no second one.
    const own = sent(await answers(titian, first, { writer, text: 'Saya menambahkan keterangan.' }))
    const other = sent(await answers(titian, first, { text: 'Di RT 06 juga sudah.' }))
    for (const { comment } of [own, other]) await decides(titian, yuli, comment.id, 'approve')
    expect(await mails()).toHaveLength(2)
    titian.clock.advance(2 * HOUR)
    const later = sent(await answers(titian, first, { writer, text: 'Terima kasih semuanya.' }))
    await decides(titian, yuli, later.comment.id, 'approve')
    expect(await mails()).toHaveLength(2)
    const { version } = await row(titian, first.comment.id)
    const order = { id: first.comment.id, version, text: 'Fogging dijadwalkan hari Senin.', once: browserKey() }
    await replyOfficially(titian.titian, yuli, titian.site, order)
    expect(mailText((await mails())[2]!)).toContain('Pemkab Tanjung Kelekak membalas komentar Anda')
  })

  test('the address goes with the writer’s last comment, and after a year without one', async () => {
    const { titian, mails, writer, leaves } = await withMail()
    const first = sent(await leaves())
    const second = sent(await comments(titian, { writer, text: 'Satu pertanyaan lagi dari saya.' }))
    await presses(titian, linkIn((await mails())[0]!), { act: 'confirm' })
    await asWriter(titian, first).withdraws()
    expect(await contacts(titian)).toHaveLength(1)
    await asWriter(titian, second).withdraws()
    expect(await contacts(titian)).toEqual([])

    titian.clock.advance(25 * HOUR)
    sent(await leaves({ text: 'Komentar setelah yang lama ditarik.' }))
    await presses(titian, linkIn((await mails())[1]!), { act: 'confirm' })
    titian.clock.advance(364 * 24 * HOUR)
    await titian.titian.jobs.run('forget-contacts')
    expect(await contacts(titian)).toHaveLength(1)
    titian.clock.advance(3 * 24 * HOUR)
    await titian.titian.jobs.run('forget-contacts')
    expect(await contacts(titian)).toEqual([])
  })

  test.each([
    'bukan alamat',
    'a@b.test\r\nBcc: c@d.test',
    'a@b.test, c@d.test',
    'A <a@b.test>',
    '"a b"@c.test',
    'a@b.test\u0000',
    `${'a'.repeat(200)}@b.test`,
    'a\ud800@b.test',
  ])('%j is refused by the field, and the comment is not stored', async (contact) => {
    const { titian, leaves } = await withMail()
    const reply = await leaves({ contact })
    expect([reply.status, reply.json.error.field]).toEqual([400, 'contact'])
    expect(await rows(titian)).toEqual([])
    expect(await outbox(titian)).toEqual([])
  })

  test('where no mail can be sent nothing is offered, taken or kept', async () => {
    const titian = await start()
    const summary = `/api/v1/page?site=${SITE}&url=${encodeURIComponent(ARTICLE.url)}`
    expect((await titian.get(summary)).json.site.mail).toBe(false)
    expect((await titian.get(`/diskusi/${SITE}?url=${encodeURIComponent(ARTICLE.url)}`)).text).not.toContain(
      'name="contact"',
    )
    const reply = await comments(titian, { writer: browserKey(), contact: ADDRESS })
    expect([reply.status, reply.json.error.field]).toEqual([400, 'contact'])
    expect(sent(await comments(titian, { contact: ' ' })).mailed).toBeUndefined()
    expect(await contacts(titian)).toEqual([])
  })

  test('spam and robots make Titian write to nobody; twenty addresses an hour from one line', async () => {
    const { titian, mails, leaves } = await withMail()
    sent(await leaves({ website: 'x' }))
    sent(await leaves({ text: 'main slot gacor di bangau777 maxwin terus, daftar bangau777.click bonus new member' }))
    expect(await mails()).toEqual([])
    const statuses: number[] = []
    for (let i = 0; i < 21; i++) {
      statuses.push(
        (
          await comments(titian, {
            writer: browserKey(),
            contact: `warga${i}@contoh.test`,
            text: `Pertanyaan nomor ${i} saja.`,
          })
        ).status,
      )
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(3)
  })

  test('a link that is made up, of another site, or of another contact opens nothing', async () => {
    const { titian, mails, leaves } = await withMail()
    sent(await leaves())
    const link = linkIn((await mails())[0]!)
    const [, , , id, secret] = link.split('/')
    const wrong = [
      `/surel/${SITE}/${id}/${'x'.repeat(22)}`,
      `/surel/${SITE}/${'0'.repeat(18)}/${secret}`,
      `/surel/${SITE}/x/${secret}`,
      `/surel/${SITE}/${id}/${'y'.repeat(3000)}`,
    ]
    for (const path of wrong) {
      expect([path, (await titian.get(path)).status]).toEqual([path, 410])
      expect((await presses(titian, path, { act: 'confirm' })).status).toBe(410)
    }
    expect((await titian.get(link.replace(SITE, 'tidak-ada'))).status).toBe(404)
    expect((await presses(titian, link, { act: 'confirm', extra: '1' })).status).toBe(400)
    expect((await contacts(titian))[0]!.confirmed_at).toBe('')
  })

  test('the form without script takes an address too, and brings it back after a mistake', async () => {
    const { titian, mails } = await withMail()
    const path = `/diskusi/${SITE}?url=${encodeURIComponent(ARTICLE.url)}`
    const fill = (typed: Record<string, string>) =>
      titian.send(
        'POST',
        `/diskusi/${SITE}`,
        formText({
          url: ARTICLE.url,
          once: browserKey(),
          opened: String(titian.clock.ms() - 30_000),
          website: '',
          name: 'Rosmini',
          text: 'Kapan air PDAM mengalir lagi?',
          ...typed,
        }),
        { 'content-type': 'application/x-www-form-urlencoded', origin: titian.titian.ownOrigin },
      )
    expect((await titian.get(path)).text).toContain('name="contact"')
    const wrong = await fill({ contact: 'bukan alamat', notify: '1' })
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain('value="bukan alamat"')
    expect(wrong.text).toContain('Kapan air PDAM mengalir lagi?')
    const right = await fill({ contact: ADDRESS, notify: '1' })
    expect(right.headers.get('location')).toContain('mailed=1')
    expect(await mails()).toHaveLength(1)
    expect(await contacts(titian)).toMatchObject([{ pending: ADDRESS, wants_replies: 1 }])
  })
})
