import type { Clock } from '../base/clock.ts'
import { record } from '../staff/audit-log.ts'
import { openStorage } from '../storage/database.ts'
import { insertOnce } from '../storage/keyed-rows.ts'
import { migrate } from '../storage/migrate.ts'
import type { Db, Row } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { SiteWish } from './register-site.ts'
import { writeSite } from './register-site.ts'

export interface StaffRows {
  staff: Row<'staff'>[]
  grants: Row<'staff_role'>[]
}

/** Accounts that hold a role on every site; roles on the demo alone stay with the demo. */
export async function staffForEverySite(db: Db): Promise<StaffRows> {
  const grants = await db.selectFrom('staff_role').selectAll().where('site_id', '=', '*').execute()
  const ids = [...new Set(grants.map((grant) => grant.staff_id))]
  if (ids.length === 0) return { staff: [], grants: [] }
  return { staff: await db.selectFrom('staff').selectAll().where('id', 'in', ids).execute(), grants }
}

/**
 * While the demo is open: registers a real site in the installation's own database and takes the staff accounts there,
 * nothing else (DESIGN §5). The next start opens that database.
 *
 * @param ownDatabase `config.ownDatabase`: a path or a `postgres://` address; made when it is not there
 * @param wish as readSiteWish() returns it
 * @throws Problem 'invalid' when the key or an origin is taken there; ForeignDatabase; what the driver says
 */
export async function registerRealSite(
  ownDatabase: string,
  wish: SiteWish,
  { staff, grants }: StaffRows,
  clock: Clock,
): Promise<void> {
  const storage = await openStorage(ownDatabase)
  try {
    await migrate(storage.db)
    const at = clock.now()
    await inTransaction(storage.db, async (db) => {
      for (const person of staff) await copyPerson(db, person, grants, at)
      await writeSite(db, wish, at)
    })
  } finally {
    await storage.close()
  }
}

/** Somebody who is there already (a second site, or the same name) keeps their own password and roles. */
async function copyPerson(db: Db, person: Row<'staff'>, grants: StaffRows['grants'], at: string): Promise<void> {
  if (!(await insertOnce(db, 'staff', person))) return
  const own = grants.filter((grant) => grant.staff_id === person.id)
  await db.insertInto('staff_role').values(own).execute()
  await record(db, {
    siteId: '',
    at,
    staffId: person.id,
    did: 'staff.from_demo',
    subject: 'staff',
    subjectId: person.id,
  })
}
