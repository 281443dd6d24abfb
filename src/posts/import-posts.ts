import { readSocialAddress } from '../accounts/account.ts'
import type { AccountRow } from '../accounts/account-store.ts'
import type { Ambiguous } from '../base/numbers.ts'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import { readAddress } from '../base/web-address.ts'
import { POST_LIMITS } from './post.ts'
import { readTable } from './read-table.ts'
import type { PostWish } from './record-post.ts'
import {
  COUNTS,
  type Columns,
  type CountName,
  type DateOrder,
  dateOrder,
  type TableRow,
  understandColumns,
  understandRows,
} from './understand-table.ts'

/** What staff answered to the questions of the preview. */
export interface Answers {
  /** Account of rows that name none; '' = those rows are left out. */
  accountId: string
  order: DateOrder | null
  /** `line:column` → which reading; without an answer the count stays untold. */
  counts: ReadonlyMap<string, 'a' | 'b'>
}

/** An account and its other spellings. */
export type KnownAccount = AccountRow & { aliases: readonly string[] }

export type SkipReason = 'account' | 'moment' | 'empty' | 'text' | 'url'

export interface Understood {
  head: string[]
  columns: Columns
  rows: TableRow[]
  /** null: the days do not tell whether the month stands first, and staff did not say; read as day first. */
  order: DateOrder | null
  wishes: PostWish[]
  skipped: { line: number; reason: SkipReason }[]
  doubts: { line: number; name: CountName; both: Ambiguous; text: string }[]
}

/** Reads a table of posts. The same text and answers give the same posts, so the preview needs no memory. */
export function understandPosts(text: string, accounts: readonly KnownAccount[], answers: Answers): Understood {
  const { head, rows: cells } = readTable(text)
  const columns = understandColumns(head)
  const days = columns.posted === undefined ? [] : cells.map((row) => row[columns.posted!] ?? '')
  const isSlashed = days.some((day) => /^\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.test(day))
  const order = isSlashed ? (dateOrder(days) ?? answers.order) : 'dmy'
  const rows = understandRows(cells, columns, order ?? 'dmy')
  const found: Understood = { head, columns, rows, order, wishes: [], skipped: [], doubts: [] }
  for (const row of rows) {
    const accountId = accountOf(row, accounts, answers.accountId) ?? (row.account === '' ? answers.accountId : '')
    const reason = accountId === '' ? 'account' : reasonToSkip(row)
    if (reason) {
      found.skipped.push({ line: row.line, reason })
      continue
    }
    const counts = { likes: null, comments: null, shares: null } as Record<CountName, number | null>
    for (const name of COUNTS) {
      const read = row.counts[name]
      if (read === null || typeof read === 'number') {
        counts[name] = read
        continue
      }
      const answer = answers.counts.get(`${row.line}:${name}`)
      counts[name] = answer ? read[answer] : null
      found.doubts.push({ line: row.line, name, both: read, text: cells[row.line - 2]![columns[name]!] ?? '' })
    }
    const { url, kind, format, source } = row
    found.wishes.push({ accountId, url, ...row.moment!, text: row.text, kind, format, ...counts, source })
  }
  return found
}

function reasonToSkip(row: TableRow): SkipReason | null {
  if (!row.moment) return 'moment'
  if (row.text === '' && row.url === '') return 'empty'
  if (row.url !== '' && !readAddress(row.url)) return 'url'
  try {
    readText(row.text, { field: 'text', max: POST_LIMITS.text, lines: true })
    readText(row.source, { field: 'source', max: POST_LIMITS.source })
    return null
  } catch (error) {
    if (error instanceof Problem) return 'text'
    throw error
  }
}

/** By name, handle or address; null when the row names none of ours. */
function accountOf(row: TableRow, accounts: readonly KnownAccount[], chosen: string): string | null {
  const ours = accounts.filter((account) => account.state !== 'foreign')
  if (row.account === '') return null
  const social = readSocialAddress(row.account)
  const wanted = row.account.toLowerCase().replace(/^@/, '')
  const fits = ours.filter((account) =>
    social
      ? account.platform === social.platform &&
        (account.handle === social.handle || account.aliases.includes(social.handle))
      : account.handle.toLowerCase() === wanted ||
        account.aliases.includes(wanted) ||
        account.label.toLowerCase() === wanted,
  )
  if (fits.length <= 1) return fits[0]?.id ?? null
  // The same name on several networks: the post's own address says which, else the account that staff chose.
  const platform = readSocialAddress(row.url)?.platform
  return fits.find((account) => (platform ? account.platform === platform : account.id === chosen))?.id ?? null
}
