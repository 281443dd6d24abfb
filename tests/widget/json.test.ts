import { afterEach, describe, expect, test } from 'vitest'
import { json } from '../../widget/send.ts'

describe('the JSON writer', () => {
  const proto = Array.prototype as unknown as { toJSON?: unknown }
  afterEach(() => {
    delete proto.toJSON
  })

  test.each<[string, unknown]>([
    ['text with quotes, breaks and controls', 'a"b\\c\n\u0000\u2028 ☕ 😀'],
    ['numbers, booleans, null', [0, -1.5, true, false, null]],
    ['nested', { a: [{ b: { c: [] } }], d: {} }],
    ['what is undefined is left out', { a: undefined, b: 1 }],
  ])('says what JSON.stringify says: %s', (_name, value) => {
    expect(JSON.parse(json(value))).toEqual(JSON.parse(JSON.stringify(value)))
  })
  test("ignores Prototype.js' toJSON", () => {
    proto.toJSON = () => 'broken'
    expect(json({ script: ['a', 'b'] })).toBe('{"script":["a","b"]}')
  })
})
