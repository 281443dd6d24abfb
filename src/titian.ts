import type { Logger } from 'pino'
import type { AccountBook } from './accounts/account-book.ts'
import type { Clock } from './base/clock.ts'
import type { RecentTexts } from './comments/recent-texts.ts'
import type { Config } from './config/config.ts'
import type { AnswerCounts } from './health/answer-counts.ts'
import type { Heartbeat } from './health/heartbeat.ts'
import type { Limits } from './http/rate-limit.ts'
import type { ReadCache } from './http/read-cache.ts'
import type { Jobs } from './jobs/runner.ts'
import type { LinkBook } from './links/link-book.ts'
import type { LinkCounts } from './links/link-counts.ts'
import type { PageBook } from './pages/page-book.ts'
import type { Lately } from './proof/lately.ts'
import type { RefusedOrigins } from './sites/refused-origins.ts'
import type { SeenTags } from './sites/seen-tags.ts'
import type { SiteBook } from './sites/site-book.ts'
import type { SignInBackoff } from './staff/backoff.ts'
import type { Storage } from './storage/database.ts'
import type { GroupCommit } from './storage/group-commit.ts'
import type { Db } from './storage/tables.ts'
import type { IgnoredCounts } from './visits/ignored.ts'
import type { LiveVisits } from './visits/live-visits.ts'
import type { Told } from './visits/visit.ts'
import type { Fate } from './visits/visit-store.ts'

/** Everything a request may need, built once (open-titian.ts) and passed on. No module holds state of its own. */
export interface Titian {
  config: Config
  storage: Storage
  db: Db
  clock: Clock
  log: Logger
  sites: SiteBook
  pages: PageBook
  accounts: AccountBook
  links: LinkBook
  /** Requests for tracked links, until they are written. */
  linkCounts: LinkCounts
  /** The group commit of the visit path. */
  visits: GroupCommit<Told, Fate>
  ignored: IgnoredCounts
  refusedOrigins: RefusedOrigins
  /** Versions of the tag that told of visits, until they are written. */
  seenTags: SeenTags
  /** Answers by hour, until they are written. */
  answers: AnswerCounts
  /** Says in the database that this process runs. */
  heartbeat: Heartbeat
  /** Visits of the last half hour, in memory. */
  live: LiveVisits
  limits: Limits
  /** What happened in the last ten minutes, for doubts about a sender. */
  lately: Lately
  /** Pauses after wrong passwords. */
  signIns: SignInBackoff
  /** Public answers that are the same for everybody. */
  cache: ReadCache
  /** Fingerprints of what was sent lately, for screening. */
  recentTexts: RecentTexts
  jobs: Jobs
  /** Origin of the public address: Titian's own pages may write too. */
  ownOrigin: string
  /** Whether this is the demo (its own database, addresses on loopback may be read). */
  isDemo: boolean
  /** Finishes what is in flight, stops the jobs, closes the database. */
  close(): Promise<void>
}
