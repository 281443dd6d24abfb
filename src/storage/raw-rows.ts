import type Database from 'better-sqlite3'
import type { PoolClient } from 'pg'
import type { Storage } from './database.ts'
import { type Row, TABLES, type TableName } from './tables.ts'

type Value = string | number
type Columns = readonly string[]

/**
 * Rows by the batch, past the query builder, for the one path that cannot pay for it: the builder costs 50 µs a row
 * (HOTPATH §1.3). SQL text is made from the table list, once for each shape; the visit store is the only user.
 */
export interface RawRows {
  /** Rows with these keys, locked until the transaction ends. Keys must come sorted. */
  find<T extends TableName>(table: T, key: Columns, keys: Value[][]): Promise<Row<T>[]>
  /** Inserts what is not there. @returns for each row whether it is new. Rows must come sorted by key. */
  insert<T extends TableName>(table: T, key: Columns, rows: Row<T>[]): Promise<boolean[]>
  /** Writes the columns that are not key. */
  update<T extends TableName>(table: T, key: Columns, rows: Row<T>[]): Promise<void>
  /** Adds `sums` to the row of `key`, or makes it. Values stand in the order key, sums; rows must come sorted by key. */
  add(table: TableName, key: Columns, sums: Columns, rows: Value[][]): Promise<void>
}

/** One transaction over raw rows. It takes Kysely's connection, so it never meets an open transaction. */
export async function withRawRows<T>(storage: Storage, work: (rows: RawRows) => Promise<T>): Promise<T> {
  return storage.dialect === 'sqlite' ? onSqlite(storage, work) : onPostgres(storage, work)
}

type SqliteStorage = Extract<Storage, { dialect: 'sqlite' }>
type PostgresStorage = Extract<Storage, { dialect: 'postgres' }>

// ── SQLite: a loop of one prepared statement; there is no round trip to save, and binding 640 values costs more. ──

const sqliteStatements = new WeakMap<Database.Database, (sql: string) => Database.Statement>()

function statementsOf(connection: Database.Database): (sql: string) => Database.Statement {
  let prepare = sqliteStatements.get(connection)
  if (!prepare) {
    const kept = new Map<string, Database.Statement>()
    prepare = (sql) => {
      let statement = kept.get(sql)
      if (!statement) {
        statement = connection.prepare(sql)
        kept.set(sql, statement)
      }
      return statement
    }
    sqliteStatements.set(connection, prepare)
  }
  return prepare
}

async function onSqlite<T>(storage: SqliteStorage, work: (rows: RawRows) => Promise<T>): Promise<T> {
  const { connection } = storage
  const prepare = statementsOf(connection)
  return storage.db.connection().execute(async () => {
    prepare('begin immediate').run()
    try {
      const result = await work(sqliteRows(prepare))
      prepare('commit').run()
      return result
    } catch (error) {
      if (connection.inTransaction) prepare('rollback').run()
      throw error
    }
  })
}

function sqliteRows(prepare: (sql: string) => Database.Statement): RawRows {
  return {
    async find(table, key, keys) {
      const get = prepare(`select * from ${table} where ${key.map((column) => `${column} = ?`).join(' and ')}`)
      const found: Row<typeof table>[] = []
      for (const values of keys) {
        const row = get.get(values)
        if (row) found.push(row as Row<typeof table>)
      }
      return found
    },
    async insert(table, _key, rows) {
      const columns = columnsOf(table)
      const run = prepare(
        `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')}) on conflict do nothing`,
      )
      return rows.map((row) => run.run(valuesOf(row, columns)).changes === 1)
    },
    async update(table, key, rows) {
      const others = columnsOf(table).filter((column) => !key.includes(column))
      const run = prepare(
        `update ${table} set ${others.map((column) => `${column} = ?`).join(', ')} where ${key.map((column) => `${column} = ?`).join(' and ')}`,
      )
      for (const row of rows) run.run(valuesOf(row, [...others, ...key]))
    },
    async add(table, key, sums, rows) {
      if (rows.length === 0) return
      const run = prepare(
        `insert into ${table} (${[...key, ...sums].join(', ')}) values (${[...key, ...sums].map(() => '?').join(', ')}) ` +
          `on conflict (${key.join(', ')}) do update set ${sums.map((sum) => `${sum} = ${sum} + excluded.${sum}`).join(', ')}`,
      )
      for (const row of rows) run.run(row)
    },
  }
}

// ── PostgreSQL: one statement for the batch, columns as arrays; `order by` the key, or two processes deadlock. ──

async function onPostgres<T>(storage: PostgresStorage, work: (rows: RawRows) => Promise<T>): Promise<T> {
  const client = await storage.pool.connect()
  let failure: Error | undefined
  try {
    await client.query('begin')
    const result = await work(postgresRows(client))
    await client.query('commit')
    return result
  } catch (error) {
    failure = error as Error
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    // A connection that broke is not given back to the pool.
    client.release(failure && !('severity' in failure) ? failure : undefined)
  }
}

function postgresRows(client: PoolClient): RawRows {
  const query = async (text: string, values: unknown[]) =>
    (await client.query({ name: nameOf(text), text, values })).rows
  return {
    async find(table, key, keys) {
      if (keys.length === 0) return []
      const text =
        `select t.* from ${table} t join ${unnest(table, key, 'k')} on ${key.map((column) => `t.${column} = k.${column}`).join(' and ')} ` +
        `order by ${key.map((column) => `t.${column}`).join(', ')} for update of t`
      return (await query(text, turned(keys, key.length))) as Row<typeof table>[]
    },
    async insert(table, key, rows) {
      if (rows.length === 0) return []
      const columns = columnsOf(table)
      const text =
        `insert into ${table} (${columns.join(', ')}) select * from ${unnest(table, columns, 'v')} order by ${key.join(', ')} ` +
        `on conflict do nothing returning ${key.join(', ')}`
      const made = await query(
        text,
        turned(
          rows.map((row) => valuesOf(row, columns)),
          columns.length,
        ),
      )
      const fresh = new Set(made.map((row) => key.map((column) => row[column]).join('\0')))
      return rows.map((row) => fresh.has(valuesOf(row, key).join('\0')))
    },
    async update(table, key, rows) {
      if (rows.length === 0) return
      const columns = columnsOf(table)
      const others = columns.filter((column) => !key.includes(column))
      const text =
        `update ${table} t set ${others.map((column) => `${column} = v.${column}`).join(', ')} from ${unnest(table, columns, 'v')} ` +
        `where ${key.map((column) => `t.${column} = v.${column}`).join(' and ')}`
      await query(
        text,
        turned(
          rows.map((row) => valuesOf(row, columns)),
          columns.length,
        ),
      )
    },
    async add(table, key, sums, rows) {
      if (rows.length === 0) return
      const columns = [...key, ...sums]
      const text =
        `insert into ${table} (${columns.join(', ')}) select * from ${unnest(table, columns, 'v')} order by ${key.join(', ')} ` +
        `on conflict (${key.join(', ')}) do update set ${sums.map((sum) => `${sum} = ${table}.${sum} + excluded.${sum}`).join(', ')}`
      await query(text, turned(rows, columns.length))
    },
  }
}

const statementNames = new Map<string, string>()
function nameOf(text: string): string {
  let name = statementNames.get(text)
  if (!name) {
    name = `raw${statementNames.size}`
    statementNames.set(text, name)
  }
  return name
}

const POSTGRES_TYPES: Record<string, string> = {
  text: 'text',
  integer: 'bigint',
  real: 'double precision',
  blob: 'bytea',
}

function unnest(table: TableName, columns: Columns, alias: string): string {
  const types = TABLES[table] as Record<string, string>
  const arrays = columns.map((column, index) => `$${index + 1}::${POSTGRES_TYPES[types[column]!.split('?')[0]!]}[]`)
  return `unnest(${arrays.join(', ')}) ${alias} (${columns.join(', ')})`
}

const turned = (rows: Value[][], width: number): Value[][] =>
  Array.from({ length: width }, (_, column) => rows.map((row) => row[column]!))

const columnsOf = (table: TableName): string[] => Object.keys(TABLES[table])

function valuesOf(row: object, columns: Columns): Value[] {
  const values = new Array<Value>(columns.length)
  for (let i = 0; i < columns.length; i++) values[i] = (row as Record<string, Value>)[columns[i]!]!
  return values
}
