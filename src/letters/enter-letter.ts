import { addDays, dayOf, isDay, momentOf } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import { readAddress } from '../base/web-address.ts'
import { secretFor, statusUrl } from '../sites/letter-address.ts'
import type { Site } from '../sites/site.ts'
import { requireFeature } from '../sites/site-of-request.ts'
import { record } from '../staff/audit-log.ts'
import { requirePermission, type Staff } from '../staff/roles.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import type { LetterAnswer, LetterRequest } from '../wire/api.ts'
import { LIMITS } from '../wire/limits.ts'
import { noteEvent } from './change-letter.ts'
import { mistakesIn, newLetter } from './letter.ts'
import { mailWriter } from './letter-mail.ts'
import { numberLetter } from './send-letter.ts'

/** Where a letter may have come when it did not come by the form, in order of use. */
export const CHANNELS = [
  'facebook',
  'whatsapp',
  'instagram',
  'x',
  'tiktok',
  'youtube',
  'telegram',
  'threads',
  'email',
  'phone',
  'counter',
  'paper',
] as const
export type Channel = (typeof CHANNELS)[number]

/** Older messages are not taken up: nobody waits for their answer any more. */
const OLDEST_DAYS = 366

export interface Entry extends Omit<LetterRequest, 'site' | 'url' | 'key' | 'consent'> {
  channel: string
  /** The institution's own account. */
  account: string
  /** Address of the message, for staff alone. */
  address: string
  /** On which it was written there. */
  day: string
  /** The writer agreed that the letter is answered and shown here. */
  hasConsent: boolean
}

/** What the entry says of where the letter came from; one reader a field, so that the form shows all mistakes at once. */
const READERS = {
  channel: ({ channel }: Entry): Channel => {
    const known = CHANNELS.find((one) => one === channel)
    if (!known) throw new Problem('invalid', 'err.required', { field: 'channel' })
    return known
  },
  account: ({ account }: Entry) => readText(account, { field: 'account', max: 120 }),
  address({ address }: Entry): string {
    const text = address.trim()
    if (text === '') return ''
    if (text.length > LIMITS.urlLength || !readAddress(text))
      throw new Problem('invalid', 'err.page_address', { field: 'address' })
    return text
  },
  day({ day }: Entry, today: Day): Day {
    if (!isDay(day) || day > today || day < addDays(today, -OLDEST_DAYS))
      throw new Problem('invalid', 'err.letter_channel_day', { field: 'day' })
    return day
  },
} as const

/** Every mistake of an entry, in the order of the form. */
export function mistakesInEntry(entry: Entry, today: Day): Problem[] {
  const own = Object.values(READERS).flatMap((read) => {
    try {
      read(entry, today)
      return []
    } catch (error) {
      if (error instanceof Problem) return [error]
      throw error
    }
  })
  return [...own, ...mistakesIn(entry)]
}

/**
 * Writes down a letter that a citizen sent elsewhere (S0-8): in the citizen's own words, numbered like every other. The
 * clock runs from the day on which it was written there, because that is since when the citizen waits. Without consent it is
 * answered, and never published.
 *
 * @returns number and secret, to be handed to the writer; a repeat of `once` answers the same
 * @throws Problem 'forbidden', 'gone' when letters are off, 'invalid' with the field
 */
export async function enterLetter(titian: Titian, staff: Staff, site: Site, entry: Entry): Promise<LetterAnswer> {
  requirePermission(staff, 'letters', site.id)
  requireFeature(site, 'letter')
  const today = dayOf(titian.clock.ms(), site.timeZone)
  const [channel, account, address, day] = [
    READERS.channel(entry),
    READERS.account(entry),
    READERS.address(entry),
    READERS.day(entry, today),
  ]
  const { hints: _none, ...fields } = newLetter(entry)
  const at = titian.clock.now()
  const waitsSince = day === today ? at : new Date(momentOf(day, 12, site.timeZone)).toISOString()
  const stored = await inTransaction(titian.db, async (db) => {
    const columns = {
      ...fields,
      page_id: '',
      consent_at: entry.hasConsent ? at : '',
      once: entry.once,
      channel,
      channel_account: account,
      channel_url: address,
      channel_day: day,
    }
    const { letter, isNew } = await numberLetter(titian, db, site, columns, waitsSince)
    if (!isNew) return letter
    const deed = { at, actor: 'staff', staffId: staff.id, detail: channel } as const
    await noteEvent(db, { ...letter, state: '' }, 'receive', deed, letter.state)
    await record(db, {
      siteId: site.id,
      at,
      staffId: staff.id,
      did: 'letter.enter',
      subject: 'letter',
      subjectId: letter.id,
      code: channel,
    })
    await mailWriter(titian, db, site, letter, 'received', at)
    return letter
  })
  const secret = secretFor(titian.config.secret, site.id, entry.once)
  return { number: stored.number, secret, url: statusUrl(titian, site, stored.number, secret) }
}
