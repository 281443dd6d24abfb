import { lockRow } from '../storage/portable.ts'
import type { Db, Row } from '../storage/tables.ts'
import type { LetterType } from '../wire/api.ts'
import { type DayOff, holidaysOf } from './days-off.ts'
import { DEFAULT_ESCALATE_DAYS, DEFAULT_REMIND_DAYS, type LetterLimit, type LetterRules } from './letter-rules.ts'

/** The rules of a site as they are now: four small reads. */
export async function rulesOf(db: Db, siteId: string): Promise<LetterRules> {
  const years = await db.selectFrom('calendar_year').select('year').where('site_id', '=', siteId).execute()
  const days = await db.selectFrom('day_off').select('day').where('site_id', '=', siteId).execute()
  const row = await db.selectFrom('letter_rules').selectAll().where('site_id', '=', siteId).executeTakeFirst()
  return {
    holidays: holidaysOf(new Set(years.map(({ year }) => Number(year))), new Set(days.map(({ day }) => day))),
    limits: await limitsOf(db, siteId),
    remindDays: row?.remind_days ?? DEFAULT_REMIND_DAYS,
    escalateDays: row?.escalate_days ?? DEFAULT_ESCALATE_DAYS,
    version: row?.version ?? 1,
  }
}

/**
 * From here to the end of the transaction no other sets a deadline of this site or changes its rules: a letter that comes
 * while the calendar is saved is either counted again with the others, or counted by the new one.
 */
export async function lockRules(db: Db, siteId: string): Promise<void> {
  await db
    .insertInto('letter_rules')
    .values({ site_id: siteId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await lockRow(db, 'letter_rules', 'site_id', siteId)
}

export async function limitsOf(db: Db, siteId: string): Promise<LetterLimit[]> {
  const rows = await db
    .selectFrom('letter_limit')
    .select(['type', 'category', 'days', 'basis'])
    .where('site_id', '=', siteId)
    .orderBy('type')
    .orderBy('category')
    .execute()
  return rows.map((row) => ({ ...row, type: row.type as LetterType }))
}

export async function replaceLimits(db: Db, siteId: string, limits: readonly LetterLimit[]): Promise<void> {
  await db.deleteFrom('letter_limit').where('site_id', '=', siteId).execute()
  if (limits.length === 0) return
  await db
    .insertInto('letter_limit')
    .values(limits.map((limit) => ({ site_id: siteId, ...limit })))
    .execute()
}

export async function saveReminders(
  db: Db,
  siteId: string,
  columns: { remind_days: number; escalate_days: number; version: number },
): Promise<void> {
  await db.updateTable('letter_rules').set(columns).where('site_id', '=', siteId).execute()
}

export async function calendarYear(db: Db, siteId: string, year: number): Promise<Row<'calendar_year'> | undefined> {
  return db
    .selectFrom('calendar_year')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('year', '=', year)
    .executeTakeFirst()
}

/** Years that were compared with the decree. */
export async function checkedYears(db: Db, siteId: string): Promise<Set<number>> {
  const rows = await db
    .selectFrom('calendar_year')
    .select('year')
    .where('site_id', '=', siteId)
    .where('is_checked', '=', 1)
    .execute()
  return new Set(rows.map(({ year }) => Number(year)))
}

export async function daysOffOf(db: Db, siteId: string, year: number): Promise<DayOff[]> {
  const rows = await db
    .selectFrom('day_off')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('day', '>=', `${year}-01-01`)
    .where('day', '<=', `${year}-12-31`)
    .orderBy('day')
    .execute()
  return rows.map(({ day, name, is_joint_leave }) => ({ day, name, isJointLeave: is_joint_leave === 1 }))
}

export async function replaceYear(
  db: Db,
  row: Omit<Row<'calendar_year'>, 'version'>,
  version: number,
  days: readonly DayOff[],
): Promise<void> {
  await db.deleteFrom('calendar_year').where('site_id', '=', row.site_id).where('year', '=', row.year).execute()
  await db
    .insertInto('calendar_year')
    .values({ ...row, version })
    .execute()
  await db
    .deleteFrom('day_off')
    .where('site_id', '=', row.site_id)
    .where('day', '>=', `${row.year}-01-01`)
    .where('day', '<=', `${row.year}-12-31`)
    .execute()
  if (days.length === 0) return
  await db
    .insertInto('day_off')
    .values(
      days.map(({ day, name, isJointLeave }) => ({
        site_id: row.site_id,
        day,
        name,
        is_joint_leave: isJointLeave ? 1 : 0,
      })),
    )
    .execute()
}
