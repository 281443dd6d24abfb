import { updateRows } from '../storage/keyed-rows.ts'
import type { Db, NewRow, Row } from '../storage/tables.ts'

export type TemplateRow = Row<'reply_template'>

export async function templatesOfSite(db: Db, siteId: string): Promise<TemplateRow[]> {
  return db
    .selectFrom('reply_template')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('is_active', 'desc')
    .orderBy('title')
    .orderBy('id')
    .execute()
}

/** Templates offered for a letter: of every agency, and of the one that holds it. */
export async function templatesFor(db: Db, siteId: string, agencyId: string): Promise<TemplateRow[]> {
  return db
    .selectFrom('reply_template')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('is_active', '=', 1)
    .where('agency_id', 'in', ['', agencyId])
    .orderBy('title')
    .orderBy('id')
    .execute()
}

export async function addTemplate(db: Db, row: NewRow<'reply_template'>): Promise<void> {
  await db.insertInto('reply_template').values(row).execute()
}

/** @returns false for an unknown template */
export async function updateTemplate(
  db: Db,
  siteId: string,
  id: string,
  columns: Partial<Omit<TemplateRow, 'site_id' | 'id'>>,
): Promise<boolean> {
  return (await updateRows(db, 'reply_template', { site_id: siteId, id }, columns)) === 1
}
