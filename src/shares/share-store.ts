import type { Db, NewRow } from '../storage/tables.ts'

/** @returns whether the press is new: a token names one press */
export async function insertShare(db: Db, row: NewRow<'share'>): Promise<boolean> {
  const done = await db
    .insertInto('share')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}
