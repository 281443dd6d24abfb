import { expect, test } from 'vitest'
import { reportOf } from '../../src/reports/read-figures.ts'
import { forEachDatabase, SITE } from '../support/start.ts'

forEachDatabase('ways out of the site', (start) => {
  test('own accounts make the balance; foreign ones, other pages, hosts and files stand apart', async () => {
    const started = await start()
    const { db } = started.titian
    for (const [id, platform, state] of [
      ['a1', 'Facebook', 'own'],
      ['a2', 'YouTube', 'foreign'],
      ['a3', 'Instagram', 'found'],
    ] as const) {
      const url = `https://example.test/${id}`
      await db
        .insertInto('account')
        .values({ site_id: SITE, id, platform, handle: id, url, state, created_at: started.clock.now() })
        .execute()
    }
    for (const [kind, target, visits] of [
      ['account', 'a1', 30],
      ['account', 'a2', 4],
      ['account', 'a3', 20],
      ['social', 'YouTube', 3],
      ['host', 'lapor.go.id', 9],
      ['download', '/apbd.pdf', 6],
    ] as const) {
      await db.insertInto('day_outbound').values({ site_id: SITE, day: '2026-11-20', kind, target, visits }).execute()
    }

    const report = await reportOf(started.titian, started.site, { from: '2026-11-01', to: '2026-11-30' })

    expect(report.figures.out.value).toBe(50)
    expect(report.outbound).toEqual({
      social: { total: 7, rows: [{ target: 'YouTube', visits: 7 }] },
      host: { total: 9, rows: [{ target: 'lapor.go.id', visits: 9 }] },
      download: { total: 6, rows: [{ target: '/apbd.pdf', visits: 6 }] },
    })
  })
})
