import { readFileSync } from 'node:fs'
import { Router } from 'express'
import { RETENTION } from '../config/retention.ts'
import { renderPage, type Shell } from '../http/render.ts'
import { asset, tagFiles } from '../http/static-files.ts'
import { languageOf } from '../language/language.ts'
import type { Titian } from '../titian.ts'
import type { Language } from '../wire/api.ts'
import { LIMITS } from '../wire/limits.ts'
import { pageLanguage, publicShell } from './public-shell.ts'
import { siteOfKey } from './site-of-request.ts'

export const VERSION: string = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version

/** `/`, the privacy notice of a site, the security sheet, and what browsers and robots ask of their own accord. */
export function publicPages(titian: Titian): Router {
  const router = Router()
  const { config } = titian

  router.get('/', (req, res) => {
    const lang = languageAsked(titian, req.query.lang)
    const sites = titian.sites.all().map(({ id, name, origins }) => ({ key: id, name, url: origins[0] ?? '' }))
    const isOneHost = new URL(config.staffUrl).host === new URL(config.publicUrl).host
    renderPage(
      res,
      'home/index',
      { sites, staffHref: isOneHost ? '/staff' : '' },
      plainShell(titian, lang, languageOf(lang).t('home.title')),
    )
  })

  router.get('/privasi/:site', (req, res) => {
    const site = siteOfKey(titian.sites, req.params.site)
    const lang = pageLanguage(site, req.query.lang)
    const shell = publicShell(titian, site, req, res, { title: languageOf(lang).t('privacy.title') })
    renderPage(
      res,
      'privacy/notice',
      {
        institution: site.institution,
        siteHost: site.origins[0] ? new URL(site.origins[0]).host : site.name,
        features: site.features,
        honoursOptOut: site.honoursOptOut,
        moderation: site.moderation,
        editMinutes: LIMITS.editMinutes,
        contact: '',
        otherHref: `/privasi/${site.id}?lang=${lang === 'id' ? 'en' : 'id'}`,
        hasMail: config.mailUrl !== '',
        retention: RETENTION,
      },
      shell,
    )
  })

  router.get('/keamanan', (req, res) => {
    const lang = languageAsked(titian, req.query.lang)
    const sites = titian.sites.all()
    renderPage(
      res,
      'security/sheet',
      {
        version: VERSION,
        origin: titian.ownOrigin,
        staffUrl: `${config.staffUrl}/staff`,
        database: config.isPostgres ? 'PostgreSQL' : 'SQLite',
        https: config.publicUrl.startsWith('https:'),
        files: tagFiles(),
        siteName: sites.length === 1 ? sites[0]!.name : '',
      },
      plainShell(titian, lang, languageOf(lang).t('security.title')),
    )
  })

  router.get('/favicon.ico', (_req, res) => res.redirect(302, config.base + asset('titian.svg')))
  router.get('/robots.txt', (_req, res) => {
    // Tracked links and the desk are no pages to find; letters, their answers and each talk as a whole are.
    const closed = [
      '/staff',
      '/surel',
      '/api',
      ...['reply', 'at', 'sort', 'after', 'sent'].map((name) => `/diskusi/*&${name}=`),
    ]
    res.type('text').send(`User-agent: *\n${closed.map((path) => `Disallow: ${path}\n`).join('')}`)
  })
  return router
}

function languageAsked(titian: Titian, wanted: unknown): Language {
  if (wanted === 'id' || wanted === 'en') return wanted
  return titian.sites.all()[0]?.language ?? 'id'
}

const plainShell = (titian: Titian, lang: Language, title: string): Shell => ({
  lang,
  title,
  staff: null,
  site: null,
  sites: [],
  counts: {},
  base: titian.config.base,
  formToken: '',
})
