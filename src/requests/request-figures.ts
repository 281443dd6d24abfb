import type { Day, IsoTime } from '../base/clock.ts'
import type { Division } from '../staff/roles.ts'
import { countAll } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'
import { OPEN_STATES } from './request.ts'

export interface RequestFigures {
  open: number
  /** Of these, past their due day. */
  late: number
  /** Open ones by the division that was asked. */
  byDivision: Record<Division, { open: number; late: number }>
}

/** What the two divisions owe each other now, whenever it was asked. */
export async function requestFigures(db: Db, siteId: string, today: Day): Promise<RequestFigures> {
  const open = db
    .selectFrom('division_request')
    .select(['to_division', countAll().as('n')])
    .where('site_id', '=', siteId)
    .where('state', 'in', [...OPEN_STATES])
    .groupBy('to_division')
  const figures: RequestFigures = { open: 0, late: 0, byDivision: { egov: none(), ikp: none() } }
  for (const { to_division, n } of await open.execute()) figures.byDivision[to_division as Division].open = Number(n)
  for (const { to_division, n } of await open.where('due_on', '<>', '').where('due_on', '<', today).execute())
    figures.byDivision[to_division as Division].late = Number(n)
  for (const { open, late } of Object.values(figures.byDivision)) {
    figures.open += open
    figures.late += late
  }
  return figures
}

/** Whether somebody asked these divisions since a moment, by a request that is open still. */
export async function askedSince(
  db: Db,
  siteId: string,
  divisions: readonly Division[],
  since: IsoTime,
): Promise<boolean> {
  const row = await db
    .selectFrom('division_request')
    .select('id')
    .where('site_id', '=', siteId)
    .where('state', 'in', [...OPEN_STATES])
    .where('to_division', 'in', divisions)
    .where('created_at', '>', since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

const none = () => ({ open: 0, late: 0 })
