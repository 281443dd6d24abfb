import { Problem } from '../base/problem.ts'
import { isQuarter } from '../base/quarter.ts'
import type { Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import { divisionsOf, requirePermission, type Staff } from '../staff/roles.ts'
import type { Db } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import type { TargetMeasure } from './shared-target.ts'
import { insertSignature, insertTarget, sharedTarget } from './shared-target-store.ts'

interface Order {
  quarter: string
  /** The version that the form was shown with, 0 for none. */
  version: number
}

/**
 * Proposes a goal for the quarter. It is a new version: the proposer's divisions have signed it, the other has not yet.
 *
 * @throws Problem 'forbidden', 'invalid'; 'conflict' when somebody proposed in between: nothing is written
 */
export async function proposeTarget(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: Order & { measure: TargetMeasure; goal: number },
): Promise<void> {
  requirePermission(staff, 'coordinate', site.id)
  const { quarter, measure, goal } = order
  if (!isQuarter(quarter)) throw new Problem('invalid', 'err.plan_quarter', { field: 'quarter' })
  const at = titian.clock.now()
  await inTransaction(titian.db, async (db) => {
    const newest = (await sharedTarget(db, site.id, quarter))?.version ?? 0
    const version = newest + 1
    const row = { site_id: site.id, quarter, version, measure, goal, staff_id: staff.id, set_at: at }
    if (newest !== order.version || !(await insertTarget(db, row))) throw new Problem('conflict', 'err.target_changed')
    await recordAct(db, staff, site, at, 'target.propose', `${quarter} ${version}`)
    await sign(db, staff, site, at, { quarter, version })
  })
}

/** @throws Problem 'forbidden', 'not_found'; 'conflict' when the goal is another by now: nobody signs what was not read */
export async function signTarget(titian: Titian, staff: Staff, site: Site, order: Order): Promise<void> {
  requirePermission(staff, 'coordinate', site.id)
  const at = titian.clock.now()
  await inTransaction(titian.db, async (db) => {
    const target = await sharedTarget(db, site.id, order.quarter)
    if (!target) throw new Problem('not_found', 'err.target_none')
    if (target.version !== order.version) throw new Problem('conflict', 'err.target_changed')
    await sign(db, staff, site, at, target)
  })
}

async function sign(
  db: Db,
  staff: Staff,
  site: Site,
  at: string,
  { quarter, version }: { quarter: string; version: number },
): Promise<void> {
  for (const division of divisionsOf(staff, site.id)) {
    const row = { site_id: site.id, quarter, version, division, staff_id: staff.id, signed_at: at }
    if (await insertSignature(db, row)) await recordAct(db, staff, site, at, 'target.sign', division)
  }
}

const recordAct = (db: Db, staff: Staff, site: Site, at: string, did: string, code: string): Promise<void> =>
  record(db, { siteId: site.id, at, staffId: staff.id, did, subject: 'site', subjectId: site.id, code })
