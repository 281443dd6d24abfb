import type { Response } from 'express'
import { languageOf, type Words } from '../language/language.ts'
import { periodQuery } from './period-of-request.ts'
import type { Report } from './report.ts'
import { reportCsv } from './report-csv.ts'
import { reportJson } from './report-json.ts'
import { reportXlsx } from './report-xlsx.ts'

export type FileFormat = 'xlsx' | 'csv' | 'csv-excel' | 'json'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface FileForm {
  type: string
  /** What the file's name ends with: two files of one report never have the same. */
  ending: string
  write: (report: Report, w: Words) => string | Buffer | Promise<Buffer>
}

/** Every form in which a report leaves as a file. */
const FORMS: Record<FileFormat, FileForm> = {
  xlsx: { type: XLSX, ending: '.xlsx', write: reportXlsx },
  csv: { type: 'text/csv; charset=utf-8', ending: '.csv', write: (report) => reportCsv(report) },
  'csv-excel': {
    type: 'text/csv; charset=utf-8',
    ending: '-excel.csv',
    write: (report) => reportCsv(report, { isForExcel: true }),
  },
  json: { type: 'application/json', ending: '.json', write: reportJson },
}

/** @returns text, or bytes for a workbook; words in the site's language */
export const writeReport = async (report: Report, format: FileFormat): Promise<string | Buffer> =>
  FORMS[format].write(report, languageOf(report.site.language))

/** `titian-tanjungkelekak-2026-10.xlsx`, `titian-tanjungkelekak-2026-11-01_2026-11-07-excel.csv` */
export function fileName({ site, period }: Pick<Report, 'site' | 'period'>, format: FileFormat): string {
  const days = periodQuery(period)
    .replaceAll(/(month|from|to)=/g, '')
    .replace('&', '_')
  return `titian-${site.key}-${days}${FORMS[format].ending}`
}

/** JSON opens in the browser, the others are saved. */
export async function sendReport(res: Response, report: Report, format: FileFormat): Promise<void> {
  const isSaved = format !== 'json'
  if (isSaved) res.set('content-disposition', `attachment; filename="${fileName(report, format)}"`)
  res.type(FORMS[format].type).send(await writeReport(report, format))
}
