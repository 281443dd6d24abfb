import { expect, test } from 'vitest'
import { pageFigures } from '../../src/pages/page-figures.ts'
import { admitPage } from '../../src/visits/admit-page.ts'
import { foldMonths, forgetFold } from '../../src/visits/fold-months.ts'
import { rebuildCounts } from '../../src/visits/rebuild-counts.ts'
import { forEachDatabase, SITE, type Started } from '../support/start.ts'

const OCTOBER = { from: '2026-10-01', to: '2026-10-31' }

async function seed({ titian }: Started): Promise<void> {
  const row = (day: string, page_id: string, medium: string, visits: number) => ({
    site_id: SITE,
    day,
    page_id,
    medium,
    platform: medium === 'social' ? 'X' : '',
    visits,
    first_day: 0,
    engaged: Math.floor(visits / 2),
    views: visits * 2,
    seconds: 0,
  })
  await titian.db
    .insertInto('day_page')
    .values([
      row('2026-09-30', 'p1', 'social', 7),
      row('2026-10-01', 'p1', 'social', 10),
      row('2026-10-01', 'p1', 'direct', 4),
      row('2026-10-31', 'p1', 'social', 5),
      row('2026-10-31', '', 'direct', 3),
      row('2026-11-18', 'p1', 'direct', 100),
      row('2026-11-19', 'p2', 'social', 20),
      row('2026-11-20', 'p1', 'direct', 40),
      row('2026-11-21', 'p1', 'direct', 1),
    ])
    .execute()
}

const foldsOf = async ({ titian }: Started) =>
  Object.fromEntries(
    (await titian.db.selectFrom('month_fold').selectAll().execute()).map((row) => [row.month, row.folded_to]),
  )

forEachDatabase('folding months', (start) => {
  test('folds closed days only, and every period reads the same as from the days', async () => {
    const started = await start({ at: '2026-11-21T09:50:00.000Z' })
    const { db } = started.titian
    await seed(started)
    const periods = [
      OCTOBER,
      { from: '2026-11-01', to: '2026-11-30' },
      { from: '2026-11-01', to: '2026-11-18' },
      { from: '2026-09-30', to: '2026-11-20' },
      { from: '2026-10-02', to: '2026-11-30' },
      { from: '2026-10-15', to: '2026-10-20' },
    ]
    const fromDays = []
    for (const period of periods) fromDays.push(await pageFigures(db, SITE, period))

    await foldMonths(started.titian)

    expect(await foldsOf(started)).toEqual({
      '2026-09': '2026-09-30',
      '2026-10': '2026-10-31',
      '2026-11': '2026-11-19',
    })
    const folded = []
    for (const period of periods) folded.push(await pageFigures(db, SITE, period))
    expect(folded).toEqual(fromDays)
    // The report of a folded month really is the folded one.
    await db
      .updateTable('month_page')
      .set({ visits: 1000 })
      .where('month', '=', '2026-10')
      .where('page_id', '=', 'p1')
      .execute()
    expect((await pageFigures(db, SITE, OCTOBER))[0]!.visits).toBe(1000)
  })

  test('a day is closed two hours after a visit of its last hour may still speak', async () => {
    const started = await start({ at: '2026-11-20T18:59:59.000Z' })
    await seed(started)
    await foldMonths(started.titian)
    expect((await foldsOf(started))['2026-11']).toBe('2026-11-18')

    started.clock.set('2026-11-20T19:00:00.000Z')
    await foldMonths(started.titian)
    expect((await foldsOf(started))['2026-11']).toBe('2026-11-19')
    expect(await pageFigures(started.titian.db, SITE, { from: '2026-11-01', to: '2026-11-30' })).toHaveLength(2)
  })

  test('whoever changes a folded day forgets its month, and no other', async () => {
    const started = await start()
    await seed(started)
    await foldMonths(started.titian)

    await forgetFold(started.titian.db, SITE, ['2026-11-20', '2026-10-31'])
    expect(Object.keys(await foldsOf(started)).sort()).toEqual(['2026-09', '2026-11'])
    await foldMonths(started.titian)
    expect(Object.keys(await foldsOf(started)).sort()).toEqual(['2026-09', '2026-10', '2026-11'])
    await rebuildCounts(started.titian, started.site, { from: '2026-11-02', to: '2026-11-02' })
    expect(Object.keys(await foldsOf(started))).toContain('2026-11')
  })

  test('a page admitted late moves its counts in the report too', async () => {
    const started = await start()
    const { titian } = started
    await titian.db
      .insertInto('page')
      .values({
        site_id: SITE,
        id: 'late',
        key: 'k/late',
        url: 'https://tanjungkelekakkab.go.id.test/late',
        first_day: '2026-11-02',
        created_at: '2026-11-02T00:00:00.000Z',
      })
      .execute()
    const beacon = {
      site: SITE,
      visit: '',
      view: '0000000a',
      kind: 'page',
      url: '',
      land: { url: '', ref: '' },
      first: 'd',
      ret: 0,
      since: '',
      freq: '1',
      tag: '0.1.0',
    }
    started.clock.set('2026-11-02T03:00:00.000Z')
    const url = 'https://tanjungkelekakkab.go.id.test/late-article'
    const hour = Math.floor(started.clock.ms() / 3_600_000)
      .toString(36)
      .padStart(4, '0')
    const reply = await started.post('/api/v1/visits', {
      ...beacon,
      visit: `${hour}${'x'.repeat(16)}`,
      url,
      land: { url, ref: '' },
    })
    expect(reply.headers.get('titian-visit')).toBe('counted')
    started.clock.set('2026-11-21T09:50:00.000Z')
    await foldMonths(titian)
    const november = { from: '2026-11-01', to: '2026-11-30' }
    expect((await pageFigures(titian.db, SITE, november)).map((page) => page.pageId)).toEqual([''])

    const page = await titian.db.selectFrom('page').selectAll().where('url', '=', url).executeTakeFirstOrThrow()
    await admitPage(titian.db, page)
    const after = (await pageFigures(titian.db, SITE, november)).filter((one) => one.visits > 0)
    expect(after.map(({ pageId, visits }) => [pageId, visits])).toEqual([[page.id, 1]])
  })
})
