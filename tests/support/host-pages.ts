import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** How a host page is served: what a site that we do not control may do to us. */
export interface HostPage {
  head?: string
  style?: string
  headers?: Record<string, string>
  /** Served as XML. */
  xhtml?: boolean
  body?: string
  /** Attributes or another tag; default the snippet of DESIGN §5. */
  tag?: (titian: string, site: string) => string
}

const TITLE = 'Jalan Simpang Tige–Air Layang Selesai Diperbaiki'
const PARAGRAPH = 'Ruas ini menghubungkan delapan desa dengan pasar dan puskesmas di Air Layang. '.repeat(3)
/** Longer than a screen, as articles are: what stands below is not yet painted when the tag makes room. */
const ARTICLE = `<article><h1>${TITLE}</h1><div class="entry-content"><p>Perbaikan ruas jalan sepanjang 2,4 kilometer
 selesai pada Sabtu. <a href="https://www.facebook.com/kelekak">Facebook kami</a></p>${`<p>${PARAGRAPH}</p>`.repeat(20)}</div></article>`

const snippet = (titian: string, site: string) =>
  `<script src="${titian}/titian.js" data-site="${site}" defer="defer"></script>`

/** A news site of one article: `/berita/<name of a host page>`. */
export async function serveHostPages(pages: Record<string, HostPage>, titian: () => string, site: string) {
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://host')
    const [, folder, name = ''] = url.pathname.split('/')
    const page = pages[name]
    if (!page || (folder !== 'berita' && folder !== 'gaya')) {
      response.statusCode = 404
      return response.end()
    }
    if (folder === 'gaya') return response.setHeader('content-type', 'text/css').end(page.style ?? '')
    response.setHeader('content-type', page.xhtml ? 'application/xhtml+xml' : 'text/html; charset=utf-8')
    for (const [header, value] of Object.entries(page.headers ?? {})) {
      response.setHeader(header, value.replaceAll('{titian}', titian()))
    }
    response.end(
      `${page.xhtml ? '<?xml version="1.0" encoding="utf-8"?>' : '<!doctype html>'}<html xmlns="http://www.w3.org/1999/xhtml" lang="id"><head><title>${TITLE}</title><meta name="viewport" content="width=device-width"/>${page.head ?? ''}<link rel="icon" href="data:,"/><link rel="stylesheet" href="/gaya/${name}"/>${(page.tag ?? snippet)(titian(), site)}</head><body><main>${page.body ?? ARTICLE}</main><footer id="kaki">Kaki situs</footer></body></html>`,
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { port, close: () => new Promise((done) => server.close(done)) }
}
