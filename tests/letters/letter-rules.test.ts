import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/base/problem.ts'
import { saveCalendar } from '../../src/letters/change-rules.ts'
import { daysOffText, holidaysOf, readDaysOff, yearsMissing } from '../../src/letters/days-off.ts'
import { limitFor, readLimit } from '../../src/letters/letter-rules.ts'
import { moderator } from '../support/citizen.ts'
import { does, events, letterRow, looksUp, REPLY, sends, withAgencies, writes } from '../support/letters.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, SITE } from '../support/start.ts'

const failure = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    return `${(error as Problem).say} ${JSON.stringify((error as Problem).params ?? {})}`
  }
  return 'no failure'
}

describe('days off as staff paste them', () => {
  test.each([
    ['a spreadsheet', '2027-03-10\tHari Raya Nyepi\tlibur'],
    ['a CSV', '2027-03-10;Hari Raya Nyepi;libur nasional'],
    ['with commas', '"10/3/2027","Hari Raya Nyepi",holiday'],
    ['in words', 'Rabu, 10 Maret 2027; Hari Raya Nyepi'],
    ['without its year', '10 Maret; Hari Raya Nyepi'],
    ['under a heading', '\ufeffTanggal;Nama;Jenis\r\n10-03-2027;Hari Raya Nyepi;libur\r\n\r\n'],
  ])('%s', (_, text) => {
    expect(readDaysOff(text, 2027)).toEqual([{ day: '2027-03-10', name: 'Hari Raya Nyepi', isJointLeave: false }])
  })

  test('joint leave is told by its kind or its name, and what is written is read back', () => {
    const days = readDaysOff('24 Desember; Cuti bersama Natal\n2027-12-26; Natal; cuti\n2027-12-25; Natal; libur', 2027)
    expect(days.map(({ day, isJointLeave }) => [day, isJointLeave])).toEqual([
      ['2027-12-24', true],
      ['2027-12-25', false],
      ['2027-12-26', true],
    ])
    expect(readDaysOff(daysOffText(days), 2027)).toEqual(days)
  })

  test.each([
    ['no date', '2027-01-01; Tahun Baru\nbesok; Libur', 'err.calendar_date', 2],
    ['a day that does not exist', '30 Februari; Libur', 'err.calendar_date', 1],
    ['another year', '2026-12-25; Natal', 'err.calendar_year', 1],
    ['a day twice', '2027-01-01; Tahun Baru\n1 Januari; Lagi', 'err.calendar_twice', 2],
    ['no name', '2027-01-01', 'err.calendar_name', 1],
  ])('%s is refused with its line', (_, text, sentence, line) => {
    expect(failure(() => readDaysOff(text, 2027))).toContain(sentence)
    expect(failure(() => readDaysOff(text, 2027))).toContain(`"line":${line}`)
  })

  test('a year that nobody saved has the days that never move; a saved one has what was saved', () => {
    const holidays = holidaysOf(new Set([2027]), new Set(['2027-03-10']))
    expect(['2026-08-17', '2026-03-10', '2027-08-17', '2027-03-10'].map((day) => holidays.has(day))).toEqual([
      true,
      false,
      false,
      true,
    ])
  })

  test('next year is owed from October on', () => {
    expect(yearsMissing(new Set([2026]), '2026-09-30')).toEqual([])
    expect(yearsMissing(new Set([2026]), '2026-10-01')).toEqual([2027])
    expect(yearsMissing(new Set(), '2026-11-21')).toEqual([2026, 2027])
  })
})

describe('limits', () => {
  test('a category goes before its type, a type before the default', () => {
    const limits = [
      { type: 'complaint', category: '', days: 12, basis: 'Perbup' },
      { type: 'complaint', category: 'roads', days: 60, basis: 'berkadar pengawasan' },
    ] as const
    expect(limitFor(limits, 'complaint', 'roads').days).toBe(60)
    expect(limitFor(limits, 'complaint', 'water').days).toBe(12)
    expect(limitFor(limits, 'information', 'roads').days).toBe(10)
  })

  test.each(['', '0', '251', '1,5', '-3', 'lima'])('“%s” is no number of days', (days) => {
    expect(failure(() => readLimit({ type: 'complaint', category: '', days, basis: 'Perbup 1' }, '0'))).toContain(
      'err.limit_days',
    )
  })
})

forEachDatabase('the clock of a site', (start) => {
  // Wednesday; 14 working days later is 22 December 2026, and Christmas is a Friday.
  const AT = '2026-12-02T03:00:00.000Z'
  const save = (days: string, changes: Record<string, string> = {}) => ({
    site: SITE,
    year: '2026',
    version: '0',
    days,
    basis: '',
    ...changes,
  })

  test('saving the calendar moves the deadlines of open letters and of no others, and goes on record', async () => {
    const started = await start({ at: AT, config: { trustProxy: 1 } })
    await withAgencies(started)
    const ikp = await signedIn(started, 'moderator')
    const open = await writes(started)
    const asked = await writes(started)
    const answered = await writes(started)
    await does(started, ikp, asked.number, 'ask', { note: 'Di RT mana jembatannya?' })
    await does(started, ikp, answered.number, 'answer', { text: REPLY })
    expect((await letterRow(started, open.number)).due_on).toBe('2026-12-22')
    const before = await letterRow(started, open.number)

    const reply = await ikp.post('/staff/calendar', save('2026-12-09; Pilkada; libur\n24 Desember; Cuti; cuti'))

    expect(reply.status).toBe(303)
    const after = await letterRow(started, open.number)
    expect([after.due_on, after.version]).toEqual(['2026-12-23', before.version])
    expect((await letterRow(started, answered.number)).due_on).toBe('2026-12-22')
    expect((await letterRow(started, asked.number)).due_on).toBe('')
    expect((await events(started, open.number)).at(-1)).toMatchObject({ did: 'recount', detail: '2026-12-23' })
    const page = await ikp.get(`/staff/calendar?site=${SITE}`)
    expect(page.text).toContain('Batas waktu 1 surat dihitung ulang.')
    const audit = await started.titian.db.selectFrom('audit').select(['did', 'code']).execute()
    expect(audit).toContainEqual({ did: 'calendar.save', code: '2026' })
    // What comes later, and what goes on, is counted by the same calendar.
    await started.titian.db.updateTable('letter').set({ contact: '' }).execute()
    const later = await writes(started)
    expect((await letterRow(started, later.number)).due_on).toBe('2026-12-23')
  })

  test('a day off that was taken out again gives the day back', async () => {
    const started = await start({ at: AT, config: { trustProxy: 1 } })
    const ikp = await signedIn(started, 'moderator')
    const { number } = await writes(started)
    await ikp.post('/staff/calendar', save('2026-12-09; Pilkada; libur'))
    await ikp.post('/staff/calendar', save('', { version: '1' }))
    expect((await letterRow(started, number)).due_on).toBe('2026-12-22')
  })

  test('a clock that continues after the writer answered skips the day off', async () => {
    const started = await start({ at: AT, config: { trustProxy: 1 } })
    const ikp = await signedIn(started, 'moderator')
    const { number, secret } = await writes(started)
    await ikp.post('/staff/calendar', save('2026-12-09; Pilkada; libur'))
    await does(started, ikp, number, 'ask', { note: 'Di RT mana jembatannya?' })
    started.clock.set('2026-12-04T03:00:00.000Z')
    await started.post(`/surat/${SITE}/${number}/${secret}`, 'act=supply&text=Di+RT+03', {
      'content-type': 'application/x-www-form-urlencoded',
    })
    // 2 December was the day of the question; 3 is not counted; 14 working days from 4 December without the 9th.
    expect((await letterRow(started, number)).due_on).toBe('2026-12-24')
  })

  test('a wrong line comes back with all that was typed', async () => {
    const started = await start({ at: AT })
    const ikp = await signedIn(started, 'moderator')
    const reply = await ikp.post('/staff/calendar', save('2026-12-09; Pilkada\nentah; kapan', { checked: 'on' }))
    expect(reply.status).toBe(400)
    expect(reply.text).toContain('Baris 2: “entah” bukan tanggal')
    expect(reply.text).toContain('2026-12-09; Pilkada\nentah; kapan')
  })

  test('of two who save the same year the second is told, and keeps what was typed', async () => {
    const started = await start({ at: AT })
    const [one, two] = [await signedIn(started, 'moderator'), await signedIn(started, 'webmaster')]
    const replies = await Promise.all([
      one.post('/staff/calendar', save('2026-12-09; Pilkada')),
      two.post('/staff/calendar', save('2026-12-10; Pilkada')),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([303, 409])
    expect(replies.find(({ status }) => status === 409)!.text).toContain('; Pilkada')
  })

  test('a letter that comes while the calendar is saved has the new deadline', async () => {
    const started = await start({ at: AT, config: { trustProxy: 1 } })
    const staff = await moderator(started)
    const order = { year: 2026, version: 0, days: '2026-12-09; Pilkada', basis: '', isChecked: false }
    await Promise.all([
      ...Array.from({ length: 6 }, () => sends(started)),
      saveCalendar(started.titian, staff, started.site, order),
      ...Array.from({ length: 6 }, () => sends(started)),
    ])
    const rows = await started.titian.db.selectFrom('letter').select('due_on').execute()
    expect(rows.map(({ due_on }) => due_on)).toEqual(Array(12).fill('2026-12-23'))
  })

  test('a category has its own limit, with its basis on the page of the writer', async () => {
    const started = await start({ at: AT, config: { trustProxy: 1 } })
    const ikp = await signedIn(started, 'moderator')
    const open = await writes(started)
    const limits = {
      site: SITE,
      version: '1',
      ...Object.fromEntries(
        [14, 10, 14, 5].flatMap((days, i) => [
          [`days_${i}`, `${days}`],
          [`basis_${i}`, 'SOP IKP'],
        ]),
      ),
      type_x0: 'complaint',
      category_x0: 'roads',
      days_x0: '60',
      basis_x0: 'berkadar pengawasan',
      remind: '2',
      escalate: '3',
    }
    const reply = await ikp.post('/staff/limits', limits)
    expect(reply.status).toBe(303)
    expect((await letterRow(started, open.number)).limit_days).toBe(60)
    const own = await started.get(`/surat/${SITE}/${open.number}/${open.secret}`)
    expect(own.text).toContain('Dijawab paling lambat 60 hari kerja (berkadar pengawasan)')
    expect((await looksUp(started, open.number, open.secret)).json.dueOn).toBe(
      (await letterRow(started, open.number)).due_on,
    )

    const wrong = await ikp.post('/staff/limits', { ...limits, version: '2', days_x0: 'enam puluh' })
    expect([wrong.status, wrong.text.includes('enam puluh')]).toEqual([400, true])
    const late = await ikp.post('/staff/limits', { ...limits, days_0: '7' })
    expect([late.status, late.text.includes('value="7"')]).toEqual([409, true])
  })

  test('says on the health page and in the settings which calendar is missing', async () => {
    const started = await start({ at: AT })
    const web = await signedIn(started, 'webmaster')
    await web.post('/staff/calendar', save('2026-12-25; Natal', { checked: 'on', basis: 'SKB contoh' }))
    const health = await web.get('/staff/health')
    expect(health.text).toContain('Kalender kerja 2027 belum diperiksa dengan SKB')
    expect((await web.get('/staff/settings')).text).toContain('Kalender kerja 2027 belum diperiksa dengan SKB')
    await web.post('/staff/calendar', {
      ...save('2027-12-25; Natal', { checked: 'on', basis: 'SKB contoh' }),
      year: '2027',
    })
    expect((await web.get('/staff/health')).text).toContain('Kalender kerja sudah diperiksa.')
  })
})
