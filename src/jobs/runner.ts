import type { Logger } from 'pino'
import { type Clock, later } from '../base/clock.ts'
import { randomToken } from '../base/ids.ts'
import type { Db } from '../storage/tables.ts'
import { takeLease, tellResult } from './lease.ts'

export interface Job {
  name: string
  /** How long to wait after a run. */
  everySeconds: number
  /** true: one process of the installation at a time; false: each process for itself (it works on its own memory). */
  isShared: boolean
  run: () => Promise<string | number | void>
}

export interface Jobs {
  start(): void
  /** Runs a job soon instead of when its time comes. */
  wake(name: string): void
  /** Runs a job now and waits for it: tests and the command line. */
  run(name: string): Promise<void>
  /** Lets running jobs finish and starts none. */
  stop(): Promise<void>
  readonly list: readonly Job[]
}

/** A process that dies keeps its leases this long. */
const LEASE_MS = 120_000

export function createJobs(db: Db, clock: Clock, log: Logger, list: readonly Job[]): Jobs {
  const holder = randomToken(9)
  const timers = new Map<string, NodeJS.Timeout>()
  const running = new Map<string, Promise<void>>()
  const wanted = new Set<string>()
  let isStopped = true

  async function runOnce(job: Job): Promise<void> {
    const now = clock.now()
    if (job.isShared && !(await takeLease(db, job.name, holder, now, later(now, LEASE_MS)))) return
    let result: string
    try {
      result = String((await job.run()) ?? 'ok')
    } catch (error) {
      result = `failed: ${(error as Error).message}`
      log.error({ err: error, job: job.name }, 'job failed')
    }
    if (job.isShared) await tellResult(db, job.name, holder, clock.now(), result.slice(0, 200))
  }

  function runAlone(job: Job): Promise<void> {
    const now = running.get(job.name)
    if (now) {
      wanted.add(job.name)
      return now
    }
    const run = runOnce(job)
      .catch((error) => log.error({ err: error, job: job.name }, 'job could not run'))
      .finally(() => {
        running.delete(job.name)
        if (isStopped) return
        if (wanted.delete(job.name)) schedule(job, 0)
        else schedule(job, job.everySeconds * 1000)
      })
    running.set(job.name, run)
    return run
  }

  function schedule(job: Job, ms: number): void {
    clearTimeout(timers.get(job.name))
    const timer = setTimeout(() => void runAlone(job), ms)
    timer.unref()
    timers.set(job.name, timer)
  }

  const named = (name: string): Job => {
    const job = list.find((candidate) => candidate.name === name)
    if (!job) throw new Error(`no job named ${name}`)
    return job
  }

  return {
    list,
    start() {
      isStopped = false
      // Spread over the first seconds, so that a start is not slowed by everything at once.
      list.forEach((job, index) => {
        schedule(job, Math.min(job.everySeconds * 1000, 1000 + index * 500))
      })
    },
    wake(name) {
      const job = named(name)
      if (isStopped) return
      if (running.has(name)) wanted.add(name)
      else schedule(job, 50)
    },
    async run(name) {
      await running.get(name)
      await runAlone(named(name))
    },
    async stop() {
      isStopped = true
      for (const timer of timers.values()) clearTimeout(timer)
      await Promise.all(running.values())
    },
  }
}
