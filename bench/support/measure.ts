import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Machines are noisy: every bench runs its baseline beside itself, in turns, and prints the ratio. */

export const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
export const quantile = (values: number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Milliseconds of one fdatasync after 16 KB, median of 50: how fast this disk can promise anything. */
export function fsyncMs(): number {
  const folder = mkdtempSync(join(tmpdir(), 'titian-bench-'))
  const file = openSync(join(folder, 'probe'), 'w')
  const block = Buffer.alloc(16_384, 1)
  const times: number[] = []
  for (let i = 0; i < 50; i++) {
    writeSync(file, block)
    const started = performance.now()
    fdatasyncSync(file)
    times.push(performance.now() - started)
  }
  closeSync(file)
  rmSync(folder, { recursive: true })
  return median(times)
}

export interface LoadResult {
  requests: number
  errors: number
  seconds: number
  perSecond: number
  p99Ms: number
}

export interface ServerUnderLoad {
  url: string
  /** CPU microseconds of the server process so far, user and system. */
  cpu(): Promise<number>
  rssMb(): Promise<number>
  stop(): Promise<void>
}

/** Starts a server module in a process of its own. It answers 'cpu' and 'rss' messages: see served.mjs. */
export async function serverOf(module: URL, env: Record<string, string> = {}): Promise<ServerUnderLoad> {
  const child = fork(module, [], { env: { ...process.env, ...env } })
  const port = await answerOf<number>(child, 'port')
  return {
    url: `http://127.0.0.1:${port}`,
    cpu: () => ask(child, 'cpu'),
    rssMb: () => ask(child, 'rss'),
    stop: () =>
      new Promise((done) => {
        child.once('exit', () => done())
        child.send('stop')
      }),
  }
}

function ask(child: ChildProcess, what: string): Promise<number> {
  const answer = answerOf<number>(child, what)
  child.send(what)
  return answer
}

function answerOf<T>(child: ChildProcess, what: string): Promise<T> {
  return new Promise((done, failed) => {
    const ended = (code: number | null) => failed(new Error(`server ended with ${code}`))
    const heard = (message: unknown) => {
      const told = message as { what: string; value: T }
      if (told.what !== what) return
      child.off('message', heard)
      child.off('exit', ended)
      done(told.value)
    }
    child.on('message', heard)
    child.once('exit', ended)
  })
}

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}

export const hasWrk = (): boolean => spawnSync('wrk', ['-v']).status !== null

export const print = (name: string, value: string): void => console.log(`${name.padEnd(44)} ${value}`)
