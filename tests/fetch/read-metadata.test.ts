import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { scanHead } from '../../src/fetch/head-tokenizer.ts'
import {
  factsOf,
  isHomeAddress,
  isoTime,
  NO_FACTS,
  plainText,
  readMetadata,
  withoutSiteName,
} from '../../src/fetch/read-metadata.ts'
import { closeMetadataWorker, scrapeHead } from '../../src/fetch/scrape-head.ts'
import { smallHead } from '../../src/fetch/small-head.ts'

const PAGE = 'https://berita.example.go.id/berita/1'
const factsFrom = (html: string) => readMetadata(scanHead(html), PAGE)

afterAll(closeMetadataWorker)

describe('the facts of a page', () => {
  test('with Open Graph tags are what they say', async () => {
    const facts = await factsFrom(`<html lang="id"><head>
      <title>Jembatan dibuka | Pemkab Contoh</title>
      <link rel="canonical" href="/berita/1"/>
      <meta property="og:title" content="Jembatan &quot;Titian&quot; dibuka">
      <meta property="og:description" content="Warga menyeberang &amp; bersyukur.">
      <meta name="description" content="lain">
      <meta property="og:image" content="/files/jembatan.jpg">
      <meta property="og:url" content="https://berita.example.go.id/berita/1">
      <meta property="og:type" content="article"><meta property="og:site_name" content="Pemkab Contoh">
      <meta property="article:published_time" content="2026-11-21T09:30:00+07:00">
      </head><body><h1>Lain</h1></body></html>`)
    expect(facts).toEqual({
      title: 'Jembatan "Titian" dibuka',
      summary: 'Warga menyeberang & bersyukur.',
      image: 'https://berita.example.go.id/files/jembatan.jpg',
      publishedAt: '2026-11-21T02:30:00.000Z',
      canonical: PAGE,
      siteName: 'Pemkab Contoh',
      lang: 'id',
      ogUrl: PAGE,
      type: 'article',
    })
  })

  test('of a Drupal 7 page without any come from heading, description, relative canonical and time', async () => {
    const facts = await factsFrom(`<html xml:lang="id"><head><title>Bupati panen | Portal Contoh</title>
      <link rel="canonical" href="/content/bupati-panen" /><link rel="shortlink" href="/node/7" />
      <meta name="description" content="Panen raya." /></head>
      <body><h1 class="title">Bupati panen</h1><time datetime="2026-03-02T08:00">2 Maret</time></body></html>`)
    expect(facts).toEqual({
      ...NO_FACTS,
      title: 'Bupati panen',
      summary: 'Panen raya.',
      publishedAt: '2026-03-02T01:00:00.000Z',
      canonical: 'https://berita.example.go.id/content/bupati-panen',
      lang: 'id',
    })
  })

  test('come from JSON-LD where nothing else states them', async () => {
    const graph = {
      '@graph': [
        { '@type': 'WebSite', name: 'Situs' },
        {
          '@type': ['NewsArticle'],
          headline: 'Pasar <b>baru</b>',
          datePublished: '2026-01-02T03:04:05Z',
          image: [{ url: 'https://cdn.example/p.jpg' }],
          publisher: { name: 'Humas Contoh' },
        },
      ],
    }
    const facts = await factsFrom(
      `<head><script type="application/ld+json">/* <![CDATA[ */${JSON.stringify(graph)}/* ]]> */</script></head>`,
    )
    expect(facts).toEqual({
      ...NO_FACTS,
      title: 'Pasar baru',
      publishedAt: '2026-01-02T03:04:05.000Z',
      image: 'https://cdn.example/p.jpg',
      siteName: 'Humas Contoh',
    })
  })

  test.each([
    ['og', '<meta property=og:title content=A><meta name=twitter:title content=B><h1>D</h1><title>E</title>', 'A'],
    ['og written as name', '<meta name=og:title content=A><h1>D</h1>', 'A'],
    ['the first of two', '<meta property=og:title content=A><meta property=og:title content=B>', 'A'],
    ['twitter', '<meta name=twitter:title content=B><h1>D</h1>', 'B'],
    ['JSON-LD', '<script type=application/ld+json>{"@type":"Article","headline":"C"}</script><h1>D</h1>', 'C'],
    ['h1', '<title>E</title><h1><img></h1><h1>D <i>d</i></h1>', 'D d'],
    [
      'the h1 that begins the title',
      '<title>Jalan rusak | Situs</title><h1>Situs</h1><h1>Jalan rusak</h1>',
      'Jalan rusak',
    ],
    ['title', '<title>E satu dua - Situs</title>', 'E satu dua'],
    ['none', '<p>x</p>', ''],
    [
      'none in a comment, template or drawing',
      '<!--<title>a</title>--><template><title>b</title></template><svg><title>c</title></svg>',
      '',
    ],
  ])('have a title: %s', async (_name, html, title) => expect((await factsFrom(html)).title).toBe(title))

  test('cut a long title at 300 and a long summary at 500 characters', async () => {
    const facts = await factsFrom(
      `<title>${'x'.repeat(400)}</title><meta name=description content="${'y'.repeat(900)}">`,
    )
    expect([facts.title.length, facts.summary.length, facts.title.at(-1)]).toEqual([300, 500, '…'])
  })

  test.each([
    ['script', 'javascript:alert(1)'],
    ['data', 'data:image/png;base64,AAAA'],
    ['a file', 'file:///etc/passwd'],
    ['credentials', 'https://a:b@cdn.example/x.jpg'],
    ['nothing', ''],
    ['a broken address', 'https://[x/'],
    ['an endless address', `https://cdn.example/${'a'.repeat(1_990)}`],
  ])('have no image and no canonical from %s', async (_name, address) => {
    const facts = await factsFrom(`<link rel=canonical href="${address}"><meta property=og:image content="${address}">`)
    expect([facts.image, facts.canonical]).toEqual(['', ''])
  })

  test('take relative addresses from <base href>, and the canonical from the head only', async () => {
    const facts = await factsFrom(
      '<base href="/situs/"><link rel="canonical nofollow" href="a"><link rel=canonical href=b>',
    )
    expect(facts.canonical).toBe('https://berita.example.go.id/situs/a')
    expect((await factsFrom('<body><link rel=canonical href=a>')).canonical).toBe('')
  })
})

describe('the small head', () => {
  test('carries plain escaped tags, each name once, and nothing else of the page', () => {
    const html =
      '<title>a<b>\u0001"</title><meta property="OG:Title" content="&quot;><script>x</script>\u0000"><meta property=og:title content=b><meta name=viewport content=c><script>x</script><img src=y>'
    expect(smallHead(scanHead(html))).toBe(
      '<!DOCTYPE html><html><head><title>a&#60;b&#62;&#34;</title>' +
        '<meta property="og:title" content="&#34;&#62;&#60;script&#62;x&#60;/script&#62;"></head></html>',
    )
  })

  test('lets JSON-LD not end its script', () => {
    const head = smallHead(scanHead('<script type="application/LD+json; charset=utf-8">{"a":"<!--<script>"}</script>'))
    expect(head).toContain('<script type="application/ld+json">{"a":"\\u003c!--\\u003cscript>"}</script>')
  })

  test('stays under 200 KB and holds no tag of its own making, whatever the page', () => {
    const value = fc.string({ unit: 'binary', maxLength: 50 })
    const quoted = value.map((text) => text.replace(/"/g, '&quot;'))
    fc.assert(
      fc.property(fc.array(quoted), quoted, value, (contents, title, json) => {
        const metas = contents.map((content) => `<meta property="og:title" content="${content}">`)
        const head = smallHead(
          scanHead(`${metas.join('')}<title>${title}</title><script type=application/ld+json>${json}</script>`),
        )
        expect(head.length).toBeLessThan(200_000)
        expect(
          head.match(/<\w+/g)?.every((tag) => ['<html', '<head', '<meta', '<title', '<script'].includes(tag)),
        ).toBe(true)
      }),
    )
    const flood = `<script type=application/ld+json>{"a":"${'x'.repeat(60_000)}"}</script>`.repeat(15)
    expect(smallHead(scanHead(flood)).length).toBeLessThan(200_000)
  })
})

describe('the scraper’s thread', () => {
  test('answers many heads at once, each its own', async () => {
    const titles = Array.from({ length: 20 }, (_, index) => `Judul ${index}`)
    const facts = await Promise.all(titles.map((title) => factsFrom(`<meta property=og:title content="${title}">`)))
    expect(facts.map((each) => each.title)).toEqual(titles)
  })

  test('is ended at its deadline, and the next head gets a new one', async () => {
    // 100 KB of nested <div> is what the small head exists to keep away: parsing it takes seconds.
    const hostile = scrapeHead('<div>'.repeat(20_000), 100)
    const next = scrapeHead('<meta property="og:title" content="Sesudahnya">')
    expect(await hostile).toBeNull()
    expect((await next)?.ogTitle).toBe('Sesudahnya')
  })

  test('starts again after it was closed', async () => {
    await closeMetadataWorker()
    expect((await scrapeHead('<meta property="og:title" content="Lagi">'))?.ogTitle).toBe('Lagi')
  })

  test('when it fails leaves the facts of the tokenizer', () => {
    const scan = scanHead(
      '<title>Judul saja | Situs</title><meta name=description content=Ringkas><link rel=canonical href=/a>',
    )
    expect(factsOf(scan, null, PAGE)).toEqual({
      ...NO_FACTS,
      title: 'Judul saja',
      summary: 'Ringkas',
      canonical: 'https://berita.example.go.id/a',
    })
  })

  test('runs compiled, without tsx, and lets the process end', async () => {
    // Inside the repository, so that the packages are found.
    const folder = mkdtempSync(join(process.cwd(), 'node_modules/.titian-'))
    try {
      const entryPoints = ['read-metadata', 'head-tokenizer', 'metadata-worker'].map((name) => `src/fetch/${name}.ts`)
      await build({
        entryPoints,
        outdir: folder,
        bundle: true,
        packages: 'external',
        platform: 'node',
        format: 'esm',
        outExtension: { '.js': '.js' },
      })
      const script = `
        import { scanHead } from ${JSON.stringify(pathToFileURL(join(folder, 'head-tokenizer.js')).href)}
        import { readMetadata } from ${JSON.stringify(pathToFileURL(join(folder, 'read-metadata.js')).href)}
        console.log((await readMetadata(scanHead('<meta property=og:type content=article>'), 'http://a.example/')).type)`
      const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], { timeout: 20_000 })
      expect(printed.toString().trim()).toBe('article')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('a title loses the name of the site', () => {
  test.each([
    ['Jembatan dibuka | Pemkab Contoh', '', 'Jembatan dibuka'],
    ['Jembatan dibuka » Pemkab Contoh', '', 'Jembatan dibuka'],
    ['Warga sambut jembatan baru - Pemkab Contoh', '', 'Warga sambut jembatan baru'],
    ['Covid - 19', '', 'Covid - 19'],
    ['Jembatan - Pemkab Contoh', 'Pemkab Contoh', 'Jembatan'],
    ['Profil Pemkab Contoh', 'Pemkab Contoh', 'Profil Pemkab Contoh'],
    ['| Pemkab Contoh', 'Pemkab Contoh', '| Pemkab Contoh'],
    ['Pemkab Contoh', 'Pemkab Contoh', 'Pemkab Contoh'],
    ['', '', ''],
  ])('%s', (title, siteName, expected) => expect(withoutSiteName(title, siteName)).toBe(expected))
})

describe('a date', () => {
  test.each([
    ['2026-11-21T09:00:00+07:00', '2026-11-21T02:00:00.000Z'],
    ['2026-11-21T09:00:00+0700', '2026-11-21T02:00:00.000Z'],
    ['2026-11-21T02:00:00Z', '2026-11-21T02:00:00.000Z'],
    ['2026-11-21T02:00:00.123z', '2026-11-21T02:00:00.000Z'],
    ['2026-11-21 09:00', '2026-11-21T02:00:00.000Z'],
    ['2026-11-21', '2026-11-20T17:00:00.000Z'],
    ['2024-02-29', '2024-02-28T17:00:00.000Z'],
    ['2026-02-29', ''],
    ['2026-13-01', ''],
    ['2026-11-21T25:00', ''],
    ['1970-01-01T00:00:00+00:00', ''],
    ['0000-00-00', ''],
    ['21 November 2026', ''],
    ['2026-11-21T09:00:00+99:99', ''],
    ['', ''],
  ])('%s', (written, expected) => expect(isoTime(written)).toBe(expected))

  test('without a zone is in the site’s', () =>
    expect(isoTime('2026-11-21 09:00', '+09:00')).toBe('2026-11-21T00:00:00.000Z'))
})

test.each([
  ['<p>Warga&nbsp; <b>senang</b></p>', 'Warga senang'],
  ['Bupati &amp;quot;X&amp;quot;', 'Bupati &quot;X&quot;'],
  ['5 < 6 dan <i>a</i>', '5 < 6 dan a'],
  ['a\u202eb\u0007c\ud800', 'abc\ufffd'],
  [`a${'\u0336'.repeat(500)}b`, `a${'\u0336'.repeat(7)}b`],
  ['<a<a<a', '<a<a<a'],
])('the text of %s is what a person reads', (written, read) => expect(plainText(written, 100)).toBe(read))

test.each([
  ['https://a.example/', true],
  ['https://a.example', true],
  ['https://a.example/index.php', true],
  ['https://a.example/?p=7', false],
  ['https://a.example/berita', false],
  ['berita', false],
])('%s is a front page: %s', (address, expected) => expect(isHomeAddress(address)).toBe(expected))

describe('a list of articles', () => {
  const item = (day: string) => `<h2><a href="/${day}">Berita</a></h2><time datetime="${day}T09:00:00+07:00">x</time>`
  const page = (head: string, body: string) =>
    `<html><head><title>Layanan</title>${head}</head><body><h1>Layanan</h1>${body}</body></html>`
  const dateOf = (html: string) => factsOf(scanHead(html), null, 'https://host.test/layanan').publishedAt

  test('is no article of its first item’s day', () => {
    expect(dateOf(page('', item('2026-11-20') + item('2026-11-19') + item('2026-11-18')))).toBe('')
  })

  test('while an article with a time and a later update keeps its date', () => {
    expect(dateOf(page('', item('2026-11-20') + item('2026-11-21')))).toBe('2026-11-20T02:00:00.000Z')
    expect(dateOf(page('', `<article>${item('2026-11-20')}</article>${item('2026-11-19')}${item('2026-11-18')}`))).toBe(
      '2026-11-20T02:00:00.000Z',
    )
  })
})
