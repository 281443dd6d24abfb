import { resolveSource, type SourceInput } from '../sources/sources.ts'

const FLUSH_CHARS = 65_536

/**
 * `titian explain source`: one JSON object per line in, one per line out, in the same order.
 *
 * @param input lines of `{"url","referrer","ua","own":["host"],"globals"?:["TelegramWebview"]}`; blank lines are skipped
 * @param output lines of `{"medium","platform","evidence","in_app","bot","paid"}`, or `{"error"}` for a line that cannot
 * be read; the lines after it go on
 */
export async function explainSource(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
  let answers = ''
  // Gathered: a write per answer is a system call per visit.
  const write = (text: string) =>
    new Promise<void>((resolve, reject) => {
      output.write(text, (error) => (error ? reject(error) : resolve()))
    })
  for await (const line of linesOf(input)) {
    const answer = explainLine(line)
    if (answer !== null) answers += answer + '\n'
    if (answers.length > FLUSH_CHARS) {
      await write(answers)
      answers = ''
    }
  }
  if (answers !== '') await write(answers)
}

/** Ends lines at LF only: node:readline also ends them at U+2028, which JSON allows inside a text. */
async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of input) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const lines = rest.split('\n')
    rest = lines.pop()!
    yield* lines
  }
  yield rest + decoder.decode()
}

/** @returns null for a blank line */
export function explainLine(line: string): string | null {
  const text = line.replace(/^\ufeff/, '').trim()
  if (text === '') return null
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return JSON.stringify({ error: 'this line is not JSON' })
  }
  const input = readInput(parsed)
  if (typeof input === 'string') return JSON.stringify({ error: input })
  const { medium, platform, evidence, inApp, bot, paid } = resolveSource(input)
  return JSON.stringify({ medium, platform, evidence, in_app: inApp, bot, paid })
}

/** A field left out or null is empty; a field of another type is a mistake, told as a sentence. */
function readInput(parsed: unknown): SourceInput | string {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return 'a line is one JSON object'
  const { url, referrer, ua, own, globals } = parsed as Record<string, unknown>
  if (typeof url !== 'string') return 'url must be a text'
  if (!isTextOrNothing(referrer)) return 'referrer must be a text'
  if (!isTextOrNothing(ua)) return 'ua must be a text'
  if (!areTextsOrNothing(own)) return 'own must be a list of hosts'
  if (!areTextsOrNothing(globals)) return 'globals must be a list of names'
  return { url, referrer: referrer ?? '', ua: ua ?? '', own: own ?? [], globals: globals ?? [] }
}

const isTextOrNothing = (value: unknown): value is string | null | undefined =>
  value === undefined || value === null || typeof value === 'string'

const areTextsOrNothing = (value: unknown): value is string[] | null | undefined =>
  value === undefined || value === null || (Array.isArray(value) && value.every((one) => typeof one === 'string'))
