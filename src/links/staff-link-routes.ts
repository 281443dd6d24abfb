import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { accountsOf, everyAccountOf } from '../accounts/account-store.ts'
import { accountName, inKitOrder } from '../accounts/kit-accounts.ts'
import { MAY_SEE_LINKS, mayChangeLinks } from '../accounts/who-may.ts'
import { addDays, dayOf, isDay, momentOf } from '../base/calendar.ts'
import { isoOf } from '../base/clock.ts'
import { isId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { STATUS, sentenceOf } from '../http/respond.ts'
import { languageOf, type Words } from '../language/language.ts'
import type { Site } from '../sites/site.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import type { Titian } from '../titian.ts'
import { createLink, editLink, type LinkWish, withdrawLink } from './change-link.ts'
import { type Link, stateOf } from './link.ts'
import { fetchesByLink, linkById, linksMadeByHand, robotHours, visitsByLink } from './link-store.ts'

const text = (max: number) => z.string().max(max).default('')
const createSchema = z.strictObject({
  site: z.string(),
  target: text(2100),
  slug: text(100),
  label: text(300),
  account: text(40),
})
const editSchema = z.strictObject({
  site: z.string(),
  act: z.enum(['save', 'withdraw', 'restore']).default('save'),
  version: z.coerce.number().int().min(1).max(1e9),
  target: text(2100),
  label: text(300),
  account: text(40),
  campaign: text(200),
  expires: text(10),
  title: text(500),
  description: text(1000),
  image: text(2100),
})
const MOST_SHOWN = 200

/** `/staff/short-links`: links made by hand, for posters, letters and campaigns. */
export function staffLinkRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)
  const siteOf = (req: Request, res: Response) => siteOfStaff(titian, req, res, MAY_SEE_LINKS)

  router.get('/staff/short-links', gate, async (req, res) => showList(titian, res, siteOf(req, res), null, {}))

  router.post('/staff/short-links', gate, async (req, res) => {
    const site = siteOf(req, res)
    const form = readInput(createSchema, req.body)
    const wish = { ...BLANK, target: form.target, slug: form.slug, label: form.label, accountId: form.account }
    try {
      const link = await createLink(titian, staffOf(res), site, wish)
      const { t } = languageOf(staffOf(res).language)
      const title = t('slinks.made', { address: `${titian.config.publicUrl}/t/${link.slug}` })
      await redirectWith(titian, res, `/staff/short-links?site=${site.id}`, { kind: 'good', title })
    } catch (error) {
      await showList(titian, res, site, fieldProblem(error), form)
    }
  })

  router.get('/staff/short-links/:id', gate, async (req, res) => {
    const site = siteOf(req, res)
    const link = await linkOf(titian, site, req)
    await showEdit(titian, res, site, link, null, valuesOf(link, site))
  })

  router.post('/staff/short-links/:id', gate, async (req, res) => {
    const site = siteOf(req, res)
    const form = readInput(editSchema, req.body)
    const link = await linkOf(titian, site, req)
    try {
      if (form.act === 'save')
        await editLink(titian, staffOf(res), site, { ...wishOf(form, site), id: link.id, version: form.version })
      else
        await withdrawLink(titian, staffOf(res), site, {
          id: link.id,
          version: form.version,
          isGone: form.act === 'withdraw',
        })
      const { t } = languageOf(staffOf(res).language)
      await redirectWith(titian, res, `/staff/short-links?site=${site.id}`, { kind: 'good', title: t('ui.saved') })
    } catch (error) {
      await showEdit(titian, res, site, link, fieldProblem(error), form)
    }
  })
  return router
}

const BLANK: LinkWish = {
  target: '',
  label: '',
  accountId: '',
  campaign: '',
  title: '',
  description: '',
  image: '',
  expiresAt: '',
}

/** @throws what is no mistake in a field of the form */
function fieldProblem(error: unknown): Problem {
  if (error instanceof Problem && error.field !== '') return error
  throw error
}

async function linkOf(titian: Titian, site: Site, req: Request): Promise<Link> {
  const id = String(req.params['id'])
  const link = isId(id) ? await linkById(titian.db, site.id, id) : undefined
  if (!link || link.purpose === 'bio') throw new Problem('not_found', 'err.link_unknown')
  return link
}

/** The last day on which a link works ends at midnight of the site. */
function wishOf(form: z.output<typeof editSchema>, site: Site): LinkWish {
  if (form.expires !== '' && !isDay(form.expires)) throw new Problem('invalid', 'err.link_day', { field: 'expires' })
  return {
    target: form.target,
    label: form.label,
    accountId: form.account,
    campaign: form.campaign,
    title: form.title,
    description: form.description,
    image: form.image,
    expiresAt: form.expires === '' ? '' : isoOf(momentOf(addDays(form.expires, 1), 0, site.timeZone)),
  }
}

const valuesOf = (link: Link, site: Site) => ({
  target: link.target,
  label: link.label,
  account: link.account_id,
  campaign: link.utm_campaign,
  title: link.title,
  description: link.description,
  image: link.image,
  expires: link.expires_at === '' ? '' : addDays(dayOf(link.expires_at, site.timeZone), -1),
})

async function accountChoices(titian: Titian, site: Site, w: Words) {
  const accounts = (await accountsOf(titian.db, site.id)).filter((account) => account.state === 'own')
  return [
    { value: '', text: w.t('slinks.no_account') },
    ...inKitOrder(accounts).map((account) => ({ value: account.id, text: accountName(account) })),
  ]
}

async function showList(
  titian: Titian,
  res: Response,
  site: Site,
  problem: Problem | null,
  values: { target?: string; slug?: string; label?: string; account?: string },
): Promise<void> {
  const shell = await shellFor(titian, res, { title: '', nav: 'kit', site })
  const w = languageOf(shell.lang)
  const now = titian.clock.now()
  const links = await linksMadeByHand(titian.db, site.id, MOST_SHOWN)
  const ids = links.map((link) => link.id)
  const visits = await visitsByLink(titian.db, site.id, ids)
  const fetches = await fetchesByLink(titian.db, site.id, ids)
  const names = new Map((await everyAccountOf(titian.db, site.id)).map((account) => [account.id, accountName(account)]))
  const shown = await Promise.all(
    links.map(async (link) => {
      const address = `${titian.config.publicUrl}/t/${link.slug}`
      const kinds = fetches.get(link.id)
      const state = stateOf(link, now)
      const isBio = link.purpose === 'bio'
      const bioName = names.get(link.account_id) ?? ''
      return {
        id: link.id,
        slug: link.slug,
        address,
        shown: address.replace(/^https?:\/\//, ''),
        name: isBio ? [w.t('bio.title'), bioName].filter(Boolean).join(' · ') : link.label || link.slug,
        target: isBio ? '' : link.target,
        tag:
          state === 'open'
            ? null
            : { kind: 'line', icon: 'x-lg', text: w.t(state === 'gone' ? 'slinks.tag_gone' : 'slinks.tag_expired') },
        figures: isBio
          ? w.t('bio.figures', { opened: kinds?.get('open') ?? 0, visits: visits.get(link.id) ?? 0 })
          : w.t('kit.figures', { visits: visits.get(link.id) ?? 0, clicks: kinds?.get('click') ?? 0 }),
        robots: await robotsText(titian, site, link, w),
        isBio,
      }
    }),
  )
  if (problem) res.status(STATUS[problem.code])
  renderPage(
    res,
    'links/list',
    {
      site: site.id,
      mayChange: mayChangeLinks(staffOf(res), site.id),
      links: shown,
      accounts: await accountChoices(titian, site, w),
      values: { target: '', slug: '', label: '', account: '', ...values },
      error: problem && { field: problem.field, text: sentenceOf(problem, shell.lang) },
    },
    { ...shell, title: w.t('slinks.title') },
  )
}

/** The last three hours in which a preview robot asked: the link is being passed on there. */
async function robotsText(titian: Titian, site: Site, link: Link, w: Words): Promise<string> {
  const hours = (await robotHours(titian.db, site.id, link.id, 6))
    .filter((one) => one.kind !== 'robot:other')
    .slice(0, 3)
  if (hours.length === 0) return ''
  const names = hours.map(({ day, hour, kind, fetches }) => {
    const clock = `${String(hour).padStart(2, '0')}${w.lang === 'id' ? '.' : ':'}00`
    return `${kind.slice(6)} ${w.dayShort(day)} ${clock} (${w.number(fetches)}×)`
  })
  return w.t('kit.robots', { names: names.join(', ') })
}

async function showEdit(
  titian: Titian,
  res: Response,
  site: Site,
  link: Link,
  problem: Problem | null,
  values: ReturnType<typeof valuesOf>,
): Promise<void> {
  const shell = await shellFor(titian, res, { title: '', nav: 'kit', site })
  const w = languageOf(shell.lang)
  if (problem) res.status(STATUS[problem.code])
  renderPage(
    res,
    'links/edit',
    {
      site: site.id,
      id: link.id,
      version: link.version,
      address: `${titian.config.publicUrl}/t/${link.slug}`.replace(/^https?:\/\//, ''),
      isGone: link.gone_at !== '',
      isPost: link.purpose === 'post',
      values,
      accounts: await accountChoices(titian, site, w),
      error: problem && { field: problem.field, text: sentenceOf(problem, shell.lang) },
    },
    { ...shell, title: w.t('slinks.title') },
  )
}
