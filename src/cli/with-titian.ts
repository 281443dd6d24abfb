import { type Config, readConfig } from '../config/config.ts'
import { openTitian } from '../open-titian.ts'
import type { Site } from '../sites/site.ts'
import type { Titian } from '../titian.ts'
import { type Io, UsageMistake } from './command.ts'

/** Opens the installation's own database for one command; a server may run beside it. */
export async function withTitian<T>(
  io: Io,
  work: (titian: Titian) => Promise<T>,
  changes: Partial<Config> = {},
): Promise<T> {
  const config = { ...readConfig(io.env), logLevel: 'warn', ...changes }
  const titian = await openTitian(config)
  try {
    return await work(titian)
  } finally {
    await titian.close()
  }
}

/** @throws UsageMistake when the key names no site */
export function siteNamed(titian: Titian, key: string | undefined): Site {
  const site = key === undefined ? undefined : titian.sites.byKey(key)
  if (site) return site
  const known = titian.sites.all().map(({ id }) => id)
  throw new UsageMistake(
    key === undefined
      ? `Name the site: --site KEY. Known: ${known.join(', ') || 'none yet'}.`
      : `There is no site "${key}". Known: ${known.join(', ') || 'none yet (npm run -s titian -- site add …)'}.`,
  )
}
