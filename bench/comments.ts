import { randomBytes } from 'node:crypto'
import { load } from './support/load.ts'
import { fsyncMs, median, print, type ServerUnderLoad, serverOf } from './support/measure.ts'

/**
 * Reading and writing comments, 32 connections, beside a bare Express 5 JSON route with an answer of the same size.
 * Rounds alternate; each ratio is the median of the per-round ratios. Budgets (DESIGN §8): a page of 50, kept, ≥ 6 ×;
 * public POSTs ≥ 1,000/s acknowledged after commit.
 *
 *   npm run build && node --import tsx bench/comments.ts [rounds]
 */
const ROUNDS = Number(process.argv[2] ?? 5)
const CONNECTIONS = 32
const SECONDS = 2

const get = (count: number, more = '') => {
  const url = encodeURIComponent(`https://bench.test/berita/${count}`)
  return () => `GET /api/v1/comments?site=bench&url=${url}${more} HTTP/1.1\r\nhost: bench\r\n\r\n`
}
let texts = 0
const post = () => {
  // Words that no two share, so that screening compares and finds nothing.
  const words = randomBytes(24)
    .toString('base64')
    .replace(/[^a-z]/gi, ' ')
  const body = JSON.stringify({
    site: 'bench',
    url: 'https://bench.test/berita/0',
    name: `Warga ${texts++}`,
    text: `Kapan jalan di ${words} diperbaiki? Sudah tiga minggu tidak ada kabar.`,
    once: randomBytes(16).toString('base64url'),
    took: 20_000,
  })
  return (
    'POST /api/v1/comments HTTP/1.1\r\nhost: bench\r\norigin: https://bench.test\r\ncontent-type: text/plain\r\n' +
    `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  )
}

interface Series {
  name: string
  request: () => string
  /** `cold`: the server that keeps nothing. */
  of: 'kept' | 'cold'
  against: () => string
}
const series: Series[] = [
  { name: 'GET, 50 comments, kept', request: get(50), of: 'kept', against: get(50) },
  { name: 'GET, first page of 5,000, kept', request: get(5000), of: 'kept', against: get(50) },
  { name: 'GET, 50 comments, made anew', request: get(50), of: 'cold', against: get(50) },
  { name: 'GET, first page of 5,000, made anew', request: get(5000), of: 'cold', against: get(50) },
  { name: 'GET, most supported of 5,000, made anew', request: get(5000, '&sort=top'), of: 'cold', against: get(50) },
  { name: 'POST, screened and stored', request: post, of: 'kept', against: post },
]

const servers = {
  kept: await serverOf(new URL('./support/talk.mjs', import.meta.url)),
  cold: await serverOf(new URL('./support/talk.mjs', import.meta.url), { BENCH_COLD: '1' }),
  bare: await serverOf(new URL('./support/bare-express.mjs', import.meta.url)),
}
print('fdatasync', `${fsyncMs().toFixed(2)} ms`)
for (const { name, request, of, against } of series) {
  await run(servers[of], request, 1)
  await run(servers.bare, against, 1)
  const rounds = []
  for (let round = 0; round < ROUNDS; round++) {
    const bare = await run(servers.bare, against, SECONDS)
    const ours = await run(servers[of], request, SECONDS)
    rounds.push({ bare, ours, speed: ours.perSecond / bare.perSecond, cpu: bare.cpu / ours.cpu })
  }
  const ours = median(rounds.map((round) => round.ours.perSecond))
  const p99 = median(rounds.map((round) => round.ours.p99Ms))
  print(
    name,
    `${Math.round(ours)}/s, p99 ${p99.toFixed(1)} ms · ${median(rounds.map((round) => round.speed)).toFixed(2)} × bare Express, ${median(rounds.map((round) => round.cpu)).toFixed(2)} × by CPU`,
  )
}
print('resident memory', `${Math.round(await servers.kept.rssMb())} MB`)
await Promise.all(Object.values(servers).map((server) => server.stop()))

async function run(server: ServerUnderLoad, request: () => string, seconds: number) {
  const before = await server.cpu()
  const result = await load(server.url, {
    connections: CONNECTIONS,
    seconds,
    request,
    isGood: (head) => /^HTTP\/1\.1 20[012]/.test(head),
  })
  if (result.errors > 0) throw new Error(`${result.errors} answers were not 2xx`)
  return { ...result, cpu: ((await server.cpu()) - before) / result.requests }
}
