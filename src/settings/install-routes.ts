import { type Response, Router } from 'express'
import { z } from 'zod'
import { dayOf } from '../base/calendar.ts'
import { Problem } from '../base/problem.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { sentenceOf } from '../http/respond.ts'
import { tagFiles } from '../http/static-files.ts'
import { VERSION } from '../http/version.ts'
import { languageOf } from '../language/language.ts'
import { countReadPages } from '../pages/page-list.ts'
import { registerRealSite, staffForEverySite } from '../sites/register-real-site.ts'
import { ORIGINS_MOST, readSiteWish, registerSite, type SiteWish } from '../sites/register-site.ts'
import { ignoredOn, visitsOn } from '../sites/site-figures.ts'
import { snippetFor, snippetForTagManager, snippetWithHash } from '../sites/snippet.ts'
import { mayGrant } from '../staff/person.ts'
import {
  holdsAnywhere,
  redirectWith,
  requireAnywhere,
  shellFor,
  siteOfStaff,
  staffGate,
  staffOf,
} from '../staff/require-staff.ts'
import { may, type Staff } from '../staff/roles.ts'
import type { Titian } from '../titian.ts'
import { accentView } from './accent-view.ts'

const short = z.string().max(400)
const siteForm = z.strictObject({
  key: short,
  name: short,
  institution: short,
  origins: z.string().max(3000),
  timeZone: short,
  language: z.enum(['id', 'en']),
})
type SiteForm = z.infer<typeof siteForm>

/** Indonesia's three zones first; the command line takes any. */
export const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'UTC'] as const

/** `/staff/install`: the snippet, how to paste it, whether it works; and registering a site. */
export function installRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)
  const { publicUrl } = titian.config

  router.get('/staff/install', gate, async (req, res) => {
    if (titian.sites.all().length === 0) {
      requireAnywhere(res, 'install')
      return res.redirect(303, `${titian.config.staffBase}/staff/install/new`)
    }
    const site = siteOfStaff(titian, req, res, 'install')
    const { t } = languageOf(res.locals.language)
    const today = dayOf(titian.clock.ms(), site.timeZone)
    const files = tagFiles()
    const tag = files.find(({ name }) => name === 'titian.js')
    const staff = staffOf(res)
    const data = {
      site: {
        key: site.id,
        name: site.name,
        origins: site.origins,
        zone: site.timeZone,
        place: site.place,
        moderation: site.moderation,
        features: (['share', 'like', 'comments', 'letter', 'measure'] as const).map((name) => ({
          name,
          isOn: site.features[name],
        })),
      },
      snippet: snippetFor(publicUrl, site.id),
      tagManager: snippetForTagManager(publicUrl, site.id),
      withHash: tag ? snippetWithHash(publicUrl, site.id, tag.integrity) : '',
      origin: titian.ownOrigin,
      version: VERSION,
      files: files.map(({ name, gzipBytes, integrity }) => ({ name, gzipBytes, integrity })),
      tag: { at: site.tagSeenAt, origin: site.tagSeenOrigin, version: site.tagSeenVersion },
      refused: titian.refusedOrigins.of(site),
      now: titian.clock.now(),
      pages: await countReadPages(titian.db, site.id),
      visitsToday: await visitsOn(titian.db, site.id, today),
      ignoredToday: (await ignoredOn(titian.db, site.id, today)).reduce((sum, { beacons }) => sum + beacons, 0),
      accent: accentView(site.accent, languageOf(res.locals.language)),
      isDemo: site.isDemo,
      mayRegister: mayRegister(staff),
      maySettings: may(staff, 'settings', site.id),
      mayHealth: holdsAnywhere(staff, ['health']),
      securityUrl: `${publicUrl}/keamanan`,
    }
    renderPage(res, 'install/index', data, await shellFor(titian, res, { title: t('nav.sites'), nav: 'sites', site }))
  })

  router.get('/staff/install/new', gate, async (_req, res) => {
    requireRegister(res)
    await showForm(res, {
      key: '',
      name: '',
      institution: '',
      origins: '',
      timeZone: 'Asia/Jakarta',
      language: staffOf(res).language,
    })
  })

  router.post('/staff/install/new', gate, async (req, res) => {
    const staff = requireRegister(res)
    const form = readInput(siteForm, req.body)
    const wish: SiteWish = { ...form, origins: form.origins.split(/[\s,]+/), staffId: staff.id }
    try {
      if (titian.isDemo) return await showRegistered(res, await registerBehindDemo(wish))
      const site = await registerSite(titian, wish)
      const title = languageOf(res.locals.language).t('setup.registered', { name: site.name })
      await redirectWith(titian, res, `/staff/install?site=${site.id}`, { kind: 'good', title })
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'invalid') throw error
      await showForm(res.status(400), form, { [error.field]: sentenceOf(error, res.locals.language) })
    }
  })

  /** The demo stays open until the next start; the site stands in the installation's own database from now on. */
  async function registerBehindDemo(wish: SiteWish): Promise<SiteWish> {
    const checked = readSiteWish(wish, titian.config)
    const rows = await staffForEverySite(titian.db)
    await registerRealSite(titian.config.ownDatabase, checked, rows, titian.clock)
    titian.log.info({ site: checked.key }, 'site registered; the next start opens it')
    return checked
  }

  /** A new site is a matter of the whole installation. */
  function requireRegister(res: Response): Staff {
    const staff = staffOf(res)
    if (!mayRegister(staff)) throw new Problem('forbidden', 'auth.denied')
    return staff
  }

  async function showForm(res: Response, values: SiteForm, errors: Record<string, string> = {}): Promise<void> {
    const { t } = languageOf(res.locals.language)
    const { key, name, institution, origins, timeZone, language } = values
    const data = {
      values: { key, name, institution, origins, timeZone, language },
      errors: errorsByField(errors),
      zones: ZONES.map((zone) => ({ value: zone, text: `${languageOf('id').zoneName(zone)} · ${zone}` })),
      originsMost: ORIGINS_MOST,
      isDemo: titian.isDemo,
    }
    const shell = await shellFor(titian, res, { title: t('setup.register'), nav: 'sites', site: null })
    renderPage(res, 'install/new', data, shell)
  }

  async function showRegistered(res: Response, wish: SiteWish): Promise<void> {
    const { t } = languageOf(res.locals.language)
    const data = {
      name: wish.name,
      snippet: snippetFor(publicUrl, wish.key),
      key: wish.key,
      staffUrl: `${titian.config.staffUrl}/staff/install`,
    }
    const title = t('setup.registered', { name: wish.name })
    renderPage(res, 'install/registered', data, await shellFor(titian, res, { title, nav: 'sites', site: null }))
  }

  return router
}

const mayRegister = (staff: Staff): boolean =>
  mayGrant(staff, '*') && staff.grants.some((grant) => grant.siteId === '*' && grant.role === 'webmaster')

const errorsByField = ({ origin, ...others }: Record<string, string>): Record<string, string> =>
  origin ? { ...others, origins: origin } : others
