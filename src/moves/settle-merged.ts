import { constant } from '../storage/portable.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { mergePages } from './merge-pages.ts'

/** Where something may have been stored under a page that was just being merged. */
const PLACES = ['day_page', 'day_share', 'day_act', 'reaction', 'share', 'comment', 'letter'] as const

/**
 * Moves what was still stored under pages that had been merged: a like or a comment was on its way, or another process
 * had not heard of it for 5 s.
 * @returns pages that had something left
 */
export async function settleMerged(titian: Titian): Promise<number> {
  const left = new Map<string, { site_id: string; id: string; merged_into: string }>()
  for (const table of PLACES) {
    const pages = await titian.db
      .selectFrom('page')
      .select(['site_id', 'id', 'merged_into'])
      .where('merged_into', '<>', constant(''))
      .where((expression) =>
        expression.exists(
          expression
            .selectFrom(table)
            .select(expression.lit(1).as('one'))
            .whereRef(`${table}.site_id`, '=', 'page.site_id')
            .whereRef(`${table}.page_id`, '=', 'page.id'),
        ),
      )
      .execute()
    for (const page of pages) left.set(`${page.site_id} ${page.id}`, page)
  }
  for (const { site_id, id, merged_into } of left.values()) {
    const site = titian.sites.byKey(site_id)
    if (site) await inTransaction(titian.db, (db) => mergePages(titian, db, site, id, merged_into))
  }
  return left.size
}
