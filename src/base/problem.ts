/** The ten ways in which a request can fail; `http/respond.ts` maps them to a status once. */
export type ProblemCode =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'gone'
  | 'too_many'
  | 'too_large'
  | 'unavailable'
  | 'internal'

export interface ProblemDetail {
  /** Name of the input at fault, as the form or the JSON calls it. */
  field?: string
  /** Values for the placeholders of the sentence. */
  params?: Record<string, string | number>
  retryAfterSeconds?: number
  cause?: unknown
}

/**
 * A failure that a person will read. `say` is a key of the language files (`err.…`); the sentence is chosen where the
 * reader's language is known. Everything that is not a Problem is shown as `internal` and logged whole.
 */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly say: string
  readonly field: string
  readonly params: Record<string, string | number>
  readonly retryAfterSeconds: number

  constructor(code: ProblemCode, say: string, detail: ProblemDetail = {}) {
    super(`${code}: ${say}${detail.field ? ` (${detail.field})` : ''}`, { cause: detail.cause })
    this.name = 'Problem'
    this.code = code
    this.say = say
    this.field = detail.field ?? ''
    this.params = detail.params ?? {}
    this.retryAfterSeconds = detail.retryAfterSeconds ?? 0
  }
}
