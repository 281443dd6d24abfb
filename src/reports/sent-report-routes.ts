import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { dayOf } from '../base/calendar.ts'
import { isId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import { readInput } from '../http/read-input.ts'
import { readEitherForm } from '../http/read-multipart.ts'
import { renderPage } from '../http/render.ts'
import { sentenceOf } from '../http/respond.ts'
import { languageOf, type Words } from '../language/language.ts'
import { pageLanguage, publicShell } from '../sites/public-shell.ts'
import { addressOf } from '../sites/public-write.ts'
import type { Site } from '../sites/site.ts'
import { siteOfKey } from '../sites/site-of-request.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import { may } from '../staff/roles.ts'
import type { Titian } from '../titian.ts'
import { readPeriod } from './period-of-request.ts'
import { reportOf } from './read-figures.ts'
import { type FileFormat, sendReport as sendFile } from './report-files.ts'
import { periodName, reportPage, spanText } from './report-page.ts'
import { isReaderKey, keptUntil, stopReader } from './report-reader.ts'
import { addReader, dropReader, endShare, sendReport, sharedReport, shareReport } from './send-report.ts'
import { LINK_DAYS, lateData, MOST_LABEL, type SentReport } from './sent-report.ts'
import { type Rhythm, reportLinks, reportReaders, sentReport, sentReports } from './sent-report-store.ts'

const MOST_LISTED = 200
const site = z.string().max(40)
const periodForm = z.strictObject({ site, from: z.string().max(10), to: z.string().max(10) })
const shareForm = z.strictObject({
  site,
  label: z.string().max(MOST_LABEL).default(''),
  days: z.enum(['7', '30', '90']),
})
const nothing = z.strictObject({ site })
const readerForm = z.strictObject({
  site,
  address: z.string().max(300),
  rhythm: z.enum(['week', 'month', 'both']),
})
const dropForm = z.strictObject({ site, address: z.string().max(300), rhythm: z.enum(['week', 'month']) })

const STOP_BYTES = 1024
/** The page's own button, or what a mail program sends for one press (RFC 8058 §3.1). */
const stopForm = z.union([
  z.strictObject({ act: z.literal('stop') }),
  z.strictObject({ 'List-Unsubscribe': z.literal('One-Click') }),
])

const FILES: Record<string, FileFormat> = { xlsx: 'xlsx', csv: 'csv', json: 'json' }

/**
 * `/staff/report/sent`: reports as they were sent, who gets them by mail, and addresses under which one can be read
 * without signing in. `/laporan/:site/:secret`: that page.
 */
export function sentReportRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)
  const siteOf = (req: Request, res: Response) => siteOfStaff(titian, req, res, 'report')
  const mayChange = (res: Response, site: Site) => may(staffOf(res), 'settings', site.id)

  router.get('/staff/report/sent', gate, async (req, res) => {
    await showList(res, siteOf(req, res), {}, null)
  })

  router.post('/staff/report/sent', gate, async (req, res) => {
    const site = siteOf(req, res)
    const form = readInput(periodForm, req.body)
    const period = readPeriod(form, dayOf(titian.clock.ms(), site.timeZone))
    const id = await sendReport(titian, staffOf(res), site, period)
    const { t } = languageOf(staffOf(res).language)
    await redirectWith(titian, res, `/staff/report/sent/${id}?site=${site.id}`, { kind: 'good', title: t('sent.done') })
  })

  router.post('/staff/report/readers', gate, async (req, res) => {
    const site = siteOf(req, res)
    const form = readInput(readerForm, req.body)
    const rhythms: Rhythm[] = form.rhythm === 'both' ? ['week', 'month'] : [form.rhythm]
    try {
      await addReader(titian, staffOf(res), site, form.address, rhythms)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'invalid') throw error
      return showList(res.status(400), site, form, error)
    }
    await saved(res, site, 'ui.saved')
  })

  router.post('/staff/report/readers/drop', gate, async (req, res) => {
    const site = siteOf(req, res)
    const form = readInput(dropForm, req.body)
    await dropReader(titian, staffOf(res), site, form.address, form.rhythm)
    await saved(res, site, 'sent.dropped')
  })

  /** One route for the page and its files: an id has no full stop. */
  router.get('/staff/report/sent/:name', gate, async (req, res) => {
    const site = siteOf(req, res)
    const [id = '', ending = ''] = String(req.params['name']).split('.')
    const sent = await sentOf(site, id)
    const format = FILES[ending]
    if (format)
      return sendFile(res, sent.report, format === 'csv' && req.query['for'] === 'excel' ? 'csv-excel' : format)
    if (ending) throw new Problem('not_found', 'sent.err_unknown')
    await showSent(res, site, sent, '')
  })

  /** The address is shown in the answer itself and nowhere else: only its hash is stored. */
  router.post('/staff/report/sent/:id/links', gate, async (req, res) => {
    const site = siteOf(req, res)
    const form = readInput(shareForm, req.body)
    const reportId = String(req.params['id'])
    const label = readText(form.label, { field: 'label', max: MOST_LABEL })
    const link = await shareReport(titian, staffOf(res), site, { reportId, label, days: Number(form.days) })
    await showSent(res, site, await sentOf(site, reportId), link)
  })

  router.post('/staff/report/sent/:id/links/:link/end', gate, async (req, res) => {
    const site = siteOf(req, res)
    readInput(nothing, req.body)
    const id = String(req.params['id'])
    await endShare(titian, staffOf(res), site, id, String(req.params['link']))
    const { t } = languageOf(staffOf(res).language)
    await redirectWith(titian, res, `/staff/report/sent/${id}?site=${site.id}`, {
      kind: 'good',
      title: t('sent.ended'),
    })
  })

  router.get('/laporan/:site/:secret', async (req, res) => {
    const site = siteOfKey(titian.sites, req.params['site'])
    res.locals.language = pageLanguage(site, req.query['lang'])
    res.set({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' })
    await titian.limits.take('pages', addressOf(titian, req))
    const { sent, expiresAt } = await sharedReport(titian, site, String(req.params['secret']))
    const w = languageOf(pageLanguage(site, req.query['lang']))
    const page = reportPage(sent.report, w, { may: [], siteQuery: '' })
    renderPage(
      res,
      'report/shared',
      { page, said: await saidOf(site, sent, w), until: w.stamp(expiresAt, site.timeZone) },
      publicShell(titian, site, req, res, { title: page.head.title, index: false, scripts: ['report.js'] }),
    )
  })
  router.get('/laporan/:site/berhenti/:key', async (req, res) => {
    const { site, key } = await stopping(req, res)
    if (!(await isReaderKey(titian, site, key))) throw new Problem('gone', 'sent.err_stopped')
    showStop(req, res, site, false)
  })

  /** The key in the address is all the proof there is, so no Origin is asked for: mail programs send none. */
  router.post('/laporan/:site/berhenti/:key', async (req, res) => {
    const { site, key } = await stopping(req, res)
    readInput(stopForm, { ...(await readEitherForm(req, res, STOP_BYTES)) })
    await stopReader(titian, site, key)
    showStop(req, res, site, true)
  })
  return router

  async function stopping(req: Request, res: Response): Promise<{ site: Site; key: string }> {
    const site = siteOfKey(titian.sites, String(req.params['site']))
    res.locals.language = site.language
    res.set({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' })
    await titian.limits.take('pages', addressOf(titian, req))
    return { site, key: String(req.params['key']).slice(0, 100) }
  }

  function showStop(req: Request, res: Response, site: Site, isDone: boolean): void {
    const { t } = languageOf(site.language)
    const shell = publicShell(titian, site, req, res, { title: t('sent.stop_title'), index: false })
    renderPage(res, 'report/stop', { isDone, action: req.path }, shell)
  }

  async function sentOf(site: Site, id: string): Promise<SentReport> {
    const sent = isId(id) ? await sentReport(titian.db, site.id, id) : null
    if (!sent) throw new Problem('not_found', 'sent.err_unknown')
    return sent
  }

  /** When and by whom, and what was counted since. */
  async function saidOf(site: Site, sent: SentReport, w: Words): Promise<{ sent: string; late: string }> {
    const stamp = w.stamp(sent.sentAt, site.timeZone)
    const late = lateData(sent.report, await reportOf(titian, site, sent.report.period))
    const list = late.map(
      ({ key, by }) => `${w.maybe(`report.fig_${key}`)} ${by > 0 ? '+' : '−'}${w.number(Math.abs(by))}`,
    )
    return {
      sent:
        sent.cause === 'staff'
          ? w.t('sent.by', { stamp, name: sent.staffName || '–' })
          : w.t('sent.by_mail', { stamp }),
      late: list.length === 0 ? w.t('sent.no_late') : w.t('sent.late', { list: list.join(', ') }),
    }
  }

  async function saved(res: Response, site: Site, title: 'ui.saved' | 'sent.dropped'): Promise<void> {
    const { t } = languageOf(staffOf(res).language)
    await redirectWith(titian, res, `/staff/report/sent?site=${site.id}#surel`, { kind: 'good', title: t(title) })
  }

  async function showSent(res: Response, site: Site, sent: SentReport, link: string): Promise<void> {
    const shell = await shellFor(titian, res, { title: '', nav: 'report', site, scripts: ['report.js'] })
    const w = languageOf(shell.lang)
    const isOneOfSeveral = shell.sites.length > 1
    const page = reportPage(sent.report, w, {
      may: shell.may ?? [],
      siteQuery: isOneOfSeveral ? `?site=${site.id}` : '',
    })
    const now = titian.clock.now()
    const links = await reportLinks(titian.db, site.id, sent.id)
    renderPage(
      res,
      'report/sent',
      {
        page,
        said: await saidOf(site, sent, w),
        id: sent.id,
        siteKey: site.id,
        site: isOneOfSeveral ? site.id : '',
        link,
        mayChange: mayChange(res, site),
        days: LINK_DAYS.map((days) => ({ value: days, text: w.t('sent.days', { n: days }) })),
        links: links.map((row) => ({
          id: row.id,
          label: row.label || w.t('sent.no_label'),
          made: w.stamp(row.created_at, site.timeZone),
          state:
            row.ended_at !== ''
              ? w.t('sent.link_ended', { stamp: w.stamp(row.ended_at, site.timeZone) })
              : row.expires_at <= now
                ? w.t('sent.link_expired', { stamp: w.stamp(row.expires_at, site.timeZone) })
                : w.t('sent.link_until', { stamp: w.stamp(row.expires_at, site.timeZone) }),
          isOpen: row.ended_at === '' && row.expires_at > now,
        })),
      },
      { ...shell, title: page.head.title },
    )
  }

  async function showList(
    res: Response,
    site: Site,
    typed: { address?: string; rhythm?: string },
    problem: Problem | null,
  ): Promise<void> {
    const shell = await shellFor(titian, res, { title: '', nav: 'report', site })
    const w = languageOf(shell.lang)
    const rows = await sentReports(titian.db, site.id, MOST_LISTED)
    const isAllowed = mayChange(res, site)
    const readers = isAllowed ? await reportReaders(titian.db, site.id) : []
    renderPage(
      res,
      'report/sent-list',
      {
        siteKey: site.id,
        site: shell.sites.length > 1 ? site.id : '',
        mayChange: isAllowed,
        hasMail: titian.config.mailUrl !== '',
        typed: { address: typed.address ?? '', rhythm: typed.rhythm ?? 'month' },
        errors: problem ? { address: sentenceOf(problem, shell.lang) } : {},
        rhythms: (['month', 'week', 'both'] as const).map((value) => ({ value, text: w.t(`sent.rhythm_${value}`) })),
        readers: readers.map((row) => ({
          address: row.address,
          rhythm: row.rhythm,
          text: `${w.t(row.rhythm === 'week' ? 'sent.rhythm_week' : 'sent.rhythm_month')} · ${w.t('sent.until', { day: w.day(dayOf(keptUntil(row.created_at), site.timeZone)) })}`,
        })),
        reports: rows.map((row) => {
          const period = { from: row.from_day, to: row.to_day }
          return {
            id: row.id,
            name: periodName(period, w),
            span: spanText(period, w),
            stamp: w.stamp(row.sent_at, site.timeZone),
            by: row.cause === 'staff' ? (row.staffName ?? '–') : w.t('sent.by_titian'),
          }
        }),
      },
      { ...shell, title: w.t('sent.title') },
    )
  }
}
