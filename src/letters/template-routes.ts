import { type Response, Router } from 'express'
import { z } from 'zod'
import { Problem } from '../base/problem.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { sentenceOf } from '../http/respond.ts'
import { languageOf } from '../language/language.ts'
import type { Site } from '../sites/site.ts'
import { agenciesOfSite } from '../staff/agency-store.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import type { Titian } from '../titian.ts'
import { LIMITS } from '../wire/limits.ts'
import { restTemplate, saveTemplate, type TemplateOrder } from './change-template.ts'
import { PLACES } from './reply-template.ts'
import { templatesOfSite } from './template-store.ts'

const site = z.string().max(40)
const words = { site, title: z.string().max(1000), text: z.string().max(64_000), agency: z.string().max(40) }
const addForm = z.strictObject(words)
const switchForm = z.strictObject({ site, active: z.enum(['0', '1']) })

/** `/staff/templates`: replies to routine questions, for the whole site or for one agency. */
export function templateRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)

  router.get('/staff/templates', gate, async (req, res) => {
    await show(res, siteOfStaff(titian, req, res, 'letters'))
  })

  router.post('/staff/templates', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, 'letters')
    await save(res, site, { ...readInput(addForm, req.body), id: '' })
  })

  router.post('/staff/templates/:id', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, 'letters')
    await save(res, site, { ...readInput(addForm, req.body), id: String(req.params['id']) })
  })

  router.post('/staff/templates/:id/active', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, 'letters')
    const { active } = readInput(switchForm, req.body)
    await restTemplate(titian, staffOf(res), site, String(req.params['id']), active === '1')
    await saved(res, site)
  })

  async function save(res: Response, site: Site, order: TemplateOrder): Promise<void> {
    try {
      await saveTemplate(titian, staffOf(res), site, order)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'invalid') throw error
      const errors = { [error.field]: sentenceOf(error, res.locals.language) }
      return show(res.status(400), site, order, errors)
    }
    await saved(res, site)
  }

  const saved = (res: Response, site: Site) =>
    redirectWith(titian, res, `/staff/templates?site=${site.id}`, {
      kind: 'good',
      title: languageOf(res.locals.language).t('ui.saved'),
    })

  async function show(
    res: Response,
    site: Site,
    typed?: TemplateOrder,
    errors: Record<string, string> = {},
  ): Promise<void> {
    const { t } = languageOf(res.locals.language)
    const agencies = await agenciesOfSite(titian.db, site.id)
    const blank = { id: '', title: '', text: '', agency: '' }
    const rows = (await templatesOfSite(titian.db, site.id)).map((row) => {
      const stored = { id: row.id, title: row.title, text: row.text, agency: row.agency_id }
      const isTyped = typed?.id === row.id
      return {
        ...(isTyped ? typed : stored),
        name: row.title,
        agencyName: agencies.find(({ id }) => id === row.agency_id)?.name ?? '',
        isActive: row.is_active === 1,
        errors: isTyped ? errors : {},
      }
    })
    const data = {
      siteKey: site.id,
      templates: rows,
      add: { ...(typed?.id === '' ? typed : blank), errors: typed?.id === '' ? errors : {} },
      places: PLACES.map((place) => ({ place: `{${place}}`, text: t(`letter.place_${place}`) })),
      agencies: [
        { value: '', text: t('letter.template_all') },
        ...agencies.map(({ id, name }) => ({ value: id, text: name })),
      ],
      most: LIMITS.letterTextLength,
    }
    renderPage(
      res,
      'letters/templates',
      data,
      await shellFor(titian, res, { title: t('letter.templates'), nav: 'letters', site }),
    )
  }

  return router
}
