import { countAll } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'
import { STATES_FOR_AGENCY, STATES_FOR_IKP } from '../wire/letter-states.ts'
import { agenciesOf, may, type Staff } from './roles.ts'

export interface StaffCounts {
  /** Comments that wait for a decision: held, or shown and reported since. */
  queue?: number
  /** Letters that wait for an act of this person. */
  letters?: number
}

/** Numbers of the navigation and of the title, for what the person may do. One index range each. */
export async function staffCounts(db: Db, staff: Staff, siteId: string): Promise<StaffCounts> {
  const counts: StaffCounts = {}
  if (may(staff, 'moderate', siteId)) counts.queue = await commentsWaiting(db, siteId)
  if (may(staff, 'letters', siteId)) counts.letters = await lettersWaiting(db, siteId, null)
  else if (may(staff, 'answer', siteId)) counts.letters = await lettersWaiting(db, siteId, agenciesOf(staff, siteId))
  return counts
}

async function commentsWaiting(db: Db, siteId: string): Promise<number> {
  const held = await db
    .selectFrom('comment')
    .select(countAll().as('n'))
    .where('site_id', '=', siteId)
    .where('state', '=', 'held')
    .executeTakeFirstOrThrow()
  const reported = await db
    .selectFrom('comment')
    .select(countAll().as('n'))
    .where('site_id', '=', siteId)
    .where('state', '=', 'shown')
    .where('urgent', '>', 0)
    .executeTakeFirstOrThrow()
  return Number(held.n) + Number(reported.n)
}

/** @param agencies null: IKP, whose steps are others than an agency's */
async function lettersWaiting(db: Db, siteId: string, agencies: string[] | null): Promise<number> {
  if (agencies?.length === 0) return 0
  let query = db
    .selectFrom('letter')
    .select(countAll().as('n'))
    .where('site_id', '=', siteId)
    .where('state', 'in', agencies ? STATES_FOR_AGENCY : STATES_FOR_IKP)
  if (agencies) query = query.where('agency_id', 'in', agencies)
  return Number((await query.executeTakeFirstOrThrow()).n)
}
