import { refuseForeignFile } from './database-file.ts'
import { openPostgres, type Postgres } from './postgres.ts'
import { openSqlite, type Sqlite } from './sqlite.ts'
import type { Db } from './tables.ts'

/** An open database. Whoever needs to know which one it is lives in this folder. */
export type Storage = { db: Db; close(): Promise<void> } & (
  | ({ dialect: 'sqlite' } & Pick<Sqlite, 'connection'>)
  | ({ dialect: 'postgres' } & Pick<Postgres, 'pool'>)
)

/**
 * @param address path of a SQLite file (made when it is not there), or a `postgres://` address
 * @throws ForeignDatabase for a file that is empty or no database
 */
export async function openStorage(address: string): Promise<Storage> {
  if (/^postgres(ql)?:\/\//.test(address)) {
    const { db, pool, close } = await openPostgres(address)
    return { dialect: 'postgres', db, pool, close }
  }
  refuseForeignFile(address)
  const { db, connection, close } = openSqlite(address)
  return { dialect: 'sqlite', db, connection, close }
}

const dialects = new WeakMap<object, 'sqlite' | 'postgres'>()
/** Which database a handle speaks to, for the few fragments in this folder that differ. */
export function dialectOf(db: Db): 'sqlite' | 'postgres' {
  const adapter = db.getExecutor().adapter
  let found = dialects.get(adapter)
  if (!found) {
    found = adapter.constructor.name.startsWith('Postgres') ? 'postgres' : 'sqlite'
    dialects.set(adapter, found)
  }
  return found
}
