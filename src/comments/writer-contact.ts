import { HOUR, type IsoTime, later } from '../base/clock.ts'
import { newId, sameText } from '../base/ids.ts'
import { isMailAddress } from '../base/mail-address.ts'
import { Problem } from '../base/problem.ts'
import { keyedHash } from '../base/secrets.ts'
import { readText } from '../base/text.ts'
import { RETENTION } from '../config/retention.ts'
import { languageOf } from '../language/language.ts'
import { dropMails, queueMail } from '../mail/outbox.ts'
import { cacheGroup } from '../pages/page-summary.ts'
import type { Site } from '../sites/site.ts'
import type { Db } from '../storage/tables.ts'
import { afterCommit } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { LIMITS } from '../wire/limits.ts'
import {
  type ContactRow,
  contactById,
  contactOfWriter,
  deleteContact,
  hasOtherComment,
  insertContact,
  markConfirmed,
  updateContact,
  wasAskedSince,
} from './contact-store.ts'

/** One address is asked to confirm itself once in so many hours, whoever types it, while the question stands. */
const ASKED_AGAIN_HOURS = 24

/**
 * @returns the address, or '' for none
 * @throws Problem 'invalid' for what is no address, and where this installation sends no mail
 */
export function readContact(titian: Titian, raw: string | undefined): string {
  const address = readText(raw ?? '', { field: 'contact', max: LIMITS.contactLength })
  if (!address) return ''
  if (!titian.config.mailUrl) throw new Problem('invalid', 'err.contact_off', { field: 'contact' })
  if (!isMailAddress(address)) throw new Problem('invalid', 'err.email', { field: 'contact' })
  return address.toLowerCase()
}

/**
 * A writer leaves an address, inside the transaction of the comment. Nobody is written to but once, to ask whether the
 * address is theirs; that mail carries no word of the comment and no name, so that nobody can send a text of their own to
 * strangers. Until it is answered nothing else happens with the address.
 * @param known what this writer left before
 */
export async function leaveContact(
  titian: Titian,
  db: Db,
  site: Site,
  known: ContactRow | undefined,
  left: { writerHash: string; address: string; wantsReplies: boolean; at: IsoTime },
): Promise<void> {
  const { writerHash, address, at } = left
  const wants_replies = left.wantsReplies ? 1 : 0
  if (known?.email === address) {
    // Confirmed before; the wish can be taken back here too.
    await updateContact(db, known, { used_at: at, ...(wants_replies ? {} : { email: '' }) })
    return
  }
  if (await wasAskedSince(db, site.id, address, later(at, -ASKED_AGAIN_HOURS * HOUR))) {
    if (known?.pending === address) await updateContact(db, known, { wants_replies, used_at: at })
    return
  }
  // Who takes the comment back, or types another address in between, makes the table forget that this one was asked.
  if (!titian.limits.mayAsk(site.id, address)) return
  const columns = { pending: address, wants_replies, asked_at: at, used_at: at }
  const id = known?.id ?? newId(Date.parse(at))
  if (known) await updateContact(db, known, columns)
  else if (!(await insertContact(db, { site_id: site.id, id, writer_hash: writerHash, ...columns }))) return
  const { t } = languageOf(site.language)
  const params = { institution: site.institution, n: RETENTION.pendingAddressHours }
  const lines = [
    t('mail.greeting'),
    t(wants_replies ? 'mail.contact_replies' : 'mail.contact_mark', params),
    contactUrl(titian, site.id, id, confirmSecret(titian, { site_id: site.id, id, asked_at: at })),
    t('mail.contact_not_you', params),
    site.institution,
  ]
  await queueMail(db, {
    siteId: site.id,
    to: address,
    subject: t('mail.contact_subject', params),
    text: `${lines.join('\n\n')}\n`,
    at,
  })
}

/** What a link in a mail stands for: the question whether an address is theirs, or the way out. */
export interface OpenedContact {
  contact: ContactRow
  /** `ask`: not answered yet · `confirmed`: answered, and told of replies · `quiet`: confirmed, and written to no more. */
  standing: 'ask' | 'confirmed' | 'quiet'
}

/** @throws Problem 'gone' for a link of no contact, of an older question, or after its time: all the same sentence */
export async function openContact(
  titian: Titian,
  db: Db,
  site: Site,
  id: string,
  secret: string,
): Promise<OpenedContact> {
  const contact = await contactById(db, site.id, id)
  const isAsked = contact !== undefined && sameText(secret, confirmSecret(titian, contact))
  const isStop = contact !== undefined && sameText(secret, stopSecret(titian, contact))
  if (contact && isAsked && contact.pending) {
    if (later(contact.asked_at, RETENTION.pendingAddressHours * HOUR) > titian.clock.now())
      return { contact, standing: 'ask' }
  } else if (contact?.confirmed_at && (isAsked || isStop)) {
    return { contact, standing: contact.email ? 'confirmed' : 'quiet' }
  }
  throw new Problem('gone', 'err.contact_gone')
}

/** The address answers "yes": its writer carries the mark, and the address is kept only if replies are wanted. */
export async function confirmContact(titian: Titian, db: Db, contact: ContactRow, at: IsoTime): Promise<void> {
  await updateContact(db, contact, {
    email: contact.wants_replies ? contact.pending : '',
    pending: '',
    confirmed_at: at,
    used_at: at,
  })
  const pages = await markConfirmed(db, contact.site_id, contact.writer_hash)
  afterCommit(db, () => {
    for (const page of pages) titian.cache.forget(cacheGroup(contact.site_id, page))
  })
}

/** No mail any more: the addresses are erased, with what still waits to be sent to them. The mark stays. */
export async function stopContact(db: Db, contact: ContactRow): Promise<void> {
  for (const address of [contact.email, contact.pending]) {
    if (address) await dropMails(db, contact.site_id, address)
  }
  if (contact.confirmed_at) await updateContact(db, contact, { email: '', pending: '', wants_replies: 0 })
  else await deleteContact(db, contact.site_id, contact.writer_hash)
}

/** The writer took a comment back: with the last one goes the contact. */
export async function dropContactOf(db: Db, comment: { site_id: string; id: string; writer_hash: string }) {
  const contact = await contactOfWriter(db, comment.site_id, comment.writer_hash)
  if (!contact || (await hasOtherComment(db, comment.site_id, comment.writer_hash, comment.id))) return
  await stopContact(db, contact)
  await deleteContact(db, comment.site_id, comment.writer_hash)
}

export const unsubscribeUrl = (titian: Titian, contact: Pick<ContactRow, 'site_id' | 'id'>): string =>
  contactUrl(titian, contact.site_id, contact.id, stopSecret(titian, contact))

const contactUrl = (titian: Titian, siteId: string, id: string, secret: string): string =>
  `${titian.config.publicUrl}/surel/${siteId}/${id}/${secret}`

/** Another question is another secret: an older link confirms no later address. */
const confirmSecret = (titian: Titian, contact: Pick<ContactRow, 'site_id' | 'id' | 'asked_at'>): string =>
  keyedHash(titian.config.secret, `contact ${contact.site_id}`, `${contact.id} ${contact.asked_at}`).slice(0, 22)
const stopSecret = (titian: Titian, contact: Pick<ContactRow, 'site_id' | 'id'>): string =>
  keyedHash(titian.config.secret, `contact-stop ${contact.site_id}`, contact.id).slice(0, 22)
