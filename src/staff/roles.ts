import { Problem } from '../base/problem.ts'

/** What a person may do, by role. The navigation, the routes and the tests all read this table. */
export const ROLES = {
  /** E-Gov division: the tag, the settings, the accounts. */
  webmaster: ['install', 'settings', 'staff', 'audit', 'report', 'health', 'coordinate'],
  /** IKP: moderates, replies, passes letters on, publishes, switches features. */
  moderator: ['moderate', 'letters', 'answer', 'identity', 'settings', 'audit', 'report', 'health', 'coordinate'],
  /** OPD: answers the letters passed to the agency, and sees no others. */
  officer: ['answer'],
  /** Reads one page a month. */
  leader: ['report', 'audit'],
} as const satisfies Record<string, readonly string[]>

export type Role = keyof typeof ROLES
export type Permission = (typeof ROLES)[Role][number]

export interface Grant {
  role: Role
  /** '*' = every site. */
  siteId: string
  /** Of an officer; '' otherwise. */
  agencyId: string
}

/** A member of staff who is signed in. */
export interface Staff {
  id: string
  username: string
  name: string
  language: 'id' | 'en'
  grants: Grant[]
}

export function grantsOn(staff: Staff, siteId: string): Grant[] {
  return staff.grants.filter((grant) => grant.siteId === '*' || grant.siteId === siteId)
}

export function may(staff: Staff, permission: Permission, siteId: string): boolean {
  return grantsOn(staff, siteId).some((grant) => (ROLES[grant.role] as readonly string[]).includes(permission))
}

/** @throws Problem 'forbidden' */
export function requirePermission(staff: Staff, permission: Permission, siteId: string): void {
  if (!may(staff, permission, siteId)) throw new Problem('forbidden', 'auth.denied')
}

/** The agencies for which a person answers letters on a site; empty for those who see all. */
export function agenciesOf(staff: Staff, siteId: string): string[] {
  return grantsOn(staff, siteId)
    .map((grant) => grant.agencyId)
    .filter(Boolean)
}

/** The two divisions that share one website (S0-18); names are `division.<division>`. */
export const DIVISIONS = ['egov', 'ikp'] as const
export type Division = (typeof DIVISIONS)[number]
export const otherDivision = (division: Division): Division => (division === 'egov' ? 'ikp' : 'egov')

const DIVISION_OF: Readonly<Partial<Record<Role, Division>>> = { webmaster: 'egov', moderator: 'ikp' }

/** For which divisions a person speaks on a site; none for an officer of an agency or a leader. */
export function divisionsOf(staff: Staff, siteId: string): Division[] {
  const held = grantsOn(staff, siteId).map(({ role }) => DIVISION_OF[role])
  return DIVISIONS.filter((division) => held.includes(division))
}
