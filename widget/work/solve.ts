/** The arithmetic of a proof of work, in slices, so that the page stays as smooth as it was. */
import type { Challenge, Proof } from '../../src/wire/api.ts'
import { hashBlock } from './sha256.ts'

/** Half a frame. */
const SLICE_MS = 8
/** Between two looks at the clock: 0.1 ms here, about 1 ms on an old phone. */
const HASHES_A_LOOK = 100
/** No challenge of ours wants as many; another one shall not heat a phone. */
const MOST = 200_000

/** @returns null when there is no solution in reach */
export async function solve(challenge: Challenge): Promise<Proof | null> {
  const { salt, nonce, keyPrefix } = challenge.parameters
  const start = wordsOf(salt + nonce)
  const wanted = wordsOf(keyPrefix)
  const words = new Int32Array(64)
  words.set(start)
  // the end of a message of 36 bytes
  words[9] = 0x80000000 | 0
  words[15] = 36 * 8
  const hash = new Int32Array(8)
  const turn = turns()
  for (let counter = 0; counter < MOST; ) {
    const end = Date.now() + SLICE_MS
    do {
      for (const stop = counter + HASHES_A_LOOK; counter < stop; counter++) {
        words[8] = counter
        hashBlock(words, hash)
        if (hash[0] === wanted[0] && hash[1] === wanted[1] && hash[2] === wanted[2] && hash[3] === wanted[3]) {
          return { challenge, solution: { counter, derivedKey: hexOf(hash) } }
        }
      }
    } while (Date.now() < end)
    await turn()
  }
  return null
}

function wordsOf(hex: string): number[] {
  const words: number[] = []
  for (let at = 0; at < hex.length; at += 8) words.push(parseInt(hex.slice(at, at + 8), 16) | 0)
  return words
}

function hexOf(words: Int32Array): string {
  let hex = ''
  for (let i = 0; i < words.length; i++) hex += ('0000000' + (words[i]! >>> 0).toString(16)).slice(-8)
  return hex
}

/** Lets the page have its turn. Timers wait 4 ms each, and a second each in a tab that was left; messages do not. */
function turns(): () => Promise<unknown> {
  const { port1, port2 } = new MessageChannel()
  let go: (value?: unknown) => void
  port1.onmessage = () => go()
  return () =>
    new Promise((done) => {
      go = done
      port2.postMessage(0)
    })
}
