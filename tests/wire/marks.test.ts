import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLICK_IDS } from '../../src/sources/source-list.ts'
import { cleanAddress, formatMark, isTracking, NETWORKS, parseMark, readMark } from '../../src/wire/marks.ts'

const TOKEN = 'Ab3dEf6hIj'

describe('the own mark', () => {
  test.each(NETWORKS)('a share by %s is written and read', (network) => {
    const mark = { kind: 'share', network, token: TOKEN } as const
    expect(formatMark(mark)).toBe(`s.${network}.${TOKEN}`)
    expect(parseMark(formatMark(mark))).toEqual(mark)
  })
  test.each(['jembatan', 'a', '7', 'hut-ri-81', '-', 's', 'a'.repeat(64)])('%s is a slug', (slug) => {
    expect(parseMark(slug)).toEqual({ kind: 'link', slug })
  })
  test.each([
    '',
    'a'.repeat(65),
    'Jembatan',
    'jem batan',
    'a.b',
    's.wa',
    's.wa.',
    's.wa.123456789',
    's.wa.12345678901',
    `S.wa.${TOKEN}`,
    `s.WA.${TOKEN}`,
    `s..${TOKEN}`,
    `s.__proto__.${TOKEN}`,
    's.wa.Ab3dEf6hI_',
    `s.wa.${TOKEN}\n`,
    'jembatan\n',
    `s.wa.${TOKEN}.x`,
  ])('%j is none', (value) => {
    expect(parseMark(value)).toBeNull()
  })
  test.each([
    ['?titian=s.wa.Ab3dEf6hIj', 's.wa.Ab3dEf6hIj'],
    ['titian=jembatan&id=7', 'jembatan'],
    ['?id=7&titian=jembatan', 'jembatan'],
    ['?titian=satu&titian=dua', 'dua'],
    ['?titian=satu&titian=!', 'satu'],
    ['?xtitian=a&titian_=b&q=titian=c', null],
    ['?titian', null],
    ['', null],
  ])('%j → %s', (search, value) => {
    const mark = readMark(search)
    expect(mark && formatMark(mark)).toBe(value)
  })
})

describe('the clean address', () => {
  test.each([
    ['tracking goes, the CMS stays', 'https://a.id/b?id=7&utm_source=fb&page=2&fbclid=x', 'https://a.id/b?id=7&page=2'],
    ['only tracking', 'https://a.id/b?utm_source=fb', 'https://a.id/b'],
    ['fragment', 'https://a.id/b#komentar', 'https://a.id/b'],
    ['mark', 'https://a.id/b?titian=s.wa.Ab3dEf6hIj', 'https://a.id/b'],
    [
      'ref, source and si may be the CMS’s',
      'https://a.id/b?ref=1&source=2&si=3&s=4',
      'https://a.id/b?ref=1&source=2&si=3&s=4',
    ],
    ['host in lower case, no default port', 'HTTPS://WWW.Bangka.GO.ID:443/B', 'https://www.bangka.go.id/B'],
    ['another port stays', 'http://a.id:8080/b', 'http://a.id:8080/b'],
    ['trailing dot', 'https://a.id./b', 'https://a.id/b'],
    ['trailing dot and port', 'https://a.id.:8080/b', 'https://a.id:8080/b'],
    ['last slash stays', 'https://a.id/b/', 'https://a.id/b/'],
    ['no slash stays', 'https://a.id/b', 'https://a.id/b'],
    ['no path', 'https://a.id', 'https://a.id/'],
    ['user name goes', 'https://siti:rahasia@a.id/b', 'https://a.id/b'],
    ['letters and order of the query stay', 'https://a.id/?b=%2f+%20&a&c=', 'https://a.id/?b=%2f+%20&a&c='],
    ['empty parts', 'https://a.id/?&&a=1&', 'https://a.id/?a=1'],
    ['question mark alone', 'https://a.id/?', 'https://a.id/'],
    ['a bare number', 'https://a.id/?p=123&gclid=z', 'https://a.id/?p=123'],
    ['names in any case', 'https://a.id/?UTM_Source=a&FBCLID=b&ScCid=c', 'https://a.id/'],
    ['out of HTML source', 'https://a.id/?id=7&amp;utm_source=a', 'https://a.id/?id=7'],
    [
      'names that only begin or end alike',
      'https://a.id/?utm=1&xfbclid=2&fbclid2=3&agclid=4',
      'https://a.id/?utm=1&xfbclid=2&fbclid2=3&agclid=4',
    ],
    ['IDN', 'https://bängka.id/', 'https://xn--bngka-gra.id/'],
  ])('%s', (_name, href, clean) => {
    expect(cleanAddress(href)).toBe(clean)
  })
  test.each(['', '/b', 'a.id/b', 'javascript:alert(1)', 'mailto:a@a.id', 'file:///b', 'https://', 'https://['])(
    '%j has none',
    (href) => {
      expect(cleanAddress(href)).toBe('')
    },
  )
  test('every click id and every utm, pk and mtm parameter is tracking', () => {
    for (const { name } of CLICK_IDS.values()) expect(isTracking(name), name).toBe(true)
    for (const name of ['utm_id', 'utm_term', 'pk_kwd', 'mtm_cid', 'gad_campaignid', 'mc_eid', '_gl', 'ref_src']) {
      expect(isTracking(name), name).toBe(true)
    }
    for (const name of ['', 'id', 'p', 'q', 'option', 'Itemid', 'view', 'lid', 'clid', 'uclid'])
      expect(isTracking(name)).toBe(false)
  })
  test('cleaning twice changes nothing, and no mark is left to read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (rest) => {
        const clean = cleanAddress(`https://a.id/b?${rest}&titian=jembatan`)
        expect(cleanAddress(clean)).toBe(clean)
        expect(readMark(new URL(clean).search)).toBeNull()
      }),
    )
  })
})

test('the widget’s part imports nothing and stays under 1 kB gzipped', async () => {
  const file = new URL('../../src/wire/marks.ts', import.meta.url)
  expect(readFileSync(file, 'utf8')).not.toMatch(/^import /m)
  const { outputFiles } = await build({
    stdin: { contents: `export { readMark, cleanAddress } from '${file.pathname}'`, resolveDir: '/' },
    bundle: true,
    minify: true,
    write: false,
    target: 'es2019',
    format: 'esm',
  })
  expect(gzipSync(outputFiles[0]!.contents).length).toBeLessThan(1024)
})
