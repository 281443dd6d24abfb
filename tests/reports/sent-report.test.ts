import { expect, test } from 'vitest'
import { DAY } from '../../src/base/clock.ts'
import { languageOf } from '../../src/language/language.ts'
import { composeReport } from '../../src/reports/compose-report.ts'
import { duePeriod, mailReports } from '../../src/reports/mail-reports.ts'
import { reportMail } from '../../src/reports/report-mail.ts'
import { reportPage } from '../../src/reports/report-page.ts'
import { freezeReport, thawReport } from '../../src/reports/sent-report.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, SITE, type Started } from '../support/start.ts'
import { october } from './october.ts'

const id = languageOf('id')

const visits = async ({ titian: { db } }: Started, day: string, count: number) => {
  await db
    .insertInto('day_source')
    .values({
      site_id: SITE,
      day,
      medium: 'social',
      platform: 'Facebook',
      evidence: 'own',
      in_app: 0,
      paid: 0,
      visits: count,
      first_day: 0,
      first_week: 0,
      first_month: 0,
      returning_visits: 0,
      possible: 0,
      engaged: 0,
      two_way: 0,
      views: 0,
      seconds: 0,
      outbound: 0,
    })
    .execute()
}

/** October frozen by a moderator: where its page stands. */
async function sent(started: Started) {
  const moderator = await signedIn(started, 'moderator', { name: 'Kartini' })
  const done = await moderator.post('/staff/report/sent', { site: SITE, from: '2026-10-01', to: '2026-10-31' })
  expect(done.status).toBe(303)
  return { moderator, page: done.headers.get('location')!.split('?')[0]! }
}

test('a report that was frozen and thawed is the same report', () => {
  const report = composeReport(october())
  expect(thawReport(freezeReport(report))).toEqual(report)
})

test('a part that came after it was sent is empty, a figure cannot be measured, and the page still opens', () => {
  const { sharedPages: _pages, ...old } = JSON.parse(freezeReport(composeReport(october())))
  delete old.figures.brought
  const report = thawReport(JSON.stringify(old))
  expect(report.sharedPages).toEqual([])
  expect(report.figures.brought).toMatchObject({ value: null, status: 'unavailable' })
  expect(reportPage(report, id, { may: [], siteQuery: '' }).head.title).toBe('Laporan Oktober 2026')
})

forEachDatabase('a sent report', (start) => {
  test('keeps its figures when data come later, and says what came', async () => {
    const started = await start()
    await visits(started, '2026-10-05', 100)
    const { moderator, page } = await sent(started)
    await visits(started, '2026-10-06', 12)

    const { text } = await moderator.get(page)
    expect(text).toContain('Sejak itu berubah: Kunjungan +12, Masuk dari media sosial +12.')
    expect(text).toContain('Dari 100 kunjungan.')
    expect(text).toContain('oleh Kartini')
    expect((await moderator.get(`${page}.json`)).json.answer.visits).toBe(100)
    expect((await moderator.get(`${page}.xlsx`)).text.startsWith('PK')).toBe(true)
    expect((await moderator.get('/staff/report?month=2026-10')).text).toContain('Dari 112 kunjungan.')
    expect((await moderator.get('/staff/report/sent')).text).toContain('Oktober 2026')
  })

  test('may be read by the leader, and sent or shared only by who may set the site up', async () => {
    const started = await start()
    const { page } = await sent(started)
    const leader = await signedIn(started, 'leader')
    expect((await leader.get(page)).status).toBe(200)
    expect((await leader.get(page)).text).not.toContain(`${page}/links`)
    const form = { site: SITE, from: '2026-10-01', to: '2026-10-31' }
    expect((await leader.post('/staff/report/sent', form)).status).toBe(403)
    expect((await leader.post(`${page}/links`, { site: SITE, days: '7' })).status).toBe(403)
    expect(
      (await leader.post('/staff/report/readers', { site: SITE, address: 'a@b.test', rhythm: 'week' })).status,
    ).toBe(403)
    const elsewhere = await signedIn(started, 'leader', { siteId: 'another' })
    expect((await elsewhere.get(`${page}?site=${SITE}`)).status).toBe(403)
    for (const name of ['01kax3n5c07f2m9q40', 'x', '01kax3n5c07f2m9q40.pdf'])
      expect((await leader.get(`/staff/report/sent/${name}`)).status).toBe(404)
  })
})

forEachDatabase('the address of a report', (start) => {
  const shared = async () => {
    const started = await start()
    await visits(started, '2026-10-05', 100)
    const { moderator, page } = await sent(started)
    const made = await moderator.post(`${page}/links`, { site: SITE, label: 'Bupati', days: '7' })
    const path = new URL(/<pre id="tautan">([^<]+)</.exec(made.text)![1]!).pathname
    return { started, moderator, page, path }
  }

  test('opens this report alone, without a session, and is kept by nobody', async () => {
    const { started, moderator, page, path } = await shared()
    const open = await started.get(path)
    expect(open.status).toBe(200)
    expect(open.text).toContain('Laporan Oktober 2026')
    expect(open.text).toContain('Dari 100 kunjungan.')
    expect(open.text).not.toMatch(/\/staff|staff\.js|Bupati/)
    expect(open.headers.get('cache-control')).toBe('no-store')
    expect(open.headers.get('referrer-policy')).toBe('no-referrer')
    expect(open.text).toContain('noindex')
    const secret = path.split('/').at(-1)!
    for (const table of ['report_link', 'audit', 'session'] as const)
      expect(JSON.stringify(await started.titian.db.selectFrom(table).selectAll().execute())).not.toContain(secret)
    const again = await moderator.get(page)
    expect(again.text).toContain('Bupati')
    expect(again.text).not.toContain(secret)
  })

  test('ends on its day, and at once when it is taken back', async () => {
    const { started, moderator, page, path } = await shared()
    started.clock.advance(7 * DAY - 1)
    expect((await started.get(path)).status).toBe(200)
    started.clock.advance(1)
    expect((await started.get(path)).status).toBe(410)

    const fresh = await signedIn(started, 'moderator')
    const made = await fresh.post(`${page}/links`, { site: SITE, days: '30' })
    const next = new URL(/<pre id="tautan">([^<]+)</.exec(made.text)![1]!).pathname
    expect((await started.get(next)).status).toBe(200)
    const end = /action="([^"]+\/end)"/.exec(made.text)![1]!
    expect((await fresh.post(end, { site: SITE })).status).toBe(303)
    expect((await started.get(next)).status).toBe(410)
    expect((await fresh.post(end, { site: SITE })).status).toBe(404)
    expect(moderator.name).toBe('Kartini')
    const did = await started.titian.db.selectFrom('audit').select('did').orderBy('seq').execute()
    expect(did.map((row) => row.did)).toEqual(['report.send', 'report.share', 'report.share', 'report.unshare'])
  })

  test('a wrong secret, one of another site and no secret are not found', async () => {
    const { started, path } = await shared()
    const secret = path.split('/').at(-1)!
    for (const wrong of [`/laporan/${SITE}/${secret.slice(1)}x`, `/laporan/${SITE}/x`, `/laporan/lain/${secret}`])
      expect((await started.get(wrong)).status, wrong).toBe(404)
  })
})

test.each([
  ['month', '2026-11-02', 6, null],
  ['month', '2026-11-02', 7, '2026-10-01'],
  ['month', '2026-11-14', 0, '2026-10-01'],
  ['month', '2026-11-15', 9, null],
  ['month', '2026-11-01', 23, null],
  ['week', '2026-11-02', 9, null],
  ['week', '2026-11-03', 7, '2026-10-26'],
  ['week', '2026-11-05', 7, '2026-10-26'],
  ['week', '2026-11-06', 7, null],
] as const)('the %s’s report is due on %s at %i: %s', (rhythm, today, hour, from) => {
  expect(duePeriod(rhythm, today, hour)?.from ?? null).toBe(from)
})

test('the mail is one page: answer, balance, figures, three things, and nothing that is loaded', () => {
  const mail = reportMail(composeReport(october()), id, 'https://titian.test/staff/report/sent/x')
  expect(mail.subject).toBe('Laporan Oktober 2026: Kabupaten Tanjung Kelekak')
  expect(mail.text).toContain('Ya. 14 sampai 31 dari 100 kunjungan datang dari media sosial')
  expect(mail.text).toContain('- Kunjungan: 8.746 (naik 11%, sebelumnya 7.900)')
  expect(mail.text).toContain('1. Jawab 5 surat yang lewat batas waktu')
  expect(mail.text).not.toMatch(/undefined|NaN|\[object|<|\{\w+\}/)
  expect(mail.html).toContain('<b>Ya. 14 sampai 31 dari 100')
  expect(mail.html).not.toMatch(/<img|<link|<script|style=|src=/)
})

forEachDatabase('the report by mail', (start) => {
  const mailing = async (
    at: string,
    config = { mailUrl: 'smtp://mail.test', mailFrom: 'Titian <titian@contoh.test>' },
  ) => {
    const started = await start({ at, config })
    await visits(started, '2026-10-05', 100)
    const moderator = await signedIn(started, 'moderator')
    const add = (address: string, rhythm: string) =>
      moderator.post('/staff/report/readers', { site: SITE, address, rhythm })
    return { started, moderator, add, outbox: () => started.titian.db.selectFrom('outbox').selectAll().execute() }
  }

  test('goes once to each reader of the month, and what went out is kept', async () => {
    const { started, add, outbox, moderator } = await mailing('2026-11-02T01:00:00.000Z')
    expect((await add(' Bupati@Contoh.go.id ', 'month')).status).toBe(303)
    await add('bupati@contoh.go.id', 'month')
    await add('sekda@contoh.go.id', 'both')
    await mailReports(started.titian)
    await mailReports(started.titian)
    const mails = await outbox()
    expect(mails.map((mail) => mail.recipient).sort()).toEqual(['bupati@contoh.go.id', 'sekda@contoh.go.id'])
    expect(mails[0]!.text).toContain('Laporan Oktober 2026')
    const path = new URL(/https:\S+\/staff\/report\/sent\/\S+/.exec(mails[0]!.text)![0]).pathname
    expect((await moderator.get(path)).text).toContain('dikirim lewat surel')
  })

  test('a reader stops with one press, which opening the page is not', async () => {
    const { started, add, outbox } = await mailing('2026-11-03T01:00:00.000Z')
    await add('sekda@contoh.go.id', 'both')
    await add('bupati@contoh.go.id', 'month')
    await mailReports(started.titian)
    const mail = (await outbox()).find(({ recipient }) => recipient.startsWith('sekda'))!
    const path = new URL(mail.unsubscribe).pathname
    expect(mail.text).toContain(mail.unsubscribe)
    expect(mail.html).toContain(mail.unsubscribe)
    expect(mail.text + mail.html).not.toContain('titian.invalid')
    const left = async () => (await started.titian.db.selectFrom('report_reader').select('address').execute()).length
    const press = (to: string, body: string) =>
      started.send('POST', to, body, { 'content-type': 'application/x-www-form-urlencoded' })

    expect((await started.get(path)).text).toContain('Berhenti menerima laporan lewat surel?')
    expect((await press(path, 'act=confirm')).status).toBe(400)
    expect((await press(`${path}x`, 'act=stop')).status).toBe(410)
    expect(await left()).toBe(3)
    // What a mail program should send (RFC 8058 §3.1); pages and some programs send the other encoding.
    const parts = new FormData()
    parts.append('List-Unsubscribe', 'One-Click')
    const withFile = new FormData()
    withFile.append('List-Unsubscribe', new Blob(['One-Click']), 'a')
    const sendParts = async (body: FormData) => {
      const reply = await fetch(started.url + path, { method: 'POST', body })
      return { status: reply.status, text: await reply.text() }
    }
    expect((await sendParts(withFile)).status).toBe(400)
    expect(await left()).toBe(3)
    const pressed = await sendParts(parts)
    expect([pressed.status, pressed.text.includes('tidak menerima laporan lagi')]).toEqual([200, true])
    expect(await left()).toBe(1)
    expect((await press(path, 'List-Unsubscribe=One-Click')).status).toBe(410)
    const log = await started.titian.db
      .selectFrom('audit')
      .select('code')
      .where('did', '=', 'report.reader_stop')
      .execute()
    expect(log.map(({ code }) => code).sort()).toEqual(['month', 'week'])
  })

  test('an address ends a year after it was added, and lives on when it is added again', async () => {
    const { started, add } = await mailing('2026-11-02T01:00:00.000Z')
    await add('sekda@contoh.go.id', 'month')
    await add('bupati@contoh.go.id', 'month')
    started.clock.set('2027-10-01T01:00:00.000Z')
    const again = await signedIn(started, 'moderator')
    await again.post('/staff/report/readers', { site: SITE, address: 'bupati@contoh.go.id', rhythm: 'month' })
    started.clock.set('2027-11-03T01:00:00.000Z')
    await started.titian.jobs.run('forget-readers')
    const rows = await started.titian.db.selectFrom('report_reader').select('address').execute()
    expect(rows).toEqual([{ address: 'bupati@contoh.go.id' }])
  })

  test('of two who add the last address at once one is told', async () => {
    const { add, started } = await mailing('2026-11-02T01:00:00.000Z')
    for (let n = 0; n < 39; n++) await add(`a${n}@contoh.go.id`, 'month')
    const replies = await Promise.all(['x@contoh.go.id', 'y@contoh.go.id'].map((one) => add(one, 'week')))
    expect(replies.map(({ status }) => status).sort()).toEqual([303, 400])
    expect(await started.titian.db.selectFrom('report_reader').select('address').execute()).toHaveLength(40)
  })

  test('two processes at once send one', async () => {
    const { started, add, outbox } = await mailing('2026-11-03T01:00:00.000Z')
    await add('sekda@contoh.go.id', 'both')
    await Promise.all([mailReports(started.titian), mailReports(started.titian)])
    // A month and a week.
    expect(await outbox()).toHaveLength(2)
  })

  test('goes to nobody without a mail server, without readers or to who was removed', async () => {
    const off = await mailing('2026-11-02T01:00:00.000Z', { mailUrl: '', mailFrom: '' })
    await off.add('sekda@contoh.go.id', 'month')
    expect(await mailReports(off.started.titian)).toBe('off')
    expect((await off.moderator.get('/staff/report/sent')).text).toContain('Server surel belum diatur')

    const on = await mailing('2026-11-02T01:00:00.000Z')
    await on.add('sekda@contoh.go.id', 'month')
    const drop = { site: SITE, address: 'sekda@contoh.go.id', rhythm: 'month' }
    expect((await on.moderator.post('/staff/report/readers/drop', drop)).status).toBe(303)
    expect((await on.moderator.post('/staff/report/readers/drop', drop)).status).toBe(404)
    await mailReports(on.started.titian)
    expect(await on.outbox()).toEqual([])
    expect(await on.started.titian.db.selectFrom('report_reader').selectAll().execute()).toEqual([])
  })

  test('an address that is none keeps what was typed', async () => {
    const { add } = await mailing('2026-11-02T01:00:00.000Z')
    for (const address of ['bupati', 'a@b.test, c@d.test', 'a@b.test\r\nBcc: c@d.test', '']) {
      const reply = await add(address, 'week')
      expect(reply.status, address).toBe(400)
      expect(reply.text).toContain('Tulis satu alamat surel')
    }
    expect((await add('bupati', 'week')).text).toContain('value="bupati"')
  })
})
