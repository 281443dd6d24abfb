import type { Day } from '../base/clock.ts'
import { Problem } from '../base/problem.ts'
import { readAddress } from '../base/web-address.ts'
import { isOnSite, type Site } from '../sites/site.ts'
import { addressWith, type Link } from './link.ts'

/** The link-in-bio page of a site, as it is shown: every address ready. */
export interface BioPage {
  line: string
  top: BioEntry[]
  latest: BioEntry[]
  services: BioEntry[]
}
export interface BioEntry {
  href: string
  label: string
  note: string
  /** The host, when the entry leaves the site; '' otherwise. */
  leavesTo: string
}

export interface BioParts {
  line: string
  /** In order; places are the page's two fixed lists. */
  links: readonly { place: string; label: string; note: string; url: string }[]
  articles: readonly { url: string; title: string; day: Day }[]
  /** Titian's own form for a reader's letter, or null when it is closed. */
  letter: BioEntry | null
}

/** Puts the mark of the account's bio link on every address of the site; others stay as they are. */
export function bioPageOf(site: Site, link: Link, parts: BioParts, dayText: (day: Day) => string): BioPage {
  const entry = (url: string, label: string, note: string): BioEntry => {
    const address = new URL(url)
    const isOwn = isOnSite(site, address)
    return {
      href: isOwn ? addressWith(url, link.slug, link) : address.href,
      label,
      note,
      leavesTo: isOwn ? '' : address.host,
    }
  }
  const fixed = (place: string) =>
    parts.links.filter((one) => one.place === place).map((one) => entry(one.url, one.label, one.note))
  return {
    line: parts.line,
    top: [...fixed('top'), ...(parts.letter ? [parts.letter] : [])],
    latest: parts.articles.map((article) => entry(article.url, article.title, article.day && dayText(article.day))),
    services: fixed('service'),
  }
}

/** No page asks for more lines than a thumb scrolls through. */
export const BIO_LIMITS = { line: 160, label: 90, note: 120, links: 20, latest: 12 } as const

/**
 * Where a fixed link leads. Other hosts are allowed here: the page shows the host and hands nobody on, so it is no open
 * redirect; a regency's services stand on a dozen hosts.
 * @throws Problem 'invalid'
 */
export function readBioAddress(text: string): string {
  const address = readAddress(text.trim())
  if (!address || address.href.length > 1000) throw new Problem('invalid', 'err.link_address', { field: 'url' })
  return address.href
}
