import type { Request, Response } from 'express'
import { Problem } from '../base/problem.ts'
import { isMultipart, type MultipartForm, readMultipart, type Upload } from '../http/read-multipart.ts'
import { addressOf } from '../sites/public-write.ts'
import type { Titian } from '../titian.ts'
import { LIMITS } from '../wire/limits.ts'
import { encodePhoto, type Photo } from './encode-photo.ts'

/** Six photos of the largest kind: whoever chose too many or too large ones still gets back what was typed. */
const BODY_BYTES = 6 * LIMITS.photoBytes

/**
 * A letter form that may bring photos, as page and widget send it. Null for a form without files, which is read as ever.
 * @throws Problem 'too_large', 'invalid'
 */
export async function readPhotoForm(
  titian: Titian,
  req: Request,
  res: Response,
  fieldBytes: number,
): Promise<MultipartForm | null> {
  if (!isMultipart(req)) return null
  const sender = addressOf(titian, req)
  const limits = { sender, fieldBytes, fileBytes: LIMITS.photoBytes, files: LIMITS.photos, bodyBytes: BODY_BYTES }
  const form = await readMultipart(req, res, limits)
  const stray = form.files.find(({ field }) => field !== 'photo')
  if (stray) throw new Problem('invalid', 'err.unknown_field', { field: stray.field, params: { name: stray.field } })
  return form
}

/**
 * The photos of a form, made anew.
 * @param room how many the letter may still have
 * @throws Problem for the first that cannot be taken, naming which one by `n`
 */
export async function encodeAll(files: readonly Upload[], room: number = LIMITS.photos): Promise<Photo[]> {
  if (files.length > room)
    throw new Problem('invalid', 'err.photo_many', { field: 'photo', params: { most: LIMITS.photos } })
  const photos: Photo[] = []
  for (const [index, { bytes, lost }] of files.entries()) {
    const params = { n: index + 1, mb: Math.floor(LIMITS.photoBytes / 1_048_576) }
    if (lost === 'large') throw new Problem('too_large', 'err.photo_large', { field: 'photo', params })
    if (lost) throw new Problem('unavailable', 'err.photo_busy', { field: 'photo', retryAfterSeconds: 30 })
    photos.push(
      await encodePhoto(bytes).catch((error) => {
        if (!(error instanceof Problem)) throw error
        const { code, say, field, retryAfterSeconds } = error
        throw new Problem(code, say, { field, retryAfterSeconds, params: { ...error.params, ...params }, cause: error })
      }),
    )
  }
  return photos
}
