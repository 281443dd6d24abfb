import { describe, expect, test } from 'vitest'
import { type ScreeningInput, screenText } from '../../../src/comments/screening/screen.ts'
import { BIAS, WORDING } from '../../../src/comments/screening/wording-table.ts'
import { FRESH_HONEST, FRESH_SPAM } from './corpus/fresh.ts'
import { PLAIN_HONEST, PLAIN_SPAM } from './corpus/plain.ts'
import { AGAIN_HONEST, AGAIN_SPAM } from './corpus/red-again.ts'
import { RED_HONEST } from './corpus/red-honest.ts'
import { LAST_HONEST, LAST_SPAM, LAST_TALK } from './corpus/red-last.ts'
import { RED_CRITICISM, RED_INSULTS, RED_PERSONAL } from './corpus/red-persons.ts'
import { RED_SPAM } from './corpus/red-spam.ts'
import { LESSONS, train } from './train.ts'

const screened = (comments: readonly ScreeningInput[]) => comments.map((one) => ({ ...one, ...screenText(one) }))
const citizens = (texts: readonly string[]) => texts.map((text) => ({ text, name: 'Warga' }))
const share = <T>(all: readonly T[], wanted: (one: T) => boolean) => all.filter(wanted).length / all.length
const sentToSpam = (comments: readonly ScreeningInput[]) =>
  screened(comments)
    .filter(({ decision }) => decision === 'spam')
    .map(({ text }) => text)

/**
 * What an attacker's texts met when each batch was measured for the first time with the rules of that day:
 * first batch 65 of 100 caught, 42 to spam, 1.6 honest to spam; second 79 and 55, none honest; last 90 and 75, none honest.
 * The floors are what was measured afterwards. Some went down by 1 to 4 of 100 when real chatter had shown that one word
 * of slang ("gacor") or everyday words ("aku lagi") sent honest texts to spam: such texts now wait for a person.
 * ISSUE 4's targets on unseen texts (97 and 85) are NOT met on the apart halves.
 */
describe.each([
  {
    part: 'first batch, tuned',
    spam: RED_SPAM.tuned,
    honest: RED_HONEST.tuned,
    caught: 0.98,
    straight: 0.8,
    held: 0.02,
  },
  {
    part: 'first batch, apart',
    spam: RED_SPAM.apart,
    honest: RED_HONEST.apart,
    caught: 0.9,
    straight: 0.67,
    held: 0.03,
  },
  {
    part: 'second, tuned',
    spam: AGAIN_SPAM.tuned,
    honest: AGAIN_HONEST.tuned,
    caught: 0.98,
    straight: 0.78,
    held: 0.03,
  },
  {
    part: 'second, apart',
    spam: AGAIN_SPAM.apart,
    honest: AGAIN_HONEST.apart,
    caught: 0.85,
    straight: 0.65,
    held: 0.07,
  },
  { part: 'last, never tuned on', spam: LAST_SPAM, honest: LAST_HONEST, caught: 0.93, straight: 0.68, held: 0.09 },
  {
    part: 'fresh, mended afterwards',
    spam: FRESH_SPAM,
    honest: FRESH_HONEST,
    caught: 0.93,
    straight: 0.76,
    held: 0.04,
  },
  {
    part: 'everyday, never tuned on',
    spam: citizens(PLAIN_SPAM),
    honest: citizens(PLAIN_HONEST),
    caught: 0.97,
    straight: 0.94,
    held: 0.07,
  },
])('the $part', ({ spam, honest, caught, straight, held }) => {
  test('gambling is caught with a gambling reason as often as measured', () => {
    const all = screened(spam)
    expect(share(all, ({ labels }) => labels.includes('gambling'))).toBeGreaterThanOrEqual(caught)
    expect(share(all, ({ decision }) => decision === 'spam')).toBeGreaterThanOrEqual(straight)
  })

  test('no honest comment is sent to spam', () => {
    expect(sentToSpam(honest)).toEqual([])
    expect(share(screened(honest), ({ decision }) => decision === 'hold')).toBeLessThanOrEqual(held)
  })
})

test('who speaks about gambling is never sent to spam', () => {
  expect(sentToSpam(citizens(LAST_TALK.map(({ text }) => text)))).toEqual([])
})

describe.each(['tuned', 'apart'] as const)('persons, %s', (part) => {
  test('criticism has no label, insults are held, personal data is flagged', () => {
    for (const one of citizens(RED_CRITICISM[part]))
      expect(screenText(one), one.text).toMatchObject({ decision: 'show', labels: [] })
    const insults = screened(citizens(RED_INSULTS[part]))
    expect(share(insults, ({ labels }) => labels.includes('abusive'))).toBeGreaterThanOrEqual(0.88)
    const personal = screened(citizens(RED_PERSONAL[part]))
    expect(share(personal, ({ labels }) => labels.includes('personal-data'))).toBeGreaterThanOrEqual(0.87)
    expect(sentToSpam(citizens(RED_INSULTS[part]))).toEqual([])
  })
})

test('the path of a known host names the trade as well as a host does', () => {
  const group = (path: string) => screenText({ text: 'https://t.me/' + path + ' gabung sekarang', name: 'Warga' })
  expect(group('infogacorharian').labels).toContain('gambling')
  expect(group('pakam77').labels).toContain('gambling')
  expect(group('wargadesa').labels).toEqual(['link'])
})

describe('letters hidden behind digits', () => {
  test.each([
    'prediksi togel malam ini jitu hanya SULT4NN4NGK4777',
    'prediksi hk jitu hanya P3L1T4H1T4M4777',
    'main cantik bareng K1PA5ANGIN',
    'cuma di G4L4NGK4N77',
  ])('spam: %s', (text) => {
    expect(screenText({ text, name: 'Warga' }).decision).toBe('spam')
  })

  test.each(['Kode booking ASDP 4D7K tidak terbaca', 'printer L3110 rusak', 'g4ji guru h0norer kapan', 'm4ntap pak'])(
    'no brand: %s',
    (text) => {
      expect(screenText({ text, name: 'Warga' })).toMatchObject({ decision: 'show', labels: [] })
    },
  )
})

describe('the learned wording', () => {
  test('holds by itself and says by which words', () => {
    const { decision, reasons } = screenText({
      text: 'kerja sampingan cuma klik klik dapat duit tiap hari, mau caranya?',
      name: 'Warga',
    })
    expect(decision).toBe('hold')
    expect(reasons.map(({ code }) => code)).toEqual(['gambling-suspected', 'wording'])
  })

  test('its table is what the corpora teach', () => {
    const learned = train(LESSONS)
    expect(learned.bias).toBeCloseTo(BIAS, 1)
    expect(Math.abs(learned.weights.size - WORDING.size)).toBeLessThanOrEqual(20)
    const apart = [...learned.weights].filter(([piece, weight]) => Math.abs((WORDING.get(piece) ?? 0) - weight) > 0.31)
    expect(apart).toEqual([])
  })
})

describe('what real chatter taught about honest texts', () => {
  test.each([
    { name: 'Warga', text: 'https://youtu.be/iv5WJNEAQ3I' },
    { name: 'Warga', text: 'https://youtu.be/RcZn2-bGXqQ?si=Vwy3rX1rEhzKZzWs' },
    { name: 'Warga', text: 'wih gacor bang' },
    { name: 'Warga', text: 'GACORRRRRR' },
    { name: 'Wati12', text: 'aku ikut' },
    { name: '@Rina-j4x5e', text: 'tolong jalannya diperbaiki' },
    { name: '𝗥𝗜𝗡𝗔', text: 'DIRGAHAYU KABUPATEN' },
    { name: 'Warga', text: 'I LOVE YOU pak camat' },
    { name: 'Warga', text: 'Tim kami 7/9, lawan 9/10' },
    { name: 'Warga', text: 'cico100' },
    { name: 'Warga', text: 'Modal 50 ribu jadi 2 juta itu cuma umpan, habis itu kalah terus' },
  ])('never spam: $name, $text', (comment) => {
    expect(screenText(comment).decision).not.toBe('spam')
  })

  test.each(['aku lagi di sini, masih antre', 'mending urus sendiri', 'udah 2 hari view nya baru 3 ribu'])(
    'shown: %s',
    (text) => {
      expect(screenText({ text, name: 'Warga' })).toMatchObject({ decision: 'show', labels: [] })
    },
  )
})

describe('a name and its number, dressed up', () => {
  test.each([
    'Saldo saya nambah terus di ⭐SEROJA⭐88⭐',
    'Gokil, proses di 𝐒𝐄𝐑𝐎𝐉𝐀17 memang instan banget!',
    'Gak perlu lama, di Seroja7/7/7 uang bisa langsung masuk',
    'S♦︎E♦︎R♦︎O♦︎J♥︎A♦︎8♦︎8♦︎8 coba aja dulu',
    'Baru join udah wd, SE RO JA 888 mantap',
    '𝐒𝐄 𝐑𝐎𝐉𝐀 𝐇𝐎 𝐊I selalu kasih menang',
    'sudah lama main di SEROJA TOTO',
  ])('caught: %s', (text) => {
    expect(screenText({ text, name: 'Warga' }).labels).toContain('gambling')
  })
})

describe('persons, names and insults in other spellings', () => {
  test.each([
    ['081277889911 / 085366778899', 2],
    ['telp 0717 432123 rumah saya', 1],
    ['rinakelana(a)gmail.com', 1],
  ])('%s has %i to mask', (text, count) => {
    expect(screenText({ text, name: 'Warga' }).spans).toHaveLength(count)
  })

  test.each(['Adrnin', 'ADMlN', '@dmin', 'nimdA', 'Vvakil Bupati', 'Dlskominfo', 'Customer Service'])(
    'the name %s waits for a person',
    (name) => {
      expect(screenText({ text: 'Selamat pagi', name }).decision).toBe('hold')
    },
  )

  test.each(['Dominic', 'Adminah', 'Nadia Putri', '@Rina', 'Ernawati'])('the name %s is anybody’s', (name) => {
    expect(screenText({ text: 'Selamat pagi', name }).decision).toBe('show')
  })

  test.each(['Desa Tai Kecil gelap', 'Pulau Babi banyak sampah', 'Monyet turun ke permukiman', 'bego eskavator rusak'])(
    'no insult: %s',
    (text) => {
      expect(screenText({ text, name: 'Warga' }).labels).toEqual([])
    },
  )

  test.each(['bgsd', 'ngntd lah', 'bodat kau', 'kepala desa babi'])('held, never spam: %s', (text) => {
    expect(screenText({ text, name: 'Warga' })).toMatchObject({ decision: 'hold', labels: ['abusive'] })
  })
})
