import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCount } from '../../src/base/numbers.ts'

describe('reading a count as people write it (S0-31)', () => {
  test.each([
    ['2041', 2041],
    ['2.041', 2041],
    ['2,041', 2041],
    ['2 041', 2041],
    ['2\u00a0041', 2041],
    ['2,1 rb', 2100],
    ['2,1rb', 2100],
    ['12 ribu', 12_000],
    ['1,3 jt', 1_300_000],
    ['1.3 juta', 1_300_000],
    ['3.5K', 3500],
    ['3.549', 3549],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['2.041,00', 2041],
    ['2,041.50', 2042],
    ['0', 0],
    ['78', 78],
  ])('followers %j are %i', (text, count) => {
    expect(readCount(text, 'followers')).toBe(count)
  })

  test.each([
    ['2.041', 'count', { a: 2041, b: 2 }],
    ['2,041', 'count', { a: 2041, b: 2 }],
    ['2,1', 'followers', { a: 2100, b: 2 }],
    ['1,3 M', 'followers', { a: 1_300_000, b: 1_300_000_000 }],
    ['2.041 rb', 'followers', { a: 2041, b: 2_041_000 }],
  ] as const)('%j in a column of %s is asked', (text, column, both) => {
    expect(readCount(text, column)).toEqual(both)
  })

  test.each(['', '-', 'banyak', '-5', '1.2.3', '0.041', '1e9', '2.041.12', '12 apel', '9'.repeat(30)])(
    '%j is no count',
    (text) => {
      expect(readCount(text, 'followers')).toBeNull()
    },
  )

  test('no text throws, and a count is a whole number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d.,]{1,12} ?(rb|jt|k|m)?$/)), (text) => {
        for (const column of ['followers', 'count'] as const) {
          const read = readCount(text, column)
          const numbers = read === null ? [] : typeof read === 'number' ? [read] : [read.a, read.b]
          for (const one of numbers) expect(Number.isSafeInteger(one) && one >= 0).toBe(true)
        }
      }),
    )
  })
})
