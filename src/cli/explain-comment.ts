import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { reasonSentence } from '../comments/screening/reasons.ts'
import { screenText } from '../comments/screening/screen.ts'

/**
 * `titian explain comment`: one JSON object per line in (`{"text","name"}`) and out (`{"decision","labels","reasons"}`),
 * reasons as the Indonesian sentences that a moderator reads. A malformed line answers `{"error"}` and the next goes on.
 */
export async function explainComment(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    if (!output.write(JSON.stringify(explainLine(line)) + '\n')) await once(output, 'drain')
  }
}

function explainLine(line: string) {
  let given: unknown
  try {
    given = JSON.parse(line)
  } catch {
    return { error: 'The line is not JSON; expected {"text":"…","name":"…"}.' }
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { error: 'Expected an object {"text":"…","name":"…"}.' }
  const { text, name = '' } = given as { text?: unknown; name?: unknown }
  if (typeof text !== 'string') return { error: '"text" must be a string.' }
  if (typeof name !== 'string' && name !== null) return { error: '"name" must be a string.' }
  const { decision, labels, reasons } = screenText({ text, name: name ?? '' })
  return { decision, labels, reasons: reasons.map((reason) => reasonSentence(reason)) }
}
