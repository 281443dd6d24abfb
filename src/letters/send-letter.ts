import { dayOf } from '../base/calendar.ts'
import { newId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { pageAddress } from '../pages/page.ts'
import { raiseDayAct } from '../pages/page-store.ts'
import { type Sender, weighSender } from '../proof/weigh-sender.ts'
import { secretFor, statusUrl } from '../sites/letter-address.ts'
import type { Site } from '../sites/site.ts'
import { requireFeature } from '../sites/site-of-request.ts'
import type { Db, NewRow } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import type { LetterAnswer, LetterRequest, LetterType } from '../wire/api.ts'
import { noteEvent } from './change-letter.ts'
import type { Photo } from './encode-photo.ts'
import { letterNumber, newLetter, yearOf } from './letter.ts'
import { mailWriter } from './letter-mail.ts'
import { firstClock } from './letter-rules.ts'
import { secretHash } from './letter-secret.ts'
import { insertLetter, type LetterRow, letterByOnce, lockCounter, nextCount } from './letter-store.ts'
import { addPhotos, claimPhotos } from './photo-store.ts'
import { lockRules, rulesOf } from './rules-store.ts'

/**
 * Takes a letter of a citizen: checked, numbered without a gap, and stored in one transaction with its first event and
 * the mail that says so. Nothing is discarded: what looks like a robot's is marked for the desk.
 *
 * @param sender null for the demo, whose writers nobody doubts
 * @param photos stored behind those that wait under the same `once`
 * @returns number, secret and status page; a repeat of `once` answers the same and stores nothing
 * @throws Problem 'invalid' naming the field, `proof` when the sender shall compute first; 'gone' when letters are off
 */
export async function sendLetter(
  titian: Titian,
  site: Site,
  input: LetterRequest,
  sender: Sender | null = null,
  photos: readonly Photo[] = [],
): Promise<LetterAnswer> {
  requireFeature(site, 'letter')
  const { hints, ...fields } = newLetter(input)
  const address = input.url ? pageAddress(site, input.url, input.key) : null
  const secret = secretFor(titian.config.secret, site.id, input.once)
  const earlier = await letterByOnce(titian.db, site.id, input.once)
  if (earlier) return answerTo(titian, site, earlier, secret)
  if (sender && hints.length === 0) {
    const sent = { ...input, what: 'letter' as const, pageKey: address?.key ?? '' }
    if ((await weighSender(titian, site, sender, sent)).isUnproven) hints.push('unproven')
  }

  const page = address && (await titian.pages.ofAct(site, address))
  const at = titian.clock.now()
  const stored = await inTransaction(titian.db, async (db) => {
    // A repeat that arrived at the same moment took the lock first.
    const { letter, isNew } = await numberLetter(titian, db, site, {
      ...fields,
      page_id: page?.id ?? '',
      consent_at: at,
      hints: JSON.stringify(hints),
      once: input.once,
    })
    if (!isNew) return letter
    await noteEvent(db, { ...letter, state: '' }, 'receive', { at, actor: 'writer' }, letter.state)
    const waited = await claimPhotos(db, site.id, input.once, letter.id)
    await addPhotos(db, { siteId: site.id, letterId: letter.id, once: '', at }, waited, photos)
    await raiseDayAct(db, { siteId: site.id, day: letter.day, pageId: letter.page_id, act: 'letter' })
    await mailWriter(titian, db, site, letter, 'received', at)
    return letter
  })
  return answerTo(titian, site, stored, secret)
}

type Unnumbered = Omit<
  NewRow<'letter'>,
  'site_id' | 'id' | 'number' | 'secret_hash' | 'state' | 'day' | 'received_at'
> & {
  type: LetterType
  page_id: string
  contact: string
  once: string
}

/**
 * Stores a letter with the next number of the year and its clock; the one of the same `once` when there is one.
 * @param waitsSince when its writer sent it, where that was before it came to us
 */
export async function numberLetter(
  titian: Titian,
  db: Db,
  site: Site,
  columns: Unnumbered,
  waitsSince: string = titian.clock.now(),
) {
  const ms = titian.clock.ms()
  const at = titian.clock.now()
  const day = dayOf(ms, site.timeZone)
  await lockCounter(db, site.id, yearOf(day))
  const first = await letterByOnce(db, site.id, columns.once)
  if (first) return { letter: first, isNew: false }
  await lockRules(db, site.id)
  const rules = await rulesOf(db, site.id)
  const letter = {
    site_id: site.id,
    id: newId(ms),
    number: letterNumber(yearOf(day), await nextCount(db, site.id, yearOf(day))),
    secret_hash: secretHash(site.id, secretFor(titian.config.secret, site.id, columns.once)),
    ...columns,
    state: 'baru',
    ...firstClock(rules, site.timeZone, columns, waitsSince),
    day,
    received_at: at,
  }
  await insertLetter(db, letter)
  return { letter: letter as typeof letter | LetterRow, isNew: true }
}

function answerTo(
  titian: Titian,
  site: Site,
  letter: Pick<LetterRow, 'number' | 'secret_hash'>,
  secret: string,
): LetterAnswer {
  // Only after TITIAN_SECRET was changed between two tries of one letter: a secret that opens nothing must not be told.
  if (letter.secret_hash !== secretHash(site.id, secret)) throw new Problem('conflict', 'err.letter_sent_before')
  return { number: letter.number, secret, url: statusUrl(titian, site, letter.number, secret) }
}
