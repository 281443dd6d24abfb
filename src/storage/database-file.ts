import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { ForeignDatabase } from './foreign-database.ts'

const SQLITE_HEADER = 'SQLite format 3\0'

/**
 * A database file that is there but empty, or is none, must never be written over: it may be all that a failed copy
 * left of the real one.
 * @throws ForeignDatabase naming the restore command
 */
export function refuseForeignFile(file: string): void {
  if (file === ':memory:' || !existsSync(file)) return
  const restore = `If it should be there, restore a backup: npm run -s titian -- restore FILE. To begin anew, move ${file} away.`
  if (statSync(file).isDirectory()) throw new ForeignDatabase(`${file} is a folder, not a database. ${restore}`)
  if (statSync(file).size === 0) throw new ForeignDatabase(`${file} is empty. ${restore}`)
  const head = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  readSync(handle, head, 0, 16, 0)
  closeSync(handle)
  if (head.toString('latin1') !== SQLITE_HEADER)
    throw new ForeignDatabase(`${file} is not a SQLite database. ${restore}`)
}
