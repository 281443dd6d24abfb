import { dayOf } from '../base/calendar.ts'
import { isId, newId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { pageAddress } from '../pages/page.ts'
import { raisePageCount } from '../pages/page-store.ts'
import { noteSpam, type Sender, weighSender } from '../proof/weigh-sender.ts'
import type { Site } from '../sites/site.ts'
import { requireFeature } from '../sites/site-of-request.ts'
import type { Db } from '../storage/tables.ts'
import { afterCommit, inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import type { CommentAnswer, CommentRequest } from '../wire/api.ts'
import { noteHits } from './block-rule-store.ts'
import { countAct, forgetAnswers } from './change-comment.ts'
import { type CommentState, newComment, SPAM_ROBOT } from './comment.ts'
import { type CommentRow, commentById, commentByOnce, insertComment } from './comment-store.ts'
import { contactOfWriter } from './contact-store.ts'
import { ownAnswer, writerHash } from './own-comment.ts'
import { robotReasons } from './reason.ts'
import { type Screened, screenComment } from './screen-comment.ts'
import { tellOfReply } from './tell-of-reply.ts'
import { leaveContact, readContact } from './writer-contact.ts'

/**
 * Takes a comment of a citizen: checked, screened, and stored in one transaction with what counts it. It is in the
 * staff queue when this returns, whatever screening thought of it (promise 4).
 *
 * @param sender null for the demo, whose writers nobody doubts
 * @returns the comment as its writer sees it, and the token to come back with; a repeat of `once` answers the same and
 *   stores nothing
 * @throws Problem 'invalid' naming the field, `proof` when the sender shall compute first; 'gone' when comments are off or closed here; 'conflict' when the comment
 *   answered is not shown on this page
 */
export async function submitComment(
  titian: Titian,
  site: Site,
  input: CommentRequest,
  sender: Sender | null = null,
): Promise<CommentAnswer> {
  requireFeature(site, 'comments')
  const { name, text } = newComment(input)
  const contact = readContact(titian, input.contact)
  const address = pageAddress(site, input.url, input.key)
  const earlier = await commentByOnce(titian.db, site.id, input.once)
  if (earlier) return ownAnswer(titian, titian.db, site, earlier)

  const seen = await titian.pages.look(site, address)
  if (seen?.comments_open === 0) throw new Problem('gone', 'err.comment_closed')
  const noticed = robotReasons(input)
  const isRobotic = noticed.length > 0
  const { reasons, isUnproven } =
    sender && !isRobotic
      ? await weighSender(titian, site, sender, { ...input, what: 'comment', pageKey: address.key, text })
      : { reasons: [], isUnproven: false }
  const page = await titian.pages.ofAct(site, address)
  const ms = titian.clock.ms()
  const at = titian.clock.now()
  const id = newId(ms)
  const writer = input.writer ? writerHash(titian, site.id, input.writer) : ''
  const words = { id, name, text, writerHash: writer }
  const screened = await screenComment(titian, site, words, [...noticed, ...reasons])
  const state = stateOf(site, screened, { isRobotic, isUnproven })
  let isAsked = false

  const stored = await inTransaction(titian.db, async (db) => {
    const parent = input.parent ? await requireParent(db, site.id, page.id, input.parent) : null
    const known = await contactOfWriter(db, site.id, writer)
    const row = {
      site_id: site.id,
      id,
      page_id: page.id,
      parent_id: parent?.id ?? '',
      thread_id: parent?.thread_id ?? id,
      name,
      text,
      state,
      state_reason: isRobotic ? SPAM_ROBOT : '',
      ...screened.columns,
      writer_hash: writer,
      is_confirmed: known?.confirmed_at ? 1 : 0,
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
    if (contact && writer) {
      // Said by what this writer confirmed alone: nobody learns here whether an address was asked lately, or what is spam.
      isAsked = known?.email !== contact
      const left = { writerHash: writer, address: contact, wantsReplies: input.notify === true, at }
      // A robot may fill the form; it shall write to nobody through it.
      if (state !== 'spam') await leaveContact(titian, db, site, known, left)
    }
    afterCommit(db, () => {
      titian.recentTexts.add(site.id, id, screened.columns.fingerprint)
      if (state === 'spam') noteSpam(titian, site.id)
    })
    return inserted
  })
  return { ...(await ownAnswer(titian, titian.db, site, stored)), ...(isAsked ? { mailed: true as const } : {}) }
}

function stateOf(
  site: Site,
  screened: Screened,
  { isRobotic, isUnproven }: { isRobotic: boolean; isUnproven: boolean },
): CommentState {
  if (isRobotic || screened.decision === 'spam') return 'spam'
  return screened.decision === 'show' && !isUnproven && site.moderation === 'after' ? 'shown' : 'held'
}

/** A reply stands under what its readers see: a shown comment of the same article. */
async function requireParent(db: Db, siteId: string, pageId: string, id: string): Promise<CommentRow> {
  const parent = isId(id) ? await commentById(db, siteId, id) : undefined
  if (!parent || parent.page_id !== pageId || parent.state !== 'shown') {
    throw new Problem('conflict', 'err.comment_parent', { field: 'parent' })
  }
  return parent
}
