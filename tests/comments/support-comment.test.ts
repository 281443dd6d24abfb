import { expect, test } from 'vitest'
import { ARTICLE, asWriter, comments, decides, moderator, publicPage, row, sent } from '../support/citizen.ts'
import { browserKey, forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

const tokenFor = async (titian: Started, comment: string, like: string) =>
  (await titian.post('/api/v1/tokens', { site: SITE, for: 'support', comment, like })).json.token as string
const supports = async (titian: Started, id: string, like = browserKey(), more: object = {}) =>
  titian.post(`/api/v1/comments/${id}/support`, {
    site: SITE,
    like,
    token: await tokenFor(titian, id, like),
    ...more,
  })
const takesBack = (titian: Started, id: string, like: string) =>
  titian.send('DELETE', `/api/v1/comments/${id}/support`, JSON.stringify({ site: SITE, like }), { origin: ORIGIN })
const shown = async (titian: Started) => (await publicPage(titian)).comments[0]?.supports

forEachDatabase('supporting a comment', (start) => {
  const written = async () => {
    const titian = await start({ site: { moderation: 'after' } })
    const writer = browserKey()
    return { titian, writer, answer: sent(await comments(titian, { writer })) }
  }

  test('one browser supports once, whatever it repeats, and can take it back', async () => {
    const { titian, answer } = await written()
    const { id } = answer.comment
    const like = browserKey()
    const token = await tokenFor(titian, id, like)
    const body = { site: SITE, like, token }
    const path = `/api/v1/comments/${id}/support`
    const first = await titian.post(path, body)
    expect([first.status, first.headers.get('titian-stored'), first.json]).toEqual([
      201,
      'stored',
      { supported: true, supports: 1 },
    ])
    const repeats = await Promise.all([1, 2, 3].map(() => titian.post(path, body)))
    expect(repeats.map((reply) => reply.json)).toEqual(Array(3).fill({ supported: true, supports: 1 }))
    expect((await supports(titian, id, like)).json).toEqual({ supported: true, supports: 1 })
    expect(await shown(titian)).toBe(1)

    expect((await takesBack(titian, id, like)).json).toEqual({ supported: false, supports: 0 })
    expect((await takesBack(titian, id, like)).json).toEqual({ supported: false, supports: 0 })
    // A spent token does nothing again, and says so.
    expect((await titian.post(path, body)).json).toEqual({ supported: false, supports: 0 })
    expect(await shown(titian)).toBe(0)
    expect((await supports(titian, id, like)).json).toEqual({ supported: true, supports: 1 })
  })

  test('thirty browsers at once are thirty; the kept answer follows', async () => {
    const { titian, answer } = await written()
    const path = `/api/v1/comments?site=${SITE}&url=${encodeURIComponent(ARTICLE.url)}`
    const etag = (await titian.get(path)).headers.get('etag')!
    await Promise.all(Array.from({ length: 30 }, () => supports(titian, answer.comment.id)))
    const after = await titian.get(path, { 'if-none-match': etag })
    expect([after.status, after.json.comments[0].supports]).toEqual([200, 30])
    // What a moderator is about to decide on did not change.
    expect((await row(titian, answer.comment.id)).version).toBe(1)
  })

  test('nobody supports the own comment, and the writer key is not kept with anything', async () => {
    const { titian, writer, answer } = await written()
    const own = await supports(titian, answer.comment.id, browserKey(), { writer })
    expect([own.status, own.json.error.code]).toEqual([409, 'conflict'])
    expect((await supports(titian, answer.comment.id, browserKey(), { writer: browserKey() })).status).toBe(201)
    const kept = await titian.titian.db.selectFrom('comment_support').selectAll().execute()
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain((await row(titian, answer.comment.id)).writer_hash)
  })

  test('a token is for one comment and one browser, ten minutes; a like’s token is none', async () => {
    const { titian, answer } = await written()
    const { id } = answer.comment
    const other = sent(await comments(titian, { text: 'Komentar lain dari orang lain.' })).comment
    const like = browserKey()
    const post = (comment: string, token: string, key = like) =>
      titian.post(`/api/v1/comments/${comment}/support`, { site: SITE, like: key, token })
    const token = await tokenFor(titian, id, like)
    const forLike = (await titian.post('/api/v1/tokens', { ...ARTICLE, for: 'like', like })).json.token
    const replies = [
      await post(other.id, token),
      await post(id, token, browserKey()),
      await post(id, forLike),
      await post(id, 'x.y.z'),
    ]
    titian.clock.advance(11 * 60_000)
    replies.push(await post(id, token))
    expect(replies.map((reply) => [reply.status, reply.json.error.field])).toEqual(Array(5).fill([400, 'token']))
    expect((await publicPage(titian)).comments.map((comment) => comment.supports)).toEqual([0, 0])
  })

  test('only what is public can be supported, from a page of the site, on a site that takes comments', async () => {
    const { titian, answer } = await written()
    const held = sent(await comments(titian, { text: 'Hubungi 0812-3456-7890 ya.' })).comment
    expect(held.status).toBe('held')
    for (const id of [held.id, '0'.repeat(18), 'x']) {
      const like = browserKey()
      const token = await tokenFor(titian, id, like)
      expect((await titian.post(`/api/v1/comments/${id}/support`, { site: SITE, like, token })).status).toBe(404)
      expect((await takesBack(titian, id, like)).status).toBe(404)
    }
    const like = browserKey()
    const body = { site: SITE, like, token: await tokenFor(titian, answer.comment.id, like) }
    const path = `/api/v1/comments/${answer.comment.id}/support`
    expect((await titian.post(path, body, { origin: 'https://lain.test' })).status).toBe(403)
    expect((await titian.post(path, { ...body, extra: 1 })).status).toBe(400)
    expect((await titian.post(path, { site: SITE, like })).json.error.field).toBe('token')
    expect((await titian.post('/api/v1/tokens', { site: SITE, for: 'lain', like })).status).toBe(400)
    expect(await titian.titian.db.selectFrom('comment_support').selectAll().execute()).toEqual([])
  })

  test('new words begin without support, and a hidden comment keeps what it had', async () => {
    const { titian, answer } = await written()
    const { id } = answer.comment
    await supports(titian, id)
    const yuli = await moderator(titian)
    await decides(titian, yuli, id, 'hold')
    await decides(titian, yuli, id, 'approve')
    expect(await shown(titian)).toBe(1)
    await asWriter(titian, answer).edits('Sekarang saya menulis hal lain sama sekali.')
    await decides(titian, yuli, id, 'approve')
    expect(await shown(titian)).toBe(0)
    expect(await titian.titian.db.selectFrom('comment_support').selectAll().execute()).toEqual([])
  })
})
