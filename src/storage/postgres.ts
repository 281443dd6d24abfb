import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import type { Tables } from './tables.ts'

export interface Postgres {
  db: Kysely<Tables>
  pool: Pool
  close(): Promise<void>
}

/** Connections of one Titian process. Its event loop is one thread, so more would only queue inside PostgreSQL. */
const CONNECTIONS = 8

/**
 * @param url `postgres://user:password@host/database`
 * @throws Error when the server answers with synchronous_commit=off
 */
export async function openPostgres(url: string): Promise<Postgres> {
  const { default: pg } = await import('pg')
  // bigint, numeric: counts and sums fit a double (2^53), and SQLite gives numbers too.
  pg.types.setTypeParser(20, Number)
  pg.types.setTypeParser(1700, Number)
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    application_name: 'titian',
    connectionTimeoutMillis: 5000,
    // An open transaction left behind keeps old rows alive: throughput halves in 8 s (HOTPATH §5).
    idle_in_transaction_session_timeout: 30_000,
    statement_timeout: 60_000,
  })
  // A server that restarts ends idle connections; without a listener that would end this process.
  pool.on('error', () => {})
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const { rows } = await pool.query('show synchronous_commit')
  if (rows[0].synchronous_commit === 'off') {
    await db.destroy()
    throw new Error(
      'PostgreSQL runs with synchronous_commit=off: acknowledged rows could be lost. Set it to on for this role.',
    )
  }
  return { db, pool, close: () => db.destroy() }
}
