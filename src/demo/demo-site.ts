import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import ejs from 'ejs'
import type { RunningServer } from '../server.ts'
import { type Article, SECTIONS, type SectionId } from './article.ts'
import { ACCOUNTS, DEMO_NAME, OFFICE_ACCOUNTS } from './regency.ts'
import { tinyPdf } from './tiny-pdf.ts'

export interface DemoSiteOptions {
  /** 0 takes any free port. */
  port: number
  host: '127.0.0.1'
  /** Address of Titian's script, on another origin. */
  tagUrl: string
  siteKey: string
  /** Oldest first. */
  articles: readonly Article[]
}

interface Page {
  status: number
  type: string
  body: string | Buffer
}

const VIEWS = new URL('../../views/', import.meta.url)
const DEMO = new URL('demo/', VIEWS)

/**
 * A small news site of a regency, as an old CMS would serve it: it knows nothing of Titian but the pasted script tag.
 * A server of its own on a port of its own, so that the demo meets what a real site meets: another origin.
 *
 * @throws Error with code EADDRINUSE or EACCES when the port cannot be had
 */
export async function startDemoSite(options: DemoSiteOptions): Promise<RunningServer> {
  const files = fixedFiles(options.articles)
  const server = createServer((request, response) => {
    const origin = `http://${request.headers.host ?? 'localhost'}`
    send(request, response, files.get(pathOf(request)) ?? pageAt(pathOf(request), origin, options))
  })
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(options.port, options.host, () => {
      server.off('error', failed)
      done()
    })
  })
  return {
    server,
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').replace(/[?#].*$/, '')
}

function send(request: IncomingMessage, response: ServerResponse, { status, type, body }: Page): void {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  response.writeHead(isRead ? status : 405, {
    'content-type': type,
    'cache-control': type.startsWith('text/html') ? 'no-cache' : 'public, max-age=3600',
    ...(isRead ? {} : { allow: 'GET, HEAD' }),
  })
  response.end(isRead && request.method === 'GET' ? body : undefined)
}

/** Style, drawings and documents: read once, served from memory. */
function fixedFiles(articles: readonly Article[]): Map<string, Page> {
  const files = new Map<string, Page>()
  const put = (path: string, type: string, body: Buffer) => files.set(path, { status: 200, type, body })
  put('/css/host.css', 'text/css; charset=utf-8', readFileSync(new URL('host.css', DEMO)))
  put('/favicon.ico', 'image/svg+xml', readFileSync(new URL('img/lambang.svg', DEMO)))
  for (const scene of new Set(articles.map((article) => article.scene))) {
    put(`/img/${scene}.svg`, 'image/svg+xml', readFileSync(new URL(`img/${scene}.svg`, DEMO)))
  }
  for (const article of articles) {
    for (const { name, path } of article.files) {
      put(
        path,
        'application/pdf',
        tinyPdf([name, DEMO_NAME, article.agency, article.shownDate, '', 'Dokumen contoh untuk demo Titian.']),
      )
    }
  }
  return files
}

const LATEST_ON_HOME = 12
const LATEST_BESIDE = 6

function pageAt(path: string, origin: string, { articles, tagUrl, siteKey }: DemoSiteOptions): Page {
  const newest = [...articles].reverse()
  const shared = {
    siteName: DEMO_NAME,
    sections: SECTIONS,
    accounts: ACCOUNTS,
    latest: newest.slice(0, LATEST_BESIDE),
    origin,
    path,
    tagUrl,
    siteKey,
  }
  const page = (view: string, title: string, more: object = {}, status = 200): Page => ({
    status,
    type: 'text/html; charset=utf-8',
    body: render(view, { ...shared, title, ...more }),
  })
  const [, first = '', second = '', ...rest] = path.split('/')
  if (path === '/') return page('home', DEMO_NAME, { list: newest.slice(0, LATEST_ON_HOME) })
  if (rest.length === 0 && first === 'berita' && second) {
    const article = articles.find(({ slug }) => slug === second)
    if (article) return page('article', article.title, { article })
  }
  if (!second && first === 'kontak') return page('contact', 'Kontak', { officeAccounts: OFFICE_ACCOUNTS })
  if (!second && first === 'arsip') return page('list', 'Semua berita', { list: newest })
  if (rest.length === 0 && first === 'kategori' && isSection(second)) {
    return page('list', SECTIONS[second], { list: newest.filter(({ section }) => section === second) })
  }
  return page('missing', 'Halaman tidak ditemukan', {}, 404)
}

const isSection = (text: string): text is SectionId => Object.hasOwn(SECTIONS, text)

const templates = new Map<string, (it: object) => string>()
function render(view: string, it: object): string {
  let template = templates.get(view)
  if (!template) {
    const filename = fileURLToPath(new URL(`${view}.ejs`, DEMO))
    template = ejs.compile(readFileSync(filename, 'utf8'), {
      filename,
      root: fileURLToPath(VIEWS),
      cache: true,
      strict: true,
      _with: false,
      localsName: 'it',
    }) as (it: object) => string
    templates.set(view, template)
  }
  return template(it)
}
