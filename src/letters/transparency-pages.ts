import { stringify } from 'csv-stringify/sync'
import type { Request, Response } from 'express'
import { dayOf, lastOfMonth } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import type { Period } from '../base/period.ts'
import { Problem } from '../base/problem.ts'
import { renderPage } from '../http/render.ts'
import { languageOf, type Words } from '../language/language.ts'
import { publicShell } from '../sites/public-shell.ts'
import type { Site } from '../sites/site.ts'
import { type AgencyRow, agenciesOfSite } from '../staff/agency-store.ts'
import type { Titian } from '../titian.ts'
import { FOLDED, type GroupFigures, type Grouping, LEAST_SHOWN, lettersByGroup } from './group-figures.ts'
import { isOutcome, type Outcome, TYPES } from './letter.ts'
import { letterFigures, overdueLetters } from './letter-figures.ts'
import { type LetterLimit, limitFor } from './letter-rules.ts'
import { audienceText, categoryText, channelText, limitText, outcomeText, typeText } from './letter-words.ts'
import { letterYears } from './letter-years.ts'
import { langQuery, siteOfPage } from './page-frame.ts'
import { mostSupported } from './published-store.ts'
import { limitsOf } from './rules-store.ts'

/** How the institution keeps its word: figures with their definitions, and the same as open data. */

/** Issues that most people share, beside the figures. */
const MOST_ISSUES = 5

interface Choice {
  year: number
  /** '' = the year, `q1`…`q4`, `01`…`12`. */
  part: string
  period: Period
  years: number[]
}

/** @throws Problem 'not_found' for a year without letters, or a part that is none or lies ahead */
async function choiceOf(titian: Titian, site: Site, query: Request['query'], today: Day): Promise<Choice> {
  const thisYear = Number(today.slice(0, 4))
  const years = [...new Set([thisYear, ...(await letterYears(titian.db, site.id))])].sort((a, b) => b - a)
  const year = Number(query.tahun ?? thisYear)
  const part = String(query.bagian ?? '')
  const period = years.includes(year) ? partOf(year, part) : null
  if (!period || period.from > today) throw new Problem('not_found', 'err.not_found')
  return { year, part, years, period: { from: period.from, to: period.to > today ? today : period.to } }
}

function partOf(year: number, part: string): Period | null {
  if (part === '') return { from: `${year}-01-01`, to: `${year}-12-31` }
  const quarter = /^q([1-4])$/.exec(part)
  if (quarter) {
    const month = (n: number) => `${year}-${String(n).padStart(2, '0')}`
    const first = Number(quarter[1]) * 3 - 2
    return { from: `${month(first)}-01`, to: lastOfMonth(month(first + 2)) }
  }
  return /^(0[1-9]|1[0-2])$/.test(part) ? { from: `${year}-${part}-01`, to: lastOfMonth(`${year}-${part}`) } : null
}

const partText = (w: Words, year: number, part: string): string => {
  if (part === '') return w.t('letter.part_year', { year: String(year) })
  if (part.startsWith('q')) return w.t('letter.part_quarter', { n: part.slice(1), year: String(year) })
  return w.month(`${year}-${part}`)
}

const PARTS = ['', 'q1', 'q2', 'q3', 'q4', ...Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'))]

export async function transparencyPage(titian: Titian, req: Request, res: Response): Promise<void> {
  const { site, w } = await siteOfPage(titian, req, res)
  const today = dayOf(titian.clock.ms(), site.timeZone)
  const { year, part, years, period } = await choiceOf(titian, site, req.query, today)
  const figures = await letterFigures(titian.db, site.id, period, site.timeZone, today)
  const overdue = await overdueLetters(titian.db, site.id, today)
  const groups = await lettersByGroup(titian.db, site.id, period, site.timeZone, today)
  const agencies = await agenciesOfSite(titian.db, site.id)
  const issues = await mostSupported(titian.db, site.id, period, MOST_ISSUES)
  const path = `/transparansi/${site.id}`
  const lang = w.lang === site.language ? {} : { lang: w.lang }
  const at = (to: { tahun: number; bagian?: string }, file = '') => {
    const query = new URLSearchParams({ tahun: String(to.tahun), ...(to.bagian ? { bagian: to.bagian } : {}), ...lang })
    return `${path}${file}?${query}`
  }
  const table = (grouping: Grouping, title: string, note: string) => ({
    title,
    note,
    rows: groups[grouping].map((one) => ({ ...one, name: groupText(w, agencies, grouping, one.code) })),
  })
  renderPage(
    res,
    'letters/transparency',
    {
      institution: site.institution,
      listHref: `/surat/${site.id}${langQuery(site, w)}`,
      followUpHref: `/surat/${site.id}/tindak-lanjut${langQuery(site, w)}`,
      action: path,
      lang: lang.lang ?? '',
      period: w.t('letter.period', { from: w.day(period.from), to: w.day(period.to), zone: w.zoneName(site.timeZone) }),
      years: years.map((one) => ({ year: one, href: at({ tahun: one }), isHere: one === year })),
      year,
      part,
      parts: PARTS.filter((one) => partOf(year, one)!.from <= today).map((value) => ({
        value,
        text: partText(w, year, value),
      })),
      figures,
      least: LEAST_SHOWN,
      owed: figures.received - figures.closed,
      overdue: overdue.count,
      oldestDue: overdue.oldestDue ? w.day(overdue.oldestDue) : '',
      issues: issues.map(({ number, subject, supports }) => ({
        href: `/surat/${site.id}/${number}${langQuery(site, w)}`,
        subject,
        supports: w.t('letter.support_count', { n: supports }),
      })),
      tables: [
        table('category', w.t('letter.tr_category'), ''),
        table('agency', w.t('letter.tr_agency'), w.t('letter.tr_agency_def')),
        table('channel', w.t('letter.tr_channel'), w.t('letter.tr_channel_def')),
        table('outcome', w.t('letter.tr_outcome'), w.t('letter.tr_outcome_def')),
      ].filter(({ rows }) => rows.length > 0),
      foldedNote: w.t('letter.tr_folded_def', { least: LEAST_SHOWN }),
      limits: printedLimits(w, await limitsOf(titian.db, site.id)),
      files: [
        { text: 'CSV', href: at({ tahun: year, bagian: part }, '/data.csv') },
        { text: 'JSON', href: at({ tahun: year, bagian: part }, '/data.json') },
      ],
      columns: COLUMNS.map((name) => ({ name, text: w.maybe(`letter.col_${name}`) })),
    },
    publicShell(titian, site, req, res, { title: w.t('letter.transparency') }),
  )
}

/** One line for each type, and one for each category with a limit of its own. */
const printedLimits = (w: Words, limits: readonly LetterLimit[]): { type: string; text: string }[] =>
  TYPES.flatMap((type) => [
    { type: typeText(w, type), text: limitText(w, limitFor(limits, type, '')) },
    ...limits
      .filter((limit) => limit.type === type && limit.category !== '')
      .map((limit) => ({
        type: `${typeText(w, type)}, ${categoryText(w, limit.category).toLowerCase()}`,
        text: limitText(w, limit),
      })),
  ])

function groupText(w: Words, agencies: readonly AgencyRow[], grouping: Grouping, code: string): string {
  if (code === FOLDED) return w.t('letter.tr_folded')
  switch (grouping) {
    case 'type':
      return typeText(w, code)
    case 'category': {
      const [audience, category] = code.split('/') as [string, string]
      return `${categoryText(w, category)} (${audienceText(w, audience).toLowerCase()})`
    }
    case 'agency':
      return code ? (agencies.find(({ id }) => id === code)?.name ?? code) : w.t('letter.tr_no_agency')
    case 'channel':
      return channelText(w, code)
    case 'outcome':
      return isOutcome(code) ? outcomeText(w, code as Outcome) : w.t('letter.tr_no_outcome')
  }
}

// ── open data ──────────────────────────────────────────────

/** One line for each group: whole numbers alone, nothing of any single letter. */
const COLUMNS = [
  'site',
  'from',
  'to',
  'grouping',
  'group',
  'label',
  'received',
  'answered',
  'closed',
  'due',
  'in_time',
  'late_now',
] as const
type DataRow = Record<(typeof COLUMNS)[number], string | number>

async function dataOf(titian: Titian, req: Request, res: Response) {
  const { site, w } = await siteOfPage(titian, req, res)
  const today = dayOf(titian.clock.ms(), site.timeZone)
  const { period, year, part } = await choiceOf(titian, site, req.query, today)
  const all = await letterFigures(titian.db, site.id, period, site.timeZone, today)
  const groups = await lettersByGroup(titian.db, site.id, period, site.timeZone, today)
  const agencies = await agenciesOfSite(titian.db, site.id)
  const rowOf = (grouping: string, label: string, one: GroupFigures): DataRow => ({
    site: site.id,
    from: period.from,
    to: period.to,
    grouping,
    group: one.code,
    label,
    received: one.received,
    answered: one.answered,
    closed: one.closed,
    due: one.due,
    in_time: one.inTime,
    late_now: one.late,
  })
  const late = Object.values(groups.type).reduce((sum, one) => sum + one.late, 0)
  const rows = [
    rowOf('all', w.t('letter.tr_all'), { code: '', ...all, late }),
    ...(Object.entries(groups) as [Grouping, GroupFigures[]][]).flatMap(([grouping, list]) =>
      list.map((one) => rowOf(grouping, groupText(w, agencies, grouping, one.code), one)),
    ),
  ]
  res.set({
    'cache-control': 'public, max-age=300',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
  })
  return { site, w, period, rows, name: `surat-${site.id}-${year}${part && `-${part}`}` }
}

/** `/transparansi/:site/data.csv`: UTF-8 with BOM, RFC 4180, names that begin like a formula defused. */
export async function transparencyCsv(titian: Titian, req: Request, res: Response): Promise<void> {
  const { rows, name } = await dataOf(titian, req, res)
  const text = stringify(rows, {
    bom: true,
    header: true,
    columns: [...COLUMNS],
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { number: (value) => ({ value: String(value), escape_formulas: false }) },
  })
  res
    .set({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}.csv"` })
    .send(text)
}

/** `/transparansi/:site/data.json`: the same rows with the data dictionary. */
export async function transparencyJson(titian: Titian, req: Request, res: Response): Promise<void> {
  const { site, w, period, rows } = await dataOf(titian, req, res)
  res.json({
    institution: site.institution,
    timeZone: site.timeZone,
    period,
    readAt: titian.clock.now(),
    columns: COLUMNS.map((column) => ({ name: column, definition: languageOf(w.lang).maybe(`letter.col_${column}`) })),
    note: w.t('letter.tr_folded_def', { least: LEAST_SHOWN }),
    rows,
  })
}
