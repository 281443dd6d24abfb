import type { Day } from '../base/clock.ts'
import type { Words } from '../language/language.ts'
import { isLate } from './request.ts'
import type { RequestRow } from './request-store.ts'

/** A request as one row of a list: every text ready. Pure. */
export function requestRow(row: RequestRow, today: Day, zone: string, w: Words) {
  const late = isLate(row, today)
  return {
    id: row.id,
    subject: row.subject,
    way: wayOf(row, w),
    state: row.state,
    stateText: w.maybe(`request.state_${row.state}`),
    isLate: late,
    dueDay: row.due_on === '' ? '' : w.day(row.due_on),
    due: row.due_on === '' ? '' : w.t(late ? 'request.was_due' : 'request.due_on', { day: w.day(row.due_on) }),
    asked: w.t('request.asked_on', { stamp: w.stamp(row.created_at, zone) }),
  }
}

/** `E-Gov meminta kepada IKP` */
export const wayOf = ({ from_division, to_division }: Pick<RequestRow, 'from_division' | 'to_division'>, w: Words) =>
  w.t('request.way', { from: w.maybe(`division.${from_division}`), to: w.maybe(`division.${to_division}`) })
