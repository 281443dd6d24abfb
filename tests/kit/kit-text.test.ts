import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factsOf } from '../../src/kit/facts.ts'
import { ruleOf } from '../../src/kit/kit.ts'
import { type KitArticle, postLength, proposeText } from '../../src/kit/kit-text.ts'
import { nearlySame } from '../../src/kit/similar.ts'
import { languageOf } from '../../src/language/language.ts'
import { lengthFor } from '../../views/static/count-text.js'

const w = languageOf('id')
const SITE = { institution: 'Pemkab Tanjung Kelekak', takesComments: true }
const ADDRESS = 'https://titian.tanjungkelekakkab.go.id.test/t/beasiswa-anak-nelayan-x'
const BEASISWA = {
  title: 'Pemkab Buka Pendaftaran Beasiswa Anak Nelayan dan Petani Tahun 2027',
  summary:
    'Anak nelayan dan petani bisa kuliah dengan bantuan biaya dari kabupaten. Daftar sampai 20 Desember 2026 di Kantor Dinas Pendidikan.',
}
const textFor = (platform: string, article: KitArticle = BEASISWA, hashtags = ['#beasiswa', '#tanjungkelekak']) =>
  proposeText(article, { platform, hashtags }, SITE, ADDRESS, w)

const PLATFORMS = [
  'WhatsApp',
  'Facebook',
  'Instagram',
  'YouTube',
  'X (Twitter)',
  'LINE',
  'Telegram',
  'TikTok',
  'Threads',
  'LinkedIn',
  'Bluesky',
  'Mastodon',
  'Pinterest',
  'Kaskus',
]

describe('how long a post is', () => {
  test.each([
    ['Latin letters count one', 'Pemkab', 6],
    ['an address counts 23, whatever its length', `https://a.id/${'x'.repeat(300)}`, 23],
    ['two addresses and a word between', 'https://a.id dan https://b.id', 23 + 5 + 23],
    ['a bare host becomes an address', 'buka bangka.go.id ya', 5 + 23 + 3],
    ['an e-mail address is none', 'a@bangka.go.id', 14],
    ['the end of a sentence is none', 'selesai.Lanjut', 14],
    ['Chinese counts two', '你好', 4],
    ['a flag counts two', '🇮🇩', 2],
    ['a family of four counts two', '👨‍👩‍👧‍👦', 2],
    ['a skin tone counts with its hand', '👍🏽', 2],
    ['a keycap counts two', '1️⃣', 2],
    ['a composed letter counts one', 'e\u0301', 1],
    ['curly quotes count one', '“ya”', 4],
    ['an ellipsis counts two', '…', 2],
  ])('X: %s', (_name, text, length) => {
    expect(lengthFor('x', text)).toBe(length)
  })

  test('Bluesky counts what people see, others code points', () => {
    expect(lengthFor('graphemes', '👨‍👩‍👧‍👦 ya')).toBe(4)
    expect(lengthFor('points', '👨‍👩‍👧‍👦 ya')).toBe(10)
  })
})

describe('a proposed text', () => {
  test('WhatsApp’s can be passed on without its link: what, where, until when, from whom', () => {
    expect(textFor('WhatsApp')).toBe(
      [
        '*Pemkab Buka Pendaftaran Beasiswa Anak Nelayan dan Petani Tahun 2027*',
        BEASISWA.summary,
        'Tempat: Kantor Dinas Pendidikan\nBatas waktu: 20 Desember 2026',
        'Sumber resmi: Pemkab Tanjung Kelekak. Selengkapnya:',
      ].join('\n\n'),
    )
  })

  test('Instagram’s names the link in bio and carries no address', () => {
    const text = textFor('Instagram')
    expect(text).toContain('tautan di bio')
    expect(text).not.toMatch(/https?:|\/t\//)
    expect(text.endsWith('#beasiswa #tanjungkelekak')).toBe(true)
  })

  test('no two platforms of one kit get nearly the same', () => {
    const texts = ['WhatsApp', 'Facebook', 'Instagram', 'X (Twitter)', 'Telegram', 'Threads'].map((one) => textFor(one))
    const same = texts.flatMap((a, i) => texts.slice(i + 1).filter((b) => nearlySame(a, b)))
    expect(same).toEqual([])
  })

  test('a summary that only repeats the title is said once', () => {
    const text = textFor('Facebook', { title: BEASISWA.title, summary: `${BEASISWA.title}.` })
    expect(text.match(/Beasiswa Anak Nelayan/g)).toHaveLength(1)
  })

  test('X gives up hashtags before words, and words at a space', () => {
    const title = `${'Jalan Simpang Tige ke Air Layang selesai diperbaiki. '.repeat(4)}Terima kasih kepada seluruh warga`
    const text = textFor('X (Twitter)', { title, summary: '' })
    expect(text).not.toContain('#')
    expect(postLength(ruleOf('X (Twitter)'), text, ADDRESS)).toBeLessThanOrEqual(280)
    const longer = textFor('X (Twitter)', { title: title.repeat(3), summary: '' })
    expect(longer).toMatch(/\p{L}…$/u)
    expect(postLength(ruleOf('X (Twitter)'), longer, ADDRESS)).toBeGreaterThan(260)
  })

  test('fits its platform with its address, whatever the article is called', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 700 }),
      fc.lorem({ maxCount: 60, mode: 'sentences' }),
      fc.constant('漢'.repeat(400)),
      fc.constant('a'.repeat(3000)),
      fc.constant('👨‍👩‍👧‍👦'.repeat(200)),
    )
    fc.assert(
      fc.property(words, words, fc.constantFrom(...PLATFORMS), (title, summary, platform) => {
        const text = textFor(platform, { title, summary })
        return postLength(ruleOf(platform), text, ADDRESS) <= ruleOf(platform).max
      }),
      { numRuns: 300 },
    )
  })
})

describe('facts in an article', () => {
  test.each([
    ['Pendaftaran dibuka hingga 5 Januari 2027.', { until: '5 Januari 2027', when: '', where: '' }],
    [
      'Fogging Senin, 2 November 2026 pukul 07.00–09.00 WIB di Balai Desa Air Layang.',
      { until: '', when: 'Senin, 2 November 2026 pukul 07.00–09.00 WIB', where: 'Balai Desa Air Layang' },
    ],
    ['Paling lambat 3 Mei di seluruh kecamatan.', { until: '3 Mei', when: '', where: '' }],
    ['Bupati melantik 14 pejabat.', { until: '', when: '', where: '' }],
  ])('%s', (text, facts) => {
    expect(factsOf(text)).toEqual(facts)
  })
})

describe('nearly the same', () => {
  const text =
    'Pendaftaran beasiswa anak nelayan dan petani tahun 2027 dibuka sampai 20 Desember di kantor dinas pendidikan kabupaten'
  test.each([
    ['the same with other hashtags, an address and signs', `${text}! #beasiswa https://a.id/x`, true],
    ['one word at the end more', `${text} ini`, true],
    ['half of it', text.split(' ').slice(0, 8).join(' '), false],
    ['other words', 'Jalan Simpang Tige selesai diperbaiki', false],
    ['nothing', '', false],
  ])('%s', (_name, other, same) => {
    expect(nearlySame(text, other)).toBe(same)
  })
})
