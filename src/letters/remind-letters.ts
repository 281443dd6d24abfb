import { dayOf, hourOf } from '../base/calendar.ts'
import { languageOf } from '../language/language.ts'
import { queueMail } from '../mail/outbox.ts'
import type { Site } from '../sites/site.ts'
import type { Db } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { isWorkingDay } from './letter-clock.ts'
import { lettersDueUntil, noteReminder, recipientsOf } from './reminder-store.ts'
import { isToldOf, REMINDERS, type Recipient, type Reminder, remindedUntil, remindersOf } from './reminders.ts'
import { rulesOf } from './rules-store.ts'

/** Before this hour of the site nobody is at a desk. */
const FROM_HOUR = 7

/**
 * Reminds by mail, each letter once for each reason and deadline. A mail holds counts and a link, no number, no word and
 * no name: it may be read by anybody who sees the phone it arrives on. Reminder and mail are stored together, so that
 * neither is without the other; without a mail server, or without anybody to tell, nothing is noted and the desk alone
 * shows it.
 *
 * @returns what the health page shows of the last run
 */
export async function remindLetters(titian: Titian): Promise<string> {
  if (!titian.config.mailUrl) return 'off'
  let mails = 0
  for (const site of titian.sites.all()) mails += await remindOf(titian, site)
  return mails > 0 ? `queued ${mails}` : 'nothing due'
}

async function remindOf(titian: Titian, site: Site): Promise<number> {
  const ms = titian.clock.ms()
  const today = dayOf(ms, site.timeZone)
  if (hourOf(ms, site.timeZone) < FROM_HOUR) return 0
  const rules = await rulesOf(titian.db, site.id)
  if (!isWorkingDay(today, rules.holidays)) return 0
  const people = await recipientsOf(titian.db, site.id)
  if (people.length === 0) return 0
  const at = titian.clock.now()
  return inTransaction(titian.db, async (db) => {
    const told = new Map<Recipient, Map<Reminder, number>>()
    for (const letter of await lettersDueUntil(db, site.id, remindedUntil(today, rules.remindDays, rules.holidays))) {
      for (const kind of remindersOf(letter.due_on, today, rules)) {
        const these = people.filter((to) => isToldOf(to, kind, letter.agency_id))
        const row = { site_id: site.id, letter_id: letter.id, kind, due_on: letter.due_on, at }
        if (these.length === 0 || !(await noteReminder(db, row))) continue
        for (const to of these) {
          const counts = told.get(to) ?? new Map<Reminder, number>()
          told.set(to, counts.set(kind, (counts.get(kind) ?? 0) + 1))
        }
      }
    }
    return mailAll(titian, db, site, told, at)
  })
}

/** One mail for each address, whatever roles it holds. */
async function mailAll(
  titian: Titian,
  db: Db,
  site: Site,
  told: ReadonlyMap<Recipient, ReadonlyMap<Reminder, number>>,
  at: string,
): Promise<number> {
  const byAddress = new Map<string, { language: Recipient['language']; counts: Map<Reminder, number> }>()
  for (const [{ email, language }, counts] of told) {
    const one = byAddress.get(email) ?? { language, counts: new Map<Reminder, number>() }
    // Two roles of one person speak of the same letters: the larger count holds both.
    for (const [kind, n] of counts) one.counts.set(kind, Math.max(n, one.counts.get(kind) ?? 0))
    byAddress.set(email, one)
  }
  for (const [to, { language, counts }] of byAddress) {
    const { t } = languageOf(language)
    const lines = REMINDERS.filter((kind) => counts.has(kind)).map((kind) => {
      const n = counts.get(kind)!
      return `- ${t(`clock.mail_${kind}`, { n })}`
    })
    const url = `${titian.config.staffUrl}/staff/overdue?site=${site.id}`
    const parts = [
      t('clock.mail_lead', { site: site.name }),
      lines.join('\n'),
      t('clock.mail_where', { url }),
      t('clock.mail_end'),
    ]
    const subject = t('clock.mail_subject', { site: site.name })
    await queueMail(db, { siteId: site.id, to, subject, text: `${parts.join('\n\n')}\n`, at })
  }
  return byAddress.size
}
