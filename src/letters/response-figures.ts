import { dayOf } from '../base/calendar.ts'
import type { Day, IsoTime } from '../base/clock.ts'
import { groupBy } from '../base/group.ts'
import type { Period } from '../base/period.ts'
import { constant, countAll, inDays } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'
import { LETTER_STATES } from '../wire/letter-states.ts'
import { pausesOf } from './change-letter.ts'
import { type Holidays, isWorkingDay, nextWorkingDay, type Pause } from './letter-clock.ts'
import { rulesOf } from './rules-store.ts'

/** One letter as its speed is told. Days are working days of the letter's own clock, without those it waited for its writer. */
export interface LetterSpan {
  /** Working days to the first official reply; null while none was given. */
  answered: number | null
  /** Working days until today, answered or not; of one closed without an answer, until then. */
  age: number
  /** Still open. */
  isOpen: boolean
  /** Closed without an answer, because none is owed: withdrawn, merged, passed on. */
  isExempt: boolean
}

export interface Responsiveness {
  received: number
  /** Of these, those that owe an answer. */
  owed: number
  /** Working days until half and until nine of ten were answered; null = not so many are answered yet. */
  median: number | null
  p90: number | null
  /** Of the letters at least five working days old, those answered within five. */
  within5: { answered: number; of: number }
  /** Open letters by age in working days; bounds as DOMAIN §2.8. */
  backlog: { upTo: number; letters: number }[]
}

export const BACKLOG_BOUNDS = [3, 5, 14, 60, Number.POSITIVE_INFINITY] as const
const SOON = 5

/**
 * How quickly letters are answered, those without an answer counted as censored (Kaplan–Meier), never the mean of the
 * answered ones: a desk that answers the easy letters at once and leaves the others must not look quick.
 */
export function responsiveness(letters: readonly LetterSpan[]): Responsiveness {
  const owing = letters.filter((letter) => !letter.isExempt)
  const seasoned = owing.filter(({ age }) => age >= SOON)
  return {
    received: letters.length,
    owed: owing.length,
    median: quantile(owing, 0.5),
    p90: quantile(owing, 0.9),
    within5: {
      of: seasoned.length,
      answered: seasoned.filter(({ answered }) => answered !== null && answered <= SOON).length,
    },
    backlog: BACKLOG_BOUNDS.map((upTo, index) => ({
      upTo,
      letters: letters.filter(
        ({ isOpen, age }) => isOpen && age <= upTo && (index === 0 || age > BACKLOG_BOUNDS[index - 1]!),
      ).length,
    })),
  }
}

/** The first working day by which that part of the letters was answered; null when the curve never reaches it. */
function quantile(letters: readonly LetterSpan[], part: number): number | null {
  if (letters.length === 0) return null
  const spans = letters.map(({ answered, age }) => ({ at: answered ?? age, isAnswered: answered !== null }))
  const days = [...new Set(spans.filter(({ isAnswered }) => isAnswered).map(({ at }) => at))].sort((a, b) => a - b)
  let unanswered = 1
  for (const day of days) {
    const atRisk = spans.filter(({ at }) => at >= day).length
    const answered = spans.filter(({ at, isAnswered }) => isAnswered && at === day).length
    unanswered *= 1 - answered / atRisk
    // A rounding step of 1e-12 must not move the median by a day.
    if (1 - unanswered >= part - 1e-9) return day
  }
  return null
}

/** Working days after `from` up to `to` that the letter did not wait for its writer. */
export function workedDays(from: Day, to: Day, pauses: readonly Pause[], holidays: Holidays): number {
  let days = 0
  for (let day = nextWorkingDay(from, holidays); day <= to; day = nextWorkingDay(day, holidays)) {
    if (isWorkingDay(day, holidays) && !pauses.some((pause) => day >= pause.from && (!pause.to || day < pause.to)))
      days++
  }
  return days
}

/** What letters say of themselves in a study frame; nothing of their words or writers. */
export interface LetterUse {
  spans: LetterSpan[]
  /** By entrance. */
  audiences: { public: number; business: number }
  /** Received with a category of the list. */
  categorised: number
  /** People: letters with one contact count once, those without count each (an estimate). */
  writers: number
  /** Published in the period, whenever received. */
  published: { day: Day }[]
  /** Of those received, published with an outcome. */
  publishedOutcome: number
  /** Of those received, by outcome. */
  outcomes: Record<string, number>
  reopened: number
  /** By agency: how often a letter was passed on to it in the period, and how often it gave one back. */
  agencies: { id: string; disposed: number; returned: number }[]
}

/** @param today the site's; ages are told until then */
export async function letterUse(db: Db, siteId: string, period: Period, zone: string, today: Day): Promise<LetterUse> {
  const letters = await db
    .selectFrom('letter')
    .select([
      'id',
      'audience',
      'category',
      'contact',
      'state',
      'outcome',
      'answered_at',
      'first_public_reply_at',
      'closed_at',
      'counts_from',
      'published_at',
    ])
    .where(inDays('letter', siteId, period))
    .execute()
  const events = await db
    .selectFrom('letter_event')
    .innerJoin('letter', (join) =>
      join.onRef('letter.site_id', '=', 'letter_event.site_id').onRef('letter.id', '=', 'letter_event.letter_id'),
    )
    .selectAll('letter_event')
    .where(inDays('letter', siteId, period))
    .orderBy('letter_event.at')
    .orderBy('letter_event.id')
    .execute()
  const { holidays } = await rulesOf(db, siteId)
  const byLetter = groupBy(events, ({ letter_id }) => letter_id)
  const contacts = new Set(letters.map(({ contact }) => contact).filter(Boolean))
  const outcomes: Record<string, number> = {}
  for (const { outcome } of letters) if (outcome) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  const open: readonly string[] = [...LETTER_STATES.new, ...LETTER_STATES.waiting, ...LETTER_STATES.working]
  const spans = letters.map((letter) => {
    const replied = firstReply(letter)
    const pauses = pausesOf(byLetter.get(letter.id) ?? [], zone)
    const end = letter.closed_at && !replied ? dayOf(letter.closed_at, zone) : today
    return {
      answered: replied ? workedDays(letter.counts_from, dayOf(replied, zone), pauses, holidays) : null,
      age: workedDays(letter.counts_from, end, pauses, holidays),
      isOpen: open.includes(letter.state),
      isExempt: !replied && letter.closed_at !== '',
    }
  })
  return {
    spans,
    audiences: {
      public: letters.filter(({ audience }) => audience === 'public').length,
      business: letters.filter(({ audience }) => audience === 'business').length,
    },
    categorised: letters.filter(({ category }) => category !== '' && category !== 'other').length,
    writers: contacts.size + letters.filter(({ contact }) => contact === '').length,
    published: await publishedDays(db, siteId, period, zone),
    publishedOutcome: letters.filter(({ published_at, outcome }) => published_at !== '' && outcome !== '').length,
    outcomes,
    reopened: new Set(events.filter(({ did }) => did === 'reopen').map(({ letter_id }) => letter_id)).size,
    agencies: agencyMoves(byLetter),
  }
}

const firstReply = (row: { answered_at: IsoTime; first_public_reply_at: IsoTime }): IsoTime =>
  [row.answered_at, row.first_public_reply_at].filter(Boolean).sort()[0] ?? ''

/** Letters made public in the period and still public. */
export async function publishedDays(
  db: Db,
  siteId: string,
  { from, to }: Period,
  zone: string,
): Promise<{ day: Day }[]> {
  const rows = await db
    .selectFrom('letter')
    .select('published_at')
    .where('site_id', '=', siteId)
    .where('published_at', '<>', constant(''))
    .execute()
  return rows
    .map(({ published_at }) => ({ day: dayOf(published_at, zone) }))
    .filter(({ day }) => day >= from && day <= to)
}

/** Who gave a letter back is the agency that it was last passed on to. */
function agencyMoves(byLetter: ReadonlyMap<string, readonly { did: string; detail: string }[]>): LetterUse['agencies'] {
  const moves = new Map<string, { id: string; disposed: number; returned: number }>()
  for (const events of byLetter.values()) {
    let at = ''
    for (const { did, detail } of events) {
      if (did === 'dispose') at = detail
      if ((did !== 'dispose' && did !== 'return') || at === '') continue
      const move = moves.get(at) ?? { id: at, disposed: 0, returned: 0 }
      move[did === 'dispose' ? 'disposed' : 'returned']++
      moves.set(at, move)
    }
  }
  return [...moves.values()].sort((a, b) => b.disposed - a.disposed || (a.id < b.id ? -1 : 1))
}

/** Browsers that said "me too" of a published letter in the period. */
export async function supportsGiven(db: Db, siteId: string, period: Period): Promise<number> {
  const row = await db
    .selectFrom('letter_support')
    .select(countAll().as('n'))
    .where(inDays('letter_support', siteId, period))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
