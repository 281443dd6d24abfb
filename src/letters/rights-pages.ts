import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { dayOf } from '../base/calendar.ts'
import { Problem } from '../base/problem.ts'
import { richFromJson } from '../base/rich-text.ts'
import { RETENTION } from '../config/retention.ts'
import { readForm } from '../http/read-form.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { STATUS, sentenceOf } from '../http/respond.ts'
import type { Words } from '../language/language.ts'
import { publicShell } from '../sites/public-shell.ts'
import type { Site } from '../sites/site.ts'
import { agenciesOfSite } from '../staff/agency-store.ts'
import type { Titian } from '../titian.ts'
import { eraseLetter } from './erase-letter.ts'
import { tidySecret } from './letter.ts'
import { letterCopy } from './letter-copy.ts'
import { eventsOf, type LetterRow } from './letter-store.ts'
import { audienceText, categoryText, paragraphsOf, stateText, typeText, visibilityText } from './letter-words.ts'
import { closeDoors, letterOfPath, ownPhotos } from './own-letter-pages.ts'
import { FORM_BYTES, siteOfPage } from './page-frame.ts'
import { allPhotos } from './photo-store.ts'
import { ownLetter } from './public-letter.ts'
import { rulesOf } from './rules-store.ts'
import { ownActs } from './tend-letter.ts'

/** What the law gives the writer, with number and secret: a copy of all that is kept, and its end. Needs no script. */
export function rightsPages(titian: Titian): Router {
  const router = Router()
  const path = '/surat/:site/:number/:secret'
  router.get(`${path}/salinan`, (req, res) => copyPage(titian, req, res))
  router.get(`${path}/salinan.json`, async (req, res) => {
    const { site } = await siteOfPage(titian, req, res)
    closeDoors(res)
    const letter = await letterOfPath(titian, site, req)
    res.set('content-disposition', `attachment; filename="surat-${letter.number}.json"`)
    res.type('application/json').send(`${JSON.stringify(await copyOf(titian, site, letter), null, 2)}\n`)
  })
  router.get(`${path}/hapus`, async (req, res) => {
    const { site, w } = await siteOfPage(titian, req, res)
    closeDoors(res)
    const letter = await letterOfPath(titian, site, req)
    if (letter.erased_at) return toCertificate(titian, site, req, res, letter)
    erasePage(titian, site, w, req, res, letter, 1)
  })
  router.post(`${path}/hapus`, (req, res) => eraseFromPage(titian, req, res))
  return router
}

/** The copy as the page shows it and the file and the API hold it. */
export async function copyOf(titian: Titian, site: Site, letter: LetterRow) {
  const events = await eventsOf(titian.db, site.id, letter.id)
  const agencies = await agenciesOfSite(titian.db, site.id)
  const { holidays } = await rulesOf(titian.db, site.id)
  const may = ownActs(letter, events, titian.clock.now(), site.timeZone, holidays)
  const photos = await allPhotos(titian.db, site.id, letter.id)
  return letterCopy(site, letter, ownLetter(site, letter, events, agencies, may), events, agencies, photos)
}

async function copyPage(titian: Titian, req: Request, res: Response): Promise<void> {
  const { site, w } = await siteOfPage(titian, req, res)
  closeDoors(res)
  const letter = await letterOfPath(titian, site, req)
  const copy = await copyOf(titian, site, letter)
  const path = `/surat/${site.id}/${letter.number}/${tidySecret(String(req.params.secret))}`
  const row = (label: string, text: string) => ({ label, text: text || '–' })
  renderPage(
    res,
    'letters/copy',
    {
      number: letter.number,
      backHref: path,
      jsonHref: `${path}/salinan.json`,
      rows: [
        row(w.t('letter.type'), typeText(w, copy.type)),
        row(w.t('letter.audience'), audienceText(w, copy.audience)),
        row(w.t('letter.category'), categoryText(w, copy.category)),
        row(w.t('letter.copy_visibility'), visibilityText(w, copy.visibility)),
        row(w.t('letter.name'), copy.name),
        row(w.t('letter.contact_label'), copy.contact),
        row(w.t('letter.place'), copy.place),
        row(w.t('letter.did_receive'), w.moment(copy.receivedAt, site.timeZone)),
        row(w.t('letter.copy_consent'), w.moment(copy.consentAt, site.timeZone)),
        row(w.t('letter.copy_state'), stateText(w, copy.step, letter.state_detail)),
        row(w.t('letter.copy_passed'), copy.passedTo.join(', ')),
        row(w.t('letter.rate'), [copy.rating || '', copy.ratingWord].filter(Boolean).join(' · ')),
        row(w.t('letter.copy_seen'), copy.identitySeenAt.map((at) => w.stamp(at, site.timeZone)).join('; ')),
        row(w.t('letter.copy_public'), copy.published ? w.stamp(copy.published.since, site.timeZone) : ''),
      ],
      subject: copy.subject,
      paragraphs: paragraphsOf(copy.text),
      photos: await ownPhotos(titian, w, site, letter, path),
      answer: letter.answer ? richFromJson(letter.answer) : [],
      signature: copy.agency,
      answeredDay: letter.answered_at ? w.day(dayOf(letter.answered_at, site.timeZone)) : '',
      additions: copy.history
        .filter(({ note }) => note !== '')
        .map(({ at, note }) => ({ when: w.stamp(at, site.timeZone), paragraphs: paragraphsOf(note) })),
      kept: keptFor(w),
    },
    publicShell(titian, site, req, res, {
      title: w.t('letter.copy_title', { number: letter.number }),
      index: false,
    }),
  )
}

const keptFor = (w: Words): string[] => [
  w.t('letter.kept_contact', { n: RETENTION.letterMonths }),
  w.t('letter.kept_photos', { n: RETENTION.letterMonths }),
  w.t('letter.kept_withdrawn', { n: RETENTION.withdrawnLetterDays }),
  w.t('letter.kept_rest'),
]

const eraseSchema = z.strictObject({ sure: z.string().max(200).default(''), step: z.enum(['1', '2']) })

/** The first press asks again; the second, with the number typed, erases. */
async function eraseFromPage(titian: Titian, req: Request, res: Response): Promise<void> {
  const { site, w } = await siteOfPage(titian, req, res)
  closeDoors(res)
  const letter = await letterOfPath(titian, site, req)
  const form = readInput(eraseSchema, await readForm(req, FORM_BYTES))
  if (letter.erased_at) return toCertificate(titian, site, req, res, letter)
  if (form.step === '1') return erasePage(titian, site, w, req, res, letter, 2)
  try {
    await eraseLetter(titian, site, { number: letter.number, secret: String(req.params.secret), sure: form.sure })
  } catch (error) {
    if (!(error instanceof Problem) || (error.code !== 'invalid' && error.code !== 'conflict')) throw error
    res.status(STATUS[error.code])
    return erasePage(titian, site, w, req, res, letter, 2, { typed: form.sure, error: sentenceOf(error, w.lang) })
  }
  toCertificate(titian, site, req, res, letter)
}

function toCertificate(titian: Titian, site: Site, req: Request, res: Response, letter: LetterRow): void {
  const secret = tidySecret(String(req.params.secret))
  res.redirect(303, `${titian.config.base}/surat/${site.id}/${letter.number}/${secret}`)
}

function erasePage(
  titian: Titian,
  site: Site,
  w: Words,
  req: Request,
  res: Response,
  letter: LetterRow,
  step: 1 | 2,
  failed = { typed: '', error: '' },
): void {
  const path = `/surat/${site.id}/${letter.number}/${tidySecret(String(req.params.secret))}`
  renderPage(
    res,
    'letters/erase',
    {
      number: letter.number,
      action: `${path}/hapus`,
      backHref: path,
      copyHref: `${path}/salinan`,
      step,
      isPublic: letter.published_at !== '',
      ...failed,
    },
    publicShell(titian, site, req, res, {
      title: w.t('letter.erase_title', { number: letter.number }),
      index: false,
    }),
  )
}
