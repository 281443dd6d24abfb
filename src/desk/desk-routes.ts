import { type Request, type RequestHandler, type Response, Router } from 'express'
import { z } from 'zod'
import { isId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { MOVE_NAMES, REJECTION_REASONS } from '../comments/comment.ts'
import { commentById, revisionsOf } from '../comments/comment-store.ts'
import {
  type Conflict,
  type Moderated,
  moderateComments,
  moderateInBulk,
  undoModeration,
} from '../comments/moderate-comment.ts'
import { replyOfficially } from '../comments/reply-comment.ts'
import { openComments, seeOriginal, setTone, TONES } from '../comments/tend-comment.ts'
import { json } from '../http/answer.ts'
import { send } from '../http/fast-path.ts'
import { readInput } from '../http/read-input.ts'
import { type Notice, renderPage } from '../http/render.ts'
import { languageOf, type Words } from '../language/language.ts'
import { TYPES } from '../letters/letter.ts'
import { categoryText, typeText } from '../letters/letter-words.ts'
import { moveLetter } from '../letters/move-letter.ts'
import { browserKey } from '../sites/public-write.ts'
import type { Site } from '../sites/site.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import type { Staff } from '../staff/roles.ts'
import type { Titian } from '../titian.ts'
import { LETTER_CATEGORIES } from '../wire/letter-categories.ts'
import { ASK_KEYS, type Ask, FILTERS, type Filter, MOST_AT_ONCE, NOTHING_ASKED, readAsk } from './desk.ts'
import { commentPage, deskPage, queryOf } from './desk-page.ts'
import { arrivedSince } from './desk-store.ts'
import { actSentence } from './desk-view.ts'
import { dropView, keepView } from './desk-views.ts'
import { turnIntoLetter } from './turn-into-letter.ts'
import { readUndo, undoText } from './undo-text.ts'

const placeText = z.string().max(200).optional()
/** Every form says where it stood, so that the answer leads back there. */
const placeFields = {
  site: z.string().max(40),
  filter: z.enum(FILTERS).optional(),
  q: placeText,
  article: placeText,
  like: placeText,
  tone_is: placeText,
  from: placeText,
  to: placeText,
  after: placeText,
  /** `1`: the act was made on the comment's own page. */
  own: z.literal('1').optional(),
}
const version = z.coerce.number().int().min(1).max(1e9)
const reason = z.string().max(20).optional()
const moveSchema = z.strictObject({ ...placeFields, version, reason })
const replySchema = z.strictObject({ ...placeFields, version, text: z.string(), once: browserKey })
const letterSchema = z.strictObject({
  ...placeFields,
  version,
  type: z.string().max(20).default(''),
  category: z.string().max(30).default(''),
  subject: z.string().max(1000).default(''),
  shows: z.enum(['0', '1']).default('1'),
})
const verifySchema = z.strictObject({ ...placeFields, version })
const toneSchema = z.strictObject({ ...placeFields, tone: z.enum(TONES).default('') })
const originalSchema = z.strictObject({ ...placeFields })
const openSchema = z.strictObject({ ...placeFields, open: z.enum(['0', '1']), id: z.string().max(18) })
const viewSchema = z.strictObject({ ...placeFields, name: z.string().max(200).optional() })
const dropSchema = z.strictObject({ ...placeFields, id: z.string().max(18) })
const listOf = (item: z.ZodString) => z.union([item.transform((one) => [one]), z.array(item).max(MOST_AT_ONCE)])
const bulkSchema = z.strictObject({
  ...placeFields,
  move: z.enum(['approve', 'spam', 'reject']),
  reason,
  item: listOf(z.string().regex(/^[0-9a-z]{18}\.\d{1,9}$/)).optional(),
})
const undoSchema = z.strictObject({
  ...placeFields,
  item: listOf(z.string().regex(/^[0-9a-z]{18}\.\d{1,9}\.[a-z]{4,9}\.[01]\.[a-z]{0,10}$/)),
})

interface Desk {
  site: Site
  staff: Staff
  words: Words
}

/** The staff queue: read, decide, answer, take back. Every form works without script; desk.js sends the same ones. */
export function deskRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)
  const deskOf = (req: Request, res: Response): Desk => {
    const staff = staffOf(res)
    return { site: siteOfStaff(titian, req, res, 'moderate'), staff, words: languageOf(staff.language) }
  }
  const act =
    <S extends z.ZodType>(
      schema: S,
      run: (desk: Desk, input: z.output<S>, req: Request, res: Response) => Promise<void>,
    ): RequestHandler =>
    async (req, res) => {
      const desk = deskOf(req, res)
      // Forms without a field leave it out, forms with an empty one mean the same.
      const body = Object.fromEntries(Object.entries(req.body ?? {}).filter(([, value]) => value !== ''))
      await run(desk, readInput(schema, { site: desk.site.id, ...body }), req, res)
    }

  router.get('/staff/queue', gate, async (req, res) => {
    const { site, staff, words } = deskOf(req, res)
    const ask = readAsk(req.query)
    const page = await deskPage(titian, staff, site, ask)
    const shell = await shellFor(titian, res, {
      title: words.t('desk.queue'),
      nav: 'queue',
      site,
      scripts: ['desk.js'],
    })
    const undone = doneOf(textOf(req.query.done), words)
    renderPage(res, 'desk/queue', { page, ...common(site, words), done: undone, place: placeFieldsOf(ask) }, shell)
  })

  // What came while the desk was open. Ids only: the desk knows which rows it has.
  router.get('/staff/queue/arrived.json', gate, async (req, res) => {
    const { site } = deskOf(req, res)
    const since = textOf(req.query.since)
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(since) || !(Date.parse(since) > 60_000)) {
      throw new Problem('invalid', 'err.wrong_form', { field: 'since', params: { name: 'since' } })
    }
    // A minute earlier: what was being stored while the page was read carries an earlier time.
    const from = new Date(Date.parse(since) - 60_000).toISOString()
    send(res, json(200, { ids: await arrivedSince(titian.db, site.id, filterOf(req), from, 500) }, NOT_PUBLIC))
  })

  router.get('/staff/queue/comments/:id', gate, async (req, res) => {
    await showComment(titian, req, res, deskOf(req, res), '')
  })

  router.post(
    '/staff/queue/views',
    gate,
    act(viewSchema, async ({ site, staff, words }, input, _req, res) => {
      const ask = placeOf(input)
      const name = await keepView(titian, staff, site, input.name ?? '', ask)
      const title = words.t('desk.view_kept', { name })
      await redirectWith(titian, res, `/staff/queue${queryOf(site, ask)}`, { kind: 'good', title })
    }),
  )

  router.post(
    '/staff/queue/views/drop',
    gate,
    act(dropSchema, async ({ site, staff, words }, input, _req, res) => {
      await dropView(titian, staff, site, input.id)
      const title = words.t('desk.view_dropped')
      await redirectWith(titian, res, `/staff/queue${queryOf(site, placeOf(input))}`, { kind: 'good', title })
    }),
  )

  router.post(
    '/staff/queue/bulk',
    gate,
    act(bulkSchema, async ({ site, staff, words }, input, req, res) => {
      const items = input.item ?? []
      if (items.length === 0) throw new Problem('invalid', 'err.desk_none', { field: 'item' })
      const orders = items.map((item) => {
        const [id, version] = item.split('.') as [string, string]
        return { id, version: Number(version), move: input.move, reason: input.reason }
      })
      const outcomes = await moderateInBulk(titian, staff, site, orders)
      await answer(titian, req, res, { site, staff, words }, input, outcomes, input.move)
    }),
  )

  router.post(
    '/staff/queue/undo',
    gate,
    act(undoSchema, async (desk, input, req, res) => {
      const outcomes = await undoModeration(titian, desk.staff, desk.site, input.item.map(readUndo))
      await answer(titian, req, res, desk, input, outcomes, 'undo')
    }),
  )

  router.post(
    '/staff/queue/pages/comments',
    gate,
    act(openSchema, async ({ site, staff, words }, input, _req, res) => {
      await openComments(titian, staff, site, input.id, input.open === '1')
      const title = words.t(input.open === '1' ? 'desk.page_opened' : 'desk.page_closed')
      await redirectWith(titian, res, `/staff/queue${queryOf(site, placeOf(input))}`, { kind: 'good', title })
    }),
  )

  router.post(
    '/staff/queue/comments/:id/reply',
    gate,
    act(replySchema, async (desk, input, req, res) => {
      const order = { id: idOf(req), version: input.version, text: input.text, once: input.once }
      const replied = await replyOfficially(titian, desk.staff, desk.site, order)
      if (replied.kind === 'conflict') return conflict(titian, req, res, desk, input, replied)
      const said = desk.words.t(replied.approved ? 'desk.replied_and_shown' : 'desk.replied')
      if (wantsJson(req)) return send(res, json(200, { text: said, undo: [] }, NOT_PUBLIC))
      await redirectWith(titian, res, backTo(desk.site, input, order.id), { kind: 'good', title: said })
    }),
  )

  router.post(
    '/staff/queue/comments/:id/letter',
    gate,
    act(letterSchema, async (desk, input, req, res) => {
      const { version, type, category, subject } = input
      const order = { id: idOf(req), version, type, category, subject, shows: input.shows === '1' }
      const turned = await turnIntoLetter(titian, desk.staff, desk.site, order)
      if (turned.kind === 'conflict') return conflict(titian, req, res, desk, input, turned)
      const title = desk.words.t('desk.turned', { number: turned.number })
      if (wantsJson(req)) return send(res, json(200, { text: title, undo: [] }, NOT_PUBLIC))
      const href = `/staff/letters/${turned.number}?site=${desk.site.id}`
      const actions = [{ href, text: desk.words.t('desk.open_letter') }]
      await redirectWith(titian, res, backTo(desk.site, input, order.id), { kind: 'good', title, actions })
    }),
  )

  router.post(
    '/staff/queue/comments/:id/tone',
    gate,
    act(toneSchema, async ({ site, staff, words }, input, req, res) => {
      await setTone(titian, staff, site, idOf(req), input.tone)
      const title = words.t('desk.tone_saved')
      if (wantsJson(req)) return send(res, json(200, { text: title, undo: [] }, NOT_PUBLIC))
      await redirectWith(titian, res, `/staff/queue/comments/${idOf(req)}${queryOf(site, placeOf(input))}`, {
        kind: 'good',
        title,
      })
    }),
  )

  // A page, not a redirect: the words are shown once, in the answer to the act that stands in the log.
  router.post(
    '/staff/queue/comments/:id/original',
    gate,
    act(originalSchema, async (desk, _input, req, res) => {
      const comment = await seeOriginal(titian, desk.staff, desk.site, idOf(req))
      await showComment(titian, req, res, desk, comment.text)
    }),
  )

  // Reading a letter and taking it up is one key; whatever else a letter wants is on its own page.
  router.post(
    '/staff/queue/letters/:number/verify',
    gate,
    act(verifySchema, async ({ site, staff, words }, input, req, res) => {
      const number = String(req.params.number)
      await moveLetter(titian, staff, site, { number, version: input.version, move: 'verify' })
      const title = words.t('desk.letter_verified', { number })
      if (wantsJson(req)) return send(res, json(200, { text: title, undo: [] }, NOT_PUBLIC))
      const actions = [{ href: `/staff/letters/${number}?site=${site.id}`, text: words.t('desk.open_letter') }]
      await redirectWith(titian, res, `/staff/queue${queryOf(site, placeOf(input))}`, { kind: 'good', title, actions })
    }),
  )

  router.post(
    '/staff/queue/comments/:id/:move',
    gate,
    act(moveSchema, async (desk, input, req, res) => {
      const move = MOVE_NAMES.find((name) => name === req.params.move)
      if (!move) throw new Problem('not_found', 'err.not_found')
      const order = { id: idOf(req), version: input.version, move, reason: input.reason }
      const outcomes = await moderateComments(titian, desk.staff, desk.site, [order])
      await answer(titian, req, res, desk, input, outcomes, move)
    }),
  )
  return router
}

const NOT_PUBLIC = { 'access-control-allow-origin': '', 'cross-origin-resource-policy': 'same-origin' }
const wantsJson = (req: Request): boolean => /^application\/json\b/.test(req.headers.accept ?? '')
const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 8000) : '')
const filterOf = (req: Request): Filter => readAsk(req.query).filter

function idOf(req: Request): string {
  const id = String(req.params.id)
  if (!isId(id)) throw new Problem('not_found', 'err.comment_not_found')
  return id
}

type PlaceInput = { [K in keyof typeof placeFields]?: string | undefined }
/** The tone form has a field `tone` of its own, so the filter's travels under another name. */
const placeOf = (input: Readonly<Record<string, unknown>>): Ask => readAsk({ ...input, tone: input.tone_is })
/** The hidden fields of every form, which lead back to this list. */
const placeFieldsOf = (ask: Ask) =>
  ASK_KEYS.filter((key) => ask[key] && ask[key] !== NOTHING_ASKED[key]).map((key) => ({
    name: key === 'tone' ? 'tone_is' : key,
    value: ask[key],
  }))

function backTo(site: Site, input: PlaceInput, id: string): string {
  const query = queryOf(site, placeOf(input))
  return input.own ? `/staff/queue/comments/${id}${query}` : `/staff/queue${query}`
}

/** What every row's forms need. */
const common = (site: Site, words: Words) => ({
  siteKey: site.id,
  institution: site.institution,
  reasons: REJECTION_REASONS.map((value) => ({ value, text: words.t(`reason.${value}`) })),
  letterTypes: TYPES.map((value) => ({ value, text: typeText(words, value) })),
  letterCategories: LETTER_CATEGORIES.public.map((value) => ({ value, text: categoryText(words, value) })),
})

async function showComment(titian: Titian, req: Request, res: Response, desk: Desk, original: string): Promise<void> {
  const { site, staff, words } = desk
  const comment = await commentById(titian.db, site.id, idOf(req))
  if (!comment) throw new Problem('not_found', 'err.comment_not_found')
  const place = req.method === 'POST' ? placeOf(req.body as Record<string, unknown>) : readAsk(req.query)
  const row = await commentPage(titian, site, staff.language, comment, queryOf(site, place))
  const shell = await shellFor(titian, res, { title: row.name, nav: 'queue', site, scripts: ['desk.js'] })
  const earlier = original ? await revisionsOf(titian.db, site.id, [comment.id]) : []
  const data = {
    row,
    original,
    earlier: earlier.map(({ at, text }) => ({ at: words.stamp(at, site.timeZone), text })),
    ...common(site, words),
    place: placeFieldsOf(place),
    back: `/staff/queue${queryOf(site, place)}`,
  }
  renderPage(res, 'desk/comment', data, shell)
}

/** After a decision: what happened, the way back, and who was first where somebody was. */
async function answer(
  titian: Titian,
  req: Request,
  res: Response,
  desk: Desk,
  input: PlaceInput,
  outcomes: Moderated[],
  move: string,
): Promise<void> {
  const done = outcomes.filter((outcome) => outcome.kind === 'done')
  const conflicts = outcomes.filter((outcome) => outcome.kind === 'conflict')
  const [first] = conflicts
  if (done.length === 0 && first) return conflict(titian, req, res, desk, input, first)
  const text = doneSentence(move, done.length, desk.words)
  const undo = move === 'undo' ? [] : done.map((outcome) => undoText(outcome.undo))
  if (wantsJson(req)) {
    const back = done.map(({ comment }) => ({ id: comment.id, version: comment.version }))
    const conflictIds = conflicts.map(({ id }) => id)
    const missed = first ? conflictSentence(first, desk) : ''
    return send(res, json(200, { text, undo, comments: back, conflicts: conflictIds, missed }, NOT_PUBLIC))
  }
  const notice: Notice | undefined = first && { kind: 'warn', title: conflictSentence(first, desk) }
  const strip = undo.length > 0 ? `&done=${encodeURIComponent([move, ...undo].join('~'))}` : ''
  const back =
    done.length === 1
      ? backTo(desk.site, input, done[0]!.comment.id)
      : backTo(desk.site, { ...input, own: undefined }, '')
  await redirectWith(titian, res, back + strip, strip ? notice : (notice ?? { kind: 'good', title: text }))
}

async function conflict(
  titian: Titian,
  req: Request,
  res: Response,
  desk: Desk,
  input: PlaceInput,
  was: Conflict,
): Promise<void> {
  const message = conflictSentence(was, desk)
  if (wantsJson(req)) return send(res, json(409, { error: { code: 'conflict', message, field: '' } }, NOT_PUBLIC))
  // Its own page shows the state as it is now; the status says that nothing was stored.
  const comment = await commentById(titian.db, desk.site.id, was.id)
  if (!comment) throw new Problem('not_found', 'err.comment_not_found')
  const query = queryOf(desk.site, placeOf(input))
  const row = await commentPage(titian, desk.site, desk.staff.language, comment, query)
  const shell = await shellFor(titian, res, {
    title: row.name,
    nav: 'queue',
    site: desk.site,
    scripts: ['desk.js'],
    notice: { kind: 'warn', title: message },
  })
  res.status(409)
  const data = {
    row,
    original: '',
    earlier: [],
    ...common(desk.site, desk.words),
    place: placeFieldsOf(placeOf(input)),
  }
  renderPage(res, 'desk/comment', { ...data, back: `/staff/queue${query}` }, shell)
}

function conflictSentence(was: Conflict, { words, site }: Desk): string {
  if (!was.did) return words.t('err.desk_writer_changed')
  const when = words.stamp(was.at, site.timeZone)
  return words.t('err.desk_decided', { what: actSentence({ ...was, staffName: was.by }, words), when })
}

const doneSentence = (move: string, n: number, words: Words): string =>
  words.maybe(`desk.done_${move.replace('-', '_')}`, { n })

/** The strip after an act without script; what it sends is checked like everything else. */
function doneOf(text: string, words: Words): { text: string; items: string[] } | null {
  const [move, ...items] = text.split('~')
  if (!move || items.length === 0) return null
  const sentence = doneSentence(move, items.length, words)
  return sentence ? { text: sentence, items } : null
}
