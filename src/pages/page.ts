import { Problem } from '../base/problem.ts'
import { bareHost, readAddress } from '../base/web-address.ts'
import { isOnSite, type Site } from '../sites/site.ts'
import { LIMITS } from '../wire/limits.ts'
import { cleanAddress } from '../wire/marks.ts'

/** What counts as the same article (promise 9). */
export interface PageAddress {
  /** Address without scheme, `www.`, tracking and trailing slash; or `id:` and the tag's own key. Unique in a site. */
  key: string
  /** Where the article is read, without tracking. */
  url: string
  isHome: boolean
}

/**
 * @param url the address the tag settled on (own attribute, else canonical, else location)
 * @param ownKey the tag's `data-key`: an address of the site, or the CMS's own id of the article
 * @throws Problem 'invalid' when the address is none, or is not of this site
 */
export function pageAddress(site: Site, url: string, ownKey = ''): PageAddress {
  if (url.length > LIMITS.urlLength)
    throw new Problem('invalid', 'err.too_long', { field: 'url', params: { max: LIMITS.urlLength } })
  if (ownKey.length > LIMITS.keyLength)
    throw new Problem('invalid', 'err.too_long', { field: 'key', params: { max: LIMITS.keyLength } })
  const address = readAddress(url)
  if (!address) throw new Problem('invalid', 'err.page_address', { field: 'url' })
  if (!isOnSite(site, address))
    throw new Problem('invalid', 'err.page_elsewhere', { field: 'url', params: { host: address.host } })
  const clean = withoutWords(cleanAddress(address.href))
  const named = ownKey.trim()
  if (!named) return { key: keyOf(clean), url: clean, isHome: isHomeAddress(clean) }
  const namedAddress = readAddress(named)
  if (namedAddress && isOnSite(site, namedAddress)) {
    const cleanNamed = cleanAddress(namedAddress.href)
    return { key: keyOf(cleanNamed), url: cleanNamed, isHome: isHomeAddress(cleanNamed) }
  }
  if (!named.isWellFormed()) throw new Problem('invalid', 'err.broken_text', { field: 'key' })
  if (/[\u0000-\u001f\u007f]/.test(named)) throw new Problem('invalid', 'err.control_characters', { field: 'key' })
  return { key: `id:${named}`, url: clean, isHome: false }
}

/**
 * The key of an address whatever its host: of an article that has moved, whose old host is no longer the site's.
 * @returns '' for what is no address
 */
export function keyOfAddress(url: string): string {
  const address = url.length <= LIMITS.urlLength ? readAddress(url) : null
  return address ? keyOf(withoutWords(cleanAddress(address.href))) : ''
}

/** What visitors type into a site's search stands in its address; names and numbers of people among it. */
const SEARCH = /^(?:s|q|query|search|keys?|keywords?|searchword|search_api_fulltext|cari|kata|kunci|kata_kunci)$/i

/** Without search words. A value that is a path or a number is the CMS's own address (`?q=node/5`). */
function withoutWords(clean: string): string {
  if (!clean.includes('?')) return clean
  const url = new URL(clean)
  const typed = [...url.searchParams].filter(([name, value]) => SEARCH.test(name) && !/^\d*$|\//.test(value))
  if (typed.length === 0) return clean
  for (const [name] of typed) url.searchParams.set(name, '')
  return url.href
}

function keyOf(clean: string): string {
  const url = new URL(clean)
  const path = url.pathname.replace(/\/+$/, '') || '/'
  return (bareHost(url.hostname) + (url.port ? `:${url.port}` : '') + path + url.search).slice(0, LIMITS.urlLength)
}

/** The front page: `/`, or the index file that old CMSs link to. Only these: `/berita` is a list, but one people land on. */
function isHomeAddress(clean: string): boolean {
  const url = new URL(clean)
  return (
    url.search === '' &&
    /^\/(?:(?:index|home|beranda|default)\.(?:php|html?|aspx?)|index\.php\/?|home|beranda)?\/?$/i.test(url.pathname)
  )
}

/** A title people can recognise while the article has not been read: the last part of its address. */
export function titleOrAddress(page: { title: string; url: string }): string {
  if (page.title) return page.title
  try {
    const url = new URL(page.url)
    return decodeURIComponent(url.host + url.pathname)
  } catch {
    return page.url
  }
}
