import { type Request, type Response, Router } from 'express'
import { localMoment } from '../base/calendar.ts'
import { Problem } from '../base/problem.ts'
import { renderPage } from '../http/render.ts'
import { isOnSite, type Site } from '../sites/site.ts'
import type { Titian } from '../titian.ts'
import { kindOf, type Passage, passageOf } from './follow-link.ts'
import { addressWith, type Link, stateOf } from './link.ts'
import { linkBySlug } from './link-store.ts'
import { publicShell } from './public-shell.ts'
import { qrPng, qrSvg } from './qr.ts'

/** `/t/<slug>` follows, `/t/<slug>+` shows the target first, `/t/<slug>.svg` and `.png` are its QR code. */
export function linkRoutes(titian: Titian): Router {
  const router = Router()
  // Express answers HEAD through GET handlers.
  router.get('/t/:name', async (req, res) => {
    const [, name = '', form = ''] = /^([A-Za-z0-9-]{1,64})(\+|\.svg|\.png)?$/.exec(String(req.params['name'])) ?? []
    // People type what they read on a poster, with a capital at the start.
    const link = name === '' ? undefined : await linkBySlug(titian.db, name.toLowerCase())
    const site = link && titian.sites.byKey(link.site_id)
    if (!link || !site) throw new Problem('not_found', 'err.link_unknown')
    res.locals.language = site.language
    res.set('x-robots-tag', 'noindex')
    if (form === '.svg' || form === '.png') return sendQr(titian, res, link, form)
    const leadsTo = targetOf(titian, site, link)
    if (leadsTo === null) return showGone(titian, res, site, link)
    if (form === '+') return showFirst(titian, res, site, link, leadsTo)
    follow(titian, req, res, { site, link, leadsTo })
  })
  return router
}

/** Where the link leads today, or null: withdrawn, expired, or its host is no longer the site's. */
function targetOf(titian: Titian, site: Site, link: Link): string | null {
  if (stateOf(link, titian.clock.now()) !== 'open') return null
  if (link.purpose === 'bio') return `${titian.config.publicUrl}/bio/${site.id}?a=${link.slug}`
  return isOnSite(site, new URL(link.target)) ? addressWith(link.target, link.slug, link) : null
}

function follow(
  titian: Titian,
  req: Request,
  res: Response,
  { site, link, leadsTo }: { site: Site; link: Link; leadsTo: string },
): void {
  const passage = passageOf(req.method, req.headers)
  titian.linkCounts.note(site.id, link.id, localMoment(titian.clock.ms(), site.timeZone), kindOf(passage))
  res.set('cache-control', 'no-store')
  if (isForCard(passage) && (link.title !== '' || link.image !== '')) showCard(titian, res, site, link, leadsTo)
  // 302, not 301: browsers keep a 301 for good, and an editor may change the target (RFC 9110 §15.4.3).
  else res.status(302).set('location', leadsTo).type('text/plain').send(leadsTo)
}

/** A link with a title or picture of its own is shown with them where it is posted; people never see that page. */
const isForCard = (passage: Passage): boolean => passage.kind === 'robot' && passage.platform !== null

function showCard(titian: Titian, res: Response, site: Site, link: Link, leadsTo: string): void {
  const url = `${titian.config.publicUrl}/t/${link.slug}`
  const title = link.title || site.name
  const card = { title, description: link.description, url, image: link.image || undefined }
  renderPage(res, 'links/card', { leadsTo }, { ...publicShell(titian, site, title), card })
}

function showGone(titian: Titian, res: Response, site: Site, link: Link): void {
  res.status(410).set('cache-control', 'no-store')
  const isExpired = stateOf(link, titian.clock.now()) === 'expired'
  const shell = { ...publicShell(titian, site, ''), index: false }
  renderPage(
    res,
    'links/gone',
    { isExpired, expiresAt: link.expires_at, zone: site.timeZone, siteUrl: `${site.origins[0] ?? ''}/` },
    shell,
  )
}

function showFirst(titian: Titian, res: Response, site: Site, link: Link, leadsTo: string): void {
  res.set('cache-control', 'no-store')
  const url = new URL(link.purpose === 'bio' ? leadsTo : link.target)
  const shell = { ...publicShell(titian, site, ''), index: false }
  renderPage(res, 'links/first', { leadsTo, host: url.host, address: url.href, title: link.title || link.label }, shell)
}

async function sendQr(titian: Titian, res: Response, link: Link, form: '.svg' | '.png'): Promise<void> {
  const address = `${titian.config.publicUrl}/t/${link.slug}`
  res.set({
    'cache-control': 'public, max-age=86400',
    'content-disposition': `inline; filename="${link.slug}${form}"`,
  })
  if (form === '.svg') res.type('image/svg+xml').send(await qrSvg(address))
  else res.type('image/png').send(await qrPng(address))
}
