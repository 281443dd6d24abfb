import { Problem } from '../base/problem.ts'
import { isQuarter, quarterBefore } from '../base/quarter.ts'
import type { Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import { requirePermission, type Staff } from '../staff/roles.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { nextPlan, type Plan } from './plan.ts'
import { columnsOf, insertPlan, planOf, planVersions } from './plan-store.ts'

/**
 * Saves a plan as a new version; the older ones stay.
 *
 * @param order.version the version that the form was filled from, 0 for none
 * @throws Problem 'forbidden'; 'conflict' when somebody saved in between: nothing is written
 */
export async function savePlan(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: { quarter: string; version: number; plan: Plan },
): Promise<void> {
  requirePermission(staff, 'moderate', site.id)
  const { quarter, plan } = order
  requireQuarter(quarter)
  const at = titian.clock.now()
  await inTransaction(titian.db, async (db) => {
    const newest = (await planVersions(db, site.id, quarter))[0]?.version ?? 0
    const version = newest + 1
    const row = { site_id: site.id, quarter, version, ...columnsOf(plan), staff_id: staff.id, saved_at: at }
    if (newest !== order.version || !(await insertPlan(db, row))) throw new Problem('conflict', 'err.plan_changed')
    await record(db, {
      siteId: site.id,
      at,
      staffId: staff.id,
      did: 'plan.save',
      subject: 'site',
      subjectId: site.id,
      code: `${quarter} ${version}`,
    })
  })
}

/**
 * Hands a quarter's plan and what was learnt on to the next one, which must have none yet.
 * @returns the next quarter
 * @throws Problem 'forbidden', 'not_found' without a plan, 'conflict' when the next quarter has one
 */
export async function copyPlan(
  titian: Titian,
  staff: Staff,
  site: Site,
  quarter: string,
  lessonOf: (evaluation: string) => string,
): Promise<string> {
  requirePermission(staff, 'moderate', site.id)
  requireQuarter(quarter)
  const next = quarterBefore(quarter, -1)
  const at = titian.clock.now()
  await inTransaction(titian.db, async (db) => {
    const row = (await planVersions(db, site.id, quarter))[0]
    if (!row) throw new Problem('not_found', 'err.plan_none')
    const plan = planOf(row)
    const made = nextPlan(plan, lessonOf(plan.evaluation))
    const copy = { site_id: site.id, quarter: next, version: 1, ...columnsOf(made), staff_id: staff.id, saved_at: at }
    if (!(await insertPlan(db, copy))) throw new Problem('conflict', 'err.plan_there')
    await record(db, {
      siteId: site.id,
      at,
      staffId: staff.id,
      did: 'plan.copy',
      subject: 'site',
      subjectId: site.id,
      code: `${quarter} ${next}`,
    })
  })
  return next
}

function requireQuarter(quarter: string): void {
  if (!isQuarter(quarter)) throw new Problem('invalid', 'err.plan_quarter', { field: 'quarter' })
}
