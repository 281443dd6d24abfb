import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { MAX_AGENT_CHARS, readAgent } from '../../src/sources/bots.ts'
import { resolveSource } from '../../src/sources/sources.ts'
import { growthOf, LINEAR } from '../support/growth.ts'

// A pattern is at worst quadratic over its capped text when no repeated group repeats inside, and linear when besides
// no two open-ended repeats can take the same text. We forbid what breaks the first and `.*`/`.+`, which break the
// second. V8 cannot count steps, so this reads the patterns' text; the growth of work below only catches what it missed.
const FILES = [
  'src/sources/source-list.ts',
  'src/sources/sources.ts',
  'src/sources/bots.ts',
  'src/wire/marks.ts',
  'src/accounts/account.ts',
  'src/cli/explain-source.ts',
]
const LITERAL = /(?<=[\s(=,[:!?])\/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/[gimsuy]*/g

const patterns = FILES.flatMap((file) => {
  const code = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line))
    .join('\n')
  return [...code.matchAll(LITERAL)].map((match): [string, string] => [file, match[1]!])
})

/** A repeated group that holds another repeat: `(a+)*`, `(?:\d+\.)+`. A group repeated at most once is none. */
function hasNestedRepeat(pattern: string): boolean {
  const plain = pattern.replace(/\\./g, 'e').replace(/\[[^\]]*\]/g, 'c')
  const open: boolean[] = [false]
  for (let at = 0; at < plain.length; at++) {
    const char = plain[at]!
    if (char === '(') open.push(false)
    else if (char === ')') {
      const inside = open.pop()!
      const repeated = /^(?:[*+]|\{\d+,\d*\})/.test(plain.slice(at + 1))
      if (inside && repeated) return true
      if (inside || repeated) open[open.length - 1] = true
    } else if (char === '*' || char === '+' || /^\{\d+,\d*\}/.test(plain.slice(at))) open[open.length - 1] = true
  }
  return false
}

describe('every pattern', () => {
  test('is found', () => {
    expect(patterns.length).toBeGreaterThan(60)
  })
  test('the check itself tells good from bad', () => {
    expect(['(a+)*', '(?:\\d+\\.)+', '((ab)+c){2,}'].map(hasNestedRepeat)).toEqual([true, true, true])
    expect(['(?:a|b)+', '\\d+(?:x+)?', '[(+]*'].map(hasNestedRepeat)).toEqual([false, false, false])
  })
  test.each(patterns)('%s: /%s/', (file, pattern) => {
    expect(hasNestedRepeat(pattern)).toBe(false)
    if (file !== 'src/wire/marks.ts') expect(pattern).not.toMatch(/\.[*+]/)
  })
})

describe('hostile texts of full length', () => {
  const heads = [
    'Mozilla/5.0 (Linux; Android 14; ',
    '(iPhone',
    'discord/1',
    'MMWEBSDK/',
    'Line/1',
    'WhatsApp/',
    'Pinterest/1',
    '1.1.',
  ]
  test.each(heads)('agent of %s', (head) => {
    const agent = (size: number) => head.repeat(200).slice(0, size)
    expect(growthOf(readAgent, agent, MAX_AGENT_CHARS / 8, MAX_AGENT_CHARS)).toBeLessThan(LINEAR)
  })
  test.each(['&', '=', '%', 'utm_source=', '?', '%E0%', 'titian=s.', '+'])('query of %s', (part) => {
    const query = (size: number) => part.repeat(size / part.length)
    const resolve = (text: string) => {
      const url = 'https://bangka.go.id/?' + text
      resolveSource({ url, referrer: 'https://' + text.slice(0, 2000), ua: 'x y', own: [] })
      resolveSource({ url, referrer: '', ua: 'Mozilla/5.0 (iPhone) AppleWebKit/605 Mobile Safari/604', own: [] })
    }
    expect(growthOf(resolve, query, 1000, 8000)).toBeLessThan(LINEAR)
  })
})
