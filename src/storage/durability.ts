import type { Storage } from './database.ts'

export interface Durability {
  /** `SQLite 3.50.2`, `PostgreSQL 16.4` */
  database: string
  /** A commit is on the disk before it is answered (promise 5), as the database itself says now. */
  isKept: boolean
  /** The settings as they are, for the eyes of who keeps the server. */
  settings: string
}

/** Asks the open database whether it keeps promise 5. */
export async function durabilityOf(storage: Storage): Promise<Durability> {
  if (storage.dialect === 'sqlite') {
    const { connection } = storage
    const journal = String(connection.pragma('journal_mode', { simple: true }))
    // 2 = FULL, 3 = EXTRA.
    const synchronous = Number(connection.pragma('synchronous', { simple: true }))
    const version = connection.prepare('select sqlite_version()').pluck().get()
    return {
      database: `SQLite ${version}`,
      isKept: journal === 'wal' && synchronous >= 2,
      settings: `journal_mode=${journal} synchronous=${synchronous}`,
    }
  }
  const { rows } = await storage.pool.query(
    "select current_setting('server_version') as version, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit",
  )
  const { version, fsync, commit } = rows[0] as { version: string; fsync: string; commit: string }
  return {
    database: `PostgreSQL ${version.split(' ')[0]}`,
    isKept: fsync === 'on' && commit !== 'off' && commit !== 'local',
    settings: `fsync=${fsync} synchronous_commit=${commit}`,
  }
}
