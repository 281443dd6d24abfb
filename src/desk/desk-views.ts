import { newId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import type { Site } from '../sites/site.ts'
import type { Staff } from '../staff/roles.ts'
import { lockRow } from '../storage/portable.ts'
import type { Db, Row } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { type Ask, askText } from './desk.ts'

/** A person's own questions to the desk; more would be no shortcut. */
export const MOST_VIEWS = 12
const NAME_LENGTH = 40

export async function viewsOf(db: Db, siteId: string, staffId: string): Promise<Row<'desk_view'>[]> {
  return db
    .selectFrom('desk_view')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('staff_id', '=', staffId)
    .orderBy('id')
    .execute()
}

/**
 * Keeps a question under a name, for this person and site; the same question again is only renamed.
 * @throws Problem 'invalid' for a bad name, 'conflict' beyond MOST_VIEWS
 */
export async function keepView(titian: Titian, staff: Staff, site: Site, name: string, ask: Ask): Promise<string> {
  const clean = readText(name, { field: 'name', max: NAME_LENGTH, min: 1 })
  const query = askText({ ...ask, after: '' })
  const key = { site_id: site.id, staff_id: staff.id }
  await inTransaction(titian.db, async (db) => {
    await lockRow(db, 'staff', 'id', staff.id)
    const views = await viewsOf(db, site.id, staff.id)
    const same = views.find((view) => view.query === query)
    if (same) {
      await db.updateTable('desk_view').set({ name: clean }).where('id', '=', same.id).execute()
      return
    }
    if (views.length >= MOST_VIEWS) throw new Problem('conflict', 'err.desk_views', { params: { n: MOST_VIEWS } })
    const row = { ...key, id: newId(titian.clock.ms()), name: clean, query, created_at: titian.clock.now() }
    await db.insertInto('desk_view').values(row).execute()
  })
  return clean
}

export async function dropView(titian: Titian, staff: Staff, site: Site, id: string): Promise<void> {
  await titian.db
    .deleteFrom('desk_view')
    .where('site_id', '=', site.id)
    .where('staff_id', '=', staff.id)
    .where('id', '=', id)
    .execute()
}
