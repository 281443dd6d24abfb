/** Addresses of the share pages that everybody gets. Pure; sources and reasons: data/share-targets.md. */

const E = encodeURIComponent

/** @param url the article's address with its mark */
export const FIRST: Record<string, (title: string, url: string) => string> = {
  // text only, the address on a line of its own at the end
  wa: (title, url) => 'wa.me/?text=' + E(title + '\n' + url),
  // only `u`; `quote` no longer works
  fb: (_title, url) => 'www.facebook.com/sharer/sharer.php?u=' + E(url),
  // 280 characters, an address counts 23
  x: (title, url) => 'x.com/intent/tweet?text=' + E(title.slice(0, 250)) + '&url=' + E(url),
  tg: (title, url) => 't.me/share/url?url=' + E(url) + '&text=' + E(title),
}

/** @returns the address with `titian=s.<network>.<token>` as its last parameter */
export const marked = (url: string, network: string, token: string) =>
  url + (url.indexOf('?') < 0 ? '?' : '&') + 'titian=s.' + network + '.' + token
