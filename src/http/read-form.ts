import type { Request } from 'express'
import { Problem } from '../base/problem.ts'
import { readBody } from './fast-path.ts'

/**
 * A form of a public page: one text per field (the first, where a field comes twice), as a plain object without
 * prototype, to be checked by a strict schema.
 * @throws Problem 'too_large' beyond the limit, 'invalid' for another type of body
 */
export async function readForm(req: Request, maxBytes: number): Promise<Record<string, string>> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(req.headers['content-type'] ?? '')) {
    throw new Problem('invalid', 'err.bad_request')
  }
  const body = await new Promise<Buffer>((done, failed: (problem: Problem) => void) => {
    readBody(req, maxBytes, (bytes, failure) => (bytes ? done(bytes) : failed(failure!)))
  })
  const fields: Record<string, string> = Object.create(null)
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) fields[name] ??= value
  return fields
}
