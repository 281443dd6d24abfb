import { type IsoTime, later, MINUTE } from '../base/clock.ts'
import { newId } from '../base/ids.ts'
import { countAll } from '../storage/portable.ts'
import type { Db, Row } from '../storage/tables.ts'

export type OutboxRow = Row<'outbox'>

/** Minutes to wait after each failure; after the last one Titian gives up (two days in all). */
export const WAITS = [1, 5, 15, 60, 240, 720, 1440] as const
/** Tries that a mail gets. */
export const MOST_TRIES = WAITS.length + 1

export interface Mail {
  siteId: string
  /** One address, checked where it came in. */
  to: string
  subject: string
  /** Plain text; lines end with `\n`. */
  text: string
  /** The same with headings and a table, for programs that show it; '' or absent = none. */
  html?: string
  at: IsoTime
  /** Where one press ends further mails, for `List-Unsubscribe` (RFC 2369, RFC 8058); none for a single answer. */
  unsubscribe?: string
}

/** One address and nothing else: what could end a header or add a second recipient is refused here too. */
const ONE_ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/
export const isOneAddress = (text: string): boolean => text.length <= 254 && ONE_ADDRESS.test(text)

/**
 * Writes a mail inside the transaction of its cause, so that neither exists without the other. `jobs/schedule.ts` sends it.
 * Callers queue nothing while no mail server is configured.
 */
export async function queueMail(db: Db, mail: Mail): Promise<void> {
  if (!ONE_ADDRESS.test(mail.to)) throw new Error('not one mail address')
  await db
    .insertInto('outbox')
    .values({
      id: newId(Date.parse(mail.at)),
      site_id: mail.siteId,
      recipient: mail.to,
      subject: mail.subject.replace(/\s+/g, ' '),
      text: mail.text,
      html: mail.html ?? '',
      created_at: mail.at,
      next_try_at: mail.at,
      unsubscribe: mail.unsubscribe ?? '',
    })
    .execute()
}

export async function dueMails(db: Db, now: IsoTime, most: number): Promise<OutboxRow[]> {
  return db
    .selectFrom('outbox')
    .selectAll()
    .where('sent_at', '=', '')
    .where('next_try_at', '<>', '')
    .where('next_try_at', '<=', now)
    .orderBy('next_try_at')
    .orderBy('id')
    .limit(most)
    .execute()
}

const EMPTIED = { recipient: '', text: '', html: '', unsubscribe: '' } as const

/** What was sent is not kept: the row says that a mail went out, not to whom or with what. */
export async function markSent(db: Db, id: string, at: IsoTime): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ ...EMPTIED, sent_at: at, next_try_at: '', last_error: '' })
    .where('id', '=', id)
    .execute()
}

/** The address wants no mail: what still waits for it is not sent. */
export async function dropMails(db: Db, siteId: string, recipient: string): Promise<void> {
  await db
    .deleteFrom('outbox')
    .where('site_id', '=', siteId)
    .where('recipient', '=', recipient)
    .where('unsubscribe', '<>', '')
    .where('sent_at', '=', '')
    .execute()
}

/**
 * Waits longer each time; given up, the row stays without a next try, so that the health page can say so, and without the
 * address and the words, which may hold the key to a letter.
 */
export async function markFailed(
  db: Db,
  mail: Pick<OutboxRow, 'id' | 'tries'>,
  at: IsoTime,
  error: string,
): Promise<void> {
  const minutes = WAITS[mail.tries]
  await db
    .updateTable('outbox')
    .set({
      tries: mail.tries + 1,
      next_try_at: minutes === undefined ? '' : later(at, minutes * MINUTE),
      last_error: error,
      ...(minutes === undefined ? EMPTIED : {}),
    })
    .where('id', '=', mail.id)
    .execute()
}

export interface OutboxHealth {
  waiting: number
  /** Given up after the last try. */
  failed: number
  /** What the mail server said last, '' for nothing. */
  lastError: string
}

/** For the health page. */
export async function outboxHealth(db: Db): Promise<OutboxHealth> {
  const open = await db
    .selectFrom('outbox')
    .select((is) => [
      countAll().as('n'),
      is.case().when('next_try_at', '=', '').then('failed').else('waiting').end().as('kind'),
    ])
    .where('sent_at', '=', '')
    .groupBy('kind')
    .execute()
  const last = await db
    .selectFrom('outbox')
    .select('last_error')
    .where('sent_at', '=', '')
    .where('last_error', '<>', '')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const of = (kind: string) => Number(open.find((group) => group.kind === kind)?.n ?? 0)
  return { waiting: of('waiting'), failed: of('failed'), lastError: last?.last_error ?? '' }
}
