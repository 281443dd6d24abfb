import type { Day } from '../base/clock.ts'
import { updateRows } from '../storage/keyed-rows.ts'
import { countAll } from '../storage/portable.ts'
import type { Db, NewRow, Row } from '../storage/tables.ts'
import { LETTER_STATES } from '../wire/letter-states.ts'

export type AgencyRow = Row<'agency'>

export async function agenciesOfSite(db: Db, siteId: string): Promise<AgencyRow[]> {
  return db
    .selectFrom('agency')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('is_active', 'desc')
    .orderBy('name')
    .execute()
}

export async function agencyById(db: Db, siteId: string, id: string): Promise<AgencyRow | undefined> {
  return db.selectFrom('agency').selectAll().where('site_id', '=', siteId).where('id', '=', id).executeTakeFirst()
}

export async function allAgencies(db: Db): Promise<AgencyRow[]> {
  return db.selectFrom('agency').selectAll().orderBy('site_id').orderBy('name').execute()
}

export interface AgencyLoad {
  /** People who can answer for it. */
  officers: number
  /** Letters it holds that are not answered yet. */
  open: number
  late: number
  /** Of all that were passed to it, how many it passed back. */
  returned: number
}

/** What each agency of a site holds today, by its id. */
export async function agencyLoads(db: Db, siteId: string, today: Day): Promise<Map<string, AgencyLoad>> {
  const loads = new Map<string, AgencyLoad>()
  const of = (id: string) => {
    const load = loads.get(id) ?? { officers: 0, open: 0, late: 0, returned: 0 }
    loads.set(id, load)
    return load
  }
  const officers = await db
    .selectFrom('staff_role')
    .innerJoin('staff', 'staff.id', 'staff_role.staff_id')
    .select(['agency_id', countAll().as('n')])
    .where('staff_role.site_id', 'in', [siteId, '*'])
    .where('role', '=', 'officer')
    .where('is_disabled', '=', 0)
    .groupBy('agency_id')
    .execute()
  for (const { agency_id, n } of officers) of(agency_id).officers = Number(n)
  const held = await db
    .selectFrom('letter')
    .select((is) => [
      'agency_id',
      is
        .case()
        .when(is.and([is('due_on', '<>', ''), is('due_on', '<', today)]))
        .then(1)
        .else(0)
        .end()
        .as('is_late'),
      countAll().as('n'),
    ])
    .where('site_id', '=', siteId)
    .where('state', 'in', [...LETTER_STATES.new, ...LETTER_STATES.waiting, ...LETTER_STATES.working])
    .where('agency_id', '<>', '')
    .groupBy(['agency_id', 'is_late'])
    .execute()
  for (const { agency_id, is_late, n } of held) {
    of(agency_id).open += Number(n)
    if (Number(is_late) === 1) of(agency_id).late += Number(n)
  }
  const returned = await db
    .selectFrom('letter_event')
    .select(['detail', countAll().as('n')])
    .where('site_id', '=', siteId)
    .where('did', '=', 'return')
    .groupBy('detail')
    .execute()
  for (const { detail, n } of returned) of(detail).returned = Number(n)
  return loads
}

export async function insertAgency(db: Db, row: NewRow<'agency'>): Promise<void> {
  await db.insertInto('agency').values(row).execute()
}

export async function updateAgency(
  db: Db,
  siteId: string,
  id: string,
  columns: { name?: string; short_name?: string; is_active?: number },
): Promise<boolean> {
  return (await updateRows(db, 'agency', { site_id: siteId, id }, columns)) === 1
}
