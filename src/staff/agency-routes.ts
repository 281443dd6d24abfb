import { type Response, Router } from 'express'
import { z } from 'zod'
import { dayOf } from '../base/calendar.ts'
import { Problem } from '../base/problem.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { sentenceOf } from '../http/respond.ts'
import { languageOf } from '../language/language.ts'
import type { Site } from '../sites/site.ts'
import type { Titian } from '../titian.ts'
import { agenciesOfSite, agencyLoads } from './agency-store.ts'
import { addAgency, changeAgency } from './change-agency.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from './require-staff.ts'

const short = z.string().max(400)
const site = z.string().max(40)
const wordsForm = z.strictObject({ site, name: short, shortName: short })
const switchForm = z.strictObject({ site, active: z.enum(['0', '1']) })

/** `/staff/agencies`: to whom letters of a site may be passed. */
export function agencyRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)

  router.get('/staff/agencies', gate, async (req, res) => {
    await show(res, siteOfStaff(titian, req, res, 'settings'), { name: '', shortName: '' }, {})
  })

  router.post('/staff/agencies', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, 'settings')
    const form = readInput(wordsForm, req.body)
    try {
      await addAgency(titian, staffOf(res), site, form)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'invalid') throw error
      return show(res.status(400), site, form, { [error.field]: sentenceOf(error, res.locals.language) })
    }
    await saved(res, site)
  })

  router.post('/staff/agencies/:id', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, 'settings')
    const form = readInput(wordsForm, req.body)
    await changeAgency(titian, staffOf(res), site, String(req.params['id']), form)
    await saved(res, site)
  })

  router.post('/staff/agencies/:id/active', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, 'settings')
    const { active } = readInput(switchForm, req.body)
    await changeAgency(titian, staffOf(res), site, String(req.params['id']), { isActive: active === '1' })
    await saved(res, site)
  })

  async function show(
    res: Response,
    site: Site,
    values: { name: string; shortName: string },
    errors: Record<string, string>,
  ): Promise<void> {
    const { t } = languageOf(res.locals.language)
    const loads = await agencyLoads(titian.db, site.id, dayOf(titian.clock.ms(), site.timeZone))
    const agencies = (await agenciesOfSite(titian.db, site.id)).map((row) => ({
      load: loads.get(row.id) ?? { officers: 0, open: 0, late: 0, returned: 0 },
      id: row.id,
      name: row.name,
      shortName: row.short_name,
      isActive: row.is_active === 1,
    }))
    const shell = await shellFor(titian, res, { title: t('auth.agencies'), nav: 'settings', site })
    const { name, shortName } = values
    renderPage(res, 'staff/agencies', { siteKey: site.id, agencies, values: { name, shortName }, errors }, shell)
  }

  const saved = (res: Response, site: Site) =>
    redirectWith(titian, res, `/staff/agencies?site=${site.id}`, {
      kind: 'good',
      title: languageOf(res.locals.language).t('ui.saved'),
    })

  return router
}
