import type { RequestListener } from 'node:http'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { Problem } from './base/problem.ts'
import { commentRoutes } from './comments/comment-routes.ts'
import { answerComments } from './comments/comments-page.ts'
import { contactRoutes } from './comments/contact-routes.ts'
import { discussionRoutes } from './comments/discussion-routes.ts'
import { feedRoutes } from './comments/feed-routes.ts'
import { findPersonalData, maskPersonalData } from './comments/screening/personal-data.ts'
import { deskRoutes } from './desk/desk-routes.ts'
import { ruleRoutes } from './desk/rule-routes.ts'
import { exportRoutes } from './exports/export-routes.ts'
import { frameRoutes } from './frames/frame-routes.ts'
import { indicatorRoutes } from './frames/indicator-routes.ts'
import { doorOf } from './health/answer-counts.ts'
import { healthRoutes } from './health/health-routes.ts'
import type { Answer, Ask } from './http/answer.ts'
import { fastPath, send } from './http/fast-path.ts'
import { hostSeparation, hostsOf, isPublicHost, isStaffPath } from './http/hosts.ts'
import { methodOverride, publicCors } from './http/public-cors.ts'
import { renderPage } from './http/render.ts'
import { requestLog } from './http/request-log.ts'
import { problemAnswer, problemOf, STATUS, sentenceOf } from './http/respond.ts'
import { securityHeaders } from './http/security-headers.ts'
import { staticFiles } from './http/static-files.ts'
import { accountRoutes } from './kit/account-routes.ts'
import { kitRoutes } from './kit/kit-routes.ts'
import { clockSettingsRoutes } from './letters/clock-settings-routes.ts'
import { letterEntryRoutes } from './letters/entry-routes.ts'
import { letterDeskRoutes } from './letters/letter-desk-routes.ts'
import { letterPages } from './letters/letter-pages.ts'
import { letterRoutes } from './letters/letter-routes.ts'
import { overdueRoutes } from './letters/overdue-routes.ts'
import { ownLetterPages } from './letters/own-letter-pages.ts'
import { photoPages } from './letters/photo-pages.ts'
import { rightsPages } from './letters/rights-pages.ts'
import { templateRoutes } from './letters/template-routes.ts'
import { bioRoutes } from './links/bio-routes.ts'
import { bioSettingsRoutes } from './links/bio-settings-routes.ts'
import { linkRoutes } from './links/link-routes.ts'
import { staffLinkRoutes } from './links/staff-link-routes.ts'
import { moveRoutes } from './moves/move-routes.ts'
import { openApi } from './openapi.ts'
import { ownTrafficRoutes } from './own-traffic/own-traffic-routes.ts'
import { answerPage } from './pages/page-summary.ts'
import { planRoutes } from './planning/plan-routes.ts'
import { followerRoutes } from './posts/follower-routes.ts'
import { postRoutes } from './posts/post-routes.ts'
import { previewRoutes } from './preview/preview-routes.ts'
import { reactionRoutes } from './reactions/reaction-routes.ts'
import { beforeAfterRoutes } from './reports/before-after-routes.ts'
import { reportRoutes } from './reports/report-routes.ts'
import { sentReportRoutes } from './reports/sent-report-routes.ts'
import { trafficRoutes } from './reports/traffic-routes.ts'
import { requestRoutes } from './requests/request-routes.ts'
import { installRoutes } from './settings/install-routes.ts'
import { pageRoutes } from './settings/page-routes.ts'
import { settingsRoutes } from './settings/settings-routes.ts'
import { sharedDeskRoutes } from './shared-desk/shared-desk-routes.ts'
import { shareRoutes } from './shares/share-routes.ts'
import { accentRoutes } from './sites/accent-routes.ts'
import { publicPages } from './sites/public-pages.ts'
import { agencyRoutes } from './staff/agency-routes.ts'
import { auditRoutes } from './staff/audit-routes.ts'
import { peopleRoutes } from './staff/people-routes.ts'
import { shellAroundProblem } from './staff/require-staff.ts'
import { staffRoutes } from './staff/staff-routes.ts'
import type { Titian } from './titian.ts'
import { receiveVisit } from './visits/receive-visit.ts'
import type { Language } from './wire/api.ts'
import { LIMITS } from './wire/limits.ts'

/** Middleware and routers in reading order. No I/O on import; nothing here knows a rule of the trade. */
export function createApp(titian: Titian): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.set('etag', false)
  const house = express.Router()

  house.use(requestLog(titian.log, (path, status, ms) => titian.answers.note(doorOf(path), status, ms)))
  house.use(oneSpelling)
  house.use(hostSeparation(hostsOf(titian.config)))
  house.use(accentRoutes())
  house.use(staticFiles())
  house.get('/api/openapi.json', publicCors, openApi(titian))
  house.use('/api/v1', publicCors, methodOverride)
  house.use(reactionRoutes(titian))
  house.use(shareRoutes(titian))
  house.use(ownTrafficRoutes(titian))
  house.use(commentRoutes(titian))
  house.use(letterRoutes(titian))
  house.use(feedRoutes(titian))
  house.use('/api', (_req, _res, next) => next(new Problem('not_found', 'err.not_found')))

  house.use(securityHeaders(titian.config.publicUrl.startsWith('https:')))
  house.use(publicPages(titian))
  house.use(linkRoutes(titian))
  house.use(bioRoutes(titian))
  house.use(sentReportRoutes(titian))
  house.use(letterPages(titian, personalTools))
  house.use(photoPages(titian))
  house.use(ownLetterPages(titian))
  house.use(rightsPages(titian))
  house.use(previewRoutes(titian))
  house.use(discussionRoutes(titian))
  house.use(contactRoutes(titian))
  house.use(deskRoutes(titian))
  house.use(ruleRoutes(titian))
  house.use(letterEntryRoutes(titian))
  house.use(letterDeskRoutes(titian, personalTools))
  house.use(clockSettingsRoutes(titian))
  house.use(overdueRoutes(titian))
  house.use(templateRoutes(titian))
  house.use(reportRoutes(titian))
  house.use(trafficRoutes(titian))
  house.use(indicatorRoutes(titian))
  house.use(frameRoutes(titian))
  house.use(planRoutes(titian))
  house.use(sharedDeskRoutes(titian))
  house.use(requestRoutes(titian))
  house.use(beforeAfterRoutes(titian))
  house.use(postRoutes(titian))
  house.use(followerRoutes(titian))
  house.use(kitRoutes(titian))
  house.use(staffLinkRoutes(titian))
  house.use(bioSettingsRoutes(titian))
  house.use(accountRoutes(titian))
  house.use(staffRoutes(titian))
  house.use(peopleRoutes(titian))
  house.use(agencyRoutes(titian))
  house.use(installRoutes(titian))
  house.use(settingsRoutes(titian))
  house.use(pageRoutes(titian))
  house.use(moveRoutes(titian))
  house.use(exportRoutes(titian))
  house.use(auditRoutes(titian))
  house.use(healthRoutes(titian))
  house.use((_req, _res, next) => next(new Problem('not_found', 'err.not_found')))
  house.use(shellAroundProblem(titian))
  house.use(errorAnswers(titian))

  const { base, staffBase } = titian.config
  // The longer prefix first: '/' would take the other's requests too.
  for (const prefix of [...new Set([base, staffBase])].sort((a, b) => b.length - a.length))
    app.use(prefix || '/', house)
  return app
}

/** Routers ignore case, proxies and host rules do not: `/Staff` would pass a rule that guards `/staff`. */
const oneSpelling: RequestHandler = (req, _res, next) => {
  const first = req.path.split('/')[1] ?? ''
  next(first === first.toLowerCase() ? undefined : new Problem('not_found', 'err.not_found'))
}

/** The screening's eye for personal data, lent to the letter desk: letters and comments know nothing of each other. */
const personalTools = {
  find: (text: string): string[] => findPersonalData(text).spans.map(([start, end]) => text.slice(start, end)),
  mask: maskPersonalData,
}

/** What the `node:http` server runs: the few hot routes first, everything else through Express. */
export function createListener(titian: Titian): RequestListener {
  const hosts = hostsOf(titian.config)
  const app = createApp(titian)
  const fast = fastPath(
    {
      base: titian.config.base,
      trustProxy: titian.config.trustProxy,
      onUndeclaredProxy: () => sawUndeclaredProxy(titian),
      answered: (path, status, ms) => titian.answers.note(doorOf(path), status, ms),
      failed: (error, ask) => failedAnswer(titian, error, ask),
      routes: [
        {
          method: 'POST',
          path: '/api/v1/visits',
          maxBytes: LIMITS.beaconBytes,
          answer: (ask) => receiveVisit(titian, ask),
        },
        { method: 'GET', path: '/api/v1/page', maxBytes: 0, answer: (ask) => answerPage(titian, ask) },
        { method: 'GET', path: '/api/v1/comments', maxBytes: 0, answer: (ask) => answerComments(titian, ask) },
      ],
    },
    app,
  )
  return hosts.areTwo ? (req, res) => (isPublicHost(hosts, req.headers) ? fast : app)(req, res) : fast
}

function failedAnswer(titian: Titian, error: unknown, ask: Ask): Answer {
  const problem = problemOf(error)
  if (problem.code === 'internal') titian.log.error({ err: error, path: ask.path }, 'request failed')
  const answer = problemAnswer(problem, 'id')
  // A refusal explains itself where a webmaster looks: in the browser's network panel.
  if (ask.path === '/api/v1/visits')
    answer.headers['Titian-Visit'] = `ignored: ${problem.code}${problem.field ? ` ${problem.field}` : ''}`
  return answer
}

function sawUndeclaredProxy(titian: Titian): void {
  if (titian.limits.sawUndeclaredProxy) return
  titian.limits.sawUndeclaredProxy = true
  titian.limits.isOn = false
  titian.log.warn(
    'X-Forwarded-For comes from a private address while TITIAN_TRUST_PROXY is 0. Limits by address are off until it names the number of proxies.',
  )
}

function errorAnswers(titian: Titian): ErrorRequestHandler {
  return (error, req, res, next) => {
    if (res.headersSent) return next(error)
    const problem = problemOf(error)
    const requestId = problem.code === 'internal' ? String(res.locals.requestId ?? '') : ''
    if (problem.code === 'internal') titian.log.error({ err: error, id: requestId }, 'request failed')
    const language: Language = res.locals.language ?? titian.sites.all()[0]?.language ?? 'id'
    if (/^\/api\//i.test(req.path)) return send(res, problemAnswer(problem, language, requestId))
    res.status(STATUS[problem.code]).set('cache-control', 'no-store')
    if (problem.retryAfterSeconds > 0) res.set('retry-after', String(problem.retryAfterSeconds))
    renderPage(
      res,
      'errors/problem',
      { code: problem.code, sentence: sentenceOf(problem, language), requestId },
      res.locals.shell ?? {
        lang: language,
        title: '',
        staff: null,
        site: null,
        sites: [],
        counts: {},
        base: isStaffPath(req.path) ? titian.config.staffBase : titian.config.base,
        formToken: '',
      },
    )
  }
}
