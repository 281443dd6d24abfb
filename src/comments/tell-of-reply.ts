import { HOUR, later } from '../base/clock.ts'
import { languageOf } from '../language/language.ts'
import { queueMail } from '../mail/outbox.ts'
import { pageById } from '../pages/page-store.ts'
import type { Db } from '../storage/tables.ts'
import type { Titian } from '../titian.ts'
import { type CommentRow, commentById, noteTold } from './comment-store.ts'
import { contactOfWriter, updateContact } from './contact-store.ts'
import { unsubscribeUrl } from './writer-contact.ts'

/** At most one mail in so many hours: it says that there are replies, so the next few need none of their own. */
const BETWEEN_HOURS = 1

type Reply = Pick<
  CommentRow,
  'site_id' | 'id' | 'page_id' | 'parent_id' | 'thread_id' | 'writer_hash' | 'is_told' | 'is_official'
>

/**
 * A reply is shown now: whoever it answers is told, if they confirmed an address and asked for it. Once for each reply,
 * inside the transaction that showed it; not for one's own. The mail carries no word of either comment and no name.
 */
export async function tellOfReply(titian: Titian, db: Db, reply: Reply): Promise<void> {
  const site = titian.sites.byKey(reply.site_id)
  if (!titian.config.mailUrl || !site || !reply.parent_id || reply.is_told === 1) return
  const answered = await commentById(db, site.id, reply.parent_id)
  if (answered?.state !== 'shown' || !answered.writer_hash || answered.writer_hash === reply.writer_hash) return
  const contact = await contactOfWriter(db, site.id, answered.writer_hash)
  if (!contact?.email) return
  const at = titian.clock.now()
  await noteTold(db, site.id, reply.id)
  if (contact.told_at > later(at, -BETWEEN_HOURS * HOUR)) return
  await updateContact(db, contact, { told_at: at })
  const page = await pageById(db, site.id, reply.page_id)
  const { t } = languageOf(site.language)
  const stop = unsubscribeUrl(titian, contact)
  const discussion = `${titian.config.publicUrl}/diskusi/${site.id}?url=${encodeURIComponent(page?.url ?? '')}`
  const lines = [
    t('mail.greeting'),
    t(reply.is_official ? 'mail.reply_official' : 'mail.reply_reader', { institution: site.institution }),
    `${discussion}&at=${reply.id}#komentar-${reply.id}`,
    t('mail.reply_stop'),
    stop,
    site.institution,
  ]
  await queueMail(db, {
    siteId: site.id,
    to: contact.email,
    subject: t('mail.reply_subject', { site: site.name }),
    text: `${lines.join('\n\n')}\n`,
    at,
    unsubscribe: stop,
  })
}
