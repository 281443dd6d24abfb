import Database from 'better-sqlite3'
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely'
import type { Tables } from './tables.ts'

/** Kysely prepares anew for every query; keeping statements doubles throughput (18 k → 38 k queries a CPU second). */
const KEPT_STATEMENTS = 400
/** Another process (backup, a command line) may hold the write lock for a moment. */
const BUSY_MS = 5000

export interface Sqlite {
  db: Kysely<Tables>
  /** The one write connection. Prepared statements go through it only inside `db.connection().execute`. */
  connection: Database.Database
  close(): Promise<void>
}

/**
 * @param file path, or ':memory:' for tests that need no second process
 * @throws Error when SQLite cannot guarantee what we promise (WAL and synchronous=FULL)
 */
export function openSqlite(file: string): Sqlite {
  const connection = new Database(file, { timeout: BUSY_MS })
  connection.pragma('journal_mode = wal')
  // better-sqlite3 is compiled so that WAL databases reopen with NORMAL: a power cut could then take acknowledged rows.
  connection.pragma('synchronous = full')
  connection.pragma('foreign_keys = on')
  connection.pragma('wal_autocheckpoint = 1000')
  connection.pragma('temp_store = memory')
  connection.pragma('cache_size = -16000')
  assertDurable(connection, file)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: keepingStatements(connection) }) })
  return { db, connection, close: () => db.destroy() }
}

/** Rows looked at for each index: enough to tell a good one from a bad one, in milliseconds. */
const ANALYSED_ROWS = 400

/** Refreshes what the planner knows of tables that have grown much; https://www.sqlite.org/pragma.html#pragma_optimize */
export function optimizeSqlite(connection: Database.Database): void {
  try {
    connection.pragma(`analysis_limit = ${ANALYSED_ROWS}`)
    connection.pragma('optimize')
  } catch {
    // Another process writes, or the disk is full: the planner goes on with what it knew.
  }
}

function assertDurable(connection: Database.Database, file: string): void {
  const synchronous = connection.pragma('synchronous', { simple: true })
  if (synchronous !== 2)
    throw new Error(`SQLite runs with synchronous=${synchronous}, not FULL: acknowledged rows could be lost`)
  const mode = connection.pragma('journal_mode', { simple: true })
  if (mode !== 'wal' && file !== ':memory:')
    throw new Error(`SQLite runs with journal_mode=${mode}, not WAL (network disk?)`)
}

function keepingStatements(connection: Database.Database): SqliteDatabase {
  const kept = new Map<string, Database.Statement>()
  return {
    close() {
      optimizeSqlite(connection)
      connection.close()
    },
    prepare(sql) {
      let statement = kept.get(sql)
      if (!statement) {
        statement = connection.prepare(sql)
        if (kept.size >= KEPT_STATEMENTS) kept.delete(kept.keys().next().value!)
        kept.set(sql, statement)
      }
      return statement as unknown as ReturnType<SqliteDatabase['prepare']>
    },
  }
}
