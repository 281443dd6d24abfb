import type { Day, IsoTime } from '../base/clock.ts'
import { insertOnce } from '../storage/keyed-rows.ts'
import type { Db, NewRow, Row } from '../storage/tables.ts'

export type PageRow = Row<'page'>

/** The page of a key: its own row, or the one that an alias or a merge points to. */
export async function pageByKey(db: Db, siteId: string, key: string): Promise<PageRow | undefined> {
  const alias = await db
    .selectFrom('page_alias')
    .select('page_id')
    .where('site_id', '=', siteId)
    .where('key', '=', key)
    .executeTakeFirst()
  if (alias) return pageById(db, siteId, alias.page_id)
  return db.selectFrom('page').selectAll().where('site_id', '=', siteId).where('key', '=', key).executeTakeFirst()
}

export async function pageById(db: Db, siteId: string, id: string): Promise<PageRow | undefined> {
  return db.selectFrom('page').selectAll().where('site_id', '=', siteId).where('id', '=', id).executeTakeFirst()
}

export async function pagesByIds(db: Db, siteId: string, ids: string[]): Promise<Map<string, PageRow>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('page').selectAll().where('site_id', '=', siteId).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** @returns false when another request made the page first */
export async function insertPage(db: Db, row: NewRow<'page'>): Promise<boolean> {
  return insertOnce(db, 'page', row)
}

/** Pages whose reading is due, oldest first, with their site's key. */
export async function pagesToRead(db: Db, now: IsoTime, most: number): Promise<PageRow[]> {
  return db
    .selectFrom('page')
    .selectAll()
    .where('fetch_next_at', '<>', '')
    .where('fetch_next_at', '<=', now)
    .orderBy('fetch_next_at')
    .limit(most)
    .execute()
}

export async function updatePage(
  db: Db,
  siteId: string,
  id: string,
  columns: Partial<Omit<NewRow<'page'>, 'site_id' | 'id'>>,
): Promise<void> {
  await db.updateTable('page').set(columns).where('site_id', '=', siteId).where('id', '=', id).execute()
}

/** Raises a counter of a page (likes, shares, comments) by a difference, never below 0. */
export async function raisePageCount(
  db: Db,
  siteId: string,
  id: string,
  column: 'likes' | 'shares' | 'comments',
  by: number,
): Promise<void> {
  await db
    .updateTable('page')
    .set((expression) => ({ [column]: expression(column, '+', by) }))
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .execute()
}

/** Raises what people did on a page on a day. */
export async function raiseDayAct(
  db: Db,
  row: { siteId: string; day: Day; pageId: string; act: string; network?: string; by?: number },
): Promise<void> {
  const by = row.by ?? 1
  await db
    .insertInto('day_act')
    .values({
      site_id: row.siteId,
      day: row.day,
      page_id: row.pageId,
      act: row.act,
      network: row.network ?? '',
      acts: by,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['site_id', 'day', 'page_id', 'act', 'network'])
        .doUpdateSet((expression) => ({ acts: expression('day_act.acts', '+', by) })),
    )
    .execute()
}
