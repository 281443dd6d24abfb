import zlib from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { NO_FACTS } from '../../src/fetch/read-metadata.ts'
import { closeMetadataWorker } from '../../src/fetch/scrape-head.ts'
import { type ReadRules, readPage } from '../../src/pages/read-page.ts'
import { serve } from '../support/local-server.ts'

const HOST = 'berita.example.go.id'
const RULES: ReadRules = {
  allowedHosts: (host) => host === HOST,
  allowAddress: (_host, address) => address === '127.0.0.1',
  allowPorts: () => true,
  resolve: async () => ['127.0.0.1'],
  agent: 'TitianPreviewCheck/1.0 (+https://titian.example.go.id)',
}

afterAll(closeMetadataWorker)

const answering = (status: number, headers: Record<string, string>, body: string | Buffer = '') =>
  serve((_request, response) => response.writeHead(status, headers).end(body))

test('an article is read: packed, redirected, in an old character set', async () => {
  const page = Buffer.from(
    '<meta charset=iso-8859-1><title>Caf\xe9 desa dibuka | Situs</title><link rel=canonical href=/kafe>',
    'latin1',
  )
  const server = await serve((request, response) => {
    if (request.url === '/node/7') return response.writeHead(301, { location: '/berita/kafe' }).end()
    return response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(zlib.gzipSync(page))
  })
  const origin = `http://${HOST}:${server.port}`
  expect(await readPage(`${origin}/node/7`, RULES)).toEqual({
    ok: true,
    status: 200,
    finalUrl: `${origin}/berita/kafe`,
    facts: { ...NO_FACTS, title: 'Café desa dibuka', canonical: `${origin}/kafe` },
  })
})

test('a PDF is there but states nothing', async () => {
  const server = await answering(200, { 'content-type': 'application/pdf' }, '<title>x</title>')
  const url = `http://${HOST}:${server.port}/a.pdf`
  expect(await readPage(url, RULES)).toEqual({ ok: true, status: 200, finalUrl: url, facts: NO_FACTS })
})

test.each([404, 410, 500, 304])('an answer of %d is told as such', async (status) => {
  const server = await answering(status, { 'content-type': 'text/html' })
  expect(await readPage(`http://${HOST}:${server.port}/`, RULES)).toEqual({ ok: false, failure: 'http_status', status })
})

test('a page of three megabytes of pasted photographs still has its title', async () => {
  const page = `<title>Foto panen raya</title><body><img src="data:image/jpeg;base64,${'A'.repeat(3 * 1024 * 1024)}">`
  const server = await answering(200, { 'content-type': 'text/html; charset=utf-8' }, page)
  expect(await readPage(`http://${HOST}:${server.port}/`, RULES)).toMatchObject({
    ok: true,
    facts: { title: 'Foto panen raya' },
  })
})

test('a date without a zone is in the zone of the site', async () => {
  const server = await answering(200, { 'content-type': 'text/html' }, '<time datetime="2026-11-21T09:00">')
  const reading = await readPage(`http://${HOST}:${server.port}/`, { ...RULES, utcOffset: '+09:00' })
  expect(reading).toMatchObject({ ok: true, facts: { publishedAt: '2026-11-21T00:00:00.000Z' } })
})

test('an address that may not be read says why, and nobody is asked', async () => {
  const server = await answering(200, { 'content-type': 'text/html' })
  expect(await readPage(`http://lain.example:${server.port}/`, RULES)).toEqual({ ok: false, failure: 'not_registered' })
  const { allowAddress: _, ...noLoopback } = RULES
  expect(await readPage(`http://${HOST}:${server.port}/`, noLoopback)).toEqual({ ok: false, failure: 'not_public' })
  expect(server.asked).toEqual([])
})
