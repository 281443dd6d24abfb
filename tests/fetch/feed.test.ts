import { describe, expect, test } from 'vitest'
import { readFeed } from '../../src/fetch/feed.ts'
import { growthOf, LINEAR } from '../support/growth.ts'

const BASE = 'https://situs.go.id.test/feed'
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Situs</title>${items}</channel></rss>`
const entries = (text: string) => {
  const feed = readFeed(text, BASE)
  return feed && feed.kind !== 'index' ? feed.entries : null
}

describe('reading a feed', () => {
  test('RSS with CDATA, entities twice over and a Jakarta date', () => {
    const item = `<item><title><![CDATA[Jalan &amp; Jembatan]]></title><link>/berita/jalan</link>
      <pubDate>Fri, 20 Nov 2026 09:00:00 +0700</pubDate><description>&lt;p&gt;Selesai &amp;#8211; hari ini&lt;/p&gt;</description></item>`
    expect(entries(rss(item))).toEqual([
      {
        url: 'https://situs.go.id.test/berita/jalan',
        title: 'Jalan & Jembatan',
        summary: 'Selesai – hari ini',
        publishedAt: '2026-11-20T02:00:00.000Z',
        changedAt: '',
      },
    ])
  })

  test('Atom takes the alternate link, a number stays a title', () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>2027</title><link rel="self" href="/a.atom"/><link href="/a"/><published>2026-11-20T02:00:00Z</published></entry></feed>`
    expect(entries(text)).toMatchObject([{ url: 'https://situs.go.id.test/a', title: '2027' }])
  })

  test('a sitemap with news, and an index of sitemaps', () => {
    const map = `<urlset><url><loc>https://situs.go.id.test/b</loc><lastmod>2026-11-19</lastmod><news:news><news:publication_date>2026-11-18</news:publication_date><news:title>B</news:title></news:news></url></urlset>`
    expect(entries(map)).toMatchObject([
      { title: 'B', publishedAt: '2026-11-18T00:00:00.000Z', changedAt: '2026-11-19T00:00:00.000Z' },
    ])
    expect(readFeed('<sitemapindex><sitemap><loc>/post.xml</loc></sitemap></sitemapindex>', BASE)).toEqual({
      kind: 'index',
      sitemaps: [{ url: 'https://situs.go.id.test/post.xml', changedAt: '' }],
    })
  })

  test.each([
    ['entities of its own', `<!DOCTYPE r [<!ENTITY a "ha">]>${rss('<item><link>/a</link><title>&a;</title></item>')}`],
    ['HTML', '<!doctype html><html><body>Halo</body></html>'],
    ['nothing', ''],
    ['garbage', '<<<>>>&&&'],
    ['nesting without end', '<a>'.repeat(5000)],
  ])('%s is no feed', (_name, text) => {
    expect(readFeed(text, BASE)).toBeNull()
  })

  test.each(['javascript:alert(1)', '', 'ftp://a.id/x'])('an entry that leads to “%s” is left out', (link) => {
    expect(entries(rss(`<item><title>x</title><link>${link}</link></item>`))).toEqual([])
  })

  test('work grows with length alone', () => {
    const of = (n: number) =>
      rss('<item><title>x</title><link>/a</link><description>&lt;p &lt;p &lt;p</description></item>'.repeat(n))
    expect(growthOf((text) => readFeed(text, BASE), of, 250, 2000)).toBeLessThan(LINEAR)
  })
})
