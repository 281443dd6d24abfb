import type { Sharp } from 'sharp'
import { Problem } from '../base/problem.ts'
import { formatOf, MOST_PIXELS, PHOTO_BYTES, PHOTO_EDGE, SMALL_EDGE } from './photo.ts'

/** A photo as it is kept: a JPEG of ours, made of the pixels alone. */
export interface Photo {
  width: number
  height: number
  image: Buffer
  /** At most 720 pixels, for pages. */
  small: Buffer
}

/** From good to small; the first that fits is kept. Noise at full size fits with the last. */
const TRIES: readonly { edge: number; quality: number }[] = [
  { edge: PHOTO_EDGE, quality: 80 },
  { edge: PHOTO_EDGE, quality: 60 },
  { edge: 1200, quality: 60 },
  { edge: 900, quality: 45 },
]

/** Seconds after which a file is given up. */
const LONGEST_SECONDS = 20

/**
 * Opens what a citizen sent and paints it anew: upright, at most 1,600 pixels, without its place, its camera, its name or
 * anything hidden behind it. Of a moving picture the first frame is kept. One at a time in each process.
 *
 * @throws Problem 'invalid' for what is no photo or is broken, 'too_large' for too many pixels or bytes, 'unavailable' while
 * too many wait
 */
export async function encodePhoto(bytes: Buffer): Promise<Photo> {
  const format = formatOf(bytes)
  return oneAtATime(async () => {
    const open = await opener()
    try {
      const head = await open(bytes).metadata()
      if (head.format !== format) throw new Problem('invalid', 'err.photo_type', { field: 'photo' })
      if ((head.width ?? 0) * (head.height ?? 0) > MOST_PIXELS) throw tooManyPixels()
      const upright = await open(bytes)
        .rotate()
        .resize(PHOTO_EDGE, PHOTO_EDGE, { fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .toColourspace('srgb')
        .timeout({ seconds: LONGEST_SECONDS })
        .raw()
        .toBuffer({ resolveWithObject: true })
      return await painted(upright.data, upright.info)
    } catch (error) {
      if (error instanceof Problem) throw error
      if (/pixel limit/i.test(String(error))) throw tooManyPixels()
      throw new Problem('invalid', 'err.photo_broken', { field: 'photo', cause: error })
    }
  })
}

const tooManyPixels = (): Problem =>
  new Problem('too_large', 'err.photo_pixels', { field: 'photo', params: { n: 1, mp: MOST_PIXELS / 1_000_000 } })

interface Size {
  width: number
  height: number
  channels: number
}

async function painted(pixels: Buffer, { width, height, channels }: Size): Promise<Photo> {
  const { default: sharp } = await import('sharp')
  const raw = { width, height, channels: channels as 3 }
  const jpeg = (edge: number, quality: number): Promise<{ data: Buffer; info: Size }> =>
    sharp(pixels, { raw })
      .resize(edge, edge, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality, progressive: true })
      .toBuffer({ resolveWithObject: true })
  for (const { edge, quality } of TRIES) {
    const { data, info } = await jpeg(edge, quality)
    if (data.length > PHOTO_BYTES) continue
    const { data: small } = await jpeg(SMALL_EDGE, 70)
    return { width: info.width, height: info.height, image: data, small }
  }
  throw new Problem('too_large', 'err.photo_broken', { field: 'photo' })
}

/** The four readers that are needed, and the one of cards (letter-card.ts); no other format is ever looked into. */
const READERS = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Svg'].map((name) => `VipsForeignLoad${name}Buffer`)
let opens: ((bytes: Buffer) => Sharp) | undefined

async function opener(): Promise<(bytes: Buffer) => Sharp> {
  if (opens) return opens
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: READERS })
  // 'error': a file that breaks off is refused; what phones merely do oddly (a wrong marker, a stray byte) is not.
  opens = (bytes) => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
  return opens
}

/** Photos that wait for their turn; each takes about 0.3 s, so the last one waits some seconds. */
const MOST_WAITING = 30
let waiting = 0
let last: Promise<unknown> = Promise.resolve()

async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= MOST_WAITING)
    throw new Problem('unavailable', 'err.photo_busy', { field: 'photo', retryAfterSeconds: 30 })
  waiting++
  const turn = last.then(work, work)
  last = turn.catch(() => {})
  try {
    return await turn
  } finally {
    waiting--
  }
}
