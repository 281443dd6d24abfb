import { Router } from 'express'
import { z } from 'zod'
import { dayOf } from '../base/calendar.ts'
import { countShownComments } from '../comments/comment-figures.ts'
import { readInput } from '../http/read-input.ts'
import { renderPage } from '../http/render.ts'
import { languageOf } from '../language/language.ts'
import { record } from '../staff/audit-log.ts'
import { shellFor, siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { publicComments } from './export-parts.ts'
import { fileName, textOfPart } from './write-export.ts'

const form = z.strictObject({ site: z.string().max(40), format: z.enum(['csv', 'json']) })
/** One comment a line is no JSON document; no browser knows a name for it. */
const TYPES = { csv: 'text/csv; charset=utf-8', json: 'text/plain; charset=utf-8' } as const

/** `/staff/open-data`: what everybody can read on the site, as a file; on record. */
export function exportRoutes(titian: Titian): Router {
  const router = Router()
  const gate = staffGate(titian)

  router.get('/staff/open-data', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, 'settings')
    const w = languageOf(res.locals.language)
    const shown = await countShownComments(titian.db, site.id)
    const shell = await shellFor(titian, res, { title: w.t('open_data.title'), nav: 'settings', site })
    renderPage(res, 'exports/index', { siteKey: site.id, count: w.t('open_data.count', { n: shown }) }, shell)
  })

  router.post('/staff/open-data', gate, async (req, res) => {
    const site = siteOfStaff(titian, req, res, 'settings')
    const { format } = readInput(form, req.body)
    const at = titian.clock.now()
    await inTransaction(titian.db, (db) =>
      record(db, {
        siteId: site.id,
        at,
        staffId: staffOf(res).id,
        did: 'site.download',
        subject: 'site',
        subjectId: site.id,
        code: format,
      }),
    )
    const name = `${site.id}-${dayOf(titian.clock.ms(), site.timeZone)}-${fileName(publicComments, format)}`
    res.type(TYPES[format]).set('content-disposition', `attachment; filename="${name}"`)
    const rows = publicComments.rows(titian, site, { withIdentity: false })
    for await (const piece of textOfPart(publicComments, format, rows, site)) {
      if (res.destroyed) return
      if (!res.write(piece)) await new Promise((go) => res.once('drain', go).once('close', go))
    }
    res.end()
  })

  return router
}
