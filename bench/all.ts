import { spawnSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'

/**
 * Every bench, one after the other, each in a process of its own. On a busy machine ratios still mean something,
 * absolute figures little: the load before each is printed.
 *
 *   npm run bench [name …]     such as `npm run bench resolve screen`
 */
const BENCHES = [
  'resolve',
  'screen',
  'hostile-pages',
  'ingest',
  'comments',
  'three-processes',
  'report',
  'weight',
  'proof',
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !BENCHES.includes(name))
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${BENCHES.join(', ')}.`)
  process.exit(2)
}
console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${(totalmem() / 1e9).toFixed(0)} GB, Node ${process.version}`,
)
let failed = 0
for (const name of wanted.length > 0 ? wanted : BENCHES) {
  console.log(`\n== ${name} (load ${loadavg()[0]!.toFixed(1)})`)
  const file = new URL(`./${name}.ts`, import.meta.url).pathname
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', file], { stdio: 'inherit' })
  if (status !== 0) failed++
}
process.exit(failed > 0 ? 1 : 0)
