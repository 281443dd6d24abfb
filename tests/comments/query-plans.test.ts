import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newestShown } from '../../src/comments/comment-store.ts'
import { commentsOfPage } from '../../src/comments/comments-page.ts'
import { FILTERS } from '../../src/desk/desk.ts'
import { arrivedSince, EVERYTHING, queueCounts, queueItems } from '../../src/desk/desk-store.ts'
import { staffCounts } from '../../src/staff/staff-counts.ts'
import { comments, moderator, sent } from '../support/citizen.ts'
import { plansFrom } from '../support/plans.ts'
import { SITE, startOn } from '../support/start.ts'

describe('what a desk and an article ask of the comments (sqlite)', () => {
  // A young SQLite database has no statistics, and without them the planner likes to walk all comments of a site.
  test('no question walks through all comments of the site', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'titian-plans-'))
    const started = await startOn(join(folder, 'titian.db'), { site: { moderation: 'after' } })
    const { titian } = started
    const { db } = titian
    const own = sent(await comments(started)).comment
    const yuli = await moderator(started)
    const page = (await db.selectFrom('page').selectAll().executeTakeFirst())!
    const after = { urgent: 0, at: started.clock.now(), id: page.id }

    const asked = plansFrom(started, ['comment', 'search_word'])
    const wish = { siteId: SITE, words: [], narrow: EVERYTHING, now: started.clock.now(), after: null, most: 31 }
    for (const filter of FILTERS) {
      await queueItems(db, { ...wish, filter, words: ['air'] })
      await queueItems(db, { ...wish, filter, words: ['air', 'mati'], after })
      await queueItems(db, { ...wish, filter, after })
      for (const one of ['pageId', 'writerHash', 'tone', 'fromId'] as const) {
        await queueItems(db, { ...wish, filter, narrow: { ...EVERYTHING, [one]: after.id } })
      }
      await arrivedSince(db, SITE, filter, started.clock.now(), 10)
    }
    await queueCounts(db, SITE, started.clock.now())
    await staffCounts(db, yuli, SITE, started.clock.now())
    await titian.jobs.run('erase-words')
    for (const sort of ['new', 'old', 'top'] as const) {
      await commentsOfPage(db, started.site, page, { sort, after: '', at: '' })
      await commentsOfPage(db, started.site, page, { sort, after: sort === 'top' ? `9-${page.id}` : page.id, at: '' })
    }
    await commentsOfPage(db, started.site, page, { sort: 'new', after: '', at: own.id })
    for (const pageId of ['', page.id]) await newestShown(db, { siteId: SITE, pageId, since: page.id, most: 50 })
    await started.get(`/feed/${SITE}.xml`)
    asked.stop()
    await started.server.close()
    await titian.close()
    rmSync(folder, { recursive: true })

    expect(asked.plans.size).toBeGreaterThan(15)
    // What a search found (hit) is walked, and it should be.
    expect(asked.walks(/SCAN hit\b/)).toEqual([])
  })
})
