import { HOUR } from '../base/clock.ts'
import type { Row } from '../storage/tables.ts'
import type { VisitAct } from '../wire/api.ts'
import { LIMITS } from '../wire/limits.ts'

export type VisitRow = Row<'visit'>

/** Somewhere a visit left for. */
export interface Leaving {
  kind: 'account' | 'social' | 'host' | 'download'
  /** Account id, platform name, host, or the file's path. */
  target: string
}

/** One beacon, resolved and ready to be stored. */
export interface Told {
  /** The whole row as it stands when this beacon comes first, with no page, no second and no act yet. */
  fresh: VisitRow
  view: string
  /** Page of this view; '' beyond the limit of new addresses. */
  pageId: string
  hour: number
  /** Engaged seconds of the view so far. */
  seconds: number
  act: VisitAct | null
  leaving: Leaving | null
}

export interface ViewState {
  pageId: string
  hour: number
  seconds: number
  /** Engaged seconds that were counted before this batch. */
  before: number
  isNew: boolean
  /** It stands in the visit's own row. */
  isLanding: boolean
}

/** A visit while a batch works on it. */
export interface VisitState {
  row: VisitRow
  /** What was stored; null for a new visit. */
  before: VisitRow | null
  /** The views that the batch touches; those stored already must be here before `tell`. */
  views: Map<string, ViewState>
  /** Places left for that were not stored before this batch. */
  leavings: Leaving[]
}

/** A visit whose first beacon is older takes nothing more: its day may be closed (DESIGN §4). */
export const OPEN_HOURS = 24

/**
 * What the hour at the beginning of an id says: a visit takes beacons for a day, and clocks of phones are up to two
 * hours off. The range is what lets a day of raw visits be found by key.
 *
 * @returns 'late' for one of the last weeks (a tab left open), 'clock' for a browser whose clock is wrong
 */
export function timeliness(visitId: string, nowMs: number): 'timely' | 'late' | 'clock' {
  const hoursAgo = nowMs / HOUR - Number.parseInt(visitId.slice(0, 4), 36)
  if (hoursAgo > -EARLY_HOURS && hoursAgo < OPEN_HOURS + EARLY_HOURS) return 'timely'
  return hoursAgo > 0 && hoursAgo < LATE_HOURS ? 'late' : 'clock'
}
const LATE_HOURS = 14 * 24
export const EARLY_HOURS = 2

/** Keys between which all visits of these moments stand: first included, last excluded. */
export function idRange(fromMs: number, toMs: number): [from: string, to: string] {
  const hourText = (hours: number) => hours.toString(36).padStart(4, '0')
  return [
    hourText(Math.floor(fromMs / HOUR) - OPEN_HOURS - EARLY_HOURS),
    hourText(Math.ceil(toMs / HOUR) + EARLY_HOURS),
  ]
}

/** GA4's engaged session, with acts of ours: two pages, an act, or ten seconds (DOMAIN §2.4). */
export const ENGAGED_SECONDS = 10

export function isEngaged(row: VisitRow): boolean {
  return (
    row.pages >= 2 ||
    row.seconds >= ENGAGED_SECONDS ||
    row.acted + row.commented + row.shared + row.wrote + row.downloaded + row.outbound > 0
  )
}

/** Comment, reply, letter, share or copy; a bare like is not two-way (S4-3). */
export const isTwoWay = (row: VisitRow): boolean => row.commented + row.wrote + row.shared > 0

/**
 * Might have come from social media without saying so: no source, on a phone, straight to an inner page; or by a
 * reader's share outside the networks. The upper bound of the social share (DOMAIN §2.7).
 */
export function isPossiblySocial(row: VisitRow): boolean {
  if (row.medium !== 'direct') return false
  return row.evidence === 'own' || (row.evidence === 'none' && row.is_mobile === 1 && row.is_home === 0)
}

/** A like, comment, share or second page: a person, not a stray request (promise 9 admits a page by such visits). */
export const isConfirmed = (row: VisitRow): boolean =>
  row.pages >= 2 || row.acted + row.commented + row.shared + row.wrote > 0

/** The view that stands in the visit's own row, as it was before a batch. */
export function landingView(row: VisitRow): [view: string, state: ViewState] {
  const seconds = row.landing_seconds
  return [
    row.landing_view,
    { pageId: row.page_id, hour: row.hour, seconds, before: seconds, isNew: false, isLanding: true },
  ]
}

/**
 * Adds one beacon to a visit. Order and repetition do not matter: a view counts once, seconds are the largest told,
 * flags only rise.
 *
 * @param isNewLeaving whether (visit, kind, target) was not stored before
 */
export function tell(state: VisitState, told: Told, isNewLeaving: boolean): void {
  const { row } = state
  let view = state.views.get(told.view)
  if (!view) {
    // One row less for nearly every visit: most open one page, and a second random key dirties a second leaf.
    const isLanding = row.landing_view === '' && told.pageId === row.page_id
    if (isLanding) row.landing_view = told.view
    view = { pageId: told.pageId, hour: told.hour, seconds: 0, before: 0, isNew: true, isLanding }
    state.views.set(told.view, view)
    row.pages += 1
  }
  const seconds = Math.min(told.seconds, LIMITS.engagedSeconds)
  if (seconds > view.seconds) {
    row.seconds = Math.min(row.seconds + seconds - view.seconds, LIMITS.engagedSeconds)
    view.seconds = seconds
    if (view.isLanding) row.landing_seconds = seconds
  }
  if (told.act === 'like') row.acted = 1
  else if (told.act === 'comment' || told.act === 'reply') row.commented = 1
  else if (told.act === 'share' || told.act === 'copy') row.shared = 1
  else if (told.act === 'letter') row.wrote = 1
  if (told.leaving && isNewLeaving) {
    state.leavings.push(told.leaving)
    if (told.leaving.kind === 'download') row.downloaded = 1
    else row.outbound += 1
  }
}
