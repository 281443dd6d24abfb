import { expect, test } from 'vitest'
import { INDICATOR_IDS, INDICATORS } from '../../src/frames/indicators.ts'
import { foldReferrers } from '../../src/visits/fold-referrers.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

const at = '2026-10-20T03:00:00.000Z'
const post = (id: string, changes: object = {}) => ({
  site_id: SITE,
  id,
  account_id: 'fb',
  day: '2026-10-08',
  kind: 'own',
  text: `Unggahan ${id}`,
  text_hash: id,
  target: 'none',
  comments: -1,
  shares: -1,
  created_at: at,
  ...changes,
})
const comment = (id: string, writer: string, day: string, changes: object = {}) => ({
  site_id: SITE,
  id,
  page_id: 'p1',
  thread_id: id,
  name: 'Rosmini',
  text: 'Terima kasih',
  state: 'shown',
  writer_hash: writer,
  tone: '',
  day,
  created_at: `${day}T02:00:00.000Z`,
  queued_at: `${day}T02:00:00.000Z`,
  ...changes,
})

const table = async (started: Started, query = 'month=2026-10') => {
  const reply = await (await signedIn(started, 'leader')).get(`/staff/indicators.json?${query}`)
  expect(reply.status).toBe(200)
  // biome-ignore lint/suspicious/noExplicitAny: an answer is looked into by name
  const facts = new Map<string, any>()
  for (const one of reply.json.indicators) for (const fact of one.facts) facts.set(fact.id, fact)
  return { indicators: reply.json.indicators, of: (id: string) => facts.get(id) }
}

test('there are 17 indicators: 9 measured, 4 measured and completed, 4 filled in by staff', () => {
  const count = (...status: string[]) => INDICATOR_IDS.filter((id) => status.includes(INDICATORS[id].status)).length
  expect(INDICATOR_IDS).toHaveLength(17)
  expect([count('measured', 'estimate'), count('both'), count('staff')]).toEqual([9, 4, 4])
})

forEachDatabase('the table of PermenPANRB 83/2012', (start) => {
  test('an empty month says what is not known, and has no zero in its place', async () => {
    const { of } = await table(await start())
    for (const id of ['typed_1a', 'typed_1b', 'typed_3c', 'typed_4c', 'new_followers', 'post_shares', 'posts_own'])
      expect(of(id), id).toMatchObject({ value: null, status: 'staff' })
    expect(of('visits')).toMatchObject({ value: 0, status: 'measured' })
    expect(of('stayed')).toMatchObject({ value: null, status: 'estimate' })
  })

  test('is filled from what was counted, written and recorded', async () => {
    const started = await start()
    const { db } = started.titian
    await db
      .insertInto('account')
      .values(
        ['fb', 'ig'].map((id) => ({
          site_id: SITE,
          id,
          platform: id,
          handle: id,
          url: `https://x.test/${id}`,
          state: 'own',
          created_at: at,
        })),
      )
      .execute()
    const reading = (account_id: string, day: string, followers: number) => ({
      site_id: SITE,
      account_id,
      day,
      followers,
      recorded_at: at,
    })
    await db
      .insertInto('follower_snapshot')
      .values([
        reading('ig', '2026-09-29', 981),
        reading('ig', '2026-10-30', 989),
        reading('fb', '2026-10-01', 2050),
        reading('fb', '2026-10-31', 2041),
      ])
      .execute()
    await db
      .insertInto('post')
      .values([
        post('1', { target: 'website', shares: 4, comments: 2 }),
        post('2', { kind: 'repost', shares: -1, comments: 0 }),
        post('3', { day: '2026-11-01', shares: 90 }),
      ])
      .execute()
    await db
      .insertInto('comment')
      .values([
        comment('1', 'a', '2026-10-05', { tone: 'positive' }),
        comment('2', 'b', '2026-10-06', { tone: 'negative' }),
        comment('3', 'c', '2026-10-07'),
        comment('4', 'a', '2026-11-02'),
        comment('5', 'c', '2026-09-02'),
      ])
      .execute()
    const { of } = await table(started)

    expect(of('new_followers')).toMatchObject({ value: 8 })
    expect(of('posts_linking')).toMatchObject({ value: 1, of: 2 })
    expect(of('posts_repost')).toMatchObject({ value: 1, of: 2 })
    expect(of('post_shares')).toMatchObject({ value: 4 })
    expect(of('post_comments')).toMatchObject({ value: 2 })
    expect(of('tone_positive')).toMatchObject({ value: 1, of: 2 })
    expect(of('tone_coverage')).toMatchObject({ value: 2, of: 3 })
    expect(of('new_writers')).toMatchObject({ value: 2, status: 'estimate' })
    expect(of('stayed')).toMatchObject({ value: 1, of: 3 })
  })

  test('counts the addresses that sent visits once a day is closed', async () => {
    const started = await start({ at: '2026-10-20T03:00:00.000Z' })
    const visit = (id: string, ref: string) => ({
      site: SITE,
      visit: `${Math.floor(Date.parse(at) / 3_600_000)
        .toString(36)
        .padStart(4, '0')}${id.padStart(16, 'x')}`,
      view: '0000000a',
      kind: 'page',
      url: `${ORIGIN}/berita/jembatan`,
      land: { url: `${ORIGIN}/berita/jembatan`, ref },
      first: 'dwm',
      ret: 0,
      since: '',
      freq: '1',
      tag: '0.1.0',
    })
    for (const [id, ref] of [
      ['1', 'https://koran.test/lokal/jembatan?x=1'],
      ['2', 'https://koran.test/lokal/jembatan'],
      ['3', 'https://l.facebook.com/'],
      ['4', ''],
    ] as const) {
      expect((await started.post('/api/v1/visits', visit(id, ref))).status).toBeLessThan(300)
    }
    expect((await table(started)).of('referrers').value).toBe(null)
    started.clock.set('2026-10-23T03:00:00.000Z')
    await foldReferrers(started.titian)
    await foldReferrers(started.titian)
    expect((await table(started)).of('referrers').value).toBe(2)
    const kept = await started.titian.db.selectFrom('day_referrer').selectAll().orderBy('referrer').execute()
    expect(kept.map(({ referrer, visits }) => [referrer, visits])).toEqual([
      ['koran.test/lokal/jembatan', 2],
      ['l.facebook.com', 1],
    ])
  })

  test('staff fill in a month; it is dated, on record, and taken back by emptying the field', async () => {
    const started = await start()
    const agent = await signedIn(started, 'moderator')
    const fill = (fields: object) =>
      agent.post('/staff/indicators/fill', { site: SITE, month: '2026-10', source: 'X Analytics', ...fields })

    expect((await fill({ typed_3c: '2,1 rb', typed_4c: '0' })).status).toBe(303)
    const { of } = await table(started)
    expect(of('typed_3c')).toMatchObject({ value: 2100, status: 'staff', months: { filled: 1, of: 1 } })
    expect(of('typed_4c')).toMatchObject({ value: 0 })
    expect(of('typed_1a')).toMatchObject({ value: null })
    const page = await agent.get(`/staff/indicators/fill?site=${SITE}&month=2026-10`)
    expect(page.text).toContain('X Analytics')
    expect(page.text).toContain(agent.name)

    await fill({ typed_3c: '' })
    expect((await table(started)).of('typed_3c').value).toBe(null)
    const log = await started.titian.db.selectFrom('audit').select(['did', 'code']).orderBy('seq').execute()
    expect(log.filter(({ did }) => did === 'frames.indicator').map(({ code }) => code)).toEqual([
      'typed_3c 2026-10',
      'typed_4c 2026-10',
      'typed_3c 2026-10',
      'typed_4c 2026-10',
    ])
  })

  test('a quarter with one month filled says so', async () => {
    const started = await start()
    const agent = await signedIn(started, 'moderator')
    await agent.post('/staff/indicators/fill', { site: SITE, month: '2026-10', source: '', typed_1b: '12' })
    const { of } = await table(started, 'from=2026-09-01&to=2026-11-30')
    expect(of('typed_1b')).toMatchObject({ value: 12, months: { filled: 1, of: 3 } })
    const page = await agent.get(`/staff/indicators?site=${SITE}&from=2026-09-01&to=2026-11-30`)
    expect(page.text).toContain('1 dari 3 bulan terisi')
  })

  test.each([
    ['a word', { typed_1b: 'banyak' }, 'Tulis angka'],
    ['a doubtful number', { typed_1b: '2,041' }, 'dapat dibaca sebagai 2.041 atau 2'],
    ['a month to come', { month: '2026-12', typed_1b: '3' }, 'Pilih bulan yang sudah dimulai'],
    ['no month', { month: 'kemarin', typed_1b: '3' }, 'Pilih bulan yang sudah dimulai'],
  ])('%s is refused with a sentence, and what was typed stays', async (_name, fields, sentence) => {
    const started = await start()
    const agent = await signedIn(started, 'moderator')
    const form = { site: SITE, month: '2026-10', source: 'dibaca di X', ...fields }
    const reply = await agent.post('/staff/indicators/fill', form)
    expect(reply.status).toBe(400)
    expect(reply.text).toContain(sentence)
    expect(reply.text).toContain(`value="${form.typed_1b}"`)
    expect(reply.text).toContain('dibaca di X')
  })

  test('the page names legal basis, every indicator and what is out of reach, in both languages', async () => {
    const started = await start()
    const page = await (await signedIn(started, 'leader')).get('/staff/indicators?month=2026-10')
    expect(page.text).toContain('<h1>Indikator media sosial Oktober 2026</h1>')
    expect(page.text).toContain('PermenPANRB Nomor 83 Tahun 2012')
    for (const id of INDICATOR_IDS) expect(page.text).toContain(`<span class="num">${id}</span>`)
    expect(page.text).toContain('untuk itu perlu layanan data berbayar')
    expect(page.text).toContain('perlu dicek pada naskah peraturan')
    const english = await (await signedIn(started, 'leader', { language: 'en' })).get('/staff/indicators?month=2026-10')
    expect(english.text).toContain('Not filled in yet')
    expect(english.text).not.toContain('Belum diisi')
  })

  test('the file for a spreadsheet holds every fact', async () => {
    const csv = (await (await signedIn(await start(), 'leader')).get('/staff/indicators.csv?month=2026-10')).text
    expect(csv).toContain('permenpan-83-2012,3d,shares,Dibagikan,0,')
    expect(csv).toContain('permenpan-83-2012,4c,typed_4c,Pemuatan ulang oleh pihak lain,,,count,not_filled,typed,')
  })
})
