import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { served } from './served.mjs'

/** The product as `npm start` runs it: from dist, with one site, on a fresh SQLite file or the database named in BENCH_DATABASE. */
const dist = new URL('../../dist/', import.meta.url)
const { readConfig } = await import(new URL('config/config.js', dist).href)
const { openTitian } = await import(new URL('open-titian.js', dist).href)
const { listen } = await import(new URL('server.js', dist).href)
const { insertSite } = await import(new URL('sites/site-store.js', dist).href)

const folder = mkdtempSync(join(tmpdir(), 'titian-bench-'))
const config = readConfig({
  TITIAN_DATA_DIR: folder,
  TITIAN_LOG_LEVEL: 'silent',
  TITIAN_SECRET: 'a secret of the bench, at least thirty-two bytes',
  ...(process.env.BENCH_DATABASE ? { TITIAN_DATABASE_URL: process.env.BENCH_DATABASE } : {}),
})
const titian = await openTitian(config)
const at = titian.clock.now()
if (titian.sites.all().length === 0) {
  await insertSite(
    titian.db,
    {
      id: 'bench',
      name: 'Bench',
      institution: 'Bench',
      time_zone: 'Asia/Jakarta',
      language: 'id',
      networks: 'wa fb',
      created_at: at,
      changed_at: at,
    },
    ['https://bench.test'],
  )
}
await titian.sites.reload()
// Everything comes from one address here.
titian.limits.isOn = false
// Pages of bench.test cannot be read, so they are made known, as a site's articles are after their first minutes.
const pages = Array.from({ length: 400 }, (_, n) => {
  const id = `p${n}`.padEnd(18, '0')
  const key = `bench.test/berita/artikel-${n}`
  return {
    site_id: 'bench',
    id,
    key,
    url: `https://${key}`,
    state: 'known',
    first_day: at.slice(0, 10),
    created_at: at,
  }
})
await titian.db
  .insertInto('page')
  .values(pages)
  .onConflict((conflict) => conflict.doNothing())
  .execute()
const server = await listen(titian, '127.0.0.1', 0)
served(server.port, async () => {
  await server.close()
  await titian.close()
  rmSync(folder, { recursive: true, force: true })
})
