import { dayOf } from '../base/calendar.ts'
import { richFromJson } from '../base/rich-text.ts'
import type { Site } from '../sites/site.ts'
import type { AgencyRow } from '../staff/agency-store.ts'
import type { Titian } from '../titian.ts'
import type { LetterType, OwnLetter, PublicLetter } from '../wire/api.ts'
import { isClosed, type LetterState, shownState } from './letter.ts'
import type { EventRow, LetterRow, PublicRow } from './letter-store.ts'
import { visibleToWriter } from './letter-words.ts'
import type { ownActs } from './tend-letter.ts'

/** Under which name a reply stands outside: the agency's, or the institution's. */
export function signature(site: Site, agencies: readonly AgencyRow[], agencyId: string): string {
  return agencies.find(({ id }) => id === agencyId)?.name ?? site.institution
}

/** What everybody may read of a published letter; made of public columns alone. */
export function publicLetter(titian: Titian, site: Site, row: PublicRow, agencies: readonly AgencyRow[]): PublicLetter {
  return {
    number: row.number,
    type: row.type as LetterType,
    category: row.category,
    subject: row.public_subject,
    name: row.public_name,
    text: row.public_text,
    state: shownState(row.state as LetterState),
    receivedAt: row.received_at,
    answeredAt: row.answered_at,
    answer: row.answer ? richFromJson(row.answer) : null,
    agency: signature(site, agencies, row.answer_agency_id),
    outcome: row.outcome,
    supports: row.supports,
    url: letterUrl(titian, site, row.number),
  }
}

export const letterUrl = (titian: Titian, site: Site, number: string): string =>
  `${titian.config.publicUrl}/surat/${site.id}/${number}`

/** What the writer sees of the own letter, with number and secret. */
export function ownLetter(
  site: Site,
  row: LetterRow,
  events: readonly EventRow[],
  agencies: readonly AgencyRow[],
  may: ReturnType<typeof ownActs>,
): OwnLetter {
  const state = row.state as LetterState
  return {
    number: row.number,
    type: row.type as LetterType,
    category: row.category,
    subject: row.subject,
    text: row.text,
    state: shownState(state),
    step: state,
    receivedAt: row.received_at,
    dueOn: isClosed(state) || row.answered_at ? '' : row.due_on,
    answeredAt: row.answered_at,
    answer: row.answer ? richFromJson(row.answer) : null,
    agency: row.answer ? signature(site, agencies, row.answer_agency_id) : '',
    outcome: row.outcome,
    isPublished: row.published_at !== '',
    history: events.filter(visibleToWriter).map(({ at, did, actor, note, is_public }) => ({
      at,
      day: dayOf(at, site.timeZone),
      did,
      note: actor === 'writer' || is_public === 1 ? note : '',
    })),
    erasedAt: row.erased_at,
    rating: row.rating,
    maySupply: may.supply,
    mayWithdraw: may.withdraw,
    mayRate: may.rate,
    mayReopenUntil: may.appealUntil,
  }
}
