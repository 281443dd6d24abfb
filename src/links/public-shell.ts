import type { Shell } from '../http/render.ts'
import { accentHref } from '../sites/accent.ts'
import type { Site } from '../sites/site.ts'
import type { Titian } from '../titian.ts'

/** What surrounds a page for citizens. */
export const publicShell = (titian: Titian, site: Site, title: string): Shell => ({
  lang: site.language,
  title,
  staff: null,
  site: { key: site.id, name: site.name },
  sites: [],
  counts: {},
  base: titian.config.base,
  formToken: '',
  accentCss: accentHref(site.accent),
})
