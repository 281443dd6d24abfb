import type { Titian } from '../titian.ts'
import { storyFor } from './articles.ts'
import { startDemoSite } from './demo-site.ts'
import { demoOrigin, prepareEmptyDemo } from './prepare-demo.ts'
import { DEMO_KEY } from './regency.ts'

/** The demo news site, running; its newest article is where a newcomer begins. */
export interface OpenDemo {
  url: string
  close(): Promise<void>
}

/**
 * Starts the demo news site and registers it with Titian.
 * @throws Error with code EADDRINUSE or EACCES when the demo's port cannot be had
 */
export async function openDemo(titian: Titian): Promise<OpenDemo> {
  const { articles } = storyFor(titian.clock.ms())
  const running = await startDemoSite({
    port: titian.config.demoPort,
    host: '127.0.0.1',
    tagUrl: `${titian.config.publicUrl}/titian.js`,
    siteKey: DEMO_KEY,
    articles,
  })
  const origin = demoOrigin(running.port)
  await prepareEmptyDemo(titian, origin)
  return { url: `${origin}/berita/${articles.at(-1)!.slug}`, close: running.close }
}
