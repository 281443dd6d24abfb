import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { isId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { RETENTION } from '../config/retention.ts'
import { readInput } from '../http/read-input.ts'
import { readEitherForm } from '../http/read-multipart.ts'
import { renderPage } from '../http/render.ts'
import { languageOf } from '../language/language.ts'
import { publicShell } from '../sites/public-shell.ts'
import { addressOf } from '../sites/public-write.ts'
import type { Site } from '../sites/site.ts'
import { siteOfKey } from '../sites/site-of-request.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { confirmContact, type OpenedContact, openContact, stopContact } from './writer-contact.ts'

const FORM_BYTES = 1024
/** The page's own buttons, or what a mail program sends for one press (RFC 8058 §3.1). */
const formSchema = z.union([
  z.strictObject({ act: z.enum(['confirm', 'stop']) }),
  z.strictObject({ 'List-Unsubscribe': z.literal('One-Click') }),
])

/**
 * `/surel/:site/:id/:secret`, the page behind the links of our mails. Opening it changes nothing, because mail scanners
 * open every link; a press does. The secret in the address is all the proof there is, so no Origin is asked for: mail
 * programs send none.
 */
export function contactRoutes(titian: Titian): Router {
  const router = Router()
  const path = '/surel/:site/:id/:secret'

  router.get(path, async (req, res) => {
    const { site, id, secret } = await read(titian, req, res)
    show(titian, req, res, site, (await openContact(titian, titian.db, site, id, secret)).standing)
  })

  router.post(path, async (req, res) => {
    const { site, id, secret } = await read(titian, req, res)
    const input = readInput(formSchema, { ...(await readEitherForm(req, res, FORM_BYTES)) })
    const standing = await inTransaction(titian.db, async (db): Promise<Shown> => {
      const { contact, standing } = await openContact(titian, db, site, id, secret)
      if (!('act' in input) || input.act === 'stop') {
        await stopContact(db, contact)
        return standing === 'ask' ? 'refused' : 'quiet'
      }
      if (standing !== 'ask') return standing
      await confirmContact(titian, db, contact, titian.clock.now())
      return contact.wants_replies ? 'confirmed' : 'quiet-marked'
    })
    show(titian, req, res, site, standing)
  })
  return router
}

type Shown = OpenedContact['standing'] | 'refused' | 'quiet-marked'

async function read(titian: Titian, req: Request, res: Response): Promise<{ site: Site; id: string; secret: string }> {
  const site = siteOfKey(titian.sites, req.params.site)
  res.locals.language = site.language
  res.set({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' })
  await titian.limits.take('pages', addressOf(titian, req))
  const id = String(req.params.id)
  if (!isId(id)) throw new Problem('gone', 'err.contact_gone')
  return { site, id, secret: String(req.params.secret).slice(0, 100) }
}

function show(titian: Titian, req: Request, res: Response, site: Site, standing: Shown): void {
  const { t } = languageOf(site.language)
  const shell = publicShell(titian, site, req, res, { title: t('contact.title'), index: false })
  const data = { standing, institution: site.institution, hours: RETENTION.pendingAddressHours, action: req.path }
  renderPage(res, 'comments/contact', data, shell)
}
