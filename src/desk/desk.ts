import type { IsoTime } from '../base/clock.ts'
import { placeText, readPlace } from '../storage/paging.ts'

/** What a moderator can ask the one queue for. The first six wait for somebody; the last three are decided. */
export const FILTERS = [
  'all',
  'comments',
  'letters',
  'reported',
  'gambling',
  'personal',
  'spam',
  'rejected',
  'shown',
] as const
export type Filter = (typeof FILTERS)[number]
export const isFilter = (text: unknown): text is Filter => (FILTERS as readonly unknown[]).includes(text)
export const isWaitingFilter = (filter: Filter): boolean => FILTERS.indexOf(filter) < 6

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

/** Words of the search field, lower case; a page of words is nobody's search. */
export const searchWords = (text: string): string[] =>
  text.slice(0, 200).toLowerCase().normalize('NFC').split(/\s+/).filter(Boolean).slice(0, 6)

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
