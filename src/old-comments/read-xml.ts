import { SaxesParser } from 'saxes'
import { SourceMistake } from './old-comment.ts'
import type { Source } from './open-source.ts'

export interface XmlReader {
  open(name: string, attributes: Record<string, string>, line: number): void
  text(text: string): void
  close(name: string): void
}

/** Control characters that XML forbids and old databases hold all the same. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
/** One text as large as this is no comment and no article; without a limit it would all stand in memory. */
const TEXT_MOST = 64_000_000

/**
 * Walks an XML file piece by piece. A DOCTYPE is passed over and defines nothing, so neither a file of the server nor
 * an entity bomb can be named; an entity that XML does not know stays as it is written.
 *
 * @throws SourceMistake naming line and column for XML that is broken or ends too early
 */
export async function readXml(source: Source, reader: XmlReader): Promise<void> {
  if (source.start && !/^\ufeff?\s*</.test(source.start))
    throw new SourceMistake(`${source.path} is no XML: it does not begin with “<”.`)
  const parser = new SaxesParser({ position: true })
  let heardAt = 0
  const heard = () => {
    heardAt = parser.position
  }
  parser.on('error', (error) => {
    // saxes goes on after these and leaves `&nbsp;` as it is, which the cleaning of HTML understands.
    if (/entity/i.test(error.message) && !/unexpected end|unterminated/i.test(error.message)) return
    throw new SourceMistake(brokenAt(parser, error.message))
  })
  parser.on('opentag', (tag) => {
    heard()
    reader.open(tag.name, tag.attributes as Record<string, string>, parser.line)
  })
  parser.on('text', (text) => {
    heard()
    reader.text(text)
  })
  parser.on('cdata', (text) => {
    heard()
    reader.text(text)
  })
  parser.on('closetag', (tag) => {
    heard()
    reader.close(tag.name)
  })
  for await (const piece of source.text()) {
    parser.write(piece.replace(FORBIDDEN, ''))
    if (parser.position - heardAt > TEXT_MOST)
      throw new SourceMistake(brokenAt(parser, 'one text is longer than 64 million characters'))
  }
  parser.close()
}

function brokenAt(parser: SaxesParser, message: string): string {
  const what = message.replace(/^(?:[^:]*:)?\d+:\d+: /, '').replace(/\.$/, '')
  return `The XML is broken or ends too early at line ${parser.line}, column ${parser.column}: ${what}. Nothing was imported. Export the file again, or compare its size with the original.`
}
