import { Busboy, type BusboyInstance } from '@fastify/busboy'
import type { Request, Response } from 'express'
import { Problem } from '../base/problem.ts'
import { readForm } from './read-form.ts'

export interface MultipartLimits {
  /** Whose room the files take: the client's address. */
  sender: string
  /** Bytes of one text field, and of all of them. */
  fieldBytes: number
  /** Bytes of one file; a longer one is told as such and not kept. */
  fileBytes: number
  /** Files that are kept; further ones are counted alone. */
  files: number
  /** Bytes of the whole body, beyond which nothing is read. */
  bodyBytes: number
}

export interface MultipartForm {
  /** One text per field, the first where a field comes twice; an object without prototype. */
  fields: Record<string, string>
  /** In the order of the form. The name that a file had is read and forgotten here. */
  files: Upload[]
}
export interface Upload {
  field: string
  bytes: Buffer
  /** Why there are no bytes: '' = they are here. */
  lost: '' | 'large' | 'many' | 'room'
}

/**
 * Bytes of files that all requests of this process may hold at once; those beyond are refused with a sentence. Phones
 * send what their browser made small (300 kB), so this is a hundred letters; without a script it is six of the largest.
 */
const MOST_HELD = 64 * 1024 * 1024
/** One address never has all of it, however slowly it sends: three photos of the largest kind, or an office's fifty. */
const MOST_OF_ONE = 32 * 1024 * 1024
let held = 0
const heldBy = new Map<string, number>()

function hold(sender: string, bytes: number): boolean {
  const own = (heldBy.get(sender) ?? 0) + bytes
  if (held + bytes > MOST_HELD || own > MOST_OF_ONE) return false
  held += bytes
  heldBy.set(sender, own)
  return true
}

function giveBack(sender: string, bytes: number): void {
  held -= bytes
  const own = (heldBy.get(sender) ?? 0) - bytes
  if (own > 0) heldBy.set(sender, own)
  else heldBy.delete(sender)
}

export const isMultipart = (req: Request): boolean => /^multipart\/form-data\b/i.test(req.headers['content-type'] ?? '')

/**
 * A form with files. A file that is too large loses its bytes and not the form: what was typed comes back with a sentence.
 * Files stay in memory until the answer is sent.
 *
 * @throws Problem 'too_large' beyond `bodyBytes` and for a long text field, 'invalid' for a broken body
 */
export function readMultipart(req: Request, res: Response, limits: MultipartLimits): Promise<MultipartForm> {
  const tooLarge = () => new Problem('too_large', 'err.body_too_large', { params: { max: limits.bodyBytes } })
  if (Number(req.headers['content-length'] ?? 0) > limits.bodyBytes) return refuse(res, tooLarge())
  if (req.headers['content-encoding'] && req.headers['content-encoding'] !== 'identity')
    return refuse(res, new Problem('invalid', 'err.body_encoded'))

  let own = 0
  const { sender } = limits
  const release = () => {
    giveBack(sender, own)
    own = 0
  }
  res.once('close', release)
  const form: MultipartForm = { fields: Object.create(null), files: [] }
  let fieldBytes = 0
  let bytes = 0
  return new Promise((done, failed) => {
    let parser: BusboyInstance
    try {
      parser = new Busboy({
        headers: req.headers as { 'content-type': string },
        limits: {
          fieldSize: limits.fieldBytes,
          fields: 60,
          files: limits.files + 20,
          fileSize: limits.fileBytes,
          headerPairs: 20,
        },
      })
    } catch (cause) {
      return void refuse(res, new Problem('invalid', 'err.bad_request', { cause })).catch(failed)
    }
    // At once and not through a promise: the parser of a body that breaks off says 'finish' right after 'error'.
    const stop = (problem: Problem) => {
      req.unpipe(parser)
      release()
      res.set('connection', 'close')
      failed(problem)
    }
    parser.on('field', (name, value, _nameCut, isCut) => {
      fieldBytes += value.length
      if (isCut || fieldBytes > limits.fieldBytes) stop(tooLarge())
      else form.fields[name] ??= value
    })
    parser.on('file', (field, stream, filename) => {
      const upload: Upload = { field, bytes: Buffer.alloc(0), lost: '' }
      if (form.files.length >= limits.files) upload.lost = 'many'
      const chunks: Buffer[] = []
      let size = 0
      let kept = 0
      // Its room goes to others at once: while many send, somebody gets through.
      const lose = (why: Upload['lost']) => {
        upload.lost = why
        chunks.length = 0
        const back = Math.min(kept, own)
        giveBack(sender, back)
        own -= back
        kept = 0
      }
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (upload.lost) return
        if (!hold(sender, chunk.length)) return lose('room')
        own += chunk.length
        kept += chunk.length
        chunks.push(chunk)
      })
      // A body that ends within a file is told here as well; unheard it would end the process.
      stream.on('error', (cause: unknown) => stop(new Problem('invalid', 'err.bad_request', { cause })))
      stream.on('end', () => {
        // A file field that was left empty is sent without a name and without a byte.
        if (size === 0 && !filename) return
        if (stream.truncated && !upload.lost) lose('large')
        if (!upload.lost) upload.bytes = Buffer.concat(chunks)
        form.files.push(upload)
      })
    })
    parser.on('error', (cause: unknown) => stop(new Problem('invalid', 'err.bad_request', { cause })))
    parser.on('finish', () => done(form))
    req.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > limits.bodyBytes) stop(tooLarge())
    })
    req.pipe(parser)
  })
}

/**
 * A form without files in either encoding: of one press to unsubscribe RFC 8058 §3.1 says that it should come as
 * `multipart/form-data`, and may come as a page's form does.
 * @throws Problem 'too_large', 'invalid'
 */
export async function readEitherForm(req: Request, res: Response, maxBytes: number): Promise<Record<string, string>> {
  if (!isMultipart(req)) return readForm(req, maxBytes)
  const limits = { sender: '', fieldBytes: maxBytes, fileBytes: maxBytes, files: 0, bodyBytes: maxBytes }
  const { fields, files } = await readMultipart(req, res, limits)
  if (files.length > 0) throw new Problem('invalid', 'err.bad_request')
  return fields
}

/** The rest of the body is not read, so the connection cannot be used again. */
function refuse(res: Response, problem: Problem): Promise<never> {
  res.set('connection', 'close')
  return Promise.reject(problem)
}
