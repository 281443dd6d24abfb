import { PassThrough, Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainComment } from '../../../src/cli/explain-comment.ts'
import { findPersonalData, maskPersonalData } from '../../../src/comments/screening/personal-data.ts'
import { textFingerprint } from '../../../src/comments/screening/repeats.ts'
import { screenText } from '../../../src/comments/screening/screen.ts'
import { growthOf, LINEAR } from '../../support/growth.ts'
import { PERSONAL } from './corpus/personal.ts'

const pieces = fc.constantFrom(
  '0812',
  '-',
  ' ',
  '3456',
  '7890',
  'Jl. ',
  'No. 3',
  '@',
  '.',
  'gmail.com',
  '\u202e',
  '\u202c',
  '\u200b',
  '̶',
  '🔥',
  '𝗕',
  '\ud835',
  '<b>',
  '[url=',
  '&#98;',
  'b.a.n',
  '777',
  'nol delapan ',
  'RT 03/',
  '\n',
  '\0',
  'anj*ng',
  'cek bio',
  ' dot ',
)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
)

test('no text makes screening throw, and spans lie in order inside it', () => {
  fc.assert(
    fc.property(texts, fc.string({ maxLength: 80 }), (text, name) => {
      const { spans, masked } = screenText({ text, name })
      let from = 0
      for (const [start, end] of spans) {
        expect(start).toBeGreaterThanOrEqual(from)
        expect(end).toBeGreaterThan(start)
        from = end
      }
      expect(from).toBeLessThanOrEqual(text.length)
      expect(masked === null).toBe(spans.length === 0)
    }),
    { numRuns: 400 },
  )
})

test('a number in words is found behind another number', () => {
  const text = 'telp rumah saya 0717 421888\n0812 tiga empat lima enam 7890'
  expect(findPersonalData(text).spans.map(([start, end]) => text.slice(start, end))).toEqual([
    '0717 421888',
    '0812 tiga empat lima enam 7890',
  ])
})

test('a mask is never much longer than the text and leaves no number behind', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PERSONAL), { minLength: 1, maxLength: 5 }), (parts) => {
      const text = parts.join('\n')
      const masked = maskPersonalData(text)
      expect(masked.length).toBeLessThanOrEqual(text.length + parts.length * 8)
      for (const [start, end, kind] of findPersonalData(text).spans) {
        const digits = text.slice(start, end).replace(/\D/g, '')
        if (digits.length >= 7 && kind !== 'address') expect(masked).not.toContain(text.slice(start, end))
      }
      expect(masked.match(/\d{7,}/)).toBeNull()
    }),
    { numRuns: 200, examples: [[['telp rumah saya 0717 421888', '0812 tiga empat lima enam 7890']]] },
  )
})

describe('time grows with the text, not faster', () => {
  const hostile: Record<string, (size: number) => string> = {
    'combining marks': (size) => 'a' + '\u0336'.repeat(size),
    'zero width': (size) => 'a\u200b'.repeat(size / 2),
    'right-to-left overrides': (size) => '\u202ea'.repeat(size / 2),
    'open tags': (size) => '<a'.repeat(size / 2),
    'open BBCode': (size) => '[url='.repeat(size / 5),
    entities: (size) => '&#'.repeat(size / 2),
    digits: (size) => '0'.repeat(size),
    'digits apart': (size) => '0 8 '.repeat(size / 4),
    'numbers and dashes': (size) => '0812-'.repeat(size / 5),
    letters: (size) => 'a'.repeat(size),
    'letters apart': (size) => 'a '.repeat(size / 2),
    syllables: (size) => 'ga ru '.repeat(size / 6),
    streets: (size) => 'jl a '.repeat(size / 5),
    'blocks and estates': (size) => 'perum blok a '.repeat(size / 13),
    dots: (size) => 'a.'.repeat(size / 2),
    ats: (size) => 'a@'.repeat(size / 2),
    'spelled digits': (size) => 'nol delapan '.repeat(size / 12),
    'links and ads': (size) => 'klik link di cek '.repeat(size / 17),
    'modal words': (size) => 'modal a b c '.repeat(size / 12),
    'orang words': (size) => 'orang cina itu '.repeat(size / 15),
    stars: (size) => 'a*'.repeat(size / 2),
    'lone surrogates': (size) => '\ud83d'.repeat(size),
    newlines: (size) => 'a\n'.repeat(size / 2),
  }
  test.each(Object.entries(hostile))('%s', (_, make) => {
    const screen = (text: string) => {
      screenText({ text, name: text.slice(0, 4_000) })
      textFingerprint(text)
    }
    // 40 000 characters are read, whatever follows
    expect(growthOf(screen, make, 5_000, 40_000)).toBeLessThan(LINEAR)
  })
})

describe('explain comment', () => {
  const explain = async (input: string) => {
    const output = new PassThrough()
    const lines: Buffer[] = []
    output.on('data', (chunk: Buffer) => lines.push(chunk))
    await explainComment(Readable.from([input]), output)
    return Buffer.concat(lines)
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  }

  test('answers each line with decision, labels and Indonesian sentences', async () => {
    const [clean, spam] = await explain(
      '{"text":"Terima kasih infonya","name":"Ayu"}\n{"text":"kenari777 gacor, cek bio","name":"x"}\n',
    )

    expect(clean).toEqual({ decision: 'show', labels: [], reasons: [] })
    expect(spam).toMatchObject({ decision: 'spam', labels: ['gambling'] })
    expect(spam?.['reasons']).toEqual(
      expect.arrayContaining(['Promosi judi daring', 'Pola nama + 777', 'Ajakan “cek bio”']),
    )
  })

  test('says what the sender did beside the words, as of one that brings no proof of work', async () => {
    const line = (sender: object) => JSON.stringify({ text: 'Kapan jalan ini diperbaiki?', name: 'Ayu', ...sender })
    const senders = [{ took: 40_000, network: 3, spam: 9 }, { network: 4 }, { spam: 10, network: 5 }, { took: 900 }]
    const answers = await explain(senders.map(line).join('\n'))
    expect(answers.map(({ decision, reasons }) => [decision, reasons])).toEqual([
      ['show', []],
      ['hold', ['Beberapa kiriman dari satu jaringan dalam 10 menit, tanpa bukti kerja']],
      [
        'hold',
        [
          'Beberapa kiriman dari satu jaringan dalam 10 menit, tanpa bukti kerja',
          'Dikirim saat situs dibanjiri spam, tanpa bukti kerja',
        ],
      ],
      ['spam', ['Terkirim dalam 900 md']],
    ])
    expect(Object.keys((await explain(line({ took: 'lama' })))[0]!)).toEqual(['error'])
  })

  test('a malformed line is answered and the next one goes on', async () => {
    const answers = await explain('{"text":\n[]\n{"name":"x"}\n{"text":"Hadir"}\n')

    expect(answers.map((answer) => Object.keys(answer))).toEqual([
      ['error'],
      ['error'],
      ['error'],
      ['decision', 'labels', 'reasons'],
    ])
  })
})
