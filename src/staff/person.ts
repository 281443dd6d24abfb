import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import { type Grant, ROLES, type Role, type Staff } from './roles.ts'

export const NAME_MOST = 60

/** @throws Problem 'invalid' unless 2–40 of `[a-z0-9.-]`, beginning with a letter or digit */
export function readUsername(text: string): string {
  const username = text.trim().toLowerCase()
  if (!/^[a-z0-9][a-z0-9.-]{1,39}$/.test(username))
    throw new Problem('invalid', 'auth.bad_username', { field: 'username' })
  return username
}

export const readPersonName = (text: string): string => readText(text, { field: 'name', min: 2, max: NAME_MOST })

export const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text)

/** What a person's grant may be: an officer belongs to one agency of one site, the other roles to no agency. */
export function readGrant(role: string, siteId: string, agencyId: string): Grant {
  if (!isRole(role)) throw new Problem('invalid', 'auth.bad_role', { field: 'role' })
  if (role !== 'officer') return { role, siteId, agencyId: '' }
  if (siteId === '*' || !agencyId) throw new Problem('invalid', 'auth.officer_agency', { field: 'agency' })
  return { role, siteId, agencyId }
}

/** Whether a person may give or take that grant: whoever looks after accounts of every site, or of that one. */
export function mayGrant(staff: Staff, siteId: string): boolean {
  return staff.grants.some(
    (grant) =>
      (ROLES[grant.role] as readonly string[]).includes('staff') && (grant.siteId === '*' || grant.siteId === siteId),
  )
}

/**
 * Whether a person may rename, disable or give a new password to another: only with authority over every site the other
 * works on. Otherwise the keeper of one site could take over the account that keeps them all.
 */
export function mayManage(staff: Staff, other: Pick<Staff, 'grants'>): boolean {
  return other.grants.length === 0 ? mayGrant(staff, '*') : other.grants.every((grant) => mayGrant(staff, grant.siteId))
}
