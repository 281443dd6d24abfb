import { dayOf } from '../base/calendar.ts'
import { newId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { plainFromRich, richFromPlain, richToJson } from '../base/rich-text.ts'
import { readText } from '../base/text.ts'
import { raisePageCount } from '../pages/page-store.ts'
import type { Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import { requirePermission, type Staff } from '../staff/roles.ts'
import { lockRow } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { LIMITS } from '../wire/limits.ts'
import { forgetAnswers } from './change-comment.ts'
import { type CommentRow, commentById, commentByOnce, insertComment, updateComment } from './comment-store.ts'
import { type Conflict, moderateWithin, whoWasFirst } from './moderate-comment.ts'
import { tellOfReply } from './tell-of-reply.ts'

export interface ReplyOrder {
  /** The comment answered. */
  id: string
  version: number
  text: string
  /** A repeat of the form answers the same and stores nothing. */
  once: string
}

export type Replied = { kind: 'done'; id: string; approved: boolean } | Conflict

/**
 * Answers a comment in the institution's name. A comment that still waits is approved with it (masked where there are
 * masked words): one press, two acts on record. Who wrote the answer is known inside the house only.
 *
 * @throws Problem 'conflict' when the comment is neither shown nor waiting
 */
export async function replyOfficially(titian: Titian, staff: Staff, site: Site, order: ReplyOrder): Promise<Replied> {
  requirePermission(staff, 'moderate', site.id)
  const text = readText(order.text, { field: 'text', max: LIMITS.commentLength, min: 2, lines: true })
  return inTransaction(titian.db, async (db): Promise<Replied> => {
    // One answer at a time: a repeat finds the first, a colleague finds the version raised.
    await lockRow(db, 'comment', 'id', order.id)
    const earlier = await commentByOnce(db, site.id, order.once)
    if (earlier) return { kind: 'done', id: earlier.id, approved: false }
    const comment = await commentById(db, site.id, order.id)
    if (!comment) throw new Problem('not_found', 'err.comment_not_found')
    const isWaiting = comment.state === 'held'
    if (!isWaiting && comment.state !== 'shown') throw new Problem('conflict', 'err.comment_move')
    if (isWaiting) {
      const move = comment.masked_text ? 'approve-masked' : 'approve'
      const approved = await moderateWithin(titian, db, staff, site, { id: comment.id, version: order.version, move })
      if (approved.kind === 'conflict') return approved
    } else if (comment.version !== order.version) return whoWasFirst(db, comment)
    else await updateComment(db, comment, {})
    const id = await insertReply(titian, db, staff, site, comment, { text, once: order.once })
    return { kind: 'done', id, approved: isWaiting }
  })
}

/** Stores an answer in the institution's name under a comment, inside the caller's transaction. @returns its id */
export async function insertReply(
  titian: Titian,
  db: Db,
  staff: Staff,
  site: Site,
  comment: CommentRow,
  reply: { text: string; once: string },
): Promise<string> {
  const ms = titian.clock.ms()
  const at = titian.clock.now()
  const body = richFromPlain(reply.text)
  const id = newId(ms)
  const row = {
    site_id: site.id,
    id,
    page_id: comment.page_id,
    parent_id: comment.id,
    thread_id: comment.thread_id,
    name: site.institution,
    text: plainFromRich(body),
    body: richToJson(body),
    state: 'shown',
    is_official: 1,
    staff_id: staff.id,
    once: reply.once,
    day: dayOf(ms, site.timeZone),
    created_at: at,
    queued_at: at,
    shown_at: at,
  }
  const inserted = await insertComment(db, row)
  await raisePageCount(db, site.id, comment.page_id, 'comments', 1)
  const act = { siteId: site.id, at, staffId: staff.id, subject: 'comment', subjectId: id } as const
  await record(db, { ...act, did: 'comment.reply' })
  forgetAnswers(titian, db, row)
  if (inserted) await tellOfReply(titian, db, inserted)
  return id
}
