import type { RequestListener } from 'node:http'
import { createListener } from './app.ts'
import { readConfig } from './config/config.ts'
import type { Env } from './config/env.ts'
import { openTitian } from './open-titian.ts'
import type { Titian } from './titian.ts'

/**
 * Titian inside another Node application. Mount `handler` before any body parser, at the root; the path prefix comes
 * from `TITIAN_PUBLIC_URL`:
 *
 *   const { handler, close } = await createTitian({ TITIAN_PUBLIC_URL: 'https://www.example.go.id/titian' })
 *   app.use('/', (req, res, next) => (req.url.startsWith('/titian/') ? handler(req, res) : next()))
 *
 * @param env the same names as the environment variables; `process.env` is not read
 * @throws ConfigMistakes, ForeignDatabase, or what the database says
 */
export async function createTitian(
  env: Env,
): Promise<{ titian: Titian; handler: RequestListener; close: () => Promise<void> }> {
  const titian = await openTitian(readConfig(env))
  titian.jobs.start()
  return { titian, handler: createListener(titian), close: () => titian.close() }
}
