import type { Day, IsoTime } from '../base/clock.ts'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import type { LetterType } from '../wire/api.ts'
import { LETTER_CATEGORIES } from '../wire/letter-categories.ts'
import { TYPES } from './letter.ts'
import { countsFrom, dueOn, type Holidays } from './letter-clock.ts'

/** What decides the deadlines of a site: its days off, its limits, and when somebody is reminded. */
export interface LetterRules {
  holidays: Holidays
  /** As staff set them; what is not among them has its default. */
  limits: readonly LetterLimit[]
  /** Working days before the deadline at which the desk is reminded; 0 = never. */
  remindDays: number
  /** Working days after the deadline at which the leader is told; 0 = never. */
  escalateDays: number
  version: number
}

export interface LetterLimit {
  type: LetterType
  /** '' = every category that has no limit of its own. */
  category: string
  days: number
  /** On what the limit rests, as printed beside it; '' = the words of `clock.basis_<type>`. */
  basis: string
}

/**
 * Working days until the answer is due, where staff set none (DOMAIN §2.8): a complaint without field check 14, a request
 * for information 10 (7 more with written notice, UU 14/2008), the others by our own decision.
 */
export const DEFAULT_DAYS: Readonly<Record<LetterType, number>> = {
  complaint: 14,
  information: 10,
  aspiration: 14,
  appreciation: 5,
}
export const DEFAULT_REMIND_DAYS = 2
export const DEFAULT_ESCALATE_DAYS = 3

/** Every category once; `other` stands at both entrances. */
export const CATEGORIES: readonly string[] = [...new Set(Object.values(LETTER_CATEGORIES).flat())]

/** The limit of a letter: of its category, else of its type, else the default. */
export function limitFor(limits: readonly LetterLimit[], type: string, category: string): LetterLimit {
  const own = (wanted: string) => limits.find((limit) => limit.type === type && limit.category === wanted)
  return (
    own(category) ??
    own('') ?? { type: type as LetterType, category: '', days: DEFAULT_DAYS[type as LetterType], basis: '' }
  )
}

export interface FirstClock {
  counts_from: Day
  limit_days: number
  due_on: Day
}

/** The clock of a letter that came, or was taken up again, at that moment. */
export function firstClock(
  rules: LetterRules,
  zone: string,
  letter: { type: string; category: string },
  at: IsoTime,
): FirstClock {
  const from = countsFrom(at, zone, rules.holidays)
  const limitDays = limitFor(rules.limits, letter.type, letter.category).days
  return {
    counts_from: from,
    limit_days: limitDays,
    due_on: dueOn({ countsFrom: from, limitDays, pauses: [] }, rules.holidays),
  }
}

/** A limit as typed: all of it text. */
export interface TypedLimit {
  type: string
  category: string
  days: string
  basis: string
}

export const MOST_LIMIT_DAYS = 250

/**
 * @param field name of the row in the form, before which stands `days_`, `basis_` or `category_`
 * @throws Problem 'invalid' with the field
 */
export function readLimit(typed: TypedLimit, field: string): LetterLimit {
  const type = TYPES.find((one) => one === typed.type)
  if (!type)
    throw new Problem('invalid', 'err.choice', { field: `type_${field}`, params: { choices: TYPES.join(', ') } })
  if (typed.category !== '' && !CATEGORIES.includes(typed.category))
    throw new Problem('invalid', 'err.letter_category', { field: `category_${field}` })
  return {
    type,
    category: typed.category,
    days: readDays(typed.days, `days_${field}`, 1, MOST_LIMIT_DAYS),
    basis: readText(typed.basis, { field: `basis_${field}`, min: 3, max: 160 }),
  }
}

/** @throws Problem 'invalid' unless the text is a whole number between the two */
export function readDays(text: string, field: string, min: number, max: number): number {
  const days = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : Number.NaN
  if (!(days >= min && days <= max)) throw new Problem('invalid', 'err.limit_days', { field, params: { min, max } })
  return days
}
