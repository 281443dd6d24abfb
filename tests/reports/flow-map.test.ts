import { expect, test } from 'vitest'
import { languageOf } from '../../src/language/language.ts'
import { composeReport } from '../../src/reports/compose-report.ts'
import { flowMap, flowRows } from '../../src/reports/flow-map.ts'
import { october } from './october.ts'

const w = languageOf('id')
const report = composeReport(october())

test('both banks name the same places in the same order, and their sums are those of the balance', () => {
  const rows = flowRows(report, w)
  const social = rows.filter((row) => !row.isElsewhere)
  expect(social.reduce((sum, row) => sum + row.in, 0)).toBe(report.figures.in.value)
  expect(social.reduce((sum, row) => sum + row.out, 0)).toBe(report.figures.out.value)
  expect(rows.at(-1)).toEqual({ name: 'Tempat lain', in: 0, out: 104, isElsewhere: true })
})

test('is drawn at three widths, nothing leaves its picture, and no label lies on another', () => {
  const chart = flowMap(report, w)!
  for (const drawing of [chart.small, chart.large, chart.print!]) {
    const labels = drawing.marks.filter((mark) => mark.is === 'text')
    for (const mark of drawing.marks) {
      if (mark.is === 'rect') expect(mark.x + mark.width).toBeLessThanOrEqual(drawing.width)
      if (mark.is !== 'path') expect(mark.y).toBeLessThanOrEqual(drawing.height)
    }
    const bank = (anchor: string) => labels.filter((one) => one.anchor === anchor && one.y > 20).map((one) => one.y)
    for (const anchor of ['start', 'end']) {
      const lines = [...new Set(bank(anchor))].sort((a, b) => a - b)
      for (let i = 1; i < lines.length; i++) expect(lines[i]! - lines[i - 1]!).toBeGreaterThanOrEqual(14)
    }
  }
})

test('nothing in and nothing out: no map', () => {
  expect(
    flowMap({ ...report, platforms: [], outbound: composeReport({ ...october(), outbound: [] }).outbound }, w),
  ).toBeNull()
})
