import { expect, test } from 'vitest'
import { IMAGE_BYTES_NEEDED, imageSize } from '../../src/preview/image-size.ts'
import { png } from './test-site.ts'

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))
const be16 = (n: number) => [n >> 8, n & 255]
const be32 = (n: number) => [(n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]
const segment = (marker: number, length: number) => bytes([0xff, marker, ...be16(length + 2)], 'x'.repeat(length))
const frame = (marker: number) => bytes([0xff, marker, 0, 17, 8, ...be16(630), ...be16(1200)], 'x'.repeat(20))
const pad = (file: Buffer) => Buffer.concat([file, Buffer.alloc(40)])
const box = (brand: string, ...sizes: [number, number][]) =>
  bytes(
    [0, 0, 0, 24],
    `ftyp${brand}`,
    [0, 0, 0, 0],
    `${brand}mif1`,
    ...sizes.map(([w, h]) => [...be32(20), ...Buffer.from('ispe'), 0, 0, 0, 0, ...be32(w), ...be32(h)]),
  )

test.each<[name: string, file: Buffer, format: string, width: number, height: number]>([
  ['PNG', png(1200, 630), 'png', 1200, 630],
  ['GIF', pad(bytes('GIF89a', [0xb0, 0x04, 0x76, 0x02])), 'gif', 1200, 630],
  [
    'JPEG',
    bytes([0xff, 0xd8], segment(0xe0, 14).toString('latin1'), frame(0xc0).toString('latin1')),
    'jpeg',
    1200,
    630,
  ],
  [
    'JPEG, progressive, behind two full EXIF segments',
    bytes(
      [0xff, 0xd8],
      segment(0xe1, 65_533).toString('latin1'),
      segment(0xe2, 65_533).toString('latin1'),
      frame(0xc2).toString('latin1'),
    ),
    'jpeg',
    1200,
    630,
  ],
  [
    'JPEG with a Huffman table first',
    bytes([0xff, 0xd8], segment(0xc4, 20).toString('latin1'), frame(0xc0).toString('latin1')),
    'jpeg',
    1200,
    630,
  ],
  ['JPEG that begins with its scan', bytes([0xff, 0xd8, 0xff, 0xda], 'x'.repeat(40)), 'jpeg', 0, 0],
  [
    'WebP, extended',
    pad(bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [0, 0, 0, 0, 0, 0, 0, 0, 0xaf, 0x04, 0, 0x75, 0x02, 0])),
    'webp',
    1200,
    630,
  ],
  [
    'WebP, lossy',
    pad(bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, 0xb0, 0x04, 0x76, 0x02])),
    'webp',
    1200,
    630,
  ],
  [
    'WebP, lossless',
    pad(bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 0xaf, 0x44, 0x9d, 0x00])),
    'webp',
    1200,
    630,
  ],
  ['AVIF, the largest of its tiles', box('avif', [512, 512], [1200, 630], [160, 84]), 'avif', 1200, 630],
  ['HEIC', box('heic', [4032, 3024]), 'heic', 4032, 3024],
  ['SVG', bytes('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'), 'svg', 0, 0],
  ['BMP', pad(bytes('BM')), 'bmp', 0, 0],
  ['ICO', pad(bytes([0, 0, 1, 0])), 'ico', 0, 0],
  ['TIFF', pad(bytes('II*\0')), 'tiff', 0, 0],
  ['a page of HTML', bytes('<!DOCTYPE html><html>'), '', 0, 0],
  ['nothing', Buffer.alloc(0), '', 0, 0],
  ['a size of four billion', png(0xffffffff, 1), 'png', 0, 0],
])('%s', (_name, file, format, width, height) => {
  expect(imageSize(file)).toEqual({ format, width, height })
})

test('every beginning of every file is read without a fault', () => {
  const files = [
    png(9, 9),
    bytes([0xff, 0xd8], segment(0xe0, 14).toString('latin1'), frame(0xc0).toString('latin1')),
    box('avif', [5, 5]),
  ]
  for (const file of files) for (let end = 0; end <= file.length; end++) imageSize(file.subarray(0, end))
})

test('what stands behind the first 256 KB is not looked at', () => {
  const file = Buffer.alloc(IMAGE_BYTES_NEEDED + 100)
  box('avif').copy(file)
  box('avif', [1200, 630]).copy(file, IMAGE_BYTES_NEEDED - 10)
  expect(imageSize(file)).toEqual({ format: 'avif', width: 0, height: 0 })
})
