import { DAY } from '../base/clock.ts'
import { Problem } from '../base/problem.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { record } from './audit-log.ts'
import { dropInvitesOf, insertInvite, openInvite, useInvite } from './invite-store.ts'
import { checkPassword, hashPassword, isPassword } from './password.ts'
import { mayManage } from './person.ts'
import type { Staff } from './roles.ts'
import { endSessionsOf, openSession } from './session.ts'
import { type Person, personById, staffRowById, updateStaff } from './staff-store.ts'

/** An invitation may wait over a weekend; a new password is wanted now. */
const INVITE_LASTS_MS = 7 * DAY
const RESET_LASTS_MS = DAY

/**
 * An address under which the person sets a password, once. Given by hand: no mail is needed. Older ones end.
 *
 * @param by who gives it; null = the command line
 * @throws Problem 'forbidden' without authority over every site of the person, 'not_found'
 */
export async function createPasswordLink(titian: Titian, by: Staff | null, staffId: string): Promise<string> {
  return inTransaction(titian.db, async (db) => {
    const person = await personById(db, staffId)
    if (!person) throw new Problem('not_found', 'auth.unknown_person')
    if (by && !mayManage(by, person)) throw new Problem('forbidden', 'auth.person_elsewhere')
    if (person.isDisabled) throw new Problem('conflict', 'auth.person_disabled')
    await dropInvitesOf(db, staffId)
    const lastsMs = person.hasPassword ? RESET_LASTS_MS : INVITE_LASTS_MS
    const token = await insertInvite(db, { purpose: 'password', staffId, lastsMs }, titian.clock)
    await record(db, {
      siteId: '',
      at: titian.clock.now(),
      staffId: by?.id ?? '',
      did: person.hasPassword ? 'staff.reset_link' : 'staff.invite',
      subject: 'staff',
      subjectId: staffId,
    })
    return `${titian.config.staffUrl}/staff/invite/${token}`
  })
}

/** @throws Problem 'gone' when the link was used or is over */
export async function personOfLink(titian: Titian, token: string): Promise<Person> {
  const invite = await openInvite(titian.db, token, 'password', titian.clock)
  const person = invite && (await personById(titian.db, invite.staff_id))
  if (!person || person.isDisabled) throw new Problem('gone', 'auth.link_gone')
  return person
}

/**
 * Sets the password of the link's person, ends every session of the account and opens one here.
 * @returns the session id for the cookie
 */
export async function setPasswordByLink(titian: Titian, token: string, password: string): Promise<string> {
  const person = await personOfLink(titian, token)
  checkPassword(password, person.username)
  const passwordHash = await hashPassword(password)
  const at = titian.clock.now()
  return inTransaction(titian.db, async (db) => {
    const invite = await openInvite(db, token, 'password', titian.clock)
    if (!invite || !(await useInvite(db, invite, titian.clock))) throw new Problem('gone', 'auth.link_gone')
    await updateStaff(db, person.id, { password_hash: passwordHash }, at)
    await endSessionsOf(db, person.id)
    await record(db, {
      siteId: '',
      at,
      staffId: person.id,
      did: 'staff.password',
      subject: 'staff',
      subjectId: person.id,
    })
    titian.signIns.succeeded(person.username)
    return openSession(db, person.id, titian.clock)
  })
}

/**
 * A person's own new password. Every other session of the account ends; this browser gets a new one.
 * @returns the session id for the cookie
 * @throws Problem 'invalid' with field `current` or `password`
 */
export async function changeOwnPassword(
  titian: Titian,
  staff: Staff,
  wanted: { current: string; password: string; address: string },
): Promise<string> {
  await titian.limits.take('signIn', wanted.address)
  const row = await staffRowById(titian.db, staff.id)
  if (!(await isPassword(wanted.current, row?.password_hash ?? '')))
    throw new Problem('invalid', 'auth.wrong_current', { field: 'current' })
  checkPassword(wanted.password, staff.username)
  const passwordHash = await hashPassword(wanted.password)
  const at = titian.clock.now()
  return inTransaction(titian.db, async (db) => {
    await updateStaff(db, staff.id, { password_hash: passwordHash }, at)
    await endSessionsOf(db, staff.id)
    await dropInvitesOf(db, staff.id)
    await record(db, {
      siteId: '',
      at,
      staffId: staff.id,
      did: 'staff.password',
      subject: 'staff',
      subjectId: staff.id,
    })
    return openSession(db, staff.id, titian.clock)
  })
}
