import { type Logger, pino } from 'pino'
import { AccountBook } from './accounts/account-book.ts'
import { type Clock, systemClock } from './base/clock.ts'
import { RecentTexts } from './comments/recent-texts.ts'
import type { Config } from './config/config.ts'
import { AnswerCounts } from './health/answer-counts.ts'
import { Heartbeat } from './health/heartbeat.ts'
import { createLimits } from './http/rate-limit.ts'
import { ReadCache } from './http/read-cache.ts'
import { createJobs } from './jobs/runner.ts'
import { schedule } from './jobs/schedule.ts'
import { LinkBook } from './links/link-book.ts'
import { LinkCounts } from './links/link-counts.ts'
import { PageBook } from './pages/page-book.ts'
import { Lately } from './proof/lately.ts'
import { RefusedOrigins } from './sites/refused-origins.ts'
import { SeenTags } from './sites/seen-tags.ts'
import { openSiteBook } from './sites/site-book.ts'
import { SignInBackoff } from './staff/backoff.ts'
import { openStorage } from './storage/database.ts'
import { GroupCommit } from './storage/group-commit.ts'
import { migrate } from './storage/migrate.ts'
import type { Titian } from './titian.ts'
import { noteConfirmation } from './visits/admit-page.ts'
import { IgnoredCounts } from './visits/ignored.ts'
import { LiveVisits } from './visits/live-visits.ts'
import type { Told } from './visits/visit.ts'
import { type Fate, forgetKnownPages, storeVisits } from './visits/visit-store.ts'

export interface OpenOptions {
  clock?: Clock
  log?: Logger
  /** The demo works on a database of its own and may read pages on loopback. */
  isDemo?: boolean
}

/**
 * Opens the database, brings its schema up to date and builds everything a request needs. Starts no job and no server.
 * @throws ForeignDatabase, or what the database driver says
 */
export async function openTitian(config: Config, options: OpenOptions = {}): Promise<Titian> {
  const clock = options.clock ?? systemClock
  const log = options.log ?? pino({ level: config.logLevel })
  const storage = await openStorage(config.database)
  try {
    await migrate(storage.db)
  } catch (error) {
    await storage.close()
    throw error
  }
  const { db } = storage
  const sqlite = storage.dialect === 'sqlite' ? storage.connection : null
  const dataVersion = sqlite?.prepare('pragma data_version').pluck()

  const titian = {
    config,
    storage,
    db,
    clock,
    log,
    sites: await openSiteBook(db, clock, config),
    pages: new PageBook(db, clock),
    accounts: new AccountBook(db, clock),
    recentTexts: new RecentTexts(db, clock),
    links: new LinkBook(db, clock),
    linkCounts: new LinkCounts(db),
    ignored: new IgnoredCounts(db),
    refusedOrigins: new RefusedOrigins(),
    seenTags: new SeenTags(db),
    answers: new AnswerCounts(db, clock),
    heartbeat: new Heartbeat(db, clock),
    live: new LiveVisits(clock.ms()),
    limits: createLimits(clock),
    lately: new Lately(clock),
    signIns: new SignInBackoff(clock),
    cache: new ReadCache(() => clock.ms(), {
      ...(dataVersion ? { outsideVersion: () => dataVersion.get() as number } : {}),
      hasOtherProcesses: !sqlite,
    }),
    ownOrigin: new URL(config.publicUrl).origin,
    isDemo: options.isDemo ?? false,
  } as Titian

  titian.visits = new GroupCommit<Told, Fate>(
    async (batch) => {
      const { fates, confirmed } = await storeVisits(storage, batch)
      for (const confirmation of confirmed) {
        noteConfirmation(titian, confirmation).catch((error) => log.warn({ err: error }, 'confirmation not noted'))
      }
      return fates
    },
    { isTransient: isTransientFailure },
  )
  titian.jobs = createJobs(db, clock, log, schedule(titian))
  titian.pages.onNewPage = () => titian.jobs.wake('read-pages')
  titian.pages.onMoved = forgetKnownPages
  titian.close = async () => {
    await titian.visits.close()
    await titian.jobs.stop()
    await titian.ignored.flush().catch(() => {})
    await titian.linkCounts.flush().catch(() => {})
    await titian.seenTags.flush().catch(() => {})
    await titian.answers.flush().catch(() => {})
    await titian.heartbeat.stop().catch(() => {})
    await storage.close()
  }
  return titian
}

/** Disk full, disk fault, server gone: the whole batch fails, and halving it would only repeat the failure. */
function isTransientFailure(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? ''
  return /^SQLITE_(FULL|IOERR|BUSY|READONLY|CANTOPEN)/.test(code) || /^(57P|08|53|ECONN|EPIPE)/.test(code)
}
