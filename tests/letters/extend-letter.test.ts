import { expect, test } from 'vitest'
import { saveCalendar } from '../../src/letters/change-rules.ts'
import { audit, does, events, letterRow, officerOf, REPLY, withAgencies, writes } from '../support/letters.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, SITE, type Started } from '../support/start.ts'

const NOTE = 'Dokumen harus dikumpulkan dari tiga dinas.'
/** Monday 2 November 2026, 10.00 WIB: ten working days are 16 November, seventeen 25 November. */
const MONDAY = '2026-11-02T03:00:00.000Z'
const own = async (started: Started, number: string, secret: string) =>
  (await started.get(`/surat/${SITE}/${number}/${secret}`)).text

forEachDatabase('extending a request for information', (start) => {
  test('moves the limit by seven working days, once, and tells the writer why', async () => {
    const started = await start({ at: MONDAY, config: { mailUrl: 'smtp://127.0.0.1:1' } })
    const ikp = await signedIn(started, 'moderator')
    const { number, secret } = await writes(started, { type: 'information' })
    expect(await letterRow(started, number)).toMatchObject({ limit_days: 10, due_on: '2026-11-16' })
    expect((await does(started, ikp, number, 'extend', { note: 'Sibuk' })).status).toBe(400)
    expect((await does(started, ikp, number, 'extend', { note: NOTE })).status).toBe(303)
    expect(await letterRow(started, number)).toMatchObject({ limit_days: 17, due_on: '2026-11-25' })
    const page = await own(started, number, secret)
    for (const told of [NOTE, '25 November 2026', 'diperpanjang 7 hari kerja']) expect(page).toContain(told)
    expect((await events(started, number)).at(-1)).toMatchObject({ did: 'extend', detail: '2026-11-25', is_public: 1 })
    expect((await audit(started)).at(-1)).toMatchObject({ did: 'letter.extend', code: '2026-11-25' })
    const mails = await started.titian.db.selectFrom('outbox').select('subject').execute()
    expect(mails.map(({ subject }) => subject)).toContain(`Surat ${number}: batas waktu diperpanjang`)
    expect((await ikp.get(`/staff/letters/${number}?site=${SITE}`)).text).not.toContain('value="extend"')
    expect((await does(started, ikp, number, 'extend', { note: NOTE })).status).toBe(409)
    expect((await letterRow(started, number)).due_on).toBe('2026-11-25')
  })

  test('is not for other letters, other people, after the limit or after the answer', async () => {
    const started = await start({ at: MONDAY })
    await withAgencies(started)
    const ikp = await signedIn(started, 'moderator')
    const officer = await officerOf(started, 'dpupr')
    const [complaint, asked] = [await writes(started), await writes(started, { type: 'information' })]
    expect((await does(started, ikp, complaint.number, 'extend', { note: NOTE })).status).toBe(409)
    await does(started, ikp, asked.number, 'dispose', { agency: 'dpupr' })
    expect((await does(started, officer, asked.number, 'extend', { note: NOTE })).status).toBe(403)
    await does(started, ikp, asked.number, 'answer', { text: REPLY })
    expect((await does(started, ikp, asked.number, 'extend', { note: NOTE })).status).toBe(409)
  })

  test('lasts when the calendar is saved again', async () => {
    const started = await start({ at: MONDAY })
    const ikp = await signedIn(started, 'moderator')
    const { number } = await writes(started, { type: 'information' })
    await does(started, ikp, number, 'extend', { note: NOTE })
    const staff = {
      id: ikp.id,
      username: 'ikp',
      name: 'IKP',
      language: 'id' as const,
      grants: [{ role: 'moderator' as const, siteId: SITE, agencyId: '' }],
    }
    await saveCalendar(started.titian, staff, started.site, {
      year: 2026,
      version: 0,
      days: '2026-11-20; Libur bersama',
      basis: '',
      isChecked: false,
    })
    expect(await letterRow(started, number)).toMatchObject({ limit_days: 17, due_on: '2026-11-26' })
  })
})
