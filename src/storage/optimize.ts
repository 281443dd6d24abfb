import type { Storage } from './database.ts'
import { optimizeSqlite } from './sqlite.ts'

/** What the planner of queries knows of the tables, made fresh. PostgreSQL does that by itself (autovacuum). */
export async function optimize(storage: Storage): Promise<void> {
  if (storage.dialect === 'sqlite')
    await storage.db.connection().execute(async () => optimizeSqlite(storage.connection))
}
