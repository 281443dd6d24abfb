import express from 'express'
import { accentCss, accentHref } from './accent.ts'

/** `GET /static/accent/<rrggbb>-<hash>.css`. Computed from the address alone; stands before `staticFiles`. */
export function accentRoutes(): express.Router {
  const router = express.Router()
  router.get('/static/accent/:file', (req, res, next) => {
    const colour = /^([0-9a-f]{6})-[A-Za-z0-9_-]{8}\.css$/.exec(req.params.file)?.[1]
    if (colour === undefined) return next()
    const setting = `#${colour}`
    // An address of an older computation still gets colours, but is not kept.
    const current = req.path === accentHref(setting)
    res
      .type('css')
      .set('Cache-Control', current ? 'public, max-age=31536000, immutable' : 'no-cache')
      .set('X-Content-Type-Options', 'nosniff')
      .send(accentCss(setting))
  })
  return router
}
