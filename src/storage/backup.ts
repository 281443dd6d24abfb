import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Storage } from './database.ts'
import { refuseForeignFile } from './database-file.ts'
import { ForeignDatabase } from './foreign-database.ts'

/**
 * A consistent copy through SQLite's backup API: copying the file would miss what stands in the WAL.
 * @returns bytes written
 */
export async function backupTo(storage: Storage, file: string): Promise<number> {
  if (storage.dialect !== 'sqlite') throw new Error('backup is for SQLite; PostgreSQL has pg_dump')
  const unfinished = `${file}.part`
  rmSync(unfinished, { force: true })
  await storage.connection.backup(unfinished)
  renameSync(unfinished, file)
  return statSync(file).size
}

/**
 * Puts a backup in the database's place. What stood there is kept beside it.
 * @returns where the former database went, '' when there was none
 * @throws ForeignDatabase when the backup is not Titian's or is damaged
 */
export function restoreFrom(backup: string, file: string, stamp: string): string {
  refuseForeignFile(backup)
  checkBackup(backup)
  let former = ''
  if (existsSync(file)) {
    former = `${file}.before-restore-${stamp}`
    for (const part of ['', '-wal', '-shm']) if (existsSync(file + part)) renameSync(file + part, former + part)
  }
  copyFileSync(backup, `${file}.part`)
  renameSync(`${file}.part`, file)
  return former
}

function checkBackup(file: string): void {
  const copy = new Database(file, { readonly: true })
  try {
    const verdict = copy.pragma('integrity_check', { simple: true })
    if (verdict !== 'ok') throw new ForeignDatabase(`${file} is damaged: ${verdict}`)
    const isOurs =
      copy.prepare("select 1 from sqlite_master where name = 'meta'").get() &&
      copy.prepare("select 1 from meta where key = 'product' and value = 'titian'").get()
    if (!isOurs) throw new ForeignDatabase(`${file} is a database, but not Titian's.`)
  } finally {
    copy.close()
  }
}
