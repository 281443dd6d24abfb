import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { readFeeds } from '../../src/pages/read-feeds.ts'
import { replaceOrigins } from '../../src/sites/site-store.ts'
import { forEachDatabase, SITE, type Started } from '../support/start.ts'

let server: Server | undefined
afterEach(() => server?.close())

/** A news site that answers these paths; `{origin}` stands for its own address. */
async function siteOf(titian: Started, files: Record<string, string>): Promise<string> {
  server = createServer((req, res) => {
    const body = files[req.url ?? '']
    res.statusCode = body === undefined ? 404 : 200
    res.setHeader('content-type', body?.startsWith('<!doctype') ? 'text/html' : 'application/xml')
    res.end((body ?? '').replaceAll('{origin}', origin))
  })
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  await replaceOrigins(titian.titian.db, SITE, [origin])
  await titian.titian.sites.reload()
  return origin
}
const item = (n: number, date: string) =>
  `<item><title>Berita ${n}</title><link>{origin}/berita/${n}</link><pubDate>${date}</pubDate></item>`
const rss = (items: string) => `<rss version="2.0"><channel>${items}</channel></rss>`
const pages = (titian: Started) =>
  titian.titian.db.selectFrom('page').select(['title', 'published_at', 'state']).orderBy('title').execute()
const feed = (titian: Started) => titian.titian.db.selectFrom('site_feed').selectAll().executeTakeFirst()

forEachDatabase('noticing new articles', (start) => {
  test('the feed that the home page names is read; each article becomes a page once', async () => {
    const titian = await start({ site: { is_demo: 1 } })
    const origin = await siteOf(titian, {
      '/': '<!doctype html><link rel="alternate" type="application/rss+xml" href="/umpan">',
      '/umpan': rss(
        item(1, 'Fri, 20 Nov 2026 09:00:00 +0700') +
          item(2, 'Thu, 01 Oct 2026 09:00:00 +0700') +
          '<item><title>Lain</title><link>https://evil.test/x</link></item><item><title>Depan</title><link>{origin}/</link></item>',
      ),
    })
    expect(await readFeeds(titian.titian)).toBe(1)
    expect(await pages(titian)).toEqual([
      { title: 'Berita 1', published_at: '2026-11-20T02:00:00.000Z', state: 'unknown' },
    ])
    expect(await feed(titian)).toMatchObject({ url: `${origin}/umpan`, kind: 'rss', entries: 4, failure: '' })

    expect(await readFeeds(titian.titian)).toBe(0)
    titian.clock.advance(10 * 60_000)
    expect(await readFeeds(titian.titian)).toBe(0)
    expect(await pages(titian)).toHaveLength(1)
  })

  test('without one, the usual addresses are tried, the sitemap last', async () => {
    const titian = await start({ site: { is_demo: 1 } })
    await siteOf(titian, {
      '/': '<!doctype html><title>Situs</title>',
      '/sitemap.xml':
        '<sitemapindex><sitemap><loc>{origin}/page.xml</loc></sitemap><sitemap><loc>{origin}/post.xml</loc></sitemap></sitemapindex>',
      '/post.xml': '<urlset><url><loc>{origin}/berita/9</loc><lastmod>2026-11-20</lastmod></url></urlset>',
    })
    expect(await readFeeds(titian.titian)).toBe(1)
    expect(await pages(titian)).toEqual([{ title: '', published_at: '', state: 'unknown' }])
    expect(await feed(titian)).toMatchObject({ kind: 'sitemap' })
  })

  test('fifty at a time, the newest first', async () => {
    const titian = await start({ site: { is_demo: 1 } })
    const many = Array.from({ length: 60 }, (_, n) => item(100 + n, new Date(Date.UTC(2026, 10, 1, n)).toUTCString()))
    await siteOf(titian, { '/feed': rss(many.join('')) })
    expect(await readFeeds(titian.titian)).toBe(50)
    expect((await pages(titian))[0]?.title).toBe('Berita 110')
    titian.clock.advance(10 * 60_000)
    expect(await readFeeds(titian.titian)).toBe(10)
  })

  test('a site without a feed is asked again a day later', async () => {
    const titian = await start({ site: { is_demo: 1 } })
    await siteOf(titian, {})
    expect(await readFeeds(titian.titian)).toBe(0)
    expect(await feed(titian)).toMatchObject({ failure: 'none', next_at: '2026-11-22T09:50:00.000Z' })
  })
})
