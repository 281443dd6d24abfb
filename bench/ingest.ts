import { load } from './support/load.ts'
import { fsyncMs, median, print, type ServerUnderLoad, serverOf } from './support/measure.ts'
import { countedVisit, visitRequest } from './support/visits.ts'

/**
 * Visits acknowledged after commit, 32 connections, beside a bare node:http sink that only reads and parses. Rounds
 * alternate; the ratio is the median of the per-round ratios. Budget: ≥ 0.5 by CPU per request and by requests/s where
 * fsync ≤ 0.3 ms; p99 ≤ 3 × the sink's.
 *
 *   npm run build && node --import tsx bench/ingest.ts [rounds]
 */
const ROUNDS = Number(process.argv[2] ?? 5)
const CONNECTIONS = 32

async function round(server: ServerUnderLoad, seconds: number, isGood: (head: string) => boolean) {
  const before = await server.cpu()
  const result = await load(server.url, { connections: CONNECTIONS, seconds, request: visitRequest, isGood })
  return { ...result, cpuUs: ((await server.cpu()) - before) / result.requests }
}

const sink = await serverOf(new URL('./support/sink.mjs', import.meta.url))
const titian = await serverOf(
  new URL('./support/titian.mjs', import.meta.url),
  process.env.BENCH_DATABASE ? { BENCH_DATABASE: process.env.BENCH_DATABASE } : {},
)
const answered = (head: string) => head.startsWith('HTTP/1.1 204')
print('fsync of 16 KB, median', `${fsyncMs().toFixed(2)} ms`)
await round(sink, 3, answered)
await round(titian, 3, countedVisit)
const rates: number[] = []
const cpus: number[] = []
const tails: number[] = []
let errors = 0
let bestBare = 0
let best = { perSecond: 0, cpuUs: 0, p99Ms: 0 }
for (let i = 0; i < ROUNDS; i++) {
  const bare = await round(sink, 2, answered)
  const ours = await round(titian, 2, countedVisit)
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
