import { addDays } from '../../src/base/calendar.ts'
import type { Storage } from '../../src/storage/database.ts'
import { withRawRows } from '../../src/storage/raw-rows.ts'
import { COUNT_TABLES, type CountRow, type CountTable } from '../../src/visits/day-counts.ts'

/**
 * Day counts as so many visits would have left them, without the visits: Poisson draws from one plan of a regency's news
 * site (2 articles a day, readers mostly in the first week, 21 % from twelve social platforms, weekends 45 % lower).
 */
export const FIRST_DAY = '2024-11-01'
export const DAYS = 730
export const ARTICLES = DAYS * 2
export const SITE = 'bench'
export const pageId = (index: number): string => `page${String(index).padStart(5, '0')}`

const PLATFORMS = [
  'Facebook',
  'WhatsApp',
  'Instagram',
  'TikTok',
  'YouTube',
  'X',
  'Telegram',
  'Threads',
  'LINE',
  'LinkedIn',
  'Pinterest',
  'Snack Video',
]
const EVIDENCE = [
  ['own', 0.35],
  ['utm', 0.1],
  ['referrer', 0.3],
  ['in-app', 0.15],
  ['android', 0.05],
  ['click-id', 0.05],
] as const
const SOCIAL = 0.21
const OTHERS = [
  ['direct', '', 0.42],
  ['search', 'Google', 0.24],
  ['search', 'Bing', 0.02],
  ['referral', '', 0.06],
  ['internal', '', 0.02],
  ['email', 'Gmail', 0.01],
  ['ai', 'ChatGPT', 0.02],
] as const
const zipf = PLATFORMS.map((_, rank) => 1 / (rank + 1))
const zipfSum = zipf.reduce((sum, one) => sum + one, 0)
export const GROUPS = [
  ...PLATFORMS.map((platform, rank) => ({ medium: 'social', platform, share: (SOCIAL * zipf[rank]!) / zipfSum })),
  ...OTHERS.map(([medium, platform, share]) => ({ medium, platform, share })),
]
const HOURS = [1, 0.6, 0.4, 0.3, 0.4, 1.4, 3, 7, 6, 4.5, 4, 4.5, 7, 6, 4.5, 4, 3.8, 4, 5, 7, 8, 7, 4, 2.6]
const hoursSum = HOURS.reduce((sum, one) => sum + one, 0)

/** The same numbers on every machine. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export function poisson(mean: number, random: () => number): number {
  if (mean < 0.02) return random() < mean ? 1 : 0
  if (mean > 30) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal))
  }
  const limit = Math.exp(-mean)
  let count = 0
  for (let left = random(); left > limit; left *= random()) count++
  return count
}

/** Visits to expect on that day of the plan. */
export const visitsOfDay = (visits: number, day: number): number => ((visits / DAYS) * (day % 7 > 4 ? 0.55 : 1)) / 0.871

const part = (visits: number, share: number): number => Math.round(visits * share)

export async function fillDayCounts(storage: Storage, visits: number): Promise<Record<CountTable, number>> {
  const random = seeded(visits)
  const made: Record<CountTable, number> = {
    day_source: 0,
    day_hour: 0,
    day_page: 0,
    day_link: 0,
    day_share: 0,
    day_outbound: 0,
    day_loyalty: 0,
  }
  let rows = noRows()
  const flush = async () => {
    await withRawRows(storage, async (raw) => {
      for (const table of Object.keys(COUNT_TABLES) as CountTable[]) {
        const { key, sums } = COUNT_TABLES[table]
        await raw.add(table, key, sums, rows[table])
        made[table] += rows[table].length
      }
    })
    rows = noRows()
  }
  for (let index = 0; index < DAYS; index++) {
    const day = addDays(FIRST_DAY, index)
    const expected = visitsOfDay(visits, index)
    sourceRows(day, expected, random, rows.day_source)
    for (const { medium, platform, share } of GROUPS) {
      for (let hour = 0; hour < 24; hour++) {
        const count = poisson((expected * share * HOURS[hour]!) / hoursSum, random)
        if (count > 0) rows.day_hour.push([SITE, day, hour, medium, platform, count])
      }
    }
    pageRows(day, index, expected, random, rows.day_page)
    for (let account = 0; account < 6; account++) {
      const count = poisson((expected * 0.02) / (account + 1), random)
      if (count > 0) rows.day_outbound.push([SITE, day, 'account', `account${account}`, count])
    }
    for (const since of ['', '0-1', '2-7', '8-30', '>30']) {
      for (const freq of ['', '1', '2', '3-4', '5+']) {
        const count = poisson(expected / 25, random)
        if (count > 0) rows.day_loyalty.push([SITE, day, since, freq, count])
      }
    }
    if (index % 10 === 9) await flush()
  }
  await flush()
  return made
}

const noRows = (): Record<CountTable, CountRow[]> => ({
  day_source: [],
  day_hour: [],
  day_page: [],
  day_link: [],
  day_share: [],
  day_outbound: [],
  day_loyalty: [],
})

function sourceRows(day: string, expected: number, random: () => number, into: CountRow[]): void {
  for (const { medium, platform, share } of GROUPS) {
    const classes = medium === 'social' ? EVIDENCE : ([[medium === 'direct' ? 'none' : 'referrer', 1]] as const)
    for (const [evidence, weight] of classes) {
      const count = poisson(expected * share * weight, random)
      if (count === 0) continue
      const inApp = evidence === 'in-app' ? 1 : 0
      const sums = [count, part(count, 0.9), part(count, 0.7), part(count, 0.5), part(count, 0.3)]
      const possible = medium === 'direct' ? part(count, 0.35) : 0
      into.push([
        SITE,
        day,
        medium,
        platform,
        evidence,
        inApp,
        0,
        ...sums,
        possible,
        part(count, 0.5),
        part(count, 0.02),
        part(count, 1.6),
        count * 45,
        part(count, 0.03),
      ])
    }
  }
}

/** Half of the readers come within a week of an article's day; the home page has a fifth. */
function pageRows(day: string, index: number, expected: number, random: () => number, into: CountRow[]): void {
  const published = Math.min(ARTICLES, (index + 1) * 2)
  let weights = 0
  const weightOf = (article: number): number => 1 / (1 + index - Math.floor(article / 2)) ** 1.15
  for (let article = 0; article < published; article++) weights += weightOf(article)
  const add = (page: string, mean: number) => {
    for (const { medium, platform, share } of GROUPS) {
      const count = poisson(mean * share, random)
      if (count > 0)
        into.push([
          SITE,
          day,
          page,
          medium,
          platform,
          count,
          part(count, 0.9),
          part(count, 0.5),
          part(count, 1.4),
          count * 40,
        ])
    }
  }
  add('', expected * 0.03)
  add('home', expected * 0.2)
  for (let article = 0; article < published; article++)
    add(pageId(article), (expected * 0.77 * weightOf(article)) / weights)
  into.sort((a, b) => (a.slice(0, 5).join() < b.slice(0, 5).join() ? -1 : 1))
}
