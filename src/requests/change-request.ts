import { dayOf } from '../base/calendar.ts'
import { newId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import type { Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import { type Division, divisionsOf, otherDivision, requirePermission, type Staff } from '../staff/roles.ts'
import type { Db } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import {
  moveRequest,
  type Parties,
  type RequestMove,
  type RequestState,
  type RequestWords,
  readNote,
  readRequest,
} from './request.ts'
import { insertEvent, insertRequest, type RequestRow, requestById, saveState } from './request-store.ts'

/**
 * One division asks the other.
 *
 * @param order.id made with the form, so that a form sent twice is one request
 * @param order.from of the divisions the person speaks for
 * @throws Problem 'forbidden'; 'invalid' with the field
 */
export async function askDivision(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: RequestWords & { id: string; from: Division },
): Promise<void> {
  requirePermission(staff, 'coordinate', site.id)
  const { id, from } = order
  if (!divisionsOf(staff, site.id).includes(from)) throw new Problem('forbidden', 'err.request_theirs')
  const at = titian.clock.now()
  const words = readRequest(order, dayOf(at, site.timeZone))
  await inTransaction(titian.db, async (db) => {
    const isNew = await insertRequest(db, {
      site_id: site.id,
      id,
      from_division: from,
      to_division: otherDivision(from),
      subject: words.subject,
      text: words.text,
      page_url: words.pageUrl,
      due_on: words.due,
      state: 'new',
      created_at: at,
    })
    if (isNew) await note(db, staff, { site_id: site.id, id }, { at, division: from, did: 'ask', note: '' })
  })
}

/**
 * Starts, finishes, refuses or asks again; a refusal gives its reason.
 *
 * @param order.version the version that the form was shown with
 * @throws Problem 'forbidden', 'not_found', 'invalid'; 'conflict' when somebody moved it in between: nothing is written
 */
export async function tendRequest(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: { id: string; version: number; move: RequestMove; note: string },
): Promise<RequestState> {
  requirePermission(staff, 'coordinate', site.id)
  const text = readNote(order.note, order.move === 'refuse')
  const at = titian.clock.now()
  return inTransaction(titian.db, async (db) => {
    const request = await requestOf(db, site, order.id)
    if (request.version !== order.version) throw new Problem('conflict', 'err.request_moved')
    const { state, division } = moveRequest(partiesOf(request), order.move, divisionsOf(staff, site.id))
    const isClosed = state === 'done' || state === 'refused'
    if (!(await saveState(db, request, { state, closed_at: isClosed ? at : '' })))
      throw new Problem('conflict', 'err.request_moved')
    await note(db, staff, request, { at, division, did: order.move, note: text })
    return state
  })
}

/** Adds a word to the history; the state stays. @throws Problem 'forbidden', 'not_found', 'invalid' */
export async function noteOnRequest(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: { id: string; note: string },
): Promise<void> {
  requirePermission(staff, 'coordinate', site.id)
  const text = readNote(order.note, true)
  const at = titian.clock.now()
  await inTransaction(titian.db, async (db) => {
    const request = await requestOf(db, site, order.id)
    const mine = divisionsOf(staff, site.id)
    const division = mine.includes(request.to_division as Division) ? request.to_division : request.from_division
    await note(db, staff, request, { at, division: division as Division, did: 'note', note: text })
  })
}

export const partiesOf = (row: Pick<RequestRow, 'from_division' | 'to_division' | 'state'>): Parties => ({
  from: row.from_division as Division,
  to: row.to_division as Division,
  state: row.state as RequestState,
})

async function requestOf(db: Db, site: Site, id: string): Promise<RequestRow> {
  const request = await requestById(db, site.id, id)
  if (!request) throw new Problem('not_found', 'err.request_unknown')
  return request
}

/** History and audit log say the same; the words stand in the history alone, which has an end (RETENTION.requestMonths). */
async function note(
  db: Db,
  staff: Staff,
  request: { site_id: string; id: string },
  act: { at: string; division: Division; did: RequestMove | 'ask' | 'note'; note: string },
): Promise<void> {
  const { site_id, id } = request
  await insertEvent(db, { site_id, request_id: id, id: newId(Date.parse(act.at)), staff_id: staff.id, ...act })
  await record(db, {
    siteId: site_id,
    at: act.at,
    staffId: staff.id,
    did: `request.${act.did}`,
    subject: 'request',
    subjectId: id,
    code: act.division,
  })
}
