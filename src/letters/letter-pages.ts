import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { dayOf } from '../base/calendar.ts'
import { randomToken } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { richFromJson } from '../base/rich-text.ts'
import { shorten } from '../base/text.ts'
import { readForm } from '../http/read-form.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { STATUS, sentenceOf } from '../http/respond.ts'
import type { Words } from '../language/language.ts'
import { pageAddress } from '../pages/page.ts'
import { publicShell } from '../sites/public-shell.ts'
import { addressOf, browserKey } from '../sites/public-write.ts'
import type { Site } from '../sites/site.ts'
import { requireFeature, requireSiteOrigin } from '../sites/site-of-request.ts'
import { agenciesOfSite } from '../staff/agency-store.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import type { LetterAudience, LetterRequest } from '../wire/api.ts'
import { LETTER_CATEGORIES } from '../wire/letter-categories.ts'
import { LIMITS } from '../wire/limits.ts'
import { cardPage, cardUrl } from './card-page.ts'
import type { PersonalTools } from './desk-letter.ts'
import type { Photo } from './encode-photo.ts'
import {
  AUDIENCES,
  isCategory,
  isLetterNumber,
  type LetterState,
  mistakesIn,
  shownState,
  TYPES,
  VISIBILITIES,
} from './letter.ts'
import { type Holidays, workingDayOf, workingDaysBetween } from './letter-clock.ts'
import { findLetter, followUpPage, listPage } from './letter-list-pages.ts'
import { limitFor } from './letter-rules.ts'
import { type PublicRow, publicEvents, publishedByNumber } from './letter-store.ts'
import {
  categoryText,
  limitText,
  outcomeText,
  paragraphsOf,
  publicMarks,
  shownText,
  stepText,
  typeText,
  visibilityText,
} from './letter-words.ts'
import { FORM_BYTES, langQuery, siteOfPage } from './page-frame.ts'
import { smallSize } from './photo.ts'
import { encodeAll, readPhotoForm } from './photo-form.ts'
import { photoPath } from './photo-pages.ts'
import { dropPhotos, keepWaiting, photosOf, waitingPhotos } from './photo-store.ts'
import { letterUrl, signature } from './public-letter.ts'
import { limitsOf, rulesOf } from './rules-store.ts'
import { sendLetter } from './send-letter.ts'
import { markedUrl, shareLinks } from './share-links.ts'
import { similarLetters } from './similar-letters.ts'
import { transparencyCsv, transparencyJson, transparencyPage } from './transparency-pages.ts'

/** Pages for citizens: read, write, follow, and how the institution keeps its word. None needs a script. */
export function letterPages(titian: Titian, tools: PersonalTools): Router {
  const router = Router()
  router.get('/surat/:site', (req, res) => listPage(titian, req, res))
  router.get('/surat/:site/tulis', (req, res) => writePage(titian, req, res))
  router.post('/surat/:site/tulis', (req, res) => sendFromPage(titian, tools, req, res))
  router.post('/surat/:site/lacak', (req, res) => findLetter(titian, req, res))
  router.get('/surat/:site/tindak-lanjut', (req, res) => followUpPage(titian, req, res))
  router.get('/surat/:site/:number', (req, res) => publicPage(titian, req, res))
  router.get('/surat/:site/:number/kartu.png', (req, res) => cardPage(titian, req, res))
  router.get('/transparansi/:site', (req, res) => transparencyPage(titian, req, res))
  router.get('/transparansi/:site/data.csv', (req, res) => transparencyCsv(titian, req, res))
  router.get('/transparansi/:site/data.json', (req, res) => transparencyJson(titian, req, res))
  return router
}

// ── writing ────────────────────────────────────────────────

/** What the form keeps: as typed, whatever it is. */
interface FormValues {
  visibility: string
  type: string
  category: string
  subject: string
  text: string
  place: string
  name: string
  contact: string
  consent: string
  url: string
  key: string
  once: string
}

const field = z.string().max(FORM_BYTES).default('')
const formSchema = z.strictObject({
  audience: z.enum(AUDIENCES),
  visibility: field,
  type: field,
  category: field,
  subject: field,
  text: field,
  place: field,
  name: field,
  contact: field,
  consent: field,
  url: field,
  key: field,
  once: browserKey,
  website: field,
  /** The writer was shown what `secondLook` found, and sends all the same. */
  seen: field,
  /** Photos that wait and shall not be sent. */
  drop_1: field,
  drop_2: field,
  drop_3: field,
})

async function writePage(titian: Titian, req: Request, res: Response): Promise<void> {
  const { site, w } = await siteOfPage(titian, req, res)
  requireFeature(site, 'letter')
  const { visibility, url, key } = req.query
  const isKnown = (VISIBILITIES as readonly unknown[]).includes(visibility)
  await renderForm(titian, site, w, req, res, audienceOf(req.query.sebagai), {
    ...EMPTY,
    visibility: isKnown ? String(visibility) : '',
    url: articleOf(site, url) ? String(url) : '',
    key: typeof key === 'string' ? key.slice(0, LIMITS.keyLength) : '',
    once: randomToken(16),
  })
}

const EMPTY: FormValues = {
  visibility: '',
  type: '',
  category: '',
  subject: '',
  text: '',
  place: '',
  name: '',
  contact: '',
  consent: '',
  url: '',
  key: '',
  once: '',
}

const audienceOf = (text: unknown): LetterAudience => (text === 'usaha' ? 'business' : 'public')

/** The article a letter is written beside, when the address is one of the site; a letter needs none. */
function articleOf(site: Site, url: unknown): string {
  if (typeof url !== 'string' || !url) return ''
  try {
    return pageAddress(site, url).url
  } catch {
    return ''
  }
}

/** A letter that cannot be taken comes back whole, with every complaint above its field. */
async function sendFromPage(titian: Titian, tools: PersonalTools, req: Request, res: Response): Promise<void> {
  const { site, w } = await siteOfPage(titian, req, res)
  requireSiteOrigin(site, req.headers, titian.ownOrigin)
  const form = await readPhotoForm(titian, req, res, FORM_BYTES)
  const fields = readInput(formSchema, form ? form.fields : await readForm(req, FORM_BYTES))
  const { audience, website, seen, drop_1, drop_2, drop_3, ...values } = fields
  const wish = letterOf(site, audience, values, website)
  const errors = mistakesOf(w, values, wish)
  const files = form?.files ?? []
  if (files.length > 0) await titian.limits.take('photos', addressOf(titian, req))
  const dropped = [drop_1, drop_2, drop_3].flatMap((drop, index) => (drop === 'yes' ? [index + 1] : []))
  const kept = await keptPhotos(titian, site, values.once, dropped)
  const photos = await encodeAll(files, LIMITS.photos - kept).catch((problem) => {
    if (!(problem instanceof Problem)) throw problem
    errors.photo = sentenceOf(problem, w.lang)
    return []
  })
  if (Object.keys(errors).length > 0) {
    await keepPhotos(titian, site, values.once, photos)
    res.status(STATUS.invalid)
    return renderForm(titian, site, w, req, res, audience, values, errors)
  }
  const again = seen === 'yes' ? null : await secondLook(titian, tools, site, w, wish)
  if (again) {
    await keepPhotos(titian, site, values.once, photos)
    return renderForm(titian, site, w, req, res, audience, values, {}, again)
  }
  // Only now: whoever mends a form three times has sent one letter, not four.
  const sender = { address: addressOf(titian, req), isPage: true }
  await titian.limits.take('letters', sender.address)
  const { number, secret } = await sendLetter(titian, site, wish, sender, photos)
  res.redirect(
    303,
    `${titian.config.base}/surat/${site.id}/${number}/${secret}?baru=1${w.lang === site.language ? '' : `&lang=${w.lang}`}`,
  )
}

/** How many photos wait for the letter of this form, without those that its writer takes out now. */
async function keptPhotos(titian: Titian, site: Site, once: string, dropped: readonly number[]): Promise<number> {
  const waiting = await waitingPhotos(titian.db, site.id, once)
  const gone = waiting.filter(({ n }) => dropped.includes(n))
  await dropPhotos(
    titian.db,
    site.id,
    gone.map(({ id }) => id),
  )
  return waiting.length - gone.length
}

/** A form that comes back cannot hold files, so they wait here; nothing else of an unsent letter is stored. */
async function keepPhotos(titian: Titian, site: Site, once: string, photos: readonly Photo[]): Promise<void> {
  const at = titian.clock.now()
  await inTransaction(titian.db, (db) => keepWaiting(db, { siteId: site.id, once, at }, photos))
}

interface SecondLook {
  /** Personal data in the writer's own text, as found. */
  personal: string
  similar: { href: string; subject: string; from: string }[]
}

/**
 * What a writer should know before the letter goes: personal data in its text (a hint, never a refusal: it may be meant),
 * and published letters about the same.
 */
async function secondLook(
  titian: Titian,
  tools: PersonalTools,
  site: Site,
  w: Words,
  wish: LetterRequest,
): Promise<SecondLook | null> {
  const personal = tools.find(`${wish.subject}\n${wish.text}`)
  const similar = await similarLetters(titian.db, site.id, wish.subject)
  if (personal.length === 0 && similar.length === 0) return null
  const agencies = await agenciesOfSite(titian.db, site.id)
  return {
    personal: personal.join(', '),
    similar: similar.map((row) => ({
      href: `/surat/${site.id}/${row.number}${langQuery(site, w)}`,
      subject: row.public_subject,
      from: signature(site, agencies, row.answer_agency_id),
    })),
  }
}

function letterOf(site: Site, audience: LetterAudience, values: FormValues, website: string): LetterRequest {
  const { once, subject, text, place, name, contact, category } = values
  const url = articleOf(site, values.url)
  return {
    site: site.id,
    ...(url ? { url, key: values.key } : {}),
    type: values.type as LetterRequest['type'],
    audience,
    category,
    subject,
    text,
    place,
    visibility: values.visibility as LetterRequest['visibility'],
    name,
    contact,
    consent: true,
    once,
    website,
  }
}

function mistakesOf(w: Words, values: FormValues, wish: LetterRequest): Record<string, string> {
  const errors: Record<string, string> = {}
  if (!(VISIBILITIES as readonly string[]).includes(values.visibility)) errors.visibility = w.t('err.required')
  if (!(TYPES as readonly string[]).includes(values.type)) errors.type = w.t('err.required')
  for (const problem of mistakesIn(wish)) errors[problem.field] = sentenceOf(problem, w.lang)
  if (values.consent !== 'yes') errors.consent = w.t('err.letter_consent')
  return errors
}

async function renderForm(
  titian: Titian,
  site: Site,
  w: Words,
  req: Request,
  res: Response,
  audience: LetterAudience,
  values: FormValues,
  errors: Record<string, string> = {},
  again: SecondLook | null = null,
): Promise<void> {
  const limits = await limitsOf(titian.db, site.id)
  const waiting = await waitingPhotos(titian.db, site.id, values.once)
  const path = `/surat/${site.id}/tulis`
  const query = new URLSearchParams({
    ...(w.lang === site.language ? {} : { lang: w.lang }),
    ...(values.visibility ? { visibility: values.visibility } : {}),
    ...(values.url ? { url: values.url } : {}),
    ...(values.key ? { key: values.key } : {}),
  })
  const entrance = (to: LetterAudience) => {
    const own = new URLSearchParams(query)
    if (to === 'business') own.set('sebagai', 'usaha')
    return own.size > 0 ? `${path}?${own}` : path
  }
  res.set('cache-control', 'no-store')
  renderPage(
    res,
    'letters/write',
    {
      action: `${path}${langQuery(site, w)}`,
      listHref: `/surat/${site.id}`,
      privacyHref: `/privasi/${site.id}`,
      audience,
      entrances: AUDIENCES.map((one) => ({
        text: w.t(one === 'business' ? 'letter.audience_business' : 'letter.audience_public'),
        href: entrance(one),
        isHere: one === audience,
      })),
      visibilities: VISIBILITIES.map((value) => ({
        value,
        text: visibilityText(w, value),
        more: w.t(`letter.more_${value}`),
        isChosen: value === values.visibility,
      })),
      types: TYPES.map((value) => ({
        value,
        text: typeText(w, value),
        more: limitText(w, limitFor(limits, value, '')),
        isChosen: value === values.type,
      })),
      categories: [
        { value: '', text: w.t('letter.choose') },
        ...LETTER_CATEGORIES[audience].map((value) => ({ value, text: categoryText(w, value) })),
      ],
      values: isCategory(audience, values.category) ? values : { ...values, category: '' },
      errors,
      again,
      similarApi: `${titian.config.base}/api/v1/letters?site=${site.id}`,
      mistakes: Object.keys(errors).length,
      photos: waiting.map(({ n, width, height }, index) => ({
        name: `drop_${n}`,
        text: w.t('letter.photo_waiting', { n: index + 1, width: w.number(width), height: w.number(height) }),
      })),
      photosModule: `${titian.config.base}/photos.js`,
      photoRoom: LIMITS.photos - waiting.length,
      needsName: values.visibility !== 'anonymous' && values.visibility !== 'secret',
      limits: {
        subject: LIMITS.letterSubjectLength,
        text: LIMITS.letterTextLength,
        place: LIMITS.letterPlaceLength,
        name: LIMITS.nameLength,
        contact: LIMITS.contactLength,
        photos: LIMITS.photos,
        photoMb: Math.floor(LIMITS.photoBytes / 1_048_576),
      },
    },
    publicShell(titian, site, req, res, { title: w.t('letter.write'), scripts: ['staff.js', 'letter.js'] }),
  )
}

// ── a published letter ─────────────────────────────────────

async function publicPage(titian: Titian, req: Request, res: Response): Promise<void> {
  const { site, w } = await siteOfPage(titian, req, res)
  const number = String(req.params.number)
  const row = isLetterNumber(number) ? await publishedByNumber(titian.db, site.id, number) : undefined
  if (!row) throw new Problem('not_found', 'err.letter_not_published')
  const agencies = await agenciesOfSite(titian.db, site.id)
  const { holidays } = await rulesOf(titian.db, site.id)
  const from = signature(site, agencies, row.answer_agency_id)
  const url = letterUrl(titian, site, row.number)
  const events = await publicEvents(titian.db, site.id, row.id)
  const closing = events.findLast(({ did, is_public }) => did === 'close' && is_public === 1)
  const photos = (await photosOf(titian.db, site.id, row.id)).filter((photo) => photo.is_public === 1)
  const isCovered = /•/.test(row.public_subject + row.public_text)
  renderPage(
    res,
    'letters/public',
    {
      ...publicMarks(w, row),
      listHref: `/surat/${site.id}`,
      signature: from,
      subject: row.public_subject,
      paragraphs: paragraphsOf(row.public_text),
      photos: photos.map(({ n, alt, width, height }) => ({
        href: photoPath(site, row.number, n),
        small: photoPath(site, row.number, n, 'small'),
        alt,
        ...smallSize(width, height),
      })),
      support: {
        isOpen: site.features.letter,
        api: `${titian.config.base}/api/v1/letters/${row.number}/support`,
        site: site.id,
        count: w.number(row.supports),
        text: row.supports > 0 ? w.t('letter.support_count', { n: row.supports }) : '',
      },
      receivedDay: w.day(dayOf(row.received_at, site.timeZone)),
      wording: w.t(isCovered ? 'letter.original_masked' : 'letter.original'),
      answer: row.answer ? richFromJson(row.answer) : [],
      answeredDay: w.day(dayOf(row.answered_at, site.timeZone)),
      outcome: row.outcome ? outcomeText(w, row.outcome) : '',
      outcomeNote: closing?.note ?? '',
      facts: factsOf(w, site, row, holidays),
      steps: events.map((event) => ({
        text: stepText(w, event, agencies),
        more: '',
        when: publicStepTime(w, site, row, holidays, event.at, event.did),
      })),
      shares: shareLinks(url, row.public_subject),
      tag: { src: `${titian.config.publicUrl}/titian.js`, site: site.id },
      copyLink: markedUrl(url, 'link'),
      copyText: `${row.public_subject}\n${markedUrl(url, 'text')}`,
      openGraph: [
        { property: 'og:type', content: 'article' },
        { property: 'og:title', content: shorten(w.t('letter.og_title', { subject: row.public_subject }), 110) },
        {
          property: 'og:description',
          content: shorten(
            w.t('letter.og_text', {
              from,
              state: shownText(w, shownState(row.state as LetterState)),
              text: row.public_text.replace(/\s+/g, ' '),
            }),
            200,
          ),
        },
        { property: 'og:url', content: url },
        { property: 'og:image', content: cardUrl(titian, site, row) },
        { property: 'og:image:type', content: 'image/png' },
        { property: 'og:image:width', content: '1200' },
        { property: 'og:image:height', content: '630' },
        { property: 'og:image:alt', content: row.public_subject },
        { property: 'twitter:card', content: 'summary_large_image' },
        { property: 'og:site_name', content: site.name },
        { property: 'og:locale', content: site.language === 'en' ? 'en_GB' : 'id_ID' },
      ],
      canonical: url,
    },
    publicShell(titian, site, req, res, { title: row.public_subject, scripts: ['staff.js', 'letter.js'] }),
  )
}

function factsOf(w: Words, site: Site, row: PublicRow, holidays: Holidays): { label: string; text: string }[] {
  const days = (at: string) => w.t('letter.workdays', { n: workingDayOf(at, row.counts_from, site.timeZone, holidays) })
  const facts = [{ label: w.t('letter.fact_answered'), text: days(row.answered_at) }]
  if (row.state === 'selesai') facts.push({ label: w.t('letter.fact_done'), text: days(row.closed_at) })
  return facts
}

/** "28 September 2026 · hari kerja ke-5, tepat waktu" */
function publicStepTime(w: Words, site: Site, row: PublicRow, holidays: Holidays, at: string, did: string): string {
  if (did === 'receive') return w.moment(at, site.timeZone)
  const day = dayOf(at, site.timeZone)
  const n = workingDaysBetween(row.counts_from, day, holidays)
  const parts = [w.day(day)]
  if (n > 0) parts.push(w.t('letter.workday_n', { n }))
  if (did === 'answer' && at === row.answered_at)
    parts.push(w.t(day <= row.due_on ? 'letter.on_time' : 'letter.not_on_time'))
  return parts.join(' · ')
}
