import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** Who may import whom. Each rule is a sentence of the house (docs/decisions/0001); a broken one is quoted. */
const root = fileURLToPath(new URL('../../', import.meta.url))

interface Import {
  from: string
  to: string
  isType: boolean
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found: Import[] = []
  for (const match of text.matchAll(/^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'/gm)) {
    found.push({ from: file, to: targetOf(file, match[2]!), isType: match[1] !== undefined })
  }
  for (const match of text.matchAll(/^import\s+'([^']+)'|[^.\w]import\('([^']+)'\)/gm)) {
    found.push({ from: file, to: targetOf(file, match[1] ?? match[2]!), isType: false })
  }
  return found
}

const targetOf = (file: string, name: string): string =>
  name.startsWith('.') ? normalize(join(dirname(file), name)) : name

const src = filesBelow('src').flatMap(importsOf)
const widget = filesBelow('widget')
  .filter((file) => file !== 'widget/build.ts')
  .flatMap(importsOf)

const show = (found: Import[]): string[] => found.map(({ from, to }) => `${from} → ${to}`)
const folderOf = (file: string): string => file.split('/')[1] ?? ''
const isOwn = (target: string): boolean => target.startsWith('src/')

test('base knows nothing of the trade', () => {
  expect(
    show(src.filter(({ from, to }) => from.startsWith('src/base/') && isOwn(to) && !/^src\/(base|wire)\//.test(to))),
  ).toEqual([])
})

test('storage imports base alone', () => {
  expect(
    show(
      src.filter(({ from, to }) => from.startsWith('src/storage/') && isOwn(to) && !/^src\/(base|storage)\//.test(to)),
    ),
  ).toEqual([])
})

test('http knows Express, not the trade', () => {
  const trade = /^src\/(?!base|http|language|wire|config|storage)\w+\//
  expect(show(src.filter(({ from, to, isType }) => from.startsWith('src/http/') && trade.test(to) && !isType))).toEqual(
    [],
  )
})

test('wire imports nothing', () => {
  expect(show(src.filter(({ from, to }) => from.startsWith('src/wire/') && !to.startsWith('src/wire/')))).toEqual([])
})

test('the widget imports wire alone', () => {
  expect(show(widget.filter(({ to }) => !/^(widget\/|src\/wire\/|icon:)/.test(to)))).toEqual([])
})

test('comments and letters never import each other', () => {
  const between = (a: string, b: string) =>
    src.filter(({ from, to }) => from.startsWith(`src/${a}/`) && to.startsWith(`src/${b}/`))
  expect(show([...between('comments', 'letters'), ...between('letters', 'comments')])).toEqual([])
})

test('reports read the figures that other capabilities publish, and nothing else of them', () => {
  const others = /^src\/(comments|letters|visits|shares|reactions|accounts|links|pages|desk)\//
  expect(
    show(
      src.filter(
        ({ from, to, isType }) =>
          from.startsWith('src/reports/') && others.test(to) && !/-figures\.ts$/.test(to) && !isType,
      ),
    ),
  ).toEqual([])
})

test('nouns are pure: no database, no Express, no files, no present time, no chance', () => {
  const nouns = filesBelow('src').filter((file) => {
    const [, folder, name] = file.split('/')
    return (
      name !== undefined &&
      folder !== undefined &&
      folder !== 'config' &&
      `${folder}.ts`.replace(/ies\.ts$/, 'y.ts').replace(/s\.ts$/, '.ts') === name
    )
  })
  expect(nouns.length).toBeGreaterThan(4)
  const impure = nouns.filter((file) =>
    /from 'kysely'|from 'express'|node:fs|Date\.now|Math\.random|new Date\(\)/.test(
      readFileSync(join(root, file), 'utf8'),
    ),
  )
  expect(impure).toEqual([])
})

test('raw SQL text stands in storage alone', () => {
  const raw = filesBelow('src').filter(
    (file) =>
      !file.startsWith('src/storage/') &&
      /from 'kysely'/.test(readFileSync(join(root, file), 'utf8')) &&
      /\bsql(<|`|\.)/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(raw).toEqual([])
})

test('who asks which database it is stands in storage', () => {
  const asking = filesBelow('src').filter(
    (file) =>
      !/^src\/(storage|config)\//.test(file) &&
      /dialect\s*[!=]==?|dialectOf/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(asking.filter((file) => file !== 'src/open-titian.ts')).toEqual([])
})

test('the demo is imported by the start and the command line alone', () => {
  expect(
    show(
      src.filter(
        ({ from, to }) => to.startsWith('src/demo/') && !/^src\/(demo|cli)\//.test(from) && from !== 'src/main.ts',
      ),
    ),
  ).toEqual([])
})

test('no capability imports in a circle', () => {
  const edges = new Map<string, Set<string>>()
  for (const { from, to, isType } of src) {
    if (isType || !isOwn(to) || from.split('/').length < 3 || to.split('/').length < 3) continue
    const [a, b] = [folderOf(from), folderOf(to)]
    if (a !== b) edges.set(a, (edges.get(a) ?? new Set()).add(b))
  }
  const circles: string[] = []
  const walk = (path: string[]): void => {
    for (const next of edges.get(path.at(-1)!) ?? []) {
      const at = path.indexOf(next)
      if (at >= 0) circles.push([...path.slice(at), next].join(' → '))
      else walk([...path, next])
    }
  }
  for (const start of edges.keys()) walk([start])
  expect([...new Set(circles)].slice(0, 5)).toEqual([])
})
