import { expect, test } from 'vitest'
import { browserKey, forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

const article = { site: SITE, url: `${ORIGIN}/berita/festival` }
const tokenFor = async (titian: Started, like: string) =>
  (await titian.post('/api/v1/tokens', { ...article, for: 'like', like })).json.token as string
const likesShown = async (titian: Started) =>
  (await titian.get(`/api/v1/page?site=${SITE}&url=${encodeURIComponent(article.url)}`)).json.page.likes

forEachDatabase('liking an article', (start) => {
  test('one browser likes once, whatever it repeats, and can take it back', async () => {
    const titian = await start()
    const like = browserKey()
    const token = await tokenFor(titian, like)
    const replies = await Promise.all([1, 2, 3].map(() => titian.post('/api/v1/likes', { ...article, like, token })))
    expect(replies.map((reply) => reply.status)).toEqual([201, 201, 201])
    await titian.post('/api/v1/likes', { ...article, like, token: await tokenFor(titian, like) })
    expect(await likesShown(titian)).toBe(1)

    const undone = await titian.send('DELETE', '/api/v1/likes', JSON.stringify({ ...article, like }), {
      origin: ORIGIN,
    })
    expect(undone.json).toEqual({ liked: false, likes: 0 })
    expect(await likesShown(titian)).toBe(0)
  })

  test('a spent token likes nothing again once the like was taken back, and says so', async () => {
    const titian = await start()
    const like = browserKey()
    const token = await tokenFor(titian, like)
    await titian.post('/api/v1/likes', { ...article, like, token })
    await titian.send('DELETE', '/api/v1/likes', JSON.stringify({ ...article, like }), { origin: ORIGIN })
    const again = await titian.post('/api/v1/likes', { ...article, like, token })
    expect([again.status, again.json]).toEqual([201, { liked: false, likes: 0 }])
  })

  test('fifty browsers at once are fifty likes', async () => {
    const titian = await start()
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        const like = browserKey()
        await titian.post('/api/v1/likes', { ...article, like, token: await tokenFor(titian, like) })
      }),
    )
    expect(await likesShown(titian)).toBe(50)
  })

  test('a token of another browser, another article or eleven minutes ago is refused', async () => {
    const titian = await start()
    const like = browserKey()
    const token = await tokenFor(titian, like)
    const asOther = await titian.post('/api/v1/likes', { ...article, like: browserKey(), token })
    const elsewhere = await titian.post('/api/v1/likes', { ...article, url: `${ORIGIN}/lain`, like, token })
    titian.clock.advance(11 * 60_000)
    const late = await titian.post('/api/v1/likes', { ...article, like, token })

    expect([asOther, elsewhere, late].map((reply) => reply.status)).toEqual([400, 400, 400])
    expect(late.json.error).toMatchObject({ code: 'invalid', field: 'token' })
    expect(await likesShown(titian)).toBe(0)
  })

  test('a share is counted once for its token', async () => {
    const titian = await start()
    const share = { ...article, network: 'wa', token: 'aB3dE6gH1j' }
    const replies = await Promise.all([share, share].map((body) => titian.post('/api/v1/shares', body)))
    expect(replies.map((reply) => reply.json)).toEqual([{ shares: 1 }, { shares: 1 }])
  })
})
