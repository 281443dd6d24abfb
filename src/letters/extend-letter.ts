import { dayOf } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import type { Site } from '../sites/site.ts'
import { requirePermission, type Staff } from '../staff/roles.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { pausesOf, touchLetter } from './change-letter.ts'
import { isLate, type LetterState, shownState } from './letter.ts'
import { dueOn, EXTENSION_DAYS } from './letter-clock.ts'
import { mailWriter } from './letter-mail.ts'
import { type EventRow, eventsOf, type LetterRow } from './letter-store.ts'
import { lockRules, rulesOf } from './rules-store.ts'
import { actOnLetter, type LetterOrder, recordAct } from './staff-letter.ts'

/**
 * Whether the limit may be extended now: of a request for information, once, while it runs and has not passed (UU 14/2008
 * article 22: ten working days, and seven more with a written reason).
 */
export function mayExtend(
  letter: Pick<LetterRow, 'type' | 'state' | 'due_on'>,
  events: readonly Pick<EventRow, 'did'>[],
  today: Day,
): boolean {
  const shown = shownState(letter.state as LetterState)
  const runs = (shown === 'new' || shown === 'working') && letter.due_on !== ''
  return letter.type === 'information' && runs && !isLate(letter, today) && !events.some(({ did }) => did === 'extend')
}

/**
 * Gives a request for information seven more working days. The writer is told why, on the own page and by mail.
 *
 * @throws Problem 'invalid' without a reason; 'conflict' when the law gives no extension, or somebody was first
 */
export async function extendLetter(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: LetterOrder & { note: string },
): Promise<LetterRow> {
  requirePermission(staff, 'letters', site.id)
  const note = readText(order.note, { field: 'note', max: 1000, min: 10, lines: true })
  const at = titian.clock.now()
  const today = dayOf(at, site.timeZone)
  return inTransaction(titian.db, async (db) => {
    await lockRules(db, site.id)
    return actOnLetter(db, staff, site, order, 'extend', async (letter) => {
      const events = await eventsOf(db, site.id, letter.id)
      if (!mayExtend(letter, events, today)) throw new Problem('conflict', 'err.letter_extend')
      const { holidays } = await rulesOf(db, site.id)
      const limitDays = letter.limit_days + EXTENSION_DAYS
      const pauses = pausesOf(events, site.timeZone)
      const due = dueOn({ countsFrom: letter.counts_from, limitDays, pauses }, holidays)
      const deed = { at, actor: 'staff', staffId: staff.id, note, detail: due, isPublic: true } as const
      const columns = { limit_days: limitDays, due_on: due }
      const extended = await touchLetter(db, letter, 'extend', { ...deed, columns })
      if (!extended) return null
      await mailWriter(titian, db, site, letter, 'extended', at)
      await recordAct(db, site, staff, letter, 'extend', at, due, note)
      return extended
    })
  })
}
