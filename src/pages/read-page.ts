import { decodePage } from '../fetch/charset.ts'
import { type FetchFailure, type FetchRules, guardedFetch } from '../fetch/guarded-fetch.ts'
import { scanHead } from '../fetch/head-tokenizer.ts'
import { NO_FACTS, type PageFacts, readMetadata } from '../fetch/read-metadata.ts'

export type ReadRules = FetchRules & {
  /** The site's offset, `+07:00` and the like, for dates that an article writes without one. */
  utcOffset?: string
}

export type PageReading =
  | { ok: true; status: number; finalUrl: string; facts: PageFacts }
  /** `status` is what the server said when it was not 2xx; the other failures came before it said anything. */
  | { ok: false; failure: FetchFailure | 'http_status'; status?: number; detail?: string }

/**
 * Reads an article's own page: title, summary, image, date, canonical address. Stores nothing.
 *
 * A page over the size limit is read up to the limit, because editors paste photographs into the text as `data:`
 * addresses; what counts stands in front of them.
 *
 * @returns ok for every 2xx; the facts are empty when the answer is not HTML (a PDF, an image)
 */
export async function readPage(url: string, rules: ReadRules): Promise<PageReading> {
  const answer = await guardedFetch(url, { whenTooLarge: 'cut', ...rules })
  if (!answer.ok) {
    const { failure, detail } = answer
    return { ok: false, failure, ...(detail === undefined ? {} : { detail }) }
  }
  const { status, finalUrl, headers, body } = answer
  if (status < 200 || status > 299) return { ok: false, failure: 'http_status', status }
  const contentType = headers['content-type'] ?? ''
  if (!isHtml(contentType)) return { ok: true, status, finalUrl, facts: { ...NO_FACTS } }
  const { text } = decodePage(body, contentType)
  const facts = await readMetadata(scanHead(text), finalUrl, rules.utcOffset)
  return { ok: true, status, finalUrl, facts }
}

function isHtml(contentType: string): boolean {
  const type = contentType.split(';', 1)[0]!.trim().toLowerCase()
  return type === 'text/html' || type === 'application/xhtml+xml'
}
