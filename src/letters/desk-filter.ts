import { z } from 'zod'
import type { Day } from '../base/clock.ts'
import { wordsOf } from '../base/words.ts'
import { TYPES } from './letter.ts'
import { CATEGORIES } from './letter-rules.ts'
import type { DeskFilter } from './letter-store.ts'

/** What the list of the desk may be narrowed by; kept in its address, so that a link shows a colleague the same. */
const short = z.string().max(200).optional().catch(undefined)
export const filterQuery = z.object({ q: short, type: short, category: short, agency: short, late: short })
export type FilterQuery = z.output<typeof filterQuery>

/** More words than this narrow nothing any more, and each costs a look into the index. */
const MOST_WORDS = 6

/** A choice that no list of ours offers is left out: an old link shows more rather than an error. */
export function readFilter(asked: FilterQuery, agencies: readonly string[], today: Day): DeskFilter {
  const one = (value: string | undefined, choices: readonly string[]) => (value && choices.includes(value) ? value : '')
  return {
    words: wordsOf(asked.q ?? '').slice(0, MOST_WORDS),
    type: one(asked.type, TYPES),
    category: one(asked.category, CATEGORIES),
    agency: one(asked.agency, [...agencies, NO_AGENCY]),
    lateOn: asked.late === '1' ? today : '',
  }
}

/** In place of an agency: letters that IKP holds itself. */
export const NO_AGENCY = 'ikp'

export const isFiltered = ({ words, type, category, agency, lateOn }: DeskFilter): boolean =>
  words.length > 0 || type + category + agency + lateOn !== ''

/** The filter as a part of an address; '' = none. */
export function filterText(asked: FilterQuery, filter: DeskFilter): string {
  const query = new URLSearchParams()
  if (filter.words.length > 0) query.set('q', asked.q!.trim())
  for (const name of ['type', 'category', 'agency'] as const) if (filter[name]) query.set(name, filter[name])
  if (filter.lateOn) query.set('late', '1')
  return query.size > 0 ? `&${query}` : ''
}
