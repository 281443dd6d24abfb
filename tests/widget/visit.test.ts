import { describe, expect, test } from 'vitest'
import {
  comesFromOutside,
  dayOf,
  freqBucket,
  landingAddress,
  monthOf,
  openVisit,
  type PageOpened,
  type Seen,
  sinceBucket,
  type Visit,
  weekOf,
} from '../../widget/measure/visit.ts'

const WIB = 420
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Monday, 16 November 2026, 23.00 WIB. */
const monday = Date.parse('2026-11-16T16:00:00Z')
const article = 'https://kelekak.example/berita/jalan'

let letters = 0
const page = (more: Partial<PageOpened> = {}): PageOpened => ({
  now: monday,
  offset: WIB,
  href: article,
  ref: '',
  again: false,
  url: article,
  key: '',
  random: 'R'.repeat(15) + (letters++ % 10),
  keeps: true,
  ...more,
})
const opened = (more: Partial<PageOpened> = {}, kept: Visit | null = null, seen: Seen | null = null) =>
  openVisit(kept, seen, page(more))

describe('buckets', () => {
  test.each([
    [0, '0-1'],
    [1, '0-1'],
    [2, '2-7'],
    [7, '2-7'],
    [8, '8-30'],
    [30, '8-30'],
    [31, '>30'],
  ])('%i days since the last visit is %s', (days, bucket) => expect(sinceBucket(days)).toBe(bucket))
  test.each([
    [1, '1'],
    [2, '2'],
    [3, '3-4'],
    [4, '3-4'],
    [5, '5+'],
    [9, '5+'],
  ])('%i visits in 30 days is %s', (visits, bucket) => expect(freqBucket(visits)).toBe(bucket))
  test("a day is the site's: 23.59 and 00.00 WIB are two", () => {
    const midnight = Date.parse('2026-11-16T17:00:00Z')
    expect(dayOf(midnight, WIB) - dayOf(midnight - 1, WIB)).toBe(1)
  })
  test('a week begins on Monday, a month on the first', () => {
    const day = dayOf(monday, WIB)
    expect([weekOf(day - 1) === weekOf(day), weekOf(day + 6) === weekOf(day), weekOf(day + 7) === weekOf(day)]).toEqual(
      [false, true, false],
    )
    expect([monthOf(day), monthOf(day + 14), monthOf(day + 15)]).toEqual(['2026-11', '2026-11', '2026-12'])
  })
})

describe('a visit', () => {
  test('has an id of the UTC hour and 96 random bits, and knows that it is the first', () => {
    const [{ told }, seen] = opened({ random: 'abcdefghijklmnop' })
    expect(told).toEqual({
      visit: Math.floor(monday / 3_600_000).toString(36) + 'abcdefghijklmnop',
      land: { url: article, ref: '' },
      first: 'dwm',
      ret: 0,
      since: '',
      freq: '1',
    })
    expect(told.visit).toHaveLength(20)
    expect(seen).toEqual([dayOf(monday, WIB)])
  })
  test('goes on for 30 idle minutes and repeats its landing', () => {
    const [visit, seen] = opened()
    const next = { href: 'https://kelekak.example/lain', url: 'https://kelekak.example/lain' }
    const [same] = opened({ ...next, now: monday + 30 * MINUTE - 1 }, visit, seen)
    const [other] = opened({ ...next, now: monday + 30 * MINUTE }, visit, seen)
    expect(same.told).toEqual(visit.told)
    expect(other.told.visit).not.toBe(visit.told.visit)
  })
  test.each<[string, Partial<PageOpened>]>([
    ['an own mark', { href: article + '?titian=s.wa.0123456789' }],
    ['utm', { href: article + '?utm_source=facebook' }],
    ['a click id', { href: article + '?fbclid=abc' }],
    ['an external referrer', { ref: 'https://l.facebook.com/' }],
    ['an Android app', { ref: 'android-app://com.whatsapp/' }],
  ])('ends at once when the page opens with %s', (_name, more) => {
    const [visit, seen] = opened()
    const [next] = opened({ ...more, now: monday + MINUTE }, visit, seen)
    expect(next.told.visit).not.toBe(visit.told.visit)
    const [reloaded] = opened({ ...more, now: monday + MINUTE, again: true }, visit, seen)
    expect(reloaded.told.visit).toBe(visit.told.visit)
    const [sameLink] = opened({ ...more, now: monday + 2 * MINUTE }, next, seen)
    expect(sameLink.told.visit).toBe(next.told.visit)
  })
  test("the site's own referrer, with and without www, is no outside", () => {
    expect(comesFromOutside(article, 'https://www.kelekak.example/')).toBe(false)
    expect(comesFromOutside(article, 'https://kelekak.example.jahat.example/')).toBe(true)
  })
  test('coming back is counted in days and visits', () => {
    const [, first] = opened()
    const [second, seen] = opened({ now: monday + 2 * DAY }, null, first)
    expect(second.told).toMatchObject({ first: 'd', ret: 1, since: '2-7', freq: '2' })
    const [third] = opened({ now: monday + 2 * DAY + 60 * MINUTE - 1 }, null, seen)
    expect(third.told).toMatchObject({ since: '0-1', freq: '3-4' })
    const [muchLater] = opened({ now: monday + 40 * DAY }, null, seen)
    expect(muchLater.told).toMatchObject({ first: 'dwm', ret: 1, since: '>30', freq: '1' })
  })
  test('without storage it is unknown, never first', () => {
    const [{ told }] = opened({ keeps: false })
    expect(told).toMatchObject({ first: '', ret: -1, since: '', freq: '' })
  })
  test('a clock that was set back does not keep a visit alive for ever', () => {
    const [visit, seen] = opened({ now: monday + 9 * DAY })
    const [next] = opened({}, visit, seen)
    expect(next.told.visit).not.toBe(visit.told.visit)
  })
  test('the article is told beside the landing address where they differ', () => {
    const [{ told }] = opened({ href: article + '?titian=post-1', key: '12' })
    expect(told.land).toEqual({ url: article + '?titian=post-1', ref: '', page: article, key: '12' })
  })
})

describe('the landing address as it is told', () => {
  test('names click ids but never their values, and drops the fragment', () => {
    expect(landingAddress(article + '?id=7&fbclid=secret&utm_source=fb&titian=s.wa.0123456789#x')).toBe(
      article + '?id=7&fbclid=1&utm_source=fb&titian=s.wa.0123456789',
    )
  })
  test('is cut at 600 characters', () => {
    expect(landingAddress(article + '?q=' + 'a'.repeat(3000))).toHaveLength(600)
  })
})
