import { expect, test } from 'vitest'
import { pageById } from '../../src/pages/page-store.ts'
import { inTransaction } from '../../src/storage/transaction.ts'
import { admitPage } from '../../src/visits/admit-page.ts'
import { forEachDatabase, ORIGIN, SITE } from '../support/start.ts'

forEachDatabase('admitting a page', (start) => {
  test('twice at the same moment moves its counts once', async () => {
    const { titian, post } = await start()
    const url = `${ORIGIN}/berita/jalan`
    for (const view of ['00000001', '00000002']) {
      const visit = Math.floor(titian.clock.ms() / 3_600_000).toString(36) + 'AAAAAAAA' + view
      await post('/api/v1/visits', {
        site: SITE,
        visit,
        view,
        kind: 'page',
        url,
        land: { url, ref: '' },
        first: 'd',
        ret: 0,
        since: '',
        freq: '1',
        tag: 't',
      })
    }
    const { id } = await titian.db.selectFrom('page').select('id').executeTakeFirstOrThrow()
    const page = (await pageById(titian.db, SITE, id))!

    await Promise.all([1, 2, 3].map(() => inTransaction(titian.db, (db) => admitPage(db, page))))

    const counts = await titian.db
      .selectFrom('day_page')
      .select(['page_id', 'visits', 'views'])
      .orderBy('page_id')
      .execute()
    expect(counts).toEqual([
      { page_id: '', visits: 0, views: 0 },
      { page_id: id, visits: 2, views: 2 },
    ])
  })
})
