import type { Request, Response } from 'express'
import type { Shell } from '../http/render.ts'
import type { Titian } from '../titian.ts'
import type { Language } from '../wire/api.ts'
import { accentHref } from './accent.ts'
import type { Site } from './site.ts'

export interface PublicShellWish {
  title: string
  /** false: search engines leave the page alone. */
  index?: boolean
  scripts?: readonly string[]
  notice?: Shell['notice']
}

/** The language of a public page: `?lang=id|en` when the link says so, else the site's. */
export const pageLanguage = (site: Site, wanted: unknown): Language =>
  wanted === 'id' || wanted === 'en' ? wanted : site.language

/** What surrounds a page for citizens. A failure further on is shown inside the same frame. */
export function publicShell(titian: Titian, site: Site, req: Request, res: Response, wish: PublicShellWish): Shell {
  const lang = pageLanguage(site, req.query.lang)
  const shell: Shell = {
    lang,
    title: wish.title,
    staff: null,
    site: { key: site.id, name: site.name },
    sites: [],
    counts: {},
    base: titian.config.base,
    formToken: '',
    accentCss: accentHref(site.accent),
    index: wish.index,
    scripts: wish.scripts,
    notice: wish.notice,
  }
  res.locals.language = lang
  res.locals.shell = { ...shell, title: '', notice: undefined, scripts: undefined }
  return shell
}
