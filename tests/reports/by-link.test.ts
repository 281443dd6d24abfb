import { expect, test } from 'vitest'
import { reportOf } from '../../src/reports/read-figures.ts'
import { rebuildCounts } from '../../src/visits/rebuild-counts.ts'
import type { Beacon } from '../../src/wire/api.ts'
import { ARTICLE_URL, account, article, link } from '../support/kit.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

const MONTH = { from: '2026-11-01', to: '2026-11-30' }
const HOUR = Math.floor(Date.parse('2026-11-21T09:50:00.000Z') / 3_600_000).toString(36)

/** A reader's beacons: the page, and ten seconds of reading where he stays. */
function reader(no: number, mark: string, stays: boolean, ref = ''): Beacon[] {
  const page: Beacon = {
    site: SITE,
    visit: HOUR + String(no).padStart(16, 'x'),
    view: String(no).padStart(8, '0'),
    kind: 'page',
    url: ARTICLE_URL,
    land: { url: ARTICLE_URL + mark, ref },
    first: 'dwm',
    ret: 0,
    since: '',
    freq: '1',
    tag: '0.1.0',
  }
  return stays ? [page, { ...page, kind: 'engaged', seconds: 12 }] : [page]
}

async function withReaders(start: () => Promise<Started>) {
  const started = await start()
  const staff = await signedIn(started, 'moderator')
  const pageId = await article(started)
  const facebook = await account(started, 'Facebook', 'pemkab', { label: 'Pemkab Tanjung Kelekak' })
  const instagram = await account(started, 'Instagram', 'pemkab.ig')
  await staff.get(`/staff/kit/${pageId}`)
  const posted = (accountId: string) =>
    staff.post(`/staff/kit/${pageId}/${accountId}`, {
      site: SITE,
      act: 'posted',
      version: '0',
      text: 'Teks',
      post_url: `https://contoh.test/unggahan/${accountId}`,
    })
  await posted(facebook)
  await posted(instagram)
  await link(started, { slug: 'bio-fb', purpose: 'bio', account_id: facebook })
  await link(started, { slug: 'spanduk', purpose: 'other', utm_source: 'spanduk', utm_medium: 'cetak' })
  const { slug } = await started.titian.db
    .selectFrom('link')
    .select('slug')
    .where('account_id', '=', facebook)
    .where('purpose', '=', 'post')
    .executeTakeFirstOrThrow()
  const told = [
    ...reader(1, `?titian=${slug}`, true),
    ...reader(2, `?titian=${slug}`, true),
    ...reader(3, `?titian=${slug}`, false),
    ...reader(4, '?titian=bio-fb', false),
    ...reader(5, '?utm_source=spanduk&utm_medium=cetak&titian=spanduk', true),
    ...reader(6, '', true, 'https://l.facebook.com/'),
    ...reader(7, '', true),
  ]
  return { started, staff, told }
}

forEachDatabase('what tracked links brought, in the report', (start) => {
  test('each account and each post has its row, and the rebuilt counts tell the same', async () => {
    const { started, told } = await withReaders(start)
    // Twice, the last first: a phone that was offline sends what it kept in any order.
    for (const beacon of [...told.toReversed(), ...told]) await started.post('/api/v1/visits', beacon)
    const rows = async () => {
      const { accounts, posts, figures } = await reportOf(started.titian, started.site, MONTH)
      return {
        accounts: accounts.map((row) => [row.kind, row.handle, row.in, row.engaged, row.post, row.bio]),
        posts: posts.map((row) => [row.kind, row.handle, row.visits, row.engaged, row.social, row.postedOn]),
        linked: figures.linked.value,
      }
    }
    const live = await rows()

    expect(live).toEqual({
      accounts: [
        ['account', 'pemkab', 4, 2, 3, 1],
        ['unknown', '', 1, 1, 0, 0],
      ],
      posts: [
        ['post', 'pemkab', 3, 2, 3, '2026-11-21'],
        ['post', 'pemkab.ig', 0, 0, 0, '2026-11-21'],
        ['bio', '', 1, 0, 1, ''],
        ['other', '', 1, 1, 0, ''],
      ],
      linked: 5,
    })
    await started.titian.db.deleteFrom('day_link').execute()
    await rebuildCounts(started.titian, started.site, { from: '', to: '' })
    expect(await rows()).toEqual(live)
  })

  test('a post of another period, and a link of another site, have no row', async () => {
    const { started } = await withReaders(start)
    const october = { from: '2026-10-01', to: '2026-10-31' }
    await started.titian.db
      .insertInto('day_link')
      .values({
        site_id: 'elsewhere',
        day: '2026-10-05',
        link_id: 'x',
        account_id: '',
        medium: 'social',
        platform: 'X',
        visits: 9,
        engaged: 9,
      })
      .execute()
    const { accounts, posts } = await reportOf(started.titian, started.site, october)
    expect([accounts, posts]).toEqual([[], []])
  })

  test('page, print, CSV and JSON name the post with its account, and what words from outside bring stays text', async () => {
    const { started, staff, told } = await withReaders(start)
    for (const beacon of told) await started.post('/api/v1/visits', beacon)
    await started.titian.db
      .updateTable('page')
      .set({ title: '=1+1<script>alert(1)</script>', url: `${ORIGIN}/berita/x` })
      .execute()
    await started.titian.db.updateTable('kit_entry').set({ post_url: 'javascript:alert(1)' }).execute()
    const page = (await staff.get('/staff/report?month=2026-11')).text
    expect(page).toContain('Per unggahan')
    expect(page).toContain('=1+1&lt;script&gt;alert(1)')
    expect(page).toContain('Facebook · Pemkab Tanjung Kelekak · diunggah 21 November 2026')
    expect(page).toContain('Akun tidak diketahui')
    expect(page).not.toContain('href="javascript:')

    const csv = (await staff.get('/staff/report.csv?month=2026-11')).text
    expect(csv).toMatch(/^accounts,Pemkab Tanjung Kelekak,Facebook,post,3,,visits,measured,/m)
    expect(csv).toMatch(/^posts,'=1\+1<script>alert\(1\)<\/script>,Facebook · Pemkab Tanjung Kelekak · .*,engaged,2,/m)
    const { json } = await staff.get('/staff/report.json?month=2026-11')
    expect(json.posts[0]).toMatchObject({ handle: 'pemkab', visits: 3, engaged: 2, social: 3 })
    expect(json.definitions.linked.definition).toContain('tautan terlacak')
  })
})
