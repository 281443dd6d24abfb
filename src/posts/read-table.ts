import { parse } from 'csv-parse/sync'
import { Unzip, UnzipInflate, zipSync } from 'fflate'
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
 * @throws Problem 'invalid' for what is neither XLSX nor text; 'too_large' for one that would be more than 40 MB
 */
export async function textOfFile(bytes: Buffer): Promise<string> {
  // XLSX is a zip.
  if (!bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) {
    const text = bytes.toString('utf8')
    if (text.includes('\u0000')) throw new Problem('invalid', 'err.table', { field: 'table' })
    // Excel's "CSV" in an Indonesian Windows is often not UTF-8.
    return text.includes('\ufffd') ? bytes.toString('latin1') : text
  }
  let cells: unknown[][]
  try {
    const sheets: unknown = await readWorkbook(unpacked(bytes))
    cells = sheetOf(sheets)
  } catch (error) {
    if (error instanceof Problem) throw error
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

/** 3 MB can hide 3 GB, and reading them would stop the server. What a zip says of its sizes may be a lie: it is counted. */
const MOST_UNPACKED = 40_000_000
/** Deflate makes at most 1,032 bytes of one, so that a step makes at most 17 MB. */
const STEP = 16_384

/**
 * The parts of a workbook that are read, unpacked and counted, as a zip of our own: the reader sees nothing else.
 * @throws Problem 'too_large' as soon as more than `MOST_UNPACKED` bytes came out; what fflate says of a broken zip
 */
function unpacked(bytes: Buffer): Buffer {
  const parts = Object.create(null) as Record<string, Uint8Array[]>
  let size = 0
  const unzip = new Unzip((file) => {
    if (!/\.(xml|rels)$/.test(file.name)) return
    const chunks: Uint8Array[] = []
    parts[file.name] = chunks
    file.ondata = (error, chunk) => {
      if (error) throw error
      size += chunk.length
      if (size > MOST_UNPACKED) throw new Problem('too_large', 'err.body_too_large', { params: { max: MOST_UNPACKED } })
      chunks.push(chunk)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += STEP) unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  const whole = Object.entries(parts).map(([name, chunks]) => [name, Buffer.concat(chunks)] as const)
  return Buffer.from(zipSync(Object.fromEntries(whole), { level: 0 }))
}
