import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { Problem } from '../base/problem.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { STATUS, sentenceOf } from '../http/respond.ts'
import { languageOf } from '../language/language.ts'
import type { Site } from '../sites/site.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import { divisionsOf, may } from '../staff/roles.ts'
import type { Titian } from '../titian.ts'
import { proposeTarget, signTarget } from './change-target.ts'
import { readSharedDesk } from './read-shared-desk.ts'
import { sharedDeskPage } from './shared-desk-view.ts'
import { readGoal, TARGET_MEASURES } from './shared-target.ts'

const site = z.string().max(40)
const version = z.coerce.number().int().min(0).max(1e6)
const query = z.strictObject({ site: site.optional() })
const targetForm = z.strictObject({
  site,
  quarter: z.string().max(10),
  version,
  measure: z.enum(TARGET_MEASURES),
  goal: z.string().max(30),
})
const signForm = z.strictObject({ site, quarter: z.string().max(10), version })

/** `/staff/shared-desk`: what E-Gov and IKP both look at in the morning (S0-18), and the target both sign. */
export function sharedDeskRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)
  const writing = (req: Request, res: Response) => siteOfStaff(titian, req, res, 'coordinate')

  router.get('/staff/shared-desk', gate, async (req, res) => {
    readInput(query, { ...req.query })
    await show(res, siteOfStaff(titian, req, res, 'report'), null, null)
  })

  router.post('/staff/shared-desk/target', gate, async (req, res) => {
    const site = writing(req, res)
    const { site: _site, goal, ...order } = readInput(targetForm, req.body)
    try {
      await proposeTarget(titian, staffOf(res), site, { ...order, goal: readGoal(goal, order.measure) })
    } catch (error) {
      return kept(res, site, { goal, measure: order.measure }, error)
    }
    await said(res, site, 'shared.proposed')
  })

  router.post('/staff/shared-desk/sign', gate, async (req, res) => {
    const site = writing(req, res)
    const { site: _site, ...order } = readInput(signForm, req.body)
    try {
      await signTarget(titian, staffOf(res), site, order)
    } catch (error) {
      return kept(res, site, null, error)
    }
    await said(res, site, 'shared.signed_now')
  })

  const said = (res: Response, site: Site, title: 'shared.proposed' | 'shared.signed_now') =>
    redirectWith(titian, res, `/staff/shared-desk?site=${site.id}`, {
      kind: 'good',
      title: languageOf(staffOf(res).language).t(title),
    })

  async function kept(res: Response, site: Site, typed: { goal: string; measure: string } | null, error: unknown) {
    const isTheirs = error instanceof Problem && ['invalid', 'conflict'].includes(error.code)
    if (!isTheirs) throw error
    await show(res.status(STATUS[error.code]), site, typed, error)
  }

  async function show(
    res: Response,
    site: Site,
    typed: { goal: string; measure: string } | null,
    problem: Problem | null,
  ): Promise<void> {
    const staff = staffOf(res)
    const w = languageOf(staff.language)
    const desk = await readSharedDesk(titian, site)
    const shell = await shellFor(titian, res, {
      title: w.t('shared.title'),
      nav: 'shared',
      site,
      scripts: ['report.js'],
    })
    const page = sharedDeskPage(desk, w, { siteKey: site.id, may: shell.may ?? [] })
    const mine = divisionsOf(staff, site.id)
    renderPage(
      res,
      'shared-desk/desk',
      {
        site: site.id,
        siteName: site.name,
        readAt: w.t('report.read_at', { stamp: w.stamp(desk.now, site.timeZone) }),
        page,
        target: { ...page.target, ...(typed ?? {}) },
        mayChange: may(staff, 'coordinate', site.id),
        maySign: page.target.unsigned.some((division) => mine.includes(division)),
        mayAsk: mine.length > 0,
        error: problem ? sentenceOf(problem, w.lang) : '',
        errors: problem?.field ? { [problem.field]: sentenceOf(problem, w.lang) } : {},
      },
      shell,
    )
  }

  return router
}
