import { dayOf, firstOfMonth, monthOf } from '../base/calendar.ts'
import type { IsoTime } from '../base/clock.ts'
import { VERSION } from '../http/version.ts'
import { yearsMissing } from '../letters/days-off.ts'
import { checkedYears } from '../letters/rules-store.ts'
import { countReadPages, failedPages } from '../pages/page-list.ts'
import type { PageRow } from '../pages/page-store.ts'
import { followersMissing } from '../posts/post-store.ts'
import { ignoredOn, visitsOn } from '../sites/site-figures.ts'
import { type Durability, durabilityOf } from '../storage/durability.ts'
import { countAll } from '../storage/portable.ts'
import type { Titian } from '../titian.ts'

export interface SiteHealth {
  key: string
  name: string
  zone: string
  tagSeenAt: IsoTime
  tagSeenOrigin: string
  tagSeenVersion: string
  visitsToday: number
  ignored: { reason: string; beacons: number }[]
  pages: { read: number; failed: number }
  failedPages: PageRow[]
  /** Own accounts, and those whose followers nobody wrote down this month. */
  followers: { own: number; missing: number }
  /** Years whose days off were not compared with the decree; none where letters are off. */
  calendarsMissing: number[]
}

export interface JobHealth {
  name: string
  everySeconds: number
  /** false: each process runs it on its own memory, and writes nothing down. */
  isShared: boolean
  lastRunAt: IsoTime
  result: string
  hasFailed: boolean
}

export interface Health {
  version: string
  node: string
  startedAt: IsoTime
  rssBytes: number
  storage: Durability
  hasMail: boolean
  mails: { waiting: number; failing: number }
  sawUndeclaredProxy: boolean
  trustProxy: number
  staffIsHttps: boolean
  isLocal: boolean
  jobs: JobHealth[]
  sites: SiteHealth[]
}

const EXAMPLES = 5

/** What who keeps the server must know, read now. */
export async function readHealth(titian: Titian, siteKeys: readonly string[]): Promise<Health> {
  const { config, db, clock, limits } = titian
  const leases = await db.selectFrom('lease').selectAll().execute()
  const sites: SiteHealth[] = []
  for (const site of titian.sites.all().filter(({ id }) => siteKeys.includes(id))) {
    const today = dayOf(clock.ms(), site.timeZone)
    sites.push({
      key: site.id,
      name: site.name,
      zone: site.timeZone,
      tagSeenAt: site.tagSeenAt,
      tagSeenOrigin: site.tagSeenOrigin,
      tagSeenVersion: site.tagSeenVersion,
      visitsToday: await visitsOn(db, site.id, today),
      ignored: await ignoredOn(db, site.id, today),
      pages: await countReadPages(db, site.id),
      failedPages: await failedPages(db, site.id, EXAMPLES),
      followers: await followersMissing(db, site.id, firstOfMonth(monthOf(today))),
      calendarsMissing: site.features.letter ? yearsMissing(await checkedYears(db, site.id), today) : [],
    })
  }
  return {
    version: VERSION,
    node: process.versions.node,
    startedAt: new Date(clock.ms() - process.uptime() * 1000).toISOString(),
    rssBytes: process.memoryUsage.rss(),
    storage: await durabilityOf(titian.storage),
    hasMail: config.mailUrl !== '',
    mails: await mailsOf(titian),
    sawUndeclaredProxy: limits.sawUndeclaredProxy,
    trustProxy: config.trustProxy,
    staffIsHttps: config.staffUrl.startsWith('https:'),
    isLocal: /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(config.staffUrl).hostname),
    jobs: titian.jobs.list.map(({ name, everySeconds, isShared }) => {
      const lease = leases.find(({ job }) => job === name)
      const result = lease?.last_result ?? ''
      return {
        name,
        everySeconds,
        isShared,
        lastRunAt: lease?.last_run_at ?? '',
        result,
        hasFailed: result.startsWith('failed'),
      }
    }),
    sites,
  }
}

export async function mailsOf({ db }: Titian): Promise<{ waiting: number; failing: number }> {
  const waiting = await db
    .selectFrom('outbox')
    .select(countAll().as('n'))
    .where('sent_at', '=', '')
    .executeTakeFirstOrThrow()
  const failing = await db
    .selectFrom('outbox')
    .select(countAll().as('n'))
    .where('sent_at', '=', '')
    .where('last_error', '<>', '')
    .executeTakeFirstOrThrow()
  return { waiting: Number(waiting.n), failing: Number(failing.n) }
}
