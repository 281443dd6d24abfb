import { expect, test } from 'vitest'
import { TABLES } from '../../src/storage/tables.ts'
import type { PublicComment } from '../../src/wire/api.ts'
import { ARTICLE, comments, decides, moderator, publicPage, row, sent } from '../support/citizen.ts'
import { fillComments } from '../support/many-comments.ts'
import { forEachDatabase, ORIGIN, type Started } from '../support/start.ts'

async function everyPage(
  titian: Started,
  sort: 'new' | 'old' | 'top',
  between: () => Promise<unknown> = async () => {},
) {
  const all: PublicComment[] = []
  let pages = 0
  for (let after = ''; ; ) {
    const page = await publicPage(titian, `&sort=${sort}${after && `&after=${after}`}`)
    all.push(...page.comments)
    pages++
    if (!page.next) return { all, pages, total: page.total }
    after = page.next
    await between()
  }
}

forEachDatabase('reading comments', (start) => {
  test('5,000 comments page by page: none lost, none twice, threads whole and in order', async () => {
    const titian = await start({ site: { moderation: 'after' } })
    const { comment } = sent(await comments(titian))
    const { page_id } = await row(titian, comment.id)
    const made = await fillComments(titian.titian, { pageId: page_id, count: 4999 })
    for (const sort of ['new', 'old'] as const) {
      const { all, pages, total } = await everyPage(titian, sort)
      expect(total).toBe(5000)
      expect(new Set(all.map(({ id }) => id))).toEqual(new Set([comment.id, ...made]))
      expect(all).toHaveLength(5000)
      expect(pages).toBeGreaterThan(50)
      const threads = [...new Set(all.map(({ thread }) => thread))]
      const inOrder = [...threads].sort()
      expect(threads).toEqual(sort === 'old' ? inOrder : inOrder.reverse())
      // Each thread stands together and begins with its first comment, oldest reply first.
      for (let i = 1; i < all.length; i++) {
        const [before, now] = [all[i - 1]!, all[i]!]
        if (now.thread === before.thread) expect(now.id > before.id).toBe(true)
        else expect(now.id).toBe(now.thread)
      }
    }
  })

  test('by support: page by page none is lost or twice, equals stand newest first, also where the first is gone', async () => {
    const titian = await start({ site: { moderation: 'after' } })
    const { comment } = sent(await comments(titian))
    const { page_id } = await row(titian, comment.id)
    const made = await fillComments(titian.titian, { pageId: page_id, count: 599 })
    // 200 threads with 0 to 6 supporters each, so that every page ends among equals.
    for (const [i, id] of made.entries()) {
      const supports = i % 3 === 0 ? (i * 7) % 5 : 100
      await titian.titian.db.updateTable('comment').set({ supports }).where('id', '=', id).execute()
    }
    await decides(titian, await moderator(titian), made[3]!, 'remove', 'offtopic')
    const { all } = await everyPage(titian, 'top')
    expect(new Set(all.map(({ id }) => id))).toEqual(new Set([comment.id, ...made]))
    expect(all).toHaveLength(600)
    const firsts = all.filter(({ id, thread }) => id === thread)
    const places = firsts.map(({ supports, thread }) => [supports, thread] as const)
    const wanted = [...places].sort((a, b) => b[0] - a[0] || (a[1] < b[1] ? 1 : -1))
    expect(places).toEqual(wanted)
    expect(firsts.find(({ id }) => id === made[3])).toMatchObject({ state: 'removed', supports: 0 })
  })

  test('one comment is asked for with its thread, wherever it stands', async () => {
    const titian = await start({ site: { moderation: 'after' } })
    const { comment } = sent(await comments(titian))
    const { page_id } = await row(titian, comment.id)
    const made = await fillComments(titian.titian, { pageId: page_id, count: 300 })
    const page = await publicPage(titian, `&at=${made[4]}`)
    expect(page.comments.map(({ id }) => id)).toEqual(made.slice(3, 6))
    expect([page.next, page.total]).toEqual(['', 301])
    await decides(titian, await moderator(titian), made[4]!, 'remove', 'offtopic')
    expect((await publicPage(titian, `&at=${made[4]}`)).comments).toEqual([])
    // What is not there costs no place in memory.
    const before = titian.titian.cache.bytes
    await publicPage(titian, `&at=${'0'.repeat(18)}`)
    expect(titian.titian.cache.bytes).toBe(before)
  })

  test('what is written while somebody reads on neither repeats nor hides anything older', async () => {
    const titian = await start({ site: { moderation: 'after' } })
    const { comment } = sent(await comments(titian))
    const { page_id } = await row(titian, comment.id)
    const made = await fillComments(titian.titian, { pageId: page_id, count: 300 })
    const { all } = await everyPage(titian, 'new', () => comments(titian))
    const ids = all.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(made.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('a removed comment that was answered leaves one line: a reason, no name, no words', async () => {
    const titian = await start({ site: { moderation: 'after' } })
    const first = sent(await comments(titian, { name: 'Rosmini' })).comment
    const second = sent(await comments(titian, { name: 'Yanto', parent: first.id, text: 'Betul sekali, Bu.' })).comment
    sent(await comments(titian, { name: 'Dewi', parent: second.id, text: 'Setuju dengan Pak Yanto.' }))
    const yuli = await moderator(titian)
    await decides(titian, yuli, first.id, 'remove', 'pii')
    await decides(titian, yuli, second.id, 'spam')
    const page = await publicPage(titian)
    expect(page.total).toBe(1)
    expect(page.comments.map(({ name, text, state, reason, to }) => ({ name, text, state, reason, to }))).toEqual([
      { name: '', text: '', state: 'removed', reason: 'Komentar dihapus moderator: Memuat data pribadi', to: '' },
      { name: '', text: '', state: 'removed', reason: 'Komentar dihapus moderator: Iklan atau tautan spam', to: '' },
      { name: 'Dewi', text: 'Setuju dengan Pak Yanto.', state: 'shown', reason: '', to: '' },
    ])
    // Without an answer nothing is left of it.
    const alone = sent(await comments(titian, { name: 'Anton', text: 'Puskesmas buka sampai jam berapa?' })).comment
    await decides(titian, yuli, alone.id, 'remove', 'offtopic')
    expect((await publicPage(titian)).comments).toHaveLength(3)
  })

  test('a public answer holds what api.ts names and nothing of the house', async () => {
    const titian = await start({ site: { moderation: 'after' } })
    const writer = 'w'.repeat(22)
    sent(await comments(titian, { writer }))
    const page = await publicPage(titian)
    expect(Object.keys(page).sort()).toEqual(['comments', 'next', 'open', 'total'])
    expect(Object.keys(page.comments[0]!).sort()).toEqual(
      'at body confirmed edited id name official parent reason state supports text thread to'.split(' '),
    )
    const open = new Set(['body', 'id', 'name', 'state', 'supports', 'text'])
    for (const column of Object.keys(TABLES.comment)) {
      if (!open.has(column)) expect(JSON.stringify(page)).not.toContain(`"${column}"`)
    }
    const stored = (await titian.titian.db.selectFrom('comment').selectAll().executeTakeFirst())!
    expect(stored.writer_hash).not.toBe('')
    for (const secret of [writer, stored.writer_hash, stored.once, stored.fingerprint]) {
      expect(JSON.stringify(page)).not.toContain(secret)
    }
  })

  test('one answer for everybody: kept, with an ETag, gone when something changes', async () => {
    const titian = await start({ site: { moderation: 'after' } })
    sent(await comments(titian))
    const path = `/api/v1/comments?site=${ARTICLE.site}&url=${encodeURIComponent(ARTICLE.url)}`
    const first = await titian.get(path)
    const etag = first.headers.get('etag')!
    expect(first.headers.get('cache-control')).toBe('public, no-cache')
    expect(first.headers.get('set-cookie')).toBeNull()
    expect((await fetch(titian.url + path, { headers: { 'if-none-match': etag } })).status).toBe(304)
    sent(await comments(titian, { text: 'Satu komentar lagi di sini.' }))
    const second = await titian.get(path, { 'if-none-match': etag })
    expect([second.status, second.json.total]).toEqual([200, 2])
    // An article that nobody has opened yet has none, and costs no place in memory.
    const fresh = await titian.get(`/api/v1/comments?site=${ARTICLE.site}&url=${encodeURIComponent(`${ORIGIN}/baru`)}`)
    expect(fresh.json).toEqual({ comments: [], next: '', total: 0, open: true })
    const summary = await titian.get(`/api/v1/page?site=${ARTICLE.site}&url=${encodeURIComponent(`${ORIGIN}/baru`)}`)
    for (const reply of [first, fresh, summary]) expect(reply.headers.get('vary')).toBe('accept-encoding')
  })

  test('comments approved while others read are on the page that is read afterwards', async () => {
    const titian = await start()
    const ids: string[] = []
    for (let i = 0; i < 20; i++)
      ids.push(sent(await comments(titian, { text: `Pertanyaan nomor ${i} dari warga.` })).comment.id)
    const yuli = await moderator(titian)
    for (const [done, id] of ids.entries()) {
      await Promise.all([
        decides(titian, yuli, id, 'approve'),
        publicPage(titian),
        publicPage(titian),
        publicPage(titian),
      ])
      expect((await publicPage(titian)).comments).toHaveLength(done + 1)
    }
  })
})
