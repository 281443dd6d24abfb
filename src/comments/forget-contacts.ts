import { monthsLater } from '../base/calendar.ts'
import { HOUR, later } from '../base/clock.ts'
import { RETENTION } from '../config/retention.ts'
import type { Titian } from '../titian.ts'
import { forgetContactsBefore } from './contact-store.ts'

/**
 * Erases mail addresses that nobody confirmed in time, and contacts of writers who have not commented for a year.
 * @returns how many contacts were changed
 */
export function forgetContacts(titian: Titian): Promise<number> {
  const now = titian.clock.now()
  return forgetContactsBefore(titian.db, {
    asked: later(now, -RETENTION.pendingAddressHours * HOUR),
    used: monthsLater(now, -RETENTION.replyAddressMonths),
  })
}
