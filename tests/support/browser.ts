import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import type { Article } from '../../src/demo/article.ts'
import { storyFor } from '../../src/demo/articles.ts'
import { startDemoSite } from '../../src/demo/demo-site.ts'
import { demoOrigin, prepareEmptyDemo } from '../../src/demo/prepare-demo.ts'
import { DEMO_KEY } from '../../src/demo/regency.ts'
import type { RunningServer } from '../../src/server.ts'
import type { StaffAgent } from './staff.ts'
import type { Started } from './start.ts'

/** The browser of a test file: one for all its tests, closed after the last. `flags` are Chromium's, beside our own. */
export function useBrowser(...flags: string[]): () => Browser {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: inject('browser'),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...flags],
    })
  })
  afterAll(() => browser?.close())
  return () => browser
}

export interface DemoPlace {
  articles: Article[]
  /** Address of the newest article, on an origin that is not Titian's: 127.0.0.1 and localhost are two. */
  url: string
}

/** The demo news site with the tag of `started`; it ends with its test. */
export function useDemoSite(): (started: Started) => Promise<DemoPlace> {
  let site: RunningServer | null = null
  afterEach(async () => {
    await site?.close()
    site = null
  })
  return async ({ titian, url }) => {
    const { articles } = storyFor(titian.clock.ms())
    site = await startDemoSite({
      port: 0,
      host: '127.0.0.1',
      tagUrl: `${url}/titian.js`,
      siteKey: DEMO_KEY,
      articles,
    })
    await prepareEmptyDemo(titian, demoOrigin(site.port))
    return { articles, url: `${demoOrigin(site.port)}/berita/${articles.at(-1)!.slug}` }
  }
}

/** A browser window in which this person is signed in at `url`. */
export async function windowOf(
  browser: Browser,
  { cookie }: StaffAgent,
  url: string,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options)
  const [name, value] = cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url }])
  return context
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe holds against a page, or against the part of it that a selector names: each rule with the first place; [] when nothing. */
export async function axeFinds(page: Page, within = 'html'): Promise<string[]> {
  const size = page.viewportSize()!
  // Tall, so that a bar at the bottom of a phone covers nothing that is looked at.
  await page.setViewportSize({ ...size, height: 3000 })
  // Run beside the page: its own policy allows no script of ours, and rightly so.
  await page.evaluate(AXE)
  const found = await page.evaluate(async (within) => {
    const { axe } = window as unknown as {
      axe: { run(on: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run(within)
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
  }, within)
  await page.setViewportSize(size)
  return found
}
