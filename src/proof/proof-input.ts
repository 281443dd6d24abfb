import { z } from 'zod'
import { articleFields, browserKey } from '../sites/public-write.ts'

const hex = (characters: number) => z.string().regex(new RegExp(`^[0-9a-f]{${characters}}$`))

/** A challenge as `makeChallenge` writes it, back with its solution; '' from a browser that can compute one. */
export const proofField = z
  .union([
    z.literal(''),
    z.strictObject({
      challenge: z.strictObject({
        parameters: z.strictObject({
          algorithm: z.literal('SHA-256'),
          cost: z.literal(1),
          data: z.strictObject({ until: z.number().int().min(0).max(1e14) }),
          keyLength: z.literal(32),
          keyPrefix: hex(32),
          nonce: hex(32),
          salt: hex(32),
        }),
        signature: hex(64),
      }),
      solution: z.strictObject({ counter: z.number().int().min(0).max(0xffffffff), derivedKey: hex(64) }),
    }),
  ])
  .optional()

const { site, url, key } = articleFields

/** What a challenge is asked for, as a part of `POST /tokens`. */
export const challengeSchemas = [
  z.strictObject({ site, url, key, for: z.literal('comment'), once: browserKey }),
  z.strictObject({ site, url: url.optional(), key, for: z.literal('letter'), once: browserKey }),
] as const
