import { expect, test } from 'vitest'
import { postGaps } from '../../src/posts/post-gap-figures.ts'
import { forEachDatabase, SITE } from '../support/start.ts'

const AT = '2026-09-01T00:00:00.000Z'
const OCTOBER = { from: '2026-10-01', to: '2026-10-31' }

forEachDatabase('what own accounts posted', (start) => {
  test('posts of the period with and without a link, and the newest of all that is on record', async () => {
    const { db } = (await start()).titian
    const account = (id: string, platform: string, state: string) => ({
      site_id: SITE,
      id,
      platform,
      handle: `kelekak-${id}`,
      url: `https://example.test/${id}`,
      state,
      created_at: AT,
    })
    await db
      .insertInto('account')
      .values([account('a', 'Facebook', 'own'), account('b', 'Instagram', 'own'), account('c', 'X', 'found')])
      .execute()
    const post = (account_id: string, day: string, target: string, kind = 'own') => ({
      site_id: SITE,
      id: `${account_id}${day}${target}${kind}`,
      account_id,
      day,
      kind,
      target,
      text_hash: `${account_id}${day}${target}${kind}`,
      created_at: AT,
    })
    await db
      .insertInto('post')
      .values([
        post('a', '2026-09-30', 'website'),
        post('a', '2026-10-01', 'website'),
        post('a', '2026-10-31', 'none'),
        post('a', '2026-10-12', 'elsewhere', 'repost'),
        post('c', '2026-10-12', 'none'),
      ])
      .execute()
    const kit = { site_id: SITE, page_id: 'p1', changed_at: AT }
    await db
      .insertInto('kit_entry')
      .values([
        { ...kit, account_id: 'a', posted_at: '' },
        // 3 November, 00.30 in the site's zone.
        { ...kit, account_id: 'b', posted_at: '2026-11-02T17:30:00.000Z' },
      ])
      .execute()

    expect(await postGaps(db, SITE, OCTOBER, 'Asia/Jakarta')).toEqual([
      { platform: 'Facebook', account: 'kelekak-a', lastDay: '2026-10-31', posts: 2, withLink: 1 },
      { platform: 'Instagram', account: 'kelekak-b', lastDay: '2026-11-03', posts: 0, withLink: 0 },
    ])
  })
})
