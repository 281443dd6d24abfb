import { DAY } from '../base/clock.ts'
import { newId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { lockRow } from '../storage/portable.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { record } from './audit-log.ts'
import { insertInvite, openInvite, useInvite } from './invite-store.ts'
import { checkPassword, hashPassword } from './password.ts'
import { readPersonName, readUsername } from './person.ts'
import { openSession } from './session.ts'
import { hasStaff, insertStaff } from './staff-store.ts'

export const SETUP_LASTS_MS = DAY

/**
 * The address under which the first account is made: works once, for 24 hours, and only while nobody works here.
 * @returns '' when there is an account
 */
export async function createSetupLink(titian: Titian): Promise<string> {
  return inTransaction(titian.db, async (db) => {
    if (await hasStaff(db)) return ''
    const token = await insertInvite(db, { purpose: 'setup', staffId: '', lastsMs: SETUP_LASTS_MS }, titian.clock)
    return `${titian.config.staffUrl}/staff/setup/${token}`
  })
}

/** @throws Problem 'gone' when the link was used, is over, or somebody works here already */
export async function requireSetupLink(titian: Titian, token: string): Promise<void> {
  const invite = await openInvite(titian.db, token, 'setup', titian.clock)
  if (!invite || (await hasStaff(titian.db))) throw new Problem('gone', 'auth.setup_gone')
}

/**
 * The first account keeps the installation and moderates, on every site.
 * @returns the session id for the cookie
 * @throws Problem 'gone' as above, 'invalid' with the field at fault
 */
export async function createFirstAccount(
  titian: Titian,
  token: string,
  wanted: { name: string; username: string; password: string },
): Promise<string> {
  await requireSetupLink(titian, token)
  const name = readPersonName(wanted.name)
  const username = readUsername(wanted.username)
  checkPassword(wanted.password, username)
  const passwordHash = await hashPassword(wanted.password)
  const at = titian.clock.now()
  const id = newId(titian.clock.ms())
  return inTransaction(titian.db, async (db) => {
    // Two links may have been printed (two processes): the row that every start locks lets one win.
    await lockRow(db, 'meta', 'key', 'product')
    const invite = await openInvite(db, token, 'setup', titian.clock)
    if (!invite || (await hasStaff(db)) || !(await useInvite(db, invite, titian.clock)))
      throw new Problem('gone', 'auth.setup_gone')
    await insertStaff(
      db,
      {
        id,
        username,
        name,
        password_hash: passwordHash,
        language: titian.sites.all()[0]?.language ?? 'id',
        created_at: at,
        changed_at: at,
      },
      [
        { role: 'webmaster', siteId: '*', agencyId: '' },
        { role: 'moderator', siteId: '*', agencyId: '' },
      ],
    )
    await record(db, { siteId: '', at, staffId: id, did: 'staff.first', subject: 'staff', subjectId: id })
    return openSession(db, id, titian.clock)
  })
}
