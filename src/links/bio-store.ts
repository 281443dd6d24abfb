import type { Db, NewRow, Row } from '../storage/tables.ts'

export type KitSetting = Row<'kit_setting'>
export type BioLink = Row<'bio_link'>

/** What stands while staff have set nothing. */
const UNSET = { hashtags: '', bio_line: '', bio_latest: 5, bio_letter: 1, changed_at: '' }

export async function kitSetting(db: Db, siteId: string): Promise<KitSetting> {
  const row = await db.selectFrom('kit_setting').selectAll().where('site_id', '=', siteId).executeTakeFirst()
  return row ?? { site_id: siteId, ...UNSET }
}

export async function saveKitSetting(db: Db, row: NewRow<'kit_setting'>): Promise<void> {
  const { site_id: _key, ...columns } = row
  await db
    .insertInto('kit_setting')
    .values(row)
    .onConflict((conflict) => conflict.column('site_id').doUpdateSet(columns))
    .execute()
}

export async function bioLinks(db: Db, siteId: string): Promise<BioLink[]> {
  return db
    .selectFrom('bio_link')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('place', 'desc')
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** The whole list at once: it is short, and order is part of it. */
export async function replaceBioLinks(db: Db, siteId: string, rows: NewRow<'bio_link'>[]): Promise<void> {
  await db.deleteFrom('bio_link').where('site_id', '=', siteId).execute()
  if (rows.length > 0) await db.insertInto('bio_link').values(rows).execute()
}
