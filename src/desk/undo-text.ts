import { Problem } from '../base/problem.ts'
import { type CommentState, isRejectionReason } from '../comments/comment.ts'
import type { UndoOrder } from '../comments/moderate-comment.ts'

/** `id.version.before.masked.reason`: what a button "Urungkan" sends back. */
export const undoText = ({ id, version, before, masked, reason }: UndoOrder): string =>
  [id, version, before, masked ? 1 : 0, reason].join('.')

export function readUndo(text: string): UndoOrder {
  const [id, version, before, masked, reason] = text.split('.') as [string, string, string, string, string]
  const states: readonly string[] = ['held', 'shown', 'rejected', 'spam', 'removed'] satisfies CommentState[]
  if (!states.includes(before))
    throw new Problem('invalid', 'err.wrong_form', { field: 'item', params: { name: 'item' } })
  return {
    id,
    version: Number(version),
    before: before as CommentState,
    masked: masked === '1',
    reason: isRejectionReason(reason) ? reason : '',
  }
}
