import type { Request, Response } from 'express'
import { languageOf, type Words } from '../language/language.ts'
import { pageLanguage } from '../sites/public-shell.ts'
import { addressOf } from '../sites/public-write.ts'
import type { Site } from '../sites/site.ts'
import { siteOfKey } from '../sites/site-of-request.ts'
import type { Titian } from '../titian.ts'

/** What every page of letters for citizens begins with. */

/** A form encodes each byte of a text in three: 5,000 characters of four bytes are 60 kB. */
export const FORM_BYTES = 98_304

export async function siteOfPage(titian: Titian, req: Request, res: Response): Promise<{ site: Site; w: Words }> {
  const site = siteOfKey(titian.sites, req.params.site)
  const lang = pageLanguage(site, req.query.lang)
  res.locals.language = lang
  await titian.limits.take('pages', addressOf(titian, req))
  return { site, w: languageOf(lang) }
}

/** Links inside a page keep the language that the reader chose. */
export const langQuery = (site: Site, w: Words): string => (w.lang === site.language ? '' : `?lang=${w.lang}`)
