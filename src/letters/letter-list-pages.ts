import type { Request, Response } from 'express'
import { z } from 'zod'
import { dayOf } from '../base/calendar.ts'
import { Problem } from '../base/problem.ts'
import { shorten } from '../base/text.ts'
import { readForm } from '../http/read-form.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { sentenceOf } from '../http/respond.ts'
import type { Words } from '../language/language.ts'
import { publicShell } from '../sites/public-shell.ts'
import { addressOf } from '../sites/public-write.ts'
import type { Site } from '../sites/site.ts'
import { type AgencyRow, agenciesOfSite } from '../staff/agency-store.ts'
import { placeText } from '../storage/paging.ts'
import type { Titian } from '../titian.ts'
import { isOutcome, OUTCOMES, tidyNumber, tidySecret } from './letter.ts'
import { afterOf, PER_PAGE } from './letter-routes.ts'
import { openOwnLetter } from './letter-secret.ts'
import { type PublicRow, publicEvents } from './letter-store.ts'
import { categoryText, outcomeText, publicMarks, shownText } from './letter-words.ts'
import { letterYears } from './letter-years.ts'
import { FORM_BYTES, langQuery, siteOfPage } from './page-frame.ts'
import { signature } from './public-letter.ts'
import { type LetterWish, publishedFacets, publishedLetters } from './published-store.ts'

/** Published letters that are looked for: words and filters stand in the address, so that a search can be passed on. */

const MOST_WORDS = 6
const PUBLIC_STATES = ['answered', 'done', 'working'] as const

const text = z.string().max(100).catch('')
const wishSchema = z.object({ q: text, keadaan: text, kategori: text, dinas: text, tahun: text, hasil: text })

/** What the address asks for; anything that is no filter of ours is left out. */
export function wishOf(query: unknown): LetterWish & { q: string } {
  const { q, keadaan, kategori, dinas, tahun, hasil } = readInput(wishSchema, query ?? {})
  return {
    q: q.trim(),
    words: q.toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS),
    state: PUBLIC_STATES.find((one) => one === keadaan) ?? '',
    category: /^[a-z-]{1,40}$/.test(kategori) ? kategori : '',
    agency: dinas,
    year: /^\d{4}$/.test(tahun) ? Number(tahun) : 0,
    outcome: isOutcome(hasil) ? hasil : '',
  }
}

function queryOf({ q, state, category, agency, year, outcome }: LetterWish & { q: string }): URLSearchParams {
  const pairs = { q, keadaan: state, kategori: category, dinas: agency, tahun: year || '', hasil: outcome }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(pairs)) if (value) query.set(name, String(value))
  return query
}

const withQuery = (path: string, query: URLSearchParams): string => (query.size > 0 ? `${path}?${query}` : path)

interface Lookup {
  number: string
  error: string
}

export async function listPage(titian: Titian, req: Request, res: Response, lookup?: Lookup): Promise<void> {
  const { site, w } = await siteOfPage(titian, req, res)
  const wish = wishOf(lookup ? {} : req.query)
  const path = `/surat/${site.id}`
  const page = await pageOf(titian, site, w, lookup ? {} : req.query, wish, path)
  const facets = await publishedFacets(titian.db, site.id)
  const any = { value: '', text: w.t('letter.any') }
  renderPage(
    res,
    'letters/list',
    {
      letters: page.rows.map((row) => rowView(w, site, page.agencies, row)),
      intro: site.letterIntro,
      isOpen: site.features.letter,
      writeHref: `${path}/tulis${langQuery(site, w)}`,
      trackHref: `${path}/lacak`,
      transparencyHref: `/transparansi/${site.id}${langQuery(site, w)}`,
      followUpHref: `${path}/tindak-lanjut${langQuery(site, w)}`,
      search: {
        action: path,
        clearHref: `${path}${langQuery(site, w)}`,
        lang: w.lang === site.language ? '' : w.lang,
        isNarrowed: queryOf(wish).size > 0,
        isFiltered: queryOf({ ...wish, q: '' }).size > 0,
        q: wish.q,
        filters: [
          {
            name: 'keadaan',
            label: w.t('letter.filter_state'),
            value: wish.state,
            options: [any, ...PUBLIC_STATES.map((value) => ({ value, text: shownText(w, value) }))],
          },
          {
            name: 'kategori',
            label: w.t('letter.category'),
            value: wish.category,
            options: [any, ...byText(facets.categories.map((value) => ({ value, text: categoryText(w, value) })))],
          },
          {
            name: 'dinas',
            label: w.t('letter.filter_agency'),
            value: wish.agency,
            options: [
              any,
              ...byText(facets.agencies.map((value) => ({ value, text: signature(site, page.agencies, value) }))),
            ],
          },
          {
            name: 'tahun',
            label: w.t('letter.tr_year'),
            value: wish.year || '',
            options: [
              any,
              ...(await letterYears(titian.db, site.id)).map((year) => ({ value: year, text: String(year) })),
            ],
          },
        ],
      },
      lookup: lookup ?? { number: '', error: '' },
      pager: page.pager,
    },
    publicShell(titian, site, req, res, { title: w.t('letter.title'), index: queryOf(wish).size === 0 }),
  )
}

/** `/surat/:site/tindak-lanjut`: what came of the letters, by outcome (S1-16). */
export async function followUpPage(titian: Titian, req: Request, res: Response): Promise<void> {
  const { site, w } = await siteOfPage(titian, req, res)
  const path = `/surat/${site.id}/tindak-lanjut`
  const { outcome } = wishOf(req.query)
  const wish = { ...wishOf({}), outcome: outcome || ('any' as const) }
  const page = await pageOf(titian, site, w, req.query, { ...wish, outcome: wish.outcome }, path)
  const { outcomes } = await publishedFacets(titian.db, site.id)
  const all = [...outcomes.values()].reduce((sum, n) => sum + n, 0)
  const tab = (value: string, name: string, n: number) => ({
    href: withQuery(path, new URLSearchParams(value ? { hasil: value } : {})),
    text: name,
    n: w.number(n),
    isHere: value === outcome,
  })
  renderPage(
    res,
    'letters/follow-up',
    {
      listHref: `/surat/${site.id}${langQuery(site, w)}`,
      tabs: [
        tab('', w.t('letter.follow_all'), all),
        ...OUTCOMES.filter((one) => outcomes.has(one)).map((one) => tab(one, outcomeText(w, one), outcomes.get(one)!)),
      ],
      letters: await Promise.all(
        page.rows.map(async (row) => {
          const closing = (await publicEvents(titian.db, site.id, row.id)).findLast(({ did }) => did === 'close')
          return {
            ...rowView(w, site, page.agencies, row),
            outcome: outcomeText(w, row.outcome),
            note: closing?.is_public === 1 ? closing.note : '',
            closedDay: row.closed_at ? w.day(dayOf(row.closed_at, site.timeZone)) : '',
          }
        }),
      ),
      pager: page.pager,
    },
    publicShell(titian, site, req, res, { title: w.t('letter.follow_up') }),
  )
}

async function pageOf(
  titian: Titian,
  site: Site,
  w: Words,
  query: unknown,
  wish: LetterWish & { q: string },
  path: string,
) {
  const after = afterOf((query as { after?: unknown }).after)
  const found = await publishedLetters(titian.db, site.id, after, PER_PAGE + 1, wish)
  const rows = found.slice(0, PER_PAGE)
  const last = rows.at(-1)
  const kept = queryOf(wish.outcome === 'any' ? { ...wish, outcome: '' } : wish)
  if (w.lang !== site.language) kept.set('lang', w.lang)
  const next = new URLSearchParams(kept)
  if (last) next.set('after', placeText({ at: last.answered_at, id: last.id }))
  return {
    rows,
    agencies: await agenciesOfSite(titian.db, site.id),
    pager: {
      shown: rows.length,
      total: null,
      next: found.length > PER_PAGE ? withQuery(path, next) : '',
      first: after ? withQuery(path, kept) : '',
    },
  }
}

function rowView(w: Words, site: Site, agencies: readonly AgencyRow[], row: PublicRow) {
  return {
    href: `/surat/${site.id}/${row.number}${langQuery(site, w)}`,
    subject: row.public_subject,
    lead: shorten(row.public_text.replace(/\s+/g, ' '), 280),
    ...publicMarks(w, row),
    supports: row.supports > 0 ? w.t('letter.support_count', { n: row.supports }) : '',
    signature: signature(site, agencies, row.answer_agency_id),
    day: w.day(dayOf(row.answered_at, site.timeZone)),
  }
}

const byText = <T extends { text: string }>(options: T[]): T[] =>
  options.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))

/** The number and the code, typed from paper. The answer to a wrong pair names neither of them. */
export async function findLetter(titian: Titian, req: Request, res: Response): Promise<void> {
  const { site, w } = await siteOfPage(titian, req, res)
  const form = readInput(lookupSchema, await readForm(req, FORM_BYTES))
  const number = tidyNumber(form.number)
  const secret = tidySecret(form.secret)
  try {
    await openOwnLetter(titian, site, addressOf(titian, req), number, secret)
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'not_found') throw error
    res.status(404).set('cache-control', 'no-store')
    return listPage(titian, req, res, {
      number: shorten(form.number, 40),
      error: sentenceOf(error, w.lang),
    })
  }
  res.redirect(303, `${titian.config.base}/surat/${site.id}/${number}/${secret}`)
}
const lookupSchema = z.strictObject({ number: z.string().max(200), secret: z.string().max(200) })
