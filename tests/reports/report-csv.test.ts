import { expect, test } from 'vitest'
import { composeReport } from '../../src/reports/compose-report.ts'
import { reportCsv } from '../../src/reports/report-csv.ts'
import { reportJson } from '../../src/reports/report-json.ts'
import { october, octoberPages } from './october.ts'

const linesOf = (csv: string) => csv.slice(1).split('\r\n').filter(Boolean)

test('one figure a line, with whole, unit, status and definition; UTF-8 says so', () => {
  const csv = reportCsv(composeReport(october()))
  expect(csv.charCodeAt(0)).toBe(0xfeff)
  const lines = linesOf(csv)
  expect(lines[0]).toBe('section,item,detail,measure,value,of,unit,status,before,before_of,definition')
  expect(lines).toContain('report,from,,,2026-10-01,,,,,,')
  expect(lines.find((line) => line.startsWith('figures,social_low,'))).toMatch(
    /,1214,8746,rate,measured,632,7900,Kunjungan /,
  )
  expect(lines.find((line) => line.startsWith('figures,balance,'))).toMatch(/,0\.1786,,balance,measured,-0\.3204,,/)
  expect(lines).toContain('platforms,Facebook,evidence,own,296,,visits,measured,,,')
})

test('a title that begins like a formula is text, a negative number stays a number', () => {
  const pages = octoberPages()
  pages[0] = { ...pages[0]!, title: '=HYPERLINK("https://evil.test";"x")' }
  pages[1] = { ...pages[1]!, title: '@SUM(A1)\t' }
  pages[2] = { ...pages[2]!, title: '-2+3+cmd|calc' }
  pages[3] = { ...pages[3]!, title: '+62 812' }
  const lines = linesOf(reportCsv(composeReport(october({ pages }))))
  const cells = lines.flatMap((line) => line.split(',')).map((cell) => cell.replace(/^"/, ''))
  expect(cells.filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([])
  expect(cells.filter((cell) => cell.startsWith('-') && Number.isNaN(Number(cell)))).toEqual([])
  expect(lines.some((line) => line.startsWith("articles,'-2+3+cmd|calc"))).toBe(true)
})

test('for an Indonesian Excel: semicolons and decimal commas', () => {
  const line = linesOf(reportCsv(composeReport(october()), { isForExcel: true })).find((one) =>
    one.startsWith('figures;balance;'),
  )
  expect(line).toContain(';0,1786;;balance;measured;-0,3204;')
})

test('JSON carries the whole report and a definition for each figure', () => {
  const json = JSON.parse(reportJson(composeReport(october())))
  expect(json).toMatchObject({ answer: { low: 1214, high: 2701, visits: 8746 }, period: { from: '2026-10-01' } })
  expect(Object.keys(json.definitions)).toEqual(Object.keys(json.figures))
})
