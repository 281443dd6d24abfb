import { once } from 'node:events'
import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { stringify } from 'csv-stringify/sync'
import { Zip, ZipDeflate } from 'fflate'
import type { Site } from '../sites/site.ts'
import type { Titian } from '../titian.ts'
import { EXPORT_PARTS, type ExportOptions, type ExportPart, type ExportRow, tablesLeftOut } from './export-parts.ts'

export type ExportFormat = 'json' | 'csv'
export const EXPORT_FORMATS: readonly ExportFormat[] = ['json', 'csv']

/** Text written with one call: a few thousand rows of figures. */
const PIECE = 65_536

/**
 * A part as text, piece by piece. JSON: a first line that says what it is, then one row a line. CSV: UTF-8 with a byte
 * order mark for spreadsheets; what begins like a formula is defused by an apostrophe, numbers are left alone.
 */
export async function* textOfPart(
  part: ExportPart,
  format: ExportFormat,
  rows: AsyncGenerator<ExportRow>,
  site: Site,
): AsyncGenerator<string> {
  let text =
    format === 'json'
      ? `${JSON.stringify({ titian: part.name, version: 1, site: site.id })}\n`
      : stringify([[...part.columns]], { bom: true })
  for await (const row of rows) {
    text += format === 'json' ? `${JSON.stringify(row)}\n` : csvLine(part, row)
    if (text.length < PIECE) continue
    yield text
    text = ''
  }
  yield text
}

const csvLine = (part: ExportPart, row: ExportRow): string =>
  stringify([part.columns.map((column) => row[column] ?? '')], {
    escape_formulas: true,
    cast: {
      boolean: (value) => (value ? '1' : '0'),
      number: (value) => ({ value: String(value), escape_formulas: false }),
    },
  })

export const fileName = (part: ExportPart, format: ExportFormat): string =>
  `${part.name}.${format === 'json' ? 'jsonl' : 'csv'}`

export interface ExportWish extends ExportOptions {
  /** A folder, or a file that ends in `.zip`. */
  to: string
  formats: readonly ExportFormat[]
  /** Names of parts; empty = all. */
  only: readonly string[]
  progress(done: number, total: number): void
}

/**
 * Writes everything of a site, and a manifest that says what is in it and what is not.
 * @returns rows by part
 */
export async function writeExport(titian: Titian, site: Site, wish: ExportWish): Promise<Record<string, number>> {
  const parts = EXPORT_PARTS.filter(({ name }) => wish.only.length === 0 || wish.only.includes(name))
  const target = wish.to.endsWith('.zip') ? zipTarget(wish.to) : folderTarget(wish.to)
  const counts: Record<string, number> = {}
  const total = parts.length * wish.formats.length
  let done = 0
  try {
    for (const part of parts) {
      for (const format of wish.formats) {
        counts[part.name] = 0
        const rows = counting(part.rows(titian, site, wish), () => counts[part.name]!++)
        await target.write(fileName(part, format), textOfPart(part, format, rows, site))
        wish.progress(++done, total)
      }
    }
    const manifest = {
      site: site.id,
      at: titian.clock.now(),
      with_identity: wish.withIdentity,
      rows: counts,
      left_out: tablesLeftOut(),
    }
    await target.write('manifest.json', once1(`${JSON.stringify(manifest, null, 2)}\n`))
    await target.close()
  } catch (error) {
    await target.abandon()
    throw error
  }
  return counts
}

async function* counting(rows: AsyncGenerator<ExportRow>, count: () => void): AsyncGenerator<ExportRow> {
  for await (const row of rows) {
    count()
    yield row
  }
}
async function* once1(text: string): AsyncGenerator<string> {
  yield text
}

interface Target {
  write(name: string, text: AsyncGenerator<string>): Promise<void>
  close(): Promise<void>
  abandon(): Promise<void>
}

function folderTarget(folder: string): Target {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return {
    async write(name, text) {
      const file = openFile(join(folder, name))
      for await (const piece of text) await say(file, piece)
      file.end()
      await finished(file)
    },
    close: async () => {},
    abandon: async () => {},
  }
}

/** A half-written zip never has the name of a whole one. */
function zipTarget(path: string): Target {
  mkdirSync(dirname(path), { recursive: true })
  const file = openFile(`${path}.part`)
  let failure: Error | null = null
  const zip = new Zip((error, piece) => {
    if (error) failure = error
    else file.write(piece)
  })
  const encoder = new TextEncoder()
  return {
    async write(name, text) {
      const entry = new ZipDeflate(name, { level: 6 })
      zip.add(entry)
      for await (const piece of text) {
        entry.push(encoder.encode(piece))
        if (failure) throw failure
        if (file.writableNeedDrain) await once(file, 'drain')
      }
      entry.push(new Uint8Array(), true)
    },
    async close() {
      zip.end()
      file.end()
      await finished(file)
      await rename(`${path}.part`, path)
    },
    async abandon() {
      file.destroy()
    },
  }
}

/** Comments that wait, and letters: for the owner's eyes alone. */
const openFile = (path: string): WriteStream => createWriteStream(path, { mode: 0o600 })

/** `once` also ends with an error of the file; a listener of our own for that would stay on it, one for each piece. */
async function say(file: WriteStream, text: string): Promise<void> {
  if (!file.write(text)) await once(file, 'drain')
}
