import type { IsoTime } from '../base/clock.ts'
import { sha256 } from '../base/secrets.ts'
import { lockRow } from '../storage/portable.ts'
import type { Db, Row } from '../storage/tables.ts'

export interface StaffAct {
  /** '' for acts on the installation. */
  siteId: string
  at: IsoTime
  /** '' for acts of Titian itself or the command line. */
  staffId: string
  /** Verb, such as `comment.approve`, `letter.dispose`, `site.set`. */
  did: string
  /** To exactly one thing. */
  subject:
    | 'comment'
    | 'letter'
    | 'site'
    | 'page'
    | 'staff'
    | 'agency'
    | 'account'
    | 'link'
    | 'rule'
    | 'request'
    | 'installation'
  subjectId: string
  /** A reason from a list, or the setting's name. */
  code?: string
  /** Free text of the member of staff; never a citizen's words. It stands beside the chain and can be erased. */
  note?: string
}

/**
 * Writes one entry of the append-only audit log, inside the transaction of the act (promise 11). Each entry's hash
 * covers the one before, so a changed or missing entry shows.
 */
export async function record(db: Db, act: StaffAct): Promise<void> {
  // One row that every writer locks: two entries never follow the same one.
  await lockRow(db, 'meta', 'key', 'product')
  const last = await db.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  const entry = {
    seq: (last?.seq ?? 0) + 1,
    site_id: act.siteId,
    at: act.at,
    staff_id: act.staffId,
    did: act.did,
    subject: act.subject,
    subject_id: act.subjectId,
    code: act.code ?? '',
    note_hash: act.note ? sha256(act.note) : '',
    previous: last?.hash ?? '',
  }
  await db
    .insertInto('audit')
    .values({ ...entry, hash: hashOf(entry) })
    .execute()
  if (act.note) await db.insertInto('audit_note').values({ seq: entry.seq, note: act.note }).execute()
}

const hashOf = (entry: Omit<Row<'audit'>, 'hash'>): string =>
  sha256(
    [
      entry.seq,
      entry.site_id,
      entry.at,
      entry.staff_id,
      entry.did,
      entry.subject,
      entry.subject_id,
      entry.code,
      entry.note_hash,
      entry.previous,
    ].join('\n'),
  )

/**
 * @returns seq of the first entry that does not fit the one before, its own hash or its note, or 0 when the chain is
 *   whole. A note that was erased is no break; one that reads otherwise is.
 */
export async function firstBrokenEntry(db: Db): Promise<number> {
  let previous = ''
  let from = 0
  for (;;) {
    const entries = await db
      .selectFrom('audit')
      .leftJoin('audit_note', 'audit_note.seq', 'audit.seq')
      .selectAll('audit')
      .select('audit_note.note')
      .where('audit.seq', '>', from)
      .orderBy('audit.seq')
      .limit(1000)
      .execute()
    for (const { hash, note, ...entry } of entries) {
      if (entry.seq !== from + 1 || entry.previous !== previous || hashOf(entry) !== hash) return entry.seq
      if (note !== null && sha256(note) !== entry.note_hash) return entry.seq
      previous = hash
      from = entry.seq
    }
    if (entries.length < 1000) return 0
  }
}

export async function countEntries(db: Db): Promise<number> {
  const row = await db
    .selectFrom('audit')
    .select((expression) => expression.fn.countAll<number>().as('entries'))
    .executeTakeFirstOrThrow()
  return Number(row.entries)
}

export interface AuditEntry extends Row<'audit'> {
  staffName: string
  note: string
}

/** Newest first, with names and notes. `before` is a seq, 0 for the newest. */
export async function auditEntries(
  db: Db,
  wanted: {
    siteId?: string
    subject?: string
    subjectId?: string
    staffId?: string
    /** From this moment on, and before that one. */
    from?: IsoTime
    to?: IsoTime
    before?: number
    most: number
  },
): Promise<AuditEntry[]> {
  let query = db
    .selectFrom('audit')
    .leftJoin('staff', 'staff.id', 'audit.staff_id')
    .leftJoin('audit_note', 'audit_note.seq', 'audit.seq')
    .selectAll('audit')
    .select(['staff.name as staffName', 'audit_note.note as note'])
    .orderBy('audit.seq', 'desc')
    .limit(wanted.most)
  if (wanted.siteId) query = query.where('audit.site_id', 'in', [wanted.siteId, ''])
  if (wanted.subject) query = query.where('audit.subject', '=', wanted.subject)
  if (wanted.subjectId) query = query.where('audit.subject_id', '=', wanted.subjectId)
  if (wanted.staffId) query = query.where('audit.staff_id', '=', wanted.staffId)
  if (wanted.from) query = query.where('audit.at', '>=', wanted.from)
  if (wanted.to) query = query.where('audit.at', '<', wanted.to)
  if (wanted.before) query = query.where('audit.seq', '<', wanted.before)
  return (await query.execute()).map((row) => ({ ...row, staffName: row.staffName ?? '', note: row.note ?? '' }))
}
