import { dayOf } from '../base/calendar.ts'
import { isId, newId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { pageAddress } from '../pages/page.ts'
import { pageById, raisePageCount } from '../pages/page-store.ts'
import type { Site } from '../sites/site.ts'
import { requireFeature } from '../sites/site-of-request.ts'
import type { Db } from '../storage/tables.ts'
import { afterCommit, inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import type { CommentAnswer, CommentRequest } from '../wire/api.ts'
import { noteHits } from './block-rule-store.ts'
import { countAct, forgetAnswers } from './change-comment.ts'
import { type CommentState, isRobot, newComment, SPAM_ROBOT } from './comment.ts'
import { type CommentRow, commentById, commentByOnce, insertComment } from './comment-store.ts'
import { ownAnswer, writerHash } from './own-comment.ts'
import type { HeldReason } from './reason.ts'
import { type Screened, screenComment } from './screen-comment.ts'
import { tellOfReply } from './tell-of-reply.ts'
import { isConfirmedWriter, leaveContact, readContact } from './writer-contact.ts'

/**
 * Takes a comment of a citizen: checked, screened, and stored in one transaction with what counts it. It is in the
 * staff queue when this returns, whatever screening thought of it (promise 4).
 *
 * @returns the comment as its writer sees it, and the token to come back with; a repeat of `once` answers the same and
 *   stores nothing
 * @throws Problem 'invalid' naming the field; 'gone' when comments are off or closed here; 'conflict' when the comment
 *   answered is not shown on this page
 */
export async function submitComment(titian: Titian, site: Site, input: CommentRequest): Promise<CommentAnswer> {
  requireFeature(site, 'comments')
  const { name, text } = newComment(input)
  const contact = readContact(titian, input.contact)
  const address = pageAddress(site, input.url, input.key)
  const earlier = await commentByOnce(titian.db, site.id, input.once)
  if (earlier) return ownAnswer(titian, titian.db, site, earlier)

  const page = await titian.pages.ofAct(site, address)
  await requireOpen(titian.db, site.id, page.id)
  const ms = titian.clock.ms()
  const at = titian.clock.now()
  const id = newId(ms)
  const noticed = noticedOf(input)
  const writer = input.writer ? writerHash(titian, site.id, input.writer) : ''
  const screened = await screenComment(titian, site, { id, name, text, writerHash: writer }, noticed)
  const state = stateOf(site, screened, noticed.length > 0)
  let isAsked = false

  const stored = await inTransaction(titian.db, async (db) => {
    const parent = input.parent ? await requireParent(db, site.id, page.id, input.parent) : null
    const row = {
      site_id: site.id,
      id,
      page_id: page.id,
      parent_id: parent?.id ?? '',
      thread_id: parent?.thread_id ?? id,
      name,
      text,
      state,
      state_reason: noticed.length > 0 ? SPAM_ROBOT : '',
      ...screened.columns,
      writer_hash: writer,
      is_confirmed: (await isConfirmedWriter(db, site.id, writer)) ? 1 : 0,
      once: input.once,
      day: dayOf(ms, site.timeZone),
      created_at: at,
      queued_at: at,
      shown_at: state === 'shown' ? at : '',
    }
    // A repeat that arrived at the same moment was stored first: its answer is ours.
    const inserted = await insertComment(db, row)
    if (!inserted) return (await commentByOnce(db, site.id, input.once))!
    if (state === 'shown') await raisePageCount(db, site.id, page.id, 'comments', 1)
    if (state !== 'spam') await countAct(db, row, 1)
    await noteHits(db, site.id, screened.rules, at)
    if (state === 'shown') {
      forgetAnswers(titian, db, row)
      await tellOfReply(titian, db, inserted)
    }
    // A robot may fill the form; it shall write to nobody through it.
    if (contact && writer && state !== 'spam') {
      const left = { writerHash: writer, address: contact, wantsReplies: input.notify === true, at }
      isAsked = await leaveContact(titian, db, site, left)
    }
    afterCommit(db, () => titian.recentTexts.add(site.id, id, screened.columns.fingerprint))
    return inserted
  })
  return { ...(await ownAnswer(titian, titian.db, site, stored)), ...(isAsked ? { mailed: true as const } : {}) }
}

function noticedOf(input: CommentRequest): HeldReason[] {
  if (!isRobot(input)) return []
  return [input.website ? { code: 'honeypot' } : { code: 'too-fast', detail: String(input.took) }]
}

function stateOf(site: Site, screened: Screened, looksLikeRobot: boolean): CommentState {
  if (looksLikeRobot || screened.decision === 'spam') return 'spam'
  return screened.decision === 'show' && site.moderation === 'after' ? 'shown' : 'held'
}

async function requireOpen(db: Db, siteId: string, pageId: string): Promise<void> {
  const page = await pageById(db, siteId, pageId)
  if (page?.comments_open === 0) throw new Problem('gone', 'err.comment_closed')
}

/** A reply stands under what its readers see: a shown comment of the same article. */
async function requireParent(db: Db, siteId: string, pageId: string, id: string): Promise<CommentRow> {
  const parent = isId(id) ? await commentById(db, siteId, id) : undefined
  if (!parent || parent.page_id !== pageId || parent.state !== 'shown') {
    throw new Problem('conflict', 'err.comment_parent', { field: 'parent' })
  }
  return parent
}
