import { raiseDayAct, raisePageCount } from '../pages/page-store.ts'
import { cacheGroup, feedGroup } from '../pages/page-summary.ts'
import type { Db, NewRow } from '../storage/tables.ts'
import { afterCommit } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { type CommentRow, updateComment } from './comment-store.ts'
import { lessonOf, relearn } from './lessons.ts'
import { tellOfReply } from './tell-of-reply.ts'

type Columns = Partial<Omit<NewRow<'comment'>, 'site_id' | 'id' | 'version'>>

/**
 * Saves a change of a comment inside the caller's transaction, and with it whatever counts comments: the page's number
 * of shown ones, what its decision teaches, the day's acts (what was judged spam is no act of a citizen), and the public
 * answers in memory. Whoever a reply answers is told when it becomes public.
 *
 * @returns the row as it is now, or null when somebody else changed it since it was read
 */
export async function changeComment(
  titian: Titian,
  db: Db,
  comment: CommentRow,
  columns: Columns,
): Promise<CommentRow | null> {
  const next = { ...comment, ...columns, version: comment.version + 1 } as CommentRow
  next.lesson = lessonOf(next)
  if (!(await updateComment(db, comment, { ...columns, lesson: next.lesson }))) return null
  await relearn(titian, db, comment, next)
  const shown = Number(next.state === 'shown') - Number(comment.state === 'shown')
  if (shown !== 0) await raisePageCount(db, comment.site_id, comment.page_id, 'comments', shown)
  const counted = Number(next.state !== 'spam') - Number(comment.state !== 'spam')
  if (counted !== 0) await countAct(db, comment, counted)
  forgetAnswers(titian, db, comment)
  if (shown > 0) await tellOfReply(titian, db, next)
  return next
}

/** What a citizen did on a page that day, for the report. */
export async function countAct(
  db: Db,
  comment: Pick<CommentRow, 'site_id' | 'page_id' | 'day' | 'parent_id'>,
  by: number,
): Promise<void> {
  const act = comment.parent_id ? 'reply' : 'comment'
  await raiseDayAct(db, { siteId: comment.site_id, day: comment.day, pageId: comment.page_id, act, by })
}

export function forgetAnswers(titian: Titian, db: Db, comment: Pick<CommentRow, 'site_id' | 'page_id'>): void {
  afterCommit(db, () => {
    titian.cache.forget(cacheGroup(comment.site_id, comment.page_id))
    titian.cache.forget(feedGroup(comment.site_id))
  })
}
