import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { isId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { languageOf, type Words } from '../language/language.ts'
import { pageAddress, titleOrAddress } from '../pages/page.ts'
import { type PageRow, pageById } from '../pages/page-store.ts'
import type { Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import { may, type Permission } from '../staff/roles.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { checkPage } from './check-page.ts'
import { checkedPage } from './page-model.ts'
import { answersOf, checkOf, clearAlerts, saveAnswer } from './preview-store.ts'
import { siteModel } from './site-model.ts'
import { NO_STAND_IN, readStandIn, robotCard, STAND_IN_LIMITS, saveStandIn, standInOf } from './stand-in-card.ts'

/** Who may let the site be asked, and write what robots get. Leaders read. */
const ACTING: readonly Permission[] = ['settings', 'health']

const siteField = z.string().max(40).optional()
const nothing = z.strictObject({ site: siteField })
const addressForm = z.strictObject({ site: siteField, address: z.string().max(2_000) })
const cardForm = z.strictObject({
  site: siteField,
  title: z.string().max(2_000),
  description: z.string().max(2_000),
  image: z.string().max(3_000),
})
const answer = z.enum(['', 'fine', 'blocked'])
const answersForm = z.strictObject({ site: siteField, facebook: answer, abroad: answer })
const listQuery = z.object({
  level: z.enum(['red', 'amber', 'green']).optional(),
  before: z.string().max(80).optional(),
})

/** `/staff/links`: how articles look when their link is shared. */
export function previewRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)

  router.get('/staff/links', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, 'report')
    await showSite(req, res, site)
  })

  router.post('/staff/links/check', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, ACTING)
    const { address } = readInput(addressForm, req.body)
    const full = /^[a-z]+:\/\//i.test(address.trim()) ? address.trim() : `https://${address.trim()}`
    const page = await titian.pages.ofAct(site, pageAddress(site, full))
    await checkAndShow(res, site, { id: page.id, url: pageAddress(site, full).url })
  })

  router.post('/staff/links/seen', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, ACTING)
    readInput(nothing, req.body)
    await clearAlerts(titian.db, site.id)
    await redirectWith(titian, res, `/staff/links?site=${site.id}`)
  })

  router.post('/staff/links/answers', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, ACTING)
    const told = readInput(answersForm, req.body)
    const [staffId, at] = [staffOf(res).id, titian.clock.now()]
    await inTransaction(titian.db, async (db) => {
      for (const question of ['facebook', 'abroad'] as const) {
        await saveAnswer(db, { siteId: site.id, question, answer: told[question], staffId, at })
      }
      await record(db, {
        siteId: site.id,
        at,
        staffId,
        did: 'site.preview_answers',
        subject: 'site',
        subjectId: site.id,
      })
    })
    const notice = { kind: 'good', title: wordsOf(res).t('preview.hand_saved') } as const
    await redirectWith(titian, res, `/staff/links?site=${site.id}`, notice)
  })

  router.get('/staff/links/:pageId', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, 'report')
    await showPage(res, site, await pageNamed(site, req))
  })

  router.post('/staff/links/:pageId/check', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, ACTING)
    readInput(nothing, req.body)
    await checkAndShow(res, site, await pageNamed(site, req))
  })

  router.post('/staff/links/:pageId/card', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, ACTING)
    const page = await pageNamed(site, req)
    const { title, description, image } = readInput(cardForm, req.body)
    const standIn = readStandIn(site, { title, description, image })
    const by = { staffId: staffOf(res).id, at: titian.clock.now() }
    await inTransaction(titian.db, async (db) => {
      await saveStandIn(db, { siteId: site.id, pageId: page.id }, standIn, by)
      await record(db, { siteId: site.id, ...by, did: 'page.preview_card', subject: 'page', subjectId: page.id })
    })
    const isEmpty = Object.values(standIn).every((part) => part === '')
    const said = wordsOf(res).t(isEmpty ? 'preview.gap_removed' : 'preview.gap_saved')
    await redirectWith(titian, res, `${pathOf(site, page.id)}#pengganti`, { kind: 'good', title: said })
  })

  const pathOf = (site: Site, pageId: string): string => `/staff/links/${pageId}?site=${site.id}`

  /** @throws Problem 'not_found' for an id that is none of the site's pages */
  async function pageNamed(site: Site, req: Request): Promise<PageRow> {
    const id = String(req.params['pageId'])
    const page = isId(id) ? await pageById(titian.db, site.id, id) : undefined
    if (!page) throw new Problem('not_found', 'err.not_found')
    return page
  }

  async function checkAndShow(res: Response, site: Site, page: Pick<PageRow, 'id' | 'url'>): Promise<void> {
    const { t } = wordsOf(res)
    const isFresh = await checkPage(titian, site, page)
    const notice = isFresh
      ? ({ kind: 'good', title: t('preview.rechecked') } as const)
      : ({ kind: 'plain', title: t('preview.just_checked') } as const)
    await redirectWith(titian, res, pathOf(site, page.id), notice)
  }

  async function showPage(res: Response, site: Site, page: PageRow): Promise<void> {
    const w = wordsOf(res)
    const [check, standIn] = await Promise.all([
      checkOf(titian.db, site.id, page.id),
      standInOf(titian.db, site.id, page.id),
    ])
    const shell = await shellFor(titian, res, { title: w.t('preview.title'), nav: 'links', site })
    const own = check?.examination.page ?? { title: page.title, summary: page.summary, image: page.image }
    renderPage(
      res,
      'preview/page',
      {
        site: site.id,
        page: { id: page.id, title: titleOrAddress(page), url: page.url },
        checked: check ? checkedPage(w, check, site.timeZone) : null,
        mayAct: mayAct(res, site),
        standIn: standIn ?? NO_STAND_IN,
        robotCard: robotCard(standIn, own),
        limits: STAND_IN_LIMITS,
      },
      shell,
    )
  }

  async function showSite(req: Request, res: Response, site: Site): Promise<void> {
    const w = wordsOf(res)
    const { level, before } = readInput(listQuery, req.query)
    const model = await siteModel(titian.db, w, site, { level, before: before ? cursorOf(before) : undefined })
    const answers = await answersOf(titian.db, site.id)
    const told = [answers.facebook?.toldAt ?? '', answers.abroad?.toldAt ?? ''].sort().at(-1)!
    const shell = await shellFor(titian, res, { title: w.t('preview.title'), nav: 'links', site })
    renderPage(
      res,
      'preview/site',
      {
        site: site.id,
        model,
        mayAct: mayAct(res, site),
        answers: { facebook: answers.facebook?.answer ?? '', abroad: answers.abroad?.answer ?? '' },
        toldAt: told ? w.moment(told, site.timeZone) : '',
      },
      shell,
    )
  }

  return router
}

const wordsOf = (res: Response): Words => languageOf(staffOf(res).language)
const mayAct = (res: Response, site: Site): boolean =>
  ACTING.some((permission) => may(staffOf(res), permission, site.id))

/** @throws Problem 'invalid' for what no page of the list gave */
function cursorOf(text: string): { checkedAt: string; pageId: string } {
  const [checkedAt = '', pageId = ''] = text.split('_')
  if (!/^[\dTZ:.-]{20,30}$/.test(checkedAt) || !isId(pageId))
    throw new Problem('invalid', 'err.wrong_form', { field: 'before', params: { name: 'before' } })
  return { checkedAt, pageId }
}
