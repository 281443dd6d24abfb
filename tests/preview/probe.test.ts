import zlib from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { closeMetadataWorker } from '../../src/fetch/scrape-head.ts'
import { examine } from '../../src/preview/examine.ts'
import { BOT_AGENTS, type ProbeRules, probe, REFUSAL_TAKES_MS } from '../../src/preview/probe.ts'
import { serve } from '../support/local-server.ts'
import { idsOf } from './pages.ts'
import { brokenDrupal, mendedDrupal, newsHost, png } from './test-site.ts'

const OWN = 'TitianPreviewCheck/1.0 (+https://titian.example.go.id)'
const RULES: ProbeRules = {
  allowedHosts: (host) => host === '127.0.0.1',
  allowAddress: (_host, address) => address === '127.0.0.1',
  allowPorts: () => true,
  agent: OWN,
}

afterAll(closeMetadataWorker)

describe('probing a page', () => {
  test('asks once as Titian and once as each robot, and every robot says who really asks', async () => {
    const host = await newsHost()
    host.html('/a', mendedDrupal(host.origin))
    host.answers['/foto/nelayan.png'] = (_request, response) =>
      response.writeHead(200, { 'content-type': 'image/png' }).end(png(1200, 630))

    const { facts } = await probe(`${host.origin}/a`, RULES)

    const agents = host.asked.filter((each) => each.startsWith('/a ')).map((each) => each.slice(3))
    expect(agents).toHaveLength(6)
    expect(new Set(agents).size).toBe(6)
    expect(agents.every((agent) => agent.includes('TitianPreviewCheck'))).toBe(true)
    for (const start of Object.values(BOT_AGENTS)) expect(agents.some((agent) => agent.startsWith(start))).toBe(true)
    expect(facts).toMatchObject({
      status: 200,
      botStatus: { facebookexternalhit: 200, WhatsApp: 200, Twitterbot: 200, TelegramBot: 200, LinkedInBot: 200 },
      image: { status: 200, type: 'image/png', format: 'png', width: 1200, height: 630 },
      robots: '',
      range: { status: 200, hasHead: true },
    })
  })

  test('a picture of another host is not asked for', async () => {
    const host = await newsHost()
    const other = await newsHost()
    host.html('/a', `<meta property="og:image" content="${other.origin.replace('127.0.0.1', 'localhost')}/a.jpg">`)
    const { facts } = await probe(`${host.origin}/a`, RULES)
    expect(facts.image).toBeUndefined()
    expect(other.asked).toEqual([])
  })

  test('robots are not sent to a page that nobody can open', async () => {
    const host = await newsHost()
    const { facts } = await probe(`${host.origin}/nothing`, RULES)
    expect(facts).toMatchObject({ status: 404 })
    expect(facts.botStatus).toBeUndefined()
    expect(host.asked.filter((each) => each.startsWith('/nothing'))).toHaveLength(1)
  })

  test('what only Facebook is shown is found, and so is a firewall that refuses one robot', async () => {
    const host = await newsHost()
    host.answers['/a'] = (request, response) => {
      const agent = request.headers['user-agent'] ?? ''
      if (agent.startsWith('Twitterbot')) return response.writeHead(403).end()
      const title = agent.startsWith('facebook') ? 'Slot Gacor Maxwin' : 'Jembatan dibuka'
      return response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(`<title>${title}</title><p>Isi berita`)
    }
    const examination = examine(await probe(`${host.origin}/a`, RULES))
    expect(idsOf(examination)).toContain('sec-cloaking')
    expect(examination.findings.find(({ id }) => id === 'net-bot-blocked')?.platforms).toEqual(['x'])
  })

  test('a server that breaks on Range, and one that sends brotli unasked', async () => {
    const server = await serve((request, response) => {
      if (request.headers.range) return response.writeHead(416).end()
      const body = zlib.brotliCompressSync('<title>Berita</title>')
      return response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'br' }).end(body)
    })
    const ids = idsOf(examine(await probe(`http://127.0.0.1:${server.port}/a`, RULES)))
    expect(ids).toContain('net-range-broken')
    expect(ids).toContain('net-encoding-unsupported')
    expect(ids).toContain('html-title-missing')
  })

  test('a redirect that goes in a circle', async () => {
    const server = await serve((request, response) =>
      response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end(),
    )
    expect(idsOf(examine(await probe(`http://127.0.0.1:${server.port}/a`, RULES)))).toContain('net-redirect-loop')
  })

  test('injected links on a Drupal 7 page are named with where they stand', async () => {
    const host = await newsHost()
    const html = brokenDrupal(host.origin)
    host.html('/a', html)
    const { findings } = examine(await probe(`${host.origin}/a`, RULES))
    const spam = findings.find(({ id }) => id === 'sec-injected-spam')
    expect(spam?.evidence).toEqual([
      { text: 'slot gacor hari ini → https://kelincislot88.example/', byte: html.indexOf('<a href="https://kelinci') },
    ])
  })
})

describe('refused addresses', () => {
  const REFUSED: [name: string, url: string, rules: Partial<ProbeRules>][] = [
    ['another host', 'http://elsewhere.example.go.id/', {}],
    ['a private address', 'http://10.0.0.1/', { allowedHosts: () => true }],
    [
      'a name with a private address',
      'http://a.go.id/',
      { allowedHosts: () => true, resolve: async () => ['192.168.1.1'] },
    ],
    [
      'a name without an address',
      'http://b.go.id/',
      { allowedHosts: () => true, resolve: () => Promise.reject(new Error('ENOTFOUND')) },
    ],
    ['another port', 'http://127.0.0.1:22/', { allowPorts: () => false }],
    ['no web address', 'ftp://127.0.0.1/', {}],
    ['credentials', 'http://a:b@127.0.0.1/', {}],
  ]

  test('all answer in the same words, and none before its time', async () => {
    const answers = await Promise.all(
      REFUSED.map(async ([, url, rules]) => {
        const startedAt = performance.now()
        const subject = await probe(url, { ...RULES, ...rules })
        const { findings, verdict, cards } = examine(subject)
        expect(performance.now() - startedAt).toBeGreaterThanOrEqual(REFUSAL_TAKES_MS - 5)
        const { url: _url, ...facts } = subject.facts
        return JSON.stringify({ facts, findings, verdict, results: Object.values(cards).map(({ result }) => result) })
      }),
    )
    // The scheme is the asker's own: http is told to him alike whatever stands behind the name.
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('net-dns-fail')
  })
})
