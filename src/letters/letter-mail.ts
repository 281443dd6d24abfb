import type { IsoTime } from '../base/clock.ts'
import { isMailAddress } from '../base/mail-address.ts'
import { languageOf } from '../language/language.ts'
import { queueMail } from '../mail/outbox.ts'
import { secretFor } from '../sites/letter-address.ts'
import type { Site } from '../sites/site.ts'
import type { Db } from '../storage/tables.ts'
import type { Titian } from '../titian.ts'
import { secretHash } from './letter-secret.ts'
import type { LetterRow } from './letter-store.ts'

export type LetterMail = 'received' | 'asked' | 'answered' | 'extended'

/**
 * Tells the writer, inside the transaction of the cause. The mail carries no word of the letter or of the answer: an
 * address is not proof of whose it is, and nobody may send their own text to strangers through this form.
 */
export async function mailWriter(
  titian: Titian,
  db: Db,
  site: Site,
  letter: Pick<LetterRow, 'number' | 'contact' | 'secret_hash'> & { once?: string | undefined },
  kind: LetterMail,
  at: IsoTime,
): Promise<void> {
  if (!titian.config.mailUrl || !isMailAddress(letter.contact)) return
  const { t } = languageOf(site.language)
  const subject = t(`mail.letter_${kind}_subject`, { number: letter.number, institution: site.institution })
  const lines = [
    t('mail.greeting'),
    t(`mail.letter_${kind}`, { number: letter.number, institution: site.institution }),
    whereToLook(titian, site, letter),
    t('mail.letter_not_you'),
    site.institution,
  ]
  await queueMail(db, { siteId: site.id, to: letter.contact, subject, text: `${lines.join('\n\n')}\n`, at })
}

/** The address with the secret, made again from the key it came with; after a change of TITIAN_SECRET that is lost. */
function whereToLook(
  titian: Titian,
  site: Site,
  letter: Pick<LetterRow, 'number' | 'secret_hash'> & { once?: string | undefined },
): string {
  const { t } = languageOf(site.language)
  const list = `${titian.config.publicUrl}/surat/${site.id}`
  const secret = letter.once ? secretFor(titian.config.secret, site.id, letter.once) : ''
  if (secret && secretHash(site.id, secret) === letter.secret_hash) {
    return t('mail.letter_status', { url: `${list}/${letter.number}/${secret}` })
  }
  return t('mail.letter_status_by_code', { url: list })
}
