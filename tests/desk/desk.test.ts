import { describe, expect, test } from 'vitest'
import { isBefore, piecesOf, queuePlaceText, readQueuePlace, searchWords } from '../../src/desk/desk.ts'

describe('a place in the queue', () => {
  const at = '2026-11-21T09:50:00.000Z'
  test('urgent stands before reported before the others, inside each the longest waiting first', () => {
    const places = [
      { urgent: 2, at: '2026-11-21T09:59:00.000Z', id: 'd' },
      { urgent: 1, at, id: 'c' },
      { urgent: 0, at: '2026-11-01T00:00:00.000Z', id: 'b' },
      { urgent: 0, at, id: 'a' },
      { urgent: 0, at, id: 'b' },
    ]
    expect([...places].reverse().sort((a, b) => (isBefore(a, b) ? -1 : 1))).toEqual(places)
  })

  test('comes back as it was; what we did not write is none', () => {
    const place = { urgent: 1, at, id: '01m7yr6ga0gadhb1s7' }
    expect(readQueuePlace(queuePlaceText(place))).toEqual(place)
    for (const text of ['', 'x', '%00', Buffer.from('9~x').toString('base64url'), 'a'.repeat(300)]) {
      expect(readQueuePlace(text)).toBeNull()
    }
  })
})

describe('the words of a citizen on the desk', () => {
  test('masked data and addresses are marked, and nothing is lost', () => {
    const text = 'Hubungi 0812-••••-••90 atau datang ke Jl. K•••• No. ••, lihat bangau777.click ya.'
    const pieces = piecesOf(text)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.filter(({ kind }) => kind === 'mask').map((piece) => piece.text)).toEqual([
      '0812-••••-••90',
      'Jl. K•••• No. ••',
    ])
    expect(pieces.filter(({ kind }) => kind === 'inert').map((piece) => piece.text)).toEqual(['bangau777.click'])
  })

  test('10,000 dots take no time', () => {
    const text = '• '.repeat(5000)
    expect(
      piecesOf(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })

  test('search words are few and lower case', () => {
    expect(searchWords('  Fogging  RT%07 ')).toEqual(['fogging', 'rt', '07'])
    expect(searchWords('a b c d e f g h a b')).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(searchWords("% _ ° '")).toEqual([])
  })
})
