import { DAY, type IsoTime, later } from '../base/clock.ts'
import { constant, countAll } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'
import { LETTER_STATES, STATES_FOR_AGENCY, STATES_FOR_IKP } from '../wire/letter-states.ts'
import { agenciesOf, type Division, divisionsOf, may, type Staff } from './roles.ts'

export interface StaffCounts {
  /** What waits in the queue: comments held, or shown and reported since, and letters that nobody has read. */
  queue?: number
  /** Letters that wait for an act of this person. */
  letters?: number
  /** Requests of the other division that wait for this person's. */
  shared?: number
  /** Articles of the last two weeks that were not posted yet on an own account. */
  kit?: number
}

/** Numbers of the navigation and of the title, for what the person may do. One index range each. */
export async function staffCounts(db: Db, staff: Staff, siteId: string, now: IsoTime): Promise<StaffCounts> {
  const counts: StaffCounts = {}
  if (may(staff, 'moderate', siteId)) {
    counts.queue = (await commentsWaiting(db, siteId)) + (await lettersIn(db, siteId, LETTER_STATES.new))
  }
  if (may(staff, 'letters', siteId)) counts.letters = await lettersWaiting(db, siteId, null)
  else if (may(staff, 'answer', siteId)) counts.letters = await lettersWaiting(db, siteId, agenciesOf(staff, siteId))
  if (may(staff, 'moderate', siteId)) counts.kit = await articlesToPost(db, siteId, now)
  if (may(staff, 'coordinate', siteId)) counts.shared = await requestsWaiting(db, siteId, divisionsOf(staff, siteId))
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
    // A literal, so that both databases see that the partial index comment_urgent fits.
    .where('urgent', '>', constant(0))
    .executeTakeFirstOrThrow()
  return Number(held.n) + Number(reported.n)
}

/** @param agencies null: IKP, whose steps are others than an agency's */
async function lettersWaiting(db: Db, siteId: string, agencies: string[] | null): Promise<number> {
  if (agencies?.length === 0) return 0
  return lettersIn(db, siteId, agencies ? STATES_FOR_AGENCY : STATES_FOR_IKP, agencies)
}

async function lettersIn(
  db: Db,
  siteId: string,
  states: readonly string[],
  agencies: string[] | null = null,
): Promise<number> {
  let query = db
    .selectFrom('letter')
    .select(countAll().as('n'))
    .where('site_id', '=', siteId)
    .where('state', 'in', states)
  if (agencies) query = query.where('agency_id', 'in', agencies)
  return Number((await query.executeTakeFirstOrThrow()).n)
}

async function requestsWaiting(db: Db, siteId: string, divisions: readonly Division[]): Promise<number> {
  const row = await db
    .selectFrom('division_request')
    .select(countAll().as('n'))
    .where('site_id', '=', siteId)
    .where('state', 'in', ['new', 'doing'])
    .where('to_division', 'in', divisions)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** As src/kit/kit.ts has it; this folder stands below that one. */
const KIT_DAYS = 14

async function articlesToPost(db: Db, siteId: string, now: IsoTime): Promise<number> {
  const accounts = await db
    .selectFrom('account')
    .select('id')
    .where('site_id', '=', siteId)
    .where('state', '=', 'own')
    .where('in_kit', '=', 1)
    .execute()
  if (accounts.length === 0) return 0
  const ids = accounts.map((account) => account.id)
  const row = await db
    .selectFrom('page')
    .select(countAll().as('n'))
    .where('site_id', '=', siteId)
    .where('published_at', '>=', later(now, -KIT_DAYS * DAY))
    .where('published_at', '<=', now)
    .where('is_home', '=', 0)
    .where('state', 'in', ['known', 'unknown'])
    .where('title', '<>', '')
    .where(
      ({ selectFrom }) =>
        selectFrom('kit_entry')
          .select(countAll().as('done'))
          .whereRef('kit_entry.site_id', '=', 'page.site_id')
          .whereRef('kit_entry.page_id', '=', 'page.id')
          .where('kit_entry.account_id', 'in', ids)
          .where((or) => or.or([or('kit_entry.posted_at', '<>', ''), or('kit_entry.left_out_at', '<>', '')])),
      '<',
      ids.length,
    )
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
