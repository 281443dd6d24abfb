import { expect, test } from 'vitest'
import { reportOf } from '../../src/reports/read-figures.ts'
import { rebuildCounts } from '../../src/visits/rebuild-counts.ts'
import { forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'
import { visitOf } from '../support/visits.ts'

const ARTICLE = `${ORIGIN}/berita/jalan-simpang-tige`
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' }
const press = (started: Started, network: string, token: string) =>
  started.post('/api/v1/shares', { site: SITE, url: ARTICLE, network, token })
const arrives = async (started: Started, mark: string, beacon = visitOf(ARTICLE, `${ARTICLE}?titian=${mark}`)) => {
  for (const kind of ['page', 'engaged', 'page'] as const) {
    const reply = await started.post('/api/v1/visits', { ...beacon, kind, seconds: kind === 'page' ? 0 : 12 })
    expect(reply.headers.get('titian-visit')).toBe('counted')
  }
}
const counted = ({ titian }: Started) => titian.db.selectFrom('day_share').selectAll().orderBy('network').execute()

forEachDatabase('what shares bring back (S0-25)', (start) => {
  test('presses and the visits they brought, per network and article', async () => {
    const started = await start()
    await press(started, 'wa', 'aaaaaaaaaa')
    await press(started, 'wa', 'bbbbbbbbbb')
    await press(started, 'tg', 'cccccccccc')
    const title = 'Jalan Simpang Tige diperbaiki'
    await started.titian.db.updateTable('page').set({ title, state: 'known' }).execute()
    for (const mark of ['s.wa.aaaaaaaaaa', 's.wa.aaaaaaaaaa', 's.wa.bbbbbbbbbb']) await arrives(started, mark)

    const report = await reportOf(started.titian, started.site, NOVEMBER)

    expect(report.networks).toEqual([
      { network: 'wa', presses: 2, visits: 3 },
      { network: 'tg', presses: 1, visits: 0 },
    ])
    expect(report.sharedPages).toEqual([{ title, url: ARTICLE, presses: 3, visits: 3 }])
    expect(report.figures.brought.value).toBe(3)
  })

  test('a mark of a network that is none of ours counts as one, however many names are made up', async () => {
    const started = await start()
    for (const name of ['aaaa', 'bbbb', 'cccc']) await arrives(started, `s.${name}.aaaaaaaaaa`)

    expect(await counted(started)).toMatchObject([{ network: '', visits: 3 }])
  })

  test('a rebuild finds the same', async () => {
    const started = await start()
    await arrives(started, 's.fb.aaaaaaaaaa')
    await arrives(started, 's.link.bbbbbbbbbb')
    const live = await counted(started)
    expect(live).toHaveLength(2)
    await started.titian.db.deleteFrom('day_share').execute()

    await rebuildCounts(started.titian, started.site, { from: '', to: '' })

    expect(await counted(started)).toEqual(live)
  })
})
