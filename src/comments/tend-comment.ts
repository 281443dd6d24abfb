import { Problem } from '../base/problem.ts'
import { pageById, updatePage } from '../pages/page-store.ts'
import { cacheGroup } from '../pages/page-summary.ts'
import type { Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import { requirePermission, type Staff } from '../staff/roles.ts'
import { afterCommit, inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { type CommentRow, commentById, tagTone } from './comment-store.ts'

/** Acts of staff beside the decision itself; each is on record. */

export const TONES = ['', 'positive', 'neutral', 'negative'] as const
export type Tone = (typeof TONES)[number]

/** How the comment sounds, as tagged by staff (S0-9). It decides nothing; reports count it and say who tagged. */
export async function setTone(titian: Titian, staff: Staff, site: Site, id: string, tone: Tone): Promise<void> {
  requirePermission(staff, 'moderate', site.id)
  const act = { siteId: site.id, at: titian.clock.now(), staffId: staff.id, subject: 'comment', subjectId: id } as const
  await inTransaction(titian.db, async (db) => {
    if (!(await tagTone(db, site.id, id, tone))) throw new Problem('not_found', 'err.comment_not_found')
    await record(db, { ...act, did: 'comment.tone', code: tone })
  })
}

/** The words as they were written, with the personal data in them: for the moderating role, and on record (L-3). */
export async function seeOriginal(titian: Titian, staff: Staff, site: Site, id: string): Promise<CommentRow> {
  requirePermission(staff, 'moderate', site.id)
  const act = { siteId: site.id, at: titian.clock.now(), staffId: staff.id, subject: 'comment', subjectId: id } as const
  return inTransaction(titian.db, async (db) => {
    const comment = await commentById(db, site.id, id)
    if (!comment) throw new Problem('not_found', 'err.comment_not_found')
    await record(db, { ...act, did: 'comment.see-original' })
    return comment
  })
}

/** Closes an article to new comments, or opens it again; what is there stays. */
export async function openComments(
  titian: Titian,
  staff: Staff,
  site: Site,
  pageId: string,
  isOpen: boolean,
): Promise<void> {
  requirePermission(staff, 'moderate', site.id)
  const act = {
    siteId: site.id,
    at: titian.clock.now(),
    staffId: staff.id,
    subject: 'page',
    subjectId: pageId,
  } as const
  await inTransaction(titian.db, async (db) => {
    const page = await pageById(db, site.id, pageId)
    if (!page) throw new Problem('not_found', 'err.not_found')
    if ((page.comments_open === 1) === isOpen) return
    await updatePage(db, site.id, pageId, { comments_open: isOpen ? 1 : 0 })
    await record(db, { ...act, did: isOpen ? 'page.open-comments' : 'page.close-comments' })
    afterCommit(db, () => titian.cache.forget(cacheGroup(site.id, pageId)))
  })
}
