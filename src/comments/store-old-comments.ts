import { raiseDayAct, raisePageCount } from '../pages/page-store.ts'
import { cacheGroup } from '../pages/page-summary.ts'
import type { NewRow } from '../storage/tables.ts'
import { afterCommit, inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'

/** What `once` of an imported comment begins with; a browser's key holds no colon. */
const IMPORTED = 'import:'
export const importKey = ({ format, source }: { format: string; source: string }, id: string): string =>
  `${IMPORTED}${format}${source ? `@${source}` : ''}:${id}`
/** The format that a comment was imported from; '' for one that was written here. */
export const importedFrom = (row: { once: string }): string =>
  row.once.startsWith(IMPORTED) ? row.once.slice(IMPORTED.length).split(/[@:]/, 1)[0]! : ''

/**
 * Stores comments of another system in one transaction, with what counts them: the page's number of shown ones, and the
 * acts of the day on which they were written.
 *
 * @param rows of one site, each with its `once`; every row has the same columns
 * @returns ids of those that were new; the others are there already
 */
export async function storeOldComments(
  titian: Titian,
  siteId: string,
  rows: readonly NewRow<'comment'>[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  return inTransaction(titian.db, async (db) => {
    const made = await db
      .insertInto('comment')
      .values([...rows])
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute()
    const fresh = new Set(made.map(({ id }) => id))
    const shown = new Map<string, number>()
    const acts = new Map<string, { day: string; pageId: string; act: string; by: number }>()
    for (const row of rows) {
      if (!fresh.has(row.id)) continue
      if (row.state === 'shown') shown.set(row.page_id, (shown.get(row.page_id) ?? 0) + 1)
      if (row.state === 'spam' || row.is_official) continue
      const act = row.parent_id ? 'reply' : 'comment'
      const name = `${row.day} ${row.page_id} ${act}`
      const found = acts.get(name) ?? { day: row.day, pageId: row.page_id, act, by: 0 }
      found.by++
      acts.set(name, found)
    }
    // In the order of their keys, so that two processes never wait for each other.
    for (const [pageId, by] of [...shown].sort(([a], [b]) => (a < b ? -1 : 1))) {
      await raisePageCount(db, siteId, pageId, 'comments', by)
      afterCommit(db, () => titian.cache.forget(cacheGroup(siteId, pageId)))
    }
    for (const [, act] of [...acts].sort(([a], [b]) => (a < b ? -1 : 1))) await raiseDayAct(db, { siteId, ...act })
    return fresh
  })
}
