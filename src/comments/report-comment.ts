import { isId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { keyedHash } from '../base/secrets.ts'
import { readText } from '../base/text.ts'
import type { Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import { lockRow } from '../storage/portable.ts'
import type { Row } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import type { CommentReport, ReportReason } from '../wire/api.ts'
import { LIMITS } from '../wire/limits.ts'
import { changeComment } from './change-comment.ts'
import { HELD_REPORTED, REPORTS_THAT_HIDE, type Urgency } from './comment.ts'
import { type CommentRow, commentById, insertReport, noteReports, reportsOf } from './comment-store.ts'

/** What cannot wait: within 4 hours, the others within 24 (L-8). */
const URGENT: readonly ReportReason[] = ['gambling', 'personal-data']

/**
 * A citizen says that a comment should not stand here: it goes to the top of the staff queue. It is hidden at once only
 * when screening had seen the same, or when three browsers agree; not by reasons for which a moderator has already
 * looked at it and kept it, and never when the institution wrote it. Once for each browser and reason.
 *
 * @throws Problem 'not_found' for a comment that is not public
 */
export async function reportComment(titian: Titian, site: Site, id: string, report: CommentReport): Promise<void> {
  const note = readText(report.note ?? '', { field: 'note', max: LIMITS.reportNoteLength, lines: true })
  const at = titian.clock.now()
  const browser = keyedHash(titian.config.secret, `report ${site.id}`, report.browser).slice(0, 22)
  await inTransaction(titian.db, async (db) => {
    if (!isId(id)) throw new Problem('not_found', 'err.comment_not_found')
    // Reports that come together are counted one after the other.
    await lockRow(db, 'comment', 'id', id)
    const comment = await commentById(db, site.id, id)
    const isReported = comment?.state === 'held' && comment.state_reason === HELD_REPORTED
    if (!comment || (comment.state !== 'shown' && !isReported)) throw new Problem('not_found', 'err.comment_not_found')
    const row = { site_id: site.id, comment_id: id, browser_hash: browser, reason: report.reason, note, at }
    if (!(await insertReport(db, row))) return
    const standing = standingOf(comment, await reportsOf(db, site.id, [id]))
    const isHidden = standing.hides && comment.state === 'shown'
    const columns = {
      reports: standing.browsers,
      urgent: standing.urgency,
      // The clock of a shown comment starts with its first report.
      ...(comment.reports === 0 && comment.state === 'shown' ? { queued_at: at, decided_at: '' } : {}),
    }
    if (!isHidden) return noteReports(db, comment, columns)
    const hidden = { ...columns, state: 'held', state_reason: HELD_REPORTED, shown_at: '' }
    if (!(await changeComment(titian, db, comment, hidden))) throw new Problem('unavailable', 'err.busy')
    const act = { siteId: site.id, at, staffId: '', subject: 'comment', subjectId: id } as const
    await record(db, { ...act, did: 'comment.hide', code: HELD_REPORTED })
  })
}

interface Standing {
  /** Different browsers whose report no moderator has answered yet. */
  browsers: number
  urgency: Urgency
  hides: boolean
}

export function standingOf(
  comment: Pick<CommentRow, 'labels' | 'is_official'>,
  reports: readonly Pick<Row<'comment_report'>, 'browser_hash' | 'reason' | 'settled_at'>[],
): Standing {
  const open = reports.filter((report) => !report.settled_at)
  const settled = new Set(reports.filter((report) => report.settled_at).map((report) => report.reason))
  const fresh = open.filter((report) => !settled.has(report.reason))
  const labels = comment.labels.split(' ')
  const isSeenByScreening = fresh.some(
    ({ reason }) => URGENT.includes(reason as ReportReason) && labels.includes(reason),
  )
  const isAgreed = new Set(fresh.map((report) => report.browser_hash)).size >= REPORTS_THAT_HIDE
  return {
    browsers: new Set(open.map((report) => report.browser_hash)).size,
    urgency: open.length === 0 ? 0 : open.some(({ reason }) => URGENT.includes(reason as ReportReason)) ? 2 : 1,
    hides: !comment.is_official && (isSeenByScreening || isAgreed),
  }
}
