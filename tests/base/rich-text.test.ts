import { describe, expect, test } from 'vitest'
import { plainFromRich, richFromJson, richFromPlain, richToJson } from '../../src/base/rich-text.ts'

describe('a reply typed into a plain text field', () => {
  test('keeps paragraphs and line ends', () => {
    expect(richFromPlain('Terima kasih.\r\n\r\nFogging RT 07\nSenin pukul 07.00.\n \n\n')).toEqual([
      { p: ['Terima kasih.'] },
      { p: ['Fogging RT 07', { br: 1 }, 'Senin pukul 07.00.'] },
    ])
  })

  test.each([
    ['a sentence ends after it', 'Lihat https://contoh.go.id/a.', 'https://contoh.go.id/a'],
    ['in brackets', '(https://contoh.go.id/a)', 'https://contoh.go.id/a'],
    ['with brackets of its own', 'https://contoh.go.id/a_(b).', 'https://contoh.go.id/a_(b)'],
    ['in quotation marks', '“https://contoh.go.id/a”', 'https://contoh.go.id/a'],
  ])('makes a link of an https address: %s', (_name, text, address) => {
    const [paragraph] = richFromPlain(text) as [{ p: unknown[] }]
    expect(paragraph.p.filter((node) => typeof node === 'object')).toEqual([{ a: address, t: [address] }])
    expect(plainFromRich(richFromPlain(text))).toBe(text)
  })

  test.each(['http://contoh.go.id', 'javascript:alert(1)', 'https://', 'https://nama:sandi@contoh.go.id'])(
    'leaves %s as text',
    (text) => expect(richFromPlain(text)).toEqual([{ p: [text] }]),
  )

  test('HTML stays text', () => {
    expect(richFromPlain('<b onclick=x>tebal</b>')).toEqual([{ p: ['<b onclick=x>tebal</b>'] }])
  })

  test('nothing typed is nothing stored', () => {
    expect(richToJson(richFromPlain(' \n\n '))).toBe('')
    expect(richFromJson('')).toEqual([])
  })
})

describe('a stored tree', () => {
  test('as text: lists are numbered, a link shows where it leads', () => {
    const tree = [
      { p: ['Jadwal ', { strong: ['baru'] }] },
      { ol: [{ li: ['Senin'] }, { li: ['Selasa'] }] },
      { p: [{ a: 'https://contoh.go.id/', t: ['lihat di sini'] }] },
    ]
    expect(plainFromRich(tree)).toBe('Jadwal baru\n\n1. Senin\n2. Selasa\n\nlihat di sini (https://contoh.go.id/)')
  })

  test('a damaged or forged row shows less, never more', () => {
    const forged = [{ script: ['x'] }, { a: 'javascript:alert(1)', t: ['tekan'] }, { p: ['baik', 7, null] }, { img: 1 }]
    expect(richFromJson(JSON.stringify(forged))).toEqual(['tekan', { p: ['baik'] }])
    expect(richFromJson('{')).toEqual([])
    expect(richFromJson('['.repeat(100) + ']'.repeat(100))).toEqual([])
  })

  test('is the same after storing', () => {
    const tree = richFromPlain('Satu https://contoh.go.id/a\n\nDua')
    expect(richFromJson(richToJson(tree))).toEqual(tree)
  })
})
