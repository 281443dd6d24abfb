import type { IsoTime } from '../base/clock.ts'
import { Problem } from '../base/problem.ts'
import type { Site } from '../sites/site.ts'
import { type AuditEntry, auditEntries, record } from '../staff/audit-log.ts'
import { requirePermission, type Staff } from '../staff/roles.ts'
import type { Db } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { changeComment } from './change-comment.ts'
import {
  BECAME_LETTER,
  type CommentState,
  isRejectionReason,
  MOVES,
  type Move,
  needsReason,
  nextState,
  reverseMove,
  SHOWN_MASKED,
} from './comment.ts'
import { type CommentRow, commentById, reopenReports, reportsOf, settleReports } from './comment-store.ts'
import { standingOf } from './report-comment.ts'

export interface ModerationOrder {
  id: string
  /** Version that the moderator read. Another one: somebody was first. */
  version: number
  move: Move
  /** For `reject` and `remove`, from REJECTION_REASONS. */
  reason?: string | undefined
  /** Set by the house alone, never from a form. */
  because?: typeof BECAME_LETTER | undefined
}
/** Takes a decision back; `before`, `masked` and `reason` come from the answer to it. */
export interface UndoOrder {
  id: string
  version: number
  before: CommentState
  masked: boolean
  reason: string
}

/** Somebody was first: who, with what, when. `did` '' means the writer changed the words; `by` '' Titian itself. */
export interface Conflict {
  kind: 'conflict'
  id: string
  did: string
  code: string
  by: string
  at: IsoTime
}
export type Moderated = { kind: 'done'; comment: CommentRow; undo: UndoOrder } | Conflict

/**
 * Decides on comments, all in one transaction; each that somebody decided meanwhile is reported, not overwritten.
 *
 * @throws Problem 'forbidden' without the permission, 'not_found' for another site's comment, 'invalid' for a missing
 *   reason, 'conflict' for a move that the table does not know; then nothing is stored
 */
export function moderateComments(
  titian: Titian,
  staff: Staff,
  site: Site,
  orders: readonly ModerationOrder[],
): Promise<Moderated[]> {
  return inTransaction(titian.db, (db) => decideAll(titian, db, staff, site, orders, planOf))
}

/**
 * One move for many, each in its own way: masked words are shown masked, what is shown already is kept, or removed
 * instead of rejected. What the move cannot reach from where it is now stays as it is and counts as a conflict.
 */
export function moderateInBulk(
  titian: Titian,
  staff: Staff,
  site: Site,
  orders: readonly ModerationOrder[],
): Promise<Moderated[]> {
  return inTransaction(titian.db, (db) =>
    decideAll(titian, db, staff, site, orders, (comment, order) => {
      const move = fittingMove(comment, order.move)
      return MOVES[comment.state as CommentState][move] ? planOf(comment, { ...order, move }) : null
    }),
  )
}

/** Inside the caller's transaction, as one act of several. */
export async function moderateWithin(
  titian: Titian,
  db: Db,
  staff: Staff,
  site: Site,
  order: ModerationOrder,
): Promise<Moderated> {
  return (await decideAll(titian, db, staff, site, [order], planOf))[0]!
}

/**
 * Takes decisions back by the reverse move of the table; on record like every other act.
 * @throws Problem 'conflict' when the last act on a comment is not the decision that led from there to here: an undo
 *   is no way to decide
 */
export function undoModeration(
  titian: Titian,
  staff: Staff,
  site: Site,
  orders: readonly UndoOrder[],
): Promise<Moderated[]> {
  return inTransaction(titian.db, (db) =>
    decideAll(titian, db, staff, site, orders, async (comment, order) => {
      await requireDecision(db, comment, order.before)
      const move = reverseMove(comment.state as CommentState, order.before, order.masked)
      return { did: 'comment.undo', move, reason: order.reason, isUndo: true, code: move, comment }
    }),
  )
}

async function requireDecision(db: Db, comment: CommentRow, before: CommentState): Promise<void> {
  const move = (await lastAct(db, comment))?.did.replace(/^comment\./, '') as Move | undefined
  if (!move || MOVES[before][move] !== comment.state) throw new Problem('conflict', 'err.undo_nothing')
}

const planOf = (comment: CommentRow, order: ModerationOrder): Plan => ({
  did: `comment.${order.move}`,
  move: order.move,
  reason: order.because ?? (isRejectionReason(order.reason ?? '') ? order.reason! : ''),
  isUndo: false,
  code: order.because ?? order.reason ?? '',
  comment,
})

function fittingMove(comment: CommentRow, move: Move): Move {
  if (comment.state === 'shown') return move === 'approve' ? 'keep' : move === 'reject' ? 'remove' : move
  return move === 'approve' && comment.masked_text ? 'approve-masked' : move
}

interface Plan {
  comment: CommentRow
  did: string
  move: Move
  reason: string
  isUndo: boolean
  code: string
}

async function decideAll<O extends { id: string; version: number }>(
  titian: Titian,
  db: Db,
  staff: Staff,
  site: Site,
  orders: readonly O[],
  planFor: (comment: CommentRow, order: O) => Plan | null | Promise<Plan | null>,
): Promise<Moderated[]> {
  requirePermission(staff, 'moderate', site.id)
  const at = titian.clock.now()
  // In the order of their ids, so that two moderators who decide on the same ones do not wait for each other.
  const inOrder = [...orders].sort((a, b) => (a.id < b.id ? -1 : 1))
  const outcomes: Moderated[] = []
  const plans: Plan[] = []
  for (const order of inOrder) {
    const comment = await commentById(db, site.id, order.id)
    if (!comment) throw new Problem('not_found', 'err.comment_not_found')
    const plan = comment.version === order.version ? await planFor(comment, order) : null
    const changed = plan && (await carryOut(titian, db, plan, at))
    if (plan && changed) {
      plans.push(plan)
      outcomes.push({ kind: 'done', comment: changed, undo: undoOf(comment, changed) })
    } else outcomes.push(await lateOutcome(db, site.id, staff, order as O & Partial<ModerationOrder>))
  }
  // The log last: its one row is what all moderators wait for.
  for (const { comment, did, code } of plans) {
    const act = { siteId: site.id, at, staffId: staff.id, subject: 'comment', subjectId: comment.id } as const
    await record(db, { ...act, did, code })
  }
  return outcomes
}

/** @returns null when somebody changed the comment between reading and writing (PostgreSQL) */
async function carryOut(titian: Titian, db: Db, plan: Plan, at: IsoTime): Promise<CommentRow | null> {
  const { comment, move, isUndo } = plan
  if (comment.words_erased_at) throw new Problem('conflict', 'err.words_erased')
  const before = comment.state as CommentState
  const state = isUndo && move === 'keep' ? before : nextState(before, move)
  if (needsReason(move) && !isRejectionReason(plan.reason) && plan.reason !== BECAME_LETTER) {
    throw new Problem('invalid', 'err.comment_reason', { field: 'reason' })
  }
  if (isUndo) await reopenReports(db, comment)
  const reports = isUndo ? await reportsOf(db, comment.site_id, [comment.id]) : []
  const open = standingOf(comment, reports)
  const isWaiting = state === 'held' || open.browsers > 0
  const changed = await changeComment(titian, db, comment, {
    state,
    state_reason: reasonAfter(comment, move, plan.reason),
    decided_at: isWaiting ? '' : at,
    reports: open.browsers,
    urgent: open.urgency,
    // Back to where it stood when a decision is taken back; at the end of the queue when somebody wants a second look.
    ...(state === 'held' && !isUndo ? { queued_at: at } : {}),
    ...(state === 'shown' && !comment.shown_at ? { shown_at: at } : {}),
  })
  if (changed && !isUndo) await settleReports(db, comment.site_id, [comment.id], at)
  return changed
}

function reasonAfter(comment: CommentRow, move: Move, reason: string): string {
  switch (move) {
    case 'approve-masked':
      return comment.masked_text ? SHOWN_MASKED : ''
    case 'restore':
      // The row forgot whether masked words had been shown: the safe answer.
      return comment.masked_text ? SHOWN_MASKED : ''
    case 'keep':
      return comment.state_reason
    case 'reject':
    case 'remove':
      return reason
    case 'spam':
      return 'spam'
    default:
      return ''
  }
}

const undoOf = (before: CommentRow, now: CommentRow): UndoOrder => ({
  id: now.id,
  version: now.version,
  before: before.state as CommentState,
  masked: before.state_reason === SHOWN_MASKED,
  reason: isRejectionReason(before.state_reason) ? before.state_reason : '',
})

/** A second press of the same person changes nothing and is no conflict. */
async function lateOutcome(
  db: Db,
  siteId: string,
  staff: Staff,
  order: { id: string; version: number; move?: Move },
): Promise<Moderated> {
  const comment = (await commentById(db, siteId, order.id))!
  const last = await lastAct(db, comment)
  const isOwnRepeat =
    last?.staff_id === staff.id && last.did === `comment.${order.move}` && comment.version === order.version + 1
  if (!isOwnRepeat) return whoWasFirst(db, comment)
  return { kind: 'done', comment, undo: { ...undoOf(comment, comment), before: stateBefore(comment, order.move) } }
}

export async function whoWasFirst(db: Db, comment: CommentRow): Promise<Conflict> {
  const last = await lastAct(db, comment)
  const isWriter = !last || comment.edited_at > last.at || comment.state === 'withdrawn'
  if (isWriter) return { kind: 'conflict', id: comment.id, did: '', code: '', by: '', at: comment.edited_at }
  return { kind: 'conflict', id: comment.id, did: last.did, code: last.code, by: last.staffName, at: last.at }
}

/** The last act that changed the comment: looking at the original and tagging change nothing. */
async function lastAct(db: Db, comment: CommentRow): Promise<AuditEntry | undefined> {
  const entries = await auditEntries(db, {
    siteId: comment.site_id,
    subject: 'comment',
    subjectId: comment.id,
    most: 20,
  })
  return entries.find(({ did }) => did !== 'comment.see-original' && did !== 'comment.tone')
}

function stateBefore(comment: CommentRow, move: Move | undefined): CommentState {
  const from = (Object.keys(MOVES) as CommentState[]).find((state) => move && MOVES[state][move] === comment.state)
  return from ?? 'held'
}
