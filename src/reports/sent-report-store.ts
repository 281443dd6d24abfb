import type { IsoTime } from '../base/clock.ts'
import { deleteRows, hasRow, insertOnce, updateRows } from '../storage/keyed-rows.ts'
import type { Db, NewRow, Row } from '../storage/tables.ts'
import { type SentReport, thawReport } from './sent-report.ts'

export async function insertSentReport(db: Db, row: NewRow<'sent_report'>): Promise<void> {
  await db.insertInto('sent_report').values(row).execute()
}

export async function sentReport(db: Db, siteId: string, id: string): Promise<SentReport | null> {
  const row = await db
    .selectFrom('sent_report')
    .leftJoin('staff', 'staff.id', 'sent_report.staff_id')
    .selectAll('sent_report')
    .select('staff.name as staffName')
    .where('sent_report.site_id', '=', siteId)
    .where('sent_report.id', '=', id)
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        cause: row.cause as SentReport['cause'],
        sentAt: row.sent_at,
        staffName: row.staffName ?? '',
        report: thawReport(row.report),
      }
    : null
}

/** Newest first, without their figures. */
export function sentReports(db: Db, siteId: string, most: number) {
  return db
    .selectFrom('sent_report')
    .leftJoin('staff', 'staff.id', 'sent_report.staff_id')
    .select([
      'sent_report.id',
      'sent_report.from_day',
      'sent_report.to_day',
      'sent_report.cause',
      'sent_report.sent_at',
    ])
    .select('staff.name as staffName')
    .where('sent_report.site_id', '=', siteId)
    .orderBy('sent_report.id', 'desc')
    .limit(most)
    .execute()
}

export async function insertReportLink(db: Db, row: NewRow<'report_link'>): Promise<void> {
  await db.insertInto('report_link').values(row).execute()
}

/** Newest first, ended ones too. */
export function reportLinks(db: Db, siteId: string, reportId: string): Promise<Row<'report_link'>[]> {
  return db
    .selectFrom('report_link')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('report_id', '=', reportId)
    .orderBy('id', 'desc')
    .execute()
}

export async function reportLinkBySecret(db: Db, secretHash: string): Promise<Row<'report_link'> | undefined> {
  return db.selectFrom('report_link').selectAll().where('secret_hash', '=', secretHash).executeTakeFirst()
}

/** @returns false when there is no such link, or it has ended already */
export async function endReportLink(
  db: Db,
  siteId: string,
  reportId: string,
  id: string,
  at: IsoTime,
): Promise<boolean> {
  const open = { site_id: siteId, report_id: reportId, id, ended_at: '' }
  return (await updateRows(db, 'report_link', open, { ended_at: at })) === 1
}

export type Rhythm = 'week' | 'month'

export function reportReaders(db: Db, siteId: string): Promise<Row<'report_reader'>[]> {
  return db
    .selectFrom('report_reader')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('address')
    .orderBy('rhythm')
    .execute()
}

/** Added again, its time begins anew. */
export async function saveReportReader(db: Db, row: NewRow<'report_reader'>): Promise<void> {
  await db
    .insertInto('report_reader')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['site_id', 'rhythm', 'address'])
        .doUpdateSet({ created_at: row.created_at, staff_id: row.staff_id ?? '' }),
    )
    .execute()
}

/** @returns false when the address did not get the report in this rhythm */
export async function dropReportReader(db: Db, siteId: string, rhythm: string, address: string): Promise<boolean> {
  return (await deleteRows(db, 'report_reader', { site_id: siteId, rhythm, address })) > 0
}

/** Whether the report of a week or month went out already. */
export async function wasMailed(db: Db, siteId: string, rhythm: Rhythm, fromDay: string): Promise<boolean> {
  return hasRow(db, 'report_mailing', { site_id: siteId, rhythm, from_day: fromDay })
}

/** @returns false when another process was first: then nothing of this one may go out */
export async function noteMailing(db: Db, row: NewRow<'report_mailing'>): Promise<boolean> {
  return insertOnce(db, 'report_mailing', row)
}
