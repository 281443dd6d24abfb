import type { CellObject, SheetData } from 'write-excel-file/node'
import type { Words } from '../language/language.ts'
import type { Report } from './report.ts'
import { reportHead } from './report-page.ts'
import { type Cell, type CellKind, figureTable, type ReportTable, reportTables } from './report-tables.ts'

const FORMATS: Partial<Record<CellKind, string>> = {
  count: '#,##0',
  decimal: '#,##0.####',
  rate: '0.0%',
}
/** Characters; Excel shows a number that does not fit as ####. */
const WIDTHS: Record<CellKind, number> = { text: 36, count: 14, decimal: 14, rate: 12, day: 13 }

/**
 * The report as an Excel workbook: a sheet with the answer and all figures, one for each table, definitions last.
 * Numbers, days and rates are values, so they can be added up; text is never a formula, whatever it begins with, and the
 * library leaves out what XML cannot carry.
 */
export async function reportXlsx(report: Report, w: Words): Promise<Buffer> {
  // Loaded with the first file: most requests never need it.
  const { default: writeWorkbook } = await import('write-excel-file/node')
  const sheets = [summarySheet(report, w), ...reportTables(report, w).map(tableSheet)]
  return writeWorkbook(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer()
}

function summarySheet(report: Report, w: Words): XlsxSheet {
  const head = reportHead(report, w)
  const line = (name: string, value: Cell, kind: CellKind) => [cellOf(name, 'text', 'bold'), cellOf(value, kind)]
  const { stickyRowsCount: _none, ...table } = tableSheet(figureTable(report, w))
  return {
    ...table,
    data: [
      [{ ...cellOf(head.title, 'text', 'bold'), fontSize: 14 }],
      [cellOf(head.site, 'text')],
      line(w.t('report.from'), report.period.from, 'day'),
      line(w.t('report.to'), report.period.to, 'day'),
      line(w.t('out.counted_until'), report.until, 'day'),
      ...head.lines.map((one) => [cellOf(one, 'text')]),
      [],
      [cellOf(w.t('report.q_answer'), 'text', 'bold')],
      [cellOf(head.answer, 'text')],
      [],
      ...table.data,
    ],
  }
}

interface XlsxSheet {
  sheet: string
  columns: { width: number }[]
  orientation?: 'landscape'
  stickyRowsCount?: number
  data: SheetData
}

function tableSheet(table: ReportTable): XlsxSheet {
  const kinds = table.columns.map((column) => column.kind)
  return {
    sheet: sheetName(table.name),
    columns: kinds.map((kind, index) => ({ width: index === 0 ? 44 : WIDTHS[kind] })),
    ...(kinds.length > 5 ? { orientation: 'landscape' as const } : {}),
    stickyRowsCount: 2,
    data: [
      [cellOf(table.note, 'text')],
      table.columns.map(({ name, kind }) => ({
        ...cellOf(name, 'text', 'bold'),
        wrap: true,
        align: kind === 'text' ? 'left' : 'right',
      })),
      ...table.rows.map((row) => row.map((value, index) => cellOf(value, kinds[index]!))),
      ...(table.total ? [table.total.map((value, index) => cellOf(value, kinds[index]!, 'bold'))] : []),
    ],
  }
}

/** Excel refuses longer names and these characters. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)

function cellOf(value: Cell, kind: CellKind, fontWeight?: 'bold'): CellObject | null {
  if (value === null || value === '') return null
  const weight = fontWeight ? { fontWeight } : {}
  if (typeof value === 'number') return { value, type: Number, format: FORMATS[kind] ?? '0', ...weight }
  // A calendar day has no zone: the library writes the date's UTC parts.
  if (kind === 'day') return { value: new Date(`${value}T00:00:00.000Z`), type: Date, format: 'dd/mm/yyyy', ...weight }
  return { value, type: String, ...weight }
}
