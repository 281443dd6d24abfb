import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import express from 'express'

/** Files of views/static (pages) and dist/widget (the tag); all are small and held in memory, also compressed. */
export interface StaticOptions {
  /** Default views/static beside dist or src. */
  pages?: URL | undefined
  /** Default dist/widget. */
  widget?: URL | undefined
}

interface StaticFile {
  type: string
  hash: string
  plain: Buffer
  br: Buffer | null
  gzip: Buffer | null
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

/** A year: the address carries the content's hash, so it can never mean anything else. */
const FOREVER = 'public, max-age=31536000, immutable'
/** Five minutes: a mended tag reaches every reader of the site soon, and a page view seldom asks twice. */
const SHORTLY = 'public, max-age=300, stale-while-revalidate=86400'

const PAGES = new URL('../../views/static/', import.meta.url)
const WIDGET = new URL('../../dist/widget/', import.meta.url)

const hashes = new Map<string, string>()

/** `asset('titian.css')` → `/static/titian.css?v=<hash>`; without path prefix. Throws when there is no such file. */
export function asset(name: string): string {
  let hash = hashes.get(name)
  if (hash === undefined) {
    hash = hashOf(readStatic(name, PAGES))
    hashes.set(name, hash)
  }
  return `/static/${name}?v=${hash}`
}

/** `/static/*` for pages of our own, and the widget's files at the root: `/titian.js`, `/talk.js` … */
export function staticFiles(options: StaticOptions = {}): express.Router {
  const pages = readFolder(options.pages ?? PAGES)
  const widget = readFolder(options.widget ?? WIDGET)
  const router = express.Router()

  router.use('/static', (req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next()
    const file = pages.get(req.path.slice(1))
    if (file === undefined) return next()
    send(req, res, file)
  })
  router.use((req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next()
    const file = widget.get(req.path.slice(1))
    if (file === undefined) return next()
    // Other sites load these: as a script, with import() (needs CORS) and with integrity= (needs CORS too).
    res.set('Cross-Origin-Resource-Policy', 'cross-origin').set('Access-Control-Allow-Origin', '*')
    send(req, res, file)
  })
  return router
}

export interface TagFile {
  name: string
  bytes: number
  gzipBytes: number
  /** For `integrity=`: `sha384-…`. */
  integrity: string
}

/** The widget's scripts as built, for the security sheet and the snippet; empty while not built. */
export function tagFiles(folder: URL = WIDGET): TagFile[] {
  return namesIn(folder)
    .filter((name) => name.endsWith('.js'))
    .sort((a, b) => (a === 'titian.js' ? -1 : b === 'titian.js' ? 1 : a < b ? -1 : 1))
    .map((name) => {
      const content = readFileSync(new URL(name, folder))
      return {
        name,
        bytes: content.length,
        gzipBytes: gzipSync(content, { level: 9 }).length,
        integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
      }
    })
}

function send(req: express.Request, res: express.Response, file: StaticFile): void {
  const coding = pickCoding(String(req.headers['accept-encoding'] ?? ''), file)
  const body = coding === '' ? file.plain : file[coding]!
  const etag = `"${file.hash}${coding === '' ? '' : `-${coding}`}"`
  res.set({
    'Content-Type': file.type,
    'Cache-Control': req.query['v'] === file.hash ? FOREVER : SHORTLY,
    ETag: etag,
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
  })
  if (matches(String(req.headers['if-none-match'] ?? ''), file.hash)) {
    res.status(304).end()
    return
  }
  if (coding !== '') res.set('Content-Encoding', coding)
  res.set('Content-Length', String(body.length))
  if (req.method === 'HEAD') res.end()
  else res.end(body)
}

function pickCoding(accepted: string, file: StaticFile): '' | 'br' | 'gzip' {
  const takes = (coding: string) =>
    new RegExp(`(^|[\\s,])${coding}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))(\\s*[;,]|\\s*$)`).test(accepted)
  if (file.br !== null && takes('br')) return 'br'
  if (file.gzip !== null && takes('gzip')) return 'gzip'
  return ''
}

/** Weak or strong, any coding: the same content. */
function matches(ifNoneMatch: string, hash: string): boolean {
  return ifNoneMatch.split(',').some((tag) => {
    const bare = tag.trim().replace(/^W\//, '')
    return bare === `"${hash}"` || bare === `"${hash}-br"` || bare === `"${hash}-gzip"` || bare === '*'
  })
}

function readFolder(folder: URL): Map<string, StaticFile> {
  const files = new Map<string, StaticFile>()
  for (const name of namesIn(folder)) {
    const type = TYPES[extname(name)]
    if (type === undefined) continue
    const plain = readStatic(name, folder)
    const text = /^(text|application|image\/svg)/.test(type) && plain.length > 400
    files.set(name, {
      type,
      plain,
      hash: hashOf(plain),
      br: text ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }) : null,
      gzip: text ? gzipSync(plain, { level: 9 }) : null,
    })
  }
  return files
}

/** A style sheet without its comments and indents: they are for us, and cost a slow line 800 bytes. */
function readStatic(name: string, folder: URL): Buffer {
  const content = readFileSync(new URL(name, folder))
  if (extname(name) !== '.css') return content
  const bare = content.toString().replace(/\/\*[\s\S]*?\*\//g, '')
  return Buffer.from(bare.replace(/\n\s*/g, '\n').trim())
}

function namesIn(folder: URL): string[] {
  try {
    return readdirSync(folder).filter((name) => statSync(new URL(name, folder)).isFile())
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** 96 bits are plenty to tell two versions of one file apart. */
function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 16)
}
