import { Router } from 'express'
import { z } from 'zod'
import { dayOf, isDay } from '../base/calendar.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { languageOf } from '../language/language.ts'
import { firstLinkedDay } from '../links/link-figures.ts'
import { shellFor, siteOfStaff, staffGate } from '../staff/require-staff.ts'
import type { Titian } from '../titian.ts'
import { firstCountedDay, visitFigures } from '../visits/visit-figures.ts'
import { beforeAfter, EFFECT_SPANS, sideOf, spansAround } from './before-after.ts'
import { beforeAfterPage } from './before-after-page.ts'

const query = z.object({
  site: z.string().max(40).optional(),
  since: z.string().max(20).optional(),
  days: z.string().max(4).optional(),
})
const USUAL_SPAN = 28

/** `/staff/report/before-after?since=2026-09-20&days=28`: whether social media brings more since a date. */
export function beforeAfterRoutes(titian: Titian): Router {
  const router = Router()
  router.get('/staff/report/before-after', staffGate(titian), async (req, res) => {
    const asked = readInput(query, { ...req.query })
    const site = siteOfStaff(titian, req, res, 'report')
    const today = dayOf(titian.clock.ms(), site.timeZone)
    const days = EFFECT_SPANS.find((span) => String(span) === asked.days) ?? USUAL_SPAN
    const since = asked.since?.trim() ?? ''
    const isReadable = isDay(since) && since >= '2000' && since <= today
    const countedSince = await firstCountedDay(titian.db, site.id)
    const spans = isReadable ? spansAround(since, days, countedSince, today) : null
    const sideFrom = async (period: NonNullable<typeof spans>['before']) =>
      period && sideOf(period, (await visitFigures(titian.db, site.id, period)).sources)
    const [before, after] = [spans && (await sideFrom(spans.before)), spans && (await sideFrom(spans.after))]
    const shell = await shellFor(titian, res, { title: '', nav: 'report', site, scripts: ['report.js'] })
    const w = languageOf(shell.lang)
    const siteKey = shell.sites.length > 1 ? site.id : ''
    const linked = await firstLinkedDay(titian.db, site.id)
    const isWrong = since !== '' && !isReadable
    if (isWrong) res.status(400)
    renderPage(
      res,
      'report/before-after',
      {
        tab: 'effect',
        site: siteKey,
        since,
        error: isWrong ? w.t('effect.err_day') : '',
        spans: EFFECT_SPANS.map((span) => ({
          value: span,
          text: w.t('effect.weeks', { n: span / 7 }),
          isChosen: span === days,
        })),
        suggestions: linked === null ? [] : [{ day: linked, text: w.t('effect.first_link', { day: w.day(linked) }) }],
        days,
        counted: countedSince === null ? w.t('effect.nothing') : w.t('effect.counted', { day: w.day(countedSince) }),
        head: isReadable ? w.t('effect.since', { day: w.day(since) }) : '',
        lines: [`${site.name}.`, w.t('effect.zone', { zone: w.zoneName(site.timeZone) }), w.t('report.robots_line')],
        page: spans && beforeAfterPage(since, days, spans, before && after && beforeAfter(before, after), w),
      },
      { ...shell, title: w.t('effect.title') },
    )
  })
  return router
}
