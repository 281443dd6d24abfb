import { Worker } from 'node:worker_threads'
import type { ScrapeAnswer, Scraped, ScrapeOrder } from './metadata-worker.ts'

/** For one head. A usual one takes 3 ms; what takes 2 s is an attack or a bug of the parser. */
export const SCRAPE_DEADLINE_MS = 2_000

/** Loading the scraper takes 0.3 s, under tsx 1 s, on a busy two-core machine several times that. */
const START_DEADLINE_MS = 15_000

/** The scraper idles at 25 MB; a head is at most 300 KB. */
const MEMORY = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 } as const

interface Running {
  worker: Worker
  ready: Promise<boolean>
}

let running: Running | null = null
let lastId = 0
/** One head at a time, so that a deadline measures its own head only. */
let queue: Promise<unknown> = Promise.resolve()

/**
 * Runs open-graph-scraper on a rebuilt small head (`smallHead`, never a page) in a worker thread.
 *
 * @returns null when it failed, ran out of memory or took longer than the deadline; the thread is then ended and the
 *   next head gets a new one
 */
export function scrapeHead(html: string, deadlineMs: number = SCRAPE_DEADLINE_MS): Promise<Scraped | null> {
  const turn = queue.then(() => scrapeNow(html, deadlineMs))
  queue = turn.catch(() => undefined) // its caller is told; the next in line is not concerned
  return turn
}

/** Ends the thread, after the heads that wait; a later `scrapeHead` starts a new one. */
export async function closeMetadataWorker(): Promise<void> {
  const turn = queue.then(() => end(running))
  queue = turn
  await turn
}

async function scrapeNow(html: string, deadlineMs: number): Promise<Scraped | null> {
  running ??= start()
  const current = running
  // Only while somebody waits may the thread keep the process alive.
  current.worker.ref()
  try {
    const answer = (await current.ready) ? await ask(current.worker, html, deadlineMs) : null
    if (answer === null) await end(current)
    return answer?.scraped ?? null
  } finally {
    current.worker.unref()
  }
}

function ask(worker: Worker, html: string, deadlineMs: number): Promise<ScrapeAnswer | null> {
  const order: ScrapeOrder = { id: ++lastId, html }
  const isAnswer = (message: unknown) => (message as ScrapeAnswer).id === order.id
  const answer = firstMessage<ScrapeAnswer>(worker, isAnswer, deadlineMs)
  worker.postMessage(order)
  return answer
}

function start(): Running {
  const worker = startWorker()
  // An error is told to whoever waits, by `exit`; without this listener it would end the process.
  worker.on('error', () => undefined)
  worker.on('exit', () => {
    if (running?.worker === worker) running = null
  })
  const ready = firstMessage(worker, (message) => message === 'ready', START_DEADLINE_MS)
  return { worker, ready: ready.then((message) => message !== null) }
}

/** `env` is empty: the thread parses what strangers wrote and needs none of the server's secrets. */
function startWorker(): Worker {
  const options = { env: {}, execArgv: [], resourceLimits: MEMORY }
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./metadata-worker.js', import.meta.url), options)
  // Tests run the source. Node 20 takes no TypeScript in a worker, and `--import tsx` hooks the main thread only
  // (tsx 4.23: ERR_UNKNOWN_FILE_EXTENSION), so that tsx is called inside.
  const tsx = import.meta.resolve('tsx/esm/api')
  const source = new URL('./metadata-worker.ts', import.meta.url).href
  const script = `import('${tsx}').then((tsx) => tsx.tsImport('${source}', '${import.meta.url}'))`
  return new Worker(script, { ...options, eval: true, resourceLimits: { ...MEMORY, maxOldGenerationSizeMb: 128 } })
}

/** The first fitting message, or null once time is up or the thread has ended. */
function firstMessage<T>(worker: Worker, fits: (message: unknown) => boolean, withinMs: number): Promise<T | null> {
  return new Promise((resolve) => {
    const settle = (message: T | null) => {
      clearTimeout(timer)
      worker.off('message', onMessage)
      worker.off('exit', onExit)
      resolve(message)
    }
    const onMessage = (message: unknown) => fits(message) && settle(message as T)
    const onExit = () => settle(null)
    const timer = setTimeout(onExit, withinMs)
    worker.on('message', onMessage)
    worker.on('exit', onExit)
  })
}

async function end(what: Running | null): Promise<void> {
  if (what === null) return
  if (running === what) running = null
  await what.worker.terminate()
}
