import { type Request, Router } from 'express'
import { z } from 'zod'
import { Problem } from '../base/problem.ts'
import { hostsOf, isStaffHost } from '../http/hosts.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { languageOf } from '../language/language.ts'
import { requireAnywhere, shellFor, staffGate } from '../staff/require-staff.ts'
import { may } from '../staff/roles.ts'
import type { Titian } from '../titian.ts'
import { readHealth } from './health.ts'
import { metricsText } from './metrics.ts'

const nothing = z.strictObject({ site: z.string().max(40).optional() })

/** `/staff/health` for people; `/healthz`, `/readyz`, `/metrics` for programs. */
export function healthRoutes(titian: Titian): Router {
  const router = Router()
  const hosts = hostsOf(titian.config)

  router.get('/healthz', (_req, res) => {
    res.set('cache-control', 'no-store').type('text/plain').send('ok\n')
  })

  router.get('/readyz', async (_req, res) => {
    res.set('cache-control', 'no-store').type('text/plain')
    try {
      await titian.db.selectFrom('meta').select('value').where('key', '=', 'product').executeTakeFirstOrThrow()
      res.send('ready\n')
    } catch (error) {
      titian.log.error({ err: error }, 'not ready')
      res.status(503).send('the database does not answer\n')
    }
  })

  router.get('/metrics', async (req, res) => {
    if (!isStaffHost(hosts, req.headers) && !isFromHere(req)) throw new Problem('not_found', 'err.not_found')
    res
      .set('cache-control', 'no-store')
      .type('text/plain; version=0.0.4; charset=utf-8')
      .send(await metricsText(titian))
  })

  router.get('/staff/health', staffGate(titian), async (req, res) => {
    readInput(nothing, { ...req.query })
    const staff = requireAnywhere(res, 'health')
    const w = languageOf(res.locals.language)
    const mine = titian.sites.all().filter((site) => may(staff, 'health', site.id))
    const health = await readHealth(
      titian,
      mine.map(({ id }) => id),
    )
    const zone = mine[0]?.timeZone ?? 'Asia/Jakarta'
    const data = { health, now: titian.clock.now(), zone, isDemo: titian.isDemo }
    renderPage(
      res,
      'health/index',
      data,
      await shellFor(titian, res, { title: w.t('nav.health'), nav: 'health', site: null }),
    )
  })

  return router
}

/** From this machine and not through a proxy that stands on it. */
function isFromHere(req: Request): boolean {
  const address = req.socket.remoteAddress ?? ''
  const isLoopback = address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1'
  return isLoopback && !['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].some((name) => name in req.headers)
}
