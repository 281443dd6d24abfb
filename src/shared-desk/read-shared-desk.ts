import { addDays, dayOf, firstOfMonth, monthOf } from '../base/calendar.ts'
import { DAY, type IsoTime, isoOf, later } from '../base/clock.ts'
import { begun, type Period } from '../base/period.ts'
import { quarterOf, quarterPeriod } from '../base/quarter.ts'
import { waitingComments } from '../comments/comment-figures.ts'
import { answersSince } from '../health/answer-counts.ts'
import { mailsOf } from '../health/health.ts'
import { runsSince } from '../health/heartbeat.ts'
import { uptimeOf } from '../health/uptime.ts'
import { VERSION } from '../http/version.ts'
import { overdueLetters } from '../letters/letter-figures.ts'
import { newestArticles } from '../pages/newest-articles.ts'
import { pagesSeen } from '../pages/page-figures.ts'
import { countReadPages } from '../pages/page-list.ts'
import { postGaps } from '../posts/post-gap-figures.ts'
import { countsOf } from '../preview/preview-store.ts'
import { requestFigures } from '../requests/request-figures.ts'
import { openRequests } from '../requests/request-store.ts'
import { tagsSeen } from '../sites/seen-tags.ts'
import type { Site } from '../sites/site.ts'
import type { Db } from '../storage/tables.ts'
import type { Titian } from '../titian.ts'
import { visitFigures } from '../visits/visit-figures.ts'
import { type SocialVisits, standingOf } from './shared-target.ts'
import { sharedTarget } from './shared-target-store.ts'

/** The week that has ended last night, and the one before it: whole days can be compared. */
const WEEK_DAYS = 7
/** Articles so young should have been opened by somebody; of posts, so many days make a habit. */
const ARTICLE_DAYS = 30
const POST_DAYS = 28
/** An own account silent for so long is dormant (DOMAIN S0-35). */
export const DORMANT_DAYS = 14
const ARTICLES_LOOKED_AT = 100
const REQUESTS_SHOWN = 8
export const UPTIME_DAYS = 30

export type SharedDesk = Awaited<ReturnType<typeof readSharedDesk>>

/** Everything that both divisions look at in the morning, read now. */
export async function readSharedDesk(titian: Titian, site: Site) {
  const { db, clock } = titian
  const today = dayOf(clock.ms(), site.timeZone)
  const week = { from: addDays(today, -WEEK_DAYS), to: addDays(today, -1) }
  return {
    today,
    now: clock.now(),
    zone: site.timeZone,
    week,
    hasLetters: site.features.letter,
    target: await targetOf(db, site, today),
    requests: { ...(await requestFigures(db, site.id, today)), rows: await openRequests(db, site.id, REQUESTS_SHOWN) },
    technical: await technicalOf(titian, site, week),
    content: {
      social: await socialVisits(db, site.id, week),
      before: await socialVisits(db, site.id, { from: addDays(week.from, -WEEK_DAYS), to: addDays(week.from, -1) }),
      posts: await postGaps(db, site.id, { from: addDays(today, 1 - POST_DAYS), to: today }, site.timeZone),
      postDays: POST_DAYS,
      overdue: await overdueLetters(db, site.id, today),
      waiting: await waitingComments(db, site.id),
      dormantSince: addDays(today, -DORMANT_DAYS),
    },
  }
}

async function targetOf(db: Db, site: Site, today: string) {
  const quarter = quarterOf(today)
  const period = quarterPeriod(quarter)
  const visits = await socialVisits(db, site.id, begun(period, today) ?? period)
  const target = await sharedTarget(db, site.id, quarter)
  return { quarter, visits, target, standing: target && standingOf(target, visits, period, today) }
}

async function technicalOf(titian: Titian, site: Site, week: Period) {
  const { db, clock, config } = titian
  const now = clock.ms()
  const since: IsoTime = later(clock.now(), -WEEK_DAYS * DAY)
  // What lies in memory still is part of the answer.
  await titian.seenTags.flush()
  await titian.answers.flush()
  const seen = await pagesSeen(db, site.id, { from: week.from, to: addDays(week.to, 1) })
  const articles = await newestArticles(db, site.id, {
    since: later(clock.now(), -ARTICLE_DAYS * DAY),
    until: clock.now(),
    most: ARTICLES_LOOKED_AT,
  })
  // Published letters stand on pages of Titian, which carry no tag.
  const onSite = articles.filter(({ url }) => !url.startsWith(`${config.publicUrl}/`))
  const ever = await pagesSeen(db, site.id, {
    from: firstOfMonth(monthOf(addDays(week.to, -ARTICLE_DAYS))),
    to: addDays(week.to, 1),
  })
  const uptimeFrom = now - UPTIME_DAYS * DAY
  const leases = await db.selectFrom('lease').select(['job', 'last_run_at', 'last_result']).execute()
  return {
    serverVersion: VERSION,
    tags: await tagsSeen(db, site.id),
    pagesSeen: seen.size,
    articles: onSite.length,
    articleDays: ARTICLE_DAYS,
    unseen: onSite.filter(({ id }) => !ever.has(id)),
    refused: titian.refusedOrigins.of(site),
    pages: await countReadPages(db, site.id),
    hasMail: config.mailUrl !== '',
    mails: await mailsOf(titian),
    failedJobs: leases.filter(({ last_result }) => last_result.startsWith('failed')).map(({ job }) => job),
    answers: await answersSince(db, since.slice(0, 13)),
    links: await countsOf(db, site.id),
    uptime: uptimeOf(await runsSince(db, isoOf(uptimeFrom)), uptimeFrom, now),
  }
}

async function socialVisits(db: Db, siteId: string, period: Period): Promise<SocialVisits> {
  const { sources } = await visitFigures(db, siteId, period)
  const sums = { all: 0, low: 0, high: 0 }
  for (const { medium, visits, possible } of sources) {
    sums.all += visits
    if (medium === 'social') sums.low += visits
    sums.high += possible + (medium === 'social' ? visits : 0)
  }
  return sums
}
