import { isTimeZone } from '../base/calendar.ts'
import { Problem } from '../base/problem.ts'
import { bareHost, readOrigin } from '../base/web-address.ts'
import type { Language, PartName } from '../wire/api.ts'

/** A website that carries the tag. */
export interface Site {
  /** The public key, `[a-z0-9-]{3,40}`. */
  id: string
  name: string
  /** The name under which official replies are signed. */
  institution: string
  timeZone: string
  language: Language
  /** before: nothing is public until a person approved it. after: what screening lets pass is public at once. */
  moderation: 'before' | 'after'
  /** Whether browsers must compute before a comment or letter is taken without a mark. */
  proof: 'off' | 'suspicious' | 'always'
  place: 'auto' | 'manual'
  /** `#rrggbb` */
  accent: string
  /** Address of the sheet that carries it, below the prefix. */
  accentCss: string
  /** Share networks in order; codes of `shares/targets.ts`. */
  networks: string[]
  features: Record<PartName | 'measure', boolean>
  /** Global Privacy Control and Do-Not-Track switch measuring off. */
  honoursOptOut: boolean
  /** What stands above the published letters; '' = Titian's own words. */
  letterIntro: string
  isDemo: boolean
  /** A private network (CIDR) in which the site's hosts may be read, set on the command line; '' = public addresses only. */
  fetchNetwork: string
  /** Networks of the office (CIDR, parted by spaces), whose visits are not counted; '' = none. */
  ownNetworks: string
  /** Primary first. */
  origins: string[]
  /** Where Titian shows this site's published letters: `https://titian…/surat/KEY/`, before the number. */
  letterPages: string
  tagSeenAt: string
  tagSeenOrigin: string
  tagSeenVersion: string
  version: number
  /** Raised when an address of the site moved. */
  moves: number
}

export const PROOFS = ['off', 'suspicious', 'always'] as const satisfies Site['proof'][]
export const FEATURES = ['share', 'like', 'comments', 'letter', 'measure'] as const
export type Feature = (typeof FEATURES)[number]

/** Order of use in Indonesia; the first six are the widget's default tiles (DESIGN §7). */
export const DEFAULT_NETWORKS = ['wa', 'fb', 'ig', 'x', 'tg', 'link', 'line', 'em', 'text', 'native', 'print']

export const isSiteKey = (text: string): boolean => /^[a-z0-9-]{3,40}$/.test(text)

/** @throws Problem 'invalid' when the text is no site key */
export function readSiteKey(text: string): string {
  if (!isSiteKey(text)) throw new Problem('invalid', 'err.site_key', { field: 'key' })
  return text
}

/** @throws Problem 'invalid' when the text is no origin such as `https://www.example.go.id` */
export function readSiteOrigin(text: string): string {
  const origin = readOrigin(text.trim())
  if (!origin)
    throw new Problem('invalid', 'err.site_origin', { field: 'origin', params: { origin: text.slice(0, 100) } })
  return origin
}

/** @throws Problem 'invalid' when the runtime does not know the zone */
export function readTimeZone(text: string): string {
  if (!isTimeZone(text)) throw new Problem('invalid', 'err.time_zone', { field: 'timeZone' })
  return text
}

/** @throws Problem 'invalid' unless the text is `#rrggbb` */
export function readAccent(text: string): string {
  const accent = text.trim().toLowerCase()
  if (!/^#[0-9a-f]{6}$/.test(accent)) throw new Problem('invalid', 'err.accent', { field: 'accent' })
  return accent
}

export const hostsOf = (site: Site): string[] => site.origins.map((origin) => new URL(origin).host)

/** Whether an address belongs to the site: a host of its own, with or without `www.`, http or https; or a published letter. */
export function isOnSite(site: Site, address: URL): boolean {
  if (isLetterPage(site, address)) return true
  const host = bareHost(address.host)
  return site.origins.some((origin) => {
    const own = new URL(origin)
    return bareHost(own.host) === host && (own.port === address.port || (own.port === '' && address.port === ''))
  })
}

/** Never the writer's own page, whose address goes on with the secret. */
const isLetterPage = (site: Site, address: URL): boolean => {
  const path = address.origin + address.pathname
  return path.startsWith(site.letterPages) && /^SP-\d{4}-\d{6,9}$/.test(path.slice(site.letterPages.length))
}
