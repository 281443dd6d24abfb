import { addDays, dayOf, momentOf } from '../base/calendar.ts'
import type { Day, IsoTime } from '../base/clock.ts'
import { type Period, periodBefore } from '../base/period.ts'
import { commentFigures, waitingComments } from '../comments/comment-figures.ts'
import { letterFigures, overdueLetters } from '../letters/letter-figures.ts'
import { linkedVisits, linkFigures } from '../links/link-figures.ts'
import { likesGiven, pageFigures, untitledPages } from '../pages/page-figures.ts'
import { postGaps } from '../posts/post-gap-figures.ts'
import { unshareablePages } from '../preview/preview-figures.ts'
import { sharedPages, shareFigures } from '../shares/share-figures.ts'
import type { Site } from '../sites/site.ts'
import type { Db } from '../storage/tables.ts'
import type { Titian } from '../titian.ts'
import {
  dailyVisits,
  firstCountedDay,
  hourlyVisits,
  ignoredBeacons,
  loyaltySums,
  outboundSums,
  visitFigures,
} from '../visits/visit-figures.ts'
import { composeReport, type Figures, historyPeriod } from './compose-report.ts'
import type { Report } from './report.ts'

const SHARED_PAGES_SHOWN = 10

/** Reads what each capability publishes of the period and composes it. */
export async function reportOf(titian: Titian, site: Site, period: Period): Promise<Report> {
  const { db, clock } = titian
  const today = dayOf(clock.ms(), site.timeZone)
  const host = new URL(site.origins[0] ?? titian.config.publicUrl).host
  const span = { from: startOf(period.from, site), to: startOf(addDays(period.to, 1), site) }
  const rest = async () => ({
    countedSince: await firstCountedDay(db, site.id),
    pages: await pageFigures(db, site.id, period),
    links: await linkFigures(db, site.id, period, span),
    outbound: await outboundSums(db, site.id, period),
    sharedPages: await sharedPages(db, site.id, period, SHARED_PAGES_SHOWN),
    untitled: await untitledPages(db, site.id),
    posts: await postGaps(db, site.id, period, site.timeZone),
    unshareable: await unshareablePages(db, site.id),
    days: await dailyVisits(db, site.id, historyPeriod(period, today)),
    hours: await hourlyVisits(db, site.id, period),
    ignored: await ignoredBeacons(db, site.id, period),
    waiting: await waitingComments(db, site.id),
    overdue: await overdueLetters(db, site.id, today),
  })
  // Three at once: on PostgreSQL the 41 short queries mostly wait for their turn (a quarter less time, cold and warm).
  const [now, before, others] = await Promise.all([
    figures(db, site, period, today),
    figures(db, site, periodBefore(period, today), today),
    rest(),
  ])
  return composeReport({
    site: {
      key: site.id,
      name: site.name,
      host,
      zone: site.timeZone,
      language: site.language,
      isTagSeen: site.tagSeenAt !== '',
      hasComments: site.features.comments,
    },
    period,
    today,
    readAt: clock.now(),
    now,
    before,
    ...others,
  })
}

const startOf = (day: Day, site: Site): IsoTime => new Date(momentOf(day, 0, site.timeZone)).toISOString()

async function figures(db: Db, site: Site, period: Period, today: Day): Promise<Figures> {
  return {
    visits: await visitFigures(db, site.id, period),
    loyalty: await loyaltySums(db, site.id, period),
    shares: await shareFigures(db, site.id, period),
    likes: await likesGiven(db, site.id, period),
    linked: await linkedVisits(db, site.id, period),
    comments: await commentFigures(db, site.id, period),
    letters: await letterFigures(db, site.id, period, site.timeZone, today),
  }
}
