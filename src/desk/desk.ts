import { isDay } from '../base/calendar.ts'
import type { IsoTime } from '../base/clock.ts'
import { isId } from '../base/ids.ts'
import { wordsOf } from '../base/words.ts'
import { placeText, readPlace } from '../storage/paging.ts'

/** What a moderator can ask the one queue for. Some wait for somebody; the others are decided, or everything. */
export const FILTERS = [
  'all',
  'comments',
  'letters',
  'reported',
  'late',
  'gambling',
  'personal',
  'spam',
  'rejected',
  'shown',
  'any',
] as const
export type Filter = (typeof FILTERS)[number]
export const isFilter = (text: unknown): text is Filter => (FILTERS as readonly unknown[]).includes(text)
const DECIDED: readonly Filter[] = ['spam', 'rejected', 'shown', 'any']
export const isWaitingFilter = (filter: Filter): boolean => !DECIDED.includes(filter)

/**
 * What the desk is asked for, as it stands in the address: `q` words, `article` a page's id, `like` a comment whose
 * writer key all others share, `tone` a tag, `from` and `to` days of the site, `after` a place in the list.
 */
export const ASK_KEYS = ['filter', 'q', 'article', 'like', 'tone', 'from', 'to', 'after'] as const
export type Ask = { filter: Filter } & Record<Exclude<(typeof ASK_KEYS)[number], 'filter'>, string>
export const NOTHING_ASKED: Ask = {
  filter: 'all',
  q: '',
  article: '',
  like: '',
  tone: '',
  from: '',
  to: '',
  after: '',
}
/** Beside the words and the list: what is offered behind "Saringan lain". */
export const isNarrowed = (ask: Ask): boolean => Boolean(ask.article || ask.like || ask.tone || ask.from || ask.to)

/** What cannot be asked for is not: a bad id, day or tone of an old address asks for nothing. */
export function readAsk(input: Readonly<Record<string, unknown>>): Ask {
  const text = (key: string, fits: (value: string) => boolean): string => {
    const value = input[key]
    return typeof value === 'string' && value.length <= 200 && fits(value) ? value : ''
  }
  return {
    filter: isFilter(input.filter) ? input.filter : 'all',
    q: text('q', () => true),
    article: text('article', isId),
    like: text('like', isId),
    tone: text('tone', (value) => ['positive', 'neutral', 'negative'].includes(value)),
    from: text('from', isDay),
    to: text('to', isDay),
    after: text('after', () => true),
  }
}

/** The query of an address, without the site: what a saved view keeps. */
export function askText(ask: Ask): string {
  const query = new URLSearchParams()
  for (const key of ASK_KEYS) if (ask[key] && ask[key] !== NOTHING_ASKED[key]) query.set(key, ask[key])
  return query.toString()
}

/** Rows of one page. */
export const PER_PAGE = 30
/** At most so many in one press; a form of the staff pages has 300 fields. */
export const MOST_AT_ONCE = 200

/**
 * A place in the queue: urgent before reported before the others, inside each the one that waits longest. Decided
 * lists run the other way, the newest first, and know no urgency.
 */
export interface QueuePlace {
  urgent: number
  at: IsoTime
  id: string
}

export const queuePlaceText = ({ urgent, at, id }: QueuePlace): string => placeText({ at: `${urgent}${at}`, id })

export function readQueuePlace(text: string): QueuePlace | null {
  const place = text ? readPlace(text) : null
  if (!place || !/^[0-2]\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(place.at)) return null
  return { urgent: Number(place.at[0]), at: place.at.slice(1), id: place.id }
}

export function isBefore(a: QueuePlace, b: QueuePlace): boolean {
  if (a.urgent !== b.urgent) return a.urgent > b.urgent
  return a.at === b.at ? a.id < b.id : a.at < b.at
}

/** Words of the search field as the index has them; a page of words is nobody's search. */
export const searchWords = (text: string): string[] => wordsOf(text.slice(0, 200)).slice(0, 6)

/** A part of a citizen's words: masked data and addresses are marked, everything is text. */
export interface Piece {
  kind: 'text' | 'mask' | 'inert'
  text: string
}

/** Runs of a masked text that hold dots, with what belongs to them ("Jl. K•••• No. ••"), and addresses of the web. */
const MARKED =
  /((?:\b(?:Jl|Jln|Jalan|Gg|Gang|No|RT|RW)\b\.?\s*)?[^\s,;]*•[^\s,;]*(?:\s+(?:No\.?\s*)?[^\s,;]*•[^\s,;]*)*)|((?:https?:\/\/|www\.)\S+|\b[\w-]+(?:\[\.\]|\.)(?:com|net|org|info|click|xyz|top|site|online|vip|pro|club|link|live|me|co|io|cc)\b(?:\/\S*)?)/gi

export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(MARKED)) {
    if (match.index > from) pieces.push({ kind: 'text', text: text.slice(from, match.index) })
    pieces.push({ kind: match[1] ? 'mask' : 'inert', text: match[0] })
    from = match.index + match[0].length
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) })
  return pieces
}
