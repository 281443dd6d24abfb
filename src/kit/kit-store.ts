import type { IsoTime } from '../base/clock.ts'
import { insertOnce, updateVersion } from '../storage/keyed-rows.ts'
import type { Db, Row } from '../storage/tables.ts'

export type KitEntry = Row<'kit_entry'>

/** Entries of these articles, by `page account`. */
export async function entriesOf(db: Db, siteId: string, pageIds: readonly string[]): Promise<Map<string, KitEntry>> {
  if (pageIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('kit_entry')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('page_id', 'in', pageIds)
    .execute()
  return new Map(rows.map((row) => [`${row.page_id} ${row.account_id}`, row]))
}

export async function entryOf(
  db: Db,
  siteId: string,
  pageId: string,
  accountId: string,
): Promise<KitEntry | undefined> {
  return (await entriesOf(db, siteId, [pageId])).get(`${pageId} ${accountId}`)
}

/**
 * Writes an entry that stands at `version` (0: not there yet).
 * @returns false when somebody else wrote it in between
 */
export async function writeEntry(
  db: Db,
  key: { siteId: string; pageId: string; accountId: string },
  version: number,
  columns: Partial<Pick<KitEntry, 'text' | 'posted_at' | 'posted_by' | 'post_url' | 'left_out_at'>>,
  at: IsoTime,
): Promise<boolean> {
  const row = { site_id: key.siteId, page_id: key.pageId, account_id: key.accountId }
  const written = { ...columns, changed_at: at }
  return version === 0
    ? insertOnce(db, 'kit_entry', { ...row, ...written })
    : updateVersion(db, 'kit_entry', row, version, written)
}

/** Names of those who posted. */
export async function namesOf(db: Db, staffIds: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(staffIds.filter((id) => id !== ''))]
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('staff').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Agencies of a site whose name stands in a text: whom a post may name. */
export async function agenciesIn(db: Db, siteId: string, text: string): Promise<string[]> {
  const rows = await db
    .selectFrom('agency')
    .select(['name', 'short_name'])
    .where('site_id', '=', siteId)
    .where('is_active', '=', 1)
    .execute()
  const words = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const stands = (name: string) =>
    name !== '' && words.includes(` ${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `)
  return rows.filter((row) => stands(row.name) || stands(row.short_name)).map((row) => row.short_name || row.name)
}
