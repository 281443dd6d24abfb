import { randomToken } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { BECAME_LETTER } from '../comments/comment.ts'
import { commentById, updateComment } from '../comments/comment-store.ts'
import { type Conflict, moderateWithin, whoWasFirst } from '../comments/moderate-comment.ts'
import { insertReply } from '../comments/reply-comment.ts'
import { languageOf } from '../language/language.ts'
import { letterOfComment } from '../letters/letter-of-comment.ts'
import { pageById } from '../pages/page-store.ts'
import type { Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import { requirePermission, type Staff } from '../staff/roles.ts'
import { lockRow } from '../storage/portable.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'

export interface LetterOrder {
  id: string
  version: number
  type: string
  category: string
  subject: string
  /** What becomes of a comment that waits: shown with a public answer that says so, or told to its writer alone. */
  shows: boolean
}
export type Turned = { kind: 'done'; number: string } | Conflict

/**
 * Turns a citizen's question into a reader's letter (S3-18): one transaction, because a letter without its comment's
 * word about it, or the other way round, would be a promise nobody keeps. The comment's words stay as they are.
 *
 * @throws Problem 'conflict' for a comment that neither waits nor is shown, or is a letter already
 */
export async function turnIntoLetter(titian: Titian, staff: Staff, site: Site, order: LetterOrder): Promise<Turned> {
  requirePermission(staff, 'moderate', site.id)
  const at = titian.clock.now()
  const { t } = languageOf(site.language)
  return inTransaction(titian.db, async (db): Promise<Turned> => {
    await lockRow(db, 'comment', 'id', order.id)
    let comment = await commentById(db, site.id, order.id)
    if (!comment) throw new Problem('not_found', 'err.comment_not_found')
    if (comment.version !== order.version) return whoWasFirst(db, comment)
    const isWaiting = comment.state === 'held'
    if ((!isWaiting && comment.state !== 'shown') || comment.is_official)
      throw new Problem('conflict', 'err.comment_move')
    const page = await pageById(db, site.id, comment.page_id)
    const letter = await letterOfComment(titian, db, staff, site, {
      commentId: comment.id,
      pageId: comment.page_id,
      url: page ? `${page.url}#komentar-${comment.id}` : '',
      day: comment.day,
      name: comment.name,
      text: comment.text,
      type: order.type,
      category: order.category,
      subject: order.subject,
    })
    const move = !order.shows ? 'reject' : comment.masked_text ? 'approve-masked' : 'approve'
    if (isWaiting) {
      const { id, version } = comment
      const because = order.shows ? undefined : BECAME_LETTER
      const done = await moderateWithin(titian, db, staff, site, { id, version, move, because })
      if (done.kind === 'conflict') return done
      comment = done.comment
    }
    await updateComment(db, comment, { letter_id: letter.id })
    const act = { siteId: site.id, at, staffId: staff.id, subject: 'comment', subjectId: comment.id } as const
    await record(db, { ...act, did: 'comment.letter', code: letter.number })
    if (comment.state === 'shown') {
      const url = `${titian.config.publicUrl}/surat/${site.id}`
      const text = t('comment.letter_reply', { number: letter.number, url })
      await insertReply(titian, db, staff, site, comment, { text, once: randomToken() })
    }
    return { kind: 'done', number: letter.number }
  })
}
