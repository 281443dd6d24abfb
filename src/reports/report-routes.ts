import { type Request, type Response, Router } from 'express'
import { dayOf } from '../base/calendar.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { languageOf } from '../language/language.ts'
import { requestFigures } from '../requests/request-figures.ts'
import { shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import { may } from '../staff/roles.ts'
import type { Titian } from '../titian.ts'
import { periodQuery, readPeriod, reportQuery } from './period-of-request.ts'
import { reportOf } from './read-figures.ts'
import { type FileFormat, sendReport } from './report-files.ts'
import { periodChoices, reportPage } from './report-page.ts'

/** `/staff/report`, and the same report as CSV and JSON. The period stands in the address, so a view can be sent on. */
export function reportRoutes(titian: Titian): Router {
  const router = Router()
  const asked = async (req: Request, res: Response) => {
    const query = readInput(reportQuery, { ...req.query })
    const site = siteOfStaff(titian, req, res, 'report')
    const today = dayOf(titian.clock.ms(), site.timeZone)
    const period = readPeriod(query, today)
    return { query, site, today, period, report: await reportOf(titian, site, period) }
  }

  router.get('/staff/report', staffGate(titian), async (req, res) => {
    const { site, today, period, report } = await asked(req, res)
    const shell = await shellFor(titian, res, { title: '', nav: 'report', site, scripts: ['report.js'] })
    const w = languageOf(shell.lang)
    const isOneOfSeveral = shell.sites.length > 1
    const siteQuery = isOneOfSeveral ? `?site=${site.id}` : ''
    const requests = await requestFigures(titian.db, site.id, today)
    const page = reportPage(report, w, { may: shell.may ?? [], siteQuery })
    renderPage(
      res,
      'report/page',
      {
        page,
        choices: periodChoices(today, period, w),
        period,
        siteKey: site.id,
        requests: requests.open === 0 ? '' : w.t('report.requests', { n: requests.open, late: requests.late }),
        mayFreeze: may(staffOf(res), 'settings', site.id),
        site: isOneOfSeveral ? site.id : '',
        query: `site=${site.id}&${periodQuery(period)}`,
      },
      { ...shell, title: page.head.title },
    )
  })

  const file =
    (format: (query: { for?: 'excel' | undefined }) => FileFormat) => async (req: Request, res: Response) => {
      const { query, report } = await asked(req, res)
      await sendReport(res, report, format(query))
    }
  router.get(
    '/staff/report.csv',
    staffGate(titian),
    file((query) => (query.for === 'excel' ? 'csv-excel' : 'csv')),
  )
  router.get(
    '/staff/report.xlsx',
    staffGate(titian),
    file(() => 'xlsx'),
  )
  router.get(
    '/staff/report.json',
    staffGate(titian),
    file(() => 'json'),
  )
  return router
}
