import { Router } from 'express'
import { z } from 'zod'
import { json } from '../http/answer.ts'
import { articleFields, publicWrite } from '../sites/public-write.ts'
import { requireFeature } from '../sites/site-of-request.ts'
import type { Titian } from '../titian.ts'
import { NETWORKS } from '../wire/marks.ts'
import { pressShare } from './press-share.ts'

export const shareSchema = z.strictObject({
  ...articleFields,
  network: z.enum(NETWORKS),
  token: z.string().regex(/^[0-9A-Za-z]{10}$/),
})

export function shareRoutes(titian: Titian): Router {
  const router = Router()
  router.post(
    '/api/v1/shares',
    publicWrite(titian, {
      rate: 'shares',
      schema: shareSchema,
      async act({ site, input }) {
        requireFeature(site, 'share')
        return json(201, await pressShare(titian, site, input), { 'Titian-Stored': 'stored' })
      },
    }),
  )
  return router
}
