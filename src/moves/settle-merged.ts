import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { moveCounts } from './merge-pages.ts'

/**
 * Moves what was still counted under pages that had been merged: another process may not have heard of it for 5 s.
 * @returns pages that had something left
 */
export async function settleMerged(titian: Titian): Promise<number> {
  const left = await titian.db
    .selectFrom('page')
    .innerJoin('day_page', (join) =>
      join.onRef('day_page.site_id', '=', 'page.site_id').onRef('day_page.page_id', '=', 'page.id'),
    )
    .select(['page.site_id', 'page.id', 'page.merged_into'])
    .distinct()
    .where('page.merged_into', '<>', '')
    .execute()
  for (const page of left) {
    await inTransaction(titian.db, (db) => moveCounts(db, page, { id: page.merged_into }))
  }
  return left.length
}
