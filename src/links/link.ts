import { codeOf } from '../accounts/kit-accounts.ts'
import type { IsoTime } from '../base/clock.ts'
import { Problem } from '../base/problem.ts'
import { readAddress } from '../base/web-address.ts'
import { isOnSite, type Site } from '../sites/site.ts'
import type { Row } from '../storage/tables.ts'
import { isTracking } from '../wire/marks.ts'

/**
 * A short address `/t/<slug>` that leads to a page of the site and names the account it was made for.
 *
 * - `post` one per article and account, made by the post kit
 * - `bio` one per account (and one without), which leads to the link-in-bio page and marks the links there
 * - `other` made by hand: a poster, a letter, a campaign
 */
export type Link = Row<'link'>
export type LinkPurpose = 'post' | 'bio' | 'other'

export const LINK_LIMITS = { slug: 64, target: 2000, label: 120, utm: 64, title: 200, description: 300 } as const

/** What a slug may be; the last sign is no hyphen, so that a sentence's dash never becomes part of it. */
const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/

/** @throws Problem 'invalid' unless the text is 3–64 of `[a-z0-9-]` */
export function readSlug(text: string): string {
  const slug = text.trim().toLowerCase()
  if (slug.length < 3 || !SLUG.test(slug)) throw new Problem('invalid', 'err.link_slug', { field: 'slug' })
  return slug
}

/**
 * The page a link leads to: on one of the site's own hosts, or the link would be an open redirect that borrows the
 * government's name.
 * @throws Problem 'invalid' naming the host that is not the site's
 */
export function readTarget(site: Site, text: string): string {
  const address = readAddress(text.trim())
  if (!address) throw new Problem('invalid', 'err.link_address', { field: 'target' })
  if (address.href.length > LINK_LIMITS.target)
    throw new Problem('invalid', 'err.too_long', { field: 'target', params: { max: LINK_LIMITS.target } })
  if (!isOnSite(site, address))
    throw new Problem('invalid', 'err.link_elsewhere', { field: 'target', params: { host: address.host } })
  return address.href
}

export type LinkState = 'open' | 'expired' | 'gone'

export function stateOf(link: Link, now: IsoTime): LinkState {
  if (link.gone_at !== '') return 'gone'
  return link.expires_at !== '' && link.expires_at <= now ? 'expired' : 'open'
}

/** Names that an article's address may carry for its source; what the editor wrote on the target stays. */
type Utm = Pick<Link, 'utm_source' | 'utm_medium' | 'utm_campaign'>

/**
 * The address a reader is sent to: the target with utm and Titian's own mark. A mark that already stands there (the
 * target was copied from a browser) is dropped, the editor's own utm values are kept.
 */
export function addressWith(target: string, slug: string, utm: Utm): string {
  const url = new URL(target)
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && (/^utm_/i.test(pair) || !isTracking(pair.split('=')[0]!)))
  const has = (name: string) => kept.some((pair) => pair.startsWith(`${name}=`))
  for (const name of ['utm_source', 'utm_medium', 'utm_campaign'] as const) {
    if (utm[name] !== '' && !has(name)) kept.push(`${name}=${encodeURIComponent(utm[name])}`)
  }
  kept.push(`titian=${slug}`)
  url.search = kept.join('&')
  return url.href
}

/** Words that tell nothing about an article: left out of its slug. */
const SMALL = new Set(
  'yang dan di ke dari untuk pada dengan oleh para atau ini itu akan telah sudah dalam serta the a of to in for and on kabupaten pemkab pemda bupati'.split(
    ' ',
  ),
)

/**
 * A slug that says what stands behind it: three words of the title and the platform, `buka-pendaftaran-beasiswa-fb`.
 * @param attempt 0 first; higher ones add a number, since slugs are one space for all sites
 */
export function proposeSlug(title: string, platform: string, attempt: number): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9\s-]/g, '')
    .split(/[\s-]+/)
    .filter((word) => word !== '' && !SMALL.has(word))
  const start = words.slice(0, 3).join('-').slice(0, 40).replace(/-+$/, '') || 'berita'
  const end = platform === '' ? '' : `-${codeOf(platform)}`
  return `${start}${end}${attempt === 0 ? '' : `-${attempt + 1}`}`
}
