import type { Storage } from '../storage/database.ts'
import { type RawRows, withRawRows } from '../storage/raw-rows.ts'
import type { Row } from '../storage/tables.ts'
import { COUNT_TABLES, type CountTable, DayCounts } from './day-counts.ts'
import { isConfirmed, landingView, OPEN_HOURS, type Told, tell, type VisitRow, type VisitState } from './visit.ts'

/** What became of a beacon. */
export type Fate = 'counted' | 'late'

/** A page that is not known, landed on by a visit which this batch confirmed as a person's. */
export interface Confirmation {
  siteId: string
  pageId: string
  day: string
  hour: number
}

const VISIT_KEY = ['site_id', 'id'] as const
const VIEW_KEY = ['site_id', 'visit_id', 'view'] as const
const LEAVING_KEY = ['site_id', 'visit_id', 'kind', 'target'] as const

/** A visit was there when we inserted it and gone when we looked: another process undid it. */
class Overtaken extends Error {}
const TRIES = 5

/**
 * Stores beacons and raises the day counts in one commit.
 *
 * @param batch any mix of sites and visits, in order of arrival
 * @returns what became of each, and the confirmations of pages that are not known yet
 * Why batches: one by one 3.6 k rows/s, 30 at a time 30 k (bench/ingest).
 */
export async function storeVisits(
  storage: Storage,
  batch: Told[],
): Promise<{ fates: Fate[]; confirmed: Confirmation[] }> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await withRawRows(storage, (rows) => storeBatch(rows, batch))
    } catch (error) {
      if (attempt === TRIES || !(error instanceof Overtaken || isRetryable(error))) throw error
    }
  }
}

const isRetryable = (error: unknown): boolean => ['40001', '40P01'].includes((error as { code?: string }).code ?? '')

async function storeBatch(rows: RawRows, batch: Told[]): Promise<{ fates: Fate[]; confirmed: Confirmation[] }> {
  const groups = groupByVisit(batch)
  // Most beacons open a visit, so that is tried first; asking what is there would cost each of them a look-up.
  const { states, others } = await openVisits(rows, groups)
  const late = await continueVisits(rows, others, states)
  await saveViews(rows, states)
  const elsewhere = await countedElsewhere(rows, states)
  await raiseCounts(rows, states, elsewhere)
  return {
    fates: batch.map((told) => (late.has(nameOf(told)) ? 'late' : 'counted')),
    confirmed: confirmations(states, elsewhere),
  }
}

type Groups = Map<string, Told[]>
type States = Map<string, VisitState>

/** Inserts every visit as if it were new. @returns the states of those that are, and the groups of those that are not */
async function openVisits(rows: RawRows, groups: Groups): Promise<{ states: States; others: Groups }> {
  const opened = [...groups.values()].map((group) => {
    const state: VisitState = { row: { ...group[0]!.fresh }, before: null, views: new Map(), leavings: [] }
    const left = new Set<string>()
    for (const told of group) {
      const isNew = told.leaving !== null && !left.has(leavingName(told))
      if (isNew) left.add(leavingName(told))
      tell(state, told, isNew)
    }
    return state
  })
  const made = await rows.insert(
    'visit',
    VISIT_KEY,
    opened.map((state) => state.row),
  )
  const states: States = new Map()
  const others: Groups = new Map()
  for (const [index, [name, group]] of [...groups].entries()) {
    if (made[index]) states.set(name, opened[index]!)
    else others.set(name, group)
  }
  const leavings = [...states.values()].flatMap(({ row, leavings }) =>
    leavings.map(({ kind, target }) => ({ site_id: row.site_id, visit_id: row.id, kind, target })),
  )
  if (leavings.length > 0) await rows.insert('visit_outbound', LEAVING_KEY, leavings.sort(byLeavingKey))
  return { states, others }
}

const byLeavingKey = (a: Row<'visit_outbound'>, b: Row<'visit_outbound'>): number =>
  LEAVING_KEY.map((column) => a[column]).join('\0') < LEAVING_KEY.map((column) => b[column]).join('\0') ? -1 : 1

/** Adds beacons to visits that are stored already. @returns names of those that are too old to take any */
async function continueVisits(rows: RawRows, groups: Groups, states: States): Promise<Set<string>> {
  const late = new Set<string>()
  if (groups.size === 0) return late
  const stored = await storedVisits(rows, groups)
  const going: States = new Map()
  for (const [name, group] of groups) {
    const before = stored.get(name)
    if (!before) throw new Overtaken()
    if (isLate(before, group[0]!.fresh)) late.add(name)
    else going.set(name, { row: { ...before }, before, views: new Map(), leavings: [] })
  }
  await loadViews(rows, groups, going)
  const fresh = await storeLeavings(rows, groups, going)
  for (const [name, state] of going) {
    for (const told of groups.get(name)!) tell(state, told, told.leaving !== null && fresh.delete(leavingName(told)))
    states.set(name, state)
  }
  const changed = [...going.values()].filter((state) => !isSame(state.before!, state.row))
  if (changed.length > 0) {
    await rows.update(
      'visit',
      VISIT_KEY,
      changed.map((state) => state.row),
    )
  }
  return late
}

const nameOf = (told: Told): string => `${told.fresh.site_id} ${told.fresh.id}`
const leavingName = (told: Told): string => `${nameOf(told)} ${told.leaving!.kind} ${told.leaving!.target}`

/** Visits in key order, so that every process locks them in the same order. */
function groupByVisit(batch: Told[]): Map<string, Told[]> {
  const groups = new Map<string, Told[]>()
  for (const told of batch) {
    const group = groups.get(nameOf(told))
    if (group) group.push(told)
    else groups.set(nameOf(told), [told])
  }
  return new Map([...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)))
}

async function storedVisits(rows: RawRows, groups: Groups): Promise<Map<string, VisitRow>> {
  const keys = [...groups.values()].map(([first]) => [first!.fresh.site_id, first!.fresh.id])
  const found = await rows.find('visit', VISIT_KEY, keys)
  return new Map(found.map((row) => [`${row.site_id} ${row.id}`, row]))
}

/** Both rows carry day and hour of the site's zone; a day has 24 hours but for the two of a zone with summer time. */
function isLate(before: VisitRow, fresh: VisitRow): boolean {
  const hours = (row: VisitRow) => Date.parse(`${row.day}T00:00:00Z`) / 3_600_000 + row.hour
  return hours(fresh) - hours(before) > OPEN_HOURS
}

/** The stored views that the batch touches. */
async function loadViews(rows: RawRows, groups: Groups, states: States): Promise<void> {
  const keys: string[][] = []
  for (const [name, { row, before, views }] of states) {
    if (!before) continue
    if (row.landing_view) views.set(...landingView(row))
    const told = new Set(groups.get(name)!.map(({ view }) => view))
    for (const view of [...told].sort()) if (view !== row.landing_view) keys.push([row.site_id, row.id, view])
  }
  if (keys.length === 0) return
  for (const { site_id, visit_id, view, page_id, hour, seconds } of await rows.find('page_view', VIEW_KEY, keys)) {
    const { views } = states.get(`${site_id} ${visit_id}`)!
    views.set(view, { pageId: page_id, hour, seconds, before: seconds, isNew: false, isLanding: false })
  }
}

/** @returns names of the leavings that were not stored before */
async function storeLeavings(rows: RawRows, groups: Groups, states: States): Promise<Set<string>> {
  const wanted = new Map<string, Told>()
  for (const [name, group] of groups) {
    if (!states.has(name)) continue
    for (const told of group) if (told.leaving) wanted.set(leavingName(told), told)
  }
  if (wanted.size === 0) return new Set()
  const names = [...wanted.keys()].sort()
  const made = await rows.insert(
    'visit_outbound',
    LEAVING_KEY,
    names.map((name) => {
      const { fresh, leaving } = wanted.get(name)!
      return { site_id: fresh.site_id, visit_id: fresh.id, kind: leaving!.kind, target: leaving!.target }
    }),
  )
  return new Set(names.filter((_, index) => made[index]))
}

/** Only these change after the first beacon. */
function isSame(a: VisitRow, b: VisitRow): boolean {
  return (
    a.pages === b.pages &&
    a.seconds === b.seconds &&
    a.acted === b.acted &&
    a.commented === b.commented &&
    a.shared === b.shared &&
    a.wrote === b.wrote &&
    a.downloaded === b.downloaded &&
    a.outbound === b.outbound &&
    a.landing_view === b.landing_view &&
    a.landing_seconds === b.landing_seconds
  )
}

async function saveViews(rows: RawRows, states: States): Promise<void> {
  const fresh: Row<'page_view'>[] = []
  const touched: Row<'page_view'>[] = []
  for (const { row, views } of states.values()) {
    for (const [view, { pageId, hour, seconds, isNew, isLanding }] of [...views].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (isLanding) continue
      const stored = { site_id: row.site_id, visit_id: row.id, view, page_id: pageId, hour, seconds }
      if (isNew) fresh.push(stored)
      else touched.push(stored)
    }
  }
  if (fresh.length > 0) await rows.insert('page_view', VIEW_KEY, fresh)
  if (touched.length > 0) await rows.update('page_view', VIEW_KEY, touched)
}

/**
 * Pages whose counts stand under another: '' ("(belum dikenal)") while a page is not known, the page it was merged into
 * afterwards. Locked, so that neither an admission nor a merge can pass in between.
 */
async function countedElsewhere(rows: RawRows, states: States): Promise<Map<string, string>> {
  const asked = new Map<string, [string, string]>()
  for (const { row, views } of states.values()) {
    if (!knownPages.has(row.page_id) && row.page_id) asked.set(row.page_id, [row.site_id, row.page_id])
    for (const { pageId } of views.values()) {
      if (!knownPages.has(pageId) && pageId) asked.set(pageId, [row.site_id, pageId])
    }
  }
  if (asked.size === 0) return new Map()
  const keys = [...asked.values()].sort((a, b) => (a[0] + a[1] < b[0] + b[1] ? -1 : 1))
  const elsewhere = new Map<string, string>()
  for (const page of await rows.find('page', VISIT_KEY, keys)) {
    if (page.state === 'unknown') elsewhere.set(page.id, '')
    else if (page.merged_into) elsewhere.set(page.id, page.merged_into)
    else remember(page.id)
  }
  return elsewhere
}

/** A page that became known never becomes unknown again; only a merge ends it. Ids are unique everywhere. */
const knownPages = new Set<string>()
/** After a merge, here or in another process. */
export const forgetKnownPages = (): void => knownPages.clear()
const KEPT_KNOWN = 50_000
function remember(pageId: string): void {
  if (knownPages.size >= KEPT_KNOWN) knownPages.clear()
  knownPages.add(pageId)
}

async function raiseCounts(rows: RawRows, states: States, elsewhere: Map<string, string>): Promise<void> {
  const counts = new DayCounts()
  const countedPage = (pageId: string) => elsewhere.get(pageId) ?? pageId
  for (const { before, row, views, leavings } of states.values()) {
    counts.add(before, row, views.values(), leavings, countedPage)
  }
  for (const table of Object.keys(COUNT_TABLES) as CountTable[]) {
    const { key, sums } = COUNT_TABLES[table]
    await rows.add(table, key, sums, counts.rows(table))
  }
}

function confirmations(states: States, elsewhere: Map<string, string>): Confirmation[] {
  const confirmed: Confirmation[] = []
  for (const { row, before } of states.values()) {
    if (elsewhere.get(row.page_id) === '' && isConfirmed(row) && !(before && isConfirmed(before))) {
      confirmed.push({ siteId: row.site_id, pageId: row.page_id, day: row.day, hour: row.hour })
    }
  }
  return confirmed
}
