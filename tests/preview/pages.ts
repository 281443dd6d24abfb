import { factsOf } from '../../src/fetch/read-metadata.ts'
import { type Examination, examine } from '../../src/preview/examine.ts'
import { readFacts } from '../../src/preview/facts.ts'
import { subjectOf } from '../../src/preview/subject.ts'

export const URL_HERE = 'https://tanjungkelekakkab.go.id/berita/beasiswa-2027'

/** Facts of a page with which nothing is wrong. */
export const GOOD_FACTS = {
  url: URL_HERE,
  finalUrl: URL_HERE,
  hops: [],
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' },
  ttfbMs: 240,
  botStatus: { facebookexternalhit: 200, WhatsApp: 200, Twitterbot: 200, TelegramBot: 200, LinkedInBot: 200 },
  robots: 'User-agent: *\nDisallow: /admin/\n',
  image: { status: 200, type: 'image/jpeg', bytes: 180_000, width: 1200, height: 630 },
}

export const GOOD_HEAD: Readonly<Record<string, string>> = {
  charset: '<meta charset="utf-8">',
  title: '<title>Beasiswa anak nelayan dibuka | Pemkab</title>',
  canonical: `<link rel="canonical" href="${URL_HERE}">`,
  'og:title': '<meta property="og:title" content="Beasiswa anak nelayan dibuka">',
  'og:description': '<meta property="og:description" content="Pendaftaran sampai 20 November.">',
  'og:image': '<meta property="og:image" content="https://tanjungkelekakkab.go.id/foto/nelayan.jpg">',
  dims: '<meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">',
  'og:url': `<meta property="og:url" content="${URL_HERE}">`,
  'og:site_name': '<meta property="og:site_name" content="Pemkab Tanjung Kelekak">',
  'twitter:card': '<meta name="twitter:card" content="summary_large_image">',
}

export const TEXT = 'Pemerintah kabupaten membuka pendaftaran beasiswa bagi anak nelayan dan petani. '.repeat(6)

export interface Case {
  /** Parts of the head that differ from GOOD_HEAD; '' leaves one out. */
  head?: Record<string, string>
  body?: string
  /** Instead of the whole page. */
  html?: string | Buffer
  facts?: Record<string, unknown>
}

export function pageOf({
  head = {},
  body = `<article><h1>Beasiswa anak nelayan dibuka</h1><p>${TEXT}</p></article>`,
}: Case): string {
  const parts = Object.values({ ...GOOD_HEAD, ...head })
  return `<!DOCTYPE html><html lang="id"><head>${parts.join('\n')}</head><body>${body}</body></html>`
}

export async function examined(given: Case = {}): Promise<Examination> {
  const html = given.html ?? pageOf(given)
  const facts = readFacts({ ...GOOD_FACTS, ...given.facts })
  const bytes = typeof html === 'string' ? Buffer.from(html) : html
  return examine(await subjectOf(bytes, facts, (scan, url) => factsOf(scan, null, url)))
}

export const idsOf = (examination: Examination): string[] => examination.findings.map(({ id }) => id)
