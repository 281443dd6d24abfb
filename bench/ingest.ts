import { randomBytes } from 'node:crypto'
import { load } from './support/load.ts'
import { fsyncMs, median, print, type ServerUnderLoad, serverOf } from './support/measure.ts'

/**
 * Visits acknowledged after commit, 32 connections, beside a bare node:http sink that only reads and parses. Rounds
 * alternate; the ratio is the median of the per-round ratios. Budget: ≥ 0.5 by CPU per request and by requests/s where
 * fsync ≤ 0.3 ms; p99 ≤ 3 × the sink's.
 *
 *   npm run build && node --import tsx bench/ingest.ts [rounds]
 */
const ROUNDS = Number(process.argv[2] ?? 5)
const CONNECTIONS = 32
const ARTICLES = 400
const REFERRERS = [
  '',
  '',
  '',
  'https://l.facebook.com/',
  'https://www.google.com/',
  'https://t.co/aBcD',
  'https://l.instagram.com/',
  'https://www.babelnews.test/',
  'https://duckduckgo.com/',
]
const AGENTS = [
  'Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Linux; Android 12; CPH2269 Build/SP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/490.0.0.0;]',
]

const hour = Math.floor(Date.now() / 3_600_000)
  .toString(36)
  .padStart(4, '0')
const ID = `${hour}________________`
const VIEW = '00000000'

/** Whole requests with room for the ids: the load generator shares two cores with the server, so it must cost little. */
const templates = Array.from({ length: ARTICLES * REFERRERS.length }, (_, n) => {
  const url = `https://bench.test/berita/artikel-${n % ARTICLES}`
  const body = JSON.stringify({
    site: 'bench',
    visit: ID,
    view: VIEW,
    kind: 'page',
    url,
    land: { url: n % 9 === 3 ? `${url}?fbclid=IwAR0abc` : url, ref: REFERRERS[n % REFERRERS.length] },
    first: n % 3 ? 'dwm' : '',
    ret: n % 3 ? 0 : 1,
    since: n % 3 ? '' : '2-7',
    freq: n % 3 ? '1' : '2',
    tag: '0.1.0',
  })
  const text =
    `POST /api/v1/visits HTTP/1.1\r\nhost: bench\r\norigin: https://bench.test\r\nuser-agent: ${AGENTS[n % 3]}\r\n` +
    `content-type: text/plain;charset=UTF-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  const at = text.indexOf(ID)
  return [text.slice(0, at), text.slice(at + ID.length)] as const
})

/** A new visit each time: its id is the hour and random characters, as the tag makes it. */
const request = (n: number): string => {
  const [before, after] = templates[n % templates.length]!
  return before + hour + randomIds[n & 0xffff] + (n >> 16).toString(36).padStart(4, '0') + after
}
/** 12 random characters; with the 4 of the counter they make the 96 bits of an id. */
const randomIds = Array.from({ length: 0x10000 }, () => randomBytes(9).toString('base64url'))

async function round(server: ServerUnderLoad, seconds: number, isGood: (head: string) => boolean) {
  const before = await server.cpu()
  const result = await load(server.url, { connections: CONNECTIONS, seconds, request, isGood })
  return { ...result, cpuUs: ((await server.cpu()) - before) / result.requests }
}

const sink = await serverOf(new URL('./support/sink.mjs', import.meta.url))
const titian = await serverOf(
  new URL('./support/titian.mjs', import.meta.url),
  process.env.BENCH_DATABASE ? { BENCH_DATABASE: process.env.BENCH_DATABASE } : {},
)
const answered = (head: string) => head.startsWith('HTTP/1.1 204')
const counted = (head: string) => /titian-visit: counted/i.test(head)
print('fsync of 16 KB, median', `${fsyncMs().toFixed(2)} ms`)
await round(sink, 3, answered)
await round(titian, 3, counted)
const rates: number[] = []
const cpus: number[] = []
const tails: number[] = []
let errors = 0
let bestBare = 0
let best = { perSecond: 0, cpuUs: 0, p99Ms: 0 }
for (let i = 0; i < ROUNDS; i++) {
  const bare = await round(sink, 2, answered)
  const ours = await round(titian, 2, counted)
  rates.push(ours.perSecond / bare.perSecond)
  cpus.push(bare.cpuUs / ours.cpuUs)
  tails.push(ours.p99Ms / bare.p99Ms)
  errors += ours.errors + bare.errors
  bestBare = Math.max(bestBare, bare.perSecond)
  if (ours.perSecond > best.perSecond) best = ours
}
print('requests/s, × the sink', median(rates).toFixed(2))
print('CPU per request, sink ÷ ours', median(cpus).toFixed(2))
print('p99, × the sink', median(tails).toFixed(2))
print(
  'best round',
  `sink ${bestBare.toFixed(0)}/s; ours ${best.perSecond.toFixed(0)}/s, ${best.cpuUs.toFixed(0)} µs CPU, p99 ${best.p99Ms.toFixed(1)} ms`,
)
print('memory after', `${(await titian.rssMb()).toFixed(0)} MB`)
print('errors', String(errors))
await sink.stop()
await titian.stop()
