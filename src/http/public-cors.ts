import type { RequestHandler } from 'express'
import { PUBLIC_HEADERS } from './answer.ts'

/** Any origin may read public answers, none with credentials. Preflights (PATCH, DELETE, headers) are answered here. */
export const publicCors: RequestHandler = (req, res, next) => {
  res.set(PUBLIC_HEADERS)
  if (req.method !== 'OPTIONS') return next()
  res
    .status(204)
    .set({
      'access-control-allow-methods': 'GET, POST, PATCH, DELETE',
      'access-control-allow-headers': 'content-type, titian-token, titian-secret, x-http-method-override',
      'access-control-max-age': '86400',
    })
    .end()
}

/** PATCH and DELETE come as POST where shared hosting drops them. */
export const methodOverride: RequestHandler = (req, _res, next) => {
  const wanted = String(req.headers['x-http-method-override'] ?? '').toUpperCase()
  if (req.method === 'POST' && (wanted === 'PATCH' || wanted === 'DELETE')) req.method = wanted
  next()
}
