import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openStorage } from '../../src/storage/database.ts'
import { type Db, TABLES } from '../../src/storage/tables.ts'
import { onBothDatabases } from '../support/databases.ts'

interface Found {
  table: string
  column: string
  type: string
  fallback: string | null
}

onBothDatabases('the migrated schema', ({ dialect, fresh }) => {
  test('has the tables and columns of tables.ts, with their types and defaults, none of them nullable', async () => {
    const storage = await openStorage(await fresh())
    const found = dialect === 'sqlite' ? await sqliteColumns(storage.db) : await postgresColumns(storage.db)
    await storage.close()

    const schema: Record<string, Record<string, string>> = {}
    for (const { table, column, type, fallback } of found) {
      const sign = fallback === null ? '' : fallback === '' || fallback === '0' ? '?' : `?=${fallback}`
      schema[table] = { ...schema[table], [column]: type + sign }
    }
    expect(schema).toEqual(TABLES)
  })
})

async function sqliteColumns(db: Db): Promise<Found[]> {
  const { rows } = await sql<{
    table: string
    column: string
    type: string
    fallback: string | null
    required: number
    strict: number
  }>`
    select m.name as "table", c.name as "column", lower(c.type) as type, c.dflt_value as fallback, c."notnull" as required, l.strict
    from sqlite_master m join pragma_table_info(m.name) c join pragma_table_list l on l.name = m.name and l.schema = 'main'
    where m.type = 'table' and m.name not like 'sqlite_%'`.execute(db)
  expect(rows.filter((row) => row.strict === 0)).toEqual([])
  expect(rows.filter((row) => row.required === 0)).toEqual([])
  return rows.map((row) => ({
    ...row,
    fallback: row.fallback === null ? null : row.fallback.replace(/^'(.*)'$/, '$1'),
  }))
}

const POSTGRES_TYPES: Record<string, string> = {
  bigint: 'integer',
  text: 'text',
  'double precision': 'real',
  bytea: 'blob',
}

async function postgresColumns(db: Db): Promise<Found[]> {
  const { rows } = await sql<{
    table: string
    column: string
    type: string
    fallback: string | null
    nullable: string
    collation: string | null
  }>`
    select table_name as "table", column_name as "column", data_type as type, column_default as fallback, is_nullable as nullable, collation_name as collation
    from information_schema.columns where table_schema = current_schema() order by table_name, ordinal_position`.execute(
    db,
  )
  expect(rows.filter((row) => row.nullable === 'YES')).toEqual([])
  expect(rows.filter((row) => row.type === 'text' && row.collation !== 'C')).toEqual([])
  return rows.map((row) => ({
    ...row,
    type: POSTGRES_TYPES[row.type] ?? row.type,
    fallback:
      row.fallback === null ? null : row.fallback.replace(/^'(.*)'::\w+$/, '$1').replace(/^'(\d+)'::bigint$/, '$1'),
  }))
}
