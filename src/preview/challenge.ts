import type { PageScan } from '../fetch/head-tokenizer.ts'
import type { Body } from './read-body.ts'

interface Answer {
  headers: Readonly<Record<string, string>>
  documentTitle: string
  body: Body
  scan: PageScan
}

/** A page of more text than this is an article, whatever words stand in it. */
const MAX_CHALLENGE_TEXT = 800

/** As firewalls title and word their "prove that you are a browser" pages. */
const WORDS =
  /just a moment\.\.\.|checking your browser|attention required! \| cloudflare|ddos-guard|sucuri website firewall|verifying you are human|one moment, please|please wait while your request is being verified|enable javascript and cookies to continue|incapsula incident|request unsuccessful\. incapsula|access denied by imunify360/i

const RELOADS = /location\.reload\s*\(|document\.cookie\s*=[^;]{0,200};[\s\S]{0,400}location/

/**
 * What gives an answer away as a challenge page, which no preview robot passes because none runs scripts.
 * @returns the sign, '' when there is none
 */
export function challengeSign({ headers, documentTitle, body, scan }: Answer): string {
  for (const name of ['cf-mitigated', 'x-vercel-mitigated']) {
    if ((headers[name] ?? '').toLowerCase().includes('challenge')) return `${name}: ${headers[name]}`
  }
  if (body.textLength > MAX_CHALLENGE_TEXT) return ''
  const words = WORDS.exec(documentTitle) ?? WORDS.exec(body.opening)
  if (words !== null) return words[0]
  if (body.textLength > 40) return ''
  const script = scan.tags.find(({ name, text }) => name === 'script' && RELOADS.test((text ?? '').slice(0, 8_000)))
  return script === undefined ? '' : (script.text ?? '').trim().slice(0, 200)
}
