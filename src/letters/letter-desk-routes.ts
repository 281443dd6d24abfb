import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { dayOf } from '../base/calendar.ts'
import { Problem } from '../base/problem.ts'
import { shorten } from '../base/text.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { STATUS, sentenceOf } from '../http/respond.ts'
import { languageOf, type Words } from '../language/language.ts'
import type { Site } from '../sites/site.ts'
import { type AgencyRow, agenciesOfSite } from '../staff/agency-store.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import { may, type Staff } from '../staff/roles.ts'
import { placeText } from '../storage/paging.ts'
import type { Titian } from '../titian.ts'
import type { LetterShownState } from '../wire/api.ts'
import { answerLetter } from './answer-letter.ts'
import { closeLetter } from './close-letter.ts'
import { type FilterQuery, filterQuery, filterText, isFiltered, NO_AGENCY, readFilter } from './desk-filter.ts'
import { type DeskWish, deskLetter, letterTags, type PersonalTools } from './desk-letter.ts'
import { extendLetter } from './extend-letter.ts'
import { insertTemplate } from './insert-template.ts'
import { SHOWN_STATES, TYPES } from './letter.ts'
import { afterOf } from './letter-routes.ts'
import { CATEGORIES } from './letter-rules.ts'
import { type DeskFilter, deskCounts, deskLetters, orderColumn } from './letter-store.ts'
import { categoryText, shownText, typeText } from './letter-words.ts'
import { isPlainMove, moveLetter, PLAIN_MOVES } from './move-letter.ts'
import { countsOf } from './overdue-routes.ts'
import { noteConsent, publishLetter, removePhoto, unpublishLetter } from './publish-letter.ts'
import { lettersDueUntil } from './reminder-store.ts'
import { remindedUntil } from './reminders.ts'
import { revealIdentity } from './reveal-identity.ts'
import { rulesOf } from './rules-store.ts'
import { letterForStaff, requireMove, scopeOf } from './staff-letter.ts'

const PER_PAGE = 25
const LETTERS = ['letters', 'answer'] as const

const ACTS = [
  'answer',
  'preview',
  'template',
  'close',
  'publish',
  'unpublish',
  'consent',
  'reveal',
  'photo_remove',
  'extend',
  ...PLAIN_MOVES,
] as const
const text = z.string().max(64_000).default('')
const actSchema = z.strictObject({
  do: z.enum(ACTS),
  version: z.coerce.number().int().min(1).max(1e9),
  site: z.string().max(40).optional(),
  text,
  subject: text,
  note: text,
  agency: text,
  to: text,
  reference: text,
  reason: text,
  until: text,
  outcome: text,
  template: text,
  show_1: text,
  show_2: text,
  show_3: text,
  alt_1: text,
  alt_2: text,
  alt_3: text,
  photo: text,
})
type Act = z.output<typeof actSchema>

/** `/staff/letters`: the letters that somebody waits for, and one letter with all that can be done. */
export function letterDeskRoutes(titian: Titian, tools: PersonalTools): Router {
  const router = Router()
  router.get('/staff/letters', staffGate(titian), (req, res) => listPage(titian, req, res))
  router.get('/staff/letters/:number', staffGate(titian), async (req, res) => {
    const site = siteOfStaff(titian, req, res, LETTERS)
    const letter = await letterForStaff(titian.db, staffOf(res), site.id, String(req.params.number))
    await letterPage(titian, tools, res, { site, staff: staffOf(res), letter })
  })
  router.post('/staff/letters/:number', staffGate(titian), (req, res) => act(titian, tools, req, res))
  return router
}

async function listPage(titian: Titian, req: Request, res: Response): Promise<void> {
  const site = siteOfStaff(titian, req, res, LETTERS)
  const staff = staffOf(res)
  const w = languageOf(staff.language)
  const today = dayOf(titian.clock.ms(), site.timeZone)
  const rules = await rulesOf(titian.db, site.id)
  const { holidays } = rules
  const agencies = scopeOf(staff, site.id)
  const offices = (await agenciesOfSite(titian.db, site.id)).filter(({ id }) => !agencies || agencies.includes(id))
  const asked = readInput(filterQuery, { ...req.query })
  const filter = readFilter(
    asked,
    offices.map(({ id }) => id),
    today,
  )
  const narrowed = filterText(asked, filter)
  const until = remindedUntil(today, rules.remindDays, holidays)
  const counts = await deskCounts(titian.db, site.id, agencies, today, filter)
  const due = countsOf(await lettersDueUntil(titian.db, site.id, until, agencies), today, rules)
  const shown = stateOf(req.query.state, counts, staff, site)
  const wish = { siteId: site.id, filter, agencies, shown, after: afterOf(req.query.after), most: PER_PAGE + 1 }
  const rows = await deskLetters(titian.db, wish)
  const page = rows.slice(0, PER_PAGE)
  const last = page.at(-1)
  const names = new Map(offices.map(({ id, name, short_name }) => [id, short_name || name]))
  const href = (state: LetterShownState) => `/staff/letters?site=${site.id}&state=${state}${narrowed}`
  const next = last ? placeText({ at: last[orderColumn(shown)], id: last.id }) : ''
  renderPage(
    res,
    'letters/desk-list',
    {
      tabs: SHOWN_STATES.map((state) => ({
        text: shownText(w, state),
        href: href(state),
        n: w.number(counts[state]),
        isHere: state === shown,
      })),
      late: counts.late,
      soon: due.before + due.due,
      dueHref: `/staff/overdue?site=${site.id}`,
      templatesHref: agencies === null ? `/staff/templates?site=${site.id}` : '',
      isOfficer: agencies !== null,
      enterHref: agencies === null && site.features.letter ? `/staff/letters/new?site=${site.id}` : '',
      posterHref: `/staff/letters/poster?site=${site.id}`,
      letters: page.map((row) => ({
        href: `/staff/letters/${row.number}?site=${site.id}`,
        number: row.number,
        type: typeText(w, row.type),
        category: categoryText(w, row.category),
        subject: row.subject || w.t('letter.erased_subject'),
        lead: shorten(row.text.replace(/\s+/g, ' '), 220),
        tags: letterTags(w, row, today, holidays),
        agency: names.get(row.agency_id) ?? '',
        received: w.stamp(row.received_at, site.timeZone),
      })),
      filter: filterView(w, site, shown, asked, filter, offices, agencies === null),
      isFiltered: isFiltered(filter),
      clearHref: `/staff/letters?site=${site.id}&state=${shown}`,
      lateHref: `/staff/letters?site=${site.id}&late=1`,
      empty: isFiltered(filter)
        ? w.t('letter.filter_none')
        : w.t(shown === 'new' || shown === 'working' ? 'letter.desk_nothing' : 'letter.desk_none'),
      pager: {
        shown: page.length,
        total: counts[shown] || null,
        next: rows.length > PER_PAGE ? `${href(shown)}&after=${next}` : '',
        first: wish.after ? href(shown) : '',
      },
    },
    await shellFor(titian, res, { title: w.t('letter.desk'), nav: 'letters', site }),
  )
}

/** The fields of the filter, filled as asked; an officer of one agency is not asked which. */
function filterView(
  w: Words,
  site: Site,
  shown: LetterShownState,
  asked: FilterQuery,
  filter: DeskFilter,
  offices: readonly AgencyRow[],
  isIkp: boolean,
) {
  const all = { value: '', text: w.t('ui.all') }
  const isOpen = filter.type + filter.category + filter.agency + filter.lateOn !== ''
  return {
    site: site.id,
    state: shown,
    q: asked.q ?? '',
    isOpen,
    isLate: filter.lateOn !== '',
    type: { value: filter.type, options: [all, ...TYPES.map((value) => ({ value, text: typeText(w, value) }))] },
    category: {
      value: filter.category,
      options: [all, ...CATEGORIES.map((value) => ({ value, text: categoryText(w, value) }))],
    },
    agency:
      offices.length < 2 && !isIkp
        ? null
        : {
            value: filter.agency,
            options: [
              all,
              ...(isIkp ? [{ value: NO_AGENCY, text: w.t('clock.with_ikp') }] : []),
              ...offices.map(({ id, name }) => ({ value: id, text: name })),
            ],
          },
  }
}

/** Without a wish: what is new to IKP, what is in work to an officer; else the first that holds anything. */
function stateOf(
  wanted: unknown,
  counts: Record<LetterShownState, number>,
  staff: Staff,
  site: Site,
): LetterShownState {
  if ((SHOWN_STATES as readonly unknown[]).includes(wanted)) return wanted as LetterShownState
  const order: LetterShownState[] = may(staff, 'letters', site.id)
    ? ['new', 'working', 'answered']
    : ['working', 'waiting']
  return order.find((state) => counts[state] > 0) ?? order[0]!
}

async function letterPage(titian: Titian, tools: PersonalTools, res: Response, wish: DeskWish): Promise<void> {
  const w = languageOf(wish.staff.language)
  renderPage(
    res,
    'letters/desk-letter',
    { ...(await deskLetter(titian, w, tools, wish)) },
    await shellFor(titian, res, { title: wish.letter.number, nav: 'letters', site: wish.site }),
  )
}

/** One form, one act. What cannot be done leaves the page as it was typed, with the reason beside it. */
async function act(titian: Titian, tools: PersonalTools, req: Request, res: Response): Promise<void> {
  const site = siteOfStaff(titian, req, res, LETTERS)
  const staff = staffOf(res)
  const w = languageOf(staff.language)
  const form = readInput(actSchema, { ...(req.body as object) })
  const number = String(req.params.number)
  const letter = await letterForStaff(titian.db, staff, site.id, number)
  if (form.do === 'preview') return letterPage(titian, tools, res, { site, staff, letter, preview: form.text })
  try {
    if (form.do === 'template') {
      requireMove(staff, site, 'answer')
      const typed = await insertTemplate(titian, w, site, letter, form)
      return await letterPage(titian, tools, res, { site, staff, letter, typed })
    }
    if (form.do === 'reveal') {
      const identity = await revealIdentity(titian, staff, site, { number, reason: form.reason })
      return await letterPage(titian, tools, res, { site, staff, letter, identity })
    }
    await perform(titian, staff, site, number, form)
  } catch (error) {
    if (!(error instanceof Problem) || (error.code !== 'invalid' && error.code !== 'conflict')) throw error
    res.status(STATUS[error.code])
    const { field } = error
    const sentence = sentenceOf(error, w.lang)
    const act = form.do === 'template' ? 'answer' : form.do
    // A conflict shows the letter as it is now, and keeps what was typed.
    const now = await letterForStaff(titian.db, staff, site.id, number)
    return letterPage(titian, tools, res, {
      site,
      staff,
      letter: now,
      failed: { act, field, sentence, values: valuesOf(form) },
    })
  }
  const title = w.maybe(`letter.done_${form.do}`, { number }) || w.t('letter.done', { number })
  const isMineStill = form.do !== 'return' || may(staff, 'letters', site.id)
  const path = isMineStill ? `/staff/letters/${number}?site=${site.id}` : `/staff/letters?site=${site.id}`
  await redirectWith(titian, res, path, { kind: 'good', title })
}

const valuesOf = ({ do: _act, version: _version, site: _site, template: _template, ...typed }: Act) => typed

/** The photos that the form of publication shows to the public, with what each is said to show. */
const shownIn = (form: Act): { n: number; alt: string }[] =>
  ([1, 2, 3] as const).flatMap((n) => (form[`show_${n}`] === 'yes' ? [{ n, alt: form[`alt_${n}`] }] : []))

async function perform(titian: Titian, staff: Staff, site: Site, number: string, form: Act): Promise<void> {
  const order = { number, version: form.version }
  const { text, subject, note, outcome } = form
  if (isPlainMove(form.do)) {
    const { agency, to, reference, reason, until } = form
    await moveLetter(titian, staff, site, { ...order, move: form.do, note, agency, to, reference, reason, until })
  } else if (form.do === 'photo_remove') {
    await removePhoto(titian, staff, site, { ...order, n: Number(form.photo), note })
  } else if (form.do === 'extend') await extendLetter(titian, staff, site, { ...order, note })
  else if (form.do === 'answer') await answerLetter(titian, staff, site, { ...order, text })
  else if (form.do === 'close') await closeLetter(titian, staff, site, { ...order, outcome, note })
  else if (form.do === 'publish') {
    await publishLetter(titian, staff, site, { ...order, subject, text, photos: shownIn(form) })
  } else if (form.do === 'unpublish') await unpublishLetter(titian, staff, site, { ...order, note })
  else if (form.do === 'consent') await noteConsent(titian, staff, site, { ...order, note })
}
