import { monthsLater } from '../base/calendar.ts'
import type { IsoTime } from '../base/clock.ts'
import { sameText } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { keyedHash } from '../base/secrets.ts'
import { RETENTION } from '../config/retention.ts'
import type { Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { dropReportReader, type Rhythm, reportReaders } from './sent-report-store.ts'

/** Proves that whoever presses has a mail to this address: made anew from the server's secret, so it is stored nowhere. */
const stopKey = (titian: Titian, siteId: string, address: string): string =>
  keyedHash(titian.config.secret, 'report reader', `${siteId} ${address}`)

/** Where one press ends every report to an address (RFC 8058). */
export const stopAddress = (titian: Titian, siteId: string, address: string): string =>
  `${titian.config.publicUrl}/laporan/${siteId}/berhenti/${stopKey(titian, siteId, address)}`

/** Whether a key still belongs to a reader. */
export async function isReaderKey(titian: Titian, site: Site, key: string): Promise<boolean> {
  return (await readersOf(titian, site, key)).length > 0
}

/**
 * A reader ends the reports. Pressing again changes nothing: the address is gone already.
 * @throws Problem 'gone' for a key that belongs to nobody
 */
export async function stopReader(titian: Titian, site: Site, key: string): Promise<void> {
  const readers = await readersOf(titian, site, key)
  if (readers.length === 0) throw new Problem('gone', 'sent.err_stopped')
  const at = titian.clock.now()
  await inTransaction(titian.db, async (db) => {
    for (const { rhythm, address } of readers) {
      if (!(await dropReportReader(db, site.id, rhythm, address))) continue
      const subject = { subject: 'site', subjectId: site.id } as const
      await record(db, { siteId: site.id, at, staffId: '', did: 'report.reader_stop', ...subject, code: rhythm })
    }
  })
}

/** At most 40 addresses of a site: comparing all is cheaper than an index on a secret. */
async function readersOf(titian: Titian, site: Site, key: string) {
  const readers = await reportReaders(titian.db, site.id)
  return readers
    .filter(({ address }) => sameText(stopKey(titian, site.id, address), key))
    .map(({ address, rhythm }) => ({ address, rhythm: rhythm as Rhythm }))
}

/** Until when an address is kept that was added, or added again, at a time. */
export const keptUntil = (addedAt: IsoTime): IsoTime => monthsLater(addedAt, RETENTION.reportReaderMonths)

/** Forgets addresses that nobody confirmed for a year: people change offices, and their mails go on. @returns how many */
export async function forgetReaders(titian: Titian): Promise<number> {
  const now = titian.clock.now()
  const cut = monthsLater(now, -RETENTION.reportReaderMonths)
  const done = await titian.db.deleteFrom('report_reader').where('created_at', '<', cut).executeTakeFirst()
  return Number(done.numDeletedRows)
}
