import Database from 'better-sqlite3'

/**
 * A drawer on disk for what does not fit in memory, gone when it is closed: texts by kind and name, in the order in
 * which they came. SQLite keeps it in a file without a name, so a crash leaves nothing behind.
 */
export interface Scratch {
  /** @returns false when something of that kind and name is there already; it stays as it is */
  put(kind: string, name: string, value: string): boolean
  /** The same, and the newer one stays. */
  replace(kind: string, name: string, value: string): void
  get(kind: string, name: string): string | undefined
  count(kind: string): number
  /** In the order in which they came; others may be put meanwhile. */
  all(kind: string): Generator<{ name: string; value: string }>
  close(): void
}

const READ_AT_ONCE = 500

export function openScratch(): Scratch {
  const file = new Database('')
  file.pragma('journal_mode = off')
  file.pragma('synchronous = off')
  file.pragma('cache_size = -16000')
  file.exec(
    `create table kept (n integer primary key, kind text not null, name text not null, value text not null) strict;
     create unique index kept_name on kept (kind, name)`,
  )
  const insert = file.prepare('insert into kept (kind, name, value) values (?, ?, ?) on conflict do nothing')
  const upsert = file.prepare(
    'insert into kept (kind, name, value) values (?, ?, ?) on conflict (kind, name) do update set value = excluded.value',
  )
  const one = file.prepare('select value from kept where kind = ? and name = ?').pluck()
  const number = file.prepare('select count(*) from kept where kind = ?').pluck()
  const page = file.prepare(`select n, name, value from kept where kind = ? and n > ? order by n limit ${READ_AT_ONCE}`)
  return {
    put: (kind, name, value) => insert.run(kind, name, value).changes === 1,
    replace: (kind, name, value) => void upsert.run(kind, name, value),
    get: (kind, name) => one.get(kind, name) as string | undefined,
    count: (kind) => number.get(kind) as number,
    *all(kind) {
      for (let after = 0; ; ) {
        const rows = page.all(kind, after) as { n: number; name: string; value: string }[]
        yield* rows
        if (rows.length < READ_AT_ONCE) return
        after = rows.at(-1)!.n
      }
    },
    close: () => file.close(),
  }
}

/**
 * Rows of a SQLite file of another program, opened for reading only.
 * @param statement a query of ours over its tables
 * @throws what SQLite says of a file that is none or lacks the tables
 */
export function* rowsOfForeignSqlite(path: string, statement: string): Generator<Record<string, unknown>> {
  const file = new Database(path, { readonly: true, fileMustExist: true })
  try {
    yield* file.prepare(statement).iterate() as IterableIterator<Record<string, unknown>>
  } finally {
    file.close()
  }
}
