import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { sha256 } from '../base/secrets.ts'
import type { OldState, Sink } from './old-comment.ts'
import { SourceMistake } from './old-comment.ts'
import { readOldDate } from './old-date.ts'
import type { Source } from './open-source.ts'

/** Names of a column, in lower case: ours first, then Drupal's and what people write. */
const COLUMNS = {
  id: ['id', 'cid', 'comment_id'],
  parent: ['parent', 'pid', 'parent_id', 'induk', 'balasan ke'],
  url: ['url', 'address', 'alamat', 'link', 'tautan', 'page'],
  title: ['title', 'judul', 'article'],
  name: ['name', 'nama', 'author', 'penulis'],
  text: ['text', 'comment', 'komentar', 'isi', 'teks', 'comment_body_value', 'body', 'message'],
  at: ['at', 'created', 'date', 'time', 'tanggal', 'waktu'],
  state: ['state', 'status', 'keadaan'],
  official: ['official', 'resmi'],
  markup: ['html'],
} as const
type Column = keyof typeof COLUMNS
const NEEDED: readonly Column[] = ['url', 'text', 'at']

const STATES: Readonly<Record<string, OldState>> = {
  '': 'shown',
  '1': 'shown',
  shown: 'shown',
  approved: 'shown',
  tayang: 'shown',
  '0': 'held',
  held: 'held',
  pending: 'held',
  menunggu: 'held',
  spam: 'spam',
}
const YES = /^(1|true|yes|ya)$/i

/** A table with a head; separated by comma, semicolon or tab. @throws SourceMistake naming the line for a broken one */
export async function readCsv(source: Source, sink: Sink): Promise<void> {
  const head = source.start.split(/\r?\n/, 1)[0] ?? ''
  const delimiter = [',', ';', '\t'].reduce((best, sign) =>
    head.split(sign).length > head.split(best).length ? sign : best,
  )
  const parser = Readable.from(source.text()).pipe(
    parse({
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 8_000_000,
    }),
  )
  let columns: Map<Column, number> | null = null
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!columns) columns = columnsOf(record)
      else tell(sink, record, columns, info.lines)
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new SourceMistake(`The table is broken at line ${error['lines'] ?? '?'}: ${error.message}.`)
  }
  if (!columns) throw new SourceMistake(`${source.path} holds no table.`)
}

function columnsOf(head: string[]): Map<Column, number> {
  const names = head.map((name) => name.trim().toLowerCase())
  const columns = new Map<Column, number>()
  for (const [column, known] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const at = known.map((name) => names.indexOf(name)).find((index) => index >= 0)
    if (at !== undefined) columns.set(column, at)
  }
  const missing = NEEDED.filter((column) => !columns.has(column))
  if (missing.length > 0)
    throw new SourceMistake(
      `The first line names no column for: ${missing.join(', ')}. It reads: ${head.join(', ').slice(0, 200)}. docs/import.md lists the names.`,
    )
  return columns
}

function tell(sink: Sink, record: string[], columns: Map<Column, number>, line: number): void {
  const cell = (column: Column): string => unguarded((record[columns.get(column) ?? -1] ?? '').trim())
  const [url, text, name, at] = [cell('url'), cell('text'), cell('name'), cell('at')]
  // A table without ids is known again by what it says.
  const id = cell('id') || sha256([url, name, at, text].join('\n')).slice(0, 22)
  if (!url && !text) return void sink.skip('fields', { id, line })
  const parent = cell('parent')
  sink.take({
    id,
    parent: parent === '0' ? '' : parent,
    url,
    title: cell('title'),
    published: 0,
    name,
    text,
    markup: YES.test(cell('markup')) || columns.get('markup') === undefined ? markupOf(text) : 'plain',
    at: readOldDate(at, sink.zone),
    state: STATES[cell('state').toLowerCase()] ?? 'gone',
    official: YES.test(cell('official')),
    line,
  })
}

/** Our own tables put an apostrophe before what a spreadsheet would take for a formula. */
const unguarded = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

/** Tables seldom say which it is. */
const markupOf = (text: string) =>
  /<\/?(?:p|br|a|strong|em|b|i|ul|li|div|span|blockquote)\b[^>]*>/i.test(text) ? 'wordpress' : 'plain'
