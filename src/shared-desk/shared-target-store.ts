import type { Division } from '../staff/roles.ts'
import type { Db, NewRow } from '../storage/tables.ts'
import type { SharedTarget, TargetMeasure } from './shared-target.ts'

/** The newest version with its signatures; null when the quarter has no target yet. */
export async function sharedTarget(db: Db, siteId: string, quarter: string): Promise<SharedTarget | null> {
  const row = await db
    .selectFrom('shared_target')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('quarter', '=', quarter)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const signatures = await db
    .selectFrom('shared_target_sign')
    .leftJoin('staff', 'staff.id', 'shared_target_sign.staff_id')
    .select(['shared_target_sign.division', 'shared_target_sign.signed_at', 'staff.name'])
    .where('shared_target_sign.site_id', '=', siteId)
    .where('shared_target_sign.quarter', '=', quarter)
    .where('shared_target_sign.version', '=', row.version)
    .orderBy('shared_target_sign.division')
    .execute()
  return {
    quarter,
    version: row.version,
    measure: row.measure as TargetMeasure,
    goal: row.goal,
    signatures: signatures.map(({ division, signed_at, name }) => ({
      division: division as Division,
      name: name ?? '',
      at: signed_at,
    })),
  }
}

/** @returns false when somebody else set that version first */
export async function insertTarget(db: Db, row: NewRow<'shared_target'>): Promise<boolean> {
  const done = await db
    .insertInto('shared_target')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** A division signs once; whoever of it comes second changes nothing. @returns whether this one signed */
export async function insertSignature(db: Db, row: NewRow<'shared_target_sign'>): Promise<boolean> {
  const done = await db
    .insertInto('shared_target_sign')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}
