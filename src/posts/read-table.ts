import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import { Problem } from '../base/problem.ts'

export const TABLE_LIMITS = { bytes: 3_000_000, rows: 2000, columns: 60 } as const

/** @throws Problem 'invalid' for a table without rows, or too long a one */
export function readTable(text: string): { head: string[]; rows: string[][] } {
  const first = text.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? ''
  const delimiter = [';', '\t', ','].reduce((best, sign) =>
    first.split(sign).length > first.split(best).length ? sign : best,
  )
  let rows: string[][]
  try {
    rows = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: TABLE_LIMITS.rows + 2,
    })
  } catch {
    throw new Problem('invalid', 'err.table', { field: 'table' })
  }
  const [head, ...body] = rows
  if (!head || body.length === 0) throw new Problem('invalid', 'err.table_empty', { field: 'table' })
  if (body.length > TABLE_LIMITS.rows)
    throw new Problem('invalid', 'err.table_long', { field: 'table', params: { max: TABLE_LIMITS.rows } })
  return { head: head.slice(0, TABLE_LIMITS.columns), rows: body }
}

/**
 * A file of a spreadsheet as the text that the form takes: the first sheet as CSV, dates as ISO.
 * @throws Problem 'invalid' for what is neither XLSX nor text
 */
export async function textOfFile(bytes: Buffer): Promise<string> {
  // XLSX is a zip.
  if (!bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) {
    const text = bytes.toString('utf8')
    if (text.includes('\u0000')) throw new Problem('invalid', 'err.table', { field: 'table' })
    // Excel's "CSV" in an Indonesian Windows is often not UTF-8.
    return text.includes('\ufffd') ? bytes.toString('latin1') : text
  }
  requireSmall(bytes)
  let cells: unknown[][]
  try {
    const sheets: unknown = await readWorkbook(bytes)
    cells = sheetOf(sheets)
  } catch {
    throw new Problem('invalid', 'err.table', { field: 'table' })
  }
  return cells
    .slice(0, TABLE_LIMITS.rows + 2)
    .map((row) => row.slice(0, TABLE_LIMITS.columns).map(cellText).join(','))
    .join('\n')
}

/** The reader gives either the rows of the first sheet, or sheets with theirs, by its major version. */
function sheetOf(read: unknown): unknown[][] {
  const list = read as unknown[]
  const first = list[0] as { data?: unknown[][] } | unknown[] | undefined
  if (Array.isArray(first)) return list as unknown[][]
  return first?.data ?? []
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  const text = value instanceof Date ? value.toISOString().slice(0, 16).replace('T', ' ') : String(value)
  return /[",\n\r;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What a zip says it will be unpacked: 3 MB can hide 3 GB, and reading it would stop the server. */
const MOST_UNPACKED = 40_000_000
function requireSmall(bytes: Buffer): void {
  let unpacked = 0
  // Central directory entries: signature PK\1\2, size unpacked at byte 24.
  for (
    let at = bytes.indexOf('PK\u0001\u0002');
    at >= 0 && at + 28 <= bytes.length;
    at = bytes.indexOf('PK\u0001\u0002', at + 4)
  ) {
    unpacked += bytes.readUInt32LE(at + 24)
  }
  if (unpacked > MOST_UNPACKED) throw new Problem('too_large', 'err.body_too_large', { params: { max: MOST_UNPACKED } })
}
