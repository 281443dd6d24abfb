import { newId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import type { Db } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { agencyById } from './agency-store.ts'
import { record } from './audit-log.ts'
import { dropInvitesOf } from './invite-store.ts'
import { mayGrant, mayManage, readGrant, readPersonName, readUsername } from './person.ts'
import type { Grant, Staff } from './roles.ts'
import { endSessionsOf } from './session.ts'
import {
  countHolders,
  insertStaff,
  type Person,
  personById,
  replaceGrants,
  staffRowByUsername,
  updateStaff,
} from './staff-store.ts'

/** Who gives or takes: a member of staff, or null for the command line. */
type By = Staff | null

/**
 * A new person, without a password yet: createPasswordLink() gives the address to set one.
 * @throws Problem 'invalid' with the field, 'conflict' when the name of the account is taken, 'forbidden'
 */
export async function addPerson(
  titian: Titian,
  by: By,
  wanted: {
    name: string
    username: string
    role: string
    siteId: string
    agencyId?: string | undefined
    language?: 'id' | 'en'
  },
): Promise<Person> {
  const name = readPersonName(wanted.name)
  const username = readUsername(wanted.username)
  const grant = readGrant(wanted.role, wanted.siteId, wanted.agencyId ?? '')
  const at = titian.clock.now()
  const id = newId(titian.clock.ms())
  return inTransaction(titian.db, async (db) => {
    await requireGrantable(titian, db, by, grant)
    if (await staffRowByUsername(db, username))
      throw new Problem('invalid', 'auth.username_taken', { field: 'username', params: { username } })
    const language = wanted.language ?? titian.sites.byKey(wanted.siteId)?.language ?? by?.language ?? 'id'
    await insertStaff(db, { id, username, name, password_hash: '', language, created_at: at, changed_at: at }, [grant])
    await record(db, { ...act(by, id, at), siteId: siteOf(grant), did: 'staff.add', code: codeOf(grant) })
    return (await personById(db, id))!
  })
}

/** @throws Problem 'invalid', 'forbidden', 'not_found' */
export async function giveRole(
  titian: Titian,
  by: By,
  staffId: string,
  wanted: { role: string; siteId: string; agencyId?: string | undefined },
): Promise<void> {
  const grant = readGrant(wanted.role, wanted.siteId, wanted.agencyId ?? '')
  const at = titian.clock.now()
  await inTransaction(titian.db, async (db) => {
    await requireGrantable(titian, db, by, grant)
    const person = await personNamed(db, staffId)
    const others = person.grants.filter(({ role, siteId }) => role !== grant.role || siteId !== grant.siteId)
    await replaceGrants(db, staffId, [...others, grant])
    // A link sent for less must not open more.
    await dropInvitesOf(db, staffId)
    await record(db, { ...act(by, staffId, at), siteId: siteOf(grant), did: 'staff.give_role', code: codeOf(grant) })
  })
}

/** @throws Problem 'conflict' for the last keeper of the installation */
export async function takeRole(
  titian: Titian,
  by: By,
  staffId: string,
  wanted: { role: string; siteId: string },
): Promise<void> {
  const at = titian.clock.now()
  await inTransaction(titian.db, async (db) => {
    if (by && !mayGrant(by, wanted.siteId)) throw new Problem('forbidden', 'auth.person_elsewhere')
    const person = await personNamed(db, staffId)
    const grant = person.grants.find(({ role, siteId }) => role === wanted.role && siteId === wanted.siteId)
    if (!grant) throw new Problem('not_found', 'auth.unknown_grant')
    await replaceGrants(
      db,
      staffId,
      person.grants.filter((other) => other !== grant),
    )
    await requireKeeper(db)
    await record(db, { ...act(by, staffId, at), siteId: siteOf(grant), did: 'staff.take_role', code: codeOf(grant) })
  })
}

/** @throws Problem 'invalid', 'forbidden', 'not_found' */
export async function renamePerson(titian: Titian, by: By, staffId: string, name: string): Promise<void> {
  const clean = readPersonName(name)
  await changed(titian, by, staffId, 'staff.rename', (db, at) => updateStaff(db, staffId, { name: clean }, at))
}

/** Signs the person out everywhere and lets them in no more; what they did keeps their name. */
export async function disablePerson(titian: Titian, by: By, staffId: string): Promise<void> {
  if (by?.id === staffId) throw new Problem('conflict', 'auth.not_yourself')
  await changed(titian, by, staffId, 'staff.disable', async (db, at) => {
    await updateStaff(db, staffId, { is_disabled: 1, email: '' }, at)
    await endSessionsOf(db, staffId)
    await dropInvitesOf(db, staffId)
    await requireKeeper(db)
  })
}

export async function enablePerson(titian: Titian, by: By, staffId: string): Promise<void> {
  await changed(titian, by, staffId, 'staff.enable', (db, at) => updateStaff(db, staffId, { is_disabled: 0 }, at))
}

async function changed(
  titian: Titian,
  by: By,
  staffId: string,
  did: string,
  write: (db: Db, at: string) => Promise<void>,
): Promise<void> {
  const at = titian.clock.now()
  await inTransaction(titian.db, async (db) => {
    const person = await personNamed(db, staffId)
    if (by && !mayManage(by, person)) throw new Problem('forbidden', 'auth.person_elsewhere')
    await write(db, at)
    await record(db, { ...act(by, staffId, at), did })
  })
}

async function personNamed(db: Db, staffId: string): Promise<Person> {
  const person = await personById(db, staffId)
  if (!person) throw new Problem('not_found', 'auth.unknown_person')
  return person
}

async function requireGrantable(titian: Titian, db: Db, by: By, grant: Grant): Promise<void> {
  if (by && !mayGrant(by, grant.siteId)) throw new Problem('forbidden', 'auth.person_elsewhere')
  if (grant.siteId !== '*' && !titian.sites.byKey(grant.siteId))
    throw new Problem('invalid', 'auth.unknown_site', { field: 'where' })
  if (grant.agencyId && !(await agencyById(db, grant.siteId, grant.agencyId)))
    throw new Problem('invalid', 'auth.officer_agency', { field: 'agency' })
}

/** Somebody must always be able to give out accounts. */
async function requireKeeper(db: Db): Promise<void> {
  if ((await countHolders(db, 'webmaster')) === 0) throw new Problem('conflict', 'auth.last_keeper')
}

const act = (by: By, subjectId: string, at: string) => ({
  siteId: '',
  at,
  staffId: by?.id ?? '',
  subject: 'staff' as const,
  subjectId,
})
const siteOf = (grant: Grant): string => (grant.siteId === '*' ? '' : grant.siteId)
const codeOf = (grant: Grant): string => `${grant.role} ${grant.siteId}`
