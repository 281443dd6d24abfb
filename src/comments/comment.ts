import { type IsoTime, later, MINUTE } from '../base/clock.ts'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import { LIMITS } from '../wire/limits.ts'

export type CommentState = 'held' | 'shown' | 'rejected' | 'spam' | 'removed' | 'withdrawn'
export type Move = 'approve' | 'approve-masked' | 'keep' | 'reject' | 'spam' | 'hold' | 'remove' | 'restore'

/**
 * Where a comment can be, and what staff may do with it there. The desk, the verbs and the tests all read this table.
 * Nothing is ever deleted by staff, and nothing a machine did is out of their reach.
 */
export const MOVES: Readonly<Record<CommentState, Readonly<Partial<Record<Move, CommentState>>>>> = {
  held: { approve: 'shown', 'approve-masked': 'shown', reject: 'rejected', spam: 'spam' },
  shown: { keep: 'shown', remove: 'removed', spam: 'spam', hold: 'held' },
  rejected: { approve: 'shown', 'approve-masked': 'shown', hold: 'held' },
  spam: { approve: 'shown', 'approve-masked': 'shown', reject: 'rejected', hold: 'held' },
  removed: { restore: 'shown' },
  withdrawn: {},
}
export const MOVE_NAMES = [
  'approve',
  'approve-masked',
  'keep',
  'reject',
  'spam',
  'hold',
  'remove',
  'restore',
] as const satisfies Move[]

/** Why a comment may be refused or removed. Criticism of the government is no reason, so it does not stand here (L-10). */
export const REJECTION_REASONS = [
  'gambling',
  'spam',
  'abuse',
  'sara',
  'pii',
  'hoax',
  'porn',
  'offtopic',
  'threat',
  'duplicate',
] as const
export type RejectionReason = (typeof REJECTION_REASONS)[number]
export const isRejectionReason = (text: string): text is RejectionReason =>
  (REJECTION_REASONS as readonly string[]).includes(text)

/** Moves whose writer is owed a reason. */
export const needsReason = (move: Move): boolean => move === 'reject' || move === 'remove'

/** Not shown because a letter was made of it: no refusal, so it is no reason that a moderator can choose. */
export const BECAME_LETTER = 'letter' as const
/** What `state_reason` says beside a rejection reason. */
export const SHOWN_MASKED = 'masked'
export const HELD_REPORTED = 'reported'
export const HELD_EDITED = 'edited'
/** A filled honeypot, or a form filled faster than a person writes. */
export const SPAM_ROBOT = 'robot'

/** How soon a comment in the queue wants a person: 2 = within 4 h, 1 = within 24 h and before the others, 0 = in its turn. */
export type Urgency = 0 | 1 | 2
export const ANSWER_HOURS: Readonly<Record<Urgency, number>> = { 0: 24, 1: 24, 2: 4 }

/** Three browsers say so: hidden until a person has looked (L-8). */
export const REPORTS_THAT_HIDE = 3
/** Faster than this nobody reads the form, let alone writes. */
export const FASTEST_MS = 2000
/** Words of withdrawn and refused comments and of spam are erased after so many days; until then they can be restored. */
export const KEPT_DAYS = 30

/** @throws Problem 'conflict' when the table does not know the move */
export function nextState(state: CommentState, move: Move): CommentState {
  const next = MOVES[state][move]
  if (!next) throw new Problem('conflict', 'err.comment_move')
  return next
}

/**
 * The move that takes a decision back: to the state before, or, where the table has no such way, back to the queue,
 * where nothing is public and nothing lost.
 */
export function reverseMove(now: CommentState, before: CommentState, wasMasked = false): Move {
  if (now === before) return 'keep'
  const back = (Object.entries(MOVES[now]) as [Move, CommentState][]).filter(([, state]) => state === before)
  const wanted = back.find(([move]) => (move === 'approve-masked') === wasMasked) ?? back[0]
  return wanted ? wanted[0] : 'hold'
}

export const editableUntil = (createdAt: IsoTime): IsoTime => later(createdAt, LIMITS.editMinutes * MINUTE)

/** @throws Problem 'forbidden' later than 15 minutes after sending; the last moment itself still counts */
export function requireEditable(createdAt: IsoTime, now: IsoTime): void {
  if (now > editableUntil(createdAt)) {
    throw new Problem('forbidden', 'err.comment_edit_over', { params: { min: LIMITS.editMinutes } })
  }
}

/** Name and words as they are stored. */
export function newComment(input: { name: string; text: string }): { name: string; text: string } {
  return {
    name: readText(input.name, { field: 'name', max: LIMITS.nameLength, min: 1 }),
    text: readCommentText(input.text),
  }
}

export const readCommentText = (raw: string): string =>
  readText(raw, { field: 'text', max: LIMITS.commentLength, min: 2, lines: true })

/** Whether the form was filled by a program. People leave the hidden field empty and need more than two seconds. */
export function isRobot(input: { website?: string | undefined; took?: number | undefined }): boolean {
  return Boolean(input.website) || (input.took !== undefined && input.took < FASTEST_MS)
}

/** What everybody reads: the masked words where a moderator approved those, else the words as they were written. */
export function shownText(row: { state_reason: string; masked_text: string; text: string }): string {
  return row.state_reason === SHOWN_MASKED && row.masked_text ? row.masked_text : row.text
}
