import { z } from 'zod'
import type { Beacon, OwnBeacon } from '../wire/api.ts'
import { LIMITS } from '../wire/limits.ts'

const address = z.string().max(LIMITS.urlLength)
const key = z.string().max(LIMITS.keyLength)

/** All that a browser marked as the office's says: a page was opened, and is not counted. */
export const ownBeaconSchema: z.ZodType<OwnBeacon> = z.strictObject({ site: z.string().max(40), own: z.literal(1) })

/** A beacon exactly as `wire/api.ts` describes it; anything else is refused. */
export const beaconSchema: z.ZodType<Beacon> = z.strictObject({
  site: z.string().max(40),
  visit: z.string().regex(/^[0-9a-z]{4}[A-Za-z0-9_-]{16}$/),
  view: z.string().regex(/^[A-Za-z0-9_-]{6,8}$/),
  kind: z.enum(['page', 'engaged', 'act', 'outbound', 'download']),
  url: address,
  key: key.optional(),
  land: z.strictObject({ url: address, ref: address, page: address.optional(), key: key.optional() }),
  script: z.array(z.string().max(40)).max(4).optional(),
  first: z.string().regex(/^d?w?m?$/),
  ret: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
  since: z.enum(['', '0-1', '2-7', '8-30', '>30']),
  freq: z.enum(['', '1', '2', '3-4', '5+']),
  seconds: z.number().int().min(0).max(100_000).optional(),
  act: z.enum(['like', 'comment', 'reply', 'share', 'copy', 'letter']).optional(),
  to: address.optional(),
  tag: z.string().regex(/^[\w.+-]{0,20}$/),
})
