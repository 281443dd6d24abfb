import { Router } from 'express'
import { accountsOf } from '../accounts/account-store.ts'
import { kitAccounts, platformOfCode } from '../accounts/kit-accounts.ts'
import { dayOf, localMoment } from '../base/calendar.ts'
import { renderPage } from '../http/render.ts'
import { languageOf } from '../language/language.ts'
import { newestArticles } from '../pages/newest-articles.ts'
import type { Site } from '../sites/site.ts'
import { siteOfKey } from '../sites/site-of-request.ts'
import type { Titian } from '../titian.ts'
import { type BioEntry, bioPageOf } from './bio.ts'
import { bioLinks, kitSetting } from './bio-store.ts'
import { kindOf, passageOf } from './follow-link.ts'
import type { Link } from './link.ts'
import { linkBySlug } from './link-store.ts'
import { linkForBio } from './make-link.ts'
import { publicShell } from './public-shell.ts'

/** `/bio/:site?a=<account>`: the page behind the one link that a profile may carry. No script, one request and its style. */
export function bioRoutes(titian: Titian): Router {
  const router = Router()
  router.get('/bio/:site', async (req, res) => {
    const site = siteOfKey(titian.sites, req.params['site'])
    res.locals.language = site.language
    const link = await linkOfVisitor(titian, site, req.query['a'])
    const now = titian.clock.now()
    const passage = passageOf(req.method, req.headers)
    const kind = passage.kind === 'click' ? 'open' : kindOf(passage)
    titian.linkCounts.note(site.id, link.id, localMoment(titian.clock.ms(), site.timeZone), kind)

    const setting = await kitSetting(titian.db, site.id)
    const articles =
      setting.bio_latest === 0 ? [] : await newestArticles(titian.db, site.id, { until: now, most: setting.bio_latest })
    const w = languageOf(site.language)
    const page = bioPageOf(
      site,
      link,
      {
        line: setting.bio_line,
        links: await bioLinks(titian.db, site.id),
        articles: articles.map(({ url, title, published_at }) => ({
          url,
          title,
          day: dayOf(published_at, site.timeZone),
        })),
        letter: letterEntry(titian, site, setting.bio_letter === 1),
      },
      w.day,
    )
    const card = {
      title: site.name,
      description: page.line || w.t('bio.line'),
      url: `${titian.config.publicUrl}/bio/${site.id}`,
      image: articles.find((article) => article.image !== '')?.image,
    }
    res.set('cache-control', 'no-cache')
    renderPage(res, 'links/bio', { page }, { ...publicShell(titian, site, site.name), card })
  })
  return router
}

/**
 * The bio link of the account that the address names: by its slug, by its handle, or by its platform's short code
 * (`ig`). Anything else is the page without account, so a mistyped profile link still works.
 */
async function linkOfVisitor(titian: Titian, site: Site, named: unknown): Promise<Link> {
  const name = typeof named === 'string' ? named.trim().toLowerCase().replace(/^@/, '').slice(0, 100) : ''
  if (name === '') return linkForBio(titian, site, null)
  const bySlug = await linkBySlug(titian.db, name)
  if (bySlug?.site_id === site.id && bySlug.purpose === 'bio') return bySlug
  const accounts = kitAccounts(await accountsOf(titian.db, site.id))
  const platform = platformOfCode(name)
  const account =
    accounts.find((one) => one.handle.toLowerCase() === name) ?? accounts.find((one) => one.platform === platform)
  return linkForBio(titian, site, account ?? null)
}

function letterEntry(titian: Titian, site: Site, isWanted: boolean): BioEntry | null {
  if (!isWanted || !site.features.letter) return null
  const { t } = languageOf(site.language)
  return {
    href: `${titian.config.base}/surat/${site.id}`,
    label: t('bio.letter'),
    note: t('bio.letter_note'),
    leavesTo: '',
  }
}
