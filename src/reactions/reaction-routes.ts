import { Router } from 'express'
import { z } from 'zod'
import { json } from '../http/answer.ts'
import { pageAddress } from '../pages/page.ts'
import { makeChallenge } from '../proof/proof.ts'
import { challengeSchemas } from '../proof/proof-input.ts'
import { articleFields, browserKey, publicWrite } from '../sites/public-write.ts'
import { requireFeature } from '../sites/site-of-request.ts'
import type { Titian } from '../titian.ts'
import type { ChallengeAnswer, TokenAnswer } from '../wire/api.ts'
import { likePage, unlikePage } from './like-page.ts'
import { makeLikeToken, supportedKey } from './like-token.ts'

export const tokenSchema = z.discriminatedUnion('for', [
  z.strictObject({ ...articleFields, for: z.literal('like'), like: browserKey }),
  z.strictObject({
    site: z.string().max(40),
    for: z.literal('support'),
    comment: z.string().max(30),
    like: browserKey,
  }),
  ...challengeSchemas,
])
export const likeSchema = z.strictObject({ ...articleFields, like: browserKey, token: z.string().max(100) })
export const unlikeSchema = z.strictObject({
  ...articleFields,
  like: browserKey,
  token: z.string().max(100).optional(),
})

export function reactionRoutes(titian: Titian): Router {
  const router = Router()
  router.post(
    '/api/v1/tokens',
    publicWrite(titian, {
      rate: 'tokens',
      schema: tokenSchema,
      async act({ site, input }) {
        if (input.for === 'comment' || input.for === 'letter') {
          requireFeature(site, input.for === 'letter' ? 'letter' : 'comments')
          const pageKey = input.url ? pageAddress(site, input.url, input.key).key : ''
          const bound = { what: input.for, siteId: site.id, pageKey, once: input.once }
          const challenge = await makeChallenge(titian.config.secret, bound, titian.clock.ms())
          return json(200, { challenge } satisfies ChallengeAnswer)
        }
        requireFeature(site, input.for === 'like' ? 'like' : 'comments')
        const pageKey = input.for === 'like' ? pageAddress(site, input.url, input.key).key : supportedKey(input.comment)
        const bound = { siteId: site.id, pageKey, like: input.like }
        const answer: TokenAnswer = makeLikeToken(titian.config.secret, bound, titian.clock.ms())
        return json(200, answer)
      },
    }),
  )
  router.post(
    '/api/v1/likes',
    publicWrite(titian, {
      rate: 'likes',
      schema: likeSchema,
      async act({ site, input }) {
        requireFeature(site, 'like')
        return json(201, await likePage(titian, site, input), { 'Titian-Stored': 'stored' })
      },
    }),
  )
  router.delete(
    '/api/v1/likes',
    publicWrite(titian, {
      rate: 'likes',
      schema: unlikeSchema,
      act: async ({ site, input }) => json(200, await unlikePage(titian, site, input), { 'Titian-Stored': 'stored' }),
    }),
  )
  return router
}
