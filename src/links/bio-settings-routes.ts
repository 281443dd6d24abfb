import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { accountsOf } from '../accounts/account-store.ts'
import { accountName, inKitOrder } from '../accounts/kit-accounts.ts'
import { MAY_SEE_LINKS, mayChangeLinks } from '../accounts/who-may.ts'
import { Problem } from '../base/problem.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { STATUS, sentenceOf } from '../http/respond.ts'
import { languageOf } from '../language/language.ts'
import type { Site } from '../sites/site.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import type { Titian } from '../titian.ts'
import { bioLinks, kitSetting } from './bio-store.ts'
import { type BioWish, changeBio } from './change-bio.ts'
import { linkForBio } from './make-link.ts'

const texts = z.union([z.string(), z.array(z.string())]).transform((one) => (typeof one === 'string' ? [one] : one))
const listOf = texts.default([])
const schema = z.strictObject({
  site: z.string(),
  line: z.string().max(500).default(''),
  latest: z.coerce.number().int().min(0).max(12),
  letter: z.literal('1').optional(),
  hashtags: z.string().max(600).default(''),
  top_label: listOf,
  top_url: listOf,
  top_note: listOf,
  service_label: listOf,
  service_url: listOf,
  service_note: listOf,
})
type Form = z.output<typeof schema>

const PLACES = ['top', 'service'] as const
/** Empty lines at the end of each list, to be filled. */
const SPARE = 2

/** `/staff/bio`: what `/bio/:site` shows, and the address that each account's profile should carry. */
export function bioSettingsRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)

  router.get('/staff/bio', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, MAY_SEE_LINKS)
    await show(titian, req, res, site, null, await stored(titian, site))
  })

  router.post('/staff/bio', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, MAY_SEE_LINKS)
    const wish = wishOf(readInput(schema, req.body))
    try {
      await changeBio(titian, staffOf(res), site, wish)
    } catch (error) {
      if (!(error instanceof Problem) || error.field === '') throw error
      return show(titian, req, res, site, error, wish)
    }
    const { t } = languageOf(staffOf(res).language)
    await redirectWith(titian, res, `/staff/bio?site=${site.id}`, { kind: 'good', title: t('ui.saved') })
  })
  return router
}

function wishOf(form: Form): BioWish {
  const links = PLACES.flatMap((place) =>
    form[`${place}_label`].map((label, index) => ({
      place,
      label,
      url: form[`${place}_url`][index] ?? '',
      note: form[`${place}_note`][index] ?? '',
    })),
  )
  return {
    line: form.line,
    latest: form.latest,
    hasLetter: form.letter === '1',
    hashtags: form.hashtags,
    links: links.filter((one) => one.label.trim() !== '' || one.url.trim() !== ''),
  }
}

async function stored(titian: Titian, site: Site): Promise<BioWish> {
  const setting = await kitSetting(titian.db, site.id)
  const links = await bioLinks(titian.db, site.id)
  return {
    line: setting.bio_line,
    latest: setting.bio_latest,
    hasLetter: setting.bio_letter === 1,
    hashtags: setting.hashtags,
    links: links.map(({ place, label, note, url }) => ({
      place: place === 'top' ? 'top' : 'service',
      label,
      note,
      url,
    })),
  }
}

async function show(
  titian: Titian,
  _req: Request,
  res: Response,
  site: Site,
  problem: Problem | null,
  wish: BioWish,
): Promise<void> {
  const shell = await shellFor(titian, res, { title: '', nav: 'kit', site })
  const w = languageOf(shell.lang)
  const mayChange = mayChangeLinks(staffOf(res), site.id)
  const own = inKitOrder((await accountsOf(titian.db, site.id)).filter((account) => account.state === 'own'))
  const addresses = []
  for (const account of [null, ...own]) {
    const link = await linkForBio(titian, site, account)
    const address = `${titian.config.publicUrl}/bio/${site.id}?a=${link.slug}`
    const name = account ? accountName(account) : w.t('bio.anywhere')
    addresses.push({ name, address, shown: address.replace(/^https?:\/\//, '') })
  }
  if (problem) res.status(STATUS[problem.code])
  renderPage(
    res,
    'links/bio-settings',
    {
      site: site.id,
      mayChange,
      values: { line: wish.line, latest: wish.latest, letter: wish.hasLetter, hashtags: wish.hashtags },
      latestChoices: [0, 3, 5, 8, 12].map((n) => ({ value: n, text: n === 0 ? w.t('ui.none') : w.number(n) })),
      places: PLACES.map((place) => {
        const rows = wish.links.filter((one) => one.place === place)
        const blank = Array.from({ length: SPARE }, () => ({ label: '', note: '', url: '' }))
        return {
          place,
          title: w.t(place === 'top' ? 'bio.place_top' : 'bio.place_service'),
          rows: [...rows, ...blank].map((row, index) => ({ ...row, n: index + 1 })),
        }
      }),
      letterOpen: site.features.letter,
      addresses,
      error: problem && { field: problem.field, text: sentenceOf(problem, shell.lang) },
    },
    { ...shell, title: w.t('bio.title') },
  )
}
