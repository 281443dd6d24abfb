/** Which article this page is, and what it is called. */
import { cleanAddress } from '../src/wire/marks.ts'

/** Same site: equal host but for `www.`, any port; http and https alike. */
const hostOf = (address: URL) => address.hostname.replace(/^www\./, '')
export const isHome = (address: URL) => /^\/(index\.\w+)?$/.test(address.pathname) && !address.search

/**
 * DESIGN promise 9: the same-site canonical, but not the home page's on an inner page, else the cleaned location.
 *
 * @param here `location.href`
 * @param base `document.baseURI`: a relative canonical (Drupal 7) is resolved against it, as browsers and search engines do
 * @param canonical `href` of `<link rel="canonical">` as written, or ''
 */
export function articleAddress(here: string, base: string, canonical: string): string {
  const cleaned = cleanAddress(here)
  try {
    const at = new URL(cleaned)
    const told = new URL(canonical, base)
    if (canonical && hostOf(told) === hostOf(at) && (!isHome(told) || isHome(at)))
      return cleanAddress(told.href) || cleaned
  } catch {}
  return cleaned
}

export function attributeOf(selector: string, name: string): string {
  const found = document.querySelector(selector)
  return found?.getAttribute(name) || ''
}

export function titleHere(): string {
  const heading = document.querySelector('article h1,main h1,h1')
  return attributeOf('[property="og:title"]', 'content') || (heading?.textContent || document.title).trim()
}
