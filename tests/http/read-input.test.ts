import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readInput } from '../../src/http/read-input.ts'

const schema = z.strictObject({
  name: z.string().max(5),
  age: z.number().max(9),
  tags: z.array(z.string()).max(2),
})
const good = { name: 'Sari', age: 7, tags: ['a'] }

describe('reading input', () => {
  test.each([
    [{ ...good, name: 'Sari Dewi' }, 'err.too_long', 'name', 5],
    [{ ...good, age: 10 }, 'err.too_great', 'age', 9],
    [{ ...good, tags: ['a', 'b', 'c'] }, 'err.too_many_values', 'tags', 2],
  ])('%j is refused with %s', (value, said, field, max) => {
    expect(() => readInput(schema, value)).toThrow(
      expect.objectContaining({ code: 'invalid', say: said, field, params: { name: field, max } }),
    )
  })

  test.each([
    [{ ...good, more: 1 }, 'err.unknown_field', 'more'],
    [{ name: 'Sari', age: 7 }, 'err.missing_field', 'tags'],
    [{ ...good, age: '7' }, 'err.wrong_form', 'age'],
  ])('%j is refused with %s', (value, said, field) => {
    expect(() => readInput(schema, value)).toThrow(expect.objectContaining({ say: said, field }))
  })
})
