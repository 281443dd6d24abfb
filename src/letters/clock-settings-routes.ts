import { stringify } from 'csv-stringify/sync'
import { type Response, Router } from 'express'
import { z } from 'zod'
import { dayOf, weekdayOf } from '../base/calendar.ts'
import { Problem } from '../base/problem.ts'
import { readInput } from '../http/read-input.ts'
import { type Notice, renderPage } from '../http/render.ts'
import { STATUS, sentenceOf } from '../http/respond.ts'
import { languageOf, type Words } from '../language/language.ts'
import type { Site } from '../sites/site.ts'
import { redirectWith, shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import type { Titian } from '../titian.ts'
import { saveCalendar, saveLimits } from './change-rules.ts'
import { daysOffText, fixedDaysOf, isCalendarYear, yearsMissing } from './days-off.ts'
import { TYPES } from './letter.ts'
import { CATEGORIES, type LetterRules, limitFor, MOST_LIMIT_DAYS, type TypedLimit } from './letter-rules.ts'
import { categoryText, typeText } from './letter-words.ts'
import { calendarYear, checkedYears, daysOffOf, rulesOf } from './rules-store.ts'

const siteKey = z.string().max(40)
const yearQuery = z.strictObject({ site: siteKey.optional(), year: z.string().max(4).optional() })
const calendarForm = z.strictObject({
  site: siteKey,
  year: z.string().max(4),
  version: z.string().regex(/^\d{1,9}$/),
  days: z.string().max(40_000),
  basis: z.string().max(1000),
  checked: z.literal('on').optional(),
})
const typed = z.string().max(1000).default('')

/** Rows for categories with a limit of their own; three of them are empty, to add more. */
const EMPTY_ROWS = 3
const MOST_EXCEPTIONS = 40
const limitsForm = z
  .strictObject({ site: siteKey, version: z.string().regex(/^\d{1,9}$/), remind: typed, escalate: typed })
  .catchall(typed)

/** `/staff/calendar` and `/staff/limits`: what every deadline of a letter is counted by (L-11). */
export function clockSettingsRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)
  calendarPages(titian, router)

  router.get('/staff/limits', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, 'settings')
    const rules = await rulesOf(titian.db, site.id)
    await showLimits(titian, res, site, storedLimits(languageOf(res.locals.language), rules), {})
  })

  router.post('/staff/limits', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, 'settings')
    const w = languageOf(res.locals.language)
    const form = readInput(limitsForm, req.body)
    const values = typedLimits(form)
    const filled = values.exceptions.filter(({ type, category, days }) => type + category + days !== '')
    try {
      const order = { ...values, exceptions: filled, remindDays: values.remind, escalateDays: values.escalate }
      const { recounted } = await saveLimits(titian, staffOf(res), site, order)
      await redirectWith(titian, res, `/staff/limits?site=${site.id}`, savedNotice(w, recounted))
    } catch (error) {
      if (!(error instanceof Problem) || (error.code !== 'invalid' && error.code !== 'conflict')) throw error
      res.status(STATUS[error.code])
      const sentence = sentenceOf(error, w.lang)
      const again = { ...values, exceptions: filled }
      if (error.code === 'conflict') {
        again.version = (await rulesOf(titian.db, site.id)).version
        return showLimits(titian, res, site, again, {}, { kind: 'warn', title: sentence, text: w.t('clock.conflict') })
      }
      await showLimits(titian, res, site, again, { [error.field]: sentence })
    }
  })

  return router
}

function calendarPages(titian: Titian, router: Router): void {
  const gate = staffGate(titian)

  router.get('/staff/calendar', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, 'settings')
    const year = yearOf(site, readInput(yearQuery, { ...req.query }).year)
    const row = await calendarYear(titian.db, site.id, year)
    const days = row ? await daysOffOf(titian.db, site.id, year) : fixedDaysOf(year)
    const values = { days: daysOffText(days), basis: row?.basis ?? '', isChecked: row?.is_checked === 1 }
    await showCalendar(titian, res, site, year, row?.version ?? 0, values, {})
  })

  router.get('/staff/calendar.csv', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, 'settings')
    const year = yearOf(site, readInput(yearQuery, { ...req.query }).year)
    const days = await daysOffOf(titian.db, site.id, year)
    const name = `kalender-kerja-${site.id}-${year}.csv`
    res.type('text/csv; charset=utf-8').set('content-disposition', `attachment; filename="${name}"`)
    const rows = days.map((one) => [one.day, one.name, one.isJointLeave ? 'cuti' : 'libur'])
    // Semicolons, as Excel in an Indonesian Windows expects them; names are typed by people.
    res.send(stringify([['tanggal', 'nama', 'jenis'], ...rows], { bom: true, delimiter: ';', escape_formulas: true }))
  })

  router.post('/staff/calendar', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, 'settings')
    const w = languageOf(res.locals.language)
    const form = readInput(calendarForm, req.body)
    const year = yearOf(site, form.year)
    const order = { year, days: form.days, basis: form.basis, isChecked: form.checked === 'on' }
    try {
      const version = Number(form.version)
      const { recounted } = await saveCalendar(titian, staffOf(res), site, { ...order, version })
      await redirectWith(titian, res, `/staff/calendar?site=${site.id}&year=${year}`, savedNotice(w, recounted))
    } catch (error) {
      if (!(error instanceof Problem) || (error.code !== 'invalid' && error.code !== 'conflict')) throw error
      res.status(STATUS[error.code])
      const sentence = sentenceOf(error, w.lang)
      if (error.code === 'invalid')
        return showCalendar(titian, res, site, year, Number(form.version), order, { [error.field]: sentence })
      const now = (await calendarYear(titian.db, site.id, year))?.version ?? 0
      const notice: Notice = { kind: 'warn', title: sentence, text: w.t('clock.conflict') }
      await showCalendar(titian, res, site, year, now, order, {}, notice)
    }
  })

  /** This year unless another is asked for. @throws Problem 'not_found' for a year that no calendar is kept of */
  function yearOf(site: Site, wanted: string | undefined): number {
    const today = dayOf(titian.clock.ms(), site.timeZone)
    const year = wanted === undefined ? Number(today.slice(0, 4)) : Number(wanted)
    if (!isCalendarYear(year, today)) throw new Problem('not_found', 'err.not_found')
    return year
  }
}

/** Said after saving: open letters have another deadline now, or none has. */
const savedNotice = (w: Words, recounted: number): Notice => ({
  kind: 'good',
  title: w.t('ui.saved'),
  text: recounted > 0 ? w.t('clock.recounted', { n: recounted }) : w.t('clock.recounted_none'),
})

// ── the calendar ───────────────────────────────────────────

interface CalendarValues {
  days: string
  basis: string
  isChecked: boolean
}

async function showCalendar(
  titian: Titian,
  res: Response,
  site: Site,
  year: number,
  version: number,
  values: CalendarValues,
  errors: Record<string, string>,
  notice?: Notice,
): Promise<void> {
  const w = languageOf(res.locals.language)
  const today = dayOf(titian.clock.ms(), site.timeZone)
  const checked = await checkedYears(titian.db, site.id)
  const saved = await daysOffOf(titian.db, site.id, year)
  const thisYear = Number(today.slice(0, 4))
  const data = {
    siteKey: site.id,
    year,
    version,
    values,
    errors,
    isSaved: version > 0,
    isChecked: checked.has(year),
    missing: yearsMissing(checked, today),
    years: [thisYear - 1, thisYear, thisYear + 1].map((one) => ({
      year: one,
      href: `/staff/calendar?site=${site.id}&year=${one}`,
      isHere: one === year,
    })),
    saved: saved.map(({ day, name, isJointLeave }) => ({
      day: w.dayLong(day),
      name,
      kind: w.t(isJointLeave ? 'clock.joint_leave' : 'clock.holiday'),
      isWeekend: weekdayOf(day) > 4,
    })),
    workingDaysOff: saved.filter(({ day }) => weekdayOf(day) < 5).length,
    csvHref: `/staff/calendar.csv?site=${site.id}&year=${year}`,
  }
  const wish = { title: w.t('clock.calendar'), nav: 'settings' as const, site }
  renderPage(res, 'letters/calendar', data, await shellFor(titian, res, { ...wish, ...(notice ? { notice } : {}) }))
}

// ── the limits ─────────────────────────────────────────────

interface LimitValues {
  version: number
  types: TypedLimit[]
  exceptions: TypedLimit[]
  remind: string
  escalate: string
}

function storedLimits(w: Words, rules: LetterRules): LimitValues {
  return {
    version: rules.version,
    types: TYPES.map((type) => {
      const { days, basis } = limitFor(rules.limits, type, '')
      return { type, category: '', days: String(days), basis: basis || w.t(`clock.basis_${type}`) }
    }),
    exceptions: rules.limits
      .filter(({ category }) => category !== '')
      .map(({ type, category, days, basis }) => ({ type, category, days: String(days), basis })),
    remind: String(rules.remindDays),
    escalate: String(rules.escalateDays),
  }
}

function typedLimits(form: z.output<typeof limitsForm>): LimitValues {
  const field = (name: string) => String((form as Record<string, unknown>)[name] ?? '')
  return {
    version: Number(form.version),
    types: TYPES.map((type, index) => ({
      type,
      category: '',
      days: field(`days_${index}`),
      basis: field(`basis_${index}`),
    })),
    exceptions: Array.from({ length: MOST_EXCEPTIONS }, (_, index) => ({
      type: field(`type_x${index}`),
      category: field(`category_x${index}`),
      days: field(`days_x${index}`),
      basis: field(`basis_x${index}`),
    })),
    remind: form.remind,
    escalate: form.escalate,
  }
}

async function showLimits(
  titian: Titian,
  res: Response,
  site: Site,
  values: LimitValues,
  errors: Record<string, string>,
  notice?: Notice,
): Promise<void> {
  const w = languageOf(res.locals.language)
  const blank = { type: '', category: '', days: '', basis: '' }
  const room = Math.min(EMPTY_ROWS, MOST_EXCEPTIONS - values.exceptions.length)
  const data = {
    siteKey: site.id,
    values,
    errors,
    typeNames: TYPES.map((type) => typeText(w, type)),
    rows: [...values.exceptions, ...Array.from({ length: room }, () => blank)],
    typeOptions: [
      { value: '', text: w.t('letter.choose') },
      ...TYPES.map((type) => ({ value: type, text: typeText(w, type) })),
    ],
    categoryOptions: [
      { value: '', text: w.t('letter.choose') },
      ...CATEGORIES.map((value) => ({ value, text: categoryText(w, value) })),
    ],
    most: MOST_LIMIT_DAYS,
    hasMail: titian.config.mailUrl !== '',
  }
  const wish = { title: w.t('clock.limits'), nav: 'settings' as const, site }
  renderPage(res, 'letters/limits', data, await shellFor(titian, res, { ...wish, ...(notice ? { notice } : {}) }))
}
