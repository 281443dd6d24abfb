import { describe, expect, test } from 'vitest'
import { articleAddress } from '../../widget/article.ts'
import { settingsOf } from '../../widget/own-tag.ts'

describe('the address under which an article is known', () => {
  const here = 'https://www.kelekak.example/berita/jalan/?utm_source=fb&fbclid=1#komentar-3'
  test.each([
    ['no canonical: the cleaned location', here, here, '', 'https://www.kelekak.example/berita/jalan/'],
    ['the same-site canonical', here, here, 'https://kelekak.example/?p=7', 'https://kelekak.example/?p=7'],
    ['canonical of another scheme', here, here, 'http://www.kelekak.example/a', 'http://www.kelekak.example/a'],
    [
      'the home page on an inner page is no canonical',
      here,
      here,
      'https://kelekak.example/',
      'https://www.kelekak.example/berita/jalan/',
    ],
    [
      'nor is its index file',
      here,
      here,
      'https://kelekak.example/index.php',
      'https://www.kelekak.example/berita/jalan/',
    ],
    [
      'the home page may name itself',
      'https://kelekak.example/?utm_source=x',
      here,
      'https://kelekak.example/',
      'https://kelekak.example/',
    ],
    [
      'another site is no canonical',
      here,
      here,
      'https://salinan.example/berita',
      'https://www.kelekak.example/berita/jalan/',
    ],
    ['Drupal 7: relative', here, here, '/node/12', 'https://www.kelekak.example/node/12'],
    [
      'relative to <base>',
      here,
      'https://www.kelekak.example/sub/',
      'node/12',
      'https://www.kelekak.example/sub/node/12',
    ],
    ['a broken one', here, here, 'https://[', 'https://www.kelekak.example/berita/jalan/'],
    [
      "the CMS's own parameters stay",
      'https://kelekak.example/index.php?id=7&titian=s.wa.0123456789',
      here,
      '',
      'https://kelekak.example/index.php?id=7',
    ],
  ])('%s', (_name, location, base, canonical, expected) => {
    expect(articleAddress(location, base, canonical)).toBe(expected)
  })
})

describe("the tag's own settings", () => {
  const none = () => null
  test('attributes win over the query of src, and the base keeps a path prefix', () => {
    const read = (name: string) => ({ 'data-site': 'kelekak', 'data-lang': 'en' })[name] ?? null
    expect(settingsOf('https://t.example/titian/titian.js?site=lain&place=manual', read)).toEqual({
      base: 'https://t.example/titian',
      site: 'kelekak',
      place: 'manual',
      article: '',
      key: '',
      lang: 'en',
      parts: '',
    })
  })
  test('a tag manager that strips attributes leaves the query', () => {
    expect(settingsOf('https://t.example/titian.js?site=kelekak&parts=share%20like', none)).toMatchObject({
      base: 'https://t.example',
      site: 'kelekak',
      parts: 'share like',
    })
  })
  test.each([['https://t.example/titian.js'], ['']])('no site, no tag: %s', (src) => {
    expect(settingsOf(src, none)).toBeNull()
  })
})
