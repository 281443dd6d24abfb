import { paperCode } from '../base/secrets.ts'
import type { Titian } from '../titian.ts'
import type { Site } from './site.ts'

/**
 * Where the writer of a letter follows it. Known to more than letters: a comment that became a letter tells its writer.
 */

/** The 16 signs are made again from the idempotency key, so a repeat answers the same; only their hash is stored. */
export const secretFor = (serverSecret: string, siteId: string, once: string): string =>
  paperCode(serverSecret, 'letter', `${siteId} ${once}`)

/** The idempotency key of the letter that a comment is made into: one comment, one letter. */
export const onceOfComment = (commentId: string): string => `comment:${commentId}`

/** The writer's own page. */
export const statusUrl = (titian: Titian, site: Site, number: string, secret: string): string =>
  `${titian.config.publicUrl}/surat/${site.id}/${number}/${secret}`
