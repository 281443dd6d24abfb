import type { IncomingHttpHeaders } from 'node:http'
import type { RequestHandler } from 'express'
import { Problem } from '../base/problem.ts'

export interface Hosts {
  /** Whether staff pages and public pages stand on two hosts. */
  areTwo: boolean
  staff: string
  public: string
}

export function hostsOf(config: { publicUrl: string; staffUrl: string }): Hosts {
  const hosts = { staff: new URL(config.staffUrl).host, public: new URL(config.publicUrl).host }
  return { ...hosts, areTwo: hosts.staff !== hosts.public }
}

/** Asked by probes under whatever name or address they know; /metrics looks at the connection itself. */
const ANYWHERE = ['/healthz', '/readyz', '/metrics']
const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`)
export const isStaffPath = (path: string): boolean => isBelow(path, '/staff')

/**
 * With two hosts, staff pages answer only on theirs and everything else only on the public one (404 otherwise): a hole
 * in a page that every reader opens is then no hole in the desk. Style sheets of our own pages stand on both.
 */
export function hostSeparation(hosts: Hosts): RequestHandler {
  return (req, _res, next) => {
    if (!hosts.areTwo || ANYWHERE.includes(req.path)) return next()
    const host = hostIn(req.headers)
    if (host !== hosts.staff && host !== hosts.public)
      return next(new Problem('not_found', 'err.other_host', { params: { host: host.slice(0, 100) } }))
    const isStaffHost = host === hosts.staff
    if (isBelow(req.path, '/static') || isStaffPath(req.path) === isStaffHost) return next()
    next(new Problem('not_found', 'err.not_found'))
  }
}

/** Whether the public fast path may answer this request. */
export const isPublicHost = (hosts: Hosts, headers: IncomingHttpHeaders): boolean =>
  !hosts.areTwo || hostIn(headers) === hosts.public

export const isStaffHost = (hosts: Hosts, headers: IncomingHttpHeaders): boolean =>
  hosts.areTwo && hostIn(headers) === hosts.staff

const hostIn = (headers: IncomingHttpHeaders): string => (headers.host ?? '').toLowerCase().replace(/\.(?=:|$)/, '')
