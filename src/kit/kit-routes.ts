import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { MAY_SEE_LINKS, mayChangeLinks } from '../accounts/who-may.ts'
import { dayOf } from '../base/calendar.ts'
import { isId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { languageOf } from '../language/language.ts'
import { pageAddress } from '../pages/page.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import type { Titian } from '../titian.ts'
import { changeKit, KIT_ACTS } from './change-kit.ts'
import { kitPage } from './kit-page.ts'
import { kitList, kitOf } from './open-kit.ts'

const actSchema = z.strictObject({
  site: z.string(),
  act: z.enum(KIT_ACTS),
  version: z.coerce.number().int().min(0).max(1e9),
  text: z.string().max(130_000).default(''),
  post_url: z.string().max(600).default(''),
})
const openSchema = z.strictObject({ site: z.string(), address: z.string().max(2000) })

/** `/staff/kit`: what was not posted yet. `/staff/kit/:pageId`: the texts and links of one article. */
export function kitRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)
  const siteOf = (req: Request, res: Response) => siteOfStaff(titian, req, res, MAY_SEE_LINKS)

  router.get('/staff/kit', gate, async (req, res) => {
    const site = siteOf(req, res)
    const { articles, accounts, isGuessed } = await kitList(titian, site)
    const shell = await shellFor(titian, res, { title: '', nav: 'kit', site })
    const w = languageOf(shell.lang)
    const rows = articles.map((article) => ({
      id: article.id,
      title: article.title,
      when: w.day(dayOf(article.publishedAt, site.timeZone)),
      open: article.open.join(', '),
      openCount: article.open.length,
      done: w.countOf(article.posted, article.accounts),
    }))
    renderPage(
      res,
      'kit/list',
      {
        site: site.id,
        todo: rows.filter((row) => row.openCount > 0),
        done: rows.filter((row) => row.openCount === 0),
        accounts: accounts.length,
        isGuessed,
        mayChange: mayChangeLinks(staffOf(res), site.id),
        example: `${site.origins[0] ?? ''}/…`,
      },
      { ...shell, title: w.t('nav.kit') },
    )
  })

  router.post('/staff/kit', gate, async (req, res) => {
    const site = siteOf(req, res)
    const { address } = readInput(openSchema, req.body)
    if (!mayChangeLinks(staffOf(res), site.id)) throw new Problem('forbidden', 'auth.denied')
    const page = await titian.pages.ofAct(site, pageAddress(site, address.trim()))
    await redirectWith(titian, res, `/staff/kit/${page.id}?site=${site.id}`)
  })

  router.get('/staff/kit/:page', gate, async (req, res) => {
    const site = siteOf(req, res)
    const mayChange = mayChangeLinks(staffOf(res), site.id)
    const kit = await kitOf(titian, site, idIn(req, 'page'), mayChange)
    const shell = await shellFor(titian, res, { title: '', nav: 'kit', site, scripts: ['kit.js'] })
    const w = languageOf(shell.lang)
    const page = kitPage(kit, site, w, mayChange)
    renderPage(
      res,
      'kit/kit',
      { page, site: site.id, pageId: kit.page.id, health: (shell.may ?? []).includes('links') },
      { ...shell, title: `${w.t('nav.kit')}: ${page.title}` },
    )
  })

  router.post('/staff/kit/:page/:account', gate, async (req, res) => {
    const site = siteOf(req, res)
    const { act, version, text, post_url } = readInput(actSchema, req.body)
    const pageId = idIn(req, 'page')
    const accountId = idIn(req, 'account')
    await changeKit(titian, staffOf(res), site, { pageId, accountId, act, version, text, postUrl: post_url })
    const { maybe } = languageOf(staffOf(res).language)
    await redirectWith(titian, res, `/staff/kit/${pageId}?site=${site.id}#a-${accountId}`, {
      kind: 'good',
      title: maybe(`kit.done_${act}`),
    })
  })
  return router
}

function idIn(req: Request, name: string): string {
  const id = String(req.params[name] ?? '')
  if (!isId(id)) throw new Problem('not_found', 'err.kit_unknown')
  return id
}
