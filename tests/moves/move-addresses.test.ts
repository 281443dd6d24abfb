import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { lostPages } from '../../src/moves/lost-pages.ts'
import { moveAddresses, planMoves } from '../../src/moves/move-addresses.ts'
import { settleMerged } from '../../src/moves/settle-merged.ts'
import { openTitian } from '../../src/open-titian.ts'
import { readAddressChanges } from '../../src/pages/address-map.ts'
import { pageFigures } from '../../src/pages/page-figures.ts'
import { rebuildCounts } from '../../src/visits/rebuild-counts.ts'
import { browserKey, forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

const OLD = `${ORIGIN}/berita/lama`
const NEW = `${ORIGIN}/artikel/baru`

const visitOf = (started: Started) => {
  const hour = Math.floor(started.clock.ms() / 3_600_000).toString(36)
  return { visit: hour + randomBytes(12).toString('base64url'), view: randomBytes(6).toString('base64url') }
}
async function reads(started: Started, url: string, keys = visitOf(started), more = {}) {
  const reply = await started.post('/api/v1/visits', {
    site: SITE,
    ...keys,
    kind: 'page',
    url,
    land: { url, ref: '', page: url },
    first: '',
    ret: 1,
    since: '0-1',
    freq: '5+',
    tag: '0.1.0',
    ...more,
  })
  expect(reply.headers.get('titian-visit')).toBe('counted')
  return keys
}
async function likes(started: Started, url: string, like = browserKey()) {
  const { token } = (await started.post('/api/v1/tokens', { site: SITE, url, for: 'like', like })).json
  expect((await started.post('/api/v1/likes', { site: SITE, url, like, token })).status).toBeLessThan(300)
  return like
}
async function says(started: Started, url: string, text: string) {
  started.clock.advance(1000)
  const reply = await started.post('/api/v1/comments', {
    site: SITE,
    url,
    name: 'Warga',
    text,
    once: browserKey(),
    took: 40_000,
  })
  expect(reply.status).toBeLessThan(300)
}
const page = async (started: Started, url: string) =>
  (await started.get(`/api/v1/page?site=${SITE}&url=${encodeURIComponent(url)}`)).json.page
const names = async (started: Started, url: string) => {
  const { id } = await started.titian.pages.ofAct(started.site, started.titian.pages.addressOf(started.site, url))
  await started.titian.db.updateTable('page').set({ state: 'known' }).where('id', '=', id).execute()
  started.titian.pages.forget(SITE, id)
  return id
}
/** Near-copies would be held. */
const WORDS = [
  'Kapan jalan ini diperbaiki?',
  'Terima kasih atas pasar yang bersih.',
  'Lampu di gang kami padam sejak Senin.',
  'Jadwal posyandu bulan depan di mana?',
]
const siteNow = (started: Started) => started.titian.sites.byKey(SITE)!
const moves = (started: Started, text: string) =>
  moveAddresses(started.titian, null, siteNow(started), readAddressChanges(text))
const counts = async (started: Started) => ({
  page: await started.titian.db
    .selectFrom('day_page')
    .selectAll()
    .where('visits', '<>', 0)
    .orderBy('day')
    .orderBy('page_id')
    .orderBy('medium')
    .orderBy('platform')
    .execute(),
  share: await started.titian.db
    .selectFrom('day_share')
    .selectAll()
    .where('visits', '<>', 0)
    .orderBy('page_id')
    .execute(),
})

forEachDatabase('moving addresses', (start) => {
  test('an article keeps everything under its new address, and the old one leads there', async () => {
    const started = await start({ site: { moderation: 'after' } })
    await likes(started, OLD)
    await says(started, OLD, 'Kapan jalan ini diperbaiki?')

    const [move] = await moves(started, `old,new\n${OLD},${NEW}`)

    expect(move).toMatchObject({ kind: 'rename', problem: '', comments: 1, likes: 1 })
    expect(await page(started, NEW)).toMatchObject({ likes: 1, comments: 1, url: NEW })
    expect(await page(started, OLD)).toMatchObject({ likes: 1, comments: 1, url: NEW })
    await says(started, OLD, 'Saya juga menunggu jawabannya.')
    expect(await page(started, NEW)).toMatchObject({ comments: 2 })
    expect(await started.titian.db.selectFrom('page').selectAll().execute()).toHaveLength(1)
    const [entry] = await started.titian.db.selectFrom('audit').selectAll().execute()
    expect(entry).toMatchObject({ did: 'page.rename', subject: 'page', staff_id: '' })
  })

  test('moved back, it has its first address again', async () => {
    const started = await start({ site: { moderation: 'after' } })
    await says(started, OLD, 'Kapan jalan ini diperbaiki?')
    await moves(started, `${OLD},${NEW}`)

    expect((await moves(started, `${NEW},${OLD}`))[0]).toMatchObject({ kind: 'rename' })
    expect(await page(started, NEW)).toMatchObject({ comments: 1, url: OLD })
  })

  test('two pages become one: likes once for each browser, counts as a rebuild makes them, later visits too', async () => {
    const started = await start({ site: { moderation: 'after' } })
    await names(started, NEW)
    const both = await likes(started, OLD)
    await likes(started, NEW, both)
    await likes(started, OLD)
    await says(started, OLD, 'Kapan jalan ini diperbaiki?')
    await says(started, NEW, 'Terima kasih, sudah dijawab.')
    const share = await started.post('/api/v1/shares', { site: SITE, url: OLD, network: 'wa', token: 'bbbbbbbbbb' })
    expect(share.status).toBeLessThan(300)
    await reads(started, NEW)
    const open = await reads(started, `${OLD}?titian=s.wa.bbbbbbbbbb`, undefined, {
      url: OLD,
      land: { url: `${OLD}?titian=s.wa.bbbbbbbbbb`, ref: '', page: OLD },
    })

    const [planned] = await planMoves(started.titian, siteNow(started), readAddressChanges(`${OLD},${NEW}`))
    expect(planned).toMatchObject({ kind: 'merge', comments: 1, likes: 2 })
    await moves(started, `${OLD},${NEW}`)
    // The visit that is open goes on, and a new one comes by the old address.
    await reads(started, OLD, open, { kind: 'engaged', seconds: 40 })
    await reads(started, OLD)

    const into = await page(started, NEW)
    expect(into).toMatchObject({ likes: 2, comments: 2, shares: 1 })
    const before = await counts(started)
    expect(new Set(before.page.map(({ page_id }) => page_id))).toEqual(new Set([into.id]))
    expect(before.page.reduce((sum, row) => sum + row.visits, 0)).toBe(3)
    expect(before.page.reduce((sum, row) => sum + row.engaged, 0)).toBe(1)
    expect(before.share).toEqual([expect.objectContaining({ page_id: into.id, visits: 1 })])
    await rebuildCounts(started.titian, siteNow(started), { from: '', to: '' })
    expect(await counts(started)).toEqual(before)
    const day = '2026-11-21'
    const [figures] = await pageFigures(started.titian.db, SITE, { from: day, to: day })
    expect(figures).toMatchObject({ pageId: into.id, visits: 3, shares: 1 })
  })

  test('what another process still counted under the old page is moved by the job', async () => {
    const started = await start()
    const from = await names(started, OLD)
    const into = await names(started, NEW)
    await reads(started, OLD)
    await moves(started, `${OLD},${NEW}`)
    const row = {
      site_id: SITE,
      day: '2026-11-21',
      page_id: from,
      medium: 'direct',
      platform: '',
      visits: 2,
      first_day: 0,
      engaged: 0,
      views: 2,
      seconds: 0,
    }
    await started.titian.db.insertInto('day_page').values(row).execute()

    expect(await settleMerged(started.titian)).toBe(1)

    const rows = await started.titian.db.selectFrom('day_page').selectAll().execute()
    expect(rows.every(({ page_id }) => page_id === into)).toBe(true)
    expect(rows.reduce((sum, { visits }) => sum + visits, 0)).toBe(3)
    expect(await settleMerged(started.titian)).toBe(0)
  })

  test('visits, likes and comments that arrive during a merge are all there afterwards', async () => {
    const started = await start({ site: { moderation: 'after' } })
    await names(started, OLD)
    const into = await names(started, NEW)
    await reads(started, OLD)
    const visits = Array.from({ length: 40 }, (_, index) => reads(started, index % 3 === 0 ? NEW : OLD))
    const liked = Array.from({ length: 6 }, () => likes(started, OLD))
    const moved = moves(started, `${OLD},${NEW}`)
    await Promise.all([...visits, ...liked, moved])
    await started.titian.sites.reload()
    await settleMerged(started.titian)

    const before = await counts(started)
    expect(before.page.reduce((sum, row) => sum + row.visits, 0)).toBe(41)
    expect(new Set(before.page.map(({ page_id }) => page_id))).toEqual(new Set([into]))
    await rebuildCounts(started.titian, siteNow(started), { from: '', to: '' })
    expect(await counts(started)).toEqual(before)
    const reactions = await started.titian.db.selectFrom('reaction').select('page_id').execute()
    expect(reactions).toHaveLength(6)
    expect(reactions.filter(({ page_id }) => page_id !== into)).toEqual([])
    expect((await page(started, NEW)).likes).toBe(6)
  })

  test('a server follows a move of the command line within 5 s, on the path of visits too', async () => {
    const started = await start()
    const from = await names(started, OLD)
    const into = await names(started, NEW)
    await reads(started, OLD)
    const { config, db } = started.titian
    const other = await openTitian(config, { clock: started.clock, log: started.titian.log })
    await moveAddresses(other, null, other.sites.byKey(SITE)!, readAddressChanges(`${OLD},${NEW}`))
    await other.close()
    started.clock.advance(6000)
    await page(started, OLD)
    await started.titian.sites.reload()

    await reads(started, OLD)
    await likes(started, OLD)

    const visits = await db.selectFrom('day_page').select(['page_id', 'visits']).where('visits', '>', 0).execute()
    expect(visits).toEqual([{ page_id: into, visits: 2 }])
    const liked = await db.selectFrom('reaction').select('page_id').execute()
    expect(liked.map(({ page_id }) => page_id)).toEqual([into])
    expect(from).not.toBe(into)
  })

  test('a chain of merges ends at the last page', async () => {
    const started = await start({ site: { moderation: 'after' } })
    for (const [index, name] of ['a', 'b', 'c'].entries()) await says(started, `${ORIGIN}/${name}`, WORDS[index]!)

    await moves(started, `/a,/b`)
    await moves(started, `/b,/c`)

    expect(await page(started, `${ORIGIN}/a`)).toMatchObject({ comments: 3, url: `${ORIGIN}/c` })
    const merged = await started.titian.db
      .selectFrom('page')
      .select('merged_into')
      .where('state', '=', 'merged')
      .execute()
    expect(new Set(merged.map(({ merged_into }) => merged_into)).size).toBe(1)
  })

  test('a star moves all below it; the lines that can do nothing say why', async () => {
    const started = await start({ site: { moderation: 'after' } })
    await says(started, `${ORIGIN}/2019/jalan`, 'Kapan jalan ini diperbaiki?')
    await says(started, `${ORIGIN}/2019/jembatan`, 'Jembatannya sudah bagus.')
    await says(started, `${ORIGIN}/tetap`, 'Ini tidak pindah ke mana-mana.')

    const done = await moves(
      started,
      [
        'lama;baru',
        `${ORIGIN}/2019/*;${ORIGIN}/arsip/2019/*`,
        '/2019/jembatan;/jembatan',
        '/2019/jembatan;/jembatan-lain',
        '/tidak-ada;/juga-tidak',
        '/tetap;https://situs-lain.test/x',
        '/tetap;/tetap/',
        '/tetap;',
        'bukan alamat;/x',
        'tanjungkelekakkab.go.id.test/dulu/tetap;/tetap',
      ].join('\n'),
    )

    expect(done.map(({ from, kind, problem }) => [from.replace(ORIGIN, ''), kind ?? problem])).toEqual([
      ['/2019/jembatan', 'rename'],
      ['/2019/jembatan', 'twice'],
      ['/tidak-ada', 'unknown'],
      ['/tetap', 'elsewhere'],
      ['/tetap', 'same'],
      ['/tetap', 'nowhere'],
      ['bukan alamat', 'address'],
      ['tanjungkelekakkab.go.id.test/dulu/tetap', 'alias'],
      ['/2019/jalan', 'rename'],
    ])
    expect(await page(started, `${ORIGIN}/arsip/2019/jalan`)).toMatchObject({ comments: 1 })
    expect(await page(started, `${ORIGIN}/jembatan`)).toMatchObject({ comments: 1 })
    expect(await page(started, `${ORIGIN}/dulu/tetap`)).toMatchObject({ comments: 1 })
  })

  test('articles that are gone are listed with where they went: by their redirect, else by their title', async () => {
    const started = await start({ site: { moderation: 'after' } })
    const { db } = started.titian
    const tell = (url: string, columns: object) => db.updateTable('page').set(columns).where('url', '=', url).execute()
    for (const [index, name] of ['satu', 'dua', 'tiga', 'empat'].entries())
      await says(started, `${ORIGIN}/${name}`, WORDS[index]!)
    await names(started, NEW)
    await tell(`${ORIGIN}/satu`, { moved_to: NEW })
    await tell(`${ORIGIN}/dua`, { http_status: 404, fetch_failure: 'http_status#2', title: 'Pasar Pagi Dibuka Lagi' })
    await tell(NEW, { title: 'Pasar Pagi Dibuka Lagi' })
    await tell(`${ORIGIN}/tiga`, { fetch_failure: 'timeout#6', fetch_next_at: '' })

    const asked = () => lostPages(db, started.site, started.clock.now(), 10)
    expect((await asked()).map(({ why }) => why)).toEqual(['gone', 'moved'])
    // Once the site lets itself be read, silence of one article means something.
    await tell(NEW, { fetched_at: started.clock.now() })
    const lost = await asked()

    expect(
      lost.map(({ url, why, suggestion, because }) => [url.replace(ORIGIN, ''), why, suggestion, because]),
    ).toEqual([
      ['/tiga', 'silent', '', ''],
      ['/dua', 'gone', NEW, 'title'],
      ['/satu', 'moved', NEW, 'redirect'],
    ])
  })
})
