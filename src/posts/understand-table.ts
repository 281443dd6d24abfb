/** Which column of somebody's table is what, and what each row says. Pure: the same text is understood the same twice. */
import { isDay } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import { type Ambiguous, readCount } from '../base/numbers.ts'

export const MEANINGS = [
  'account',
  'url',
  'posted',
  'text',
  'kind',
  'format',
  'likes',
  'comments',
  'shares',
  'source',
] as const
export type Meaning = (typeof MEANINGS)[number]
export const COUNTS = ['likes', 'comments', 'shares'] as const
export type CountName = (typeof COUNTS)[number]

/** Names in exports of Meta Business Suite, X Analytics and the tables that offices keep; the first that fits. */
const NAMES: readonly (readonly [Meaning, RegExp])[] = [
  ['url', /^(?:url|link|permalink|tautan|alamat)(?:\W|$)|post ?(?:url|link)|permalink|tautan (?:unggahan|permanen)/],
  [
    'account',
    /^(?:akun|account|page|halaman|username|nama (?:akun|halaman)|profile?|screen ?name)(?:\W|$)|(?:page|account) (?:name|username)|nama pengguna/,
  ],
  ['posted', /tanggal|^tgl|waktu|publish(?:ed)? ?(?:time|at)?|^date|^time$|created|posted|diunggah/],
  ['kind', /^(?:jenis|kind)(?:\W|$)|retweet\?|asal/],
  ['format', /format|(?:post|media|content) ?type|tipe|bentuk|^type$/],
  ['likes', /^(?:like|likes|suka|reaksi|reactions?|favou?rites?|jumlah (?:suka|like))/],
  ['comments', /komentar|comments?|repl(?:y|ies)|balasan/],
  ['shares', /shares?|bagikan|retweets?|reposts?/],
  ['text', /teks|text|caption|keterangan|deskripsi|description|isi|message|pesan|judul|title|konten/],
  ['source', /catatan|sumber|note|source/],
]

export type Columns = Partial<Record<Meaning, number>>

export function understandColumns(head: readonly string[]): Columns {
  const columns: Columns = {}
  head.forEach((name, index) => {
    const bare = name.normalize('NFKC').trim().toLowerCase().replaceAll('_', ' ')
    const found = NAMES.find(([meaning, pattern]) => columns[meaning] === undefined && pattern.test(bare))
    if (found) columns[found[0]] = index
  })
  return columns
}

export type DateOrder = 'dmy' | 'mdy'
const MONTHS = 'jan feb mar apr mei|may jun jul agu|aug|ags sep okt|oct nov des|dec'
  .split(' ')
  .map((names) => new RegExp(`^(?:${names})`))

/** `21/11/2026` and `11/21/2026` name their order by the number above twelve; null = no row does. */
export function dateOrder(texts: readonly string[]): DateOrder | null {
  let order: DateOrder | null = null
  for (const text of texts) {
    const found = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/.exec(text.trim())
    if (!found) continue
    if (Number(found[1]) > 12) return 'dmy'
    if (Number(found[2]) > 12) order = 'mdy'
  }
  return order
}

/** @returns day and hour (−1 = not told), or null; spreadsheets' serial numbers are not guessed */
export function readMoment(text: string, order: DateOrder): { day: Day; hour: number } | null {
  const bare = text.trim()
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(bare)
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(bare)
  const words = /^(?:\p{L}+,? +)?(\d{1,2}) +(\p{L}+) +(\d{4})/u.exec(bare) ?? null
  let day = ''
  if (iso) day = iso[0]
  else if (numbers) {
    const [, a, b, year] = numbers
    day = `${year}-${two(order === 'dmy' ? b! : a!)}-${two(order === 'dmy' ? a! : b!)}`
  } else if (words) {
    const month = MONTHS.findIndex((pattern) => pattern.test(words[2]!.toLowerCase()))
    if (month >= 0) day = `${words[3]}-${two(String(month + 1))}-${two(words[1]!)}`
  }
  if (!isDay(day)) return null
  const time = /[T ,]+(\d{1,2})[:.]\d{2}/.exec(bare.slice((iso ?? numbers ?? words)![0].length))
  const hour = time ? Number(time[1]) : -1
  // A zone other than the site's would move the hour, and the day with it: then the hour is not told.
  return { day, hour: hour > 23 || /(?:Z|[+-]\d{2}:?\d{2}|[ap]m)\s*$/i.test(bare) ? -1 : hour }
}
const two = (text: string): string => text.padStart(2, '0')

export interface TableRow {
  /** As staff see it in their table: the head is line 1. */
  line: number
  account: string
  url: string
  moment: { day: Day; hour: number } | null
  text: string
  kind: string
  format: string
  counts: Record<CountName, number | Ambiguous | null>
  source: string
}

export function understandRows(rows: readonly string[][], columns: Columns, order: DateOrder): TableRow[] {
  const cell = (row: string[], meaning: Meaning): string => {
    const index = columns[meaning]
    return index === undefined ? '' : (row[index] ?? '').trim()
  }
  return rows.map((row, index) => ({
    line: index + 2,
    account: cell(row, 'account'),
    url: cell(row, 'url'),
    moment: readMoment(cell(row, 'posted'), order),
    text: cell(row, 'text'),
    kind: cell(row, 'kind'),
    format: cell(row, 'format'),
    counts: {
      likes: readCount(cell(row, 'likes'), 'count'),
      comments: readCount(cell(row, 'comments'), 'count'),
      shares: readCount(cell(row, 'shares'), 'count'),
    },
    source: cell(row, 'source'),
  }))
}
