import { expect, test } from 'vitest'
import { updatePage } from '../../src/pages/page-store.ts'
import { ARTICLE, asWriter, comments, publicPage, row, rows, sent } from '../support/citizen.ts'
import { browserKey, forEachDatabase, ORIGIN, SITE } from '../support/start.ts'

forEachDatabase('writing a comment', (start) => {
  test('waits for a person, is seen by its writer alone, and is acknowledged as stored', async () => {
    const titian = await start()
    const reply = await comments(titian)
    expect(reply.status).toBe(202)
    expect(reply.headers.get('titian-stored')).toBe('stored')
    const { comment, token } = sent(reply)
    expect(comment).toMatchObject({ status: 'held', parent: '', thread: comment.id, at: '2026-11-21T09:50:00.000Z' })
    expect(comment.editableUntil).toBe('2026-11-21T10:05:00.001Z')
    expect((await publicPage(titian)).comments).toEqual([])

    const looked = await asWriter(titian, sent(reply)).looks()
    expect(looked.json).toEqual({ comment, token })
  })

  test('with moderation afterwards it is public at once, and counted', async () => {
    const titian = await start({ site: { moderation: 'after' } })
    expect((await publicPage(titian)).total).toBe(0)
    const reply = await comments(titian)
    expect(reply.status).toBe(201)
    const page = await publicPage(titian)
    expect(page).toMatchObject({ total: 1, next: '', open: true })
    expect(page.comments).toMatchObject([{ id: reply.json.comment.id, name: 'Warga Kenanga', state: 'shown' }])
    const summary = await titian.get(`/api/v1/page?site=${SITE}&url=${encodeURIComponent(ARTICLE.url)}`)
    expect(summary.json.page.comments).toBe(1)
    const acts = await titian.titian.db.selectFrom('day_act').selectAll().execute()
    expect(acts).toMatchObject([{ day: '2026-11-21', act: 'comment', acts: 1 }])
  })

  test('a retry answers the same and stores nothing, also when both arrive at once', async () => {
    const titian = await start()
    const once = browserKey()
    const replies = await Promise.all([1, 2, 3, 4].map(() => comments(titian, { once })))
    const later = await comments(titian, { once, text: 'Tulisan lain dengan kunci yang sama.' })
    expect(replies.map((reply) => reply.status)).toEqual([202, 202, 202, 202])
    for (const reply of [...replies, later]) expect(reply.json).toEqual(replies[0]!.json)
    expect(await rows(titian)).toHaveLength(1)
    expect(await titian.titian.db.selectFrom('day_act').select('acts').execute()).toEqual([{ acts: 1 }])
  })

  test('a robot is answered like everybody and goes to spam', async () => {
    const titian = await start({ site: { moderation: 'after' } })
    const filled = await comments(titian, { website: 'https://contoh.test' })
    const fast = await comments(titian, { took: 300 })
    expect([filled.status, fast.status]).toEqual([202, 202])
    expect(filled.json.comment).toMatchObject({ status: 'held', reason: '' })
    expect((await rows(titian)).map((comment) => [comment.state, comment.state_reason])).toEqual([
      ['spam', 'robot'],
      ['spam', 'robot'],
    ])
    expect((await row(titian, filled.json.comment.id)).reasons).toContain('honeypot')
    expect(await titian.titian.db.selectFrom('day_act').selectAll().execute()).toEqual([])
  })

  test('gambling promotion goes to spam, criticism waits like everything else', async () => {
    const titian = await start({ site: { moderation: 'after' } })
    const spam = await comments(titian, {
      text: 'main slot gacor di bangau777 maxwin terus, daftar bangau777.click bonus new member',
    })
    const critic = await comments(titian, {
      text: 'Pemkab terlalu lambat, anggaran fogging ke mana? Bupati jangan janji saja.',
    })
    expect(spam.json.comment.status).toBe('held')
    expect((await row(titian, spam.json.comment.id)).state).toBe('spam')
    expect(critic.status).toBe(201)
  })

  test('personal data wait for a person even with moderation afterwards; the original is kept beside the masked words', async () => {
    const titian = await start({ site: { moderation: 'after' } })
    const text = 'Hubungi saya di 0812-3456-7890 kalau petugas sudah datang.'
    const reply = await comments(titian, { text })
    expect(reply.status).toBe(202)
    const stored = await row(titian, reply.json.comment.id)
    expect(stored.text).toBe(text)
    expect(stored.masked_text).not.toContain('3456')
    expect(stored.labels).toContain('personal-data')
  })

  test('a reply stands in the thread of what it answers; a reply to a reply names whom it answers', async () => {
    const titian = await start({ site: { moderation: 'after' } })
    const first = sent(await comments(titian, { name: 'Rosmini' })).comment
    const second = sent(
      await comments(titian, { name: 'Yanto', text: 'Di RT 05 sudah kemarin.', parent: first.id }),
    ).comment
    const third = sent(
      await comments(titian, { name: 'Dewi', text: 'Terima kasih kabarnya.', parent: second.id }),
    ).comment
    expect(third).toMatchObject({ parent: second.id, thread: first.id, to: 'Yanto' })
    const page = await publicPage(titian)
    expect(page.comments.map(({ name, to, thread }) => [name, to, thread])).toEqual([
      ['Rosmini', '', first.id],
      ['Yanto', '', first.id],
      ['Dewi', 'Yanto', first.id],
    ])
    const acts = await titian.titian.db.selectFrom('day_act').select(['act', 'acts']).orderBy('act').execute()
    expect(acts).toEqual([
      { act: 'comment', acts: 1 },
      { act: 'reply', acts: 2 },
    ])
  })

  test('only what is shown on this page can be answered', async () => {
    const titian = await start()
    const held = sent(await comments(titian)).comment
    await titian.titian.db.updateTable('comment').set({ state: 'shown' }).where('id', '=', held.id).execute()
    const elsewhere = { url: `${ORIGIN}/berita/lain` }
    const cases = [{ parent: held.id, ...elsewhere }, { parent: 'bukan-id' }, { parent: '0'.repeat(18) }]
    for (const changes of cases) {
      const reply = await comments(titian, changes)
      expect([reply.status, reply.json.error.field]).toEqual([409, 'parent'])
    }
    await titian.titian.db.updateTable('comment').set({ state: 'held' }).execute()
    expect((await comments(titian, { parent: held.id })).status).toBe(409)
    expect(await rows(titian)).toHaveLength(1)
  })

  test('closed means closed: on the site, on the page', async () => {
    const off = await start({ site: { feature_comments: 0 } })
    expect((await comments(off)).status).toBe(410)
    expect((await off.get(`/api/v1/comments?site=${SITE}&url=${encodeURIComponent(ARTICLE.url)}`)).status).toBe(410)

    const titian = await start({ site: { moderation: 'after' } })
    const { comment } = sent(await comments(titian))
    const page = (await row(titian, comment.id)).page_id
    await updatePage(titian.titian.db, SITE, page, { comments_open: 0 })
    titian.titian.cache.clear()
    const refused = await comments(titian)
    expect(refused.status).toBe(410)
    expect(refused.json.error.message).toContain('Surat Pembaca')
    expect(await publicPage(titian)).toMatchObject({ open: false, total: 1 })
  })
})
