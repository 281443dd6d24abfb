import { type Request, type Response, Router } from 'express'
import { Problem } from '../base/problem.ts'
import type { Site } from '../sites/site.ts'
import { siteOfStaff, staffGate, staffOf } from '../staff/require-staff.ts'
import type { Titian } from '../titian.ts'
import { isLetterNumber } from './letter.ts'
import { publishedByNumber } from './letter-store.ts'
import { closeDoors, letterOfPath } from './own-letter-pages.ts'
import { siteOfPage } from './page-frame.ts'
import { photoBytes } from './photo-store.ts'
import { letterForStaff } from './staff-letter.ts'

type Size = 'small' | 'image'

/** Below the prefix, on the public host. */
export const photoPath = (site: Site, number: string, n: number, size: Size = 'image'): string =>
  `/surat/${site.id}/${number}/foto/${nameOf(n, size)}`
export const deskPhotoPath = (site: Site, number: string, n: number, size: Size = 'image'): string =>
  `/staff/letters/${number}/foto/${nameOf(n, size)}?site=${site.id}`

const nameOf = (n: number, size: Size): string => `${n}${size === 'small' ? '-kecil' : ''}.jpg`
function readName(text: unknown): { n: number; size: Size } {
  const found = /^([1-9])(-kecil)?\.jpg$/.exec(String(text))
  if (!found) throw new Problem('not_found', 'err.photo_gone')
  return { n: Number(found[1]), size: found[2] ? 'small' : 'image' }
}

/**
 * Photos of letters, each behind the door of its reader: the public sees those that IKP published, the writer and the
 * staff of the letter all of them. Every one is a JPEG that Titian painted itself.
 */
export function photoPages(titian: Titian): Router {
  const router = Router()
  router.get('/surat/:site/:number/foto/:name', async (req, res) => {
    const { site } = await siteOfPage(titian, req, res)
    const number = String(req.params.number)
    const letter = isLetterNumber(number) ? await publishedByNumber(titian.db, site.id, number) : undefined
    if (!letter) throw new Problem('not_found', 'err.photo_gone')
    await sendPhoto(titian, req, res, site, letter, true)
  })
  router.get('/surat/:site/:number/:secret/foto/:name', async (req, res) => {
    const { site } = await siteOfPage(titian, req, res)
    closeDoors(res)
    await sendPhoto(titian, req, res, site, await letterOfPath(titian, site, req), false)
  })
  router.get('/staff/letters/:number/foto/:name', staffGate(titian), async (req, res) => {
    const site = siteOfStaff(titian, req, res, ['letters', 'answer'])
    res.set('cache-control', 'no-store')
    const letter = await letterForStaff(titian.db, staffOf(res), site.id, String(req.params.number))
    await sendPhoto(titian, req, res, site, letter, false)
  })
  return router
}

async function sendPhoto(
  titian: Titian,
  req: Request,
  res: Response,
  site: Site,
  letter: { id: string; number: string },
  isForPublic: boolean,
): Promise<void> {
  const { n, size } = readName(req.params.name)
  const photo = await photoBytes(titian.db, site.id, letter.id, n, size)
  if (!photo || (isForPublic && photo.is_public === 0)) throw new Problem('not_found', 'err.photo_gone')
  res.set({
    'content-type': 'image/jpeg',
    'content-disposition': `inline; filename="surat-${letter.number}-foto-${n}.jpg"`,
    'x-content-type-options': 'nosniff',
    // Opened by itself it can do nothing, whatever a browser takes it for.
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  })
  if (isForPublic) {
    // Asked again each time: a photo that is taken back is gone at once.
    const etag = `"${photo.id}-${size}"`
    res.set({ 'cache-control': 'public, no-cache', etag })
    if (req.headers['if-none-match'] === etag) return void res.status(304).end()
  }
  res.end(photo.bytes)
}
