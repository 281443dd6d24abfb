import { expect, test } from 'vitest'
import { MOST_TRIES, outboxHealth, queueMail } from '../../src/mail/outbox.ts'
import { does, REPLY, writes } from '../support/letters.ts'
import { mailServer } from '../support/mail-server.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, SITE, type Started } from '../support/start.ts'

const outbox = (started: Started) => started.titian.db.selectFrom('outbox').selectAll().orderBy('id').execute()
const MAIL_FROM = 'Titian <titian@contoh.test>'

forEachDatabase('mail', (start) => {
  test('without a mail server nothing is queued, and the letter is taken all the same', async () => {
    const titian = await start()
    await writes(titian)
    expect(await outbox(titian)).toEqual([])
  })

  test('tells the writer that the letter came and was answered, with the address of the status page and no word of either', async () => {
    const { url, received } = await mailServer()
    const titian = await start({ config: { mailUrl: url, mailFrom: MAIL_FROM } })
    const ikp = await signedIn(titian, 'moderator')
    const letter = await writes(titian)
    await does(titian, ikp, letter.number, 'answer', { text: REPLY })
    await titian.titian.jobs.run('send-mail')

    expect(received).toHaveLength(2)
    expect(received.map(({ to }) => to)).toEqual([
      ['RCPT TO:<siti.hajar@contoh.test>'],
      ['RCPT TO:<siti.hajar@contoh.test>'],
    ])
    for (const { data } of received) {
      const text = data.replace(/=\n/g, '').replace(/=3D/g, '=')
      expect(text).toContain(`/surat/${SITE}/${letter.number}/${letter.secret}`)
      expect(text).toMatch(/^From: Titian <titian@contoh.test>$/m)
      expect(text).toMatch(/^Auto-Submitted: auto-generated$/m)
      expect(text).toMatch(/^Content-Type: text\/plain/m)
      for (const word of ['Jembatan', 'Papan', 'Siti Hajar', 'Pekerjaan']) expect(text).not.toContain(word)
    }
    // What was sent is not kept.
    for (const row of await outbox(titian)) expect(row).toMatchObject({ recipient: '', text: '', last_error: '' })
    await titian.titian.jobs.run('send-mail')
    expect(received).toHaveLength(2)
  })

  test('a telephone number gets no mail, a repeat no second one, a letter that failed none', async () => {
    const titian = await start({ config: { mailUrl: 'smtp://127.0.0.1:1', mailFrom: MAIL_FROM } })
    await writes(titian, { contact: '0812 3456 7890' })
    expect(await outbox(titian)).toEqual([])
    const once = 'AAAAAAAAAAAAAAAAAAAAAA'
    await writes(titian, { once })
    await writes(titian, { once })
    expect(await outbox(titian)).toHaveLength(1)
  })

  test('a refusal is tried again, later each time, and given up with what the server said', async () => {
    const { url } = await mailServer('<siti.hajar@contoh.test> user unknown')
    const titian = await start({ config: { mailUrl: url, mailFrom: MAIL_FROM } })
    await writes(titian)
    const pauses: number[] = []
    for (let i = 0; i < MOST_TRIES; i++) {
      const [row] = await outbox(titian)
      const wait = Date.parse(row!.next_try_at) - titian.clock.ms()
      if (i > 0) pauses.push(wait / 60_000)
      await titian.titian.jobs.run('send-mail')
      if (i > 0) expect((await outbox(titian))[0]!.tries).toBe(i)
      titian.clock.set(row!.next_try_at)
      await titian.titian.jobs.run('send-mail')
    }
    expect(pauses).toEqual([1, 5, 15, 60, 240, 720, 1440])
    const [row] = await outbox(titian)
    // The address and the key to the letter are not kept for a mail that nobody will send.
    expect(row).toMatchObject({ tries: MOST_TRIES, next_try_at: '', sent_at: '', recipient: '', text: '' })
    const health = await outboxHealth(titian.titian.db)
    expect(health).toMatchObject({ waiting: 0, failed: 1 })
    expect(health.lastError).toContain('user unknown')
    expect(health.lastError).not.toContain('siti.hajar')
  })

  test('a server that is down keeps the mails', async () => {
    const titian = await start({ config: { mailUrl: 'smtp://127.0.0.1:1', mailFrom: MAIL_FROM } })
    await writes(titian)
    await titian.titian.jobs.run('send-mail')
    expect(await outboxHealth(titian.titian.db)).toMatchObject({ waiting: 1, failed: 0 })
  })

  test.each(['a@b.test\r\nBcc: c@d.test', 'a@b.test, c@d.test', 'A <a@b.test>', '', 'a b@c.test'])(
    'no queue takes %j for one address',
    async (to) => {
      const titian = await start()
      const mail = { siteId: SITE, to, subject: 'x', text: 'x', at: titian.clock.now() }
      await expect(queueMail(titian.titian.db, mail)).rejects.toThrow('not one mail address')
    },
  )

  test('a subject is one line', async () => {
    const { url, received } = await mailServer()
    const titian = await start({ config: { mailUrl: url, mailFrom: MAIL_FROM } })
    const mail = {
      siteId: SITE,
      to: 'a@b.test',
      subject: 'Satu\r\nBcc: c@d.test',
      text: 'Isi\n',
      at: titian.clock.now(),
    }
    await queueMail(titian.titian.db, mail)
    await titian.titian.jobs.run('send-mail')
    expect(received[0]!.data).toMatch(/^Subject: Satu Bcc: c@d.test$/m)
    expect(received[0]!.data).not.toMatch(/^Bcc:/m)
  })
})
