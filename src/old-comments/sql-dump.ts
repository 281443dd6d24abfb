import { SourceMistake } from './old-comment.ts'
import type { Source } from './open-source.ts'

/** One statement of a dump; mysqldump keeps them below its packet of 16 to 64 MB. */
const STATEMENT_MOST = 128_000_000

/**
 * Rows of the wanted tables of a dump that mysqldump, MariaDB or phpMyAdmin wrote, in the order of the file. Other
 * statements are passed over without being kept.
 *
 * @param wanted bare table names; a prefix before them (`drp_comment`) is understood
 * @throws SourceMistake for a dump that ends inside a statement
 */
export async function* rowsOfDump(
  source: Source,
  wanted: readonly string[],
): AsyncGenerator<{ table: string; row: Record<string, string>; line: number }> {
  const columns = new Map<string, string[]>()
  for await (const { text, line } of statementsOf(source, wanted)) {
    const head = /^(create table|insert into)\s+(?:if not exists\s+)?[`"]?(\w+)[`"]?\s*/i.exec(text)!
    const table = tableOf(head[2]!, wanted)
    if (!table) continue
    const rest = head[0].length
    if (head[1]!.toLowerCase() === 'create table') {
      columns.set(head[2]!, columnsOf(text.slice(rest)))
      continue
    }
    const named = /^\(([^()]*)\)\s*/.exec(text.slice(rest))
    const names = named ? named[1]!.split(',').map(bare) : columns.get(head[2]!)
    if (!names)
      throw new SourceMistake(
        `Line ${line}: rows of ${head[2]} stand before its "create table". Dump the structure too.`,
      )
    const values = /values\s*/iy
    values.lastIndex = rest + (named ? named[0].length : 0)
    if (!values.test(text)) continue
    for (const cells of tuplesOf(text, values.lastIndex, line)) {
      const row: Record<string, string> = {}
      for (const [index, name] of names.entries()) row[name] = cells[index] ?? ''
      yield { table, row, line }
    }
  }
}

const bare = (name: string): string => name.trim().replace(/[`"]/g, '').toLowerCase()

const tableOf = (name: string, wanted: readonly string[]): string | undefined =>
  wanted.find((table) => name === table) ?? wanted.find((table) => name.endsWith(`_${table}`))

/** Names of the columns; keys and constraints begin with another word. */
function columnsOf(body: string): string[] {
  return body
    .split('\n')
    .map((line) => /^\s*[`"](\w+)[`"]\s/.exec(line)?.[1]?.toLowerCase())
    .filter((name): name is string => name !== undefined)
}

/** Statements that create or fill a wanted table, whole, with the line in which they begin. */
async function* statementsOf(
  source: Source,
  wanted: readonly string[],
): AsyncGenerator<{ text: string; line: number }> {
  const isWanted = (begin: string): boolean => {
    const name = /^(?:create table|insert into)\s+(?:if not exists\s+)?[`"]?(\w+)/i.exec(begin)?.[1]
    return name !== undefined && tableOf(name, wanted) !== undefined
  }
  let text = ''
  let line = 1
  let begunAt = 1
  let at = 0
  let quote = ''
  // Null: the statement has not shown yet whether it is wanted.
  let keep: boolean | null = null
  for await (const piece of source.text()) {
    text += piece
    for (;;) {
      if (keep === null) {
        const blank = /^(?:\s+|--[^\n]*\n|#[^\n]*\n|\/\*[\s\S]*?\*\/;?)+/.exec(text)?.[0] ?? ''
        line += newLines(blank)
        text = text.slice(blank.length)
        begunAt = line
        if (text.length < 200 && !text.includes(';')) break
        if (/^(?:--|#|\/\*)/.test(text)) break
        keep = isWanted(text)
      }
      const next = /['"`;\\]/g
      next.lastIndex = at
      const found = next.exec(text)
      if (!found) {
        at = text.length
        break
      }
      const sign = found[0]
      if (sign === '\\') {
        if (found.index + 1 >= text.length) {
          at = found.index
          break
        }
        at = found.index + 2
      } else if (quote) {
        if (sign === quote) quote = ''
        at = found.index + 1
      } else if (sign !== ';') {
        quote = sign
        at = found.index + 1
      } else {
        const statement = text.slice(0, found.index)
        if (keep) yield { text: statement, line: begunAt }
        line += newLines(statement)
        text = text.slice(found.index + 1)
        at = 0
        keep = null
      }
    }
    if (keep === false) {
      // Nothing of it is needed but where it ends.
      line += newLines(text.slice(0, at))
      text = text.slice(at)
      at = 0
    } else if (text.length > STATEMENT_MOST)
      throw new SourceMistake(`The statement at line ${begunAt} is longer than 128 MB.`)
  }
  if (keep !== null || isWanted(text.trimStart()))
    throw new SourceMistake(
      `The dump ends inside the statement of line ${begunAt}. Nothing was imported. Dump it again.`,
    )
}

function newLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '', Z: '' }

/** `(1,'a',NULL),(2,…)` as texts; NULL is ''. */
function* tuplesOf(text: string, from: number, line: number): Generator<string[]> {
  let at = from
  const skipBlank = () => {
    while (at < text.length && /\s/.test(text[at]!)) at++
  }
  for (;;) {
    skipBlank()
    if (text[at] !== '(') return
    at++
    const cells: string[] = []
    for (;;) {
      skipBlank()
      if (text[at] === "'") {
        let cell = ''
        for (at++; ; ) {
          const next = /['\\]/g
          next.lastIndex = at
          const found = next.exec(text)
          if (!found)
            throw new SourceMistake(`A text of the statement at line ${line} does not end. Nothing was imported.`)
          cell += text.slice(at, found.index)
          const sign = text[found.index + 1] ?? ''
          if (found[0] === '\\') {
            cell += ESCAPES[sign] ?? sign
            at = found.index + 2
          } else if (sign === "'") {
            cell += "'"
            at = found.index + 2
          } else {
            at = found.index + 1
            break
          }
        }
        cells.push(cell)
      } else {
        const plain = /[^,)]*/y
        plain.lastIndex = at
        const word = plain.exec(text)![0]
        at += word.length
        cells.push(/^\s*null\s*$/i.test(word) ? '' : word.trim())
      }
      skipBlank()
      const sign = text[at++]
      if (sign === ')') break
      if (sign !== ',')
        throw new SourceMistake(`A row of the statement at line ${line} cannot be read. Nothing was imported.`)
    }
    yield cells
    skipBlank()
    if (text[at] === ',') at++
  }
}
