import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream'
import zlib from 'node:zlib'

/** Thrown for a `Content-Encoding` that is not exactly one that was offered; `code` is `BAD_ENCODING`. */
class BadEncoding extends Error {
  readonly code = 'BAD_ENCODING'
}

/**
 * Reads and decodes a body up to `maxBytes`, counted both as sent and as decoded: a bomb stops at its first
 * surplus 16 KB chunk, and a stream of empty blocks, which decodes to nothing for ever, at the sent side.
 *
 * @param encoding the header; empty, `identity`, `gzip`, `deflate` or `br`. Two in a row (`gzip, gzip`) are refused:
 *   no site needs it, and each layer multiplies a bomb by a thousand
 * @returns `cut` when there was more than `maxBytes`
 * @throws BadEncoding, zlib's `Z_…` errors, or what the stream failed with
 */
export async function decodeBody(
  sent: Readable,
  encoding: string,
  maxBytes: number,
): Promise<{ body: Buffer; cut: boolean }> {
  const coding = encoding.trim().toLowerCase()
  if (!['', 'identity', 'gzip', 'deflate', 'br'].includes(coding)) throw new BadEncoding(coding.slice(0, 40))
  const counted = { bytes: 0, cut: false }
  const limited = takeAtMost(sent, maxBytes, counted)
  if (coding === '' || coding === 'identity') return collect(limited, maxBytes, counted)

  const first = await limited.next()
  if (first.done === true) return { body: Buffer.alloc(0), cut: false } // 204, 304, or a lazy server: nothing to decode
  const decoder = decoderFor(coding, first.value)
  const source = async function* () {
    yield first.value
    yield* limited
  }
  let failure: unknown
  pipeline(source, decoder, (error) => {
    failure = error
  })
  try {
    return await collect(decoder, maxBytes, counted)
  } catch (error) {
    throw failure ?? error
  } finally {
    decoder.destroy()
  }
}

function decoderFor(coding: string, start: Buffer): Transform {
  // A cut stream ends in the middle of a block: what came before it is still good.
  const options = { finishFlush: zlib.constants.Z_SYNC_FLUSH }
  if (coding === 'br') return zlib.createBrotliDecompress({ finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH })
  if (coding === 'gzip') return zlib.createGunzip(options)
  // "deflate" is zlib by RFC 9110 §8.4.1.2, raw from old IIS; zlib's first byte says method 8.
  const isZlib = ((start[0] ?? 0) & 0x0f) === 8
  return isZlib ? zlib.createInflate(options) : zlib.createInflateRaw(options)
}

interface Counted {
  bytes: number
  cut: boolean
}

async function* takeAtMost(sent: Readable, maxBytes: number, counted: Counted): AsyncGenerator<Buffer> {
  for await (const chunk of sent as AsyncIterable<Buffer>) {
    const room = maxBytes - counted.bytes
    counted.bytes += chunk.length
    if (chunk.length > room) {
      counted.cut = true
      if (room > 0) yield chunk.subarray(0, room)
      return
    }
    yield chunk
  }
}

async function collect(
  chunks: AsyncIterable<Buffer>,
  maxBytes: number,
  counted: Counted,
): Promise<{ body: Buffer; cut: boolean }> {
  const kept: Buffer[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    const room = maxBytes - bytes
    if (chunk.length > room) {
      kept.push(chunk.subarray(0, room))
      return { body: Buffer.concat(kept), cut: true }
    }
    kept.push(chunk)
    bytes += chunk.length
  }
  return { body: Buffer.concat(kept), cut: counted.cut }
}
