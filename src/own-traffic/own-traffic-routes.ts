import { type Response, Router } from 'express'
import { z } from 'zod'
import { addDays, dayOf } from '../base/calendar.ts'
import { Problem } from '../base/problem.ts'
import { json } from '../http/answer.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { sentenceOf } from '../http/respond.ts'
import { languageOf } from '../language/language.ts'
import { useToken } from '../reactions/reaction-store.ts'
import { addressOf, publicWrite } from '../sites/public-write.ts'
import { saveSettings } from '../sites/set-site.ts'
import type { Site } from '../sites/site.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import { may, type Permission } from '../staff/roles.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { ignoredBeacons } from '../visits/visit-figures.ts'
import type { OwnAnswer } from '../wire/api.ts'
import { makeOwnMark, readOwnMark } from './own-mark.ts'

/** Whoever works with the figures may keep the own browser out of them. */
const MAY_MARK: readonly Permission[] = ['moderate', 'settings', 'report', 'install']
const DAYS_SHOWN = 30

const markSchema = z.strictObject({ site: z.string().max(40), mark: z.string().max(120) })
const networksForm = z.strictObject({
  site: z.string().max(40),
  version: z.string().regex(/^\d{1,9}$/),
  networks: z.string().max(1500),
})

/** `/staff/own-browser` and the word of the tag that a browser was marked (DESIGN §2, DOMAIN "own traffic"). */
export function ownTrafficRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)

  router.post(
    '/api/v1/own',
    publicWrite(titian, {
      rate: 'tokens',
      schema: markSchema,
      async act({ site, input }) {
        const { secret } = titian.config
        const { wish, nonce, forgetAt } = readOwnMark(secret, site.id, input.mark, titian.clock.ms())
        const isUnused = await inTransaction(titian.db, (db) => useToken(db, site.id, nonce, forgetAt))
        if (!isUnused) throw new Problem('invalid', 'err.own_mark_used', { field: 'mark' })
        const { t } = languageOf(site.language)
        const answer: OwnAnswer = {
          own: wish === 'own',
          said: t(wish === 'own' ? 'own.said_marked' : 'own.said_counts'),
        }
        return json(200, answer)
      },
    }),
  )

  router.get('/staff/own-browser', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, MAY_MARK)
    await show(res, site, site.ownNetworks.replaceAll(' ', '\n'), '', addressOf(titian, req))
  })

  router.post('/staff/own-browser', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, 'settings')
    const form = readInput(networksForm, req.body)
    try {
      const values = { 'office-networks': form.networks }
      await saveSettings(titian, staffOf(res), { siteId: site.id, version: Number(form.version), values })
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'invalid') throw error
      const said = sentenceOf(error, res.locals.language)
      return show(res.status(400), site, form.networks, said, addressOf(titian, req))
    }
    await redirectWith(titian, res, `/staff/own-browser?site=${site.id}`, {
      kind: 'good',
      title: languageOf(res.locals.language).t('ui.saved'),
    })
  })

  async function show(res: Response, site: Site, networks: string, error: string, address: string): Promise<void> {
    const w = languageOf(res.locals.language)
    const ms = titian.clock.ms()
    const today = dayOf(ms, site.timeZone)
    const { secret } = titian.config
    const period = { from: addDays(today, 1 - DAYS_SHOWN), to: today }
    await titian.ignored.flush()
    const ignored = new Map((await ignoredBeacons(titian.db, site.id, period)).map((row) => [row.reason, row.beacons]))
    const markOf = (origin: string, wish: 'own' | 'count') =>
      `${origin}/#titian-own=${makeOwnMark(secret, site.id, wish, ms)}`
    const shell = await shellFor(titian, res, { title: w.t('own.title'), nav: 'settings', site })
    renderPage(
      res,
      'own-traffic/page',
      {
        siteKey: site.id,
        version: site.version,
        origins: site.origins.map((origin) => ({
          name: origin.replace(/^https?:\/\//, ''),
          mark: markOf(origin, 'own'),
          count: markOf(origin, 'count'),
        })),
        networks,
        error,
        maySet: may(staffOf(res), 'settings', site.id),
        address: titian.limits.sawUndeclaredProxy ? '' : address.replace(/^::ffff:/, ''),
        isBlind: titian.limits.sawUndeclaredProxy,
        counts: ['own', 'office', 'monitor', 'checker', 'prerender', 'bot'].map((reason) => ({
          name: w.maybe(`report.ignored_${reason}`),
          count: w.number(ignored.get(reason) ?? 0),
        })),
      },
      shell,
    )
  }
  return router
}
