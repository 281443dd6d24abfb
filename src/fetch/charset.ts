import { isUtf8 } from 'node:buffer'
import { windows1252 } from './entities.ts'
import { attributeOf, scanHead } from './head-tokenizer.ts'

/** What a page says of its characters and what was believed. Names are those of TextDecoder: `utf-8`, `windows-1252` … */
export interface Charset {
  used: string
  because: 'bom' | 'header' | 'meta' | 'looks_utf8' | 'fallback'
  /** As declared, also when unknown; empty when not. */
  header: string
  meta: string
  bom: string
  /** True when bytes did not fit `used` and became U+FFFD. */
  broken: boolean
}

/** Browsers look for `<meta charset>` in these first bytes only, https://html.spec.whatwg.org/#concept-encoding-sniff */
const PRESCAN_BYTES = 1024

/**
 * Decodes a page as a browser would: byte order mark, else Content-Type, else `<meta charset>`, else UTF-8 where
 * every byte fits, else windows-1252. An unknown label counts as none.
 */
export function decodePage(bytes: Buffer, contentType: string): { text: string; charset: Charset } {
  const declared = {
    bom: bomOf(bytes),
    header: charsetParameter(contentType),
    meta: metaCharset(bytes.subarray(0, PRESCAN_BYTES)),
  }
  const { used, because } = choose(bytes, declared)
  const text = used === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(used).decode(bytes)
  return { text, charset: { used, because, ...declared, broken: text.includes('\ufffd') } }
}

/**
 * Node 20.18.3 to 24 decode windows-1252 as ISO-8859-1: "smart quotes" of every old Word text became control
 * characters. https://github.com/nodejs/node/issues/60888
 */
function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (control) => windows1252(control.charCodeAt(0)))
}

function choose(bytes: Buffer, declared: Pick<Charset, 'bom' | 'header' | 'meta'>): Pick<Charset, 'used' | 'because'> {
  for (const because of ['bom', 'header', 'meta'] as const) {
    const used = knownEncoding(declared[because])
    if (used === null) continue
    // A meta tag that could be read byte by byte is not UTF-16: the standard takes it as UTF-8.
    return { used: because === 'meta' && used.startsWith('utf-16') ? 'utf-8' : used, because }
  }
  return isUtf8(withoutCutCharacter(bytes))
    ? { used: 'utf-8', because: 'looks_utf8' }
    : { used: 'windows-1252', because: 'fallback' }
}

/** A page cut at a byte limit may end inside a character: up to three bytes that say nothing against UTF-8. */
function withoutCutCharacter(bytes: Buffer): Buffer {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >= 0xc0) return bytes.subarray(0, bytes.length - back)
    if (byte < 0x80) return bytes
  }
  return bytes
}

function knownEncoding(label: string): string | null {
  if (label === '') return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

function bomOf(bytes: Buffer): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return ''
}

function metaCharset(start: Buffer): string {
  for (const tag of scanHead(start.toString('latin1')).tags) {
    if (tag.name !== 'meta') continue
    const charset = attributeOf(tag, 'charset').trim()
    if (charset !== '') return charset.slice(0, 40)
    if (attributeOf(tag, 'http-equiv').trim().toLowerCase() !== 'content-type') continue
    const parameter = charsetParameter(attributeOf(tag, 'content'))
    if (parameter !== '') return parameter
  }
  return ''
}

/** The value after `charset=` in a content type, without quotes. */
function charsetParameter(contentType: string): string {
  const lower = contentType.slice(0, 1_000).toLowerCase()
  const at = lower.indexOf('charset=')
  if (at === -1) return ''
  const value = lower.slice(at + 'charset='.length).trimStart()
  const quote = value[0]
  if (quote === '"' || quote === "'") return value.slice(1).split(quote, 1)[0]!.slice(0, 40)
  return value.split(/[;,\s]/, 1)[0]!.slice(0, 40)
}
