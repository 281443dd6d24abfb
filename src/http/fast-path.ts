import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { Problem } from '../base/problem.ts'
import type { Answer, Answerer, Ask } from './answer.ts'
import { clientAddress } from './client-address.ts'

export interface FastRoute {
  method: string
  /** Below the prefix of the public address. */
  path: string
  answer: Answerer
  /** 0: no body is read. */
  maxBytes: number
}

export interface FastPathOptions {
  /** Prefix of the public address, '' or '/titian'. */
  base: string
  trustProxy: number
  routes: FastRoute[]
  onUndeclaredProxy: () => void
  /** Told of every answer: the route's path, the status, milliseconds. */
  answered: (path: string, status: number, ms: number) => void
  /** Turns a failure into an answer (Problem → status). */
  failed: (error: unknown, ask: Ask) => Answer
}

/**
 * The few routes that every reader of every page asks, answered on the `node:http` server before Express sees them.
 * An empty Express 5 POST reaches 0.15–0.26 of bare `node:http` (HOTPATH §1.1). Whatever is not exactly one of the
 * routes goes on to `next` untouched.
 */
export function fastPath(options: FastPathOptions, next: RequestListener): RequestListener {
  const routes = new Map(options.routes.map((route) => [`${route.method} ${options.base}${route.path}`, route]))
  return (req, res) => {
    const url = req.url ?? ''
    const mark = url.indexOf('?')
    const path = mark < 0 ? url : url.slice(0, mark)
    const route = routes.get(`${req.method} ${path}`)
    if (!route) return next(req, res)
    const query = mark < 0 ? '' : url.slice(mark + 1)
    if (route.maxBytes === 0) {
      void answerTo(options, route, req, res, query, EMPTY)
      return
    }
    readBody(req, route.maxBytes, (body, failure) => {
      if (body) void answerTo(options, route, req, res, query, body)
      else if (failure) {
        const answer = options.failed(failure, askOf(options, route, req, query, EMPTY))
        // The rest of the body is not read: the connection cannot be used again.
        answer.headers.connection = 'close'
        send(res, answer)
      }
    })
  }
}

const EMPTY = Buffer.alloc(0)

/** Counts bytes as they arrive; a longer body is refused without keeping it. Calls back once, not at all if the client left. */
export function readBody(
  req: IncomingMessage,
  maxBytes: number,
  done: (body: Buffer | null, failure: Problem | null) => void,
): void {
  const tooLarge = () => done(null, new Problem('too_large', 'err.body_too_large', { params: { max: maxBytes } }))
  if (Number(req.headers['content-length'] ?? 0) > maxBytes) {
    tooLarge()
    return
  }
  if (req.headers['content-encoding'] && req.headers['content-encoding'] !== 'identity') {
    done(null, new Problem('invalid', 'err.body_encoded'))
    return
  }
  let bytes = 0
  let first: Buffer | null = null
  let chunks: Buffer[] | null = null
  let isOver = false
  req.on('data', (chunk: Buffer) => {
    if (isOver) return
    bytes += chunk.length
    if (bytes > maxBytes) {
      isOver = true
      tooLarge()
    } else if (!first) first = chunk
    else {
      chunks ??= [first]
      chunks.push(chunk)
    }
  })
  req.on('end', () => {
    if (!isOver) done(chunks ? Buffer.concat(chunks) : (first ?? EMPTY), null)
  })
}

function askOf(options: FastPathOptions, route: FastRoute, req: IncomingMessage, query: string, body: Buffer): Ask {
  const peer = clientAddress(req.headers, req.socket.remoteAddress ?? '', options.trustProxy)
  if (peer.isUndeclaredProxy) options.onUndeclaredProxy()
  return {
    method: route.method,
    path: route.path,
    query: query ? new URLSearchParams(query) : NO_QUERY,
    headers: req.headers,
    body,
    address: peer.address,
  }
}
const NO_QUERY = new URLSearchParams()

async function answerTo(
  options: FastPathOptions,
  route: FastRoute,
  req: IncomingMessage,
  res: ServerResponse,
  query: string,
  body: Buffer,
): Promise<void> {
  const started = performance.now()
  const ask = askOf(options, route, req, query, body)
  let answer: Answer
  try {
    answer = await route.answer(ask)
  } catch (error) {
    answer = options.failed(error, ask)
  }
  send(res, answer)
  options.answered(route.path, answer.status, performance.now() - started)
}

export function send(res: ServerResponse, answer: Answer): void {
  if (res.headersSent || res.destroyed) return
  if (answer.status !== 304) answer.headers['content-length'] = String(Buffer.byteLength(answer.body))
  res.writeHead(answer.status, answer.headers)
  res.end(answer.status === 304 ? undefined : answer.body)
}
