import type { IsoTime } from '../base/clock.ts'
import { insertOnce } from '../storage/keyed-rows.ts'
import { constant } from '../storage/portable.ts'
import type { Db, NewRow, Row } from '../storage/tables.ts'

export type ContactRow = Row<'writer_contact'>

export async function contactOfWriter(db: Db, siteId: string, writerHash: string): Promise<ContactRow | undefined> {
  if (!writerHash) return undefined
  return db
    .selectFrom('writer_contact')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('writer_hash', '=', writerHash)
    .executeTakeFirst()
}

export async function contactById(db: Db, siteId: string, id: string): Promise<ContactRow | undefined> {
  return db
    .selectFrom('writer_contact')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** @returns false when this writer has a contact already */
export async function insertContact(db: Db, row: NewRow<'writer_contact'>): Promise<boolean> {
  return insertOnce(db, 'writer_contact', row)
}

export async function updateContact(
  db: Db,
  contact: Pick<ContactRow, 'site_id' | 'id'>,
  columns: Partial<Omit<ContactRow, 'site_id' | 'id' | 'writer_hash'>>,
): Promise<void> {
  await db
    .updateTable('writer_contact')
    .set(columns)
    .where('site_id', '=', contact.site_id)
    .where('id', '=', contact.id)
    .execute()
}

export async function deleteContact(db: Db, siteId: string, writerHash: string): Promise<void> {
  await db.deleteFrom('writer_contact').where('site_id', '=', siteId).where('writer_hash', '=', writerHash).execute()
}

/** Whether somebody was asked at this address lately: a stranger's address is not written to for everybody who types it. */
export async function wasAskedSince(db: Db, siteId: string, address: string, since: IsoTime): Promise<boolean> {
  const pending = db
    .selectFrom('writer_contact')
    .select('id')
    .where('site_id', '=', siteId)
    .where('pending', '=', address)
    .where('pending', '<>', constant(''))
  // By way of the ids, which the index holds: asked for more than them, SQLite walks all contacts of the site.
  const found = await db
    .selectFrom('writer_contact')
    .select('id')
    .where('site_id', '=', siteId)
    .where('id', 'in', pending)
    .where('asked_at', '>', since)
    .executeTakeFirst()
  return found !== undefined
}

/** The writer's comments carry the mark from now on. @returns the pages they stand on */
export async function markConfirmed(db: Db, siteId: string, writerHash: string): Promise<string[]> {
  const rows = await db
    .updateTable('comment')
    .set({ is_confirmed: 1 })
    .where('site_id', '=', siteId)
    .where('writer_hash', '=', writerHash)
    .where('is_confirmed', '=', 0)
    .returning('page_id')
    .execute()
  return [...new Set(rows.map((row) => row.page_id))]
}

/** Ids of what a writer wrote, oldest first. */
export async function commentIdsOf(db: Db, siteId: string, writerHash: string): Promise<string[]> {
  const rows = await db
    .selectFrom('comment')
    .select('id')
    .where('site_id', '=', siteId)
    .where('writer_hash', '=', writerHash)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Whether the writer has another comment that was not withdrawn. */
export async function hasOtherComment(db: Db, siteId: string, writerHash: string, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('comment')
    .select('id')
    .where('site_id', '=', siteId)
    .where('writer_hash', '=', writerHash)
    .where('id', '<>', id)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst()
  return found !== undefined
}

/** Addresses that nobody confirmed in time, and contacts that nobody used for long. @returns how many were changed */
export async function forgetContactsBefore(db: Db, cut: { asked: IsoTime; used: IsoTime }): Promise<number> {
  const dropped = await db
    .updateTable('writer_contact')
    .set({ pending: '', wants_replies: 0 })
    .where('pending', '<>', constant(''))
    .where('asked_at', '<', cut.asked)
    .executeTakeFirst()
  const deleted = await db
    .deleteFrom('writer_contact')
    .where((is) =>
      is.or([
        is('used_at', '<', cut.used),
        is.and([is('pending', '=', ''), is('email', '=', ''), is('confirmed_at', '=', '')]),
      ]),
    )
    .executeTakeFirst()
  return Number(dropped.numUpdatedRows) + Number(deleted.numDeletedRows)
}
