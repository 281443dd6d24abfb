import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Db, Row, TableName, Tables } from './tables.ts'

const ROWS_AT_ONCE = 1000

/**
 * All rows of a site in the order of the table's key, a thousand at a time, so that a large table costs no memory and
 * no long transaction. What is written meanwhile may be in it or not.
 *
 * @param key columns of the primary key without `site_id`
 */
export async function* rowsOfSite<T extends TableName>(
  db: Db,
  table: T,
  key: readonly (keyof Row<T> & string)[],
  siteId: string,
): AsyncGenerator<Row<T>> {
  let last: Row<T> | null = null
  for (;;) {
    let query = db
      .selectFrom(table as TableName)
      .selectAll()
      .where(sql.ref('site_id'), '=', siteId)
      .limit(ROWS_AT_ONCE)
    for (const column of key) query = query.orderBy(sql.ref(column))
    if (last) {
      const after: Row<T> = last
      query = query.where(((_: ExpressionBuilder<Tables, TableName>): Expression<SqlBool> => {
        const names = sql.join(key.map((column) => sql.ref(column)))
        const values = sql.join(key.map((column) => sql.val(after[column])))
        return sql<SqlBool>`(${names}) > (${values})`
      }) as never)
    }
    const rows = (await query.execute()) as Row<T>[]
    yield* rows
    if (rows.length < ROWS_AT_ONCE) return
    last = rows.at(-1)!
  }
}
