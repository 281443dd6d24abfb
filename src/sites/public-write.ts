import type { Request, RequestHandler, Response } from 'express'
import { z } from 'zod'
import { Problem } from '../base/problem.ts'
import type { Answer } from '../http/answer.ts'
import { clientAddress } from '../http/client-address.ts'
import { readBody, send } from '../http/fast-path.ts'
import type { RateName } from '../http/rate-limit.ts'
import { readInput, readJson } from '../http/read-input.ts'
import type { MultipartForm, Upload } from '../http/read-multipart.ts'
import type { Titian } from '../titian.ts'
import { LIMITS } from '../wire/limits.ts'
import type { Site } from './site.ts'
import { requireSiteOrigin, siteOfKey } from './site-of-request.ts'

export interface PublicWrite<S extends z.ZodType<{ site: string }>> {
  rate: RateName
  /** Strict: unknown keys are refused. */
  schema: S
  act: (wanted: {
    site: Site
    input: z.output<S>
    req: Request
    address: string
    files: readonly Upload[]
  }) => Promise<Answer>
  /** Reads a body with files: the JSON of the schema stands in its field `letter`. null = the body is the JSON. */
  readFiles?: (req: Request, res: Response) => Promise<MultipartForm | null>
}

/** The parts of a schema that name an article. */
export const articleFields = {
  site: z.string().max(40),
  url: z.string().max(LIMITS.urlLength),
  key: z.string().max(LIMITS.keyLength).optional(),
}
/** What browsers make as like, writer, report and idempotency keys: 128 random bits. */
export const browserKey = z.string().regex(/^[A-Za-z0-9_-]{22}$/)

/** A public POST: body → strict input → site → its origin → limits → the act. Failures go to the error handler. */
export function publicWrite<S extends z.ZodType<{ site: string }>>(
  titian: Titian,
  write: PublicWrite<S>,
): RequestHandler {
  return async (req, res) => {
    const form = (await write.readFiles?.(req, res)) ?? null
    const body = form ? Buffer.from(form.fields.letter ?? '') : await bodyOf(req, LIMITS.bodyBytes)
    const input = readInput(write.schema, readJson(body))
    const files = form?.files ?? []
    const site = siteOfKey(titian.sites, input.site)
    res.locals.language = site.language
    requireSiteOrigin(site, req.headers, titian.ownOrigin)
    const address = addressOf(titian, req)
    await titian.limits.take(write.rate, address)
    try {
      send(res, await write.act({ site, input, req, address, files }))
    } catch (error) {
      // Whoever mends a mistake three times has sent one thing, not four.
      if (error instanceof Problem && error.code === 'invalid') await titian.limits.giveBack(write.rate, address)
      throw error
    }
  }
}

export function addressOf(titian: Titian, req: Request): string {
  return clientAddress(req.headers, req.socket.remoteAddress ?? '', titian.config.trustProxy).address
}

/** @throws Problem 'too_large' beyond the limit */
export function bodyOf(req: Request, maxBytes: number): Promise<Buffer> {
  return new Promise((done, failed: (problem: Problem) => void) => {
    readBody(req, maxBytes, (body, failure) => (body ? done(body) : failed(failure!)))
  })
}
