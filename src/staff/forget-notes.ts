import { RETENTION } from '../config/retention.ts'
import type { Titian } from '../titian.ts'

/** Erases the free text of staff acts after five years. The chain covers only its hash, so it stays whole. */
export async function forgetNotes(titian: Titian): Promise<number> {
  const now = titian.clock.now()
  const cut = `${Number(now.slice(0, 4)) - RETENTION.auditYears}${now.slice(4)}`
  const done = await titian.db
    .deleteFrom('audit_note')
    .where('seq', 'in', (query) => query.selectFrom('audit').select('seq').where('at', '<', cut))
    .executeTakeFirst()
  return Number(done.numDeletedRows)
}
