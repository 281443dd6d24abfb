import { newId } from '../../src/base/ids.ts'
import { raisePageCount } from '../../src/pages/page-store.ts'
import type { NewRow } from '../../src/storage/tables.ts'
import { inTransaction } from '../../src/storage/transaction.ts'
import type { Titian } from '../../src/titian.ts'
import { SITE } from './start.ts'

/** Shown comments of the past: every third opens a thread, the others answer the one before. @returns their ids */
export async function fillComments(
  titian: Titian,
  wanted: { pageId: string; count: number; siteId?: string },
): Promise<string[]> {
  const siteId = wanted.siteId ?? SITE
  const from = titian.clock.ms() - wanted.count * 1000
  const rows: NewRow<'comment'>[] = []
  for (let i = 0; i < wanted.count; i++) {
    const ms = from + i * 1000
    const id = newId(ms)
    const before = i % 3 === 0 ? null : rows[i - 1]!
    const at = new Date(ms).toISOString()
    rows.push({
      site_id: siteId,
      id,
      page_id: wanted.pageId,
      parent_id: before ? before.id : '',
      thread_id: before ? before.thread_id : id,
      name: `Warga ${i}`,
      text: `Komentar nomor ${i}: mohon penjelasan jadwal fogging di RT ${i % 20}, terima kasih.`,
      state: 'shown',
      day: at.slice(0, 10),
      created_at: at,
      queued_at: at,
      shown_at: at,
    })
  }
  await inTransaction(titian.db, async (db) => {
    for (let i = 0; i < rows.length; i += 500)
      await db
        .insertInto('comment')
        .values(rows.slice(i, i + 500))
        .execute()
    await raisePageCount(db, siteId, wanted.pageId, 'comments', rows.length)
  })
  titian.cache.clear()
  return rows.map((row) => row.id)
}
