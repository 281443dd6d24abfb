/**
 * Titian's own mark on an article's address, and the cleaning of addresses. Runs in the widget and on the server, so
 * it imports nothing and stays small (the widget's part under 1 kB gzipped, as its test checks).
 */

export type Mark =
  | { readonly kind: 'share'; readonly network: string; readonly token: string }
  | { readonly kind: 'link'; readonly slug: string }

/** The networks a share button can name, as they stand in the mark `titian=s.<network>.<token>`. */
export const NETWORKS = [
  'wa', // WhatsApp
  'fb', // Facebook
  'ig', // Instagram (text copied for it)
  'tt', // TikTok (text copied for it)
  'x',
  'tg', // Telegram
  'line',
  'th', // Threads
  'ms', // Messenger
  'li', // LinkedIn
  'bs', // Bluesky
  'ma', // Mastodon
  'pi', // Pinterest
  'rd', // Reddit
  'em', // e-mail
  'sms',
  'link', // address copied
  'text', // text with address copied
  'native', // the browser's own share sheet
  'qr',
  'print',
] as const
export type Network = (typeof NETWORKS)[number]
export const isNetwork = (name: string): name is Network => (NETWORKS as readonly string[]).includes(name)

/** @returns null for anything but `s.<network>.<10 base62>` or a slug of 1–64 `[a-z0-9-]`; unknown networks pass */
export function parseMark(value: string): Mark | null {
  const share = /^s\.([a-z]{1,12})\.([0-9A-Za-z]{10})$/.exec(value)
  if (share) return { kind: 'share', network: share[1]!, token: share[2]! }
  return /^[a-z0-9-]{1,64}$/.test(value) ? { kind: 'link', slug: value } : null
}

export const formatMark = (mark: Mark): string =>
  mark.kind === 'link' ? mark.slug : 's.' + mark.network + '.' + mark.token

/**
 * @param search `location.search`, with or without its question mark
 * @returns the last mark that can be read: an address that was shared twice carries its newest mark last
 */
export function readMark(search: string): Mark | null {
  let mark: Mark | null = null
  for (const pair of search.replace(/^\?/, '').split('&')) {
    if (pair.slice(0, 7) === 'titian=') mark = parseMark(pair.slice(7)) || mark
  }
  return mark
}

// Only names that exist to follow a click. `ref`, `source` and `si` may be a CMS's own and stay.
const TRACKING =
  /^(amp;)?((utm|pk|mtm|piwik|matomo|hsa)_.*|titian|(fb|tw|tt|lt|nd|q|g|d|y|ys)clid|msclkid|mibextid|igshid|igsh|xmt|__twitter_impression|openexternalbrowser|li_fat_id|epik|rdt_cid|sccid|kwai_click_id|zarsrc|[gw]braid|gclsrc|gad_(source|campaignid)|srsltid|fb_(action_ids|action_types|source|ref)|ref_(src|url)|mc_[ce]id|_hs(enc|mi)|_g[al]|vero_id)$/i

export const isTracking = (name: string): boolean => TRACKING.test(name)

/**
 * The address under which an article is known: no tracking parameters, no fragment, no user name, host in lower case
 * without trailing dot, default port left out. The path (with or without its last slash) and the CMS's own parameters
 * stay letter for letter and in order: `?id=7` and `/7/` are the CMS's to define.
 *
 * @returns '' when `href` is not an absolute http or https address
 */
export function cleanAddress(href: string): string {
  let url: URL
  try {
    url = new URL(href)
  } catch {
    return ''
  }
  if (!/^https?:$/.test(url.protocol)) return ''
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair && !isTracking(pair.split('=')[0]!))
    .join('&')
  return url.protocol + '//' + url.host.replace(/\.(?=:|$)/, '') + url.pathname + (kept && '?' + kept)
}
