import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, inject } from 'vitest'
import { openStorage } from '../../src/storage/database.ts'
import { migrate } from '../../src/storage/migrate.ts'

export type Dialect = 'sqlite' | 'postgres'

/** Addresses of fresh, migrated databases, made from a template of this test file. */
export interface Databases {
  dialect: Dialect
  fresh(): Promise<string>
}

/** The same tests over both databases. */
export function onBothDatabases(name: string, body: (databases: Databases) => void): void {
  describe.each<Dialect>(['sqlite', 'postgres'])(`${name} (%s)`, (dialect) => {
    body(dialect === 'sqlite' ? sqliteFiles() : postgresDatabases())
  })
}

function sqliteFiles(): Databases {
  let folder = ''
  let count = 0
  afterAll(() => {
    if (folder) rmSync(folder, { recursive: true, force: true })
  })
  return {
    dialect: 'sqlite',
    async fresh() {
      if (!folder) {
        folder = mkdtempSync(join(tmpdir(), 'titian-test-'))
        await migrated(join(folder, 'template.db'))
      }
      const file = join(folder, `${++count}.db`)
      copyFileSync(join(folder, 'template.db'), file)
      return file
    },
  }
}

function postgresDatabases(): Databases {
  const template = `t_${randomBytes(5).toString('hex')}`
  const made: string[] = []
  const onServer = async (statement: string) => {
    const client = new pg.Client({ connectionString: inject('postgres') })
    await client.connect()
    try {
      await client.query(statement)
    } finally {
      await client.end()
    }
  }
  const addressOf = (database: string) => {
    const url = new URL(inject('postgres'))
    url.pathname = `/${database}`
    return url.href
  }
  afterAll(async () => {
    for (const database of made) await onServer(`drop database if exists ${database} with (force)`)
  })
  return {
    dialect: 'postgres',
    async fresh() {
      if (made.length === 0) {
        await onServer(`create database ${template}`)
        made.push(template)
        await migrated(addressOf(template))
      }
      const database = `${template}_${made.length}`
      await onServer(`create database ${database} template ${template}`)
      made.push(database)
      return addressOf(database)
    },
  }
}

async function migrated(address: string): Promise<void> {
  const storage = await openStorage(address)
  await migrate(storage.db)
  await storage.close()
}
