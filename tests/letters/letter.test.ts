import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canMove,
  isClosed,
  isMaskedVersion,
  letterNumber,
  MOVERS,
  MOVES,
  type Move,
  mistakesIn,
  newLetter,
  nextState,
  publicName,
  STATES,
  shownState,
  tidyNumber,
  tidySecret,
} from '../../src/letters/letter.ts'
import { growthOf, LINEAR } from '../support/growth.ts'
import { LETTER } from '../support/letters.ts'

describe('the table of moves', () => {
  test('knows thirteen states, each under one of the five shown', () => {
    expect(STATES).toHaveLength(13)
    expect(Object.keys(MOVES).sort()).toEqual([...STATES].sort())
    for (const state of STATES) expect(['new', 'waiting', 'working', 'answered', 'done']).toContain(shownState(state))
  })

  test('every move has somebody who may make it, and every state but one a way on', () => {
    const made = new Set(Object.values(MOVES).flatMap((moves) => Object.keys(moves)))
    expect([...made].sort()).toEqual(Object.keys(MOVERS).sort())
    expect(STATES.filter((state) => Object.keys(MOVES[state]).length === 0)).toEqual(['dicabut'])
  })

  test('every state can be reached from a new letter', () => {
    const seen = new Set(['baru'])
    for (const state of seen) for (const next of Object.values(MOVES[state as 'baru'])) seen.add(next)
    expect([...seen].sort()).toEqual([...STATES].sort())
  })

  test('only an answered letter is settled with an outcome', () => {
    expect(STATES.filter((state) => canMove(state, 'close'))).toEqual(['dijawab'])
    expect(() => nextState('baru', 'close')).toThrow(/letter_move/)
    expect(isClosed('selesai')).toBe(true)
  })

  test('no state is called by a name of Object', () => {
    expect(canMove('baru', 'constructor' as Move)).toBe(false)
  })
})

describe('what a letter needs', () => {
  test('an open one a name, the others none', () => {
    expect(() => newLetter({ ...LETTER, name: ' ' })).toThrow(/required \(name\)/)
    expect(newLetter({ ...LETTER, name: '', visibility: 'anonymous' }).name).toBe('')
  })

  test.each([
    ['siti@contoh.test', 'siti@contoh.test'],
    ['0812-3456 7890', '081234567890'],
    ['+62 (812) 34567890', '+6281234567890'],
    ['', ''],
  ])('contact %s is kept as %s', (typed, kept) => {
    expect(newLetter({ ...LETTER, contact: typed }).contact).toBe(kept)
  })

  test.each([
    'siti',
    'a@b.test\r\nBcc: semua@contoh.test',
    'a@b.test, c@d.test',
    'Siti <a@b.test>',
    'a@b.test?bcc=c@d.test',
    '"a b"@c.test',
    'a..b@c.test',
    'a@-b.test',
    'a@b',
    '12345',
    `${'a'.repeat(110)}@contoh.test`,
  ])('contact %j is refused', (typed) => {
    expect(() => newLetter({ ...LETTER, contact: typed })).toThrow(/contact/)
  })

  test('the form hears every complaint at once', () => {
    const wrong = { ...LETTER, category: 'x', subject: '', text: 'a', name: '', contact: 'nobody' }
    expect(mistakesIn(wrong).map(({ field }) => field)).toEqual(['category', 'subject', 'text', 'name', 'contact'])
  })

  test('a category belongs to its entrance', () => {
    expect(() => newLetter({ ...LETTER, audience: 'business', category: 'roads' })).toThrow(/category/)
    expect(newLetter({ ...LETTER, audience: 'business', category: 'taxes' }).category).toBe('taxes')
  })
})

describe('numbers and secrets, as people type them', () => {
  test.each([
    ['SP-2026-000123', 'SP-2026-000123'],
    [' sp 2026 123 ', 'SP-2026-000123'],
    ['SP/2026/1234567', 'SP-2026-1234567'],
    ['2026-123', ''],
    ['SP-2026-', ''],
  ])('%s', (typed, number) => {
    expect(tidyNumber(typed)).toBe(number)
  })
  test('a secret may come in groups and small letters', () => {
    expect(tidySecret(' abcd-efgh jklm-npqr ')).toBe('ABCDEFGHJKLMNPQR')
    expect(letterNumber(2026, 7)).toBe('SP-2026-000007')
  })
})

describe('what may be published (S1-13)', () => {
  const original = 'Hubungi Pak Budi di 0812-3456-7890 atau ke rumah.'
  test.each([
    ['the same', original, true],
    ['a covered number', 'Hubungi Pak Budi di •••• atau ke rumah.', true],
    ['two parts covered', 'Hubungi Pak • di 0812-••••-••90 atau ke rumah.', true],
    ['the end covered', 'Hubungi Pak Budi di 0812-3456-7890 atau ke •', true],
    ['the beginning covered', '• di 0812-3456-7890 atau ke rumah.', true],
    ['all of it', '•', true],
    ['another word', 'Hubungi Pak Budi di 0812-3456-7890 atau ke kantor.', false],
    ['a word more', 'Hubungi Pak Budi yang baik di 0812-3456-7890 atau ke rumah.', false],
    ['a word less', 'Hubungi Pak di 0812-3456-7890 atau ke rumah.', false],
    ['dots that stand for nothing', `${original}•`, false],
    ['dots put in between', 'Hubungi Pak Budi• di 0812-3456-7890 atau ke rumah.', false],
    ['words after dots', 'Hubungi • atau ke rumah saya.', false],
  ])('%s', (_name, masked, isAllowed) => {
    expect(isMaskedVersion(masked, original)).toBe(isAllowed)
  })

  test('covering any parts of any text is allowed, and never a longer text', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 9 }))),
        (text, cuts) => {
          let masked = text
          for (const [at, length] of cuts) {
            if (at < masked.length)
              masked =
                masked.slice(0, at) + '•'.repeat(Math.min(length, masked.length - at)) + masked.slice(at + length)
          }
          expect(isMaskedVersion(masked, text)).toBe(true)
          expect(isMaskedVersion(`${text}x`, text)).toBe(false)
        },
      ),
    )
  })

  test('the work of judging a mask full of dots grows with its length alone', () => {
    const mask = (size: number) => 'a•'.repeat(size / 2)
    const judge = (masked: string) => isMaskedVersion(masked, 'ab '.repeat(masked.length / 2))
    expect(growthOf(judge, mask, 500, 4000)).toBeLessThan(LINEAR)
  })

  test('only an open letter has a name outside', () => {
    expect(publicName({ visibility: 'open', name: 'Siti' })).toBe('Siti')
    expect(publicName({ visibility: 'anonymous', name: 'Siti' })).toBe('')
  })
})
