import { describe, expect, test } from 'vitest'
import { NETWORKS, readMark } from '../../src/wire/marks.ts'
import { shownFirst } from '../../widget/share/first-names.ts'
import { FIRST, marked } from '../../widget/share/links.ts'
import { cut, MASTODON_HOST, MORE, type SharedMore } from '../../widget/share/more-links.ts'

const title = 'Jalan “Simpang Tige” & Air Layang'
const url = 'https://kelekak.example/?p=7&titian=s.wa.0123456789'
const E = encodeURIComponent
const facts: SharedMore = { title, url, text: title + '\n' + url, image: '', phone: true, host: 'mastodon.example' }

describe('share addresses', () => {
  test.each([
    ['wa', 'wa.me/?text=' + E(title + '\n' + url)],
    ['fb', 'www.facebook.com/sharer/sharer.php?u=' + E(url)],
    ['x', 'x.com/intent/tweet?text=' + E(title) + '&url=' + E(url)],
    ['tg', 't.me/share/url?url=' + E(url) + '&text=' + E(title)],
  ])('%s', (network, expected) => expect(FIRST[network]!(title, url)).toBe(expected))

  test.each([
    ['line', 'https://line.me/R/share?text=' + E(title + '\n' + url)],
    ['th', 'https://www.threads.com/intent/post?text=' + E(title) + '&url=' + E(url)],
    ['ms', 'fb-messenger://share?link=' + E(url)],
    ['li', 'https://www.linkedin.com/sharing/share-offsite/?url=' + E(url)],
    ['bs', 'https://bsky.app/intent/compose?text=' + E(title + '\n' + url)],
    ['ma', 'https://mastodon.example/share?text=' + E(title + '\n' + url)],
    ['pi', 'https://www.pinterest.com/pin/create/button/?url=' + E(url) + '&description=' + E(title)],
    ['rd', 'https://www.reddit.com/submit?url=' + E(url) + '&title=' + E(title)],
    ['em', 'mailto:?subject=' + E(title) + '&body=' + E(title) + '%0D%0A' + E(url)],
    ['sms', 'sms:?&body=' + E(title + '\n' + url)],
  ])('%s on a phone', (network, expected) => expect(MORE[network]!(facts)).toBe(expected))

  test('Messenger needs an app id on a desktop, so it is not offered there; LINE has its own page', () => {
    expect(MORE.ms!({ ...facts, phone: false })).toBe('')
    expect(MORE.line!({ ...facts, phone: false })).toMatch(/^https:\/\/social-plugins\.line\.me\/lineit\/share\?url=/)
  })
  test.each(['mastodon.social', 'a-b.example.id'])('a Mastodon server: %s', (host) =>
    expect(MASTODON_HOST.test(host)).toBe(true),
  )
  test.each(['', 'mastodon', 'x.com/evil', 'a@b.id', 'javascript:alert(1)', '-a.id', 'a..id'])(
    'no Mastodon server: %s',
    (host) => {
      expect(MASTODON_HOST.test(host)).toBe(false)
      expect(MORE.ma!({ ...facts, host })).toBe('')
    },
  )
  test('every code is one that the mark knows', () => {
    for (const code of [...Object.keys(FIRST), ...Object.keys(MORE)]) expect(NETWORKS).toContain(code)
  })
})

describe('the mark on a shared address', () => {
  test.each([
    ['https://kelekak.example/a', 'https://kelekak.example/a?titian=s.wa.0123456789'],
    ['https://kelekak.example/?p=7', 'https://kelekak.example/?p=7&titian=s.wa.0123456789'],
  ])('%s', (address, expected) => {
    const shared = marked(address, 'wa', '0123456789')
    expect(shared).toBe(expected)
    expect(readMark(new URL(shared).search)).toEqual({ kind: 'share', network: 'wa', token: '0123456789' })
  })
})

test('the first six are those that titian carries, in the order of the site', () => {
  expect(shownFirst(['line', 'tg', 'wa', 'em', 'fb', 'x', 'ig', 'link'])).toEqual(['tg', 'wa', 'fb', 'x', 'ig', 'link'])
})

test.each([
  ['short', 10, 'short'],
  ['exactly ten', 11, 'exactly ten'],
  ['satu dua tiga', 9, 'satu…'],
  ['tanpaspasi', 6, 'tanpa…'],
  ['😀😀😀', 4, '😀…'],
])('cut(%s, %i)', (text, most, expected) => expect(cut(text, most)).toBe(expected))
