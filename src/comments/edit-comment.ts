import { Problem } from '../base/problem.ts'
import type { Site } from '../sites/site.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import type { CommentAnswer } from '../wire/api.ts'
import { changeComment } from './change-comment.ts'
import { HELD_EDITED, readCommentText, requireEditable, SPAM_ROBOT } from './comment.ts'
import { commentById, keepRevision } from './comment-store.ts'
import { ownAnswer, ownCommentRow } from './own-comment.ts'
import { screenComment } from './screen-comment.ts'
import { deleteSupports } from './support-store.ts'

/**
 * Changes the words of one's own comment. The earlier words stay as a revision, the new ones are screened, and what was
 * shown waits for a person again: nobody gets an approval for one text and publishes another.
 *
 * @throws Problem 'forbidden' with somebody else's token or after 15 minutes, 'conflict' once a moderator refused it
 */
export async function editComment(
  titian: Titian,
  site: Site,
  order: { id: string; token: string; text: string },
): Promise<CommentAnswer> {
  const comment = await ownCommentRow(titian, titian.db, site, order.id, order.token)
  const at = titian.clock.now()
  requireEditable(comment.created_at, at)
  const isWaiting = comment.state === 'held' || (comment.state === 'spam' && !comment.decided_at)
  if (!isWaiting && comment.state !== 'shown') throw new Problem('conflict', 'err.comment_settled')
  const text = readCommentText(order.text)
  if (text === comment.text) return ownAnswer(titian, titian.db, site, comment)

  const isRobot = comment.state_reason === SPAM_ROBOT
  const noticed = comment.state === 'shown' ? [{ code: 'edited' }] : []
  const edited = { id: comment.id, name: comment.name, text, writerHash: comment.writer_hash }
  const screened = await screenComment(titian, site, edited, noticed)
  const state = isRobot || screened.decision === 'spam' ? 'spam' : 'held'
  await inTransaction(titian.db, async (db) => {
    await keepRevision(db, comment, at)
    // Support for one text is none for another.
    if (comment.supports > 0) await deleteSupports(db, site.id, comment.id)
    const changed = await changeComment(titian, db, comment, {
      text,
      ...screened.columns,
      state,
      state_reason: isRobot ? SPAM_ROBOT : comment.state === 'shown' ? HELD_EDITED : comment.state_reason,
      edited_at: at,
      supports: 0,
      // What is spam is in nobody's way; only what can be read is urgent.
      ...(state === 'spam' ? { urgent: 0 } : {}),
      // What waits keeps its place in the queue; what was shown enters it now.
      ...(comment.state === 'shown' ? { queued_at: at, decided_at: '', shown_at: '' } : {}),
    })
    if (!changed) throw new Problem('conflict', 'err.comment_changed')
  })
  return ownAnswer(titian, titian.db, site, (await commentById(titian.db, site.id, comment.id))!)
}
