import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/language/en/index.ts'
import { id } from '../../src/language/id/index.ts'

const root = new URL('../../src/', import.meta.url).pathname
const languages: Readonly<Record<string, Readonly<Record<string, string>>>> = { id, en }

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, source: readFileSync(join(root, name), 'utf8') }))

/** What stands between the brackets of each `new Problem(…)`. */
const problems = sources.flatMap(({ name, source }) =>
  [...source.matchAll(/new Problem\(/g)].map((match) => ({
    name,
    what: bracketed(source, match.index + match[0].length),
  })),
)
const keys = [
  ...sources.filter(({ name }) => !name.startsWith('language/')),
  ...problems.map(({ name, what }) => ({ name, source: what })),
].flatMap(({ name, source }) =>
  [...source.matchAll(/'((?:err|auth)\.[a-z0-9_.]*[a-z0-9])'/g)].map((match) => ({ name, key: match[1]! })),
)
const made = problems.flatMap(({ name, what }) =>
  [...what.matchAll(/`([a-z]+\.[a-z0-9_.]*)\$\{/g)].map((match) => ({ name, start: match[1]! })),
)

function bracketed(source: string, from: number): string {
  let depth = 1
  let at = from
  for (; depth > 0 && at < source.length; at++) {
    if (source[at] === '(') depth++
    else if (source[at] === ')') depth--
  }
  return source.slice(from, at - 1)
}

describe('a failure is a sentence that a person reads', () => {
  test('every Problem names its sentence where it is thrown', () => {
    expect(problems.length).toBeGreaterThan(25)
    // `say` is chosen among literals a few lines above, which the next test finds.
    const silent = problems.filter(({ what }) => !/['`][a-z]+\.[a-z0-9_.$]+|\bsay\b/.test(what))
    expect(silent.map(({ name, what }) => `${name}: ${what}`)).toEqual([])
  })

  test.each(Object.keys(languages))('every Problem has its sentence in %s', (language) => {
    const texts = languages[language]!
    expect(keys.filter(({ key }) => !texts[key]).map(({ name, key }) => `${name}: ${key}`)).toEqual([])
    const incomplete = made.filter(({ start }) => !Object.keys(texts).some((key) => key.startsWith(start)))
    expect(incomplete.map(({ name, start }) => `${name}: ${start}…`)).toEqual([])
  })

  test('switching a feature off has a sentence for each feature', () => {
    for (const texts of Object.values(languages)) {
      for (const feature of ['share', 'like', 'comments', 'letter', 'measure']) {
        expect(texts[`err.off_${feature}`], feature).toBeTruthy()
      }
    }
  })

  test('no sentence leaves a hole that its Problem does not fill', () => {
    const filled = new Map<string, Set<string>>()
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    )) {
      const source = readFileSync(join(root, name), 'utf8')
      for (const match of source.matchAll(/'((?:err|auth)\.[a-z0-9_]+)'[^\n]*?(?:\n[^\n]*?)?params: \{([^}]*)\}/g)) {
        const known = filled.get(match[1]!) ?? new Set<string>()
        for (const [, hole] of match[2]!.matchAll(/(\w+)\s*(?:[:,]|$)/g)) known.add(hole!)
        filled.set(match[1]!, known)
      }
    }
    const open: string[] = []
    for (const [key, params] of filled) {
      for (const [, hole] of (languages['id']![key] ?? '').matchAll(/\{(\w+)\}/g)) {
        if (!params.has(hole!)) open.push(`${key}: {${hole}}`)
      }
    }
    expect(open).toEqual([])
  })
})
