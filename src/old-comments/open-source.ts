import { isUtf8 } from 'node:buffer'
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { windows1252 } from '../fetch/entities.ts'
import { SourceMistake } from './old-comment.ts'

/** A file to import from, read piece by piece, however large. */
export interface Source {
  path: string
  /** Size on disk, for the progress. */
  bytes: number
  /** The first signs, for telling formats apart. */
  start: string
  isSqlite: boolean
  /** Pieces of text. What the encoding does not know becomes U+FFFD. */
  text(): AsyncGenerator<string>
  /** Lines without their ends, with their number from 1. @throws SourceMistake for one over 8 million signs */
  lines(): AsyncGenerator<{ line: string; number: number }>
}

const START_BYTES = 65_536
/** A line longer than this is no line of any of the formats. */
const LINE_MOST = 8_000_000

/** @param read called with the bytes of the file that were read so far */
export function openSource(path: string, read: (bytes: number) => void = () => {}): Source {
  const info = statSync(path, { throwIfNoEntry: false })
  if (!info) throw new SourceMistake(`There is no file ${path}.`)
  if (info.isDirectory()) throw new SourceMistake(`${path} is a folder. Name the file.`)
  if (info.size === 0) throw new SourceMistake(`${path} is empty.`)
  const head = firstBytes(path)
  const isZipped = head[0] === 0x1f && head[1] === 0x8b
  if (head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
    throw new SourceMistake(`${path} is a zip. Unpack it and name the file in it.`)

  async function* pieces(): AsyncGenerator<Buffer> {
    let done = 0
    const file = createReadStream(path, { highWaterMark: 262_144 })
    file.on('data', (piece) => {
      done += piece.length
      read(done)
    })
    const stream = isZipped ? file.pipe(createGunzip()) : file
    file.on('error', (error) => stream.destroy(error))
    try {
      for await (const piece of stream) yield piece as Buffer
    } catch (error) {
      if (isZipped && String((error as NodeJS.ErrnoException).code).startsWith('Z_'))
        throw new SourceMistake(`${path} ends in the middle or is damaged (gzip: ${(error as Error).message}).`)
      throw error
    } finally {
      file.destroy()
    }
  }

  async function* text(): AsyncGenerator<string> {
    let decode: ((piece: Buffer, isLast: boolean) => string) | null = null
    for await (const piece of pieces()) {
      decode ??= decoderFor(piece)
      yield decode(piece, false)
    }
    if (decode) yield decode(Buffer.alloc(0), true)
  }

  async function* lines(): AsyncGenerator<{ line: string; number: number }> {
    let rest = ''
    let number = 0
    for await (const piece of text()) {
      rest += piece
      const found = rest.split('\n')
      rest = found.pop()!
      for (const line of found) yield { line: line.replace(/\r$/, ''), number: ++number }
      if (rest.length > LINE_MOST) throw new SourceMistake(`Line ${number + 1} is longer than ${LINE_MOST} characters.`)
    }
    if (rest) yield { line: rest, number: number + 1 }
  }

  return {
    path,
    bytes: info.size,
    start: isZipped ? '' : decoderFor(head)(head, false).slice(0, 4000),
    isSqlite: head.subarray(0, 15).toString('latin1') === 'SQLite format 3',
    text,
    lines,
  }
}

function firstBytes(path: string): Buffer {
  const head = Buffer.alloc(START_BYTES)
  const file = openSync(path, 'r')
  try {
    return head.subarray(0, readSync(file, head, 0, START_BYTES, 0))
  } finally {
    closeSync(file)
  }
}

/** Byte order mark, else the XML declaration, else UTF-8 where the first bytes fit it, else what old Windows wrote. */
function decoderFor(start: Buffer): (piece: Buffer, isLast: boolean) => string {
  const label = labelOf(start)
  // Node 20.18.3 to 24 decode windows-1252 as ISO-8859-1 (fetch/charset.ts).
  if (label === 'windows-1252')
    return (piece) => piece.toString('latin1').replace(/[\u0080-\u009f]/g, (sign) => windows1252(sign.charCodeAt(0)))
  const decoder = new TextDecoder(label)
  return (piece, isLast) => decoder.decode(piece, { stream: !isLast })
}

function labelOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8'
  const declared = /^\s*<\?xml[^>]*\sencoding=["']([\w.:-]+)["']/i.exec(start.subarray(0, 200).toString('latin1'))?.[1]
  if (declared) {
    try {
      return new TextDecoder(declared).encoding
    } catch {
      throw new SourceMistake(`The file says it is written in "${declared}", which is no known encoding.`)
    }
  }
  // The last character of the piece may be cut.
  return isUtf8(start) || [1, 2, 3].some((cut) => isUtf8(start.subarray(0, start.length - cut)))
    ? 'utf-8'
    : 'windows-1252'
}
