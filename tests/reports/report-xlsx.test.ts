import readWorkbook from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { languageOf } from '../../src/language/language.ts'
import { composeReport } from '../../src/reports/compose-report.ts'
import { FIGURES } from '../../src/reports/report.ts'
import { fileName } from '../../src/reports/report-files.ts'
import { reportXlsx } from '../../src/reports/report-xlsx.ts'
import { october, octoberPages } from './october.ts'

const w = languageOf('id')
type Row = (string | number | Date | boolean | null)[]

async function sheetsOf(input = october()): Promise<Record<string, Row[]>> {
  const sheets = await readWorkbook(await reportXlsx(composeReport(input), w))
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data as Row[]]))
}
const rowOf = (rows: Row[], name: string): Row => rows.find(([first]) => first === name) ?? []

test('a sheet for each table, the answer first, the definitions last', async () => {
  const sheets = await sheetsOf()
  const names = Object.keys(sheets)
  expect(names[0]).toBe('Ringkasan')
  expect(names.at(-1)).toBe('Definisi')
  expect(names).toEqual(expect.arrayContaining(['Platform', 'Sumber', 'Perilaku', 'Akun', 'Berita', 'Waktu', 'Jam']))
  expect(sheets.Ringkasan!.flat().join(' ')).toContain('14 sampai 31 dari 100 kunjungan datang dari media sosial')
  expect(sheets.Definisi!.length).toBe(2 + Object.keys(FIGURES).length)
})

test('numbers, days and rates are values that can be reckoned with', async () => {
  const { Ringkasan, Platform, Waktu, Sumber } = await sheetsOf()
  expect(rowOf(Ringkasan!, 'Dari tanggal')[1]).toEqual(new Date('2026-10-01T00:00:00.000Z'))
  expect(rowOf(Ringkasan!, 'Kunjungan').slice(1, 3)).toEqual([8746, null])
  const low = rowOf(Ringkasan!, 'Terbukti dari media sosial')
  expect(low.slice(1, 3)).toEqual([1214, 8746])
  expect(low[3]).toBeCloseTo(1214 / 8746, 6)
  expect(rowOf(Ringkasan!, 'Neraca masuk-keluar')[1]).toBeCloseTo(0.1786, 4)
  expect(rowOf(Platform!, 'Seluruhnya').slice(-3)).toEqual([1214, 846, 0.1786])
  expect(Waktu![2]![0]).toEqual(new Date('2026-08-31T00:00:00.000Z'))
  const visits = Sumber!.slice(2, -1).map((row) => row[1] as number)
  expect(visits.reduce((sum, one) => sum + one, 0)).toBe(rowOf(Sumber!, 'Seluruhnya')[1])
})

test('a rate of fewer than 30 cases is left out, its part and whole stay', async () => {
  const { Ringkasan } = await sheetsOf()
  // 17 of 22 letters.
  expect(rowOf(Ringkasan!, 'Terjawab tepat waktu').slice(1, 4)).toEqual([17, 22, null])
})

test('a title that begins like a formula, or with what XML cannot carry, is plain text', async () => {
  const pages = octoberPages()
  pages[0] = { ...pages[0]!, title: '=HYPERLINK("https://evil.test";"x")' }
  pages[1] = { ...pages[1]!, title: '-2+3+cmd|calc' }
  pages[2] = { ...pages[2]!, title: 'Air\u0007 PDAM \ud800 <b>&' }
  const file = await reportXlsx(composeReport(october({ pages })), w)
  const titles = ((await readWorkbook(file)).find(({ sheet }) => sheet === 'Berita')!.data as Row[]).map(
    (row) => row[0],
  )
  expect(titles).toEqual(
    expect.arrayContaining(['=HYPERLINK("https://evil.test";"x")', '-2+3+cmd|calc', 'Air PDAM  <b>&']),
  )
  expect(await partsOf(file)).not.toMatch(/<f[ >]/)
})

test('no two files of one report have the same name', () => {
  const report = composeReport(october())
  expect((['xlsx', 'csv', 'csv-excel', 'json'] as const).map((format) => fileName(report, format))).toEqual([
    'titian-tanjungkelekak-2026-10.xlsx',
    'titian-tanjungkelekak-2026-10.csv',
    'titian-tanjungkelekak-2026-10-excel.csv',
    'titian-tanjungkelekak-2026-10.json',
  ])
})

/** Every sheet's XML. */
async function partsOf(file: Buffer): Promise<string> {
  const { unzipSync, strFromU8 } = await import('fflate')
  return Object.entries(unzipSync(new Uint8Array(file)))
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('')
}
