import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import { LIMITS } from '../wire/limits.ts'

/** Longest edge of a stored photo in pixels: fills a phone and half a desk, and the writing on a sign stays readable. */
export const PHOTO_EDGE = 1600
/** The same of the one that pages show. */
export const SMALL_EDGE = 720
/** Bytes of a stored photo at most (DESIGN §6). */
export const PHOTO_BYTES = 1_000_000
/**
 * More pixels are not opened: a cheap phone's full sensor has 50 million, and a progressive JPEG of 50 million needs
 * 150 to 300 MB for the half second in which it is made small.
 */
export const MOST_PIXELS = 50_000_000

/** What is opened, by its first bytes: names and types that a browser sends say nothing. */
const FORMATS: readonly [format: PhotoFormat, isIt: (bytes: Buffer) => boolean][] = [
  ['jpeg', (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  ['png', (bytes) => bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))],
  ['webp', (bytes) => tag(bytes, 0) === 'RIFF' && tag(bytes, 8) === 'WEBP'],
  ['gif', (bytes) => /^GIF8[79]a/.test(bytes.toString('latin1', 0, 6))],
]
export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'gif'
const tag = (bytes: Buffer, at: number): string => bytes.toString('latin1', at, at + 4)

/** Photos of an iPhone that were not made JPEG on the way; no free library opens them everywhere. */
const isHeic = (bytes: Buffer): boolean =>
  tag(bytes, 4) === 'ftyp' && ['heic', 'heix', 'hevc', 'mif1', 'msf1'].includes(tag(bytes, 8))

/** @throws Problem 'invalid' saying what can be sent instead */
export function formatOf(bytes: Buffer): PhotoFormat {
  const found = FORMATS.find(([, isIt]) => isIt(bytes))
  if (found) return found[0]
  throw new Problem('invalid', isHeic(bytes) ? 'err.photo_heic' : 'err.photo_type', { field: 'photo' })
}

/** The size in which pages show a photo, so that nothing jumps while it loads. */
export function smallSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, SMALL_EDGE / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** What a photo shows, in words: for those who cannot see it, and when it does not load. */
export const readAlt = (raw: string, n: number): string =>
  readText(raw, { field: `alt_${n}`, max: LIMITS.photoAltLength, min: 3 })
