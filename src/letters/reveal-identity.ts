import { readText } from '../base/text.ts'
import type { Site } from '../sites/site.ts'
import { requirePermission, type Staff } from '../staff/roles.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { noteEvent } from './change-letter.ts'
import { letterForStaff, recordAct } from './staff-letter.ts'

export interface Identity {
  name: string
  contact: string
}

/**
 * Shows who wrote, once, to a person with the right and for a reason; both go on record before the name is told (L-6).
 * @throws Problem 'forbidden' without the permission `identity`, 'invalid' without a reason
 */
export async function revealIdentity(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: { number: string; reason: string },
): Promise<Identity> {
  requirePermission(staff, 'identity', site.id)
  const reason = readText(order.reason, { field: 'reason', max: 300, min: 5 })
  const at = titian.clock.now()
  return inTransaction(titian.db, async (db) => {
    const letter = await letterForStaff(db, staff, site.id, order.number)
    await noteEvent(db, letter, 'reveal', { at, actor: 'staff', staffId: staff.id, note: reason })
    await recordAct(db, site, staff, letter, 'reveal', at, '', reason)
    return { name: letter.name, contact: letter.contact }
  })
}
