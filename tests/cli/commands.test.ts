import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { runCommand } from '../../src/cli/titian.ts'

const folder = mkdtempSync(join(tmpdir(), 'titian-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let count = 0

/** One installation on SQLite, with the command line as a person types it. */
function installation() {
  const dataDir = join(folder, `${++count}`)
  mkdirSync(dataDir)
  return {
    dataDir,
    async types(line: string, ...more: string[]) {
      const out: string[] = []
      const err: string[] = []
      const code = await runCommand([...line.split(' ').filter(Boolean), ...more], {
        out: (text) => out.push(text),
        err: (text) => err.push(text),
        stdin: new PassThrough(),
        stdout: new PassThrough(),
        env: { TITIAN_DATA_DIR: dataDir },
      })
      return { code, out: out.join('\n'), err: err.join('\n') }
    },
  }
}

const COMMENT = { id: 'a', url: '/berita/jalan', name: 'Warga', text: 'Kapan diperbaiki?', at: '2021-06-01 10:00' }

test('a site is filled, moved, taken out whole and checked, all from the command line', async () => {
  const { types, dataDir } = installation()
  const file = join(dataDir, 'old.jsonl')
  writeFileSync(file, `${JSON.stringify(COMMENT)}\n${JSON.stringify({ ...COMMENT, id: 'b', at: 'kapan-kapan' })}\n`)
  await types('site add --key contoh --name Contoh --origin https://contoh.go.id.test')

  const dry = await types(`import json ${file} --site contoh --dry-run`)
  expect(dry).toMatchObject({ code: 0, err: '' })
  expect(dry.out).toMatch(/Dry run, nothing was stored\. Would be imported: 1 of 2/)
  expect(dry.out).toMatch(/line 2, comment b: its date cannot be read/)
  const done = await types(`import json ${file} --site contoh --json`)
  const lines = done.out.split('\n').map((line) => JSON.parse(line))
  expect(lines[0]).toEqual({ skipped: { id: 'b', line: 2, reason: 'date' } })
  expect(lines[1].result).toMatchObject({ imported: { shown: 1 }, known: 0 })
  expect((await types(`import json ${file} --site contoh`)).out).toMatch(/There already from an earlier run: 1/)

  const plan = await types('move --site contoh /berita/jalan /artikel/jalan --dry-run')
  expect(plan.out).toMatch(/gets the new address \(1 comments, 0 likes\)[\s\S]*Would move: 1 of 1/)
  expect((await types('move --site contoh /berita/jalan /artikel/jalan')).out).toMatch(/Moved: 1 of 1/)

  const to = join(dataDir, 'out')
  expect((await types(`export --site contoh --to ${to}`)).code).toBe(0)
  expect(readdirSync(to)).toContain('comments.csv')
  expect(readFileSync(join(to, 'comments.jsonl'), 'utf8')).toContain('https://contoh.go.id.test/artikel/jalan')
  const again = await types(`export --site contoh --to ${to}`)
  expect(again).toMatchObject({ code: 2 })
  expect(again.err).toMatch(/is there already/)

  const verified = await types('verify')
  expect(verified.code).toBe(0)
  expect(verified.out).toMatch(/chain whole[\s\S]*Pages: addresses, merges and numbers of comments fit/)
})

test.each([
  ['import', 2, /Which format\?/],
  ['import csv', 2, /Name the file/],
  ['import csv /nowhere.csv --site contoh', 1, /There is no file/],
  ['import csv /nowhere.csv --site lain', 2, /There is no site "lain"/],
  ['import csv /nowhere.csv --site contoh --map /nowhere.csv', 1, /map .* cannot be read/],
  ['export --site contoh --only semua', 2, /no part "semua"/],
  ['export --site contoh --format xml', 2, /json or csv/],
  ['explain source https://contoh.go.id.test lagi', 2, /"lagi" is not understood/],
  ['report --site contoh --month oktober', 2, /--month is a month/],
  ['move --site contoh', 2, /Name an old and a new address/],
])('titian %s tells what is wrong', async (line, code, message) => {
  const { types } = installation()
  await types('site add --key contoh --name Contoh --origin https://contoh.go.id.test')
  const said = await types(line)
  expect(said.code).toBe(code)
  expect(said.err).toMatch(message)
})

test('what is not said is chosen and told: the month of a report, the place of an export, an address to explain', async () => {
  const { types, dataDir } = installation()
  await types('site add --key contoh --name Contoh --origin https://contoh.go.id.test')
  const report = await types('report --site contoh')
  expect(report.code).toBe(0)
  expect(report.err).toMatch(/The report of \d{4}-\d\d, the last month that is over/)
  expect(JSON.parse(report.out).period.from).toContain(/of (\S+),/.exec(report.err)![1])
  const to = join(dataDir, 'keluar')
  expect((await types(`export --site contoh --out ${to}`)).out).toContain(`Written: ${to}`)
  const source = await types('explain source https://contoh.go.id.test/a?utm_source=facebook&utm_medium=social')
  expect(JSON.parse(source.out)).toMatchObject({ medium: 'social', platform: 'Facebook' })
})

test('what was mistyped is named, and no failure of the machine is shown raw', async () => {
  const { types, dataDir } = installation()
  await types('site add --key contoh --name Contoh --origin https://contoh.go.id.test')
  writeFileSync(join(dataDir, 'old.csv'), 'url;text;at\n/berita/a;"Kapan" diperbaiki?;2021-06-01\n')
  for (const [line, said] of [
    ['site add --key hulu --name H --origin https://hulu.go.id.test', /^name: Too short/],
    ['site add --key hulu --name Hulu --origin https://hulu.go.id.test --lang fr', /^--lang is id or en/],
    [`backup ${join(dataDir, 'tiada', 'cadangan.db')}`, /^There is no folder .*tiada\. Make it first/],
    [`import csv ${join(dataDir, 'old.csv')} --site contoh`, /^The table is broken at line 2: /],
  ] as const) {
    const { code, err } = await types(line)
    expect([line, code === 0, err]).toEqual([line, false, expect.stringMatching(said)])
    expect(err).not.toMatch(/\n {4}at /)
  }
})

test('a data folder that is a file is called one', async () => {
  const { types, dataDir } = installation()
  rmSync(dataDir, { recursive: true })
  writeFileSync(dataDir, '')
  const said = await types('site list')
  expect(said.code).toBe(1)
  expect(said.err).toMatch(/is a file\. Name a folder/)
})
