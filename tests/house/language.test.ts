import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/language/en/index.ts'
import { id } from '../../src/language/id/index.ts'

const root = new URL('../../', import.meta.url).pathname
const indonesian: Readonly<Record<string, string>> = id
const english: Readonly<Record<string, string>> = en

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name))
}

const holesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

describe('promise 12: two complete languages, each string in one place', () => {
  test('both languages have the same keys, and no text is empty', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(indonesian).sort())
    expect(Object.entries({ ...indonesian }).filter(([, text]) => text.trim() === '')).toEqual([])
    expect(Object.entries({ ...english }).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('no key stands in two capabilities', () => {
    for (const language of ['id', 'en']) {
      const keys = filesBelow(`src/language/${language}`, /\.ts$/)
        .filter((file) => !file.endsWith('index.ts'))
        .flatMap((file) =>
          [...readFileSync(join(root, file), 'utf8').matchAll(/^ {2}'([^']+)':/gm)].map((match) => match[1]!),
        )
      expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
    }
  })

  test('every text has the same holes in both languages', () => {
    const differing = Object.keys(indonesian).filter(
      (key) => holesOf(indonesian[key]!).join() !== holesOf(english[key]!).join(),
    )
    expect(differing).toEqual([])
  })

  test('every key that a page or the code names exists', () => {
    const missing: string[] = []
    for (const file of [...filesBelow('views', /\.ejs$/), ...filesBelow('src', /\.ts$/)]) {
      const source = readFileSync(join(root, file), 'utf8')
      for (const [, key] of source.matchAll(/\bt\(\s*'([^']+)'\s*[,)]/g)) {
        if (indonesian[key!] === undefined) missing.push(`${file}: ${key}`)
      }
      for (const [, key] of source.matchAll(/new Problem\(\s*'\w+',\s*'([^']+)'/g)) {
        if (indonesian[key!] === undefined) missing.push(`${file}: ${key}`)
      }
    }
    expect(missing).toEqual([])
  })

  test('the reader is “Anda”, the words are those of the glossary', () => {
    const wrong = Object.entries(indonesian).filter(([, text]) =>
      /\b(kamu|anda|klik di sini|e-mail|email|download|upload|website|password|link|browser|follower|cookie)\b/.test(
        text,
      ),
    )
    expect(wrong.map(([key, text]) => `${key}: ${text}`)).toEqual([])
  })

  test('tells which texts nothing names (a warning, not a failure)', () => {
    const sources = [...filesBelow('views', /\.(ejs|js)$/), ...filesBelow('src', /\.ts$/)]
      .filter((file) => !/src\/language\/(id|en)\//.test(file))
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n')
    const idle = Object.keys(indonesian).filter(
      (key) => !sources.includes(`'${key}'`) && !sources.includes(`'${key.slice(0, key.search(/[^._]+$/))}'`),
    )
    if (idle.length > 0) console.warn(`${idle.length} texts that nothing names: ${idle.join(' ')}`)
  })
})
