import { addDays, addMonths, dayOf, hourOf, mondayOf, monthOf } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import { newId } from '../base/ids.ts'
import { monthPeriod, type Period } from '../base/period.ts'
import { languageOf } from '../language/language.ts'
import { queueMail } from '../mail/outbox.ts'
import type { Site } from '../sites/site.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { reportOf } from './read-figures.ts'
import { reportMail, withStop } from './report-mail.ts'
import { stopAddress } from './report-reader.ts'
import { freezeReport } from './sent-report.ts'
import { insertSentReport, noteMailing, type Rhythm, reportReaders, wasMailed } from './sent-report-store.ts'

/** A beacon may come a day after its visit: the figures of a period are complete on the second day after it. */
const COMPLETE_DAYS = 2
/** In the morning, when somebody reads it. */
const FROM_HOUR = 7
/** Mailed later than that it would be old news: the server was down, or readers were added afterwards. */
const LATE_DAYS: Record<Rhythm, number> = { week: 4, month: 14 }

/** The week or month that ended last and is complete, when its report is due today; null otherwise. Pure. */
export function duePeriod(rhythm: Rhythm, today: Day, hour: number): Period | null {
  const period =
    rhythm === 'month'
      ? monthPeriod(addMonths(monthOf(today), -1))
      : { from: addDays(mondayOf(today), -7), to: addDays(mondayOf(today), -1) }
  const first = addDays(period.to, COMPLETE_DAYS)
  if (today < first || (today === first && hour < FROM_HOUR)) return null
  return today > addDays(period.to, LATE_DAYS[rhythm]) ? null : period
}

/**
 * Mails the report of the week and the month that are over to those whom IKP named, each period once. What is mailed is
 * kept as a sent report. Without a mail server nothing is sent, and nothing is sent later in its place.
 *
 * @returns what the health page shows of the last run
 */
export async function mailReports(titian: Titian): Promise<string> {
  if (!titian.config.mailUrl) return 'off'
  let mails = 0
  for (const site of titian.sites.all()) {
    for (const rhythm of ['week', 'month'] as const) mails += await mailReport(titian, site, rhythm)
  }
  return `queued ${mails}`
}

async function mailReport(titian: Titian, site: Site, rhythm: Rhythm): Promise<number> {
  const { db, clock, config } = titian
  const ms = clock.ms()
  const period = duePeriod(rhythm, dayOf(ms, site.timeZone), hourOf(ms, site.timeZone))
  if (period === null || (await wasMailed(db, site.id, rhythm, period.from))) return 0
  const readers = (await reportReaders(db, site.id)).filter((row) => row.rhythm === rhythm)
  if (readers.length === 0) return 0
  const report = await reportOf(titian, site, period)
  const id = newId(ms)
  const at = clock.now()
  const address = `${config.staffUrl}/staff/report/sent/${id}?site=${site.id}`
  const mail = reportMail(report, languageOf(site.language), address)
  return inTransaction(db, async (db) => {
    const note = { site_id: site.id, rhythm, from_day: period.from, report_id: id, mails: readers.length, sent_at: at }
    if (!(await noteMailing(db, note))) return 0
    await insertSentReport(db, {
      site_id: site.id,
      id,
      from_day: period.from,
      to_day: period.to,
      cause: rhythm,
      sent_at: at,
      report: freezeReport(report),
    })
    for (const { address: to } of readers) {
      const unsubscribe = stopAddress(titian, site.id, to)
      await queueMail(db, { siteId: site.id, to, ...withStop(mail, unsubscribe), unsubscribe, at })
    }
    return readers.length
  })
}
