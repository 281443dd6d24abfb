import type http from 'node:http'
import { newId } from '../../src/base/ids.ts'
import { pageAddress } from '../../src/pages/page.ts'
import { insertPage } from '../../src/pages/page-store.ts'
import { insertSite } from '../../src/sites/site-store.ts'
import { serve } from '../support/local-server.ts'
import { SITE, type Started } from '../support/start.ts'

/** 1 × 1 in name only: a PNG whose header says how large it is. */
export function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(64)
  bytes.writeUInt32BE(0x89504e47, 0)
  bytes.writeUInt32BE(0x0d0a1a0a, 4)
  bytes.write('IHDR', 12, 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

export interface NewsHost {
  origin: string
  /** User agents and paths asked, `path agent`. */
  asked: string[]
  /** What an address answers; change it and the site is mended. */
  answers: Record<string, (request: http.IncomingMessage, response: http.ServerResponse) => void>
  html(path: string, html: string): void
}

/** A news site on loopback; a site flagged as demo may be read there. */
export async function newsHost(): Promise<NewsHost> {
  const answers: NewsHost['answers'] = {}
  const asked: string[] = []
  const server = await serve((request, response) => {
    asked.push(`${request.url} ${request.headers['user-agent']}`)
    const answer = answers[request.url ?? '']
    if (answer) answer(request, response)
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('not found')
  })
  return {
    origin: `http://127.0.0.1:${server.port}`,
    asked,
    answers,
    html: (path, html) => {
      answers[path] = (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
    },
  }
}

/** Registers the host as a demo site beside the one of the tests. */
export async function registerDemo({ titian, clock }: Started, origin: string, id = 'demo-news'): Promise<string> {
  await insertSite(
    titian.db,
    {
      id,
      name: 'Kabupaten Contoh',
      institution: 'Pemkab Contoh',
      time_zone: 'Asia/Jakarta',
      language: 'id',
      networks: '',
      is_demo: 1,
      created_at: clock.now(),
      changed_at: clock.now(),
    },
    [origin],
  )
  await titian.sites.reload()
  return id
}

/** A known page of a site, as after its first visit and reading. */
export async function knownPage(
  { titian, clock }: Started,
  siteId: string,
  url: string,
  title = 'Berita',
): Promise<string> {
  const site = titian.sites.byKey(siteId)!
  const address = pageAddress(site, url)
  const id = newId(clock.ms())
  await insertPage(titian.db, {
    site_id: siteId,
    id,
    key: address.key,
    url: address.url,
    title,
    state: 'known',
    first_day: '2026-11-21',
    created_at: clock.now(),
  })
  return id
}

export { SITE }

/** As Drupal 7 prints an article without Metatag, with AddThis and, since last year, something else. */
export const brokenDrupal = (origin: string): string => `<!DOCTYPE html>
<html lang="id"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta name="Generator" content="Drupal 7 (http://drupal.org)" />
<link rel="shortlink" href="/node/7" /><link rel="canonical" href="/berita/beasiswa" />
<title>Pemkab Buka Pendaftaran Beasiswa Anak Nelayan | Pemkab Contoh</title>
<link rel="stylesheet" href="${origin}/sites/all/themes/contoh/style.css" />
<script src="https://s7.addthis.com/js/300/addthis_widget.js#pubid=xa-1"></script></head>
<body class="html not-front node-type-berita"><h1>Pemkab Buka Pendaftaran Beasiswa Anak Nelayan</h1>
<div class="node node-berita"><p>Pendaftaran dibuka sampai 20 November 2026 untuk anak nelayan dan petani di seluruh kecamatan.</p></div>
<div style="position:absolute;left:-9999px"><a href="https://kelincislot88.example/">slot gacor hari ini</a></div></body></html>`

export const mendedDrupal = (origin: string): string => `<!DOCTYPE html>
<html lang="id"><head><meta charset="utf-8" />
<meta name="Generator" content="Drupal 7 (http://drupal.org)" />
<title>Pemkab Buka Pendaftaran Beasiswa Anak Nelayan | Pemkab Contoh</title>
<link rel="canonical" href="${origin}/berita/beasiswa" />
<meta property="og:title" content="Pemkab Buka Pendaftaran Beasiswa Anak Nelayan" />
<meta property="og:description" content="Pendaftaran dibuka sampai 20 November 2026." />
<meta property="og:url" content="${origin}/berita/beasiswa" />
<meta property="og:image" content="${origin}/foto/nelayan.png" />
<meta property="og:image:width" content="1200" /><meta property="og:image:height" content="630" />
<meta name="twitter:card" content="summary_large_image" /></head>
<body><h1>Pemkab Buka Pendaftaran Beasiswa Anak Nelayan</h1><p>Pendaftaran dibuka sampai 20 November 2026 untuk anak nelayan dan petani.</p></body></html>`
