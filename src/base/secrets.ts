import { createHash, createHmac } from 'node:crypto'

/** SHA-256 as base64url (43 characters). */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** HMAC-SHA-256 as base64url, of a purpose and a text: a key for one purpose says nothing about another. */
export function keyedHash(secret: string, purpose: string, text: string): string {
  return createHmac('sha256', secret).update(purpose).update('\0').update(text).digest('base64url')
}

/** 32 signs that nobody confuses on paper: no I, O, 0, 1. */
const PAPER_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** 16 signs (80 bits) derived from a secret and a text, to be written on paper. */
export function paperCode(secret: string, purpose: string, text: string): string {
  const bytes = createHmac('sha256', secret).update(purpose).update('\0').update(text).digest()
  let code = ''
  for (let i = 0; i < 16; i++) code += PAPER_ALPHABET[bytes[i]! & 31]
  return code
}
