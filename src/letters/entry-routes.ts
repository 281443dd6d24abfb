import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { dayOf } from '../base/calendar.ts'
import { randomToken } from '../base/ids.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { STATUS, sentenceOf } from '../http/respond.ts'
import { languageOf, type Words } from '../language/language.ts'
import { qrSvg } from '../links/qr.ts'
import { browserKey } from '../sites/public-write.ts'
import type { Site } from '../sites/site.ts'
import { requireFeature } from '../sites/site-of-request.ts'
import { shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import { requirePermission } from '../staff/roles.ts'
import type { Titian } from '../titian.ts'
import type { LetterRequest } from '../wire/api.ts'
import { LETTER_CATEGORIES } from '../wire/letter-categories.ts'
import { LIMITS } from '../wire/limits.ts'
import { CHANNELS, type Entry, enterLetter, mistakesInEntry } from './enter-letter.ts'
import { AUDIENCES, TYPES, VISIBILITIES } from './letter.ts'
import { audienceText, categoryText, channelText, typeText, visibilityText } from './letter-words.ts'

const field = z.string().max(64_000).default('')
const formSchema = z.strictObject({
  site: field,
  channel: field,
  account: field,
  address: field,
  day: field,
  type: field,
  /** `public/roads` */
  topic: field,
  subject: field,
  text: field,
  place: field,
  name: field,
  contact: field,
  visibility: field,
  consent: field,
  once: browserKey,
})
type Form = z.output<typeof formSchema>

/** `/staff/letters/new`: a letter that came elsewhere. `/staff/letters/poster`: the QR code for counters, on A4. */
export function letterEntryRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)
  router.get('/staff/letters/new', gate, async (req, res) => {
    const site = siteOf(titian, req, res)
    const today = dayOf(titian.clock.ms(), site.timeZone)
    const blank = formSchema.parse({ once: randomToken(16), day: today, type: 'complaint', visibility: 'open' })
    await renderForm(titian, res, site, blank, {})
  })
  router.post('/staff/letters/new', gate, async (req, res) => {
    const site = siteOf(titian, req, res)
    const form = readInput(formSchema, { ...(req.body as object) })
    const w = languageOf(staffOf(res).language)
    const entry = entryOf(form)
    const errors = mistakesOf(w, form, entry, dayOf(titian.clock.ms(), site.timeZone))
    if (Object.keys(errors).length > 0) {
      res.status(STATUS.invalid)
      return renderForm(titian, res, site, form, errors)
    }
    const { number, secret, url } = await enterLetter(titian, staffOf(res), site, entry)
    const words = languageOf(site.language)
    res.set('cache-control', 'no-store')
    renderPage(
      res,
      'letters/entered',
      {
        number,
        secret: secret.replace(/(.{4})(?=.)/g, '$1-'),
        hasConsent: entry.hasConsent,
        letterHref: `/staff/letters/${number}?site=${site.id}`,
        nextHref: `/staff/letters/new?site=${site.id}`,
        message: words.t('letter.entered_message', {
          institution: site.institution,
          channel: channelText(words, entry.channel),
          number,
          url,
        }),
      },
      await shellFor(titian, res, { title: w.t('letter.enter'), nav: 'letters', site }),
    )
  })
  router.get('/staff/letters/poster', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, ['letters', 'answer'])
    const words = languageOf(site.language)
    const staffWords = languageOf(staffOf(res).language)
    renderPage(
      res,
      'letters/poster',
      {
        institution: site.institution,
        address: `${titian.config.publicUrl.replace(/^https?:\/\//, '')}/surat/${site.id}`,
        qrHref: `/staff/letters/poster.svg?site=${site.id}`,
        backHref: `/staff/letters?site=${site.id}`,
        back: staffWords.t('letter.desk'),
        say: staffWords.t('letter.poster_how'),
      },
      {
        ...(await shellFor(titian, res, { title: words.t('letter.poster'), nav: 'letters', site })),
        lang: site.language,
      },
    )
  })
  router.get('/staff/letters/poster.svg', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, ['letters', 'answer'])
    res.type('image/svg+xml').send(await qrSvg(`${titian.config.publicUrl}/surat/${site.id}/tulis`))
  })
  return router
}

function siteOf(titian: Titian, req: Request, res: Response): Site {
  const site = siteOfStaff(titian, req, res, ['letters', 'answer'])
  requirePermission(staffOf(res), 'letters', site.id)
  requireFeature(site, 'letter')
  return site
}

function entryOf(form: Form): Entry {
  const { consent, topic, site: _site, ...rest } = form
  const [audience = '', category = ''] = topic.split('/')
  return {
    ...rest,
    audience: audience as LetterRequest['audience'],
    category,
    type: form.type as LetterRequest['type'],
    visibility: form.visibility as LetterRequest['visibility'],
    hasConsent: consent === 'yes',
  }
}

function mistakesOf(w: Words, form: Form, entry: Entry, today: string): Record<string, string> {
  const errors: Record<string, string> = {}
  if (!(TYPES as readonly string[]).includes(form.type)) errors.type = w.t('err.required')
  if (!(VISIBILITIES as readonly string[]).includes(form.visibility)) errors.visibility = w.t('err.required')
  if (form.consent !== 'yes' && form.consent !== 'no') errors.consent = w.t('err.required')
  const isAudience = (AUDIENCES as readonly string[]).includes(entry.audience)
  if (!isAudience) errors.topic = w.t('err.letter_category')
  for (const problem of mistakesInEntry(isAudience ? entry : { ...entry, audience: 'public' }, today)) {
    const at = problem.field === 'category' ? 'topic' : problem.field
    errors[at] ??= sentenceOf(problem, w.lang)
  }
  return errors
}

async function renderForm(
  titian: Titian,
  res: Response,
  site: Site,
  values: Form,
  errors: Record<string, string>,
): Promise<void> {
  const w = languageOf(staffOf(res).language)
  const choose = { value: '', text: w.t('letter.choose') }
  res.set('cache-control', 'no-store')
  renderPage(
    res,
    'letters/enter',
    {
      action: `/staff/letters/new?site=${site.id}`,
      backHref: `/staff/letters?site=${site.id}`,
      siteKey: site.id,
      values,
      errors,
      mistakes: Object.keys(errors).length,
      channels: [choose, ...CHANNELS.map((value) => ({ value, text: channelText(w, value) }))],
      types: TYPES.map((value) => ({ value, text: typeText(w, value) })),
      topics: [
        choose,
        ...AUDIENCES.flatMap((audience) =>
          LETTER_CATEGORIES[audience].map((category) => ({
            value: `${audience}/${category}`,
            text: `${categoryText(w, category)} (${audienceText(w, audience).toLowerCase()})`,
          })),
        ),
      ],
      visibilities: VISIBILITIES.map((value) => ({ value, text: visibilityText(w, value) })),
      consents: (['yes', 'no'] as const).map((value) => ({
        value,
        text: w.t(`letter.consent_${value}`),
        more: w.t(`letter.consent_${value}_more`),
        isChosen: values.consent === value,
      })),
      limits: {
        subject: LIMITS.letterSubjectLength,
        text: LIMITS.letterTextLength,
        place: LIMITS.letterPlaceLength,
        name: LIMITS.nameLength,
        contact: LIMITS.contactLength,
      },
    },
    await shellFor(titian, res, { title: w.t('letter.enter'), nav: 'letters', site }),
  )
}
