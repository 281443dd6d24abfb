import { sameText } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { keyedHash } from '../base/secrets.ts'
import { languageOf } from '../language/language.ts'
import { onceOfComment, secretFor, statusUrl } from '../sites/letter-address.ts'
import type { Site } from '../sites/site.ts'
import type { Db } from '../storage/tables.ts'
import type { Titian } from '../titian.ts'
import type { CommentAnswer, OwnComment } from '../wire/api.ts'
import { BECAME_LETTER, editableUntil } from './comment.ts'
import { type CommentRow, commentById, letterNumberOf } from './comment-store.ts'
import { minuteOf } from './public-comment.ts'

/**
 * The token with which a writer comes back to a comment. Computed, not stored: a retry answers the same one, and a copy
 * of the database lets nobody change a comment.
 */
export const authorToken = (titian: Titian, siteId: string, id: string): string =>
  keyedHash(titian.config.secret, `comment:${siteId}`, id)

/** Writer keys are kept hashed per site: the same browser on two sites is two writers. */
export const writerHash = (titian: Titian, siteId: string, writer: string): string =>
  keyedHash(titian.config.secret, `writer ${siteId}`, writer).slice(0, 22)

/**
 * The comment of somebody who shows its token.
 * @throws Problem 'not_found' for a comment of another site, 'forbidden' for somebody else's token
 */
export async function ownCommentRow(
  titian: Titian,
  db: Db,
  site: Site,
  id: string,
  token: string,
): Promise<CommentRow> {
  const comment = await commentById(db, site.id, id)
  if (!comment || comment.is_official) throw new Problem('not_found', 'err.comment_not_found')
  if (!sameText(token, authorToken(titian, site.id, id))) throw new Problem('forbidden', 'err.comment_token')
  return comment
}

/** What its writer sees of a comment: the own words, where they stand, and why when they are not shown. */
export async function ownAnswer(titian: Titian, db: Db, site: Site, row: CommentRow): Promise<CommentAnswer> {
  const parent =
    row.parent_id && row.parent_id !== row.thread_id ? await commentById(db, site.id, row.parent_id) : undefined
  const { status, reason } = standingOf(row)
  const comment: OwnComment = {
    id: row.id,
    parent: row.parent_id,
    thread: row.thread_id,
    name: row.name,
    to: parent?.name ?? '',
    text: row.text,
    body: null,
    official: false,
    at: minuteOf(row.created_at),
    edited: row.edited_at !== '',
    supports: row.supports,
    confirmed: row.is_confirmed === 1,
    state: status === 'removed' ? 'removed' : 'shown',
    reason: reason && (await saidReason(titian, db, site, row, reason)),
    status,
    editableUntil: editableUntil(row.created_at),
  }
  return { comment, token: authorToken(titian, site.id, row.id) }
}

/** Of a comment that became a letter: its number, and the page on which its writer alone can follow it. */
async function saidReason(titian: Titian, db: Db, site: Site, row: CommentRow, reason: string): Promise<string> {
  const { t, maybe } = languageOf(site.language)
  if (reason !== BECAME_LETTER) return maybe(`reason.${reason}`)
  const number = await letterNumberOf(db, site.id, row.letter_id)
  const secret = secretFor(titian.config.secret, site.id, onceOfComment(row.id))
  return t('comment.became_letter', { number, url: statusUrl(titian, site, number, secret) })
}

/** What a machine judged as spam is told as held, so that a robot learns nothing; a person's decision is told with its reason. */
function standingOf(row: CommentRow): { status: OwnComment['status']; reason: string } {
  switch (row.state) {
    case 'shown':
    case 'withdrawn':
      return { status: row.state, reason: '' }
    case 'rejected':
    case 'removed':
      return { status: row.state, reason: row.state_reason }
    case 'spam':
      return row.decided_at ? { status: 'rejected', reason: 'spam' } : { status: 'held', reason: '' }
    default:
      return { status: 'held', reason: '' }
  }
}
