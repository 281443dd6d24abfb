import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { served } from './served.mjs'

/** The product from dist with two articles: one with 50 public comments, one with 5,000. */
const dist = new URL('../../dist/', import.meta.url)
const { readConfig } = await import(new URL('config/config.js', dist).href)
const { openTitian } = await import(new URL('open-titian.js', dist).href)
const { listen } = await import(new URL('server.js', dist).href)
const { insertSite } = await import(new URL('sites/site-store.js', dist).href)
const { insertPage } = await import(new URL('pages/page-store.js', dist).href)
const { newId } = await import(new URL('base/ids.js', dist).href)

const folder = mkdtempSync(join(tmpdir(), 'titian-bench-'))
const config = readConfig({
  TITIAN_DATA_DIR: folder,
  TITIAN_LOG_LEVEL: 'silent',
  TITIAN_SECRET: 'a secret of the bench, at least thirty-two bytes',
  ...(process.env.BENCH_DATABASE ? { TITIAN_DATABASE_URL: process.env.BENCH_DATABASE } : {}),
})
const titian = await openTitian(config)
const { db } = titian
const at = titian.clock.now()
const site = { id: 'bench', name: 'Bench', institution: 'Bench', time_zone: 'Asia/Jakarta', language: 'id' }
await insertSite(db, { ...site, created_at: at, changed_at: at }, ['https://bench.test'])
for (const count of [0, 50, 5000]) {
  const page = newId(Date.now())
  const key = `bench.test/berita/${count}`
  const known = { state: 'known', first_day: at.slice(0, 10), created_at: at, comments: count }
  await insertPage(db, { site_id: 'bench', id: page, key, url: `https://${key}`, ...known })
  const rows = []
  for (let i = 0; i < count; i++) {
    const ms = Date.now() - (count - i) * 1000
    const id = newId(ms)
    const before = i % 3 === 0 ? null : rows[i - 1]
    const time = new Date(ms).toISOString()
    rows.push({
      site_id: 'bench',
      id,
      page_id: page,
      parent_id: before?.id ?? '',
      thread_id: before?.thread_id ?? id,
      name: `Warga ${i}`,
      text: `Komentar nomor ${i}: mohon penjelasan jadwal fogging di RT ${i % 20}, karena sudah tiga minggu belum ada kabar dari puskesmas. Terima kasih.`,
      state: 'shown',
      supports: i % 40,
      day: time.slice(0, 10),
      created_at: time,
      queued_at: time,
      shown_at: time,
    })
  }
  for (let i = 0; i < rows.length; i += 500) {
    await db
      .insertInto('comment')
      .values(rows.slice(i, i + 500))
      .execute()
  }
}
await titian.sites.reload()
// Everything comes from one address here.
titian.limits.isOn = false
// `BENCH_COLD`: every answer is made anew, as after a change.
if (process.env.BENCH_COLD) titian.cache.get = () => null
const server = await listen(titian, '127.0.0.1', 0)
served(server.port, async () => {
  await server.close()
  await titian.close()
  rmSync(folder, { recursive: true, force: true })
})
