import type { Storage } from './database.ts'

/** 'ok', or what the database says is wrong with it. Reads every page: minutes on a large file. */
export async function integrityOf(storage: Storage): Promise<string> {
  if (storage.dialect === 'sqlite') return String(storage.connection.pragma('integrity_check', { simple: true }))
  const { rows } = await storage.pool.query('show data_checksums')
  return rows[0]?.data_checksums === undefined ? 'unknown' : 'ok'
}
