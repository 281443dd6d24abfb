import type { Day } from '../base/clock.ts'
import { isMailAddress } from '../base/mail-address.ts'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import type { LetterAudience, LetterRequest, LetterShownState, LetterType, LetterVisibility } from '../wire/api.ts'
import { LETTER_CATEGORIES } from '../wire/letter-categories.ts'
import { LETTER_STATES, type LetterState } from '../wire/letter-states.ts'
import { LIMITS } from '../wire/limits.ts'

export type { LetterState }

export const STATES = Object.values(LETTER_STATES).flat() as LetterState[]
export const TYPES = ['complaint', 'information', 'aspiration', 'appreciation'] as const satisfies LetterType[]
export const isLetterType = (text: string): text is LetterType => (TYPES as readonly string[]).includes(text)
export const AUDIENCES = ['public', 'business'] as const satisfies LetterAudience[]
export const VISIBILITIES = ['open', 'anonymous', 'secret'] as const satisfies LetterVisibility[]
export const SHOWN_STATES = Object.keys(LETTER_STATES) as LetterShownState[]

/**
 * Where a letter can be, and what brings it elsewhere (DOMAIN §4). The desk, the verbs, the writer's page and the tests
 * all read this table. `answer` and `dispose` may be done again where the letter already is.
 */
export const MOVES = {
  baru: {
    verify: 'diverifikasi',
    dispose: 'didisposisikan',
    process: 'diproses',
    ask: 'butuh_data',
    answer: 'dijawab',
    refer: 'bukan_kewenangan',
    merge: 'duplikat',
    archive: 'diarsipkan',
    postpone: 'ditunda',
    withdraw: 'dicabut',
  },
  butuh_data: {
    supply: 'diverifikasi',
    dispose: 'didisposisikan',
    process: 'diproses',
    answer: 'dijawab',
    refer: 'bukan_kewenangan',
    merge: 'duplikat',
    archive: 'diarsipkan',
    withdraw: 'dicabut',
  },
  diverifikasi: {
    dispose: 'didisposisikan',
    process: 'diproses',
    ask: 'butuh_data',
    answer: 'dijawab',
    refer: 'bukan_kewenangan',
    merge: 'duplikat',
    archive: 'diarsipkan',
    postpone: 'ditunda',
    withdraw: 'dicabut',
  },
  didisposisikan: {
    dispose: 'didisposisikan',
    return: 'diverifikasi',
    process: 'diproses',
    ask: 'butuh_data',
    answer: 'dijawab',
    refer: 'bukan_kewenangan',
    merge: 'duplikat',
    archive: 'diarsipkan',
    postpone: 'ditunda',
    withdraw: 'dicabut',
  },
  diproses: {
    dispose: 'didisposisikan',
    return: 'diverifikasi',
    ask: 'butuh_data',
    answer: 'dijawab',
    refer: 'bukan_kewenangan',
    merge: 'duplikat',
    archive: 'diarsipkan',
    postpone: 'ditunda',
    withdraw: 'dicabut',
  },
  dijawab: {
    answer: 'dijawab',
    process: 'diproses',
    close: 'selesai',
    withdraw: 'dicabut',
    appeal: 'dibuka_kembali',
  },
  selesai: { reopen: 'dibuka_kembali', withdraw: 'dicabut', appeal: 'dibuka_kembali' },
  bukan_kewenangan: { reopen: 'dibuka_kembali' },
  duplikat: { reopen: 'dibuka_kembali' },
  diarsipkan: { reopen: 'dibuka_kembali' },
  ditunda: {
    dispose: 'didisposisikan',
    process: 'diproses',
    ask: 'butuh_data',
    answer: 'dijawab',
    refer: 'bukan_kewenangan',
    merge: 'duplikat',
    archive: 'diarsipkan',
    withdraw: 'dicabut',
  },
  dicabut: {},
  dibuka_kembali: {
    dispose: 'didisposisikan',
    process: 'diproses',
    ask: 'butuh_data',
    answer: 'dijawab',
    refer: 'bukan_kewenangan',
    merge: 'duplikat',
    archive: 'diarsipkan',
    postpone: 'ditunda',
    withdraw: 'dicabut',
  },
} as const satisfies Record<LetterState, Record<string, LetterState>>

type Keys<T> = T extends unknown ? keyof T : never
export type Move = Keys<(typeof MOVES)[LetterState]>

/** Who may: `letters` is IKP, `answer` also the officer of the letter's agency, `writer` the citizen with the secret. */
export const MOVERS = {
  verify: 'letters',
  dispose: 'letters',
  return: 'answer',
  process: 'answer',
  ask: 'answer',
  answer: 'answer',
  close: 'letters',
  refer: 'letters',
  merge: 'letters',
  archive: 'letters',
  postpone: 'letters',
  reopen: 'letters',
  supply: 'writer',
  withdraw: 'writer',
  appeal: 'writer',
} as const satisfies Record<Move, 'letters' | 'answer' | 'writer'>
export const isMove = (text: string): text is Move => Object.hasOwn(MOVERS, text)

export const canMove = (state: LetterState, move: Move): boolean => Object.hasOwn(MOVES[state], move)

/** @throws Problem 'conflict' when the table does not know the move */
export function nextState(state: LetterState, move: Move): LetterState {
  if (!canMove(state, move)) throw new Problem('conflict', 'err.letter_move')
  return (MOVES[state] as Partial<Record<Move, LetterState>>)[move]!
}

/** The five that people are shown. */
export function shownState(state: LetterState): LetterShownState {
  return SHOWN_STATES.find((shown) => (LETTER_STATES[shown] as readonly LetterState[]).includes(state))!
}
/** Open, and its limit has passed: the number the letter desk calls late. */
export const isLate = (letter: { state: string; due_on: string }, today: string): boolean =>
  letter.due_on !== '' && letter.due_on < today && OWING.includes(letter.state as LetterState)
const OWING: readonly LetterState[] = [...LETTER_STATES.new, ...LETTER_STATES.working]
export const isClosed = (state: LetterState): boolean => shownState(state) === 'done'

/**
 * Whose step is next. A letter is never without somebody: IKP holds whatever no other does.
 * @returns 'nobody' for a closed letter alone
 */
export function ownerOf(letter: { state: string; agency_id: string }): 'writer' | 'agency' | 'ikp' | 'nobody' {
  const state = letter.state as LetterState
  if (isClosed(state)) return 'nobody'
  if (state === 'butuh_data') return 'writer'
  const isAgencys = state === 'didisposisikan' || state === 'diproses'
  return isAgencys && letter.agency_id !== '' ? 'agency' : 'ikp'
}

/** How good the writer found the answer; 5 is best. */
export const RATINGS = [1, 2, 3, 4, 5] as const

/** What became of a letter that is settled. */
export const OUTCOMES = ['implemented', 'adopted', 'explained', 'refused', 'forwarded'] as const
export type Outcome = (typeof OUTCOMES)[number]
export const isOutcome = (text: string): text is Outcome => (OUTCOMES as readonly string[]).includes(text)
/** Refusing needs its reason in words, and passing on needs the name of whom. */
export const outcomeNeedsNote = (outcome: Outcome): boolean => outcome === 'refused' || outcome === 'forwarded'

/** Why a letter may be put away unanswered. Criticism of the government is no reason, so it does not stand here (L-10). */
export const ARCHIVE_REASONS = ['unclear', 'not-government', 'spam', 'abuse', 'test'] as const
export type ArchiveReason = (typeof ARCHIVE_REASONS)[number]
export const isArchiveReason = (text: string): text is ArchiveReason =>
  (ARCHIVE_REASONS as readonly string[]).includes(text)

/** What looked wrong when the letter came. It is stored and shown all the same: nobody is discarded by a machine. */
export type Hint = 'honeypot' | 'too-fast' | 'unproven'
/** Faster than this nobody reads the form, let alone writes a letter. */
const FASTEST_MS = 3000

export interface NewLetter {
  type: LetterType
  audience: LetterAudience
  category: string
  visibility: LetterVisibility
  subject: string
  text: string
  place: string
  name: string
  contact: string
  hints: Hint[]
}

type LetterInput = Omit<LetterRequest, 'site' | 'once' | 'consent'>

/** One reader for each field that people type; the form shows all their complaints at once, the API the first. */
const READERS = {
  category({ audience, category }: LetterInput): string {
    if (!isCategory(audience, category)) throw new Problem('invalid', 'err.letter_category', { field: 'category' })
    return category
  },
  subject: (input: LetterInput) => readSubject(input.subject),
  text: (input: LetterInput) => readLetterText(input.text),
  place: (input: LetterInput) => readText(input.place, { field: 'place', max: LIMITS.letterPlaceLength }),
  /** An open letter is shown with its name, so it needs one. */
  name: (input: LetterInput) =>
    readText(input.name, { field: 'name', max: LIMITS.nameLength, min: input.visibility === 'open' ? 1 : 0 }),
  contact: (input: LetterInput) => readContact(input.contact),
} as const

/**
 * A letter as it is stored.
 * @throws Problem 'invalid' with the field
 */
export function newLetter(input: LetterInput): NewLetter {
  return {
    type: input.type,
    audience: input.audience,
    visibility: input.visibility,
    category: READERS.category(input),
    subject: READERS.subject(input),
    text: READERS.text(input),
    place: READERS.place(input),
    name: READERS.name(input),
    contact: READERS.contact(input),
    hints: hintsOf(input),
  }
}

/** Every complaint about a letter, in the order of the form. */
export function mistakesIn(input: LetterInput): Problem[] {
  return Object.values(READERS).flatMap((read) => {
    try {
      read(input)
      return []
    } catch (error) {
      if (error instanceof Problem) return [error]
      throw error
    }
  })
}

export const isCategory = (audience: LetterAudience, category: string): boolean =>
  (LETTER_CATEGORIES[audience] as readonly string[]).includes(category)
export const readSubject = (raw: string): string =>
  readText(raw, { field: 'subject', max: LIMITS.letterSubjectLength, min: 3 })
export const readLetterText = (raw: string, field = 'text', min = 10): string =>
  readText(raw, { field, max: LIMITS.letterTextLength, min, lines: true })

/** An e-mail address, or a telephone number kept as digits with an optional `+`; '' for none. */
function readContact(raw: string): string {
  const contact = readText(raw, { field: 'contact', max: LIMITS.contactLength })
  if (contact === '' || isMailAddress(contact)) return contact
  const digits = contact.replace(/[\s().-]/g, '')
  if (/^\+?\d{8,15}$/.test(digits)) return digits
  throw new Problem('invalid', 'err.letter_contact', { field: 'contact' })
}

function hintsOf(input: { website?: string | undefined; took?: number | undefined }): Hint[] {
  const hints: Hint[] = []
  if (input.website) hints.push('honeypot')
  if (input.took !== undefined && input.took < FASTEST_MS) hints.push('too-fast')
  return hints
}

/** `SP-2026-000123`, counted per site and year. */
export const letterNumber = (year: number, count: number): string => `SP-${year}-${String(count).padStart(6, '0')}`
export const isLetterNumber = (text: string): boolean => /^SP-\d{4}-\d{6,9}$/.test(text)
/** As people type it: `sp-2026-123 ` is the same number. */
export function tidyNumber(text: string): string {
  const match = /^\s*sp\W*(\d{4})\W*(\d{1,9})\s*$/i.exec(text)
  return match ? letterNumber(Number(match[1]), Number(match[2])) : ''
}
export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** The secret as people type it: spaces, hyphens and small letters do not matter. */
export const tidySecret = (text: string): string => text.slice(0, 60).replace(/[\s-]/g, '').toUpperCase()

/** A letter that only staff may read is never published. */
export const mayPublish = (letter: Publishable): boolean =>
  letter.visibility !== 'secret' && hasConsent(letter) && letter.answered_at !== '' && letter.state !== 'dicabut'

interface Publishable {
  visibility: string
  state: string
  answered_at: string
  channel: string
  consent_at: string
}

/** Whoever uses the form or comments has agreed; what staff wrote down elsewhere needs the writer's word first. */
export const hasConsent = (letter: { channel: string; consent_at: string }): boolean =>
  letter.consent_at !== '' || letter.channel === '' || letter.channel === 'comment'

/** The name the public reads: an anonymous letter has none, whatever its writer typed. */
export const publicName = (letter: { visibility: string; name: string }): string =>
  letter.visibility === 'open' ? letter.name : ''

/**
 * Whether a text is the original with nothing but words covered by dots: each run of dots stands for at least one
 * character, everything else is letter for letter the citizen's (S1-13). Leftmost matching is enough, as in any glob.
 */
export function isMaskedVersion(masked: string, original: string): boolean {
  const parts = masked.split(/•+/)
  if (parts.length === 1) return masked === original
  const first = parts[0]!
  const last = parts.at(-1)!
  if (!original.startsWith(first) || !original.endsWith(last)) return false
  let at = first.length
  for (const part of parts.slice(1, -1)) {
    const found = original.indexOf(part, at + 1)
    if (found < 0) return false
    at = found + part.length
  }
  return at + 1 <= original.length - last.length
}
