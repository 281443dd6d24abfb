import { describe, expect, test } from 'vitest'
import { checkName } from '../../../src/comments/screening/names.ts'
import { readText } from '../../../src/comments/screening/normalise.ts'
import { findPersonalData, isIdentityNumber, maskPersonalData } from '../../../src/comments/screening/personal-data.ts'
import { REASONS, reasonSentence } from '../../../src/comments/screening/reasons.ts'
import { similarCount, textFingerprint } from '../../../src/comments/screening/repeats.ts'
import { screenText } from '../../../src/comments/screening/screen.ts'
import { WAYS } from './corpus/gambling.ts'

const screen = (text: string, more: Partial<Parameters<typeof screenText>[0]> = {}) =>
  screenText({ text, name: 'Warga', ...more })
const codes = (text: string) => screen(text).reasons.map(({ code }) => code)

describe('reading a disguised word', () => {
  test.each(Object.keys(WAYS))('%s', (way) => {
    const written = (WAYS[way] as (brand: string) => string)('kenari777')
    const read = readText(`cek ${written} ya`).read

    expect(read.replace(/ /g, '')).toContain('kenari777')
  })

  test.each([
    [
      'real numbers stay numbers',
      'RT 05 jam 08.00 harga 120 ribu ke2 jalan2',
      'rt 05 jam 08 00 harga 120 ribu ke2 jalan2',
    ],
    ['digits spelled out become digits', 'kenari tujuh tujuh tujuh', 'kenari 777'],
    ['one spelled digit stays a word', 'tujuh orang', 'tujuh orang'],
    ['initials and degrees stay apart', 'H. Ramli, S.H., M.H.', 'h ramli s h m h'],
    ['a flag is no letters', 'bangga 🇮🇩🇮🇩 sekali', 'bangga sekali'],
    ['a family emoji hides nothing', 'kami 👨‍👩‍👧 hadir', 'kami hadir'],
  ])('%s', (_, text, read) => {
    expect(readText(text).read).toBe(read)
  })
})

describe('reasons that a moderator reads', () => {
  test('every code has a kind and a sentence in both languages', () => {
    for (const [code, { id, en, kind }] of Object.entries(REASONS)) {
      expect([code, id.length > 3, en.length > 3, ['verdict', 'evidence', 'noticed'].includes(kind)]).toEqual([
        code,
        true,
        true,
        true,
      ])
    }
  })

  test('a detail stands in the sentence as it was written', () => {
    expect(reasonSentence({ code: 'brand-number', detail: '777' })).toBe('Pola nama + 777')
    expect(reasonSentence({ code: 'invitation', detail: '$&' })).toBe('Ajakan “$&”')
  })

  test('spam names its evidence, verdict first', () => {
    expect(
      codes('makasih infonya min awalnya coba2 modal 20rb di 𝗕𝗔𝗡𝗚𝗔𝗨𝟳𝟳𝟳 eh beneran cair, cek bangau777[.]click'),
    ).toEqual(
      expect.arrayContaining([
        'gambling',
        'brand-number',
        'disguise-styled',
        'testimony',
        'external-link',
        'hidden-link',
        'gambling-link',
      ]),
    )
    expect(codes('b·a·n·g·a·u 7 7 7 gacor terus malam ini, cek bio')[0]).toBe('gambling')
  })
})

describe('links', () => {
  test('an external link is held and labelled, not spam', () => {
    expect(screen('lihat beritanya di https://koran-contoh.com/jalan')).toMatchObject({
      decision: 'hold',
      labels: ['link'],
    })
  })
  test('a link to the site itself or another government site is fine', () => {
    expect(
      screen('baca https://tanjungkelekakkab.go.id.test/berita/1', { ownHosts: ['tanjungkelekakkab.go.id.test'] })
        .decision,
    ).toBe('show')
    expect(screen('unduh di ppid.contoh.go.id/berkas.pdf').decision).toBe('show')
  })
  test('a host that only begins like a government site is caught', () => {
    expect(screen('info di bangka.go.id.kenari777.click')).toMatchObject({ decision: 'spam' })
    expect(codes('info bansos di pemkab.go.id.layanan.click')).toContain('copied-host')
  })
  test('the end of a sentence is no link', () => {
    expect(screen('Sudah selesai.Bapak camat hadir.Terima kasih').labels).toEqual([])
  })
})

describe('personal data', () => {
  test.each([
    ['phone', 'hubungi saya di 0812-3456-7890 ya', 'hubungi saya di 0812-••••-••90 ya'],
    ['phone in one piece', 'wa 081234567890', 'wa 0812••••••90'],
    ['street', 'ke rumah, Jl. Kenanga No. 12, dekat musala', 'ke rumah, Jl. K•••• No. ••, dekat musala'],
    ['NIK', 'NIK 1971014506900003', 'NIK ••••••••••••••03'],
    ['e-mail', 'email rudi@gmail.com', 'email r•••@•••••.•••'],
  ])('masks: %s', (_, text, masked) => {
    expect(maskPersonalData(text)).toBe(masked)
  })

  test.each([
    'Hotline 1500-345 sibuk terus',
    'telepon 112 atau 110',
    'buka jam 08.00-15.00',
    'tanggal 08-12-2026 08.00 WIB',
    'anggaran Rp 2.450.000.000',
    'nomor tiket SP-2026-000123',
    'call center 0811-7000-112',
    'Nomor kantor (0717) 421234',
    'RT 05/RW 02 belum difogging',
    'email resmi info@contoh.go.id',
  ])('leaves alone: %s', (text) => {
    expect(findPersonalData(text).spans).toEqual([])
  })

  test('spans point into the original, invisible characters included', () => {
    const text = 'wa 0812\u200b3456\u200b7890 ya'
    const [start, end, kind] = screen(text).spans[0] as [number, number, string]

    expect([text.slice(start, end), kind]).toEqual(['0812\u200b3456\u200b7890', 'phone'])
  })

  test('an identity number has a province, a day and a month', () => {
    expect(isIdentityNumber('1971014506900003')).toBe(true)
    expect(isIdentityNumber('1971014513900003')).toBe(false)
    expect(isIdentityNumber('9971014506900003')).toBe(false)
  })

  test('the original is not changed', () => {
    expect(screen('tidak ada apa-apa').masked).toBeNull()
    expect(screen('wa 081234567890')).toMatchObject({ decision: 'hold', labels: ['personal-data'] })
  })
})

test('an address or a neighbour’s name is no brand', () => {
  expect(screen('kirim ke siti_aminah88@contoh.co.id ya').labels).toEqual(['personal-data'])
  expect(screen('@budi88 setuju sekali').labels).toEqual([])
  expect(screen('constructor __proto__ toString 777').decision).not.toBe('spam')
})

describe('hurting words', () => {
  test.each([
    'Anjing liar sudah menggigit warga',
    'Vaksinasi rabies untuk anjing dan kucing',
    'Monyet ekor panjang masuk kebun',
    'daging babi di pasar',
    'film setan',
    'Kebijakan bodoh, parkir tanpa sinyal',
    'Warga Tionghoa dan Melayu rukun',
  ])('shows: %s', (text) => {
    expect(screen(text)).toMatchObject({ decision: 'show', labels: [] })
  })
  test.each(['b*ngs*t semua', 'g0bl0k kalian', 't.o.l.o.l', 'dasar anjing'])('holds: %s', (text) => {
    expect(screen(text)).toMatchObject({ decision: 'hold', labels: ['abusive'] })
  })
})

describe('names', () => {
  const institution = ['Pemkab Tanjung Kelekak', 'Hj. Marwati Sulaiman', 'Diskominfotik']
  test.each([
    'Admin',
    'ADMIN RESMI',
    'Аdmin',
    'Adm1n',
    'A d m i n',
    'Ａｄｍｉｎ',
    'Pemkab Tanjung Kelekak',
    'pemkab_tanjung_kelekak',
    'Marwati Sulaiman',
    'Marwati Sulaimann',
    'Bupati Tanjung Kelekak',
    'Diskominfotik',
    'nimd\u202eA',
  ])('reserved: %s', (name) => {
    const check = checkName(name, institution)
    expect(check.reserved || check.disguised).toBe(true)
  })
  test.each([
    'Warga Kenanga',
    'mira_92',
    'Rina Cantik',
    'Guru SMP',
    'anak pantai',
    'Pak Tani',
    'Budi Santoso',
    'Marwan',
    'Ayu',
    'José',
    '',
  ])('free: %s', (name) => {
    expect(checkName(name, institution)).toEqual({ reserved: false, disguised: false })
  })
  test('a reserved name is held even under a clean text', () => {
    expect(screen('Terima kasih', { name: 'Admin Resmi' })).toMatchObject({
      decision: 'hold',
      labels: [],
      reasons: [{ code: 'reserved-name' }],
    })
  })
  test('a brand as the sender name is seen', () => {
    expect(screen('mantap infonya min', { name: 'KENARI777' }).labels).toEqual(['gambling'])
  })
})

describe('repeats', () => {
  const text = 'makasih infonya min, awalnya iseng modal 20rb di kenari777 eh beneran cair'
  test('near-copies share a fingerprint, other texts do not', () => {
    const recent = [{ fingerprint: textFingerprint(text), count: 4 }]

    expect(similarCount(textFingerprint(text.replace('kenari777', 'KENARI 777 🔥')), recent)).toBe(4)
    expect(
      similarCount(
        textFingerprint('Jembatan kayu di Dusun Air Anyut lapuk dan dilalui anak sekolah setiap hari'),
        recent,
      ),
    ).toBe(0)
  })
  test('thanks are everybody’s words', () => {
    expect(textFingerprint('Terima kasih')).toBe('')
  })
  test('a repeat is held and counted', () => {
    const again = 'Mohon lampu jalan di Dusun Air Anyut segera diperbaiki'
    expect(screen(again, { recent: [{ fingerprint: textFingerprint(again), count: 2 }] })).toMatchObject({
      decision: 'hold',
      labels: ['duplicate'],
      reasons: [{ code: 'duplicate', detail: '2' }],
    })
  })
})
