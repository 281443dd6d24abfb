import { insertOnce } from '../storage/keyed-rows.ts'
import type { Db, NewRow } from '../storage/tables.ts'

/** @returns whether the press is new: a token names one press */
export async function insertShare(db: Db, row: NewRow<'share'>): Promise<boolean> {
  return insertOnce(db, 'share', row)
}
