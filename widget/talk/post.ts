/** Sends a comment or letter, and computes first where the server asks for it: whoever writes sees nothing of that. */
import type { CommentRequest, ErrorAnswer, LetterRequest } from '../../src/wire/api.ts'
import type { Kit } from '../kit.ts'
import type { Answer } from '../send.ts'

export async function post<T extends ErrorAnswer>(
  kit: Kit,
  what: 'comment' | 'letter',
  body: CommentRequest | LetterRequest,
): Promise<Answer<T>> {
  const answer = await kit.api<T>('POST', what + 's', { ...body, proof: '' })
  if (answer.data?.error?.field !== 'proof') return answer
  const work = await kit.load('work').catch(() => null)
  // without the file it is taken too, and waits for a person
  return work ? work.prove(kit, what, body) : kit.api<T>('POST', what + 's', body)
}
