import { type Response, Router } from 'express'
import { z } from 'zod'
import { dayOf } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { languageOf, type Words } from '../language/language.ts'
import type { Site } from '../sites/site.ts'
import { agenciesOfSite } from '../staff/agency-store.ts'
import { shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import { agenciesOf, may, type Staff } from '../staff/roles.ts'
import type { Titian } from '../titian.ts'
import { timeLeft } from './letter-clock.ts'
import type { LetterRules } from './letter-rules.ts'
import { categoryText, timeLeftText, typeText } from './letter-words.ts'
import { type DueRow, lettersDueUntil } from './reminder-store.ts'
import { type Reminder, remindedUntil, remindersOf } from './reminders.ts'
import { rulesOf } from './rules-store.ts'

const query = z.strictObject({ site: z.string().max(40).optional() })
/** More rows than this nobody reads; the counts above them hold all. */
const MOST_ROWS = 300

/** `/staff/overdue`: what is late or nearly so, by agency; numbers and dates alone, so that a leader may read it too. */
export function overdueRoutes(titian: Titian): Router {
  const router = Router()
  router.get('/staff/overdue', staffGate(titian), async (req, res) => {
    readInput(query, { ...req.query })
    const site = siteOfStaff(titian, req, res, ['letters', 'answer', 'report'])
    await show(titian, res, site)
  })
  return router
}

async function show(titian: Titian, res: Response, site: Site): Promise<void> {
  const staff = staffOf(res)
  const w = languageOf(staff.language)
  const today = dayOf(titian.clock.ms(), site.timeZone)
  const rules = await rulesOf(titian.db, site.id)
  const until = remindedUntil(today, rules.remindDays, rules.holidays)
  const rows = await lettersDueUntil(titian.db, site.id, until, dueScopeOf(staff, site))
  const names = new Map((await agenciesOfSite(titian.db, site.id)).map(({ id, name }) => [id, name]))
  const mayOpen = may(staff, 'answer', site.id)
  const data = {
    counts: countsOf(rows, today, rules),
    escalateDays: rules.escalateDays,
    agencies: byAgency(w, rows, today, rules, names),
    letters: rows.slice(0, MOST_ROWS).map((row) => ({
      number: row.number,
      href: mayOpen ? `/staff/letters/${row.number}?site=${site.id}` : '',
      type: typeText(w, row.type),
      category: categoryText(w, row.category),
      state: w.maybe(`letter.state_${row.state}`),
      agency: names.get(row.agency_id) ?? w.t('clock.with_ikp'),
      due: w.day(row.due_on),
      left: timeLeftText(w, timeLeft({ due: row.due_on, isPaused: false, isStopped: false }, today, rules.holidays)),
      isLate: row.due_on < today,
      isEscalated: remindersOf(row.due_on, today, rules).includes('leader'),
    })),
    more: Math.max(0, rows.length - MOST_ROWS),
    listHref: mayOpen ? `/staff/letters?site=${site.id}` : '',
    hasMail: titian.config.mailUrl !== '',
  }
  renderPage(
    res,
    'letters/overdue',
    data,
    await shellFor(titian, res, { title: w.t('clock.overdue'), nav: mayOpen ? 'letters' : 'report', site }),
  )
}

/** Whoever reads the report reads of all agencies; an officer of the own ones. */
const dueScopeOf = (staff: Staff, site: Site): string[] | null =>
  may(staff, 'letters', site.id) || may(staff, 'report', site.id) ? null : agenciesOf(staff, site.id)

export type DueCounts = Record<Reminder, number>

/** How many letters stand under each reason. */
export function countsOf(rows: readonly DueRow[], today: Day, rules: LetterRules): DueCounts {
  const counts: DueCounts = { before: 0, due: 0, late: 0, leader: 0 }
  for (const { due_on } of rows) for (const kind of remindersOf(due_on, today, rules)) counts[kind]++
  return counts
}

function byAgency(
  w: Words,
  rows: readonly DueRow[],
  today: Day,
  rules: LetterRules,
  names: ReadonlyMap<string, string>,
) {
  const ids = [...new Set(rows.map(({ agency_id }) => agency_id))]
  return ids
    .map((id) => {
      const own = rows.filter(({ agency_id }) => agency_id === id)
      const late = own.filter(({ due_on }) => due_on < today)
      return {
        name: names.get(id) ?? w.t('clock.with_ikp'),
        ...countsOf(own, today, rules),
        oldest: late[0] ? w.day(late[0].due_on) : '',
      }
    })
    .sort((a, b) => b.late - a.late || b.due - a.due)
}
