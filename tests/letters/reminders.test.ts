import { expect, test } from 'vitest'
import { NO_HOLIDAYS } from '../../src/letters/letter-clock.ts'
import { remindLetters } from '../../src/letters/remind-letters.ts'
import { remindersOf } from '../../src/letters/reminders.ts'
import { does, LETTER, later, officerOf, withAgencies, writes } from '../support/letters.ts'
import { type StaffAgent, signedIn } from '../support/staff.ts'
import { forEachDatabase, SITE, type Start, type Started } from '../support/start.ts'

const rules = { holidays: NO_HOLIDAYS, limits: [], remindDays: 2, escalateDays: 3, version: 1 }

test.each([
  ['2026-11-18', []],
  ['2026-11-19', ['before']],
  ['2026-11-21', ['before']],
  ['2026-11-23', ['due']],
  ['2026-11-24', ['late']],
  ['2026-11-25', ['late']],
  ['2026-11-26', ['late', 'leader']],
] as const)('on %s a letter that is due on Monday 23 November asks for %j', (today, kinds) => {
  expect(remindersOf('2026-11-23', today, rules)).toEqual(kinds)
})

test('0 days means never', () => {
  const never = { ...rules, remindDays: 0, escalateDays: 0 }
  expect(remindersOf('2026-11-23', '2026-11-20', never)).toEqual([])
  expect(remindersOf('2026-11-23', '2026-12-23', never)).toEqual(['late'])
})

forEachDatabase('reminders of deadlines', (start: Start) => {
  // Received on Monday 2 November 2026, 10.00 WIB: due on Friday 20 November.
  const AT = '2026-11-02T03:00:00.000Z'
  const mails = (started: Started) =>
    started.titian.db.selectFrom('outbox').select(['recipient', 'subject', 'text']).orderBy('recipient').execute()
  const at = async (started: Started, time: string) => {
    started.clock.set(time)
    await started.titian.db.deleteFrom('outbox').execute()
    await remindLetters(started.titian)
    return mails(started)
  }
  const addressed = async (started: Started, agent: StaffAgent, email: string) => {
    await started.titian.db.updateTable('staff').set({ email }).where('id', '=', agent.id).execute()
  }

  async function office(start: Start, mailUrl = 'smtp://127.0.0.1:1') {
    const started = await start({ at: AT, config: { mailUrl, mailFrom: 'titian@contoh.test', trustProxy: 1 } })
    await withAgencies(started)
    const ikp = await signedIn(started, 'moderator')
    await addressed(started, ikp, 'ikp@contoh.test')
    await addressed(started, await officerOf(started, 'dpupr'), 'dpupr@contoh.test')
    await addressed(started, await officerOf(started, 'dishub'), 'dishub@contoh.test')
    await addressed(started, await signedIn(started, 'leader'), 'pimpinan@contoh.test')
    const passed = await writes(started, { contact: '' })
    await writes(started, { contact: '' })
    await does(started, ikp, passed.number, 'dispose', { agency: 'dpupr' })
    return { started, ikp, passed }
  }

  test('go to whom a letter concerns, once for each deadline, without a word of it', async () => {
    const { started } = await office(start)
    expect(await at(started, '2026-11-17T03:00:00.000Z')).toEqual([])
    // Too early in the morning, then in office hours: two working days before.
    expect(await at(started, '2026-11-17T23:00:00.000Z')).toEqual([])
    const before = await at(started, '2026-11-18T03:00:00.000Z')
    expect(before.map(({ recipient }) => recipient)).toEqual(['dpupr@contoh.test', 'ikp@contoh.test'])
    expect(before[0]!.text).toContain('- 1 surat mendekati batas waktu')
    expect(before[0]!.text).toContain(`/staff/overdue?site=${SITE}`)
    for (const { subject, text } of before)
      for (const word of ['SP-2026', LETTER.subject, 'Siti', 'siti.hajar', 'Air Anyut'])
        expect(subject + text).not.toContain(word)
    expect(await at(started, '2026-11-19T03:00:00.000Z')).toEqual([])

    const due = await at(started, '2026-11-20T03:00:00.000Z')
    expect(due.map(({ text }) => /\d surat jatuh tempo hari ini/.exec(text)?.[0])).toEqual(
      Array(2).fill('1 surat jatuh tempo hari ini'),
    )
    // A Saturday is no day for it.
    expect(await at(started, '2026-11-21T03:00:00.000Z')).toEqual([])
    const late = await at(started, '2026-11-23T03:00:00.000Z')
    expect(late.map(({ recipient, text }) => [recipient, /\d surat melewati/.exec(text)?.[0]])).toEqual([
      ['dpupr@contoh.test', '1 surat melewati'],
      ['ikp@contoh.test', '2 surat melewati'],
    ])
    const leader = await at(started, '2026-11-25T03:00:00.000Z')
    expect(leader.map(({ recipient, text }) => [recipient, /\d surat tetap terlambat/.exec(text)?.[0]])).toEqual([
      ['pimpinan@contoh.test', '2 surat tetap terlambat'],
    ])
    expect(await at(started, '2026-11-30T03:00:00.000Z')).toEqual([])
  })

  test('two processes at once remind once', async () => {
    const { started } = await office(start)
    started.clock.set('2026-11-20T03:00:00.000Z')
    await Promise.all([remindLetters(started.titian), remindLetters(started.titian), remindLetters(started.titian)])
    expect(await mails(started)).toHaveLength(2)
  })

  test('a letter that is answered, or waits for its writer, reminds nobody', async () => {
    const { started, ikp, passed } = await office(start)
    await does(started, ikp, passed.number, 'ask', { note: 'Di RT mana jembatannya?' })
    const texts = (await at(started, '2026-11-20T03:00:00.000Z')).map(({ recipient }) => recipient)
    expect(texts).toEqual(['ikp@contoh.test'])
  })

  test('without a mail server nothing is noted, and the desk shows it instead', async () => {
    const { started, ikp } = await office(start, '')
    started.clock.set('2026-11-23T03:00:00.000Z')
    expect(await remindLetters(started.titian)).toBe('off')
    expect(await started.titian.db.selectFrom('letter_reminder').selectAll().execute()).toEqual([])
    const again = await later(started, '2026-11-23T03:00:00.000Z', ikp)
    expect((await again.get(`/staff/letters?site=${SITE}`)).text).toContain('2 surat melewati batas waktu')
    const page = await again.get(`/staff/overdue?site=${SITE}`)
    expect(page.text).toContain('2 terlambat, 0 jatuh tempo hari ini')
    expect(page.text).toContain('Surel belum diatur')
  })

  test('the leader reads numbers, dates and agencies, and no word of a letter', async () => {
    const { started, passed } = await office(start)
    started.clock.set('2026-11-26T03:00:00.000Z')
    const page = await (await signedIn(started, 'leader')).get(`/staff/overdue?site=${SITE}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain(passed.number)
    expect(page.text).toContain('Ke pimpinan')
    for (const word of [LETTER.subject, 'Siti', 'Air Anyut', 'href="/staff/letters/SP'])
      expect(page.text).not.toContain(word)
  })

  test('an officer sees the own agency alone', async () => {
    const { started, passed } = await office(start)
    started.clock.set('2026-11-26T03:00:00.000Z')
    const own = await (await officerOf(started, 'dpupr')).get(`/staff/overdue?site=${SITE}`)
    expect([own.text.includes(passed.number), own.text.match(/SP-2026-\d+<\/a>/g)?.length]).toEqual([true, 1])
    const other = await (await officerOf(started, 'dishub')).get(`/staff/overdue?site=${SITE}`)
    expect(other.text).not.toMatch(/SP-2026-\d+/)
  })

  test('one sets the own address, and a wrong one comes back', async () => {
    const { started } = await office(start)
    const agent = await signedIn(started, 'moderator')
    const bad = await agent.post('/staff/account', { language: 'id', email: 'a@b.test, c@d.test' })
    expect([bad.status, bad.text.includes('value="a@b.test, c@d.test"')]).toEqual([400, true])
    expect((await agent.post('/staff/account', { language: 'id', email: ' yuli@contoh.test ' })).status).toBe(303)
    expect((await agent.get('/staff/account')).text).toContain('value="yuli@contoh.test"')
  })
})
