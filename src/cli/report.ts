import { readFileSync } from 'node:fs'
import { dayOf } from '../base/calendar.ts'
import { pageHtml } from '../http/render.ts'
import { languageOf } from '../language/language.ts'
import { readPeriod } from '../reports/period-of-request.ts'
import { reportOf } from '../reports/read-figures.ts'
import { writeReport } from '../reports/report-files.ts'
import { reportPage } from '../reports/report-page.ts'
import type { Site } from '../sites/site.ts'
import type { Titian } from '../titian.ts'

export interface ReportOrder {
  site: Site
  /** `YYYY-MM` */
  month: string
  format: 'json' | 'csv' | 'xlsx' | 'html'
}

const SHEET = new URL('../../views/static/titian.css', import.meta.url)

/**
 * The report of a month: text, or the bytes of a workbook. HTML is one file that stands alone and prints as the staff page does.
 * @throws Problem 'invalid' for what is no month
 */
export async function runReport(titian: Titian, { site, month, format }: ReportOrder): Promise<string | Buffer> {
  const period = readPeriod({ month }, dayOf(titian.clock.ms(), site.timeZone))
  const report = await reportOf(titian, site, period)
  if (format !== 'html') return writeReport(report, format)
  const page = reportPage(report, languageOf(site.language), { may: [], siteQuery: '' })
  const html = pageHtml(
    'report/file',
    { page },
    {
      lang: site.language,
      title: page.head.title,
      staff: null,
      site: { key: site.id, name: site.name },
      sites: [],
      counts: {},
      base: '',
      formToken: '',
      index: false,
    },
  )
  return withSheet(html)
}

/** A file on a disk has no server to fetch the sheet from, and no content security policy that forbids it inside. */
function withSheet(html: string): string {
  const sheet = readFileSync(SHEET, 'utf8')
  return html
    .replace(/<link rel="icon"[^>]*>\n?/, '')
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${sheet}</style>`)
}
