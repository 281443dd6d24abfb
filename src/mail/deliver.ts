import { MINUTE, SECOND } from '../base/clock.ts'
import type { Titian } from '../titian.ts'
import { dueMails, markFailed, markSent } from './outbox.ts'

/** One run; the lease of a job lasts 120 s, so it ends well before. */
const MOST_PER_RUN = 50
const RUN_MS = MINUTE
/** A mail server that says nothing for so long is down. */
const SILENT_MS = 10 * SECOND

/**
 * Sends what is due, one connection for all, outside any transaction. A mail may go out twice when the process dies
 * between sending and noting it; it is never lost.
 *
 * @returns what the health page shows of the last run
 */
export async function deliverMails(titian: Titian): Promise<string> {
  const { config, clock, db, log } = titian
  if (!config.mailUrl) return 'off'
  const due = await dueMails(db, clock.now(), MOST_PER_RUN)
  if (due.length === 0) return 'nothing to send'
  // Loaded with the first mail: most installations start without a mail server.
  const { createTransport } = await import('nodemailer')
  const transport = createTransport(
    {
      url: config.mailUrl,
      pool: true,
      maxConnections: 1,
      connectionTimeout: SILENT_MS,
      greetingTimeout: SILENT_MS,
      socketTimeout: 2 * SILENT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: config.mailFrom, headers: { 'Auto-Submitted': 'auto-generated' } },
  )
  const started = performance.now()
  let sent = 0
  let failed = 0
  try {
    for (const mail of due) {
      if (performance.now() - started > RUN_MS) break
      try {
        await transport.sendMail({
          to: { name: '', address: mail.recipient },
          subject: mail.subject,
          text: mail.text,
          headers: unsubscribeHeaders(mail.unsubscribe),
          ...(mail.html ? { html: mail.html } : {}),
        })
        await markSent(db, mail.id, clock.now())
        sent++
      } catch (error) {
        const said = withoutAddresses((error as Error).message)
        log.warn({ mail: mail.id, said }, 'mail not sent')
        await markFailed(db, mail, clock.now(), said)
        failed++
      }
    }
  } finally {
    transport.close()
  }
  return `sent ${sent}, failed ${failed}`
}

/** One press in the mail program, without opening a page (RFC 8058). */
const unsubscribeHeaders = (url: string): Record<string, string> =>
  url ? { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}

/** Mail servers repeat the recipient in their refusals; logs and the health page must not. */
const withoutAddresses = (text: string): string => text.replace(/[^\s<>@"]+@[^\s<>@"]+/g, '…@…').slice(0, 200)
