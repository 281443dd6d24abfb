import { getDomain } from 'tldts'

/** http or https address, or null. Credentials, other schemes and unparsable text give null. */
export function readAddress(text: string): URL | null {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return null
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  if (url.username || url.password || !url.hostname) return null
  return url
}

/** Host in lower case without trailing dot, port and `www.`. */
export function bareHost(host: string): string {
  let bare = host.toLowerCase().replace(/:\d+$/, '')
  if (bare.endsWith('.')) bare = bare.slice(0, -1)
  return bare.startsWith('www.') ? bare.slice(4) : bare
}

/** Exact or a sub-domain; never a substring (netflix.com is not x.com). */
export const isHostOrBelow = (host: string, above: string): boolean => host === above || host.endsWith('.' + above)

/** What a registrar sells: `bangka.go.id` for `www.bangka.go.id`; the host itself for names without one. */
export function registrableDomain(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host
}

/** An origin as browsers write it (`https://host`, `http://host:8081`), or null when the text is more or less than that. */
export function readOrigin(text: string): string | null {
  const url = readAddress(text)
  if (!url || (url.pathname !== '/' && url.pathname !== '') || url.search || url.hash) return null
  return url.origin
}
