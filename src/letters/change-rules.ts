import { dayOf } from '../base/calendar.ts'
import { newId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import type { Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import { requirePermission, type Staff } from '../staff/roles.ts'
import type { Db } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { pausesOf } from './change-letter.ts'
import { isCalendarYear, readDaysOff } from './days-off.ts'
import { dueOn, EXTENSION_DAYS } from './letter-clock.ts'
import { firstClock, type LetterLimit, readDays, readLimit, type TypedLimit } from './letter-rules.ts'
import { insertEvent } from './letter-store.ts'
import { clockEvents, runningClocks, setClock } from './recount-store.ts'
import { calendarYear, lockRules, replaceLimits, replaceYear, rulesOf, saveReminders } from './rules-store.ts'

export interface CalendarOrder {
  year: number
  /** As the form was filled from; 0 = nothing was saved yet. */
  version: number
  /** One day off a line. */
  days: string
  basis: string
  isChecked: boolean
}

/**
 * Saves the days off of a year and counts the deadlines of open letters again. Letters that were answered or closed
 * keep theirs: what was on time stays on time.
 *
 * @returns how many open letters have another deadline now
 * @throws Problem 'invalid' naming the line, 'conflict' when somebody saved the year first
 */
export async function saveCalendar(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: CalendarOrder,
): Promise<{ recounted: number }> {
  requirePermission(staff, 'settings', site.id)
  const { year } = order
  if (!isCalendarYear(year, dayOf(titian.clock.ms(), site.timeZone)))
    throw new Problem('invalid', 'err.calendar_which', { field: 'year' })
  const days = readDaysOff(order.days, year)
  const basis = readText(order.basis, { field: 'basis', max: 160, min: order.isChecked ? 3 : 0 })
  const at = titian.clock.now()
  return inTransaction(titian.db, async (db) => {
    await lockRules(db, site.id)
    const version = (await calendarYear(db, site.id, year))?.version ?? 0
    if (version !== order.version) throw new Problem('conflict', 'err.calendar_changed')
    const row = { site_id: site.id, year, basis, is_checked: order.isChecked ? 1 : 0, saved_at: at }
    await replaceYear(db, row, version + 1, days)
    const recounted = await recountLetters(db, site, staff, at)
    const note = `${year}: ${days.length}; ${recounted}`
    await recordChange(db, site, staff, at, 'calendar.save', String(year), note)
    return { recounted }
  })
}

export interface LimitsOrder {
  version: number
  /** One of each type, in any order. */
  types: readonly TypedLimit[]
  /** Of single categories. */
  exceptions: readonly TypedLimit[]
  remindDays: string
  escalateDays: string
}

/**
 * Saves limits and reminders, and counts the deadlines of open letters again.
 * @throws Problem 'invalid' with the field (`days_0` of the types, `days_x0` of the exceptions), 'conflict'
 */
export async function saveLimits(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: LimitsOrder,
): Promise<{ recounted: number }> {
  requirePermission(staff, 'settings', site.id)
  const limits: LetterLimit[] = order.types.map((typed, index) => readLimit(typed, String(index)))
  for (const [index, typed] of order.exceptions.entries()) {
    const limit = readLimit(typed, `x${index}`)
    if (limit.category === '') throw new Problem('invalid', 'err.required', { field: `category_x${index}` })
    if (limits.some(({ type, category }) => type === limit.type && category === limit.category))
      throw new Problem('invalid', 'err.limit_twice', { field: `category_x${index}` })
    limits.push(limit)
  }
  const remindDays = readDays(order.remindDays, 'remind', 0, 30)
  const escalateDays = readDays(order.escalateDays, 'escalate', 0, 60)
  const at = titian.clock.now()
  return inTransaction(titian.db, async (db) => {
    await lockRules(db, site.id)
    const before = await rulesOf(db, site.id)
    if (before.version !== order.version) throw new Problem('conflict', 'err.limits_changed')
    await replaceLimits(db, site.id, limits)
    const reminders = { remind_days: remindDays, escalate_days: escalateDays }
    await saveReminders(db, site.id, { ...reminders, version: order.version + 1 })
    const recounted = await recountLetters(db, site, staff, at)
    const said = limits.map(({ type, category, days }) => `${type}${category ? `/${category}` : ''} ${days}`).join(', ')
    await recordChange(db, site, staff, at, 'limits.save', '', `${said}; ${recounted}`)
    return { recounted }
  })
}

/** Open letters by the rules as they are now; each letter whose deadline moved says so in its history. */
async function recountLetters(db: Db, site: Site, staff: Staff, at: string): Promise<number> {
  const rules = await rulesOf(db, site.id)
  const stories = await clockEvents(db, site.id)
  let recounted = 0
  for (const letter of await runningClocks(db, site.id)) {
    const events = stories.get(letter.id) ?? []
    const begun = events.findLast(({ from_state, to_state }) => isRestart(from_state, to_state))
    const first = firstClock(rules, site.timeZone, letter, begun?.at ?? letter.received_at)
    const isExtended = events.some(({ did, at }) => did === 'extend' && at >= (begun?.at ?? ''))
    const clock = isExtended ? { ...first, limit_days: first.limit_days + EXTENSION_DAYS } : first
    const pauses = pausesOf(events, site.timeZone)
    const due = dueOn({ countsFrom: clock.counts_from, limitDays: clock.limit_days, pauses }, rules.holidays)
    const isSame = due === letter.due_on && clock.limit_days === letter.limit_days
    if (isSame && clock.counts_from === letter.counts_from) continue
    await setClock(db, site.id, letter.id, { ...clock, due_on: due })
    recounted++
    const { id, state } = letter
    const story = { site_id: site.id, letter_id: id, id: newId(Date.parse(at)), at, actor: 'staff', staff_id: staff.id }
    await insertEvent(db, { ...story, did: 'recount', from_state: state, to_state: state, detail: due })
  }
  return recounted
}

/** A letter that is taken up again begins its clock anew. */
const isRestart = (from: string, to: string): boolean =>
  (to === 'dibuka_kembali' && from !== to) || (from === 'dijawab' && to === 'diproses')

const recordChange = (
  db: Db,
  site: Site,
  staff: Staff,
  at: string,
  did: string,
  code: string,
  note: string,
): Promise<void> =>
  record(db, { siteId: site.id, at, staffId: staff.id, did, subject: 'site', subjectId: site.id, code, note })
