import { bareHost, isHostOrBelow, readAddress, registrableDomain } from '../base/web-address.ts'
import { isOnSite, type Site } from '../sites/site.ts'
import { readSocialAddress } from './account.ts'

/**
 * Where an account's profile leads its readers (S0-22): the study's regency had an Instagram profile whose link opened
 * its YouTube channel, so nobody who asked for more came to the website.
 *
 * - `bio` Titian's link-in-bio page or a tracked link: visits are counted for this account
 * - `site` the site itself: visits come, without the account
 * - `institution` another host of the institution · `social` another network · `elsewhere` any other place
 */
export type ProfileVerdict = 'unknown' | 'bio' | 'site' | 'institution' | 'social' | 'elsewhere'

/** @param own Titian's public address with its path prefix, without a last slash */
export function judgeProfileLink(site: Site, own: string, text: string): ProfileVerdict {
  if (text === '') return 'unknown'
  const address = readAddress(text)
  if (!address) return 'elsewhere'
  const titian = new URL(own)
  const path = address.pathname.startsWith(titian.pathname.replace(/\/$/, '') + '/')
    ? address.pathname.slice(titian.pathname.replace(/\/$/, '').length)
    : ''
  if (bareHost(address.host) === bareHost(titian.host) && /^\/(?:bio|t)\/[a-z0-9-]+/.test(path)) return 'bio'
  if (isOnSite(site, address)) return 'site'
  const domains = site.origins.map((origin) => registrableDomain(bareHost(new URL(origin).hostname)))
  const host = bareHost(address.hostname)
  if (domains.some((domain) => isHostOrBelow(host, domain))) return 'institution'
  return readSocialAddress(address.href) ? 'social' : 'elsewhere'
}

/** Readers do not reach the website by this link. */
export const leadsAway = (verdict: ProfileVerdict): boolean => verdict === 'social' || verdict === 'elsewhere'
