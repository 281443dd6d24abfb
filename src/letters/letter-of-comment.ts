import { Problem } from '../base/problem.ts'
import { onceOfComment } from '../sites/letter-address.ts'
import type { Site } from '../sites/site.ts'
import { requireFeature } from '../sites/site-of-request.ts'
import { record } from '../staff/audit-log.ts'
import { requirePermission, type Staff } from '../staff/roles.ts'
import type { Db } from '../storage/tables.ts'
import type { Titian } from '../titian.ts'
import { noteEvent } from './change-letter.ts'
import { isCategory, isLetterType, readLetterText, readSubject } from './letter.ts'
import { numberLetter } from './send-letter.ts'

/** What a citizen asked in a comment, as the desk hands it over: letters know no comments. */
export interface CommentLetter {
  commentId: string
  pageId: string
  /** Where the comment stands, for staff. */
  url: string
  /** The day on which it was written. */
  day: string
  name: string
  text: string
  type: string
  category: string
  subject: string
}

/**
 * Makes a reader's letter of a comment (S3-18), inside the caller's transaction: numbered and on the clock like every
 * other, in the citizen's own words, with the comment's address and day. Its writer gave no contact and follows it from
 * the browser that wrote the comment.
 *
 * @throws Problem 'invalid' naming the field, 'conflict' when it is a letter already, 'gone' when letters are off
 */
export async function letterOfComment(
  titian: Titian,
  db: Db,
  staff: Staff,
  site: Site,
  comment: CommentLetter,
): Promise<{ id: string; number: string }> {
  requirePermission(staff, 'letters', site.id)
  requireFeature(site, 'letter')
  if (!isLetterType(comment.type)) throw new Problem('invalid', 'err.letter_type', { field: 'type' })
  if (!isCategory('public', comment.category))
    throw new Problem('invalid', 'err.letter_category', { field: 'category' })
  const at = titian.clock.now()
  const { letter, isNew } = await numberLetter(titian, db, site, {
    type: comment.type,
    audience: 'public',
    category: comment.category,
    subject: readSubject(comment.subject),
    text: readLetterText(comment.text, 'text', 2),
    visibility: comment.name ? 'open' : 'anonymous',
    name: comment.name,
    contact: '',
    // The citizen agreed to a comment; the letter says that it was made of one.
    consent_at: '',
    page_id: comment.pageId,
    once: onceOfComment(comment.commentId),
    channel: 'comment',
    channel_url: comment.url,
    channel_day: comment.day,
    comment_id: comment.commentId,
  })
  if (!isNew) throw new Problem('conflict', 'err.letter_of_comment', { params: { number: letter.number } })
  const deed = { at, actor: 'staff', staffId: staff.id, detail: 'comment' } as const
  await noteEvent(db, { ...letter, state: '' }, 'receive', deed, letter.state)
  const act = { siteId: site.id, at, staffId: staff.id, subject: 'letter', subjectId: letter.id } as const
  await record(db, { ...act, did: 'letter.from-comment' })
  return { id: letter.id, number: letter.number }
}
