import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Day } from '../base/clock.ts'
import { dialectOf } from './database.ts'
import type { Db, TableName, Tables } from './tables.ts'

/** Raw fragments that read the same on both databases. Nothing else in the house writes SQL text. */

/** count(*) as a number on both databases. */
export const countAll = (): RawBuilder<number> => sql<number>`count(*)`

/** A sum that is 0 over no rows; cast because PostgreSQL makes numeric of a sum of bigint. */
export const sumOf = (column: string): RawBuilder<number> =>
  sql<number>`cast(coalesce(sum(${sql.ref(column)}), 0) as bigint)`

/** The same over the rows in which another column says so. */
export const sumWhere = (column: string, other: string, says: string): RawBuilder<number> =>
  sql<number>`cast(coalesce(sum(case when ${sql.ref(other)} = ${sql.lit(says)} then ${sql.ref(column)} else 0 end), 0) as bigint)`

/** The same over the rows in which two columns say the same. */
export const sumWhereSame = (column: string, one: string, other: string): RawBuilder<number> =>
  sql<number>`cast(coalesce(sum(case when ${sql.ref(one)} = ${sql.ref(other)} then ${sql.ref(column)} else 0 end), 0) as bigint)`

/** What the insert would have written, in `on conflict do update`. */
export const excluded = <T>(column: string): RawBuilder<T> => sql<T>`excluded.${sql.ref(column)}`

/** `column = column + excluded.column`, for counters. Both sides named, because PostgreSQL finds a bare name ambiguous. */
export const addExcluded = (table: string, column: string): RawBuilder<number> =>
  sql<number>`${sql.ref(`${table}.${column}`)} + excluded.${sql.ref(column)}`

/** Whether a text holds a lower-case word, whatever signs the word has. SQLite lowers ASCII only: enough for a search field. */
export const containsText = (column: Expression<string>, word: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`lower(${column}) like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`

/** Tables whose rows are of one site and of one of its days. */
export type DayTable = { [T in TableName]: Tables[T] extends { site_id: unknown; day: unknown } ? T : never }[TableName]

/** Rows of a site whose day lies in the period, first and last day included. */
export const inDays = (
  table: DayTable,
  siteId: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.ref(`${table}.site_id`)} = ${siteId} and ${sql.ref(`${table}.day`)} between ${from} and ${to}`

/**
 * A literal that both databases take as it is. SQLite uses a partial index (`… where once <> ''`) only for a statement
 * that says its condition in the same words: as a bound value it is not seen, and the site's whole table is walked.
 */
export const constant = <T extends string | number>(value: T): RawBuilder<T> => sql.lit(value) as RawBuilder<T>

/** Locks one row until the transaction ends. SQLite has one writer at a time and needs no lock. */
export async function lockRow(db: Db, table: TableName, key: string, value: string): Promise<void> {
  if (dialectOf(db) === 'sqlite') return
  await sql`select 1 from ${sql.table(table)} where ${sql.ref(key)} = ${value} for update`.execute(db)
}

/**
 * First in a transaction: nobody else writes these tables until it ends, and what others had begun to write is there.
 * Readers go on. Name the tables in the order in which every writer touches them. SQLite has one writer at a time.
 */
export async function lockTables(db: Db, tables: readonly TableName[]): Promise<void> {
  if (dialectOf(db) === 'sqlite') return
  const names = sql.join(tables.map((table) => sql.table(table)))
  await sql`lock table ${names} in share row exclusive mode`.execute(db)
}
