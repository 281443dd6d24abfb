import type { Db } from '../storage/tables.ts'

/** Articles whose last check says that they cannot be shared on at least one platform (a red verdict). */
export async function unshareablePages(db: Db, siteId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('preview_check')
    .select('page_id')
    .where('site_id', '=', siteId)
    .where('verdict', '=', 'red')
    .orderBy('page_id')
    .execute()
  return rows.map((row) => row.page_id)
}
