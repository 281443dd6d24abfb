import { describe, expect, test } from 'vitest'
import { languageOf } from '../../src/language/language.ts'

const id = languageOf('id')
const en = languageOf('en')
const JAKARTA = 'Asia/Jakarta'

describe('figures in Indonesian', () => {
  test.each([
    [2041, '2.041'],
    [999, '999'],
    [1_234_567, '1.234.567'],
    [-3250, '-3.250'],
  ])('%d is written %s', (n, text) => expect(id.number(n)).toBe(text))

  test.each([
    [0.1587, 2, '15,87%'],
    [0.1587, 0, '16%'],
    [0, 2, '0,00%'],
    [1, 0, '100%'],
    [-0.031, 1, '-3,1%'],
  ])('a share of %d with %d digits is %s, without a space', (ratio, digits, text) =>
    expect(id.percent(ratio, digits)).toBe(text),
  )

  test.each([
    [9999, '9.999', '9,999'],
    [10_000, '10 rb', '10k'],
    [238_000, '238 rb', '238k'],
    [999_499, '999 rb', '999k'],
    [999_600, '1 jt', '1M'],
    [1_300_000, '1,3 jt', '1.3M'],
    [2_000_000_000, '2 M', '2B'],
  ])('%d is short %s, in English %s', (n, short, english) => {
    expect(id.compact(n)).toBe(short)
    expect(en.compact(n)).toBe(english)
  })

  test('a few of many are counted out', () => {
    expect(id.countOf(19, 240)).toBe('19 dari 240')
    expect(id.countOf(19, 2041)).toBe('19 dari 2.041')
    expect(en.countOf(19, 240)).toBe('19 of 240')
  })

  test('no figure carries a space that a copy would not match', () => {
    const all = [
      id.number(1e6),
      id.percent(0.5),
      id.compact(238_000),
      id.decimal(3.25, 1),
      en.percent(0.5),
      id.time('2026-11-21T09:31:00Z', JAKARTA),
    ]
    for (const text of all) expect(text).not.toMatch(/[\u00a0\u202f\u2009]/)
  })
})

describe('days and times', () => {
  test.each([
    ['2026-11-21', '21 November 2026', 'Sabtu, 21 November 2026', 'Saturday, 21 November 2026'],
    ['2026-08-17', '17 Agustus 2026', 'Senin, 17 Agustus 2026', 'Monday, 17 August 2026'],
    ['2028-02-29', '29 Februari 2028', 'Selasa, 29 Februari 2028', 'Tuesday, 29 February 2028'],
    ['2027-01-01', '1 Januari 2027', 'Jumat, 1 Januari 2027', 'Friday, 1 January 2027'],
    ['2026-05-03', '3 Mei 2026', 'Minggu, 3 Mei 2026', 'Sunday, 3 May 2026'],
  ])('%s is %s', (day, plain, long, english) => {
    expect(id.day(day)).toBe(plain)
    expect(id.dayLong(day)).toBe(long)
    expect(en.dayLong(day)).toBe(english)
  })

  test('short days and months', () => {
    expect(id.dayShort('2026-08-21')).toBe('21 Agu')
    expect(en.dayShort('2026-08-21')).toBe('21 Aug')
    expect(id.month('2026-10')).toBe('Oktober 2026')
  })

  test.each([
    [JAKARTA, '16.31 WIB'],
    ['Asia/Pontianak', '16.31 WIB'],
    ['Asia/Makassar', '17.31 WITA'],
    ['Asia/Jayapura', '18.31 WIT'],
    ['Asia/Tokyo', '18.31 UTC+9'],
    ['UTC', '09.31 UTC'],
  ])('09:31 UTC in %s is %s', (zone, text) => expect(id.time('2026-11-21T09:31:00.000Z', zone)).toBe(text))

  test('midnight is 00, never 24', () => {
    expect(id.time('2026-11-20T17:00:00Z', JAKARTA)).toBe('00.00 WIB')
    expect(id.time('2026-11-20T17:05:00Z', JAKARTA)).toBe('00.05 WIB')
    expect(en.time('2026-11-20T17:05:00Z', JAKARTA)).toBe('00:05 WIB')
  })

  test('a moment names the day of the zone, not of UTC', () => {
    expect(id.moment('2026-11-21T09:31:00Z', JAKARTA)).toBe('Sabtu, 21 November 2026 pukul 16.31 WIB')
    expect(id.moment('2026-11-21T17:30:00Z', JAKARTA)).toBe('Minggu, 22 November 2026 pukul 00.30 WIB')
    expect(en.moment('2026-11-21T09:31:00Z', JAKARTA)).toBe('Saturday, 21 November 2026 at 16:31 WIB')
    expect(id.stamp('2026-11-21T04:21:00Z', JAKARTA)).toBe('21 November 2026, 11.21 WIB')
  })
})

describe('how long ago', () => {
  const NOW = '2026-11-21T05:00:00Z' // 12.00 WIB
  test.each([
    ['2026-11-21T04:59:55Z', 'baru saja', 'just now'],
    ['2026-11-21T04:59:48Z', '12 detik yang lalu', '12 seconds ago'],
    ['2026-11-21T04:59:00Z', '1 menit yang lalu', '1 minute ago'],
    ['2026-11-21T04:01:00Z', '59 menit yang lalu', '59 minutes ago'],
    ['2026-11-21T04:00:00Z', '1 jam yang lalu', '1 hour ago'],
    ['2026-11-20T05:00:01Z', '23 jam yang lalu', '23 hours ago'],
    ['2026-11-20T05:00:00Z', 'kemarin', 'yesterday'],
    ['2026-11-19T17:00:00Z', 'kemarin', 'yesterday'],
    ['2026-11-19T16:59:59Z', '2 hari yang lalu', '2 days ago'],
    ['2026-11-08T05:00:00Z', '13 hari yang lalu', '13 days ago'],
    ['2026-11-07T05:00:00Z', '2 minggu yang lalu', '2 weeks ago'],
    ['2026-08-21T05:00:00Z', '3 bulan yang lalu', '3 months ago'],
    ['2024-11-01T05:00:00Z', '2 tahun yang lalu', '2 years ago'],
    ['2026-11-21T05:20:00Z', '20 menit lagi', 'in 20 minutes'],
    ['2026-11-21T08:00:00Z', '3 jam lagi', 'in 3 hours'],
    ['2026-11-22T05:00:00Z', 'besok', 'tomorrow'],
    ['2026-11-24T05:00:00Z', '3 hari lagi', 'in 3 days'],
  ])('%s is %s', (at, indonesian, english) => {
    expect(id.ago(at, NOW, JAKARTA)).toBe(indonesian)
    expect(en.ago(at, NOW, JAKARTA)).toBe(english)
  })

  test('“kemarin dulu” and “lusa” of CLDR are never said', () => {
    expect(id.ago('2026-11-19T05:00:00Z', NOW)).not.toContain('dulu')
    expect(id.ago('2026-11-23T05:00:00Z', NOW)).toBe('2 hari lagi')
  })

  test.each([
    [0.5, 'kurang dari 1 menit'],
    [1, '1 menit'],
    [59.9, '59 menit'],
    [60, '1 jam'],
    [310, '5 jam 10 menit'],
    [1440, '1 hari'],
    [1501, '1 hari 1 jam'],
    [4321, '3 hari'],
  ])('%d minutes last %s', (minutes, text) => expect(id.duration(minutes)).toBe(text))
})

describe('texts', () => {
  test('holes are filled, numbers formatted on the way', () => {
    expect(id.t('comment.count', { n: 2041 })).toBe('2.041 komentar')
    expect(id.t('err.unknown_field', { name: '{n} & <b>' })).toBe('Isian “{n} & <b>” tidak dikenal.')
  })

  test('English tells one from many, Indonesian does not', () => {
    expect(en.t('comment.count', { n: 1 })).toBe('1 comment')
    expect(en.t('comment.count', { n: 0 })).toBe('0 comments')
    expect(en.t('comment.count', { n: 2 })).toBe('2 comments')
    expect(id.t('comment.count', { n: 1 })).toBe('1 komentar')
  })

  test('a key made at run time that has no text gives an empty string', () => {
    expect(id.maybe('status.new')).toBe('Baru')
    expect(id.maybe('status.nowhere')).toBe('')
    expect(id.maybe('constructor')).toBe('')
  })

  test('missing keys and holes do not compile', () => {
    const uses = () => {
      // @ts-expect-error no such key
      id.t('comment.no_such_key')
      // @ts-expect-error {n} is not given
      id.t('comment.count')
      // @ts-expect-error the hole is called n
      id.t('comment.count', { count: 2 })
      // @ts-expect-error nothing to fill
      id.t('ui.save', { n: 1 })
      id.t('comment.count', { n: 2 })
    }
    expect(uses).toBeTypeOf('function')
  })
})
