import { Problem, type ProblemCode } from '../base/problem.ts'
import { languageOf } from '../language/language.ts'
import type { ErrorAnswer, Language } from '../wire/api.ts'
import { type Answer, json } from './answer.ts'

/** The one place where a failure becomes a status. */
export const STATUS: Record<ProblemCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_many: 429,
  too_large: 413,
  unavailable: 503,
  internal: 500,
}

/** What a person reads. A Problem without a sentence in the language files is a mistake of ours, so it reads like one. */
export function sentenceOf(problem: Problem, language: Language): string {
  const words = languageOf(language)
  return words.maybe(problem.say, problem.params) || words.t('err.server')
}

/** Any failure as a Problem. Body parsers and routers throw errors with a `status`; everything unknown is ours. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  // PostgreSQL: a NUL in text. Texts are read before they come here; this is for ids and words of an address.
  if ((error as { code?: unknown } | null)?.code === '22021')
    return new Problem('invalid', 'err.control_characters', { cause: error })
  const status = (error as { status?: unknown } | null)?.status
  if (status === 413) return new Problem('too_large', 'err.body_too_large', { cause: error, params: { max: 0 } })
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new Problem('invalid', 'err.bad_request', { cause: error })
  }
  return new Problem('internal', 'err.server', { cause: error })
}

export function problemAnswer(problem: Problem, language: Language, requestId = ''): Answer {
  const sentence = sentenceOf(problem, language)
  const value: ErrorAnswer = {
    error: { code: problem.code, message: requestId ? `${sentence} (${requestId})` : sentence, field: problem.field },
  }
  const headers: Record<string, string> = {}
  if (problem.retryAfterSeconds > 0) headers['retry-after'] = String(problem.retryAfterSeconds)
  return json(STATUS[problem.code], value, headers)
}
