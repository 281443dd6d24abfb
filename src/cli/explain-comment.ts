import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { robotReasons, sayReason } from '../comments/reason.ts'
import { reasonSentence } from '../comments/screening/reasons.ts'
import { screenText } from '../comments/screening/screen.ts'
import { doubtsAbout } from '../proof/doubts.ts'

/**
 * `titian explain comment`: one JSON object per line in (`{"text","name"}`) and out (`{"decision","labels","reasons"}`),
 * reasons as the Indonesian sentences that a moderator reads. What the sender did may be told too: `took` and `website` as
 * in `POST /comments`, `network` and `spam` as counted in ten minutes; then as of a sender that brings no proof of work.
 * A malformed line answers `{"error"}` and the next goes on.
 */
export async function explainComment(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    if (!output.write(JSON.stringify(explainLine(line)) + '\n')) await once(output, 'drain')
  }
}

/** How the sender behaved; each part may be missing. */
const behaviour = z.object({
  took: z.number().min(0).optional(),
  website: z.string().optional(),
  network: z.number().int().min(0).default(0),
  spam: z.number().int().min(0).default(0),
})

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
  const sender = behaviour.safeParse(given)
  if (!sender.success)
    return { error: '"took" (ms), "network" and "spam" must be numbers from 0, "website" must be a string.' }
  const { decision, labels, reasons } = screenText({ text, name: name ?? '' })
  const { took, website, network, spam } = sender.data
  const noticed = robotReasons({ took, website })
  const isRobotic = noticed.length > 0
  const doubts = isRobotic ? [] : doubtsAbout({ took, length: text.length, fromNetwork: network, spamOnSite: spam })
  noticed.push(...doubts.map((doubt) => ({ code: `unproven-${doubt}` })))
  return {
    decision: isRobotic ? 'spam' : doubts.length > 0 && decision === 'show' ? 'hold' : decision,
    labels,
    reasons: [
      ...noticed.map((reason) => sayReason(reason, 'id')!.text),
      ...reasons.map((reason) => reasonSentence(reason)),
    ],
  }
}
