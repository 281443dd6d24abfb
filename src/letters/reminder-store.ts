import type { Day } from '../base/clock.ts'
import { insertOnce } from '../storage/keyed-rows.ts'
import type { Db, NewRow, Row } from '../storage/tables.ts'
import { LETTER_STATES } from '../wire/letter-states.ts'
import type { Recipient } from './reminders.ts'

/** Where the clock runs: not answered, not closed, and not waiting for the writer. */
const RUNNING = [...LETTER_STATES.new, ...LETTER_STATES.working] as const

const COLUMNS = ['id', 'number', 'type', 'category', 'state', 'agency_id', 'due_on', 'received_at'] as const
export type DueRow = Pick<Row<'letter'>, (typeof COLUMNS)[number]>

/**
 * Letters that are due until that day, the earliest first; no word of a citizen is among the columns.
 * @param agencies null: all; otherwise those of these alone
 */
export async function lettersDueUntil(
  db: Db,
  siteId: string,
  until: Day,
  agencies: readonly string[] | null = null,
): Promise<DueRow[]> {
  if (agencies?.length === 0) return []
  let query = db
    .selectFrom('letter')
    .select(COLUMNS)
    .where('site_id', '=', siteId)
    .where('state', 'in', RUNNING)
    .where('due_on', '<>', '')
    .where('due_on', '<=', until)
    .orderBy('due_on')
    .orderBy('id')
  if (agencies) query = query.where('agency_id', 'in', agencies)
  return query.execute()
}

/** @returns whether the reminder is new; one that went out stays out, also for other processes */
export async function noteReminder(db: Db, row: NewRow<'letter_reminder'>): Promise<boolean> {
  return insertOnce(db, 'letter_reminder', row)
}

/** People with a mail address whom letters of the site concern; one line for each of their roles. */
export async function recipientsOf(db: Db, siteId: string): Promise<Recipient[]> {
  const rows = await db
    .selectFrom('staff_role')
    .innerJoin('staff', 'staff.id', 'staff_role.staff_id')
    .select(['staff_role.role', 'staff_role.agency_id', 'staff.email', 'staff.language'])
    .where('staff_role.site_id', 'in', [siteId, '*'])
    .where('staff_role.role', 'in', ['moderator', 'officer', 'leader'])
    .where('staff.is_disabled', '=', 0)
    .where('staff.email', '<>', '')
    .orderBy('staff.id')
    .execute()
  return rows.map(({ role, agency_id, email, language }) => ({
    role: role as Recipient['role'],
    agencyId: agency_id,
    email,
    language: language === 'en' ? 'en' : 'id',
  }))
}
