import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { isId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { openComments } from '../comments/tend-comment.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { sentenceOf } from '../http/respond.ts'
import { languageOf } from '../language/language.ts'
import { titleOrAddress } from '../pages/page.ts'
import { listPages } from '../pages/page-list.ts'
import type { Site } from '../sites/site.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import { may } from '../staff/roles.ts'
import type { Titian } from '../titian.ts'
import { namePage, TITLE_MOST } from '../visits/name-page.ts'

const MOST = 50
const listQuery = z.strictObject({
  site: z.string().max(40).optional(),
  q: z.string().max(200).optional(),
  before: z.string().max(40).optional(),
})
const nameForm = z.strictObject({ site: z.string().max(40), url: z.string().max(3000), title: z.string().max(1000) })
const switchForm = z.strictObject({
  site: z.string().max(40),
  open: z.enum(['0', '1']),
  q: z.string().max(200).optional(),
})

/** `/staff/pages`: the articles of a site, comments open or closed for each, and an address named by hand. */
export function pageRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)

  router.get('/staff/pages', gate, async (req, res) => {
    await show(req, res, siteOfStaff(titian, req, res, 'settings'))
  })

  router.post('/staff/pages', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, 'settings')
    const { url, title } = readInput(nameForm, req.body)
    try {
      await namePage(titian, staffOf(res), site, { url, title })
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'invalid') throw error
      return show(req, res.status(400), site, { url, title }, { [error.field]: sentenceOf(error, res.locals.language) })
    }
    const { t } = languageOf(res.locals.language)
    await redirectWith(titian, res, `/staff/pages?site=${site.id}`, {
      kind: 'good',
      title: t('setup.page_named'),
      text: t('setup.page_named_text'),
    })
  })

  router.post('/staff/pages/:id/comments', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, 'moderate')
    const { open, q } = readInput(switchForm, req.body)
    await openComments(titian, staffOf(res), site, String(req.params['id']), open === '1')
    const { t } = languageOf(res.locals.language)
    const search = q ? `&q=${encodeURIComponent(q)}` : ''
    await redirectWith(titian, res, `/staff/pages?site=${site.id}${search}`, {
      kind: 'good',
      title: open === '1' ? t('setup.page_opened') : t('setup.page_closed'),
    })
  })

  async function show(
    req: Request,
    res: Response,
    site: Site,
    values = { url: '', title: '' },
    errors: Record<string, string> = {},
  ): Promise<void> {
    const { q = '', before = '' } = readInput(listQuery, { ...req.query })
    const w = languageOf(res.locals.language)
    const start = isId(before) ? before : ''
    const rows = await listPages(titian.db, { siteId: site.id, search: q, before: start, most: MOST + 1 })
    const query = `site=${site.id}${q ? `&q=${encodeURIComponent(q)}` : ''}`
    const shown = rows.slice(0, MOST)
    const data = {
      siteKey: site.id,
      q,
      isFeatureOn: site.features.comments,
      maySwitch: may(staffOf(res), 'moderate', site.id),
      pages: shown.map((page) => ({
        id: page.id,
        title: titleOrAddress(page),
        url: page.url,
        state: page.state,
        failure: page.fetch_failure.replace(/#\d+$/, ''),
        status: page.http_status,
        likes: page.likes,
        shares: page.shares,
        comments: page.comments,
        isOpen: page.comments_open === 1,
        isNamed: page.named_by_staff === 1,
        isHome: page.is_home === 1,
      })),
      pager: {
        shown: shown.length,
        total: null,
        next: rows.length > MOST ? `/staff/pages?${query}&before=${shown.at(-1)!.id}` : '',
        first: start ? `/staff/pages?${query}` : '',
      },
      values,
      errors,
      titleMost: TITLE_MOST,
    }
    const shell = await shellFor(titian, res, { title: w.t('setup.pages'), nav: 'settings', site })
    renderPage(res, 'settings/pages', data, shell)
  }

  return router
}
