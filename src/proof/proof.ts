import { createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import { MINUTE } from '../base/clock.ts'
import { Problem } from '../base/problem.ts'
import { keyedHash } from '../base/secrets.ts'
import type { Challenge, Proof } from '../wire/api.ts'

/** Longer than any phone computes and any slow line takes; the widget asks anew when it was late. */
export const CHALLENGE_MINUTES = 10
/**
 * Hashes that one proof costs, drawn anew for each. Capped for the phone, not for the robot: 60,000 are 0.3 s at a
 * sixth of this machine's speed (bench/proof), and no robot that is made for us would mind ten times as many.
 */
export const LEAST_HASHES = 20_000
export const MOST_HASHES = 60_000

/** The one message a proof is good for. It is stored once under its `once`, so its proof cannot be spent twice. */
export interface ProvenFor {
  what: 'comment' | 'letter'
  siteId: string
  /** Key of the article, '' for a letter of none. */
  pageKey: string
  once: string
}

/** @param nowMs by the server's clock; that of the browser is never asked */
export async function makeChallenge(secret: string, bound: ProvenFor, nowMs: number): Promise<Challenge> {
  const made = await createChallenge({
    algorithm: 'SHA-256',
    cost: 1,
    counter: randomInt(LEAST_HASHES, MOST_HASHES),
    data: { until: nowMs + CHALLENGE_MINUTES * MINUTE },
    deriveKey,
    hmacSignatureSecret: keyOf(secret, bound),
  })
  return made as unknown as Challenge
}

/**
 * @throws Problem 'invalid', field 'proof': for a challenge that is not ours, was made for another message, article or
 *   site, or is over; for a solution that is none
 */
export async function requireProof(secret: string, proof: Proof, bound: ProvenFor, nowMs: number): Promise<void> {
  const { challenge, solution } = proof
  const { verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret: keyOf(secret, bound),
  })
  if (!verified) throw new Problem('invalid', 'err.proof', { field: 'proof' })
  // Ours, not the library's own expiry: that one reads the machine's clock.
  if (challenge.parameters.data.until < nowMs) throw new Problem('invalid', 'err.proof_expired', { field: 'proof' })
}

/** A key for each message: what was signed for another does not verify, and nothing of it travels. */
const keyOf = (secret: string, { what, siteId, pageKey, once }: ProvenFor): string =>
  keyedHash(secret, 'proof-of-work', [what, siteId, once, pageKey].join('\0'))
