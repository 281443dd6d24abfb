import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, ConfigMistakes } from './config/config.ts'
import { closeMetadataWorker } from './fetch/scrape-head.ts'
import { openTitian } from './open-titian.ts'
import { listen, type RunningServer } from './server.ts'
import { siteAtStaffOrigin } from './sites/register-site.ts'
import type { Titian } from './titian.ts'

/** A Titian that serves, and its demo news site when that is open. */
export interface Running {
  titian: Titian
  server: RunningServer
  demo: { url: string; close(): Promise<void> } | null
  /** Finishes what is in flight and closes everything; nothing acknowledged is lost. */
  stop(): Promise<void>
}

/**
 * Opens the installation's database, or the demo's while no site is registered (DESIGN §5), and listens.
 *
 * @param wantsDemo open the demo even though a site is registered (`npm run demo`)
 * @throws what the database says, or Error with code EADDRINUSE / EACCES for a port
 */
export async function start(config: Config, wantsDemo = false): Promise<Running> {
  const own = wantsDemo ? null : await openTitian(config)
  if (own && (own.sites.all().length > 0 || config.demoPort === 0)) return serve(own, null)
  // Only one database is open while the demo runs: its own.
  await own?.close()
  const titian = await openTitian(demoConfig(config), { isDemo: true })
  const { openDemo } = await import('./demo/open-demo.ts')
  return serve(titian, await closingOnFailure(titian, () => openDemo(titian)))
}

/** The demo works on a SQLite database of its own, whatever TITIAN_DATABASE_URL says. */
export function demoConfig(config: Config): Config {
  const folder = join(config.dataDir, 'demo')
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
  return { ...config, database: join(folder, 'titian.db'), isPostgres: false }
}

async function serve(titian: Titian, demo: Running['demo']): Promise<Running> {
  await closingOnFailure(titian, async () => refuseStaffOrigin(titian), demo)
  const server = await closingOnFailure(titian, () => listen(titian, titian.config.host, titian.config.port), demo)
  titian.jobs.start()
  let stopping: Promise<void> | null = null
  const stop = async () => {
    await Promise.all([server.close(), demo?.close()])
    await titian.close()
    await closeMetadataWorker()
  }
  return {
    titian,
    server,
    demo,
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}

/** A script of a registered site could act as staff where both share an origin. */
function refuseStaffOrigin(titian: Titian): void {
  const site = siteAtStaffOrigin(titian.sites.all(), titian.config)
  if (!site) return
  throw new ConfigMistakes([
    `TITIAN_STAFF_URL (${titian.config.staffUrl}) has the same origin as the site ${site.id}: every script of that site could act as staff. Give the staff pages a host of their own, or change the site: npm run -s titian -- site set ${site.id} origins="…"`,
  ])
}

async function closingOnFailure<T>(titian: Titian, work: () => Promise<T>, demo: Running['demo'] = null): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await demo?.close()
    await titian.close()
    throw error
  }
}
