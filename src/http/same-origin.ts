import type { IncomingHttpHeaders } from 'node:http'
import { Problem } from '../base/problem.ts'

/**
 * A staff write must come from a staff page: exact `Origin`, and `Sec-Fetch-Site: same-origin` where the browser sends
 * it (only on https and localhost). SameSite cookies are no defence here: every go.id host of a regency is one site.
 *
 * @param origin of the configured staff address
 * @throws Problem 'forbidden', naming the address under which the page must be opened
 */
export function requireSameOrigin(headers: IncomingHttpHeaders, origin: string): void {
  const fetchSite = headers['sec-fetch-site']
  const isOurs = headers.origin === origin && (fetchSite === undefined || fetchSite === 'same-origin')
  if (!isOurs) throw new Problem('forbidden', 'auth.foreign_origin', { params: { origin } })
}
