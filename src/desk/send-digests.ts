import type { IsoTime } from '../base/clock.ts'
import { languageOf } from '../language/language.ts'
import { queueMail } from '../mail/outbox.ts'
import { askedSince } from '../requests/request-figures.ts'
import type { Site } from '../sites/site.ts'
import { type Digest, isDue } from '../staff/digest.ts'
import { agenciesOf, divisionsOf, may, type Staff } from '../staff/roles.ts'
import { staffCounts } from '../staff/staff-counts.ts'
import { personById } from '../staff/staff-store.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { arrivedSince, movedForAgencies, queueCounts } from './desk-store.ts'

/** What waits for one person on one site. */
interface Waiting {
  site: Site
  queue: number
  late: number
  reported: number
  letters: number
  /** Of the other division. */
  requests: number
  isNew: boolean
}

/**
 * Mails those who asked for it what waits for them: counts and links, no word, name or number of a citizen, because a
 * mail is read wherever the phone lies. Nothing waits, no mail; an hourly one comes only when something arrived since.
 *
 * @returns what the health page shows of the last run
 */
export async function sendDigests(titian: Titian): Promise<string> {
  if (!titian.config.mailUrl) return 'off'
  const now = titian.clock.now()
  const rows = await titian.db
    .selectFrom('staff')
    .select(['id', 'email', 'digest', 'digest_at'])
    .where('digest', '<>', 'off')
    .where('email', '<>', '')
    .where('is_disabled', '=', 0)
    .execute()
  let mails = 0
  for (const row of rows) {
    const person = await personById(titian.db, row.id)
    const sites = person ? titian.sites.all().filter((site) => servesThere(person, site)) : []
    const zone = sites[0]?.timeZone
    if (!person || !zone || !isDue(row.digest as Digest, row.digest_at, now, zone)) continue
    const waiting: Waiting[] = []
    for (const site of sites) waiting.push(await waitingFor(titian, person, site, row.digest_at, now))
    const isTold = waiting.some(
      (one) => one.queue + one.letters + one.requests > 0 && (row.digest === 'daily' || one.isNew),
    )
    await inTransaction(titian.db, async (db) => {
      await db.updateTable('staff').set({ digest_at: now }).where('id', '=', row.id).execute()
      if (!isTold) return
      const mail = mailOf(titian, person, waiting)
      await queueMail(db, { siteId: sites[0]!.id, to: row.email, ...mail, at: now })
    })
    if (isTold) mails++
  }
  return mails > 0 ? `queued ${mails}` : 'nothing to tell'
}

const servesThere = (staff: Staff, site: Site): boolean =>
  (['moderate', 'letters', 'answer', 'coordinate'] as const).some((permission) => may(staff, permission, site.id))

async function waitingFor(titian: Titian, staff: Staff, site: Site, since: IsoTime, now: IsoTime): Promise<Waiting> {
  const { db } = titian
  const counts = await staffCounts(db, staff, site.id, now)
  const letters = counts.letters ?? 0
  const requests = counts.shared ?? 0
  const isAsked = requests > 0 && (await askedSince(db, site.id, divisionsOf(staff, site.id), since))
  if (!may(staff, 'moderate', site.id)) {
    const agencies = agenciesOf(staff, site.id)
    const isNew = !since || isAsked || (await movedForAgencies(db, site.id, agencies, since, staff.id))
    return { site, queue: 0, late: 0, reported: 0, letters, requests, isNew }
  }
  const { byFilter } = await queueCounts(db, site.id, now)
  const arrived = since ? await arrivedSince(db, site.id, 'all', since, 1) : []
  const isNew = !since || isAsked || arrived.length > 0
  return {
    site,
    queue: byFilter.all ?? 0,
    late: byFilter.late ?? 0,
    reported: byFilter.reported ?? 0,
    letters,
    requests,
    isNew,
  }
}

function mailOf(titian: Titian, staff: Staff, waiting: readonly Waiting[]): { subject: string; text: string } {
  const { t } = languageOf(staff.language)
  const { staffUrl } = titian.config
  const parts = waiting
    .filter(({ queue, letters, requests }) => queue + letters + requests > 0)
    .map(({ site, queue, late, reported, letters, requests }) =>
      [
        site.name,
        ...(queue > 0 ? [`- ${t('digest.queue', { n: queue })}`] : []),
        ...(late > 0 ? [`- ${t('digest.late', { n: late })}`] : []),
        ...(reported > 0 ? [`- ${t('digest.reported', { n: reported })}`] : []),
        ...(queue > 0 ? [`  ${staffUrl}/staff/queue?site=${site.id}`] : []),
        ...(letters > 0
          ? [`- ${t('digest.letters', { n: letters })}`, `  ${staffUrl}/staff/letters?site=${site.id}`]
          : []),
        ...(requests > 0
          ? [`- ${t('digest.requests', { n: requests })}`, `  ${staffUrl}/staff/requests?site=${site.id}`]
          : []),
      ].join('\n'),
    )
  const total = waiting.reduce((sum, { queue, letters, requests }) => sum + queue + letters + requests, 0)
  const end = t('digest.end', { url: `${staffUrl}/staff/account` })
  return { subject: t('digest.subject', { n: total }), text: `${[t('digest.lead'), ...parts, end].join('\n\n')}\n` }
}
