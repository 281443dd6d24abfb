import type { Period } from '../base/period.ts'
import { insertOnce } from '../storage/keyed-rows.ts'
import { inDays, sumOf } from '../storage/portable.ts'
import type { Db, NewRow, Row } from '../storage/tables.ts'
import { type ObjectiveKind, PLAN_PARTS, type Plan, type Target } from './plan.ts'

export type PlanRow = Row<'plan_version'>

/** Every version of a quarter's plan with who saved it, newest first. */
export async function planVersions(db: Db, siteId: string, quarter: string): Promise<(PlanRow & { name: string })[]> {
  const rows = await db
    .selectFrom('plan_version')
    .leftJoin('staff', 'staff.id', 'plan_version.staff_id')
    .selectAll('plan_version')
    .select('staff.name')
    .where('plan_version.site_id', '=', siteId)
    .where('plan_version.quarter', '=', quarter)
    .orderBy('plan_version.version', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, name: row.name ?? '' }))
}

/** @returns false when somebody else saved that version first */
export async function insertPlan(db: Db, row: NewRow<'plan_version'>): Promise<boolean> {
  return insertOnce(db, 'plan_version', row)
}

export const planOf = (row: PlanRow): Plan => ({
  kinds: row.kinds.split(' ').filter(Boolean) as ObjectiveKind[],
  people: row.people,
  objectives: row.objectives,
  strategy: row.strategy,
  technology: row.technology,
  evaluation: row.evaluation,
  targets: JSON.parse(row.targets) as Target[],
})

export const columnsOf = (plan: Plan) => ({
  kinds: plan.kinds.join(' '),
  ...Object.fromEntries(PLAN_PARTS.map((part) => [part, plan[part]])),
  targets: JSON.stringify(plan.targets),
})

/** Visits that are known to come from an own account, by account. */
export async function visitsByAccount(db: Db, siteId: string, period: Period): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('day_link')
    .select('account_id')
    .select(sumOf('visits').as('visits'))
    .where(inDays('day_link', siteId, period))
    .where('account_id', '<>', '')
    .groupBy('account_id')
    .execute()
  return new Map(rows.map((row) => [row.account_id, Number(row.visits)]))
}
