import { Problem } from '../base/problem.ts'
import { may, type Permission, type Staff } from '../staff/roles.ts'

/** IKP posts, the webmaster sets up: either may change links, the kit and the accounts. */
const MAY_CHANGE: readonly Permission[] = ['moderate', 'settings']
/** Whoever reads the report may see what was posted. */
export const MAY_SEE_LINKS: readonly Permission[] = ['moderate', 'settings', 'report']

export const mayChangeLinks = (staff: Staff, siteId: string): boolean =>
  MAY_CHANGE.some((permission) => may(staff, permission, siteId))

/** @throws Problem 'forbidden' */
export function requireLinkWork(staff: Staff, siteId: string): void {
  if (!mayChangeLinks(staff, siteId)) throw new Problem('forbidden', 'auth.denied')
}
