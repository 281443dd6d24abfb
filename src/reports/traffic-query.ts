import { z } from 'zod'
import type { Day } from '../base/clock.ts'
import { isId } from '../base/ids.ts'
import { lengthOf, type Period } from '../base/period.ts'
import { Problem } from '../base/problem.ts'
import {
  isHeld,
  TRAFFIC_GROUPS,
  type TrafficFilter,
  type TrafficFilters,
  type TrafficGroup,
} from '../visits/traffic-figures.ts'
import { periodQuery, readPeriod } from './period-of-request.ts'
import { EVIDENCE_CLASSES } from './report.ts'

export const TRAFFIC_UNITS = ['day', 'week', 'month'] as const
export type TrafficUnit = (typeof TRAFFIC_UNITS)[number]
export const TRAFFIC_SORTS = ['visits', 'part', 'engaged', 'bounce', 'before', 'name'] as const
export type TrafficSort = (typeof TRAFFIC_SORTS)[number]
export const FILTERS: readonly TrafficFilter[] = ['platform', 'evidence', 'account', 'link', 'page']

/** What a view of the traffic shows. All of it stands in the address, so that it can be sent to a colleague. */
export interface TrafficQuery {
  period: Period
  by: TrafficGroup
  unit: TrafficUnit
  sort: TrafficSort
  isAscending: boolean
  filters: TrafficFilters
}

const id = z.string().max(40).optional()
export const trafficInput = z.strictObject({
  site: z.string().max(40).optional(),
  month: z.string().max(10).optional(),
  from: z.string().max(10).optional(),
  to: z.string().max(10).optional(),
  by: z.enum(TRAFFIC_GROUPS as [TrafficGroup]).optional(),
  unit: z.enum(TRAFFIC_UNITS).optional(),
  sort: z.enum(TRAFFIC_SORTS).optional(),
  up: z.enum(['', '1']).optional(),
  platform: z.string().max(60).optional(),
  evidence: z.string().max(20).optional(),
  account: id,
  link: id,
  page: id,
})

/**
 * @param today the site's; without a period the month of today is meant
 * @throws Problem 'invalid' for a period, an id or a combination of filters that no count holds (promise 8)
 */
export function readTraffic(input: z.output<typeof trafficInput>, today: Day): TrafficQuery {
  const period = readPeriod(input, today)
  const filters: TrafficFilters = {}
  for (const name of FILTERS) if (input[name]) filters[name] = input[name]
  for (const name of ['account', 'link', 'page'] as const) {
    if (filters[name] && !isId(filters[name])) throw new Problem('invalid', 'traffic.err_filter', { field: name })
  }
  if (filters.evidence && !EVIDENCE_NAMES.includes(filters.evidence)) {
    throw new Problem('invalid', 'traffic.err_filter', { field: 'evidence' })
  }
  if (!isHeld(filters, null)) throw new Problem('invalid', 'traffic.err_together', { field: Object.keys(filters)[0]! })
  const held = TRAFFIC_GROUPS.filter((group) => isHeld(filters, group))
  const sort = input.sort ?? 'visits'
  return {
    period,
    by: held.includes(input.by ?? 'medium') ? (input.by ?? 'medium') : held[0]!,
    unit: input.unit ?? (lengthOf(period) <= 31 ? 'day' : lengthOf(period) <= 280 ? 'week' : 'month'),
    sort,
    isAscending: input.up === '1',
    filters,
  }
}

/** As they are stored; the report draws the three signs of an app as one. */
export const EVIDENCE_NAMES: readonly string[] = [
  ...EVIDENCE_CLASSES.filter((name) => name !== 'app'),
  'android',
  'in-app',
  'script',
]

/** The part of an address after the `?` that shows this view, with some of it changed; '' takes a filter away. */
export function trafficAddress(
  site: string,
  query: TrafficQuery,
  change: Partial<Omit<TrafficQuery, 'filters' | 'period'>> & { filters?: TrafficFilters } = {},
): string {
  const next = { ...query, ...change }
  const filters = { ...query.filters, ...change.filters }
  const words = new URLSearchParams(periodQuery(query.period))
  if (site) words.set('site', site)
  words.set('by', next.by)
  words.set('unit', next.unit)
  if (next.sort !== 'visits') words.set('sort', next.sort)
  if (next.isAscending) words.set('up', '1')
  for (const name of FILTERS) if (filters[name]) words.set(name, filters[name])
  return words.toString()
}
