import { expect, test } from 'vitest'
import { firstBrokenEntry, record, type StaffAct } from '../../src/staff/audit-log.ts'
import { inTransaction } from '../../src/storage/transaction.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, SITE, type Started } from '../support/start.ts'

type More = { siteId?: string; subject?: 'comment' | 'letter'; note?: string }
const entry = (titian: Started, n: number, more: More = {}): StaffAct => ({
  siteId: SITE,
  at: titian.clock.now(),
  staffId: '',
  did: 'comment.approve',
  subject: 'comment',
  subjectId: `c${n}`,
  ...more,
})
const write = (titian: Started, n: number, more: More = {}) =>
  inTransaction(titian.titian.db, (db) => record(db, entry(titian, n, more)))

forEachDatabase('the audit log', (start) => {
  test('says in words what the house writes in codes', async () => {
    const titian = await start()
    const codes: [string, string][] = [
      ['frames.indicator', 'typed_3c 2026-10'],
      ['frames.name', 'official'],
      ['frames.article', 'ceremony G2B'],
      ['report.reader_add', 'week month'],
      ['plan.save', '2026-Q4 2'],
      ['kit.posted', '01m1cxc7r0m7rwpq3q'],
      ['letter.close', 'adopted'],
    ]
    for (const [did, code] of codes)
      await inTransaction(titian.titian.db, (db) => record(db, { ...entry(titian, 1), did, code }))
    const page = (await (await signedIn(titian, 'moderator')).get('/staff/audit')).text
    for (const said of [
      'Retweet dan bagikan ulang yang tidak diimpor · Oktober 2026',
      'Pejabat',
      'Seremonial · Untuk pelaku usaha (G2B)',
      'Mingguan · Bulanan',
      'Triwulan IV 2026 · versi 2',
      'Diadopsi menjadi kebijakan',
    ])
      expect(page).toContain(said)
    for (const [, code] of codes) expect(page).not.toContain(code)
    const english = await signedIn(titian, 'moderator', { language: 'en' })
    expect((await english.get('/staff/audit')).text).toContain('quarter IV of 2026 · version 2')
  })

  test('is one whole chain, also when many write at once', async () => {
    const titian = await start()
    await Promise.all(Array.from({ length: 20 }, (_, n) => write(titian, n, { note: n % 2 ? `catatan ${n}` : '' })))
    expect(await firstBrokenEntry(titian.titian.db)).toBe(0)
    const rows = await titian.titian.db.selectFrom('audit').select('seq').orderBy('seq').execute()
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
  })

  test('shows a changed entry, a missing one and a note that reads otherwise; an erased note is no break', async () => {
    const titian = await start()
    const { db } = titian.titian
    for (let n = 1; n <= 5; n++) await write(titian, n, { note: `catatan ${n}` })
    const broken = () => firstBrokenEntry(db)

    await db.deleteFrom('audit_note').where('seq', '=', 2).execute()
    expect(await broken()).toBe(0)
    await db.updateTable('audit_note').set({ note: 'lain' }).where('seq', '=', 4).execute()
    expect(await broken()).toBe(4)
    await db.updateTable('audit').set({ did: 'comment.reject' }).where('seq', '=', 3).execute()
    expect(await broken()).toBe(3)
    await db.deleteFrom('audit').where('seq', '=', 2).execute()
    expect(await broken()).toBe(3)
    await db.deleteFrom('audit').where('seq', '=', 1).execute()
    expect(await broken()).toBe(3)

    const leader = await signedIn(titian, 'leader')
    expect((await leader.get('/staff/audit')).text).toContain('Rantai catatan rusak mulai nomor 3.')
  })

  test('is read by IKP newest first, page by page, filtered by what it is about', async () => {
    const titian = await start()
    const ikp = await signedIn(titian, 'moderator')
    for (let n = 1; n <= 60; n++) await write(titian, n, n % 10 ? {} : { subject: 'letter' })
    const first = (await ikp.get('/staff/audit')).text
    expect(first).toContain('Rantai catatan utuh: 60 catatan.')
    expect([first.includes('#60<'), first.includes('#10<')]).toEqual([true, false])
    const next = /href="([^"]+)" rel="next"/.exec(first)![1]!.replaceAll('&amp;', '&')
    const second = (await ikp.get(next)).text
    expect([second.includes('#10<'), second.includes('#1<'), second.includes('#11<')]).toEqual([true, true, false])
    const letters = (await ikp.get('/staff/audit?subject=letter')).text
    expect(letters.match(/<li id="n/g)).toHaveLength(6)
    expect((await ikp.get('/staff/audit?subject=nonsense')).status).toBe(400)
  })

  test('as CSV holds every entry, and defuses what begins like a formula', async () => {
    const titian = await start()
    const ikp = await signedIn(titian, 'moderator')
    await write(titian, 1, { note: '=HYPERLINK("https://evil.test")' })
    await inTransaction(titian.titian.db, async (db) => {
      for (let n = 2; n <= 1101; n++) await record(db, entry(titian, n))
    })
    const file = await ikp.get('/staff/audit.csv')
    expect(file.headers.get('content-type')).toContain('text/csv')
    const lines = file.text.trim().split('\n')
    expect(lines).toHaveLength(1102)
    expect(lines[0]).toContain('seq,at,site,staff_id')
    expect(lines.at(-1)).toContain(`"'=HYPERLINK`)
  })

  test('of one site is not read by those who work on another', async () => {
    const titian = await start()
    await write(titian, 1, { siteId: 'lain' })
    await write(titian, 2)
    const ikp = await signedIn(titian, 'moderator', { siteId: SITE })
    const page = (await ikp.get('/staff/audit')).text
    expect([page.includes('#2<'), page.includes('#1<')]).toEqual([true, false])
    const csv = (await ikp.get('/staff/audit.csv')).text
    expect(csv.trim().split('\n')).toHaveLength(2)
  })
})
