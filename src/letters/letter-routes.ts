import { Router } from 'express'
import { z } from 'zod'
import { Problem } from '../base/problem.ts'
import { json } from '../http/answer.ts'
import { send } from '../http/fast-path.ts'
import { readInput, readJson } from '../http/read-input.ts'
import { proofField } from '../proof/proof-input.ts'
import { addressOf, bodyOf, browserKey, publicWrite } from '../sites/public-write.ts'
import type { Site } from '../sites/site.ts'
import { requireSiteOrigin, siteOfKey } from '../sites/site-of-request.ts'
import { agenciesOfSite } from '../staff/agency-store.ts'
import { placeText, readPlace } from '../storage/paging.ts'
import type { Titian } from '../titian.ts'
import type { LettersAnswer } from '../wire/api.ts'
import { LIMITS } from '../wire/limits.ts'
import { eraseLetter } from './erase-letter.ts'
import { AUDIENCES, isLetterNumber, TYPES, VISIBILITIES } from './letter.ts'
import { openOwnLetter } from './letter-secret.ts'
import { eventsOf, type LetterRow, publishedByNumber } from './letter-store.ts'
import { encodeAll, readPhotoForm } from './photo-form.ts'
import { ownLetter, publicLetter } from './public-letter.ts'
import { publishedLetters } from './published-store.ts'
import { copyOf } from './rights-pages.ts'
import { rulesOf } from './rules-store.ts'
import { sendLetter } from './send-letter.ts'
import { similarLetters } from './similar-letters.ts'
import { supportLetter } from './support-letter.ts'
import { OWN_ACTS, ownActs, tendLetter } from './tend-letter.ts'

/** Lengths are the noun's business; here only what has the right shape comes in. */
export const letterSchema = z.strictObject({
  site: z.string().max(40),
  url: z.string().max(LIMITS.urlLength).optional(),
  key: z.string().max(LIMITS.keyLength).optional(),
  type: z.enum(TYPES),
  audience: z.enum(AUDIENCES),
  category: z.string().max(40),
  subject: z.string(),
  text: z.string(),
  place: z.string(),
  visibility: z.enum(VISIBILITIES),
  name: z.string(),
  contact: z.string(),
  consent: z.literal(true),
  once: browserKey,
  website: z.string().max(1000).optional(),
  took: z.number().int().min(0).max(1e12).optional(),
  proof: proofField,
})

/** `like` as for articles: a key that the browser makes for this letter and keeps. */
export const supportSchema = z.strictObject({ site: z.string().max(40), like: browserKey })

/** Letters of one page of the list. */
export const PER_PAGE = 10

export function letterRoutes(titian: Titian): Router {
  const router = Router()
  router.post(
    '/api/v1/letters',
    publicWrite(titian, {
      rate: 'letters',
      schema: letterSchema,
      readFiles: (req, res) => readPhotoForm(titian, req, res, LIMITS.bodyBytes),
      act: async ({ site, input, files, address }) => {
        if (files.length > 0) await titian.limits.take('photos', address)
        const photos = await encodeAll(files)
        const answer = await sendLetter(titian, site, input, { address, isPage: false }, photos)
        return json(201, answer, { 'Titian-Stored': 'stored' })
      },
    }),
  )
  for (const [method, isTaken] of [
    ['post', false],
    ['delete', true],
  ] as const) {
    router[method](
      '/api/v1/letters/:number/support',
      publicWrite(titian, {
        rate: 'likes',
        schema: supportSchema,
        act: async ({ site, input, req }) => {
          const number = String(req.params.number)
          const answer = await supportLetter(titian, site, { number, key: input.like, isTaken })
          return json(isTaken ? 200 : 201, answer, { 'Titian-Stored': 'stored' })
        },
      }),
    )
  }
  router.get('/api/v1/letters', async (req, res) => {
    const site = siteOfKey(titian.sites, req.query.site)
    res.locals.language = site.language
    await titian.limits.take('read', addressOf(titian, req))
    const { like } = req.query
    const rows =
      typeof like === 'string'
        ? await similarLetters(titian.db, site.id, like.slice(0, 400))
        : await publishedLetters(titian.db, site.id, afterOf(req.query.after), PER_PAGE + 1)
    const agencies = await agenciesOfSite(titian.db, site.id)
    const shown = rows.slice(0, PER_PAGE)
    const answer: LettersAnswer = {
      letters: shown.map((row) => publicLetter(titian, site, row, agencies)),
      next: rows.length > PER_PAGE ? placeText({ at: shown.at(-1)!.answered_at, id: shown.at(-1)!.id }) : '',
    }
    send(res, json(200, answer, { 'cache-control': 'public, max-age=30' }))
  })
  router.get('/api/v1/letters/:number', async (req, res) => {
    const site = siteOfKey(titian.sites, req.query.site)
    res.locals.language = site.language
    const number = String(req.params.number)
    const secret = req.headers['titian-secret']
    const agencies = await agenciesOfSite(titian.db, site.id)
    if (secret !== undefined) {
      const letter = await openOwnLetter(titian, site, addressOf(titian, req), number, String(secret))
      send(res, await ownAnswer(titian, site, letter))
      return
    }
    await titian.limits.take('read', addressOf(titian, req))
    const row = isLetterNumber(number) ? await publishedByNumber(titian.db, site.id, number) : undefined
    if (!row) throw new Problem('not_found', 'err.letter_not_found')
    send(res, json(200, publicLetter(titian, site, row, agencies)))
  })
  router.patch('/api/v1/letters/:number', async (req, res) => {
    const site = siteOfKey(titian.sites, req.query.site)
    res.locals.language = site.language
    requireSiteOrigin(site, req.headers, titian.ownOrigin)
    const own = { number: String(req.params.number), secret: String(req.headers['titian-secret'] ?? '') }
    await openOwnLetter(titian, site, addressOf(titian, req), own.number, own.secret)
    const { rating, ...input } = readInput(tendSchema, readJson(await bodyOf(req, LIMITS.bodyBytes)))
    const letter = await tendLetter(titian, site, { ...own, ...input, rating: String(rating) })
    send(res, await ownAnswer(titian, site, letter, { 'Titian-Stored': 'stored' }))
  })
  router.get('/api/v1/letters/:number/copy', async (req, res) => {
    const site = siteOfKey(titian.sites, req.query.site)
    res.locals.language = site.language
    const secret = String(req.headers['titian-secret'] ?? '')
    const letter = await openOwnLetter(titian, site, addressOf(titian, req), String(req.params.number), secret)
    send(res, json(200, await copyOf(titian, site, letter), { 'cache-control': 'no-store' }))
  })
  router.delete('/api/v1/letters/:number', async (req, res) => {
    const site = siteOfKey(titian.sites, req.query.site)
    res.locals.language = site.language
    requireSiteOrigin(site, req.headers, titian.ownOrigin)
    const own = { number: String(req.params.number), secret: String(req.headers['titian-secret'] ?? '') }
    await openOwnLetter(titian, site, addressOf(titian, req), own.number, own.secret)
    const letter = await eraseLetter(titian, site, { ...own, sure: String(req.query.sure ?? '') })
    send(res, await ownAnswer(titian, site, letter, { 'Titian-Stored': 'stored' }))
  })
  return router
}

/** What the writer does, as the status page has it: `text` to supply or appeal, `note` beside withdrawing or a rating. */
export const tendSchema = z.strictObject({
  act: z.enum(OWN_ACTS),
  text: z.string().default(''),
  note: z.string().default(''),
  rating: z.number().int().min(1).max(5).optional(),
})

async function ownAnswer(titian: Titian, site: Site, letter: LetterRow, headers: Record<string, string> = {}) {
  const events = await eventsOf(titian.db, site.id, letter.id)
  const agencies = await agenciesOfSite(titian.db, site.id)
  const { holidays } = await rulesOf(titian.db, site.id)
  const may = ownActs(letter, events, titian.clock.now(), site.timeZone, holidays)
  return json(200, ownLetter(site, letter, events, agencies, may), { 'cache-control': 'no-store', ...headers })
}

/** @throws Problem 'invalid' for a place that no list of ours ended with */
export function afterOf(text: unknown): { at: string; id: string } | null {
  if (typeof text !== 'string' || text === '') return null
  const place = readPlace(text)
  if (!place || /[^0-9a-zA-Z:.-]/.test(place.at + place.id))
    throw new Problem('invalid', 'err.after', { field: 'after' })
  return place
}
