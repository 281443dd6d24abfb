/**
 * What a hostile page costs when its link is checked: the longest stretch in which nothing else is answered (budget
 * 100 ms) and what the heap grows by (budget 64 MB). Median and least of ten runs: on a busy machine the median measures
 * the neighbours too.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { scanHead } from '../src/fetch/head-tokenizer.ts'
import { readMetadata } from '../src/fetch/read-metadata.ts'
import { closeMetadataWorker } from '../src/fetch/scrape-head.ts'
import { examine } from '../src/preview/examine.ts'
import { subjectOf } from '../src/preview/subject.ts'

const MB = 1024 * 1024
const RUNS = 10

const PAGES: Record<string, string> = {
  'nested <div>': '<div>'.repeat(20_000),
  '1 MB of <': '<'.repeat(MB),
  'deep <b>': '<b>'.repeat(120_000) + '</b>'.repeat(120_000),
  'many og:title': '<meta property="og:title" content="[node:title]">'.repeat(21_000),
  'many spam links': '<a href="https://x.example/a">slot gacor</a>'.repeat(23_000),
  'many scripts': '<script>location.reload(document.cookie=</script>'.repeat(20_000),
  'long title': `<title>${'é'.repeat(500_000)}`,
  'many attributes': `<meta ${'a=b '.repeat(200)}>`.repeat(1_200),
  'long og:title': `<meta property="og:title" content="${'&amp;'.repeat(100_000)}">`,
}
const ROBOTS = `User-agent: *\n${'Disallow: /a*b*c\n'.repeat(30_000)}`

const metadataOf = (scan: Parameters<typeof readMetadata>[0], url: string) => readMetadata(scan, url)
await metadataOf(scanHead('<title>x'), 'https://a.go.id/') // the thread's start is paid once

console.log(`${'page'.padEnd(18)}${'longest block, median (least)'.padStart(32)}${'heap'.padStart(10)}`)
for (const [name, html] of Object.entries(PAGES)) {
  const blocks: number[] = []
  const grown: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const watch = monitorEventLoopDelay({ resolution: 1 })
    watch.enable()
    await new Promise((done) => setTimeout(done, 20))
    watch.reset()
    const heap = process.memoryUsage().heapUsed
    const facts = {
      url: 'https://a.go.id/x',
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      botHtml: html.slice(0, MB / 2),
      robots: ROBOTS,
    }
    examine(await subjectOf(Buffer.from(html.slice(0, MB)), facts, metadataOf))
    await new Promise((done) => setTimeout(done, 5))
    watch.disable()
    blocks.push(watch.max / 1e6)
    grown.push((process.memoryUsage().heapUsed - heap) / MB)
  }
  const sorted = blocks.sort((a, b) => a - b)
  const block = `${sorted[RUNS / 2]!.toFixed(0)} (${sorted[0]!.toFixed(0)}) ms`
  console.log(`${name.padEnd(18)}${block.padStart(32)}${`${Math.max(...grown).toFixed(0)} MB`.padStart(10)}`)
}
await closeMetadataWorker()
