import { Problem } from '../base/problem.ts'
import type { Site } from '../sites/site.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import type { CommentAnswer } from '../wire/api.ts'
import { changeComment } from './change-comment.ts'
import { requireEditable } from './comment.ts'
import { settleReports } from './comment-store.ts'
import { ownAnswer, ownCommentRow } from './own-comment.ts'
import { dropContactOf } from './writer-contact.ts'

/**
 * Takes one's own comment back. Nobody reads it any more, and its words are erased after 30 days (eraseWords); with a
 * writer's last comment goes the mail address. A repeat answers the same.
 *
 * @throws Problem 'forbidden' with somebody else's token or after 15 minutes, 'conflict' once a moderator removed it
 */
export async function withdrawComment(
  titian: Titian,
  site: Site,
  order: { id: string; token: string },
): Promise<CommentAnswer> {
  const comment = await ownCommentRow(titian, titian.db, site, order.id, order.token)
  if (comment.state === 'withdrawn') return ownAnswer(titian, titian.db, site, comment)
  const at = titian.clock.now()
  requireEditable(comment.created_at, at)
  if (comment.state === 'removed') throw new Problem('conflict', 'err.comment_settled')
  const withdrawn = await inTransaction(titian.db, async (db) => {
    const changed = await changeComment(titian, db, comment, {
      state: 'withdrawn',
      state_reason: '',
      reports: 0,
      urgent: 0,
    })
    if (!changed) throw new Problem('conflict', 'err.comment_changed')
    await settleReports(db, site.id, [comment.id], at)
    await dropContactOf(db, comment)
    return changed
  })
  return ownAnswer(titian, titian.db, site, withdrawn)
}
