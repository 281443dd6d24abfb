import { readdirSync } from 'node:fs'
import express from 'express'
import request from 'supertest'
import { describe, expect, test } from 'vitest'
import { pageHtml, renderPage, type Shell } from '../../src/http/render.ts'
import { asset, staticFiles } from '../../src/http/static-files.ts'
import { accentHref } from '../../src/sites/accent.ts'
import { accentRoutes } from '../../src/sites/accent-routes.ts'

const HOSTILE = '"><script>alert(1)</script>\'&'
const ESCAPED = '&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;'

function shell(over: Partial<Shell> = {}): Shell {
  return {
    lang: 'id',
    title: 'Antrean',
    staff: null,
    site: null,
    sites: [],
    counts: {},
    base: '',
    formToken: '',
    ...over,
  }
}
const desk = (over: Partial<Shell> = {}) =>
  shell({
    nav: 'queue',
    staff: { name: 'Yuli', roleLabel: 'Petugas IKP' },
    site: { key: 'kelekak', name: 'kelekak.go.id.test' },
    counts: { queue: 1204, letters: 0 },
    formToken: 'tok-1',
    ...over,
  })
const problem = (over: Partial<Shell> = {}, data: Record<string, unknown> = {}) =>
  pageHtml('errors/problem', { code: 'not_found', sentence: '', requestId: '', ...data }, shell(over))

describe('a page', () => {
  test('escapes everything that is data: text, attributes, the title', () => {
    const html = problem(
      { title: HOSTILE, site: { key: 'kelekak', name: HOSTILE } },
      { sentence: HOSTILE, requestId: HOSTILE },
    )

    expect(html).not.toContain('<script>alert')
    expect(html.split(ESCAPED).length - 1).toBeGreaterThanOrEqual(4)
  })

  test('cannot be given other helpers or a prototype by its data', () => {
    const data = {
      t: () => 'taken',
      w: null,
      shell: null,
      href: () => 'https://evil.test',
      iconPaths: null,
      __proto__: { code: 'gone' },
    }
    const html = pageHtml('errors/problem', { ...data, code: 'not_found', sentence: '', requestId: '' }, shell())

    expect(html).toContain('Halaman tidak ditemukan')
    expect(html).not.toContain('evil.test')
  })

  test('about a problem names itself and does not say its title twice', () => {
    const html = problem(
      { title: '' },
      {
        code: 'internal',
        sentence: 'Terjadi gangguan pada sistem kami. Silakan coba beberapa saat lagi.',
        requestId: '7F3K-20Q',
      },
    )

    expect(html).toContain('<title>Terjadi gangguan pada sistem kami · Titian</title>')
    expect(html.split('Terjadi gangguan pada sistem kami').length - 1).toBe(2)
    expect(html).toContain('7F3K-20Q')
  })

  test('is one of views/, whatever the name tries', () => {
    for (const name of ['../package', '/etc/passwd', 'errors/../../package', 'errors/problem.ejs', '']) {
      expect(() => pageHtml(name, {}, shell())).toThrow('not a view')
    }
  })

  test('speaks the language of the shell and says so', async () => {
    const app = express()
    app.get('/', (_req, res) =>
      renderPage(
        res.status(404),
        'errors/problem',
        { code: 'not_found', sentence: '', requestId: '' },
        shell({ lang: 'en' }),
      ),
    )
    const answer = await request(app).get('/')

    expect(answer.status).toBe(404)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.headers['content-language']).toBe('en')
    expect(answer.text).toContain('<html lang="en">')
    expect(answer.text).toContain('Page not found')
  })

  test('keeps the path prefix on every address of our own', () => {
    const html = pageHtml(
      'errors/problem',
      { code: 'conflict', sentence: '', requestId: '' },
      desk({ base: '/titian', accentCss: accentHref('#8a1c2c') }),
    )
    const addresses = [...html.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map((match) => match[1]!)

    expect(addresses.length).toBeGreaterThan(12)
    expect(addresses.filter((address) => !address.startsWith('/titian/'))).toEqual([])
  })
})

describe('the staff shell', () => {
  test('marks where one is, counts what waits and hides a zero', () => {
    const html = pageHtml('errors/problem', { code: 'conflict', sentence: '', requestId: '' }, desk())

    expect(html).toMatch(/<a href="\/staff\/queue" aria-current="page">/)
    expect(html).toContain('<span class="n" data-count="queue">1.204</span>')
    expect(html).toContain('<span class="n" data-count="letters" hidden>0</span>')
    expect(html).toContain('<meta name="robots" content="noindex,nofollow">')
    expect(html).toContain('name="_token" value="tok-1"')
  })

  test('shows what the role may open and nothing that does not exist', () => {
    const html = pageHtml(
      'errors/problem',
      { code: 'conflict', sentence: '', requestId: '' },
      desk({ may: ['report'] }),
    )

    expect(html).toContain('/staff/report')
    for (const absent of ['/staff/queue"', '/staff/letters', '/staff/audit', 'Paket unggahan', 'Kesehatan tautan'])
      expect(html).not.toContain(absent)
  })

  test('offers a switch from two sites on, and then carries the site in addresses', () => {
    const sites = [
      { key: 'kelekak', name: 'kelekak.go.id.test' },
      { key: 'dishub', name: 'dishub.go.id.test' },
    ]
    const html = pageHtml('errors/problem', { code: 'conflict', sentence: '', requestId: '' }, desk({ sites }))

    expect(html).toContain('href="/staff/letters?site=kelekak"')
    expect(html).toContain('href="/staff/queue?site=dishub"')
    expect(html).toContain('href="/staff/audit"')
  })
})

describe('a staff reply', () => {
  test('is built node by node and has only the marks it may have', async () => {
    const { default: ejs } = await import('ejs')
    const folder = new URL('../../views/', import.meta.url).pathname
    const nodes = [
      { p: ['Terima kasih & <i>salam</i>. ', { strong: ['Empat'] }, { br: 1 }, { em: ['lampu'] }] },
      { ul: [{ li: ['satu'] }, { li: [{ a: 'https://kelekak.go.id.test/?a=1&b="', t: ['jadwal'] }] }] },
      {
        p: [
          { a: 'javascript:alert(1)', t: ['jahat'] },
          { a: 'http://x.test', t: ['lama'] },
        ],
      },
      { script: ['alert(1)'] },
    ]
    const html = await ejs.renderFile(
      `${folder}partials/rich.ejs`,
      { nodes },
      { root: folder, strict: true, _with: false, localsName: 'it' },
    )

    expect(html.trim()).toBe(
      '<p>Terima kasih &amp; &lt;i&gt;salam&lt;/i&gt;. <strong>Empat</strong><br><em>lampu</em></p>' +
        '<ul><li>satu</li><li><a href="https://kelekak.go.id.test/?a=1&amp;b=&#34;" rel="nofollow noopener">jadwal</a></li></ul>' +
        '<p>jahatlama</p>',
    )
  })
})

describe('static files', () => {
  const app = express()
    .use(accentRoutes())
    .use(staticFiles({ widget: new URL('../../views/static/', import.meta.url) }))

  test('are kept for good under the address that carries their hash, for five minutes under any other', async () => {
    const versioned = await request(app).get(asset('titian.css'))
    const plain = await request(app).get('/static/titian.css')
    const other = await request(app).get('/static/titian.css?v=old')

    expect(versioned.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(versioned.headers['content-type']).toBe('text/css; charset=utf-8')
    expect(versioned.headers['x-content-type-options']).toBe('nosniff')
    expect(plain.headers['cache-control']).toBe('public, max-age=300, stale-while-revalidate=86400')
    expect(other.headers['cache-control']).toBe(plain.headers['cache-control'])
  })

  test.each([
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=1.0', 'br'],
    ['identity', undefined],
    ['', undefined],
  ])('for accept-encoding “%s” are sent as %s', async (accepted, coding) => {
    const answer = await request(app).get('/static/titian.css').set('Accept-Encoding', accepted)

    expect(answer.headers['content-encoding']).toBe(coding)
    expect(answer.headers['vary']).toBe('Accept-Encoding')
  })

  test('are not sent again when the browser has them', async () => {
    const first = await request(app).get('/static/staff.js').set('Accept-Encoding', 'gzip')
    const again = await request(app).get('/static/staff.js').set('If-None-Match', first.headers['etag']!)
    const changed = await request(app).get('/static/staff.js').set('If-None-Match', '"other"')

    expect(first.headers['etag']).toMatch(/^"[\w-]{16}-gzip"$/)
    expect([again.status, changed.status]).toEqual([304, 200])
    expect(again.text).toBe('')
  })

  test('of the widget may be used by other sites, those of pages not', async () => {
    const widget = await request(app).get('/staff.js')
    const page = await request(app).get('/static/staff.js')

    expect(widget.headers['cross-origin-resource-policy']).toBe('cross-origin')
    expect(widget.headers['access-control-allow-origin']).toBe('*')
    expect(page.headers['access-control-allow-origin']).toBeUndefined()
  })

  test('are only those that are there', async () => {
    for (const path of [
      '/static/../package.json',
      '/static/%2e%2e/package.json',
      '/static/',
      '/static/nothing.css',
      '/package.json',
      '/static/accent/zzzzzz-12345678.css',
    ]) {
      expect((await request(app).get(path)).status, path).toBe(404)
    }
    expect((await request(app).post('/static/titian.css')).status).toBe(404)
  })

  test('of an accent are computed from their address', async () => {
    const current = await request(app).get(accentHref('#ffd21f'))
    const old = await request(app).get('/static/accent/ffd21f-00000000.css')

    expect(current.text).toContain('--accent-text:#846b02')
    expect(current.headers['cache-control']).toContain('immutable')
    expect(old.text).toBe(current.text)
    expect(old.headers['cache-control']).toBe('no-cache')
  })

  test('of pages stay small', async () => {
    expect(readdirSync(new URL('../../views/static/', import.meta.url))).toContain('titian.css')
    const css = await request(app)
      .get('/static/titian.css')
      .set('Accept-Encoding', 'br')
      .buffer(true)
      .parse((res, done) => {
        let bytes = 0
        res.on('data', (chunk: Buffer) => (bytes += chunk.length))
        res.on('end', () => done(null, bytes))
      })
    expect(Number(css.headers['content-length'])).toBeLessThan(11_500)
  })
})
