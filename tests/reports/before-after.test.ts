import { describe, expect, test } from 'vitest'
import { beforeAfter, difference, sideOf, spansAround } from '../../src/reports/before-after.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, SITE, type Started } from '../support/start.ts'
import { source } from './october.ts'

const DAY = { from: '2026-10-01', to: '2026-10-28' }
const side = (visits: number, social: number, possible: number) =>
  sideOf(DAY, [source('social', 'Facebook', 'own', social), source('direct', '', 'none', visits - social, possible)])
const verdict = (before: [number, number, number], after: [number, number, number]) =>
  beforeAfter(side(...before), side(...after)).verdict

describe('a date compared', () => {
  test.each([
    ['the whole range rose', [1000, 60, 40], [1000, 210, 170], 'more'],
    ['the whole range fell', [1000, 210, 170], [1000, 60, 40], 'less'],
    ['what is proven rose, the ranges overlap', [1000, 60, 200], [1000, 210, 50], 'proven_more'],
    ['what is proven fell, the ranges overlap', [1000, 210, 50], [1000, 60, 200], 'proven_less'],
    ['one visit more is chance', [1000, 100, 40], [1000, 101, 40], 'unclear'],
    ['the ranges touch', [1000, 60, 40], [1000, 100, 40], 'proven_more'],
    ['29 visits say nothing', [29, 0, 0], [1000, 500, 0], 'few'],
    ['30 do', [30, 0, 0], [1000, 500, 0], 'more'],
    ['none after', [1000, 500, 0], [0, 0, 0], 'few'],
  ] as const)('%s: %j → %j is %s', (_name, before, after, expected) => {
    expect(verdict([...before], [...after])).toBe(expected)
  })

  test('the interval is Newcombe’s: 56 of 70 against 48 of 80 (his example)', () => {
    const found = difference(48, 80, 56, 70)!
    expect(found.value).toBeCloseTo(0.2, 4)
    expect(found.from).toBeCloseTo(0.0524, 3)
    expect(found.to).toBeCloseTo(0.3339, 3)
    expect(difference(29, 29, 30, 30)).toBeNull()
  })

  test('both sides are as long, whole weeks, without today and without the day counting began', () => {
    const since = '2026-09-21'
    expect(spansAround(since, 28, '2026-08-01', '2026-11-24')).toMatchObject({
      before: { from: '2026-08-24', to: '2026-09-20' },
      after: { from: '2026-09-21', to: '2026-10-18' },
    })
    expect(spansAround(since, 28, '2026-08-01', '2026-10-05').after).toEqual({ from: since, to: '2026-10-04' })
    expect(spansAround(since, 28, '2026-08-01', '2026-10-04').after).toEqual({ from: since, to: '2026-09-27' })
    expect(spansAround(since, 28, '2026-09-13', '2026-11-24').before).toEqual({ from: '2026-09-14', to: '2026-09-20' })
    expect(spansAround(since, 28, '2026-09-14', '2026-11-24')).toMatchObject({ before: null, daysBefore: 6 })
    expect(spansAround(since, 28, null, '2026-11-24')).toMatchObject({ before: null, after: null, daysBefore: 0 })
    expect(spansAround('2026-11-24', 28, '2026-08-01', '2026-11-24')).toMatchObject({ after: null, daysAfter: 0 })
  })
})

forEachDatabase('/staff/report/before-after', (start) => {
  const at = '/staff/report/before-after'

  async function withDays(titian: Started): Promise<void> {
    const day = (day: string, medium: string, visits: number, engaged: number, possible = 0) => ({
      site_id: SITE,
      day,
      medium,
      platform: medium === 'social' ? 'Facebook' : '',
      evidence: medium === 'social' ? 'own' : 'none',
      in_app: 0,
      paid: 0,
      visits,
      first_day: 0,
      first_week: 0,
      first_month: 0,
      returning_visits: 0,
      possible,
      engaged,
      two_way: 0,
      views: visits,
      seconds: 0,
      outbound: 0,
    })
    await titian.titian.db
      .insertInto('day_source')
      .values([
        day('2026-08-01', 'direct', 1, 0),
        day('2026-10-05', 'social', 20, 6),
        day('2026-10-06', 'direct', 380, 190, 20),
        day('2026-10-18', 'direct', 1000, 0),
        day('2026-10-19', 'social', 120, 90),
        day('2026-10-25', 'direct', 280, 140, 40),
        day('2026-11-16', 'social', 9999, 0),
        { ...day('2026-10-20', 'social', 5000, 5000), site_id: 'elsewhere' },
      ])
      .execute()
    await titian.titian.db
      .insertInto('day_link')
      .values({
        site_id: SITE,
        day: '2026-10-19',
        link_id: 'l',
        account_id: '',
        medium: 'social',
        platform: '',
        visits: 1,
        engaged: 0,
      })
      .execute()
  }

  test('tells the range on both sides, what each group did, and keeps the date in the form', async () => {
    const titian = await start()
    await withDays(titian)
    const staff = await signedIn(titian, 'leader')
    const { status, text } = await staff.get(`${at}?since=2026-10-19&days=28`)

    expect(status).toBe(200)
    expect(text).toContain('Porsi media sosial naik: 1–3% sebelum 19 Oktober 2026, 30–40% sejak itu.')
    expect(text).toContain('21 September–18 Oktober 2026')
    expect(text).toContain('19 Oktober–15 November 2026')
    expect(text).toContain('name="since" type="date" value="2026-10-19"')
    expect(text).toContain('6 dari 20')
    expect(text).not.toContain('minggu penuh yang ada')
    expect((await staff.get(`${at}?since=2026-10-19&days=56`)).text).toContain('Hanya 4 minggu penuh yang ada')
    expect(text).toContain('75,0%')
    expect(text).toMatch(/hatch-side-0-328.*hatch-side-1-328/s)
  })

  test('offers the first day of tracked links; without a date there are no figures', async () => {
    const titian = await start()
    await withDays(titian)
    const staff = await signedIn(titian, 'moderator')
    const { text } = await staff.get(at)
    expect(text).toContain('before-after?since=2026-10-19&amp;days=28')
    expect(text).toContain('Kunjungan pertama lewat tautan terlacak: 19 Oktober 2026')
    expect(text).toContain('Pilih tanggal')
    expect(text).not.toContain('Angka di tiap sisi')
  })

  test.each([
    ['2026-08-05', 'terhitung 3 hari penuh sebelum tanggal itu dan 108 sejak itu'],
    ['2026-11-21', 'terhitung 111 hari penuh sebelum tanggal itu dan 0 sejak itu'],
  ])('too few days around %s are said', async (since, sentence) => {
    const titian = await start()
    await withDays(titian)
    const staff = await signedIn(titian, 'moderator')
    expect((await staff.get(`${at}?since=${since}`)).text).toContain(sentence)
  })

  test.each(['2026-02-30', '2026-11-22', 'kemarin', '1999-01-01'])(
    'the date “%s” is refused with what was typed',
    async (since) => {
      const titian = await start()
      const staff = await signedIn(titian, 'moderator')
      const { status, text } = await staff.get(`${at}?since=${since}`)
      expect(status).toBe(400)
      expect(text).toContain('Tanggal tidak dapat dibaca atau belum tiba')
      expect(text).toContain(`value="${since}"`)
    },
  )

  test('an installation that counted nothing says so', async () => {
    const staff = await signedIn(await start(), 'moderator')
    const { status, text } = await staff.get(`${at}?since=2026-11-01`)
    expect(status).toBe(200)
    expect(text).toContain('Belum ada kunjungan yang dihitung.')
    expect(text).toContain('terhitung 0 hari penuh')
  })
})
