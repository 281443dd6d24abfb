import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = new URL('../../', import.meta.url).pathname

function linesOf(folder: string, ending: RegExp): { where: string; line: string }[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .flatMap((name) =>
      readFileSync(join(root, folder, name), 'utf8')
        .split('\n')
        .map((line, index) => ({ where: `${folder}/${name}:${index + 1}`, line })),
    )
}
const found = (lines: { where: string; line: string }[], pattern: RegExp) =>
  lines.filter(({ line }) => pattern.test(line)).map(({ where, line }) => `${where} ${line.trim().slice(0, 120)}`)

const views = linesOf('views', /\.ejs$/)
const browser = [...linesOf('widget', /\.ts$/), ...linesOf('views/static', /\.js$/)]

describe('promise 3: what citizens write stays text', () => {
  test('the only raw output of a template is an include', () => {
    expect(views.length).toBeGreaterThan(100)
    expect(found(views, /<%-(?!\s*include\()/)).toEqual([])
  })

  test('an include names its file; data never chooses one', () => {
    expect(found(views, /include\((?!\s*'\/[a-z0-9/-]+'\s*[,)])/)).toEqual([])
  })

  test('no script parses HTML', () => {
    const parsing =
      /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write(ln)?|DOMParser|createContextualFragment|srcdoc|setHTMLUnsafe)\b/
    expect(
      found(
        browser.filter(({ line }) => !/^\s*(\/\/|\*|\/\*)/.test(line)),
        parsing,
      ),
    ).toEqual([])
  })

  test('no script makes code of text', () => {
    expect(found(browser, /\beval\(|new Function\(|setTimeout\(\s*['"`]|javascript:/)).toEqual([])
  })
})

describe('a strict content security policy holds', () => {
  test('no page carries inline style, inline script or handlers', () => {
    expect(found(views, /\sstyle\s*=|<style\b|\son[a-z]+\s*=\s*["']|javascript:/i)).toEqual([])
    expect(found(views, /<script\b(?![^>]*\bsrc=)/i)).toEqual([])
  })

  test('no page asks another host for a script, a style, a picture or a frame', () => {
    expect(found(views, /<(script|link|img|iframe|source|video|audio)\b[^>]*(src|href)="(https?:)?\/\//i)).toEqual([])
    expect(found(linesOf('views/static', /\.css$/), /url\(|@import|data:image/)).toEqual([])
  })
})

describe('templates are given what they name', () => {
  test('nothing reaches into `it` by a name that data chooses', () => {
    expect(found(views, /\bit\[/)).toEqual([])
  })

  test('every page says at its top what it expects', () => {
    const first = new Map<string, string>()
    for (const { where, line } of views) {
      const file = where.slice(0, where.lastIndexOf(':'))
      if (!first.has(file)) first.set(file, line)
    }
    const silent = [...first]
      .filter(([file, line]) => !file.includes('/partials/bridge') && !line.startsWith('<%#'))
      .map(([file]) => file)
    expect(silent).toEqual([])
  })
})
