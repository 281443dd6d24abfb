/**
 * SHA-256 of one block, in plain script: pages of the field are http, where `crypto.subtle` is missing; and where it is
 * there, one call for each hash costs more than the hash.
 */

const ROUND: number[] = []
const START: number[] = []
/** The first 32 bits behind the point of the roots of the first primes (FIPS 180-4 §4.2.2 and §5.3.3). */
const bits = (root: number) => ((root - Math.floor(root)) * 0x100000000) | 0
for (let n = 2; ROUND.length < 64; n++) {
  let isPrime = true
  for (let by = 2; by * by <= n; by++) if (n % by === 0) isPrime = false
  if (!isPrime) continue
  if (START.length < 8) START.push(bits(Math.sqrt(n)))
  ROUND.push(bits(Math.cbrt(n)))
}
const K = new Int32Array(ROUND)
const H = new Int32Array(START)

/**
 * @param words 64 long; the first 16 are the padded block, the others are overwritten
 * @param out the hash, eight words
 */
export function hashBlock(words: Int32Array, out: Int32Array): void {
  for (let i = 16; i < 64; i++) {
    const x = words[i - 15]!
    const y = words[i - 2]!
    words[i] =
      (words[i - 16]! +
        words[i - 7]! +
        (((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)) +
        (((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10))) |
      0
  }
  let a = H[0]!
  let b = H[1]!
  let c = H[2]!
  let d = H[3]!
  let e = H[4]!
  let f = H[5]!
  let g = H[6]!
  let h = H[7]!
  for (let i = 0; i < 64; i++) {
    const one =
      (h +
        (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))) +
        ((e & f) ^ (~e & g)) +
        K[i]! +
        words[i]!) |
      0
    const two =
      ((((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))) +
        ((a & b) ^ (a & c) ^ (b & c))) |
      0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  out[0] = H[0]! + a
  out[1] = H[1]! + b
  out[2] = H[2]! + c
  out[3] = H[3]! + d
  out[4] = H[4]! + e
  out[5] = H[5]! + f
  out[6] = H[6]! + g
  out[7] = H[7]! + h
}
