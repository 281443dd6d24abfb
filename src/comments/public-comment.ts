import type { IsoTime } from '../base/clock.ts'
import { richFromJson } from '../base/rich-text.ts'
import type { Words } from '../language/language.ts'
import type { PublicComment } from '../wire/api.ts'
import { shownText } from './comment.ts'
import type { CommentRow, PublicRow } from './comment-store.ts'

/** To the minute: finer times would join a comment to a visit (promise 6). */
export const minuteOf = (at: IsoTime): IsoTime => `${at.slice(0, 16)}:00.000Z`

type GoneRow = Pick<CommentRow, 'id' | 'parent_id' | 'thread_id' | 'state' | 'state_reason' | 'created_at'>

/**
 * Comments as everybody reads them. Built field by field from named columns, so that a new column never becomes public
 * by itself.
 */
export function publicComments(rows: readonly PublicRow[], gone: readonly GoneRow[], words: Words): PublicComment[] {
  const names = new Map(rows.map((row) => [row.id, row.name]))
  const shown = rows.map(
    (row): PublicComment => ({
      id: row.id,
      parent: row.parent_id,
      thread: row.thread_id,
      name: row.name,
      to: row.parent_id !== row.thread_id ? (names.get(row.parent_id) ?? '') : '',
      text: row.body ? '' : shownText(row),
      body: row.body ? richFromJson(row.body) : null,
      official: row.is_official === 1,
      at: minuteOf(row.created_at),
      edited: row.edited_at !== '',
      supports: row.supports,
      confirmed: row.is_confirmed === 1,
      state: 'shown',
      reason: '',
    }),
  )
  return [...shown, ...gone.map((row) => placeOf(row, words))].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** One line where a comment stood that others answered: neither name nor words. */
function placeOf(row: GoneRow, words: Words): PublicComment {
  return {
    id: row.id,
    parent: row.parent_id,
    thread: row.thread_id,
    name: '',
    to: '',
    text: '',
    body: null,
    official: false,
    at: minuteOf(row.created_at),
    edited: false,
    supports: 0,
    confirmed: false,
    state: 'removed',
    reason: whyGone(row, words),
  }
}

function whyGone(row: GoneRow, words: Words): string {
  if (row.state === 'withdrawn') return words.t('comment.gone_withdrawn')
  if (row.state === 'held') return words.t('comment.gone_held')
  const reason = words.maybe(`reason.${row.state === 'spam' ? 'spam' : row.state_reason}`)
  return reason ? `${words.t('comment.removed')}: ${reason}` : words.t('comment.removed')
}
