import { describe, expect, test } from 'vitest'
import { twinsAmong } from '../../src/accounts/merge-account.ts'
import { reportOf } from '../../src/reports/read-figures.ts'
import { rebuildCounts } from '../../src/visits/rebuild-counts.ts'
import { account, link } from '../support/kit.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, SITE, type Started } from '../support/start.ts'

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' }

async function withTwins(start: () => Promise<Started>) {
  const titian = await start()
  const staff = await signedIn(titian, 'moderator')
  const own = await account(titian, 'Instagram', 'pemkab.kelekak', { label: 'Pemkab' })
  const twin = await account(titian, 'Instagram', 'pemkabkelekak', { state: 'found' })
  const { id } = await link(titian, { slug: 'lama', account_id: twin, purpose: 'post', page_id: 'p' })
  const out = (target: string, visits: number) => ({
    site_id: SITE,
    day: '2026-11-20',
    kind: 'account',
    target,
    visits,
  })
  const { db } = titian.titian
  await db
    .insertInto('day_outbound')
    .values([out(own, 3), out(twin, 4)])
    .execute()
  const day = { site_id: SITE, day: '2026-11-20', medium: 'social', platform: 'Instagram' }
  await db
    .insertInto('day_link')
    .values({ ...day, link_id: id, account_id: twin, visits: 6, engaged: 2 })
    .execute()
  const rows = async () =>
    (await reportOf(titian.titian, titian.site, NOVEMBER)).accounts
      .filter((row) => row.kind === 'account')
      .map((row) => [row.handle, row.in, row.out])
  const version = async (id: string) =>
    String((await db.selectFrom('account').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version)
  const merges = async (id: string, into: string) =>
    staff.post(`/staff/accounts/${id}/merge`, { site: SITE, version: await version(id), into })
  const splits = async (id: string) =>
    staff.post(`/staff/accounts/${id}/split`, { site: SITE, version: await version(id) })
  return { titian, staff, own, twin, rows, merges, splits }
}

forEachDatabase('two spellings of one account', (start) => {
  test('merged, their counts are one row; split, each has its own back; both are on record', async () => {
    const { titian, staff, own, twin, rows, merges, splits } = await withTwins(start)
    const apart = [
      ['pemkabkelekak', 6, 4],
      ['pemkab.kelekak', 0, 3],
    ]
    expect(await rows()).toEqual(apart)
    expect((await staff.get('/staff/accounts')).text).toContain('Mungkin akun yang sama')

    expect((await merges(twin, own)).status).toBe(303)
    expect(await rows()).toEqual([['pemkab.kelekak', 6, 7]])
    const page = (await staff.get('/staff/accounts')).text
    expect(page).toContain('Digabung ke sini: pemkabkelekak')
    expect(page).not.toContain('Mungkin akun yang sama')
    const narrowed = (await staff.get(`/staff/report/visits?month=2026-11&by=link&account=${own}`)).text
    expect(narrowed).toContain('lama')
    // Its raw rows still tell of it, so a rebuild changes nothing.
    await rebuildCounts(titian.titian, titian.site, { from: '', to: '' })
    expect(await rows()).toEqual([['pemkab.kelekak', 6, 7]])

    expect((await splits(twin)).status).toBe(303)
    expect(await rows()).toEqual(apart)
    const acts = await titian.titian.db
      .selectFrom('audit')
      .select(['did', 'subject_id', 'code'])
      .where('subject', '=', 'account')
      .orderBy('seq')
      .execute()
    expect(acts).toEqual([
      { did: 'account.merge', subject_id: twin, code: own },
      { did: 'account.split', subject_id: twin, code: own },
    ])
  })

  test('a click on the merged spelling goes on counting, and adding its address finds the one that stays', async () => {
    const { titian, staff, own, twin, merges } = await withTwins(start)
    await merges(twin, own)
    const social = {
      platform: 'Instagram',
      handle: 'pemkabkelekak',
      canonical: 'https://www.instagram.com/pemkabkelekak/',
    }
    expect(await titian.titian.accounts.idOf(SITE, social)).toBe(twin)
    const added = await staff.post('/staff/accounts', { site: SITE, address: 'https://instagram.com/PemkabKelekak' })
    expect(added.headers.get('location')).toContain(`#a-${own}`)
    expect((await staff.get('/staff/posts')).text).not.toContain(`value="${twin}"`)
  })

  test('what is merged follows: into a third account, and into what is not ours', async () => {
    const { titian, staff, own, twin, rows, merges } = await withTwins(start)
    const third = await account(titian, 'Instagram', 'pemkab_kelekak')
    await merges(twin, own)
    await merges(own, third)
    expect(await rows()).toEqual([['pemkab_kelekak', 6, 7]])
    const form = { site: SITE, version: '1', state: 'foreign', label: '', hashtags: '', profile: '' }
    await staff.post(`/staff/accounts/${third}`, form)
    expect((await rows()).map(([, , out]) => out)).not.toContain(7)
  })

  test('what cannot be merged is refused with the reason, and changes nothing', async () => {
    const { titian, staff, own, twin, rows, merges, splits } = await withTwins(start)
    const before = await rows()
    const facebook = await account(titian, 'Facebook', 'pemkabkelekak')
    expect((await merges(twin, facebook)).status).toBe(400)
    expect((await merges(twin, twin)).status).toBe(400)
    expect((await merges(twin, '01kax3n5c07f2m9q4t')).status).toBe(400)
    expect((await splits(twin)).status).toBe(409)
    const reading = { site_id: SITE, day: '2026-11-20', followers: 5, recorded_at: titian.clock.now() }
    await titian.titian.db
      .insertInto('follower_snapshot')
      .values({ ...reading, account_id: twin })
      .execute()
    const refused = await merges(twin, own)
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('Gabungkan akun yang lain ke pemkabkelekak')
    const late = await staff.post(`/staff/accounts/${own}/merge`, { site: SITE, version: '9', into: twin })
    expect(late.status).toBe(409)
    const leader = await signedIn(titian, 'leader')
    expect((await leader.post(`/staff/accounts/${own}/merge`, { site: SITE, version: '1', into: twin })).status).toBe(
      403,
    )
    expect(await rows()).toEqual(before)
  })
})

describe('accounts that may be the same', () => {
  const row = (id: string, handle: string, state: string, platform = 'X (Twitter)') =>
    ({ id, handle, state, platform }) as Parameters<typeof twinsAmong>[0][number]
  const found = (...rows: ReturnType<typeof row>[]) =>
    twinsAmong(rows).map(({ from, into }) => `${from.handle} → ${into.handle}`)

  test('differ in signs alone; the own one stays', () => {
    expect(found(row('1', 'pemkabbangka', 'found'), row('2', 'pemkab.bangka', 'own'))).toEqual([
      'pemkabbangka → pemkab.bangka',
    ])
    expect(found(row('1', 'Pemkab_Bangka', 'found'), row('2', 'pemkab-bangká', 'found'))).toEqual([
      'pemkab-bangká → Pemkab_Bangka',
    ])
  })

  test('but not on two platforms, not two that staff called own, and not one that is foreign', () => {
    expect(found(row('1', 'pemkab', 'own'), row('2', 'pemkab', 'found', 'Facebook'))).toEqual([])
    expect(found(row('1', 'pem.kab', 'own'), row('2', 'pemkab', 'own'))).toEqual([])
    expect(found(row('1', 'pem.kab', 'foreign'), row('2', 'pemkab', 'own'))).toEqual([])
    expect(found(row('1', '...', 'own'), row('2', '---', 'found'))).toEqual([])
  })
})
