import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { LEAST_HASHES, MOST_HASHES, makeChallenge, requireProof } from '../../src/proof/proof.ts'
import { hashBlock } from '../../widget/work/sha256.ts'
import { solve } from '../../widget/work/solve.ts'

const BOUND = { what: 'comment', siteId: 'kelekak', pageKey: 'berita/jalan', once: 'a'.repeat(22) } as const

describe('the arithmetic of a proof of work', () => {
  test('hashes a block as node does', () => {
    const words = new Int32Array(64)
    const out = new Int32Array(8)
    for (let n = 0; n < 300; n++) {
      const message = createHash('sha512')
        .update(`pesan ${n}`)
        .digest()
        .subarray(0, n % 56)
      const block = Buffer.alloc(64)
      message.copy(block)
      block[message.length] = 0x80
      block.writeUInt32BE(message.length * 8, 60)
      for (let i = 0; i < 16; i++) words[i] = block.readInt32BE(i * 4)
      hashBlock(words, out)
      const hash = Buffer.alloc(32)
      for (let i = 0; i < 8; i++) hash.writeInt32BE(out[i]!, i * 4)
      expect(hash.toString('hex')).toBe(createHash('sha256').update(message).digest('hex'))
    }
  })

  test('finds what the server hid, within what a phone is asked for', async () => {
    for (let n = 0; n < 5; n++) {
      const proof = (await solve(await makeChallenge('rahasia', BOUND, 1000)))!
      await requireProof('rahasia', proof, BOUND, 1000)
      expect(proof.solution.counter).toBeGreaterThanOrEqual(LEAST_HASHES)
      expect(proof.solution.counter).toBeLessThanOrEqual(MOST_HASHES)
    }
  })

  test('gives up on a challenge without end', async () => {
    const challenge = await makeChallenge('rahasia', BOUND, 1000)
    expect(await solve({ ...challenge, parameters: { ...challenge.parameters, keyPrefix: 'f'.repeat(32) } })).toBeNull()
  })
})
