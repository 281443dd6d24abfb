import type { IncomingHttpHeaders } from 'node:http'
import { Problem } from '../base/problem.ts'
import type { Feature, Site } from './site.ts'
import type { SiteBook } from './site-book.ts'

/** @throws Problem 'not_found' for a key that names no site */
export function siteOfKey(sites: SiteBook, key: unknown): Site {
  sites.refresh()
  const site = typeof key === 'string' ? sites.byKey(key) : undefined
  if (!site) throw new Problem('not_found', 'err.unknown_site', { field: 'site' })
  return site
}

/**
 * A public write must come from a page of the site, or from Titian's own pages. Browsers send `Origin` with every POST;
 * it is no proof against forgery outside browsers (visits are unauthenticated, and we say so), but no other site can
 * write through its readers.
 *
 * @param ownOrigin origin of Titian's public address
 * @throws Problem 'forbidden' for a foreign, missing or opaque origin
 */
export function requireSiteOrigin(site: Site, headers: IncomingHttpHeaders, ownOrigin: string): void {
  if (isSiteOrigin(site, headers, ownOrigin)) return
  const { origin } = headers
  throw new Problem('forbidden', 'err.foreign_origin', { params: { origin: (origin ?? '–').slice(0, 100) } })
}

/** The question that `requireSiteOrigin` asks, without its refusal. */
export function isSiteOrigin(site: Site, { origin }: IncomingHttpHeaders, ownOrigin: string): boolean {
  return origin !== undefined && (origin === ownOrigin || site.origins.includes(origin))
}

/** @throws Problem 'gone' when the site's staff switched the feature off */
export function requireFeature(site: Site, feature: Feature): void {
  if (!site.features[feature]) throw new Problem('gone', `err.off_${feature}`)
}
