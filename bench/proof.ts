/**
 * What a proof of work costs: a browser of this machine, slowed down as old phones are, and the server. Each line is the
 * dearest proof there is (MOST_HASHES); the mean is two thirds of it.
 *
 *   node --import tsx bench/proof.ts
 */
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { MOST_HASHES, makeChallenge, requireProof } from '../src/proof/proof.ts'
import { findBrowser } from '../tests/support/browser-install.ts'
import { solve } from '../widget/work/solve.ts'
import { print } from './support/measure.ts'

const bound = { what: 'comment', siteId: 'kelekak', pageKey: 'berita/jalan', once: 'a'.repeat(22) } as const
const challenge = await makeChallenge('rahasia', bound, 1)
const proof = (await solve(challenge))!
const rounds = 2000
let from = performance.now()
for (let n = 0; n < rounds; n++) await makeChallenge('rahasia', bound, 1)
const making = (performance.now() - from) / rounds
from = performance.now()
for (let n = 0; n < rounds; n++) await requireProof('rahasia', proof, bound, 1)
const checking = (performance.now() - from) / rounds

const built = await build({
  stdin: {
    contents: `import { solve } from './widget/work/solve.ts'; window.solve = solve`,
    resolveDir: new URL('..', import.meta.url).pathname,
    loader: 'ts',
  },
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
})
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage()
await page.evaluate(built.outputFiles[0]!.text)
const cdp = await page.context().newCDPSession(page)
// Nothing ends with this prefix: as many hashes as there are to try.
const endless = { ...challenge, parameters: { ...challenge.parameters, keyPrefix: 'f'.repeat(32) } }
const TRIED = 200_000
for (const rate of [1, 6, 20]) {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate })
  const { ms, longest } = await page.evaluate(async (given) => {
    const tasks: number[] = [0]
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    }).observe({ type: 'longtask' })
    const start = performance.now()
    await (window as unknown as { solve(given: unknown): Promise<unknown> }).solve(given)
    const took = performance.now() - start
    await new Promise((done) => setTimeout(done, 100))
    return { ms: took, longest: Math.max(...tasks) }
  }, endless)
  print(
    `browser, ${rate} × slower`,
    `${Math.round((ms * MOST_HASHES) / TRIED)} ms for ${MOST_HASHES} hashes, longest task ${Math.round(longest)} ms`,
  )
}
await browser.close()
print('server, making a challenge', `${(making * 1000).toFixed(0)} µs`)
print('server, checking a proof', `${(checking * 1000).toFixed(0)} µs`)
