import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { dayOf } from '../base/calendar.ts'
import { isId, newId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { STATUS, sentenceOf } from '../http/respond.ts'
import { languageOf } from '../language/language.ts'
import type { Site } from '../sites/site.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import { DIVISIONS, divisionsOf, may, otherDivision } from '../staff/roles.ts'
import type { Titian } from '../titian.ts'
import { askDivision, noteOnRequest, partiesOf, tendRequest } from './change-request.ts'
import { isLate, movesFor, OPEN_STATES, REQUEST_LIMITS, REQUEST_STATES, type RequestState } from './request.ts'
import { requestFigures } from './request-figures.ts'
import { eventsOf, requestById, requestsOf } from './request-store.ts'
import { requestRow, wayOf } from './request-view.ts'

const MOST_SHOWN = 30
/** What a filter shows: `open` and `late` are several states at once. */
const SHOWN = ['open', 'late', ...REQUEST_STATES, 'all'] as const

const site = z.string().max(40)
const listQuery = z.strictObject({
  site: site.optional(),
  state: z.enum(SHOWN).default('open'),
  to: z.enum(['', ...DIVISIONS]).default(''),
  before: z.string().max(18).default(''),
})
const newQuery = z.strictObject({
  site: site.optional(),
  page: z.string().max(REQUEST_LIMITS.pageUrl).default(''),
})
const oneQuery = z.strictObject({ site: site.optional() })
const text = (max: number) =>
  z
    .string()
    .max(max * 3)
    .default('')
const askForm = z.strictObject({
  site,
  id: z.string().max(18).refine(isId),
  from: z.enum(DIVISIONS),
  subject: text(REQUEST_LIMITS.subject),
  text: text(REQUEST_LIMITS.text),
  pageUrl: text(REQUEST_LIMITS.pageUrl),
  due: text(10),
})
type Typed = Omit<z.output<typeof askForm>, 'site'>
const moveForm = z.strictObject({
  site,
  version: z.coerce.number().int().min(1).max(1e6),
  move: z.enum(['start', 'done', 'refuse', 'reopen']),
  note: text(REQUEST_LIMITS.note),
})
/** Shares its form with the moves: the version comes along and is not asked for. */
const noteForm = z.strictObject({ site, note: text(REQUEST_LIMITS.note), version: z.string().max(7).optional() })

/** `/staff/requests`: what E-Gov and IKP ask of each other, with every answer and its reason (S0-5). */
export function requestRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)
  const today = (site: Site) => dayOf(titian.clock.ms(), site.timeZone)
  const reading = (req: Request, res: Response) => siteOfStaff(titian, req, res, 'report')
  const writing = (req: Request, res: Response) => siteOfStaff(titian, req, res, 'coordinate')

  router.get('/staff/requests', gate, async (req, res) => {
    const asked = readInput(listQuery, { ...req.query })
    const site = reading(req, res)
    const w = languageOf(staffOf(res).language)
    const day = today(site)
    const filter = {
      states: statesOf(asked.state),
      to: asked.to === '' ? null : asked.to,
      dueBefore: asked.state === 'late' ? day : null,
    }
    const rows = await requestsOf(titian.db, site.id, filter, asked.before, MOST_SHOWN + 1)
    const shown = rows.slice(0, MOST_SHOWN)
    const address = `/staff/requests?site=${site.id}&state=${asked.state}&to=${asked.to}`
    const data = {
      site: site.id,
      siteName: site.name,
      figures: await requestFigures(titian.db, site.id, day),
      requests: shown.map((row) => requestRow(row, day, site.timeZone, w)),
      state: asked.state,
      states: SHOWN.map((value) => ({ value, text: w.maybe(`request.show_${value}`) })),
      to: asked.to,
      divisions: ['', ...DIVISIONS].map((value) => ({
        value,
        text: value === '' ? w.t('request.to_both') : w.maybe(`division.${value}`),
      })),
      mayAsk: may(staffOf(res), 'coordinate', site.id),
      pager: {
        shown: shown.length,
        total: null,
        next: rows.length > MOST_SHOWN ? `${address}&before=${shown.at(-1)!.id}` : '',
        first: asked.before === '' ? '' : address,
      },
    }
    renderPage(
      res,
      'requests/list',
      data,
      await shellFor(titian, res, { title: w.t('request.title'), nav: 'shared', site }),
    )
  })

  router.get('/staff/requests/new', gate, async (req, res) => {
    const { page } = readInput(newQuery, { ...req.query })
    const site = writing(req, res)
    const from = divisionsOf(staffOf(res), site.id)[0] ?? 'egov'
    await showForm(
      res,
      site,
      { id: newId(titian.clock.ms()), from, subject: '', text: '', pageUrl: page, due: '' },
      null,
    )
  })

  router.post('/staff/requests', gate, async (req, res) => {
    const site = writing(req, res)
    const { site: _site, ...typed } = readInput(askForm, req.body)
    try {
      await askDivision(titian, staffOf(res), site, typed)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'invalid') throw error
      return showForm(res, site, typed, error)
    }
    const { t, maybe } = languageOf(staffOf(res).language)
    await redirectWith(titian, res, `/staff/requests/${typed.id}?site=${site.id}`, {
      kind: 'good',
      title: t('request.sent', { to: maybe(`division.${otherDivision(typed.from)}`) }),
    })
  })

  router.get('/staff/requests/:id', gate, async (req, res) => {
    readInput(oneQuery, { ...req.query })
    await showOne(res, reading(req, res), String(req.params['id']), '', null)
  })

  router.post('/staff/requests/:id/move', gate, async (req, res) => {
    const site = writing(req, res)
    const id = String(req.params['id'])
    const { site: _site, ...order } = readInput(moveForm, req.body)
    try {
      const state = await tendRequest(titian, staffOf(res), site, { id, ...order })
      await said(res, site, id, `request.now_${state}`)
    } catch (error) {
      await kept(res, site, id, order.note, error)
    }
  })

  router.post('/staff/requests/:id/note', gate, async (req, res) => {
    const site = writing(req, res)
    const id = String(req.params['id'])
    const { note } = readInput(noteForm, req.body)
    try {
      await noteOnRequest(titian, staffOf(res), site, { id, note })
      await said(res, site, id, 'request.noted')
    } catch (error) {
      await kept(res, site, id, note, error)
    }
  })

  const said = (res: Response, site: Site, id: string, key: string) =>
    redirectWith(titian, res, `/staff/requests/${id}?site=${site.id}`, {
      kind: 'good',
      title: languageOf(staffOf(res).language).maybe(key),
    })

  /** What was typed stays on the page, beside the sentence that says why it was not taken. */
  async function kept(res: Response, site: Site, id: string, note: string, error: unknown): Promise<void> {
    const isTheirs = error instanceof Problem && ['invalid', 'conflict', 'forbidden'].includes(error.code)
    if (!isTheirs) throw error
    await showOne(res, site, id, note, error)
  }

  async function showForm(res: Response, site: Site, typed: Typed, problem: Problem | null): Promise<void> {
    const w = languageOf(staffOf(res).language)
    const mine = divisionsOf(staffOf(res), site.id)
    if (problem) res.status(STATUS[problem.code])
    const data = {
      site: site.id,
      typed,
      errors: problem ? { [problem.field]: sentenceOf(problem, w.lang) } : {},
      ways: mine.map((from) => ({
        value: from,
        text: wayOf({ from_division: from, to_division: otherDivision(from) }, w),
      })),
      limits: REQUEST_LIMITS,
      today: today(site),
    }
    renderPage(
      res,
      'requests/new',
      data,
      await shellFor(titian, res, { title: w.t('request.new'), nav: 'shared', site }),
    )
  }

  async function showOne(res: Response, site: Site, id: string, note: string, problem: Problem | null): Promise<void> {
    const staff = staffOf(res)
    const w = languageOf(staff.language)
    const row = isId(id) ? await requestById(titian.db, site.id, id) : undefined
    if (!row) throw new Problem('not_found', 'err.request_unknown')
    if (problem) res.status(STATUS[problem.code])
    const moves = may(staff, 'coordinate', site.id) ? movesFor(partiesOf(row), divisionsOf(staff, site.id)) : []
    const data = {
      site: site.id,
      request: {
        ...requestRow(row, today(site), site.timeZone, w),
        text: row.text,
        pageUrl: row.page_url,
        version: row.version,
        waitsFor: (OPEN_STATES as readonly string[]).includes(row.state)
          ? w.t('request.waits_for', { division: w.maybe(`division.${row.to_division}`) })
          : '',
        isLate: isLate(row, today(site)),
      },
      events: (await eventsOf(titian.db, site.id, id)).map((event) => ({
        at: w.stamp(event.at, site.timeZone),
        who: event.name || w.t('audit.gone_person'),
        division: w.maybe(`division.${event.division}`),
        did: w.maybe(`request.did_${event.did}`),
        note: event.note,
      })),
      moves: moves.map((move) => ({ move, text: w.maybe(`request.move_${move}`) })),
      mayNote: may(staff, 'coordinate', site.id),
      note,
      error: problem ? sentenceOf(problem, w.lang) : '',
      errors: problem?.field ? { [problem.field]: sentenceOf(problem, w.lang) } : {},
      limits: REQUEST_LIMITS,
    }
    renderPage(res, 'requests/one', data, await shellFor(titian, res, { title: row.subject, nav: 'shared', site }))
  }

  return router
}

function statesOf(shown: (typeof SHOWN)[number]): readonly RequestState[] {
  if (shown === 'all') return REQUEST_STATES
  return shown === 'open' || shown === 'late' ? OPEN_STATES : [shown]
}
