import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { dayOf } from '../base/calendar.ts'
import { Problem } from '../base/problem.ts'
import { richFromJson } from '../base/rich-text.ts'
import { readForm } from '../http/read-form.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { STATUS, sentenceOf } from '../http/respond.ts'
import type { Words } from '../language/language.ts'
import { publicShell } from '../sites/public-shell.ts'
import { addressOf } from '../sites/public-write.ts'
import type { Site } from '../sites/site.ts'
import { agenciesOfSite } from '../staff/agency-store.ts'
import type { Titian } from '../titian.ts'
import { LIMITS } from '../wire/limits.ts'
import { renderCertificate } from './certificate.ts'
import { type LetterState, RATINGS, shownState, tidySecret } from './letter.ts'
import { openOwnLetter } from './letter-secret.ts'
import { eventsOf, type LetterEvent, type LetterRow } from './letter-store.ts'
import {
  basisOf,
  categoryText,
  outcomeText,
  paragraphsOf,
  stateText,
  stepText,
  typeText,
  visibilityText,
  visibleToWriter,
} from './letter-words.ts'
import { FORM_BYTES, siteOfPage } from './page-frame.ts'
import { smallSize } from './photo.ts'
import { photosOf } from './photo-store.ts'
import { signature } from './public-letter.ts'
import { rulesOf } from './rules-store.ts'
import { OWN_ACTS, ownActs, tendLetter } from './tend-letter.ts'

/** The writer's own page: its address is the key to the letter, and nothing keeps it. Needs no script. */
export function ownLetterPages(titian: Titian): Router {
  const router = Router()
  router.get('/surat/:site/:number/:secret', (req, res) => statusPage(titian, req, res))
  router.post('/surat/:site/:number/:secret', (req, res) => tendFromPage(titian, req, res))
  return router
}

const field = z.string().max(FORM_BYTES).default('')
const statusSchema = z.strictObject({ act: z.enum(OWN_ACTS), text: field, note: field, rating: field })

/** Nothing keeps this page: no store, no referrer, no search engine; its address is the key to the letter. */
async function statusPage(titian: Titian, req: Request, res: Response): Promise<void> {
  const { site, w } = await siteOfPage(titian, req, res)
  closeDoors(res)
  await renderStatus(titian, site, w, req, res, await letterOfPath(titian, site, req))
}

/** No store, no referrer, no search engine. */
export function closeDoors(res: Response): void {
  res.set({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' })
}

export const letterOfPath = (titian: Titian, site: Site, req: Request): Promise<LetterRow> =>
  openOwnLetter(titian, site, addressOf(titian, req), String(req.params.number), String(req.params.secret))

/**
 * What the writer does with the letter. A page without referrer sends `Origin: null`, so the origin says nothing here;
 * what guards this form is its address, which only the writer knows.
 */
async function tendFromPage(titian: Titian, req: Request, res: Response): Promise<void> {
  const { site, w } = await siteOfPage(titian, req, res)
  closeDoors(res)
  const { number, secret } = { number: String(req.params.number), secret: String(req.params.secret) }
  const letter = await letterOfPath(titian, site, req)
  const form = readInput(statusSchema, await readForm(req, FORM_BYTES))
  try {
    await tendLetter(titian, site, { number, secret, ...form })
  } catch (error) {
    if (!(error instanceof Problem) || (error.code !== 'invalid' && error.code !== 'conflict')) throw error
    res.status(STATUS[error.code])
    const now = await letterOfPath(titian, site, req)
    const { act, text, note, rating } = form
    return renderStatus(titian, site, w, req, res, now, { act, text, note, rating, error: sentenceOf(error, w.lang) })
  }
  res.redirect(303, `${titian.config.base}/surat/${site.id}/${letter.number}/${tidySecret(secret)}?selesai=${form.act}`)
}

interface Failed {
  act: string
  text: string
  note: string
  rating: string
  error: string
}

async function renderStatus(
  titian: Titian,
  site: Site,
  w: Words,
  req: Request,
  res: Response,
  letter: LetterRow,
  failed?: Failed,
): Promise<void> {
  if (letter.erased_at) return renderCertificate(titian, site, w, req, res, letter)
  const agencies = await agenciesOfSite(titian.db, site.id)
  const events = await eventsOf(titian.db, site.id, letter.id)
  const rules = await rulesOf(titian.db, site.id)
  const state = letter.state as LetterState
  const shown = shownState(state)
  const isOpen = shown === 'new' || shown === 'waiting' || shown === 'working'
  const asked = state === 'butuh_data' ? events.findLast(({ did }) => did === 'ask') : undefined
  const secret = tidySecret(String(req.params.secret))
  const may = ownActs(letter, events, titian.clock.now(), site.timeZone, rules.holidays)
  const done = OWN_ACTS.find((act) => act === req.query.selesai)
  renderPage(
    res,
    'letters/status',
    {
      action: `/surat/${site.id}/${letter.number}/${secret}`,
      isNew: req.query.baru === '1',
      said: done ? w.t(`letter.own_done_${done}`) : '',
      number: letter.number,
      secret: secret.replace(/(.{4})(?=.)/g, '$1-'),
      ticketText: `${letter.number}\n${secret}\n${titian.config.publicUrl}/surat/${site.id}/${letter.number}/${secret}`,
      state: stateText(w, state, letter.state_detail),
      shown,
      type: typeText(w, letter.type),
      category: categoryText(w, letter.category),
      visibility: visibilityText(w, letter.visibility),
      isSecret: letter.visibility === 'secret',
      subject: letter.subject,
      paragraphs: paragraphsOf(letter.text),
      photos: await ownPhotos(titian, w, site, letter, `/surat/${site.id}/${letter.number}/${secret}`),
      receivedAt: w.moment(letter.received_at, site.timeZone),
      due: isOpen && letter.due_on ? w.t('letter.due', { date: w.day(letter.due_on) }) : '',
      basis: isOpen ? basisOf(w, rules.limits, letter) : '',
      asked: asked?.note ?? '',
      answer: letter.answer ? richFromJson(letter.answer) : [],
      signature: letter.answer ? signature(site, agencies, letter.answer_agency_id) : '',
      answeredDay: letter.answered_at ? w.day(dayOf(letter.answered_at, site.timeZone)) : '',
      outcome: letter.outcome ? outcomeText(w, letter.outcome) : '',
      publicHref: letter.published_at ? `/surat/${site.id}/${letter.number}` : '',
      steps: events.filter(visibleToWriter).map((event) => writerStep(w, site, agencies, event)),
      maySupply: may.supply,
      mayWithdraw: may.withdraw,
      rate: rateView(w, letter, may.rate, failed),
      appealUntil: may.appealUntil ? w.day(may.appealUntil) : '',
      lost: failed && !isOffered(failed.act, may) ? failed.text || failed.note : '',
      failed: failed ?? null,
      most: LIMITS.letterTextLength,
      copyHref: `/surat/${site.id}/${letter.number}/${secret}/salinan`,
      eraseHref: `/surat/${site.id}/${letter.number}/${secret}/hapus`,
      isPpid: letter.type === 'information',
    },
    publicShell(titian, site, req, res, {
      title: w.t('letter.own_title', { number: letter.number }),
      index: false,
      scripts: ['staff.js'],
    }),
  )
}

/** The photos of a letter as its writer sees them, on the own page and in the copy. */
export async function ownPhotos(titian: Titian, w: Words, site: Site, letter: LetterRow, path: string) {
  return (await photosOf(titian.db, site.id, letter.id)).map(({ n, alt, width, height, is_public }) => ({
    href: `${path}/foto/${n}.jpg`,
    small: `${path}/foto/${n}-kecil.jpg`,
    alt: alt || w.t('letter.photo_n', { n }),
    text: is_public === 1 && letter.published_at ? w.t('letter.photo_public') : '',
    ...smallSize(width, height),
  }))
}

/** Whether the form that failed is still on the page; if not, what was typed is shown on its own. */
const isOffered = (act: string, may: ReturnType<typeof ownActs>): boolean =>
  act === 'appeal' ? may.appealUntil !== '' : may[act as 'supply' | 'withdraw' | 'rate']

/** The rating as it stands and whether it may be given or changed; null while there is no answer. */
function rateView(w: Words, letter: LetterRow, may: boolean, failed: Failed | undefined) {
  const own = failed?.act === 'rate' ? failed : undefined
  if (!may && letter.rating === 0) return null
  const said = own?.rating ?? String(letter.rating)
  return {
    may,
    given: letter.rating > 0 ? w.maybe(`letter.rating_${letter.rating}`) : '',
    isLast: letter.state === 'selesai',
    word: own?.note ?? letter.rating_word,
    choices: RATINGS.map((value) => ({
      value,
      text: w.maybe(`letter.rating_${value}`),
      isChosen: said === String(value),
    })),
  }
}

function writerStep(w: Words, site: Site, agencies: { id: string; name: string }[], event: LetterEvent) {
  const isOwn = event.actor === 'writer'
  return {
    text: stepText(w, event, agencies),
    more: isOwn || event.is_public === 1 ? event.note : '',
    when: w.stamp(event.at, site.timeZone),
    isOwn,
  }
}
