import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ejs from 'ejs'
import type { Response } from 'express'
import { type Lang, languageOf, type Words } from '../language/language.ts'
import { ICONS, type IconName, type IconPath } from './icons.ts'
import { type NavGroup, type NavId, navigationOf } from './navigation.ts'
import { asset } from './static-files.ts'

export interface Notice {
  kind: 'good' | 'warn' | 'bad' | 'acc' | 'plain'
  title: string
  text?: string | undefined
  actions?: readonly { href: string; text: string; first?: boolean | undefined }[] | undefined
}

/** What surrounds every page: who is looking, at which site, in which language. Built by routes, never from a query or a body. */
export interface Shell {
  lang: Lang
  /** Title of the document without the product's or the site's name, which is added. */
  title: string
  /** Which entry of the navigation this page belongs to; staff pages only. */
  nav?: NavId | undefined
  /** null on public pages and before signing in. */
  staff: { name: string; roleLabel: string } | null
  /** What this person's role may open; default: everything. */
  may?: readonly NavId[] | undefined
  site: { key: string; name: string } | null
  /** Sites this person may switch to; a switcher appears from two on. */
  sites: readonly { key: string; name: string }[]
  counts: {
    queue?: number | undefined
    letters?: number | undefined
    kit?: number | undefined
    shared?: number | undefined
  }
  /** Path prefix of TITIAN_PUBLIC_URL without a slash at its end; '' at the root. */
  base: string
  /** Per-session token that every staff form carries (partials/token.ejs); '' where there is no session. */
  formToken: string
  notice?: Notice | undefined
  /** Address of the site's accent style sheet (sites/accent.ts, accentHref); none = Laut. */
  accentCss?: string | undefined
  /** Script modules of views/static beside staff.js, such as `desk.js`. */
  scripts?: readonly string[] | undefined
  /** What a preview robot shows of this page (Open Graph); addresses are absolute. */
  card?: { title: string; description: string; url: string; image?: string | undefined } | undefined
  /** Atom feed of what the page shows: its address below the prefix, and its name. */
  feed?: { href: string; title: string } | undefined
  /** What search engines read of the page, schema.org as JSON-LD. */
  structured?: object | undefined
  /** false: search engines leave the page alone. Default: public pages true, staff pages false. */
  index?: boolean | undefined
  /** Links at the foot of public pages, in addition to letters and privacy. */
  footer?: readonly { href: string; text: string }[] | undefined
}

/** What a template sees as `it`, besides the page's own data. */
export interface PageContext {
  shell: Shell
  w: Words
  t: Words['t']
  /** `href('/staff/queue')` with the path prefix. */
  href(path: string): string
  /** `assetHref('titian.css')` with prefix and content hash. */
  assetHref(name: string): string
  iconPaths(name: IconName): readonly IconPath[]
  navigation: readonly NavGroup[]
}

const VIEWS = new URL('../../views/', import.meta.url)
const viewsFolder = fileURLToPath(VIEWS)
const templates = new Map<string, (it: object) => string>()

/**
 * Sends a page. The status is whatever the caller has set.
 *
 * @param view path below views/ without `.ejs`, such as `desk/queue`
 * @param data named values only, as the comment at the top of the template says; never a query or a body as a whole
 */
export function renderPage(res: Response, view: string, data: Record<string, unknown>, shell: Shell): void {
  res
    .type('html')
    .set('Content-Language', shell.lang)
    .send(pageHtml(view, data, shell))
}

/** The same as text: for tests, mails' print pages and the command line. */
export function pageHtml(view: string, data: Record<string, unknown>, shell: Shell): string {
  const w = languageOf(shell.lang)
  const context: PageContext = {
    shell,
    w,
    t: w.t,
    href: (path) => (path.startsWith('/') ? shell.base + path : path),
    assetHref: (name) => shell.base + asset(name),
    iconPaths: (name) => ICONS[name] ?? [],
    navigation: shell.staff === null ? [] : navigationOf(shell, w),
  }
  // The context comes last: a page's data cannot replace the helpers. No prototype: `it.constructor` is undefined.
  const html = template(view)(Object.assign(Object.create(null), data, context))
  return shell.structured ? html.replace('</head>', () => `${dataBlock(shell.structured!)}</head>`) : html
}

/**
 * JSON in a script element that no browser runs, so the content security policy says nothing about it. Text there ends at
 * the first `</script` and hides behind `<!--`; without these signs neither can be written (as OWASP advises for JSON in
 * HTML). Put in here and not by a template, where the only raw output is an include.
 */
const dataBlock = (value: object): string =>
  `<script type="application/ld+json">${JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}</script>
`

/** Compiled once per file. Includes are cached by ejs under their own file name. */
function template(view: string): (it: object) => string {
  const known = templates.get(view)
  if (known !== undefined) return known
  if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(view)) throw new Error(`not a view: ${view}`)
  const filename = fileURLToPath(new URL(`${view}.ejs`, VIEWS))
  const compiled = ejs.compile(readFileSync(filename, 'utf8'), {
    filename,
    root: viewsFolder,
    cache: true,
    strict: true,
    _with: false,
    localsName: 'it',
  }) as (it: object) => string
  templates.set(view, compiled)
  return compiled
}
