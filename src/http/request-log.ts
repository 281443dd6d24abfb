import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

/** Path segments that are personal secrets are cut: a log is read by more people than a letter. */
export function withoutSecrets(path: string): string {
  return (
    path
      .replace(/\?.*$/, '')
      // As a mail program or a careless hand may write it: it opens nothing, and still holds the secret.
      .replace(/%2f/gi, '/')
      .replace(/\/{2,}/g, '/')
      .replace(/^(.*\/surat\/[^/]+\/[^/]+)\/.+$/i, '$1/…')
      .replace(/^(.*\/surel\/[^/]+)\/.+$/i, '$1/…')
      .replace(/^(.*\/laporan\/[^/]+\/).+$/i, '$1…')
      .replace(/^(.*\/staff\/(?:setup|invite|password)\/).+$/i, '$1…')
      .slice(0, 200)
  )
}

/**
 * One line for each request past the fast path: method, path, status, milliseconds. No address, no agent (promise 6).
 *
 * @param answered told of every answer, with the path below the prefix
 */
export function requestLog(log: Logger, answered: (path: string, status: number, ms: number) => void): RequestHandler {
  return (req, res, next) => {
    const id = randomBytes(4).toString('hex')
    res.locals.requestId = id
    const started = performance.now()
    const { path } = req
    res.on('finish', () => {
      const entry = {
        id,
        method: req.method,
        path: withoutSecrets(req.originalUrl),
        status: res.statusCode,
        ms: Math.round(performance.now() - started),
      }
      answered(path, res.statusCode, entry.ms)
      if (res.statusCode >= 500) log.error(entry, 'request')
      else log.debug(entry, 'request')
    })
    next()
  }
}
