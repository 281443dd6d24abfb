import { Router } from 'express'
import { dayOf } from '../base/calendar.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { languageOf } from '../language/language.ts'
import { shellFor, siteOfStaff, staffGate } from '../staff/require-staff.ts'
import type { Titian } from '../titian.ts'
import { trafficNames } from '../visits/traffic-figures.ts'
import { readTrafficOf } from './traffic.ts'
import { trafficPage } from './traffic-page.ts'
import { readTraffic, trafficInput } from './traffic-query.ts'

/** Seconds between two looks at the last half hour. */
const LIVE_SECONDS = 30
const PAGES_SHOWN = 20

/** `/staff/report/visits`: where visits came from, narrowed and sorted by its address. `/staff/report/live`: the last half hour. */
export function trafficRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)

  router.get('/staff/report/visits', gate, async (req, res) => {
    const input = readInput(trafficInput, { ...req.query })
    const site = siteOfStaff(titian, req, res, 'report')
    const today = dayOf(titian.clock.ms(), site.timeZone)
    const traffic = await readTrafficOf(titian.db, site, readTraffic(input, today), today)
    const shell = await shellFor(titian, res, { title: '', nav: 'report', site })
    const w = languageOf(shell.lang)
    const siteKey = shell.sites.length > 1 ? site.id : ''
    const page = trafficPage(traffic, site.timeZone, w, { site: siteKey })
    renderPage(res, 'report/traffic', { page, tab: 'visits', site: siteKey }, { ...shell, title: page.title })
  })

  router.get('/staff/report/live', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, 'report')
    const isStopped = req.query['stop'] === '1'
    const now = titian.live.now(site.id, titian.clock.ms())
    const names = await trafficNames(titian.db, site.id, 'page')
    const shell = await shellFor(titian, res, { title: '', nav: 'report', site })
    const w = languageOf(shell.lang)
    const siteKey = shell.sites.length > 1 ? site.id : ''
    const address = `/staff/report/live${siteKey ? `?site=${siteKey}` : ''}`
    const also = siteKey ? '&' : '?'
    // Of the header, not of a script: it works without one. Marked, so that a page left open does not count as work.
    if (!isStopped) {
      res.set('refresh', `${LIVE_SECONDS}; url=${titian.config.staffBase}${address}${also}auto=1`)
    }
    renderPage(
      res,
      'report/live',
      {
        tab: 'live',
        site: siteKey,
        visits: `${now.isMore ? '≥ ' : ''}${w.number(now.visits)}`,
        stamp: w.stamp(titian.clock.now(), site.timeZone),
        since: w.stamp(new Date(now.sinceMs).toISOString(), site.timeZone),
        seconds: LIVE_SECONDS,
        isEmpty: now.visits === 0,
        isStopped,
        toggle: isStopped ? address : `${address}${also}stop=1`,
        minutes: now.minutes.map((visits, index) => ({
          name: w.t('traffic.minutes_ago', { n: now.minutes.length - 1 - index }),
          visits: w.number(visits),
          count: visits,
        })),
        most: Math.max(1, ...now.minutes),
        sources: now.sources.map(({ medium, platform, visits }) => ({
          name: platform || w.maybe(`report.medium_${medium}`) || medium,
          visits: w.number(visits),
        })),
        pages: now.pages.slice(0, PAGES_SHOWN).map(({ pageId, visits }) => {
          const named = names.get(names.get(pageId)?.into ?? pageId)
          return {
            name: named?.name ?? w.t('report.row_unknown'),
            url: /^https?:\/\//.test(named?.url ?? '') ? named!.url : '',
            visits: w.number(visits),
          }
        }),
      },
      { ...shell, title: w.t('traffic.live_title') },
    )
  })
  return router
}
