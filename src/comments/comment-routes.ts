import { type Request, type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { isId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { type Answer, json } from '../http/answer.ts'
import { send } from '../http/fast-path.ts'
import { readInput, readJson } from '../http/read-input.ts'
import { proofField } from '../proof/proof-input.ts'
import { addressOf, articleFields, bodyOf, browserKey, publicWrite } from '../sites/public-write.ts'
import type { Site } from '../sites/site.ts'
import { requireSiteOrigin, siteOfKey } from '../sites/site-of-request.ts'
import type { Titian } from '../titian.ts'
import { LIMITS } from '../wire/limits.ts'
import { editComment } from './edit-comment.ts'
import { ownAnswer, ownCommentRow } from './own-comment.ts'
import { reportComment } from './report-comment.ts'
import { submitComment } from './submit-comment.ts'
import { supportComment, unsupportComment } from './support-comment.ts'
import { withdrawComment } from './withdraw-comment.ts'

export const commentSchema = z.strictObject({
  ...articleFields,
  name: z.string(),
  text: z.string(),
  parent: z.string().max(30).optional(),
  once: browserKey,
  writer: browserKey.optional(),
  website: z.string().max(1000).optional(),
  took: z.number().int().min(0).max(1e12).optional(),
  proof: proofField,
  contact: z.string().optional(),
  notify: z.boolean().optional(),
})
export const editSchema = z.strictObject({ text: z.string() })
export const reportSchema = z.strictObject({
  site: z.string().max(40),
  reason: z.enum(['hoax', 'insult', 'gambling', 'personal-data', 'other']),
  note: z.string().optional(),
  browser: browserKey,
})

const supportFields = {
  site: z.string().max(40),
  like: browserKey,
  writer: browserKey.optional(),
}
export const supportSchema = z.strictObject({ ...supportFields, token: z.string().max(100) })
export const unsupportSchema = z.strictObject({ ...supportFields, token: z.string().max(100).optional() })

export function commentRoutes(titian: Titian): Router {
  const router = Router()
  router.post(
    '/api/v1/comments',
    publicWrite(titian, {
      rate: 'comments',
      schema: commentSchema,
      async act({ site, input, address }) {
        if (input.contact) await titian.limits.take('mails', address)
        const answer = await submitComment(titian, site, input, { address, isPage: false })
        return json(answer.comment.status === 'shown' ? 201 : 202, answer, STORED)
      },
    }),
  )
  router.get(
    '/api/v1/comments/:id',
    own(titian, async ({ site, id, token }) =>
      json(200, await ownAnswer(titian, titian.db, site, await ownCommentRow(titian, titian.db, site, id, token))),
    ),
  )
  router.patch(
    '/api/v1/comments/:id',
    own(titian, async ({ site, id, token, req }) => {
      const { text } = readInput(editSchema, readJson(await bodyOf(req, LIMITS.bodyBytes)))
      return json(200, await editComment(titian, site, { id, token, text }), STORED)
    }),
  )
  router.delete(
    '/api/v1/comments/:id',
    own(titian, async ({ site, id, token }) => json(200, await withdrawComment(titian, site, { id, token }), STORED)),
  )
  router.post(
    '/api/v1/comments/:id/reports',
    publicWrite(titian, {
      rate: 'reports',
      schema: reportSchema,
      async act({ site, input, req }) {
        await reportComment(titian, site, String(req.params.id), input)
        return json(201, { reported: true }, STORED)
      },
    }),
  )
  router.post(
    '/api/v1/comments/:id/support',
    publicWrite(titian, {
      rate: 'likes',
      schema: supportSchema,
      act: async ({ site, input, req }) =>
        json(201, await supportComment(titian, site, String(req.params.id), input), STORED),
    }),
  )
  router.delete(
    '/api/v1/comments/:id/support',
    publicWrite(titian, {
      rate: 'likes',
      schema: unsupportSchema,
      act: async ({ site, input, req }) =>
        json(200, await unsupportComment(titian, site, String(req.params.id), input), STORED),
    }),
  )
  return router
}

const STORED = { 'Titian-Stored': 'stored' }

/** A writer comes back to a comment: `?site=` and the token in a header, so that no log and no history keeps it. */
function own(
  titian: Titian,
  act: (wanted: { site: Site; id: string; token: string; req: Request }) => Promise<Answer>,
): RequestHandler {
  return async (req, res) => {
    const site = siteOfKey(titian.sites, req.query.site)
    res.locals.language = site.language
    if (req.method !== 'GET') requireSiteOrigin(site, req.headers, titian.ownOrigin)
    await titian.limits.take(req.method === 'GET' ? 'read' : 'comments', addressOf(titian, req))
    const id = String(req.params.id)
    if (!isId(id)) throw new Problem('not_found', 'err.comment_not_found')
    const token = String(req.headers['titian-token'] ?? '').slice(0, 100)
    send(res, await act({ site, id, token, req }))
  }
}
