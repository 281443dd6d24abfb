import { addDays, firstOfMonth, lastOfMonth, mondayOf, monthOf, weekdayOf } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import { begun, type Period, periodBefore } from '../base/period.ts'
import type { Site } from '../sites/site.ts'
import type { Db } from '../storage/tables.ts'
import {
  platformsSeen,
  type TrafficName,
  type TrafficRow,
  type TrafficSums,
  trafficBy,
  trafficByDay,
  trafficByHour,
  trafficNames,
} from '../visits/traffic-figures.ts'
import { firstCountedDay } from '../visits/visit-figures.ts'
import { FEW } from './report.ts'
import type { TrafficQuery, TrafficUnit } from './traffic-query.ts'

export interface TrafficLine extends TrafficRow {
  name: string
  url: string
  /** `rest`: rows beyond those shown, so that the sum holds. */
  kind: 'row' | 'unknown' | 'rest'
  /** How many rows it stands for. */
  rows: number
  /** Visits of the period before; null when that cannot be compared. */
  before: number | null
}

export interface TrafficPoint extends TrafficSums {
  from: Day
  to: Day
  isPartial: boolean
}

/** One view of where visits came from. Every table adds up to `total`. */
export interface Traffic {
  query: TrafficQuery
  today: Day
  before: Period
  isComparable: boolean
  total: TrafficSums & { before: number | null }
  lines: TrafficLine[]
  points: TrafficPoint[]
  /** Visits by weekday (Monday first) and hour; null when a filter is set that hours do not know. */
  week: number[][] | null
  platforms: string[]
  /** Names of what the filters name. */
  named: Partial<Record<'account' | 'link' | 'page', TrafficName>>
}

const LINES_SHOWN = 100

/** Reads day counts only; the cost grows with days and articles. */
export async function readTrafficOf(db: Db, site: Site, query: TrafficQuery, today: Day): Promise<Traffic> {
  const { period, filters, by } = query
  const before = periodBefore(period, today)
  const since = await firstCountedDay(db, site.id)
  const isComparable = since !== null && since <= before.from
  const names = await trafficNames(db, site.id, by)
  const rows = merged(await trafficBy(db, site.id, period, filters, by), names)
  const earlier = isComparable ? merged(await trafficBy(db, site.id, before, filters, by), names) : []
  const onlyPlatform = Object.keys(filters).every((name) => name === 'platform')
  const named: Traffic['named'] = {}
  for (const name of ['account', 'link', 'page'] as const) {
    const wanted = filters[name]
    if (wanted) named[name] = (await trafficNames(db, site.id, name)).get(wanted) ?? { name: wanted, url: '' }
  }
  return {
    query,
    today,
    before,
    isComparable,
    total: { ...addUp(rows), before: isComparable ? addUp(earlier).visits : null },
    lines: linesOf(rows, earlier, names, query, isComparable),
    points: pointsOf(await trafficByDay(db, site.id, period, filters), query, today, since),
    week: onlyPlatform ? weekOf(await trafficByHour(db, site.id, period, filters.platform ?? null)) : null,
    platforms: await platformsSeen(db, site.id, period),
    named,
  }
}

function addUp(rows: readonly TrafficSums[]): TrafficSums {
  return rows.reduce((sum, row) => ({ visits: sum.visits + row.visits, engaged: sum.engaged + row.engaged }), {
    visits: 0,
    engaged: 0,
  })
}

/** A page that was merged into another counts there. */
function merged(rows: readonly TrafficRow[], names: ReadonlyMap<string, { into?: string }>): TrafficRow[] {
  const found = new Map<string, TrafficRow>()
  for (const row of rows) {
    const key = names.get(row.key)?.into ?? row.key
    const sum = found.get(key) ?? { key, visits: 0, engaged: 0 }
    found.set(key, { key, visits: sum.visits + row.visits, engaged: sum.engaged + row.engaged })
  }
  return [...found.values()]
}

/** A rate of few cases sorts as if it were none, so that "1 of 1" does not lead. */
const rate = (part: number, whole: number): number => (whole < FEW ? -1 : part / whole)

function linesOf(
  rows: readonly TrafficRow[],
  earlier: readonly TrafficRow[],
  names: ReadonlyMap<string, TrafficName>,
  { sort, isAscending }: TrafficQuery,
  isComparable: boolean,
): TrafficLine[] {
  const was = new Map(earlier.map((row) => [row.key, row.visits]))
  const keys = new Set(rows.map((row) => row.key))
  const gone = earlier.filter((row) => !keys.has(row.key)).map((row) => ({ key: row.key, visits: 0, engaged: 0 }))
  const lines = [...rows, ...gone].map(
    (row): TrafficLine => ({
      ...row,
      name: names.get(row.key)?.name ?? row.key,
      url: names.get(row.key)?.url ?? '',
      kind: row.key === '' ? 'unknown' : 'row',
      rows: 1,
      before: isComparable ? (was.get(row.key) ?? 0) : null,
    }),
  )
  const of = (line: TrafficLine): number | string => {
    if (sort === 'name') return line.name.toLocaleLowerCase('id')
    if (sort === 'engaged') return rate(line.engaged, line.visits)
    if (sort === 'bounce') return rate(line.visits - line.engaged, line.visits)
    return sort === 'before' ? (line.before ?? 0) : line.visits
  }
  const way = isAscending ? 1 : -1
  lines.sort((a, b) => {
    const [x, y] = [of(a), of(b)]
    const order = x < y ? -1 : x > y ? 1 : 0
    return order * way || b.visits - a.visits || (a.key < b.key ? -1 : 1)
  })
  const rest = lines.slice(LINES_SHOWN)
  if (rest.length === 0) return lines
  const restBefore = rest.reduce((sum, line) => sum + (line.before ?? 0), 0)
  return [
    ...lines.slice(0, LINES_SHOWN),
    {
      key: '',
      name: '',
      url: '',
      kind: 'rest',
      rows: rest.length,
      ...addUp(rest),
      before: isComparable ? restBefore : null,
    },
  ]
}

const startOf: Record<TrafficUnit, (day: Day) => Day> = {
  day: (day) => day,
  week: mondayOf,
  month: (day) => firstOfMonth(monthOf(day)),
}
const endOf: Record<TrafficUnit, (start: Day) => Day> = {
  day: (start) => start,
  week: (start) => addDays(start, 6),
  month: (start) => lastOfMonth(monthOf(start)),
}

/** Every unit of the period that has begun and was counted; cut at the ends of the period, and then said to be partial. */
function pointsOf(
  days: readonly (TrafficSums & { day: Day })[],
  { unit, period }: TrafficQuery,
  today: Day,
  since: Day | null,
): TrafficPoint[] {
  const span = begun(period, today)
  if (span === null || since === null || since > span.to) return []
  const first = since > span.from ? since : span.from
  const points: TrafficPoint[] = []
  for (let start = startOf[unit](first); start <= span.to; start = addDays(endOf[unit](start), 1)) {
    const end = endOf[unit](start)
    const isPartial = start < first || end > span.to || end >= today
    points.push({
      from: [start, first].sort()[1]!,
      to: [end, span.to].sort()[0]!,
      visits: 0,
      engaged: 0,
      isPartial,
    })
  }
  for (const { day, visits, engaged } of days) {
    const point = points.find((one) => one.from <= day && day <= one.to)
    if (!point) continue
    point.visits += visits
    point.engaged += engaged
  }
  return points
}

function weekOf(rows: readonly { day: Day; hour: number; visits: number }[]): number[][] {
  const week = Array.from({ length: 7 }, () => new Array<number>(24).fill(0))
  for (const { day, hour, visits } of rows) week[weekdayOf(day)]![hour]! += visits
  return week
}
