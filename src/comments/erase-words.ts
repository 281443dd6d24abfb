import { DAY, type IsoTime, later, MINUTE } from '../base/clock.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { LIMITS } from '../wire/limits.ts'
import { forgetRuleWriters } from './block-rule-store.ts'
import { KEPT_DAYS } from './comment.ts'
import { type CommentRow, commentsToErase, deleteRevisions, updateComment } from './comment-store.ts'
import { forgetLessons } from './lessons.ts'
import { deleteSupports } from './support-store.ts'

/** Rows of one transaction. */
const MOST = 500

/**
 * Erases name, words and earlier wordings of comments that were withdrawn or refused, or lay in spam, for 30 days, as the
 * privacy notice says. The row stays, so that counts and the audit log keep their object.
 *
 * @returns how many were erased
 */
export async function eraseWords(titian: Titian): Promise<number> {
  const now = titian.clock.now()
  const decided = later(now, -KEPT_DAYS * DAY)
  // A comment can be withdrawn until 15 minutes after it was written, and the row does not say when it was.
  const written = later(decided, -LIMITS.editMinutes * MINUTE)
  let erased = 0
  for (const site of titian.sites.all()) {
    for (const state of ['withdrawn', 'spam', 'rejected', 'removed'] as const) {
      for (;;) {
        const wanted = { siteId: site.id, state, written, decided, most: MOST }
        const comments = await commentsToErase(titian.db, wanted)
        if (comments.length === 0) break
        await eraseAll(titian, comments, now)
        erased += comments.length
      }
    }
  }
  await forgetRuleWriters(titian.db, now)
  await forgetLessons(titian.db, now.slice(0, 10))
  return erased
}

async function eraseAll(titian: Titian, comments: CommentRow[], now: IsoTime): Promise<void> {
  await inTransaction(titian.db, async (db) => {
    for (const comment of comments) {
      const isErased = await updateComment(db, comment, {
        name: '',
        text: '',
        body: '',
        masked_text: '',
        reasons: '[]',
        fingerprint: '',
        writer_hash: '',
        supports: 0,
        words_erased_at: now,
      })
      if (!isErased) continue
      await deleteRevisions(db, comment.site_id, comment.id)
      await deleteSupports(db, comment.site_id, comment.id)
    }
  })
}
