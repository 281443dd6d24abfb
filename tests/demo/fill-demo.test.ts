import { afterEach, expect, test } from 'vitest'
import { storyFor } from '../../src/demo/articles.ts'
import { startDemoSite } from '../../src/demo/demo-site.ts'
import { fillDemo } from '../../src/demo/fill-demo.ts'
import { STAFF } from '../../src/demo/people.ts'
import { demoOrigin, prepareEmptyDemo } from '../../src/demo/prepare-demo.ts'
import { DEMO_KEY } from '../../src/demo/regency.ts'
import type { RunningServer } from '../../src/server.ts'
import { hasStaff } from '../../src/staff/staff-store.ts'
import { COUNT_TABLES, type CountTable } from '../../src/visits/day-counts.ts'
import { rebuildCounts } from '../../src/visits/rebuild-counts.ts'
import { forEachDatabase, type Start, type Started } from '../support/start.ts'

const NOW = '2026-11-24T09:00:00.000Z'
const DAYS = 3

forEachDatabase('the demo data', (start) => {
  let site: RunningServer | null = null
  afterEach(async () => {
    await site?.close()
    site = null
  })

  /** A slice of the story on a demo site that runs. */
  async function filled(startDemo: Start, options: { seed?: string; days?: number } = {}): Promise<Started> {
    const started = await startDemo({ at: NOW, withSite: false, isDemo: true })
    const { articles } = storyFor(Date.parse(NOW))
    await site?.close()
    site = await startDemoSite({
      port: 0,
      host: '127.0.0.1',
      tagUrl: `${started.url}/titian.js`,
      siteKey: DEMO_KEY,
      articles,
    })
    await prepareEmptyDemo(started.titian, demoOrigin(site.port))
    await fillDemo(started.titian, started.clock, () => {}, { days: DAYS, ...options })
    return started
  }

  test('three days are the same for the same seed', async () => {
    const first = await totalsOf(await filled(start))
    const second = await totalsOf(await filled(start))

    expect(second).toEqual(first)
  })

  test('the figures are those of a small regency, the articles have their titles, the clock stands where it stood', async () => {
    const started = await filled(start)
    const { visits, media, comments } = await totalsOf(started)

    const perDay = visits.map(({ visits }) => visits)
    expect(perDay).toHaveLength(DAYS)
    expect(Math.min(...perDay)).toBeGreaterThanOrEqual(180)
    expect(Math.max(...perDay)).toBeLessThanOrEqual(480)
    const share = (medium: string) => (media[medium] ?? 0) / perDay.reduce((sum, count) => sum + count)
    expect(share('direct')).toBeGreaterThan(0.48)
    expect(share('search')).toBeGreaterThan(0.18)
    expect(share('social')).toBeLessThan(0.12)
    expect(comments).toBeGreaterThan(10)

    const { db } = started.titian
    const pages = await db.selectFrom('page').select(['title', 'state']).where('url', 'like', '%/berita/%').execute()
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.filter(({ title, state }) => title === '' || state !== 'known')).toEqual([])
    expect(started.clock.now()).toBe(NOW)
  })

  test('a rebuild from the raw visits agrees to the row', async () => {
    const { titian } = await filled(start)
    const demo = titian.sites.byKey(DEMO_KEY)!
    const before = await countsOf(titian.db)

    const rebuilt = await rebuildCounts(titian, demo, { from: '', to: '' })

    expect(rebuilt.skipped).toEqual([])
    expect(await countsOf(titian.db)).toEqual(before)
  })

  test('the people of the story are no door: the set-up link still makes the first account', async () => {
    const { titian } = await filled(start, { days: 1 })

    const staff = await titian.db.selectFrom('staff').select(['username', 'password_hash']).execute()
    expect(staff.map(({ username }) => username).sort()).toEqual(
      Object.values(STAFF)
        .map(({ username }) => username)
        .sort(),
    )
    expect(staff.filter(({ password_hash }) => password_hash !== '')).toEqual([])
    expect(await hasStaff(titian.db)).toBe(false)
  })
})

async function totalsOf({ titian: { db } }: Started) {
  const sources = await db
    .selectFrom('day_source')
    .select(['day', 'medium', 'platform', 'evidence', 'visits', 'views', 'engaged', 'seconds'])
    .execute()
  const visits = new Map<string, { day: string; visits: number }>()
  const media: Record<string, number> = {}
  for (const row of sources) {
    const day = visits.get(row.day) ?? { day: row.day, visits: 0 }
    day.visits += row.visits
    visits.set(row.day, day)
    media[row.medium] = (media[row.medium] ?? 0) + row.visits
  }
  const acts = await db.selectFrom('day_act').select(['day', 'act', 'network', 'acts']).execute()
  const comments = await db.selectFrom('comment').select(['text', 'state', 'created_at', 'decided_at']).execute()
  return {
    visits: [...visits.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
    media,
    sources: sources.map((row) => JSON.stringify(row)).sort(),
    acts: acts.map((row) => JSON.stringify(row)).sort(),
    comments: comments.length,
    talk: comments.map((row) => JSON.stringify(row)).sort(),
  }
}

async function countsOf(db: Started['titian']['db']) {
  const tables: Record<string, string[]> = {}
  for (const table of Object.keys(COUNT_TABLES) as CountTable[]) {
    const { sums } = COUNT_TABLES[table]
    const rows = (await db.selectFrom(table).selectAll().execute()) as Record<string, unknown>[]
    // A count that came to nothing says nothing.
    tables[table] = rows
      .filter((row) => (sums as readonly string[]).some((sum) => row[sum] !== 0))
      .map((row) => JSON.stringify(row))
      .sort()
  }
  return tables
}
