import { expect, test } from 'vitest'
import { moveAddresses } from '../../src/moves/move-addresses.ts'
import { readAddressChanges } from '../../src/pages/address-map.ts'
import { pageIntegrity } from '../../src/pages/page-integrity.ts'
import { comments } from '../support/citizen.ts'
import { forEachDatabase, ORIGIN, SITE } from '../support/start.ts'

const WHOLE = { aliasesToNowhere: 0, mergedToNowhere: 0, commentsOnNoPage: 0, wrongCommentCounts: 0 }

forEachDatabase('verify looks at pages', (start) => {
  test('whole after moves; a lost alias, a circle, a lost comment and a wrong number are found', async () => {
    const started = await start({ site: { moderation: 'after' } })
    const { db } = started.titian
    await comments(started, { url: `${ORIGIN}/a` })
    await comments(started, { url: `${ORIGIN}/b`, text: 'Terima kasih, pasarnya sekarang bersih.' })
    await moveAddresses(started.titian, null, started.site, readAddressChanges('/a,/b\n/c,/b'))
    expect(await pageIntegrity(db)).toEqual(WHOLE)

    await db.insertInto('page_alias').values({ site_id: SITE, key: 'x/y', page_id: 'gone' }).execute()
    expect(await pageIntegrity(db)).toEqual({ ...WHOLE, aliasesToNowhere: 1 })
    await db.updateTable('page').set({ comments: 7 }).where('state', '<>', 'merged').execute()
    expect(await pageIntegrity(db)).toEqual({ ...WHOLE, aliasesToNowhere: 1, wrongCommentCounts: 1 })
    const merged = await db.selectFrom('page').select('id').where('state', '=', 'merged').executeTakeFirstOrThrow()
    await db.updateTable('page').set({ merged_into: merged.id }).where('id', '=', merged.id).execute()
    await db.updateTable('comment').set({ page_id: merged.id }).execute()
    expect(await pageIntegrity(db)).toMatchObject({ mergedToNowhere: 1, commentsOnNoPage: 2 })
  })
})
