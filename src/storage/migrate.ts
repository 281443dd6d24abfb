import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { dialectOf } from './database.ts'
import { ForeignDatabase } from './foreign-database.ts'
import type { Db } from './tables.ts'
import { inTransaction } from './transaction.ts'

const FOLDER = new URL('../../migrations/', import.meta.url)

interface Migration {
  id: string
  text: string
}

export function migrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({ id: name.slice(0, -4), text: readFileSync(new URL(name, FOLDER), 'utf8') }))
}

/**
 * Brings the schema up to date, one transaction for each migration.
 *
 * @returns ids of the migrations that ran now
 * @throws ForeignDatabase when tables are there that we did not make, or a migration that we do not know
 */
export async function migrate(db: Db): Promise<string[]> {
  const done = await appliedMigrations(db)
  const known = migrations()
  const unknown = [...done].filter((id) => !known.some((migration) => migration.id === id))
  if (unknown.length > 0) {
    throw new ForeignDatabase(
      `This database was made by a newer Titian (${unknown.join(', ')}). Install that version, or restore a backup: npm run -s titian -- restore FILE`,
    )
  }
  const ran: string[] = []
  for (const { id, text } of known) {
    if (done.has(id)) continue
    await inTransaction(db, async (db) => {
      for (const statement of statementsOf(text)) await sql.raw(translated(statement, dialectOf(db))).execute(db)
      if (ran.length === 0 && done.size === 0)
        await db.insertInto('meta').values({ key: 'product', value: 'titian' }).execute()
      await db
        .insertInto('meta')
        .values({ key: `migration:${id}`, value: new Date().toISOString() })
        .execute()
    })
    ran.push(id)
  }
  return ran
}

async function appliedMigrations(db: Db): Promise<Set<string>> {
  const tables = await tableNames(db)
  if (tables.length === 0) return new Set()
  const product = tables.includes('meta')
    ? await db
        .selectFrom('meta')
        .select('value')
        .where('key', '=', 'product')
        .executeTakeFirst()
        .catch(() => undefined)
    : undefined
  if (product?.value !== 'titian') {
    throw new ForeignDatabase(
      `This database holds tables that are not Titian's (${tables.slice(0, 5).join(', ')}). Name another one, or restore a backup: npm run -s titian -- restore FILE`,
    )
  }
  const rows = await db.selectFrom('meta').select('key').where('key', 'like', 'migration:%').execute()
  return new Set(rows.map((row) => row.key.slice('migration:'.length)))
}

async function tableNames(db: Db): Promise<string[]> {
  const query =
    dialectOf(db) === 'sqlite'
      ? sql<{
          name: string
        }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`
      : sql<{
          name: string
        }>`select table_name as name from information_schema.tables where table_schema = current_schema() order by 1`
  return (await query.execute(db)).rows.map((row) => row.name)
}

/** Statements end with a semicolon at the end of a line; comments stand on lines of their own. */
export function statementsOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('--'))
    .join('\n')
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter(Boolean)
}

/** Spells a statement of the portable subset (migrations/README.md) for one database. */
export function translated(statement: string, dialect: 'sqlite' | 'postgres'): string {
  const isTable = statement.startsWith('create table')
  if (dialect === 'sqlite') {
    if (!isTable) return statement
    // Where the key is a table constraint the rows live in the key's own tree: one tree fewer to write to.
    return `${statement} strict${/\n {2}primary key \(/.test(statement) ? ', without rowid' : ''}`
  }
  if (!isTable && !statement.startsWith('alter table')) return statement
  return statement
    .replace(/^( {2}\w+|.* add column \w+) text\b/gm, '$1 text collate "C"')
    .replace(/^( {2}\w+|.* add column \w+) integer\b/gm, '$1 bigint')
    .replace(/^( {2}\w+|.* add column \w+) real\b/gm, '$1 double precision')
    .replace(/^( {2}\w+|.* add column \w+) blob\b/gm, '$1 bytea')
}
