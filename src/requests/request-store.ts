import type { Day } from '../base/clock.ts'
import type { Division } from '../staff/roles.ts'
import type { Db, NewRow, Row } from '../storage/tables.ts'
import { OPEN_STATES, type RequestState } from './request.ts'

export type RequestRow = Row<'division_request'>

export interface RequestFilter {
  states: readonly RequestState[]
  /** null = both. */
  to: Division | null
  /** Only those whose due day lies before this one; null = any. */
  dueBefore: Day | null
}

/** Newest first. @param before the id after which the list goes on; '' = from the newest */
export async function requestsOf(
  db: Db,
  siteId: string,
  filter: RequestFilter,
  before: string,
  most: number,
): Promise<RequestRow[]> {
  let query = db
    .selectFrom('division_request')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('state', 'in', filter.states)
  if (filter.to) query = query.where('to_division', '=', filter.to)
  if (filter.dueBefore) query = query.where('due_on', '<>', '').where('due_on', '<', filter.dueBefore)
  if (before) query = query.where('id', '<', before)
  return query.orderBy('id', 'desc').limit(most).execute()
}

/** Those that somebody owes something, the most urgent first: due days in order, then those without one by age. */
export async function openRequests(db: Db, siteId: string, most: number): Promise<RequestRow[]> {
  const open = db
    .selectFrom('division_request')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('state', 'in', [...OPEN_STATES])
  const dated = await open.where('due_on', '<>', '').orderBy('due_on').orderBy('id').limit(most).execute()
  const undated = await open.where('due_on', '=', '').orderBy('id').limit(most).execute()
  return [...dated, ...undated].slice(0, most)
}

export async function requestById(db: Db, siteId: string, id: string): Promise<RequestRow | undefined> {
  return db
    .selectFrom('division_request')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** @returns false when a form was sent twice: the first stands */
export async function insertRequest(db: Db, row: NewRow<'division_request'>): Promise<boolean> {
  const done = await db
    .insertInto('division_request')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** @returns false when somebody moved it in between */
export async function saveState(
  db: Db,
  request: RequestRow,
  changes: { state: RequestState; closed_at: string },
): Promise<boolean> {
  const done = await db
    .updateTable('division_request')
    .set({ ...changes, version: request.version + 1 })
    .where('site_id', '=', request.site_id)
    .where('id', '=', request.id)
    .where('version', '=', request.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function insertEvent(db: Db, row: NewRow<'division_request_event'>): Promise<void> {
  await db.insertInto('division_request_event').values(row).execute()
}

/** Oldest first, with the name of who did it ('' when the account is gone). */
export async function eventsOf(db: Db, siteId: string, requestId: string) {
  const rows = await db
    .selectFrom('division_request_event')
    .leftJoin('staff', 'staff.id', 'division_request_event.staff_id')
    .selectAll('division_request_event')
    .select('staff.name')
    .where('division_request_event.site_id', '=', siteId)
    .where('division_request_event.request_id', '=', requestId)
    .orderBy('division_request_event.id')
    .execute()
  return rows.map((row) => ({ ...row, name: row.name ?? '' }))
}
