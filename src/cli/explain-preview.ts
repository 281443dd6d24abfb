import { readFileSync } from 'node:fs'
import { factsOf } from '../fetch/read-metadata.ts'
import { examine } from '../preview/examine.ts'
import { BadFacts, readFacts } from '../preview/facts.ts'
import { subjectOf } from '../preview/subject.ts'
import { UsageMistake } from './command.ts'

/** A page of a news site is a tenth of this. */
const MAX_HTML_BYTES = 8 * 1024 * 1024

/**
 * `titian explain preview`: what the checks and cards make of a page and of facts in files, without any network.
 *
 * @param htmlFile the page's bytes as sent, after Content-Encoding
 * @returns `{"checks":[{"id","severity","platforms"}],"cards":{…}}`
 * @throws UsageMistake for a file that cannot be read or holds no facts
 */
export async function explainPreview(htmlFile: string, factsFile: string): Promise<string> {
  const facts = factsIn(factsFile)
  const html = bytesOf(htmlFile)
  // The tokenizer's facts are enough here: the scraper's thread would cost 0.3 s for texts that are not printed.
  const subject = await subjectOf(html.subarray(0, MAX_HTML_BYTES), facts, (scan, url) => factsOf(scan, null, url))
  const { findings, cards } = examine(subject)
  const checks = findings.map(({ id, severity, platforms }) => ({ id, severity, platforms }))
  return JSON.stringify({ checks, cards })
}

function factsIn(file: string) {
  const text = bytesOf(file)
    .toString('utf8')
    .replace(/^\ufeff/, '')
  try {
    return readFacts(JSON.parse(text))
  } catch (error) {
    if (error instanceof BadFacts) throw new UsageMistake(`${file}: ${error.message}`)
    if (error instanceof SyntaxError) throw new UsageMistake(`${file} is not JSON.`)
    throw error
  }
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new UsageMistake(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`)
  }
}
