import { existsSync, rmSync } from 'node:fs'
import { SingleBar } from 'cli-progress'
import { pino } from 'pino'
import { momentOf } from '../base/calendar.ts'
import { fixedClock, isoOf, systemClock } from '../base/clock.ts'
import type { Config } from '../config/config.ts'
import { openTitian } from '../open-titian.ts'
import type { Titian } from '../titian.ts'
import { storyFor } from './articles.ts'
import { startDemoSite } from './demo-site.ts'
import { fillDemo } from './fill-demo.ts'
import { STAFF } from './people.ts'
import { demoOrigin, prepareEmptyDemo } from './prepare-demo.ts'
import { DEMO_KEY, DEMO_ZONE } from './regency.ts'

export interface MakeOptions {
  /** Throw an older demo away first. */
  isForced: boolean
  out: NodeJS.WritableStream
}

/** Row of `meta` that says the twelve weeks are complete. */
const FILLED = 'demo-filled'

/**
 * Fills the demo's own database with twelve weeks, unless it has them. One that was interrupted is made anew.
 *
 * @param config the demo's: its database is a SQLite file of its own, whatever the installation uses
 * @throws Error with code EADDRINUSE when the demo's port cannot be had: pages are read from the demo site meanwhile
 */
export async function makeDemoData(config: Config, { isForced, out }: MakeOptions): Promise<void> {
  if (isForced) removeDatabase(config.database)
  const state = await stateOf(config)
  if (state === 'filled') return void out.write('The demo data is there already; --force makes it anew.\n')
  if (state === 'interrupted') removeDatabase(config.database)

  const now = systemClock.ms()
  const { articles, firstDay } = storyFor(now)
  const clock = fixedClock(isoOf(momentOf(firstDay, 0, DEMO_ZONE)))
  await withTitian(config, clock, async (titian) => {
    const tagUrl = `${config.publicUrl}/titian.js`
    const site = await startDemoSite({ port: config.demoPort, host: '127.0.0.1', tagUrl, siteKey: DEMO_KEY, articles })
    try {
      await prepareEmptyDemo(titian, demoOrigin(site.port))
      clock.set(isoOf(now))
      const bar = progressOn(out)
      await fillDemo(titian, clock, bar.told)
      bar.stop()
      await titian.db
        .insertInto('meta')
        .values({ key: FILLED, value: isoOf(now) })
        .execute()
    } finally {
      await site.close()
    }
  })
}

async function stateOf(config: Config): Promise<'empty' | 'filled' | 'interrupted'> {
  if (!existsSync(config.database)) return 'empty'
  return withTitian(config, systemClock, async ({ db }) => {
    const done = await db.selectFrom('meta').select('key').where('key', '=', FILLED).executeTakeFirst()
    if (done) return 'filled'
    const begun = await db
      .selectFrom('staff')
      .select('id')
      .where('username', '=', STAFF.bram.username)
      .executeTakeFirst()
    return begun ? 'interrupted' : 'empty'
  })
}

async function withTitian<T>(
  config: Config,
  clock: typeof systemClock,
  work: (titian: Titian) => Promise<T>,
): Promise<T> {
  const titian = await openTitian(config, { clock, log: pino({ level: 'warn' }), isDemo: true })
  try {
    return await work(titian)
  } finally {
    await titian.close()
  }
}

function removeDatabase(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
}

/** A bar on a terminal; a line every fortnight in a log. */
function progressOn(out: NodeJS.WritableStream): {
  told: (done: number, total: number, what: string) => void
  stop: () => void
} {
  if (!(out as NodeJS.WriteStream).isTTY) {
    const told = (done: number, total: number, what: string) => {
      if (done % 14 === 0 || done === total) out.write(`Demo data: day ${done} of ${total} (${what})\n`)
    }
    return { told, stop: () => {} }
  }
  const bar = new SingleBar({
    format: 'Twelve weeks of demo data [{bar}] {percentage} % · {what}',
    stream: out as NodeJS.WriteStream,
  })
  let isStarted = false
  return {
    told(done, total, what) {
      if (isStarted) bar.update(done, { what })
      else bar.start(total, done, { what })
      isStarted = true
    },
    stop: () => bar.stop(),
  }
}
