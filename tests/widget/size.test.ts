import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BUDGETS, buildWidget, type FileSize } from '../../widget/build.ts'

const committed = JSON.parse(readFileSync(new URL('../../widget/sizes.json', import.meta.url), 'utf8')) as Record<
  string,
  FileSize
>
const folder = mkdtempSync(path.join(tmpdir(), 'titian-widget-'))
let sizes: Record<string, FileSize>

beforeAll(async () => {
  sizes = await buildWidget(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** "widget/bar.ts +120 B", heaviest first: what to look at when a budget is passed. */
function grown(name: string): string {
  const before = committed[name]?.modules ?? {}
  const changes = Object.entries(sizes[name]!.modules).map(
    ([module, bytes]) => [module, bytes - (before[module] ?? 0)] as const,
  )
  return changes
    .filter(([, more]) => more > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([module, more]) => `${module} +${more} B`)
    .join(', ')
}

describe('what the widget weighs (DESIGN §7)', () => {
  test.each(Object.entries(BUDGETS))('%s stays within %i bytes of gzip', (name, most) => {
    const { gzip } = sizes[name]!
    const before = committed[name]?.gzip ?? 0
    const story = `${name}: ${gzip} B gzip of ${most}, was ${before}${grown(name) && `; grew: ${grown(name)}`}`
    console.log(story)
    expect(gzip, story + '. If it is worth it: node --import tsx widget/build.ts --save-sizes').toBeLessThanOrEqual(
      most,
    )
  })
  test('no file parses or writes markup, or logs more than its one warning', () => {
    for (const name of [
      'titian.js',
      'bar.js',
      'more.js',
      'talk.js',
      'write.js',
      'work.js',
      'letter.js',
      'guess.js',
      'own.js',
    ]) {
      const text = readFileSync(path.join(folder, name), 'utf8')
      expect(text, name).not.toMatch(
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\(|new Function/,
      )
      expect(text.match(/console\.\w+/g) ?? [], name).toEqual(name === 'titian.js' ? ['console.warn'] : [])
    }
  })
})
