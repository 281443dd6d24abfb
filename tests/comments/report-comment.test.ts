import { expect, test } from 'vitest'
import { audit, comments, decides, moderator, publicPage, reports, row, sent } from '../support/citizen.ts'
import { browserKey, forEachDatabase, SITE } from '../support/start.ts'

forEachDatabase('reporting a comment', (start) => {
  const shown = async (text?: string) => {
    const titian = await start({ site: { moderation: 'after' } })
    const answer = sent(await comments(titian, text ? { text } : {}))
    if (answer.comment.status !== 'shown') await decides(titian, await moderator(titian), answer.comment.id, 'approve')
    return { titian, id: answer.comment.id }
  }

  test('puts it on top of the queue and hides nothing; one browser counts once', async () => {
    const { titian, id } = await shown()
    const browser = browserKey()
    titian.clock.advance(3_600_000)
    for (const reason of ['hoax', 'hoax', 'insult']) {
      const reply = await reports(titian, id, reason, browser)
      expect([reply.status, reply.headers.get('titian-stored')]).toEqual([201, 'stored'])
    }
    const stored = await row(titian, id)
    expect(stored).toMatchObject({ state: 'shown', reports: 1, urgent: 1, version: 1 })
    expect(stored.queued_at).toBe(titian.clock.now())
    expect((await publicPage(titian)).total).toBe(1)
  })

  test('three browsers hide it until a person has looked, also when they come at once', async () => {
    const { titian, id } = await shown()
    const replies = await Promise.all(['hoax', 'insult', 'other'].map((reason) => reports(titian, id, reason)))
    expect(replies.map((reply) => reply.status)).toEqual([201, 201, 201])
    expect(await row(titian, id)).toMatchObject({ state: 'held', state_reason: 'reported', reports: 3 })
    expect((await publicPage(titian)).total).toBe(0)
    expect(await audit(titian)).toEqual([{ did: 'comment.hide', subject_id: id, staff_id: '', code: 'reported' }])
    // A fourth is still welcome while it is hidden.
    expect((await reports(titian, id, 'hoax')).status).toBe(201)
  })

  test('what screening had seen too is hidden by one report', async () => {
    const { titian, id } = await shown('Hubungi saya di 0812-3456-7890 kalau petugas sudah datang.')
    await reports(titian, id, 'hoax')
    expect((await row(titian, id)).state).toBe('shown')
    await reports(titian, id, 'personal-data')
    expect(await row(titian, id)).toMatchObject({ state: 'held', urgent: 2 })
  })

  test('after a moderator kept it the same reason hides it never again, another one may', async () => {
    const { titian, id } = await shown()
    await Promise.all([1, 2, 3].map(() => reports(titian, id, 'hoax')))
    await decides(titian, await moderator(titian), id, 'approve')
    await Promise.all([1, 2, 3, 4].map(() => reports(titian, id, 'hoax')))
    expect(await row(titian, id)).toMatchObject({ state: 'shown', reports: 4, urgent: 1 })
    await Promise.all([1, 2, 3].map(() => reports(titian, id, 'insult')))
    expect((await row(titian, id)).state).toBe('held')
  })

  test('only what is public can be reported, with a reason of the list', async () => {
    const titian = await start()
    const held = sent(await comments(titian)).comment
    expect((await reports(titian, held.id, 'hoax')).status).toBe(404)
    expect((await reports(titian, '0'.repeat(18), 'hoax')).status).toBe(404)
    expect((await reports(titian, 'x', 'hoax')).status).toBe(404)
    const { titian: other, id } = await shown()
    expect((await reports(other, id, 'kritik')).status).toBe(400)
    const note = await other.post(`/api/v1/comments/${id}/reports`, {
      site: SITE,
      reason: 'other',
      browser: browserKey(),
      note: 'n'.repeat(301),
    })
    expect([note.status, note.json.error.field]).toEqual([400, 'note'])
    expect(await other.titian.db.selectFrom('comment_report').selectAll().execute()).toEqual([])
  })
})
