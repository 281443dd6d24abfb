import pg from 'pg'
import { load } from './support/load.ts'
import { print, type ServerUnderLoad, serverOf } from './support/measure.ts'
import { startPostgres } from './support/postgres.ts'
import { countedVisit, visitRequest } from './support/visits.ts'

/**
 * Three processes of Titian on one PostgreSQL, 32 connections each, beside one process alone in the same run. Budget
 * (DESIGN §8), 60 s: no deadlock, ≥ 8,000 visits/s, p99 ≤ 60 ms. Server, database and load share this machine.
 *
 *   npm run build && node --import tsx bench/three-processes.ts [seconds]
 */
const SECONDS = Number(process.argv[2] ?? 60)
const CONNECTIONS = 32

const postgres = await startPostgres()
const admin = new pg.Client({ connectionString: postgres.url })
await admin.connect()

/** A fresh database for each side: no side inherits the other's rows. */
async function side(name: string, processes: number, seconds: number) {
  await admin.query(`create database ${name}`)
  const address = new URL(postgres.url)
  address.pathname = `/${name}`
  const servers: ServerUnderLoad[] = []
  // One after the other: the first makes the schema.
  for (let n = 0; n < processes; n++) {
    servers.push(await serverOf(new URL('./support/titian.mjs', import.meta.url), { BENCH_DATABASE: address.href }))
  }
  const run = (time: number) =>
    Promise.all(
      servers.map(({ url }, n) =>
        load(url, {
          connections: CONNECTIONS,
          seconds: time,
          request: (count) => visitRequest(count * processes + n),
          isGood: countedVisit,
        }),
      ),
    )
  await run(3)
  const results = await run(seconds)
  const { rows } = await admin.query('select deadlocks from pg_stat_database where datname = $1', [name])
  for (const server of servers) await server.stop()
  const sum = (of: (result: (typeof results)[number]) => number) => results.reduce((total, one) => total + of(one), 0)
  return {
    perSecond: sum((one) => one.perSecond),
    p99Ms: Math.max(...results.map((one) => one.p99Ms)),
    errors: sum((one) => one.errors),
    deadlocks: Number(rows[0]?.deadlocks ?? 0),
  }
}

const one = await side('bench_one', 1, Math.min(SECONDS, 10))
const three = await side('bench_three', 3, SECONDS)
print('visits/s, three ÷ one', (three.perSecond / one.perSecond).toFixed(2))
print('one process', `${one.perSecond.toFixed(0)}/s, p99 ${one.p99Ms.toFixed(1)} ms`)
print(`three processes, ${SECONDS} s`, `${three.perSecond.toFixed(0)}/s, p99 ${three.p99Ms.toFixed(1)} ms`)
print('deadlocks', String(one.deadlocks + three.deadlocks))
print('errors', String(one.errors + three.errors))
await admin.end()
await postgres.stop()
