import { type Clock, isoOf } from '../base/clock.ts'
import { newId } from '../base/ids.ts'
import type { Db } from '../storage/tables.ts'
import { type Run, SILENT_MS } from './uptime.ts'

/** Writes down that this process runs, once a minute, and that it stopped when it is stopped. */
export class Heartbeat {
  #run: { id: string; lastMs: number } | null = null
  readonly #db: Db
  readonly #clock: Clock

  constructor(db: Db, clock: Clock) {
    this.#db = db
    this.#clock = clock
  }

  /** The first beat begins a run. So does one that comes far too late: the machine slept, or the process hung. */
  async beat(): Promise<void> {
    const ms = this.#clock.ms()
    const at = isoOf(ms)
    if (this.#run && ms - this.#run.lastMs < SILENT_MS) {
      await this.#db.updateTable('process_run').set({ last_at: at }).where('id', '=', this.#run.id).execute()
      this.#run.lastMs = ms
      return
    }
    const id = newId(ms)
    await this.#db.insertInto('process_run').values({ id, started_at: at, last_at: at }).execute()
    this.#run = { id, lastMs: ms }
  }

  /** A command of the command line never beat, and writes nothing. */
  async stop(): Promise<void> {
    if (!this.#run) return
    const at = this.#clock.now()
    await this.#db
      .updateTable('process_run')
      .set({ last_at: at, stopped_at: at })
      .where('id', '=', this.#run.id)
      .execute()
    this.#run = null
  }
}

/** Runs that reach beyond a moment. */
export const runsSince = (db: Db, at: string): Promise<Run[]> =>
  db
    .selectFrom('process_run')
    .select(['started_at', 'last_at', 'stopped_at'])
    .where('last_at', '>=', at)
    .orderBy('started_at')
    .execute()
