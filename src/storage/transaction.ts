import { sql } from 'kysely'
import { dialectOf } from './database.ts'
import type { Db } from './tables.ts'

/**
 * One unit of work, all or nothing. The callback's parameter is named `db` too and shadows the outer handle: the outer
 * one would wait for ever on SQLite and run outside the transaction on PostgreSQL. Inside, await nothing but queries.
 *
 * On SQLite, units that arrive while one is running share the next commit (group commit): each runs in its own
 * savepoint, so one that fails undoes itself and not its neighbours, and all are answered after the one fsync.
 *
 * @throws what the callback throws; the unit is undone. Deadlocks and serialisation failures are tried again twice.
 */
export async function inTransaction<T>(db: Db, unit: (db: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction || hooks.has(db)) return unit(db)
  return dialectOf(db) === 'sqlite' ? sharedCommit(db, unit) : ownTransaction(db, unit)
}

/** Runs once what the transaction did can no longer be undone: tell a cache, wake a job. Errors there are not the caller's. */
export function afterCommit(db: Db, act: () => void): void {
  const list = hooks.get(db)
  if (list) list.push(act)
  else act()
}

const hooks = new WeakMap<object, (() => void)[]>()

/** PostgreSQL: serialization_failure, deadlock_detected. */
const TRY_AGAIN = new Set(['40001', '40P01'])
const TRIES = 3

async function ownTransaction<T>(db: Db, unit: (db: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const acts: (() => void)[] = []
    try {
      const result = await db.transaction().execute((handle) => {
        hooks.set(handle, acts)
        return unit(handle)
      })
      runAll(acts)
      return result
    } catch (error) {
      if (attempt === TRIES || !TRY_AGAIN.has((error as { code?: string }).code ?? '')) throw error
    }
  }
}

interface Waiting {
  unit: (db: Db) => Promise<unknown>
  done: (value: unknown) => void
  failed: (error: unknown) => void
}
const queues = new WeakMap<object, Waiting[]>()
/** A batch holds the only connection; 200 short units are about 100 ms. */
const UNITS_PER_COMMIT = 200

function sharedCommit<T>(db: Db, unit: (db: Db) => Promise<T>): Promise<T> {
  const owner = db.getExecutor().adapter
  return new Promise<T>((done, failed) => {
    const waiting: Waiting = { unit, done: done as (value: unknown) => void, failed }
    const queue = queues.get(owner)
    if (queue) queue.push(waiting)
    else {
      const fresh = [waiting]
      queues.set(owner, fresh)
      // One turn of the loop: requests that arrived together commit together; alone it costs no delay.
      setImmediate(() => void commitAll(db, fresh, owner))
    }
  })
}

async function commitAll(db: Db, queue: Waiting[], owner: object): Promise<void> {
  while (queue.length > 0) await commitBatch(db, queue.splice(0, UNITS_PER_COMMIT))
  queues.delete(owner)
}

async function commitBatch(db: Db, batch: Waiting[]): Promise<void> {
  const answers: (() => void)[] = []
  const acts: (() => void)[] = []
  try {
    await db.connection().execute(async (connection) => {
      await sql`begin immediate`.execute(connection)
      try {
        for (const { unit, done, failed } of batch) {
          // A handle of its own for each unit, so that afterCommit knows whose hook it is.
          const handle = connection.withoutPlugins()
          const own: (() => void)[] = []
          hooks.set(handle, own)
          await sql`savepoint unit`.execute(connection)
          try {
            const value = await unit(handle)
            await sql`release unit`.execute(connection)
            acts.push(...own)
            answers.push(() => done(value))
          } catch (error) {
            await sql`rollback to unit`.execute(connection)
            await sql`release unit`.execute(connection)
            answers.push(() => failed(error))
          }
        }
        await sql`commit`.execute(connection)
      } catch (error) {
        await sql`rollback`.execute(connection).catch(() => {})
        throw error
      }
    })
  } catch (error) {
    for (const { failed } of batch) failed(error)
    return
  }
  runAll(acts)
  for (const answer of answers) answer()
}

function runAll(acts: (() => void)[]): void {
  for (const act of acts) {
    try {
      act()
    } catch {
      // A hook only refreshes what can be read again; the work itself is stored.
    }
  }
}
