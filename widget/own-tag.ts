/** Finds the script element that loaded us and reads what the webmaster wrote on it. */

export interface Settings {
  /** Where Titian answers, with its path prefix and without a last slash. */
  base: string
  site: string
  place: string
  /** CSS selector of the article's text. */
  article: string
  /** Article id or address, by the CMS. */
  key: string
  /** 'id', 'en' or '' for the site's own. */
  lang: string
  /** Names of parts; empty = all that the site allows. */
  parts: string
}

/**
 * @param src absolute address of the script; `?site=…` there stands in for attributes that a tag manager stripped
 * @returns null when it names no site
 */
export function settingsOf(src: string, attribute: (name: string) => string | null): Settings | null {
  const out = {} as Settings
  try {
    const address = new URL(src)
    for (const name of ['site', 'place', 'article', 'key', 'lang', 'parts'] as const) {
      out[name] = (attribute('data-' + name) || address.searchParams.get(name) || '').trim()
    }
    out.base = address.origin + address.pathname.replace(/\/[^/]*$/, '')
  } catch {}
  return out.site ? out : null
}

/** `document.currentScript` is null in modules and tag managers, and an `<img name="currentScript">` can hide it. */
export function ownTag(): Settings | null {
  const read = (script: Element | null) =>
    script && settingsOf((script as HTMLScriptElement).src, (name) => script.getAttribute(name))
  let found = read(document.currentScript)
  for (const script of document.querySelectorAll('script[src*="/titian.js"]')) found = found || read(script)
  return found
}
