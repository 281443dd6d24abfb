/** How a picture's first bytes name it; '' when they name none that we know. */
export type ImageFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'heic' | 'svg' | 'bmp' | 'tiff' | 'ico' | ''

export interface ImageSize {
  format: ImageFormat
  /** Pixels; 0 when these bytes do not tell. */
  width: number
  height: number
}

/** Enough for a JPEG with two full EXIF and ICC segments in front of its size. */
export const IMAGE_BYTES_NEEDED = 256 * 1024

const NONE = { width: 0, height: 0 }

/** Format and size from the first bytes of a file; looks at no more than IMAGE_BYTES_NEEDED and never backwards. */
export function imageSize(file: Buffer): ImageSize {
  const bytes = file.subarray(0, IMAGE_BYTES_NEEDED)
  if (bytes.length < 4) return { format: '', ...NONE }
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return { format: 'jpeg', ...jpegSize(bytes) }
  if (bytes.readUInt32BE(0) === 0x89504e47) {
    return { format: 'png', ...(bytes.length >= 24 ? sides(bytes.readUInt32BE(16), bytes.readUInt32BE(20)) : NONE) }
  }
  const start = bytes.toString('latin1', 0, 12)
  if (start.startsWith('GIF8')) {
    return { format: 'gif', ...(bytes.length >= 10 ? sides(bytes.readUInt16LE(6), bytes.readUInt16LE(8)) : NONE) }
  }
  if (start.startsWith('RIFF') && start.slice(8) === 'WEBP') return { format: 'webp', ...webpSize(bytes) }
  if (start.slice(4, 8) === 'ftyp') return boxedSize(bytes)
  if (start.startsWith('BM')) return { format: 'bmp', ...NONE }
  if (start.startsWith('II*\0') || start.startsWith('MM\0*')) return { format: 'tiff', ...NONE }
  if (start.startsWith('\0\0\x01\0')) return { format: 'ico', ...NONE }
  return { format: isSvg(bytes) ? 'svg' : '', ...NONE }
}

/** No picture has sides of more than 65 535; broken files claim billions. */
const sides = (width: number, height: number) =>
  width > 0 && height > 0 && width <= 65_535 && height <= 65_535 ? { width, height } : NONE

/** Start-of-frame markers, T.81 table B.1: C0–CF without C4 (tables), C8 (reserved) and CC (arithmetic coding). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegSize(bytes: Buffer): { width: number; height: number } {
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return NONE
    const marker = bytes[at + 1]!
    if (marker === 0xff)
      at++ // fill byte
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2
    else if (isFrame(marker)) return sides(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))
    else if (marker === 0xd9 || marker === 0xda) return NONE
    else at += 2 + Math.max(2, bytes.readUInt16BE(at + 2))
  }
  return NONE
}

function webpSize(bytes: Buffer): { width: number; height: number } {
  if (bytes.length < 30) return NONE
  const chunk = bytes.toString('latin1', 12, 16)
  if (chunk === 'VP8X') return sides(1 + bytes.readUIntLE(24, 3), 1 + bytes.readUIntLE(27, 3))
  if (chunk === 'VP8 ') return sides(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff)
  if (chunk !== 'VP8L' || bytes[20] !== 0x2f) return NONE
  const packed = bytes.readUInt32LE(21)
  return sides((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1)
}

/** AVIF and HEIC are boxes; `ispe` holds a size, one for the picture and one for each tile or thumbnail: the largest. */
function boxedSize(bytes: Buffer): ImageSize {
  const brands = bytes.toString('latin1', 8, Math.min(bytes.length, 64))
  const format = /avi[fs]/.test(brands) ? 'avif' : /hei[cfsx]|hev[cx]|mif1|msf1/.test(brands) ? 'heic' : ''
  let best: { width: number; height: number } = NONE
  for (let at = bytes.indexOf('ispe'); at !== -1 && at + 16 <= bytes.length; at = bytes.indexOf('ispe', at + 4)) {
    const size = sides(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12))
    if (size.width * size.height > best.width * best.height) best = size
  }
  return { format, ...best }
}

function isSvg(bytes: Buffer): boolean {
  const text = bytes.toString('latin1', 0, 1_000).toLowerCase()
  return /^\s*(?:\u00ef\u00bb\u00bf)?\s*<(?:\?xml|svg|!doctype svg|!--)/.test(text) && text.includes('<svg')
}
