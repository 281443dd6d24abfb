import type { Day } from '../base/clock.ts'
import type { Period } from '../base/period.ts'
import { firstDayIn } from '../storage/first-day.ts'
import { inDays, sumOf } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'

/** What visits add up to. Everything here can be summed over rows; uniques only over the days of one calendar period. */
export interface VisitSums {
  visits: number
  /** Visits whose browser says "my first this day / week / month". */
  firstDay: number
  firstWeek: number
  firstMonth: number
  returning: number
  /** Might have come from social media without saying so (DOMAIN §2.7). */
  possible: number
  engaged: number
  twoWay: number
  views: number
  seconds: number
}

export interface SourceSums extends VisitSums {
  medium: string
  /** '' = not known, or none. */
  platform: string
  evidence: string
}

/** Pairs of visit and own account that left; an account that staff called foreign is not ours. */
export interface AccountSums {
  accountId: string
  platform: string
  handle: string
  label: string
  url: string
  visits: number
}

export interface DaySums {
  day: Day
  visits: number
  social: number
  /** Pairs of visit and own account. */
  out: number
}

export interface VisitFigures {
  sources: SourceSums[]
  accounts: AccountSums[]
}

const SUMS = {
  visits: 'visits',
  firstDay: 'first_day',
  firstWeek: 'first_week',
  firstMonth: 'first_month',
  returning: 'returning_visits',
  possible: 'possible',
  engaged: 'engaged',
  twoWay: 'two_way',
  views: 'views',
  seconds: 'seconds',
} as const

/** Reads day counts only (promise 8): the cost grows with days, not with visits. */
export async function visitFigures(db: Db, siteId: string, period: Period): Promise<VisitFigures> {
  return { sources: await sourceSums(db, siteId, period), accounts: await accountSums(db, siteId, period) }
}

async function sourceSums(db: Db, siteId: string, period: Period): Promise<SourceSums[]> {
  const rows = await db
    .selectFrom('day_source')
    .select(['medium', 'platform', 'evidence'])
    .select(Object.entries(SUMS).map(([name, column]) => sumOf(column).as(name as keyof VisitSums)))
    .where(inDays('day_source', siteId, period))
    .groupBy(['medium', 'platform', 'evidence'])
    .orderBy('medium')
    .orderBy('platform')
    .orderBy('evidence')
    .execute()
  return rows as SourceSums[]
}

async function accountSums(db: Db, siteId: string, period: Period): Promise<AccountSums[]> {
  const rows = await db
    .selectFrom('day_outbound')
    .innerJoin('account', (join) =>
      join.onRef('account.site_id', '=', 'day_outbound.site_id').onRef('account.id', '=', 'day_outbound.target'),
    )
    .select(['account.id as accountId', 'account.platform', 'account.handle', 'account.label', 'account.url'])
    .select('account.merged_into')
    .select(sumOf('day_outbound.visits').as('visits'))
    .where(inDays('day_outbound', siteId, period))
    .where('day_outbound.kind', '=', 'account')
    .where('account.state', '<>', 'foreign')
    .groupBy([
      'account.id',
      'account.platform',
      'account.handle',
      'account.label',
      'account.url',
      'account.merged_into',
    ])
    .execute()
  const sums = new Map<string, AccountSums>()
  for (const { merged_into, ...row } of rows) {
    const id = merged_into || row.accountId
    const sum = sums.get(id)
    // One that brought nothing itself in the period is still named as itself.
    const named = merged_into ? await nameOf(db, siteId, merged_into) : row
    sums.set(id, { ...row, ...named, accountId: id, visits: row.visits + (sum?.visits ?? 0) })
  }
  return [...sums.values()].sort((a, b) => b.visits - a.visits || (a.accountId < b.accountId ? -1 : 1))
}

const nameOf = (db: Db, siteId: string, id: string) =>
  db
    .selectFrom('account')
    .select(['platform', 'handle', 'label', 'url'])
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .executeTakeFirst()

/** Where visits left for, besides own accounts: other pages of social media, other hosts, files. Pairs of visit and target. */
export interface OutboundSums {
  kind: 'social' | 'host' | 'download'
  /** Platform, host, or the file's path (with its host where that is another). */
  target: string
  visits: number
}

/** Most left for first. An account that staff called foreign counts as its platform. */
export async function outboundSums(db: Db, siteId: string, period: Period): Promise<OutboundSums[]> {
  const rows = await db
    .selectFrom('day_outbound')
    .leftJoin('account', (join) =>
      join
        .onRef('account.site_id', '=', 'day_outbound.site_id')
        .onRef('account.id', '=', 'day_outbound.target')
        .on('account.state', '=', 'foreign'),
    )
    .select(['day_outbound.kind', 'day_outbound.target', 'account.platform'])
    .select(sumOf('day_outbound.visits').as('visits'))
    .where(inDays('day_outbound', siteId, period))
    .groupBy(['day_outbound.kind', 'day_outbound.target', 'account.platform'])
    .execute()
  const sums = new Map<string, OutboundSums>()
  for (const { kind, target, platform, visits } of rows) {
    if (kind === 'account' && platform === null) continue
    const shown = kind === 'account' ? { kind: 'social', target: platform! } : { kind, target }
    const name = `${shown.kind} ${shown.target}`
    const sum = sums.get(name) ?? ({ ...shown, visits: 0 } as OutboundSums)
    sum.visits += visits
    sums.set(name, sum)
  }
  return [...sums.values()].sort((a, b) => b.visits - a.visits || (a.target < b.target ? -1 : 1))
}

/** Days without anything are left out. */
export async function dailyVisits(db: Db, siteId: string, period: Period): Promise<DaySums[]> {
  const visits = await db
    .selectFrom('day_source')
    .select(['day', 'medium'])
    .select(sumOf('visits').as('visits'))
    .where(inDays('day_source', siteId, period))
    .groupBy(['day', 'medium'])
    .execute()
  const out = await db
    .selectFrom('day_outbound')
    .innerJoin('account', (join) =>
      join.onRef('account.site_id', '=', 'day_outbound.site_id').onRef('account.id', '=', 'day_outbound.target'),
    )
    .select('day_outbound.day')
    .select(sumOf('day_outbound.visits').as('visits'))
    .where(inDays('day_outbound', siteId, period))
    .where('day_outbound.kind', '=', 'account')
    .where('account.state', '<>', 'foreign')
    .groupBy('day_outbound.day')
    .execute()
  const days = new Map<Day, DaySums>()
  const of = (day: Day): DaySums => {
    const found = days.get(day) ?? { day, visits: 0, social: 0, out: 0 }
    days.set(day, found)
    return found
  }
  for (const row of visits) {
    of(row.day).visits += row.visits
    if (row.medium === 'social') of(row.day).social += row.visits
  }
  for (const row of out) of(row.day).out += row.visits
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Visits by the hour in which they began, 24 numbers each. */
export async function hourlyVisits(
  db: Db,
  siteId: string,
  period: Period,
): Promise<{ visits: number[]; social: number[] }> {
  const rows = await db
    .selectFrom('day_hour')
    .select(['hour', 'medium'])
    .select(sumOf('visits').as('visits'))
    .where(inDays('day_hour', siteId, period))
    .groupBy(['hour', 'medium'])
    .execute()
  const visits = new Array<number>(24).fill(0)
  const social = new Array<number>(24).fill(0)
  for (const row of rows) {
    visits[row.hour]! += row.visits
    if (row.medium === 'social') social[row.hour]! += row.visits
  }
  return { visits, social }
}

/** Visits by the bucket the browser tells: days since the last visit, visits in 30 days; '' = unknown. */
export async function loyaltySums(
  db: Db,
  siteId: string,
  period: Period,
): Promise<{ since: string; freq: string; visits: number }[]> {
  return db
    .selectFrom('day_loyalty')
    .select(['since', 'freq'])
    .select(sumOf('visits').as('visits'))
    .where(inDays('day_loyalty', siteId, period))
    .groupBy(['since', 'freq'])
    .orderBy('since')
    .orderBy('freq')
    .execute()
}

/** Beacons that were not counted, by reason. */
export async function ignoredBeacons(
  db: Db,
  siteId: string,
  period: Period,
): Promise<{ reason: string; beacons: number }[]> {
  return db
    .selectFrom('day_ignored')
    .select('reason')
    .select(sumOf('beacons').as('beacons'))
    .where(inDays('day_ignored', siteId, period))
    .groupBy('reason')
    .orderBy('reason')
    .execute()
}

/** The first day of which anything was counted; null while nothing was. */
export async function firstCountedDay(db: Db, siteId: string): Promise<Day | null> {
  return firstDayIn(db, 'day_source', siteId)
}
