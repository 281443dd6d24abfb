/** Proof of work for a comment or letter that looked as if a program sent it. Loaded when it was asked for. */
import type { ChallengeAnswer, CommentRequest, ErrorAnswer, LetterRequest } from '../src/wire/api.ts'
import type { Kit } from './kit.ts'
import type { Answer } from './send.ts'
import { solve } from './work/solve.ts'

/** A proof can be late on a line that broke in between: then with a new challenge. */
const TRIES = 3

/** Sends what was refused for want of a proof once more, with one. */
export async function prove<T extends ErrorAnswer>(
  kit: Kit,
  what: 'comment' | 'letter',
  body: CommentRequest | LetterRequest,
): Promise<Answer<T>> {
  const { site, url, key, once } = body
  let answer: Answer<T> = { status: 0, data: null }
  for (let tries = 0; tries < TRIES; tries++) {
    const asked = await kit.api<ChallengeAnswer & T>('POST', 'tokens', { site, url, key, for: what, once })
    if (!asked.data?.challenge) return asked
    const proof = await solve(asked.data.challenge)
    answer = await kit.api<T>('POST', what + 's', { ...body, proof: proof || undefined })
    if (answer.data?.error?.field !== 'proof') break
  }
  return answer
}
