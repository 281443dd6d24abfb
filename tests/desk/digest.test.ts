import { describe, expect, test } from 'vitest'
import { isDue } from '../../src/staff/digest.ts'
import { comments, decides, moderator, sent } from '../support/citizen.ts'
import { does, officerOf, withAgencies, writes } from '../support/letters.ts'
import { type StaffAgent, signedIn } from '../support/staff.ts'
import { forEachDatabase, SITE, type Started } from '../support/start.ts'

describe('when a digest is due', () => {
  const due = (digest: 'off' | 'daily' | 'hourly', last: string, now: string) =>
    isDue(digest, last, now, 'Asia/Jakarta')
  test.each([
    ['off', '', '2026-11-21T03:00:00.000Z', false],
    ['daily', '', '2026-11-20T23:59:59.000Z', false],
    ['daily', '', '2026-11-21T00:00:00.000Z', true],
    ['daily', '2026-11-20T12:59:00.000Z', '2026-11-21T00:05:00.000Z', true],
    ['daily', '2026-11-21T00:05:00.000Z', '2026-11-21T12:59:00.000Z', false],
    ['daily', '', '2026-11-21T13:00:00.000Z', false],
    ['hourly', '2026-11-21T03:00:00.000Z', '2026-11-21T03:54:59.000Z', false],
    ['hourly', '2026-11-21T03:00:00.000Z', '2026-11-21T03:55:00.000Z', true],
    ['hourly', '2026-11-20T03:00:00.000Z', '2026-11-20T14:00:00.000Z', false],
  ] as const)('%s, last %s, now %s: %s', (digest, last, now, is) => expect(due(digest, last, now)).toBe(is))
})

const chooses = (agent: StaffAgent, digest: string, email = 'yuli@kantor.test') =>
  agent.post('/staff/account', { language: 'id', email, digest })
const mails = async (started: Started) => {
  await started.titian.jobs.run('send-digests')
  // Their writers hear of letters too; that is another mail.
  const query = started.titian.db.selectFrom('outbox').selectAll().where('recipient', 'like', '%@kantor.test')
  return query.orderBy('id').execute()
}

forEachDatabase('the digest', (start) => {
  const withMail = (at = '2026-11-21T03:00:00.000Z') =>
    start({ at, config: { mailUrl: 'smtp://127.0.0.1:1', mailFrom: 'titian@kantor.test' } })

  test('tells once a day what waits, as counts and links, and not a word of a citizen', async () => {
    const titian = await withMail()
    const yuli = await signedIn(titian, 'moderator', { name: 'Yuli' })
    await chooses(yuli, 'daily')
    expect(await mails(titian)).toEqual([])
    // Nothing waited: today's look is over, tomorrow's comes.
    sent(await comments(titian, { name: 'Rosmini', text: 'RT 07 kapan difogging?' }))
    await writes(titian)
    expect(await mails(titian)).toEqual([])
    titian.clock.set('2026-11-22T04:00:00.000Z')
    const [mail, ...more] = await mails(titian)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ recipient: 'yuli@kantor.test', subject: '3 menunggu di Titian' })
    expect(mail!.text).toContain('- 2 di antrean\n- 2 di antaranya lewat batas waktu')
    expect(mail!.text).toContain(`${titian.titian.config.staffUrl}/staff/queue?site=${SITE}`)
    expect(mail!.text).not.toMatch(/Rosmini|difogging|Hajar|Jembatan|SP-2026|@/)
    expect(await mails(titian)).toHaveLength(1)
  })

  test('hourly only when something came since, never at night, and to nobody who is out', async () => {
    const titian = await withMail()
    const yuli = await signedIn(titian, 'moderator', { name: 'Yuli' })
    await chooses(yuli, 'hourly')
    const { id } = sent(await comments(titian)).comment
    expect(await mails(titian)).toHaveLength(1)
    titian.clock.advance(3_600_000)
    expect(await mails(titian)).toHaveLength(1)
    sent(await comments(titian, { text: 'Kapan jalan ini diperbaiki?' }))
    titian.clock.advance(3_600_000)
    expect(await mails(titian)).toHaveLength(2)
    titian.clock.set('2026-11-21T15:00:00.000Z')
    sent(await comments(titian, { text: 'Lampu jalan mati.' }))
    expect(await mails(titian)).toHaveLength(2)
    await decides(titian, await moderator(titian), id, 'approve')
    await titian.titian.db.updateTable('staff').set({ is_disabled: 1 }).execute()
    titian.clock.set('2026-11-22T03:00:00.000Z')
    expect(await mails(titian)).toHaveLength(2)
  })

  test('an officer hears of the letters passed to the agency alone', async () => {
    const titian = await withMail()
    await withAgencies(titian)
    const officer = await officerOf(titian, 'dpupr')
    await chooses(officer, 'daily', 'pupr@kantor.test')
    sent(await comments(titian))
    const { number } = await writes(titian)
    expect(await mails(titian)).toEqual([])
    const passed = { agency_id: 'dpupr', state: 'didisposisikan' }
    await titian.titian.db.updateTable('letter').set(passed).where('number', '=', number).execute()
    titian.clock.set('2026-11-22T03:00:00.000Z')
    const [mail] = await mails(titian)
    expect(mail!.text).toContain('- 1 surat menunggu langkah Anda')
    expect(mail!.text).not.toContain('di antrean')
  })

  test('an officer who asked for it hourly hears when a letter is passed on, not of an own step', async () => {
    const titian = await withMail()
    await withAgencies(titian)
    const officer = await officerOf(titian, 'dpupr')
    const yuli = await signedIn(titian, 'moderator')
    await chooses(officer, 'hourly', 'pupr@kantor.test')
    const pass = async () => {
      const { number } = await writes(titian)
      await does(titian, yuli, number, 'verify')
      await does(titian, yuli, number, 'dispose', { agency: 'dpupr' })
      return number
    }
    const first = await pass()
    expect(await mails(titian)).toHaveLength(1)
    titian.clock.advance(3_600_000)
    expect(await mails(titian)).toHaveLength(1)
    titian.clock.advance(60_000)
    await does(titian, officer, first, 'process')
    titian.clock.advance(3_600_000)
    expect(await mails(titian)).toHaveLength(1)
    titian.clock.advance(60_000)
    await pass()
    titian.clock.advance(3_600_000)
    expect(await mails(titian)).toHaveLength(2)
  })

  test('is a choice of each person, off until chosen, and kept when an address is wrong', async () => {
    const titian = await withMail()
    const yuli = await signedIn(titian, 'moderator')
    sent(await comments(titian))
    expect(await mails(titian)).toEqual([])
    const wrong = await chooses(yuli, 'hourly', 'bukan alamat')
    expect([wrong.status, /value="hourly" selected/.test(wrong.text)]).toEqual([400, true])
    expect((await chooses(yuli, 'setiap menit')).status).toBe(400)
    expect((await chooses(yuli, 'daily')).status).toBe(303)
    expect((await yuli.get('/staff/account')).text).toMatch(/value="daily" selected/)
  })
})
