import type { RequestHandler } from 'express'
import { z } from 'zod'
import { commentSchema, editSchema, reportSchema, supportSchema, unsupportSchema } from './comments/comment-routes.ts'
import { letterSchema, supportSchema as letterSupportSchema, tendSchema } from './letters/letter-routes.ts'
import { likeSchema, tokenSchema, unlikeSchema } from './reactions/reaction-routes.ts'
import { shareSchema } from './shares/share-routes.ts'
import { VERSION } from './sites/public-pages.ts'
import type { Titian } from './titian.ts'
import { beaconSchema } from './visits/beacon.ts'

interface Door {
  method: 'get' | 'post' | 'patch' | 'delete'
  path: string
  summary: string
  body?: z.ZodType
  /** Query parameters; a name that ends in `?` is optional. */
  query?: string[]
  /** A personal secret that travels in this header. */
  secret?: 'Titian-Token' | 'Titian-Secret'
  status: number
}

/** The public doors. Bodies are the very schemas that the routes read with, so this page cannot say anything else. */
const DOORS: Door[] = [
  {
    method: 'post',
    path: '/visits',
    summary: 'A beacon of the tag; the header Titian-Visit says counted or ignored: reason',
    body: beaconSchema,
    status: 200,
  },
  {
    method: 'get',
    path: '/page',
    summary: 'Settings of the site and counts of the article',
    query: ['site', 'url', 'key?'],
    status: 200,
  },
  {
    method: 'post',
    path: '/tokens',
    summary:
      'A token for one like of an article or support of a comment, or the challenge for the proof of work of one comment or letter; ten minutes, once',
    body: tokenSchema,
    status: 200,
  },
  { method: 'post', path: '/likes', summary: 'One like per browser and article', body: likeSchema, status: 201 },
  { method: 'delete', path: '/likes', summary: 'Take the like of this browser back', body: unlikeSchema, status: 200 },
  {
    method: 'post',
    path: '/shares',
    summary: 'A press of a share button, and the mark of the shared address',
    body: shareSchema,
    status: 201,
  },
  {
    method: 'get',
    path: '/comments',
    summary: 'Shown comments of the article, by thread',
    query: ['site', 'url', 'key?', 'sort?', 'after?', 'at?'],
    status: 200,
  },
  {
    method: 'post',
    path: '/comments',
    summary: 'A comment: 201 when shown, 202 when held',
    body: commentSchema,
    status: 202,
  },
  {
    method: 'get',
    path: '/comments/{id}',
    summary: 'An own comment with its state',
    query: ['site'],
    secret: 'Titian-Token',
    status: 200,
  },
  {
    method: 'patch',
    path: '/comments/{id}',
    summary: 'Change an own comment, 15 minutes long',
    query: ['site'],
    body: editSchema,
    secret: 'Titian-Token',
    status: 200,
  },
  {
    method: 'delete',
    path: '/comments/{id}',
    summary: 'Take an own comment back',
    query: ['site'],
    secret: 'Titian-Token',
    status: 200,
  },
  {
    method: 'post',
    path: '/comments/{id}/reports',
    summary: 'Report a comment, once per browser and reason',
    body: reportSchema,
    status: 201,
  },
  {
    method: 'post',
    path: '/comments/{id}/support',
    summary: 'Support a comment, once per browser; not one’s own',
    body: supportSchema,
    status: 201,
  },
  {
    method: 'delete',
    path: '/comments/{id}/support',
    summary: 'Take the support of this browser back',
    body: unsupportSchema,
    status: 200,
  },
  {
    method: 'get',
    path: '/letters',
    summary: 'Published letters, newest answer first; with `like`, at most three about the same as that subject',
    query: ['site', 'after?', 'like?'],
    status: 200,
  },
  {
    method: 'post',
    path: '/letters/{number}/support',
    summary: '"Me too" of one browser for a published letter',
    body: letterSupportSchema,
    status: 201,
  },
  {
    method: 'delete',
    path: '/letters/{number}/support',
    summary: 'Take the "me too" of this browser back',
    body: letterSupportSchema,
    status: 200,
  },
  {
    method: 'post',
    path: '/letters',
    summary: 'A letter; answers its number and secret',
    body: letterSchema,
    status: 201,
  },
  {
    method: 'get',
    path: '/letters/{number}',
    summary: 'A published letter; with the secret, the own letter',
    query: ['site'],
    secret: 'Titian-Secret',
    status: 200,
  },
  {
    method: 'get',
    path: '/letters/{number}/copy',
    summary: 'All that is kept of the writer in a letter',
    query: ['site'],
    secret: 'Titian-Secret',
    status: 200,
  },
  {
    method: 'delete',
    path: '/letters/{number}',
    summary: 'Erases the own letter; `sure` is its number once more',
    query: ['site', 'sure'],
    secret: 'Titian-Secret',
    status: 200,
  },
  {
    method: 'patch',
    path: '/letters/{number}',
    summary: 'The writer adds information, withdraws, rates the answer or asks for the letter to be taken up again',
    body: tendSchema,
    query: ['site'],
    secret: 'Titian-Secret',
    status: 200,
  },
]

/** `GET /api/openapi.json` */
export function openApi(titian: Titian): RequestHandler {
  const text = JSON.stringify({
    openapi: '3.1.0',
    info: {
      title: 'Titian',
      version: VERSION,
      description:
        'Public doors of the widget. Bodies are JSON in text/plain or application/json, strict: unknown keys are refused. PATCH and DELETE also as POST with X-HTTP-Method-Override. Writes need an Origin that is registered for the site.',
    },
    servers: [{ url: `${titian.config.publicUrl}/api/v1` }],
    paths: pathsOf(DOORS),
    components: { schemas: { Error: ERROR } },
  })
  return (_req, res) => {
    res
      .set({
        'content-type': 'application/json; charset=utf-8',
        'access-control-allow-origin': '*',
        'cache-control': 'public, max-age=300',
      })
      .send(text)
  }
}

const ERROR = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: { code: { type: 'string' }, message: { type: 'string' }, field: { type: 'string' } },
      required: ['code', 'message', 'field'],
    },
  },
  required: ['error'],
}

function pathsOf(doors: Door[]): Record<string, Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const door of doors) {
    paths[door.path] = { ...paths[door.path], [door.method]: operationOf(door) }
  }
  return paths
}

function operationOf({ path, summary, body, query = [], secret, status }: Door): Record<string, unknown> {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const inQuery = query.map((name) => ({
    name: name.replace('?', ''),
    in: 'query',
    required: !name.endsWith('?'),
    schema: { type: 'string' },
  }))
  const inHeader = secret ? [{ name: secret, in: 'header', required: true, schema: { type: 'string' } }] : []
  const schema = body && z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' })
  return {
    summary,
    parameters: [...inPath, ...inQuery, ...inHeader],
    ...(schema
      ? { requestBody: { required: true, content: { 'application/json': { schema }, 'text/plain': { schema } } } }
      : {}),
    responses: {
      [status]: { description: 'Done' },
      '4XX': {
        description: 'Refused, with a sentence to act on',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  }
}
