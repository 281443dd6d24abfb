import { type Response, Router } from 'express'
import { z } from 'zod'
import { addMonths, dayOf, monthOf } from '../base/calendar.ts'
import { Problem } from '../base/problem.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { sentenceOf } from '../http/respond.ts'
import { languageOf } from '../language/language.ts'
import type { Site } from '../sites/site.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import type { Titian } from '../titian.ts'
import { fillIndicators, mayFill } from './change-frames.ts'
import { factDefinition, factName } from './fact-view.ts'
import { entriesWithNames } from './frame-store.ts'
import { categoryTitle, indicatorPage } from './indicator-page.ts'
import { indicatorTable, TYPED_IDS, type TypedId } from './indicators.ts'
import { factJson, sendCsv, studyAbout, studyCsv } from './study-files.ts'
import { placeOf, studyAsked } from './study-request.ts'

const field = z.string().max(30).default('')
const fillForm = z.strictObject({
  site: z.string().max(40),
  month: z.string().max(10),
  source: z.string().max(400).default(''),
  typed_1a: field,
  typed_1b: field,
  typed_1c: field,
  typed_3b: field,
  typed_3c: field,
  typed_4c: field,
})
const fillQuery = z.strictObject({ site: z.string().max(40).optional(), month: z.string().max(10).optional() })

/** Months that the form offers back from this one. */
const MONTHS_BACK = 24

interface Typed {
  month: string
  source: string
  values: Partial<Record<TypedId, string>>
}

/** `/staff/indicators`: the table of PermenPANRB 83/2012, its files, and the numbers that staff fill in. */
export function indicatorRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)

  router.get('/staff/indicators', gate, async (req, res) => {
    const asked = await studyAsked(titian, req, res)
    const shell = await shellFor(titian, res, { title: '', nav: 'report', site: asked.site, scripts: ['report.js'] })
    const page = indicatorPage(asked.study, asked.period, asked.w)
    const { mayFill } = asked
    renderPage(res, 'frames/indicators', { page, ...placeOf(asked), mayFill }, { ...shell, title: page.title })
  })

  router.get('/staff/indicators.csv', gate, async (req, res) => {
    const { study, w, isForExcel } = await studyAsked(titian, req, res)
    const facts = indicatorTable(study).flatMap(({ id, facts }) =>
      facts.map((fact) => ({ section: 'permenpan-83-2012', item: id, fact })),
    )
    sendCsv(res, study, 'indikator', studyCsv(study, facts, w, { isForExcel }), { isForExcel })
  })

  router.get('/staff/indicators.json', gate, async (req, res) => {
    const { study, w } = await studyAsked(titian, req, res)
    const indicators = indicatorTable(study).map(({ facts, typed: _typed, ...indicator }) => ({
      ...indicator,
      title: w.maybe(`frames.i_${indicator.id}`),
      categoryTitle: categoryTitle(study, indicator.category, w),
      beyond: w.maybe(`frames.x_${indicator.id}`),
      facts: facts.map((fact) => factJson(fact, w)),
    }))
    res.type('application/json').send(JSON.stringify({ ...studyAbout(study), indicators }, null, 2))
  })

  router.get('/staff/indicators/fill', gate, async (req, res) => {
    const query = readInput(fillQuery, { ...req.query })
    const site = siteOfStaff(titian, req, res, ['moderate', 'settings'])
    const month = query.month ?? addMonths(thisMonth(site), -1)
    await showFill(res, site, month, null, null)
  })

  router.post('/staff/indicators/fill', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, ['moderate', 'settings'])
    const { site: _site, month, source, ...values } = readInput(fillForm, req.body)
    const { t } = languageOf(staffOf(res).language)
    let changed = 0
    try {
      const typed = new Map(TYPED_IDS.map((id) => [id, values[id]]))
      changed = await fillIndicators(titian, staffOf(res), site, { month, source, typed })
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'invalid') throw error
      return showFill(res.status(400), site, month, { month, source, values }, error)
    }
    await redirectWith(titian, res, `/staff/indicators/fill?site=${site.id}&month=${month}`, {
      kind: 'good',
      title: changed === 0 ? t('frames.fill_same') : t('frames.fill_saved', { n: changed }),
    })
  })

  async function showFill(
    res: Response,
    site: Site,
    month: string,
    typed: Typed | null,
    error: Problem | null,
  ): Promise<void> {
    const w = languageOf(staffOf(res).language)
    const last = thisMonth(site)
    const months = Array.from({ length: MONTHS_BACK }, (_, back) => addMonths(last, -back))
    const stored = await entriesWithNames(titian.db, site.id, months.at(-1)!, last)
    const here = stored.filter((entry) => entry.month === month)
    const shell = await shellFor(titian, res, { title: w.t('frames.fill_title'), nav: 'report', site })
    renderPage(
      res,
      'frames/fill',
      {
        site: site.id,
        month,
        months: (months.includes(month) || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? months : [...months, month]).map(
          (value) => ({ value, text: w.month(value) }),
        ),
        source: typed?.source ?? here[0]?.source ?? '',
        errors: error ? { [error.field]: sentenceOf(error, w.lang) } : {},
        fields: TYPED_IDS.map((id) => ({
          name: id,
          label: factName(id, w),
          hint: `${factDefinition(id, w)} (${id.slice(6)})`,
          value: typed?.values[id] ?? here.find(({ indicator }) => indicator === id)?.value.toString() ?? '',
        })),
        history: stored
          .sort((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : a.indicator < b.indicator ? -1 : 1))
          .map((entry) => ({
            month: w.month(entry.month),
            name: factName(entry.indicator, w),
            value: w.number(entry.value),
            source: entry.source,
            who: w.t('frames.fill_who', { name: entry.name, at: w.stamp(entry.recorded_at, site.timeZone) }),
          })),
        mayFill: mayFill(staffOf(res), site.id),
      },
      shell,
    )
  }

  const thisMonth = (site: Site) => monthOf(dayOf(titian.clock.ms(), site.timeZone))
  return router
}
