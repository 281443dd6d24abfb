import type { Db, NewRow, Row, TableName, Tables } from './tables.ts'

/** What most stores ask of a table whose key says everything: is the row there, put it there, take it away, write it if nobody else did. */

/**
 * Inserts a row, unless one with the same key stands already; that one keeps what it holds.
 * @returns whether the row is new
 */
export async function insertOnce<T extends TableName>(db: Db, table: T, row: NewRow<T>): Promise<boolean> {
  const done = await db
    .insertInto(table)
    .values(row as never)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Whether any row of the table has these values. */
export async function hasRow<T extends TableName>(db: Db, table: T, values: Partial<Row<T>>): Promise<boolean> {
  // One table of all: kysely cannot follow the columns of a name that it does not know yet.
  const query = db.selectFrom(table as 'comment').select((is) => is.lit(1).as('one'))
  return (
    (await query
      .where((is) => is.and(values as object))
      .limit(1)
      .executeTakeFirst()) !== undefined
  )
}

/** Deletes every row of the table that has these values. @returns how many */
export async function deleteRows<T extends TableName>(db: Db, table: T, values: Partial<Row<T>>): Promise<number> {
  const query = db.deleteFrom(table as 'comment').where((is) => is.and(values as object))
  return Number((await query.executeTakeFirst()).numDeletedRows)
}

/** Writes columns of every row of the table that has these values. @returns how many */
export async function updateRows<T extends TableName>(
  db: Db,
  table: T,
  values: Partial<Row<T>>,
  columns: Partial<NewRow<T>>,
): Promise<number> {
  const query = db.updateTable(table as 'comment').set(columns as object)
  return Number((await query.where((is) => is.and(values as object)).executeTakeFirst()).numUpdatedRows)
}

type VersionedTable = { [T in TableName]: Tables[T] extends { version: unknown } ? T : never }[TableName]

/**
 * Writes columns of one row and raises its `version`, provided it still stands at the version that was read.
 * @param key all columns of the table's key
 * @returns false when somebody else wrote the row in between, and when there is none
 */
export async function updateVersion<T extends VersionedTable>(
  db: Db,
  table: T,
  key: Partial<Row<T>>,
  version: number,
  columns: Partial<NewRow<T>>,
): Promise<boolean> {
  const raised = { ...columns, version: version + 1 } as unknown as Partial<NewRow<T>>
  return (await updateRows(db, table, { ...key, version }, raised)) === 1
}
