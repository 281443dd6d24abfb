import { describe, expect, test } from 'vitest'
import { CHECKS } from '../../src/preview/checks.ts'
import { type Case, examined, GOOD_HEAD, idsOf, TEXT, URL_HERE } from './pages.ts'

const HOST = 'https://tanjungkelekakkab.go.id'
const NO_TAGS = {
  'og:title': '',
  'og:description': '',
  'og:image': '',
  dims: '',
  'og:url': '',
  'og:site_name': '',
  'twitter:card': '',
}
const image = (facts: Record<string, unknown>): Case => ({
  facts: { image: { status: 200, type: 'image/jpeg', bytes: 90_000, width: 1200, height: 630, ...facts } },
})
const imageAt = (address: string): Case => ({ head: { 'og:image': `<meta property="og:image" content="${address}">` } })
const og = (name: string, content: string): Case => ({
  head: { [name]: `<meta property="${name}" content="${content}">` },
})
const hop = (path: string, status = 301) => ({ url: HOST + path, status })
const link = (text: string, href = 'https://kelinci4d.example/') => `<a href="${href}">${text}</a>`
const withBody = (more: string): Case => ({ body: `<p>${TEXT}</p>${more}` })

/** Each check: what fires it, what must not. The good page of pages.ts is a second "must not" for all of them. */
const CASES: Record<string, { fires: Case[]; not: Case[] }> = {
  'net-dns-fail': {
    fires: [
      { facts: { dns: { error: 'ENOTFOUND' } } },
      { facts: { dns: { addresses: ['10.1.2.3'] } } },
      { facts: { dns: 'SERVFAIL' } },
    ],
    not: [{ facts: { dns: { addresses: ['203.0.113.9', '10.1.2.3'] } } }, { facts: { dns: { ok: true } } }],
  },
  'net-tls-invalid': {
    fires: [
      { facts: { tls: { error: 'CERT_HAS_EXPIRED' } } },
      { facts: { tls: { authorized: false } } },
      { facts: { tls: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' } },
    ],
    not: [
      { facts: { tls: { protocol: 'TLSv1.3', validTo: '2027-01-01T00:00:00.000Z' } } },
      { facts: { tls: { ok: true } } },
    ],
  },
  'net-not-https': {
    fires: [{ facts: { url: 'http://a.go.id/x', finalUrl: 'http://a.go.id/x' } }],
    not: [
      { facts: { url: 'http://a.go.id/x', finalUrl: URL_HERE } },
      { facts: { url: 'http://127.0.0.1:8081/x', finalUrl: 'http://127.0.0.1:8081/x' } },
    ],
  },
  'net-status-error': {
    fires: [{ facts: { status: 404 } }, { facts: { status: 500 } }, { facts: { status: 0 } }],
    not: [{ facts: { status: 200 } }, { facts: { status: 0, dns: { error: 'ENOTFOUND' } } }],
  },
  'net-bot-blocked': {
    fires: [401, 403, 406, 429, 503].map((status) => ({
      facts: { botStatus: { 'facebookexternalhit/1.1': status, 'WhatsApp/2': 200 } },
    })),
    not: [
      { facts: { botStatus: { facebookexternalhit: 404 } } },
      { facts: { status: 403, botStatus: { facebookexternalhit: 403 } } },
      { facts: { botStatus: {} } },
    ],
  },
  'net-js-challenge': {
    fires: [
      { html: '<title>Just a moment...</title><body><p>Checking your browser</p>' },
      { facts: { headers: { 'CF-Mitigated': 'challenge' } } },
      { html: '<html><body><script>document.cookie="a=1";location.reload()</script></body></html>' },
    ],
    not: [withBody('<p>Just a moment... the bridge is closed.</p>'.padEnd(1200, '<p>Kabar lain dari kecamatan.</p>'))],
  },
  'net-geo-blocked': { fires: [{ facts: { abroad: 'blocked' } }], not: [{ facts: { abroad: 'fine' } }] },
  'net-slow': { fires: [{ facts: { ttfbMs: 3001 } }], not: [{ facts: { ttfbMs: 3000 } }] },
  'net-redirect-long': {
    fires: [{ facts: { url: `${HOST}/a`, hops: ['/a', '/b', '/c', '/d'].map((path) => hop(path)) } }],
    not: [
      {
        facts: {
          url: `${HOST}/a`,
          hops: [...['/a', '/b', '/c'].map((path) => hop(path)), hop('/berita/beasiswa-2027', 200)],
        },
      },
    ],
  },
  'net-redirect-loop': {
    fires: [
      { facts: { hops: [hop('/a'), hop('/b'), hop('/a')] } },
      { facts: { hops: ['/a', '/b', '/c', '/d', '/e', '/f'].map((path) => hop(path)) } },
      { ...og('og:url', `${HOST}/node/7`), facts: { url: `${HOST}/node/7`, hops: [hop('/node/7')] } },
    ],
    not: [
      { facts: { url: `${HOST}/node/7`, hops: [hop('/node/7')] } },
      { facts: { hops: ['/a', '/b', '/c', '/d', '/e'].map((path) => hop(path)) } },
    ],
  },
  'net-redirect-offpage': {
    fires: [
      { facts: { finalUrl: `${HOST}/` } },
      { facts: { finalUrl: `${HOST}/user/login?destination=node/7` } },
      { facts: { finalUrl: `${HOST}/wp-login.php` } },
    ],
    not: [
      { facts: { url: `${HOST}/`, finalUrl: `${HOST}/` } },
      { facts: { finalUrl: `${HOST}/berita/cara-login-layanan` } },
    ],
  },
  'net-range-broken': {
    fires: [
      { facts: { range: { status: 416 } } },
      { facts: { range: { status: 500 } } },
      { facts: { range: { status: 206, hasHead: false } } },
      { facts: { botStatus: { facebookexternalhit: 416 } } },
    ],
    not: [
      { facts: { range: { status: 206, hasHead: true } } },
      { facts: { range: { status: 200 } } },
      { facts: { range: { status: 503 } } },
    ],
  },
  'net-encoding-unsupported': {
    fires: [{ facts: { headers: { 'content-type': 'text/html; charset=utf-8', 'Content-Encoding': 'br' } } }],
    not: [
      { facts: { headers: { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'deflate' } } },
      { facts: { headers: { 'content-type': 'text/html; charset=utf-8' } } },
    ],
  },
  'net-content-type': {
    fires: [{ facts: { headers: { 'content-type': 'application/pdf' } } }],
    not: [{ facts: { headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' } } }],
  },
  'robots-blocks-page': {
    fires: [
      { facts: { robots: 'User-agent: *\nDisallow: /' } },
      { facts: { robots: 'User-agent: facebookexternalhit\nDisallow: /berita/' } },
    ],
    not: [
      {
        facts: {
          robots:
            'User-agent: *\nDisallow: /\n\nUser-agent: facebookexternalhit\nUser-agent: Twitterbot\nUser-agent: LinkedInBot\nAllow: /',
        },
      },
      { facts: { robots: 'User-agent: *\nDisallow: /berita/\nAllow: /berita/beasiswa' } },
    ],
  },
  'robots-blocks-image': {
    fires: [{ facts: { robots: 'User-agent: *\nDisallow: /foto/' } }],
    not: [
      { facts: { robots: 'User-agent: *\nDisallow: /sites/' } },
      { ...imageAt('https://cdn.example/foto/a.jpg'), facts: { robots: 'User-agent: *\nDisallow: /foto/' } },
    ],
  },
  'robots-noindex': {
    fires: [
      { head: { robots: '<meta name="robots" content="noindex, follow">' } },
      { facts: { headers: { 'content-type': 'text/html; charset=utf-8', 'x-robots-tag': 'none' } } },
    ],
    not: [{ head: { robots: '<meta name="robots" content="max-image-preview:large, nofollow">' } }],
  },
  'html-title-missing': {
    fires: [{ head: { 'og:title': '' } }],
    not: [{ head: { 'og:title': '<meta name="twitter:title" content="Judul">' } }],
  },
  'html-no-title-at-all': {
    fires: [{ head: { 'og:title': '', title: '<title> </title>' } }],
    not: [{ head: { 'og:title': '' } }],
  },
  'html-description-missing': {
    fires: [{ head: { 'og:description': '' } }],
    not: [{ head: { 'og:description': '<meta name="description" content="Ringkas.">' } }],
  },
  'html-image-missing': {
    fires: [{ head: { 'og:image': '' } }],
    not: [{ head: { 'og:image': '<meta name="twitter:image" content="https://a.go.id/b.jpg">' } }],
  },
  'html-ogurl-missing': {
    fires: [{ head: { 'og:url': '' } }, { head: { 'og:url': '' }, body: GOOD_HEAD['og:url']! }],
    not: [{}],
  },
  'html-ogurl-mismatch': {
    fires: [og('og:url', `${HOST}/`), og('og:url', `${HOST}/berita/lain`)],
    not: [og('og:url', 'http://www.tanjungkelekakkab.go.id/berita/beasiswa-2027/?utm_source=fb#isi')],
  },
  'html-ogurl-not-absolute': {
    fires: [og('og:url', '/berita/beasiswa-2027'), og('og:url', 'http://tanjungkelekakkab.go.id/berita/beasiswa-2027')],
    not: [{}],
  },
  'html-canonical-conflict': {
    fires: [{ head: { canonical: `<link rel="canonical" href="${HOST}/node/7">` } }],
    not: [{ head: { canonical: '<link rel="canonical" href="/berita/beasiswa-2027/">' } }, { head: { canonical: '' } }],
  },
  'html-duplicate-tag': {
    fires: [
      { head: { more: '<meta property="og:title" content="Judul lain">' } },
      { head: { more: '<meta name="twitter:card" content="summary">' } },
    ],
    not: [{ head: { more: GOOD_HEAD['og:title']! } }],
  },
  'html-duplicate-image': {
    fires: [{ head: { more: '<meta property="og:image" content="https://a.go.id/2.jpg">' } }],
    not: [{ head: { more: '<meta property="og:image:secure_url" content="https://a.go.id/2.jpg">' } }],
  },
  'html-meta-in-body': {
    fires: [
      { head: NO_TAGS, body: `${GOOD_HEAD['og:title']}<p>${TEXT}</p>` },
      { head: { charset: '<meta charset="utf-8"><div></div>' } },
    ],
    not: [{ body: `${GOOD_HEAD['og:title']}<p>${TEXT}</p>` }],
  },
  'html-head-over-300k': {
    fires: [{ head: { charset: `<meta charset="utf-8"><style>${'a'.repeat(300 * 1024)}</style>` } }],
    not: [
      { head: { zzz: `<style>${'a'.repeat(400 * 1024)}</style>` } },
      { head: { charset: `<meta charset="utf-8"><style>${'a'.repeat(290 * 1024)}</style>` } },
    ],
  },
  'html-head-over-1m': {
    fires: [{ head: { charset: `<meta charset="utf-8"><style>${'é'.repeat(500_000)}</style>` } }],
    not: [{ head: { charset: `<meta charset="utf-8"><style>${'é'.repeat(490_000)}</style>` } }],
  },
  'html-tags-by-js': {
    fires: [
      { head: NO_TAGS, body: '<div id="root"></div><script src="/a.js"></script>' },
      { head: { ...NO_TAGS, js: '<script>add("og:title", t)</script>' }, body: '<p>Memuat</p>' },
    ],
    not: [{ head: NO_TAGS, body: `<div id="app"><p>${TEXT}</p></div>` }, { body: '<div id="root"></div>' }],
  },
  'html-og-as-name': {
    fires: [{ head: { 'og:title': '<meta name="og:title" content="Judul">' } }],
    not: [{ head: { 'og:title': '<meta name="title" property="og:title" content="Judul">' } }],
  },
  'html-twitter-only': {
    fires: [{ head: { ...NO_TAGS, tw: '<meta name="twitter:title" content="Judul">' } }],
    not: [{ head: { 'og:title': '<meta name="twitter:title" content="Judul">' } }],
  },
  'html-twitter-card-missing': { fires: [{ head: { 'twitter:card': '' } }], not: [{}] },
  'html-charset-problem': {
    fires: [
      og('og:title', 'BupatiÂ\u00a0resmikan CafÃ© desa'),
      {
        html: Buffer.from('<title>Caf\xe9</title><meta property="og:title" content="a">', 'latin1'),
        facts: { headers: { 'content-type': 'text/html; charset=utf-8' } },
      },
      { head: { charset: '<meta charset="iso-8859-1">' } },
      { head: { charset: '<meta charset="utf8x">' } },
      { head: { charset: '' }, body: `<p>Café ${TEXT}</p>`, facts: { headers: { 'content-type': 'text/html' } } },
    ],
    not: [
      { head: { charset: '' }, body: `<p>Café ${TEXT}</p>` },
      {
        head: { charset: '<meta charset="windows-1252">' },
        facts: { headers: { 'content-type': 'text/html; charset=iso-8859-1' } },
      },
    ],
  },
  'html-double-escaped': {
    fires: [og('og:title', 'Tani &amp;amp; nelayan'), og('og:description', 'Kata &amp;quot;siap&amp;quot;')],
    not: [og('og:title', 'Tani &amp; nelayan')],
  },
  'html-markup-in-text': {
    fires: [og('og:description', '&lt;p&gt;Ringkas&lt;/p&gt;')],
    not: [og('og:description', 'Suhu &lt; 30 dan curah &gt; 5')],
  },
  'html-empty-tag': { fires: [og('og:image', ''), og('og:title', ' ')], not: [og('og:video', '')] },
  'html-token-unreplaced': {
    fires: [
      og('og:title', '[node:title]'),
      og('og:title', '%%title%% %%sep%%'),
      og('og:description', '{{ page.summary }}'),
      og('og:title', '&lt;?php echo 1'),
    ],
    not: [og('og:title', 'Gaji naik 5%% [lengkap]')],
  },
  'html-title-generic': {
    fires: [
      og('og:title', 'Pemkab  Tanjung Kelekak'),
      { ...og('og:title', 'Beranda'), facts: { homeTitle: 'Beranda' } },
    ],
    not: [{ ...og('og:title', 'Pemkab Tanjung Kelekak'), facts: { url: `${HOST}/`, finalUrl: `${HOST}/` } }],
  },
  'html-title-long': {
    fires: [og('og:title', 'a'.repeat(111)), og('og:description', 'a'.repeat(301))],
    not: [og('og:title', 'a'.repeat(110)), og('og:description', 'a'.repeat(300))],
  },
  'html-unquoted-attr': {
    fires: [{ head: { 'og:title': '<meta property=og:title content="Judul">' } }],
    not: [{ head: { 'og:title': "<meta property='og:title' content='Judul'>" } }],
  },
  'html-client-redirect': {
    fires: [
      { head: { refresh: '<meta http-equiv="refresh" content="0; url=/baru">' } },
      { body: '<script>window.location.href = "/baru"</script>' },
    ],
    not: [
      { head: { refresh: '<meta http-equiv="refresh" content="300">' } },
      { head: { refresh: '<meta http-equiv="refresh" content="6; url=/baru">' } },
      withBody('<script>if (x) location = "/y"</script>'),
    ],
  },
  'img-relative': {
    fires: [imageAt('/foto/a.jpg'), imageAt('//cdn.example/a.jpg'), imageAt('data:image/png;base64,AA')],
    not: [{}],
  },
  'img-http': {
    fires: [imageAt('http://tanjungkelekakkab.go.id/a.jpg')],
    not: [{ ...imageAt('http://a.go.id/a.jpg'), facts: { url: 'http://a.go.id/x', finalUrl: 'http://a.go.id/x' } }],
  },
  'img-unreachable': {
    fires: [image({ status: 404, type: 'text/html' }), image({ status: 0 })],
    not: [image({ status: 206 })],
  },
  'img-not-image': {
    fires: [image({ type: 'text/html; charset=utf-8' }), image({ format: '' })],
    not: [image({ status: 404, type: 'text/html' })],
  },
  'img-format': {
    fires: ['svg+xml', 'avif', 'heic', 'bmp', 'tiff', 'x-icon'].map((type) => image({ type: `image/${type}` })),
    not: [image({ type: 'image/png' }), image({ type: 'image/webp' })],
  },
  'img-too-small': {
    fires: [image({ width: 199, height: 400 }), image({ width: 300, height: 199 })],
    not: [image({ width: 200, height: 200 })],
  },
  'img-small-card': {
    fires: [image({ width: 599, height: 400 }), image({ width: 700, height: 314 })],
    not: [image({ width: 600, height: 315 }), image({ width: 150, height: 150 })],
  },
  'img-heavy-whatsapp': { fires: [image({ bytes: 600 * 1024 + 1 })], not: [image({ bytes: 600 * 1024 })] },
  'img-heavy-whatsapp-risk': {
    fires: [image({ bytes: 300 * 1024 + 1 }), image({ bytes: 600 * 1024 })],
    not: [image({ bytes: 300 * 1024 }), image({ bytes: 600 * 1024 + 1 })],
  },
  'img-heavy': { fires: [image({ bytes: 5 * 1024 * 1024 + 1 })], not: [image({ bytes: 5 * 1024 * 1024 })] },
  'img-ratio': {
    fires: [image({ width: 2410, height: 600 }), image({ width: 600, height: 1210 })],
    not: [image({ width: 2400, height: 600 }), image({ width: 600, height: 1200 })],
  },
  'img-url-unencoded': {
    fires: [imageAt('https://a.go.id/foto bupati.jpg'), imageAt('https://a.go.id/café.jpg')],
    not: [imageAt('https://a.go.id/foto%20bupati.jpg')],
  },
  'img-no-dims': { fires: [{ head: { dims: '' } }], not: [{ head: { dims: '', 'og:image': '' } }] },
  'img-generic': {
    fires: [imageAt('https://a.go.id/sites/all/themes/x/logo.png'), imageAt('https://a.go.id/img/no-image.jpg')],
    not: [
      imageAt('https://a.go.id/sites/default/files/logout-petani.jpg'),
      imageAt('https://a.go.id/sites/default/files/panen.jpg'),
    ],
  },
  'sec-injected-spam': {
    fires: [
      withBody(link('slot gacor hari ini') + link('situs togel resmi')),
      withBody(`<div style="position:absolute; left:-9999px">${link('daftar')}</div>`),
      withBody(`<div style="display:none"><p><a href="/assets/">slot gacor</a></p></div>`),
      withBody('<div hidden>slot gacor maxwin togel online</div>'),
    ],
    not: [
      withBody(link('slot gacor')),
      withBody('<p>Pemkab memberantas judi online, slot gacor, togel dan maxwin di kalangan ASN.</p>'),
      withBody(
        link('Lapor judi online', 'https://aduankonten.id/') +
          link('Polisi tangkap bandar togel', 'https://berita.example/'),
      ),
      withBody('<div style="display:none"><a href="/berita/berantas-judi-online">Berantas judi online</a></div>'),
      withBody('<div style="display:none"><a href="https://kominfo.go.id/">Kominfo</a></div>'),
    ],
  },
  'sec-cloaking': {
    fires: [
      { facts: { botHtml: '<title>Slot Gacor Maxwin</title><p>x</p>' } },
      {
        facts: {
          botHtml: `<title>Beasiswa anak nelayan dibuka | Pemkab</title>${link('slot gacor')}${link('situs togel')}`,
        },
      },
    ],
    not: [
      { facts: { botHtml: '<title>Beasiswa  anak nelayan dibuka | Pemkab</title><p>x</p>' } },
      { facts: { botHtml: '<title>Just a moment...</title>' } },
      { facts: { botHtml: '' } },
    ],
  },
  'sec-domain-blocked': { fires: [{ facts: { facebookSays: 'blocked' } }], not: [{ facts: { facebookSays: 'fine' } }] },
  'sec-dead-share-plugin': {
    fires: [
      'https://s7.addthis.com/js/300/addthis_widget.js',
      '//w.sharethis.com/button/buttons.js',
      'https://cdn.polyfill.io/v3/polyfill.min.js',
      'https://apis.google.com/js/plusone.js',
      'https://platform.twitter.com/widgets.js',
      'https://connect.facebook.net/id_ID/sdk.js',
    ].map((src) => withBody(`<script src="${src}"></script>`)),
    not: [
      withBody(
        '<script src="https://titian.tanjungkelekakkab.go.id/titian.js"></script><iframe src="https://www.youtube.com/embed/x"></iframe>',
      ),
    ],
  },
  'cms-drupal-no-metatag': {
    fires: [
      { head: { ...NO_TAGS, g: '<meta name="Generator" content="Drupal 7 (http://drupal.org)">' } },
      { head: { ...NO_TAGS, g: '<script src="/sites/default/files/js/a.js"></script>' } },
    ],
    not: [{ head: { g: '<meta name="Generator" content="Drupal 7 (http://drupal.org)">' } }, { head: NO_TAGS }],
  },
  'cms-wordpress-no-seo': {
    fires: [
      { head: { ...NO_TAGS, g: '<meta name="generator" content="WordPress 6.4">' } },
      { head: { ...NO_TAGS, g: '<link rel="stylesheet" href="/wp-content/themes/a/style.css">' } },
    ],
    not: [{ head: { g: '<meta name="generator" content="WordPress 6.4">' } }],
  },
}

test('there are 63 checks, each under its own id, and each has its cases', () => {
  expect(CHECKS).toHaveLength(63)
  expect(CHECKS.map(({ id }) => id).sort()).toEqual(Object.keys(CASES).sort())
})

test('a good page fires none', async () => {
  const examination = await examined()
  expect(idsOf(examination)).toEqual([])
  expect(examination.verdict.level).toBe('green')
})

describe.each(Object.entries(CASES))('%s', (id, { fires, not }) => {
  test.each(fires)('fires %#', async (given) => {
    expect(idsOf(await examined(given))).toContain(id)
  })
  test.each(not)('must not fire %#', async (given) => {
    expect(idsOf(await examined(given))).not.toContain(id)
  })
})

test('a check whose facts are absent does not fire', async () => {
  const facts = {
    finalUrl: undefined,
    hops: undefined,
    status: undefined,
    headers: undefined,
    ttfbMs: undefined,
    botStatus: undefined,
    robots: undefined,
    image: undefined,
  }
  expect(idsOf(await examined({ facts }))).toEqual([])
})

test('evidence names the bytes at fault and where they stand', async () => {
  const html = `<!DOCTYPE html><title>é</title>\n<meta property="og:title" content="[node:title]">`
  const { findings } = await examined({ html })
  expect(findings.find(({ id }) => id === 'html-token-unreplaced')?.evidence).toEqual([
    { text: '<meta property="og:title" content="[node:title]">', byte: Buffer.from(html).indexOf('<meta') },
  ])
})

test('slower than any robot waits is a blocker, slow alone is not', async () => {
  const severityAt = async (ttfbMs: number) => (await examined({ facts: { ttfbMs } })).findings[0]?.severity
  expect([await severityAt(8000), await severityAt(8001)]).toEqual(['major', 'blocker'])
})

test('only the platforms whose robot is refused are named', async () => {
  const { findings, cards } = await examined({
    facts: { botStatus: { facebookexternalhit: 403, Twitterbot: 200, TelegramBot: 429 } },
  })
  expect(findings[0]).toMatchObject({ id: 'net-bot-blocked', platforms: ['facebook', 'telegram'] })
  expect([cards.facebook.result, cards.telegram.result, cards.x.result, cards.line.result]).toEqual([
    'bad',
    'bad',
    'good',
    'good',
  ])
})
