import { stringify } from 'csv-stringify/sync'
import { type Response, Router } from 'express'
import { z } from 'zod'
import { Problem } from '../base/problem.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { sentenceOf } from '../http/respond.ts'
import { languageOf } from '../language/language.ts'
import { readAddressChanges } from '../pages/address-map.ts'
import { titleOrAddress } from '../pages/page.ts'
import type { Site } from '../sites/site.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import type { Titian } from '../titian.ts'
import { lostPages } from './lost-pages.ts'
import { type Move, moveAddresses, planMoves } from './move-addresses.ts'

const LOST_MOST = 50
const PLAN_SHOWN = 100
const form = z.strictObject({
  site: z.string().max(40),
  act: z.enum(['look', 'save']),
  table: z.string().max(60_000).optional(),
  /** One article of the list, instead of a table. */
  from: z.string().max(3000).optional(),
  to: z.string().max(3000).optional(),
})

/** `/staff/moves`: articles whose address changed, looked at before anything happens. */
export function moveRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)

  router.get('/staff/moves', gate, async (req, res) => {
    await show(res, siteOfStaff(titian, req, res, 'settings'), { table: '', error: '', plan: null })
  })

  router.post('/staff/moves', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, 'settings')
    const asked = readInput(form, req.body)
    const table = asked.table ?? stringify([[asked.from ?? '', (asked.to ?? '').trim()]]).trim()
    try {
      const changes = readAddressChanges(table)
      if (asked.act === 'look')
        return await show(res, site, { table, error: '', plan: await planMoves(titian, site, changes) })
      const done = await moveAddresses(titian, staffOf(res), site, changes)
      const { t } = languageOf(res.locals.language)
      const n = done.filter(({ kind }) => kind !== null).length
      const left = done.length - n
      await redirectWith(titian, res, `/staff/moves?site=${site.id}`, {
        kind: n > 0 ? 'good' : 'warn',
        title: left > 0 ? t('moves.done_some', { n, left }) : t('moves.done', { n }),
        text: t('moves.done_text'),
      })
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'invalid') throw error
      await show(res.status(400), site, { table, error: sentenceOf(error, res.locals.language), plan: null })
    }
  })

  async function show(
    res: Response,
    site: Site,
    state: { table: string; error: string; plan: Move[] | null },
  ): Promise<void> {
    const w = languageOf(res.locals.language)
    const lost = state.plan ? [] : await lostPages(titian.db, site, titian.clock.now(), LOST_MOST)
    const along = ({ comments, likes }: { comments: number; likes: number }) => [
      ...(comments > 0 ? [w.t('moves.n_comments', { n: comments })] : []),
      ...(likes > 0 ? [w.t('moves.n_likes', { n: likes })] : []),
    ]
    const data = {
      siteKey: site.id,
      table: state.table,
      error: state.error,
      lost: lost.map((page) => ({
        title: titleOrAddress(page),
        url: page.url,
        why: w.maybe(`moves.why_${page.why}`),
        at: page.at ? w.t('moves.read_at', { at: w.stamp(page.at, site.timeZone) }) : '',
        along: along(page),
        suggestion: page.suggestion,
        because: page.because ? w.maybe(`moves.because_${page.because}`) : '',
      })),
      plan: state.plan && {
        ready: state.plan.filter(({ kind }) => kind !== null).length,
        more: Math.max(0, state.plan.length - PLAN_SHOWN),
        rows: state.plan.slice(0, PLAN_SHOWN).map((move) => ({
          from: move.from,
          to: move.to,
          title: move.title,
          isMerge: move.kind === 'merge',
          what: w.maybe(move.kind ? `moves.kind_${move.kind}` : `moves.problem_${move.problem}`),
          isProblem: move.kind === null,
          along: move.kind ? along(move) : [],
        })),
      },
    }
    const shell = await shellFor(titian, res, { title: w.t('moves.title'), nav: 'settings', site })
    renderPage(res, 'moves/index', data, shell)
  }

  return router
}
