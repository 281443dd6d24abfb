import type { Db } from '../storage/tables.ts'

/** Years in which the site has letters, newest first. */
export async function letterYears(db: Db, siteId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('letter_counter')
    .select('year')
    .where('site_id', '=', siteId)
    .where('last', '>', 0)
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => Number(year))
}
