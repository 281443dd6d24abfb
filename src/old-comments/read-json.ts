import { z } from 'zod'
import type { OldComment, OldState, Sink } from './old-comment.ts'
import { SourceMistake } from './old-comment.ts'
import { readOldDate } from './old-date.ts'
import type { Source } from './open-source.ts'

/** A list in one piece is read whole; larger ones come as one comment a line. */
const LIST_BYTES = 64_000_000

const id = z.union([z.string().max(200), z.number()]).transform(String)
/** The documented comment (docs/import.md). Fields beside these are left out, above all contacts. */
const oldJson = z.object({
  id,
  parent: id.nullish(),
  url: z.string().max(4000),
  title: z.string().max(2000).nullish(),
  name: z.string().nullish(),
  text: z.string(),
  html: z.boolean().nullish(),
  at: z.union([z.string().max(60), z.number()]).transform(String),
  state: z.enum(['shown', 'held', 'spam', 'rejected', 'removed', 'withdrawn']).nullish(),
  official: z.boolean().nullish(),
})

/** JSON as docs/import.md describes it: one comment a line, or a list. The first line may say `{"titian":"comments"}`. */
export async function readJson(source: Source, sink: Sink): Promise<void> {
  const first = source.start.trimStart()
  const isList = /^\[/.test(first) || /^\{\s*"comments"\s*:/.test(first)
  if (isList) return readList(source, sink)
  let isAny = false
  for await (const { line, number } of source.lines()) {
    if (line.trim() === '') continue
    const value = parsed(line, number)
    if (!isAny && isHeader(value)) {
      requireComments(value)
      isAny = true
      continue
    }
    isAny = true
    tell(sink, value, number)
  }
  if (!isAny) throw new SourceMistake(`${source.path} holds no line.`)
}

async function readList(source: Source, sink: Sink): Promise<void> {
  if (source.bytes > LIST_BYTES)
    throw new SourceMistake('A list of more than 64 MB: write one comment a line instead (docs/import.md).')
  let text = ''
  for await (const piece of source.text()) text += piece
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new SourceMistake(`This is no JSON: ${(error as Error).message}. Nothing was imported.`)
  }
  const list = Array.isArray(value) ? value : (value as { comments: unknown }).comments
  if (!Array.isArray(list)) throw new SourceMistake('"comments" is no list (docs/import.md).')
  for (const one of list) tell(sink, one, 0)
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new SourceMistake(`Line ${number} is no JSON: ${(error as Error).message}. Nothing was imported.`)
  }
}

const isHeader = (value: unknown): value is { titian: string } =>
  typeof value === 'object' && value !== null && 'titian' in value

function requireComments({ titian }: { titian: string }): void {
  if (titian !== 'comments')
    throw new SourceMistake(`This file of an export holds ${titian}. Only comments.jsonl can be imported.`)
}

function tell(sink: Sink, value: unknown, line: number): void {
  const read = oldJson.safeParse(value)
  if (!read.success) {
    const known = (value as { id?: unknown } | null)?.id
    return void sink.skip('fields', {
      id: typeof known === 'string' || typeof known === 'number' ? String(known) : '',
      line,
    })
  }
  const said = read.data
  sink.take({
    id: said.id,
    parent: said.parent ?? '',
    url: said.url,
    title: said.title ?? '',
    published: 0,
    name: said.name ?? '',
    text: said.text,
    markup: said.html ? 'html' : 'plain',
    at: readOldDate(said.at, sink.zone),
    state: stateOf(said.state),
    official: said.official ?? false,
    line,
  } satisfies OldComment)
}

const stateOf = (state: string | null | undefined): OldState =>
  state === 'held' || state === 'spam' ? state : state === 'shown' || !state ? 'shown' : 'gone'

/** Remark42's backup: a line about users and articles, then one comment a line. */
export async function readRemark42(source: Source, sink: Sink): Promise<void> {
  let isFirst = true
  for await (const { line, number } of source.lines()) {
    if (line.trim() === '') continue
    const value = parsed(line, number) as Remark
    if (isFirst) {
      isFirst = false
      if (!('version' in value)) throw notRemark()
      continue
    }
    if (typeof value?.id !== 'string' || typeof value.locator?.url !== 'string')
      sink.skip('fields', { id: String(value?.id ?? ''), line: number })
    else
      sink.take({
        id: value.id,
        parent: value.pid ?? '',
        url: value.locator.url,
        title: value.title ?? '',
        published: 0,
        name: value.user?.name ?? '',
        text: value.text || value.orig || '',
        markup: value.text ? 'html' : 'plain',
        at: readOldDate(value.time ?? '', sink.zone),
        state: value.delete ? 'gone' : 'shown',
        official: false,
        line: number,
      })
  }
  if (isFirst) throw notRemark()
}

const notRemark = () =>
  new SourceMistake(
    'This is no backup of Remark42: its first line says no "version". Make one with: remark42 backup -s SITE',
  )

interface Remark {
  version?: number
  id?: string
  pid?: string
  text?: string
  orig?: string
  title?: string
  time?: string
  delete?: boolean
  user?: { name?: string }
  locator?: { url?: string }
}
