import { DAY, later } from '../base/clock.ts'
import { newId, randomToken } from '../base/ids.ts'
import type { Period } from '../base/period.ts'
import { Problem } from '../base/problem.ts'
import { sha256 } from '../base/secrets.ts'
import { isOneAddress } from '../mail/outbox.ts'
import type { Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import { requirePermission, type Staff } from '../staff/roles.ts'
import { lockRow } from '../storage/portable.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { reportOf } from './read-figures.ts'
import { freezeReport } from './sent-report.ts'
import {
  dropReportReader,
  endReportLink,
  insertReportLink,
  insertSentReport,
  type Rhythm,
  reportLinkBySecret,
  reportReaders,
  saveReportReader,
  sentReport,
} from './sent-report-store.ts'

/** Addresses that get the report of one site by mail. */
const MOST_READERS = 40

/**
 * Keeps the report of a period as it stands now. IKP and E-Gov may; who only reads may not.
 * @returns the sent report's id
 * @throws Problem 'forbidden'
 */
export async function sendReport(titian: Titian, staff: Staff, site: Site, period: Period): Promise<string> {
  requirePermission(staff, 'settings', site.id)
  const report = await reportOf(titian, site, period)
  const at = titian.clock.now()
  const id = newId(titian.clock.ms())
  await inTransaction(titian.db, async (db) => {
    await insertSentReport(db, {
      site_id: site.id,
      id,
      from_day: period.from,
      to_day: period.to,
      cause: 'staff',
      staff_id: staff.id,
      sent_at: at,
      report: freezeReport(report),
    })
    await record(db, { ...ofSite(site, staff, at), did: 'report.send', code: id })
  })
  return id
}

const ofSite = (site: Site, staff: Staff, at: string) =>
  ({ siteId: site.id, at, staffId: staff.id, subject: 'site', subjectId: site.id }) as const

/** The site is part of the hash, so that a secret opens nothing under another site's name. */
const hashOf = (siteId: string, secret: string): string => sha256(`report ${siteId} ${secret}`)

/**
 * Makes an address under which anybody who has it may read one sent report. Only the hash of its secret is stored.
 * @returns the whole address, which is shown once
 * @throws Problem 'forbidden', 'not_found'
 */
export async function shareReport(
  titian: Titian,
  staff: Staff,
  site: Site,
  wish: { reportId: string; label: string; days: number },
): Promise<string> {
  requirePermission(staff, 'settings', site.id)
  if (!(await sentReport(titian.db, site.id, wish.reportId))) throw new Problem('not_found', 'sent.err_unknown')
  const secret = randomToken()
  const at = titian.clock.now()
  const id = newId(titian.clock.ms())
  await inTransaction(titian.db, async (db) => {
    await insertReportLink(db, {
      site_id: site.id,
      id,
      report_id: wish.reportId,
      secret_hash: hashOf(site.id, secret),
      label: wish.label,
      staff_id: staff.id,
      created_at: at,
      expires_at: later(at, wish.days * DAY),
    })
    await record(db, { ...ofSite(site, staff, at), did: 'report.share', code: id })
  })
  return `${titian.config.publicUrl}/laporan/${site.id}/${secret}`
}

/** Ends a link before its day. @throws Problem 'forbidden', 'not_found' when it is unknown or has ended */
export async function endShare(
  titian: Titian,
  staff: Staff,
  site: Site,
  reportId: string,
  linkId: string,
): Promise<void> {
  requirePermission(staff, 'settings', site.id)
  const at = titian.clock.now()
  await inTransaction(titian.db, async (db) => {
    if (!(await endReportLink(db, site.id, reportId, linkId, at))) throw new Problem('not_found', 'sent.err_link')
    await record(db, { ...ofSite(site, staff, at), did: 'report.unshare', code: linkId })
  })
}

/**
 * What a secret address opens.
 * @throws Problem 'not_found' for what was never given out, 'gone' for what has expired or was taken back
 */
export async function sharedReport(titian: Titian, site: Site, secret: string) {
  const link = /^[\w-]{22}$/.test(secret) ? await reportLinkBySecret(titian.db, hashOf(site.id, secret)) : undefined
  if (link?.site_id !== site.id) throw new Problem('not_found', 'err.not_found')
  if (link.ended_at !== '' || link.expires_at <= titian.clock.now()) throw new Problem('gone', 'sent.err_gone')
  const sent = await sentReport(titian.db, site.id, link.report_id)
  if (!sent) throw new Problem('gone', 'sent.err_gone')
  return { sent, expiresAt: link.expires_at }
}

/** @throws Problem 'forbidden', 'invalid' for what is no mail address or one too many */
export async function addReader(
  titian: Titian,
  staff: Staff,
  site: Site,
  address: string,
  rhythms: readonly Rhythm[],
): Promise<void> {
  requirePermission(staff, 'settings', site.id)
  const wanted = address.trim().toLowerCase()
  if (!isOneAddress(wanted)) throw new Problem('invalid', 'sent.err_address', { field: 'address' })
  const at = titian.clock.now()
  await inTransaction(titian.db, async (db) => {
    // Whoever adds at the same moment waits here, so that both count the same addresses.
    await lockRow(db, 'site', 'id', site.id)
    const known = new Set((await reportReaders(db, site.id)).map((row) => row.address))
    if (!known.has(wanted) && known.size >= MOST_READERS) {
      throw new Problem('invalid', 'sent.err_many', { field: 'address', params: { most: MOST_READERS } })
    }
    for (const rhythm of rhythms) {
      await saveReportReader(db, { site_id: site.id, rhythm, address: wanted, staff_id: staff.id, created_at: at })
    }
    // The log names no address: it outlives the list.
    await record(db, { ...ofSite(site, staff, at), did: 'report.reader_add', code: rhythms.join(' ') })
  })
}

/** @throws Problem 'forbidden', 'not_found' */
export async function dropReader(
  titian: Titian,
  staff: Staff,
  site: Site,
  address: string,
  rhythm: Rhythm,
): Promise<void> {
  requirePermission(staff, 'settings', site.id)
  const at = titian.clock.now()
  await inTransaction(titian.db, async (db) => {
    if (!(await dropReportReader(db, site.id, rhythm, address))) throw new Problem('not_found', 'sent.err_reader')
    await record(db, { ...ofSite(site, staff, at), did: 'report.reader_drop', code: rhythm })
  })
}
