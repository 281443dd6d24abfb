import type { IncomingHttpHeaders } from 'node:http'

/** A request as handlers see it, whether it came past Express or through it. */
export interface Ask {
  method: string
  /** Path below the prefix of the public address, such as `/api/v1/page`. */
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: Buffer
  /** Address of the client after the trusted proxies. Counted as a keyed hash, never stored, never logged. */
  address: string
}

export interface Answer {
  status: number
  headers: Record<string, string>
  body: string | Buffer
}

export type Answerer = (ask: Ask) => Answer | Promise<Answer>

/** Headers of every public JSON answer. They hold nothing of the visitor, so any origin may read them, without credentials. */
export const PUBLIC_HEADERS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Titian-Visit, Titian-Stored, Retry-After',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

/** Asked again each time: 304 costs 100 bytes, and a new comment must be seen. The same for everybody, but not the coding. */
export const REVALIDATED: Readonly<Record<string, string>> = {
  'cache-control': 'public, no-cache',
  vary: 'accept-encoding',
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: {
      ...PUBLIC_HEADERS,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
    body: JSON.stringify(value),
  }
}
