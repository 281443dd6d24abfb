import type { IsoTime } from '../base/clock.ts'
import type { Db, NewRow, Row } from '../storage/tables.ts'
import type { Grant, Role, Staff } from './roles.ts'

/** A person as the people page shows one. */
export interface Person extends Staff {
  isDisabled: boolean
  /** false: invited, and the link has not been used yet. */
  hasPassword: boolean
  createdAt: IsoTime
}

export async function personById(db: Db, id: string): Promise<Person | undefined> {
  const row = await db.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst()
  return row && personOf(row, await grantsOf(db, [id]))
}

/** By name of the account, in lower case. The row carries the password's hash, which leaves this folder nowhere. */
export async function staffRowByUsername(db: Db, username: string): Promise<Row<'staff'> | undefined> {
  return db.selectFrom('staff').selectAll().where('username', '=', username).executeTakeFirst()
}

export async function staffRowById(db: Db, id: string): Promise<Row<'staff'> | undefined> {
  return db.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function allPeople(db: Db): Promise<Person[]> {
  const rows = await db.selectFrom('staff').selectAll().orderBy('is_disabled').orderBy('username').execute()
  const grants = await db.selectFrom('staff_role').selectAll().orderBy('site_id').orderBy('role').execute()
  return rows.map((row) => personOf(row, grants))
}

async function grantsOf(db: Db, staffIds: string[]): Promise<Row<'staff_role'>[]> {
  return db
    .selectFrom('staff_role')
    .selectAll()
    .where('staff_id', 'in', staffIds)
    .orderBy('site_id')
    .orderBy('role')
    .execute()
}

function personOf(row: Row<'staff'>, grants: Row<'staff_role'>[]): Person {
  return {
    id: row.id,
    username: row.username,
    name: row.name,
    language: row.language === 'en' ? 'en' : 'id',
    isDisabled: row.is_disabled === 1,
    hasPassword: row.password_hash !== '',
    createdAt: row.created_at,
    grants: grants
      .filter((grant) => grant.staff_id === row.id)
      .map((grant) => ({ role: grant.role as Role, siteId: grant.site_id, agencyId: grant.agency_id })),
  }
}

/** Whether anybody can sign in. People without a password (invited, or names of the demo's story) cannot. */
export async function hasStaff(db: Db): Promise<boolean> {
  const one = await db.selectFrom('staff').select('id').where('password_hash', '<>', '').limit(1).executeTakeFirst()
  return one !== undefined
}

export async function insertStaff(db: Db, row: NewRow<'staff'>, grants: readonly Grant[]): Promise<void> {
  await db.insertInto('staff').values(row).execute()
  await replaceGrants(db, row.id, grants)
}

export async function updateStaff(
  db: Db,
  id: string,
  columns: Partial<Omit<NewRow<'staff'>, 'id'>>,
  at: IsoTime,
): Promise<void> {
  await db
    .updateTable('staff')
    .set({ ...columns, changed_at: at })
    .where('id', '=', id)
    .execute()
}

export async function replaceGrants(db: Db, staffId: string, grants: readonly Grant[]): Promise<void> {
  await db.deleteFrom('staff_role').where('staff_id', '=', staffId).execute()
  if (grants.length === 0) return
  await db
    .insertInto('staff_role')
    .values(
      grants.map(({ role, siteId, agencyId }) => ({ staff_id: staffId, site_id: siteId, role, agency_id: agencyId })),
    )
    .execute()
}

/** Enabled people who hold this role on every site, and can sign in. */
export async function countHolders(db: Db, role: Role): Promise<number> {
  const rows = await db
    .selectFrom('staff')
    .innerJoin('staff_role', 'staff_role.staff_id', 'staff.id')
    .select('staff.id')
    .where('is_disabled', '=', 0)
    .where('password_hash', '<>', '')
    .where('staff_role.site_id', '=', '*')
    .where('role', '=', role)
    .execute()
  return rows.length
}
