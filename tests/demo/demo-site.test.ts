import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storyFor } from '../../src/demo/articles.ts'
import { startDemoSite } from '../../src/demo/demo-site.ts'
import { scanHead } from '../../src/fetch/head-tokenizer.ts'
import type { RunningServer } from '../../src/server.ts'

const NOW = Date.parse('2026-11-24T09:00:00.000Z')
const TAG = 'http://localhost:8080/titian.js'

describe('the demo news site', () => {
  const { articles } = storyFor(NOW)
  let running: RunningServer
  const read = async (path: string, init?: RequestInit) => {
    const response = await fetch(`http://127.0.0.1:${running.port}${path}`, init)
    return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() }
  }
  beforeAll(async () => {
    running = await startDemoSite({ port: 0, host: '127.0.0.1', tagUrl: TAG, siteKey: 'tanjungkelekak', articles })
  })
  afterAll(() => running.close())

  test('every page carries the tag, as a webmaster pastes it, and nothing else of Titian', async () => {
    const paths = ['/', '/arsip', '/kategori/layanan', '/kontak', '/no-such-page', `/berita/${articles[0]!.slug}`]
    for (const path of paths) {
      const { text } = await read(path)
      expect(text, path).toContain(`<script src="${TAG}" data-site="tanjungkelekak" defer="defer"></script>\n</body>`)
      expect(text.match(/<script/g), path).toHaveLength(1)
      expect(text, path).not.toMatch(/data-titian/)
    }
  })

  test('every one of the 37 articles is served with title, date, canonical address and text', async () => {
    expect(articles).toHaveLength(37)
    for (const article of articles) {
      const { status, text } = await read(`/berita/${article.slug}`)
      expect(status, article.title).toBe(200)
      expect(text).toContain(`<time datetime="${article.published}">`)
      expect(text).toContain(`/berita/${article.slug}">`)
      expect(text.match(/<p>/g)!.length, article.title).toBeGreaterThanOrEqual(3)
      expect(text).not.toMatch(/\{\d|undefined/)
    }
    expect(new Set(articles.map(({ slug }) => slug)).size).toBe(37)
  })

  test('six articles have no picture for social media, as many of such CMSs', () => {
    expect(articles.filter(({ hasImage }) => !hasImage)).toHaveLength(6)
  })

  test('documents are real PDF files', async () => {
    const files = articles.flatMap(({ files }) => files)
    expect(files.length).toBeGreaterThan(5)
    for (const { path } of files) {
      const { status, type, text } = await read(path)
      expect([status, type, text.slice(0, 8), text.trimEnd().slice(-5)]).toEqual([
        200,
        'application/pdf',
        '%PDF-1.4',
        '%%EOF',
      ])
    }
  })

  test('an unknown address is 404, a write is 405', async () => {
    expect((await read('/berita/tidak-ada')).status).toBe(404)
    expect((await read('/kategori/__proto__')).status).toBe(404)
    expect((await read('/', { method: 'POST', body: 'x' })).status).toBe(405)
  })

  test('what a page says of itself can be read', async () => {
    const { text } = await read(`/berita/${articles.at(-1)!.slug}`)
    expect(JSON.stringify(scanHead(text))).toContain('Kolom Komentar dan Surat Pembaca')
  })
})

describe('the story moves with the calendar', () => {
  test.each([
    ['on the day of the last article', '2026-11-20T02:00:00Z', '2026-09-01'],
    ['six days later', '2026-11-27T01:59:00Z', '2026-09-01'],
    ['a week later', '2026-11-27T02:00:00Z', '2026-09-08'],
    ['a year later', '2027-11-24T02:00:00Z', '2027-08-31'],
    ['on a machine whose clock is early', '2026-11-19T02:00:00Z', '2026-08-25'],
  ])('%s', (_, now, firstDay) => {
    const story = storyFor(Date.parse(now))
    expect(story.firstDay).toBe(firstDay)
    const age = Date.parse(now) - Date.parse(story.articles.at(-1)!.published)
    expect(age).toBeGreaterThanOrEqual(0)
    expect(age).toBeLessThan(7 * 86_400_000)
  })

  test('dates in titles and texts move too', () => {
    const title = (now: string) => storyFor(Date.parse(now)).articles[7]!.title
    expect(title('2026-11-24T02:00:00Z')).toMatch(/hingga 19 September$/)
    expect(title('2026-12-08T02:00:00Z')).toMatch(/hingga 3 Oktober$/)
  })
})
