import { countAll } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'
import type { PageRow } from './page-store.ts'

export interface PageListWish {
  siteId: string
  /** Words of the title or the address; '' = all. */
  search: string
  /** Id of the last page shown; ids begin with the time. */
  before: string
  most: number
}

/** Pages of a site, newest first. Merged ones stand under the page they went to. */
export async function listPages(db: Db, wish: PageListWish): Promise<PageRow[]> {
  let query = db
    .selectFrom('page')
    .selectAll()
    .where('site_id', '=', wish.siteId)
    .where('state', '<>', 'merged')
    .orderBy('id', 'desc')
    .limit(wish.most)
  if (wish.before) query = query.where('id', '<', wish.before)
  // A sign that `like` would read as a pattern stands for any one sign: close enough for a search.
  const pattern = `%${wish.search
    .trim()
    .toLowerCase()
    .replaceAll(/[%_\\]/g, '_')}%`
  if (wish.search.trim()) {
    query = query.where((expression) =>
      expression.or([
        expression(expression.fn<string>('lower', ['title']), 'like', pattern),
        expression(expression.fn<string>('lower', ['url']), 'like', pattern),
      ]),
    )
  }
  return query.execute()
}

/** How many pages have been read, and how many could not be. */
export async function countReadPages(db: Db, siteId: string): Promise<{ read: number; failed: number }> {
  const read = await db
    .selectFrom('page')
    .select(countAll().as('n'))
    .where('site_id', '=', siteId)
    .where('fetched_at', '<>', '')
    .where('fetch_failure', '=', '')
    .executeTakeFirstOrThrow()
  const failed = await db
    .selectFrom('page')
    .select(countAll().as('n'))
    .where('site_id', '=', siteId)
    .where('fetch_failure', '<>', '')
    .executeTakeFirstOrThrow()
  return { read: Number(read.n), failed: Number(failed.n) }
}

/** The latest pages that could not be read, with why. */
export async function failedPages(db: Db, siteId: string, most: number): Promise<PageRow[]> {
  return db
    .selectFrom('page')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('fetch_failure', '<>', '')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}
