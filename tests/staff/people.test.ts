import { expect, test } from 'vitest'
import { insertSite } from '../../src/sites/site-store.ts'
import { addAgency } from '../../src/staff/change-agency.ts'
import { ROLES } from '../../src/staff/roles.ts'
import { personById } from '../../src/staff/staff-store.ts'
import { formHeaders, formText, type StaffAgent, signedIn } from '../support/staff.ts'
import { forEachDatabase, SITE, type Started } from '../support/start.ts'

const PASSWORD = 'jembatan kecil di sungai'
const linkIn = (html: string) => new URL(/<pre id="tautan">([^<]+)<\/pre>/.exec(html)![1]!).pathname
const setPassword = (titian: Started, path: string) =>
  titian.send('POST', path, formText({ password: PASSWORD, password2: PASSWORD }), formHeaders(titian))
const add = (agent: StaffAgent, username: string, more: Record<string, string> = {}) =>
  agent.post('/staff/people', { name: 'Budi Santoso', username, role: 'moderator', where: SITE, ...more })
const idOf = async (titian: Started, username: string) =>
  (await titian.titian.db.selectFrom('staff').select('id').where('username', '=', username).executeTakeFirstOrThrow())
    .id

async function secondSite({ titian, clock }: Started): Promise<string> {
  await insertSite(
    titian.db,
    {
      id: 'hulu',
      name: 'Kabupaten Hulu',
      institution: 'Pemkab Hulu',
      time_zone: 'Asia/Makassar',
      language: 'id',
      created_at: clock.now(),
      changed_at: clock.now(),
    },
    ['https://hulukab.go.id.test'],
  )
  await titian.sites.reload()
  return 'hulu'
}

forEachDatabase('people', (start) => {
  test('an invited person sets a password by a link that works once, and may then do what the role says', async () => {
    const titian = await start()
    const admin = await signedIn(titian, 'webmaster')
    const shown = await add(admin, 'budi.ikp')
    expect(shown.status).toBe(200)
    const link = linkIn(shown.text)
    expect((await titian.get(link)).text).toContain('Selamat datang, Budi Santoso')

    const replies = await Promise.all([setPassword(titian, link), setPassword(titian, link)])
    expect(replies.map(({ status }) => status).sort()).toEqual([303, 410])
    expect((await titian.get(link)).status).toBe(410)

    const cookie = replies
      .find(({ status }) => status === 303)!
      .headers.get('set-cookie')!
      .split(';')[0]!
    const pages = await titian.send('GET', '/staff/settings', undefined, { cookie })
    expect(pages.status).toBe(200)
    expect((await titian.send('GET', '/staff/people', undefined, { cookie })).status).toBe(403)
  })

  test('a link ends when a newer one is made, and after seven days', async () => {
    const titian = await start()
    const admin = await signedIn(titian, 'webmaster')
    const first = linkIn((await add(admin, 'budi.ikp')).text)
    const id = await idOf(titian, 'budi.ikp')
    const second = linkIn((await admin.post(`/staff/people/${id}/link`)).text)
    expect((await titian.get(first)).status).toBe(410)
    titian.clock.advance(7 * 24 * 3_600_000 - 1)
    expect((await titian.get(second)).status).toBe(200)
    titian.clock.advance(1)
    expect((await titian.get(second)).status).toBe(410)
  })

  test('a disabled person is out at once and cannot come back by an old link', async () => {
    const titian = await start()
    const admin = await signedIn(titian, 'webmaster')
    const other = await signedIn(titian, 'moderator')
    const link = linkIn((await admin.post(`/staff/people/${other.id}/link`)).text)
    expect((await admin.post(`/staff/people/${other.id}/disable`)).status).toBe(303)
    expect((await other.get('/staff/account')).status).toBe(303)
    expect((await setPassword(titian, link)).status).toBe(410)
    expect((await admin.post(`/staff/people/${other.id}/link`)).status).toBe(409)
  })

  test('a link sent before a promotion opens nothing any more', async () => {
    const titian = await start()
    const admin = await signedIn(titian, 'webmaster')
    const path = linkIn((await add(admin, 'budi')).text)
    const id = await idOf(titian, 'budi')
    await admin.post(`/staff/people/${id}/give`, { role: 'webmaster', where: '*' })
    expect((await setPassword(titian, path)).status).toBe(410)
    expect(await titian.titian.db.selectFrom('staff_invite').selectAll().where('staff_id', '=', id).execute()).toEqual(
      [],
    )
  })

  test('the installation always keeps somebody who can give out accounts', async () => {
    const titian = await start()
    const admin = await signedIn(titian, 'webmaster')
    expect((await admin.post(`/staff/people/${admin.id}/disable`)).status).toBe(409)
    const taken = await admin.post(`/staff/people/${admin.id}/take`, { role: 'webmaster', where: '*' })
    expect(taken.status).toBe(409)
    expect(taken.text).toContain('administrator terakhir')
    expect((await personById(titian.titian.db, admin.id))!.grants).toHaveLength(1)
  })

  test('the keeper of one site gives roles there alone, and cannot take over those who work elsewhere', async () => {
    const titian = await start()
    const hulu = await secondSite(titian)
    const keeper = await signedIn(titian, 'webmaster', { siteId: SITE })
    const everywhere = await signedIn(titian, 'webmaster')
    const elsewhere = await signedIn(titian, 'moderator', { siteId: hulu })

    const asked = await Promise.all([
      add(keeper, 'satu', { where: '*' }),
      add(keeper, 'dua', { where: hulu }),
      keeper.post(`/staff/people/${keeper.id}/give`, { role: 'moderator', where: '*' }),
      keeper.post(`/staff/people/${everywhere.id}/link`),
      keeper.post(`/staff/people/${elsewhere.id}/link`),
      keeper.post(`/staff/people/${elsewhere.id}/disable`),
      keeper.post(`/staff/people/${elsewhere.id}/name`, { name: 'Lain Orang' }),
      keeper.post(`/staff/people/${elsewhere.id}/take`, { role: 'moderator', where: hulu }),
    ])
    expect(asked.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403, 403, 403])
    expect((await add(keeper, 'tiga')).status).toBe(200)
  })

  test('an officer belongs to one agency of one site, and sees the letters alone', async () => {
    const titian = await start()
    const admin = await signedIn(titian, 'webmaster')
    const me = (await personById(titian.titian.db, admin.id))!
    const agency = await addAgency(titian.titian, me, titian.site, { name: 'Dinas Pekerjaan Umum', shortName: 'DPUPR' })

    expect((await add(admin, 'tanpa.opd', { role: 'officer' })).status).toBe(400)
    expect((await add(admin, 'semua.situs', { role: 'officer', where: '*', agency })).status).toBe(400)
    expect((await add(admin, 'salah.opd', { role: 'officer', agency: 'x' })).status).toBe(400)
    expect((await add(admin, 'budi.pu', { role: 'officer', agency })).status).toBe(200)

    const officer = await signedIn(titian, 'officer', { siteId: SITE, agencyId: agency })
    expect((await officer.get('/staff')).headers.get('location')).toBe('/staff/letters')
    const account = (await officer.get('/staff/account')).text
    expect(account).toContain('/staff/letters')
    expect(account).not.toMatch(/href="\/staff\/(queue|report|install|settings|people|audit|health)/)
    expect((await officer.get('/staff/counts')).json).toEqual({ letters: 0 })
  })

  test('each role is led to what it uses most', async () => {
    const titian = await start()
    const homes: Record<string, string | null> = {}
    for (const role of Object.keys(ROLES) as (keyof typeof ROLES)[]) {
      homes[role] = (await (await signedIn(titian, role)).get('/staff')).headers.get('location')
    }
    expect(homes).toEqual({
      webmaster: '/staff/report',
      moderator: '/staff/queue',
      officer: '/staff/letters',
      leader: '/staff/report',
    })
  })

  test('a name that is taken, a bad role and an unknown site are said beside the field', async () => {
    const titian = await start()
    const admin = await signedIn(titian, 'webmaster')
    await add(admin, 'budi.ikp')
    const taken = await add(admin, 'Budi.IKP')
    expect(taken.status).toBe(400)
    expect(taken.text).toContain('Nama pengguna budi.ikp sudah dipakai')
    expect((await add(admin, 'lain', { role: 'raja' })).status).toBe(400)
    expect((await add(admin, 'lain', { where: 'tiada' })).status).toBe(400)
    expect((await admin.get('/staff/people/01kax3n5c07f2m9q4t')).status).toBe(404)
  })

  test('agencies are added, renamed and put to rest, each on record', async () => {
    const titian = await start()
    const ikp = await signedIn(titian, 'moderator')
    const form = { site: SITE, name: 'Dinas Kesehatan', shortName: 'Dinkes' }
    expect((await ikp.post('/staff/agencies', { ...form, name: 'D' })).status).toBe(400)
    expect((await ikp.post('/staff/agencies', form)).status).toBe(303)
    const { id } = await titian.titian.db.selectFrom('agency').select('id').executeTakeFirstOrThrow()
    await ikp.post(`/staff/agencies/${id}`, { ...form, shortName: 'DINKES' })
    await ikp.post(`/staff/agencies/${id}/active`, { site: SITE, active: '0' })
    expect(await titian.titian.db.selectFrom('agency').selectAll().execute()).toEqual([
      { site_id: SITE, id, name: 'Dinas Kesehatan', short_name: 'DINKES', is_active: 0 },
    ])
    expect((await ikp.post('/staff/agencies/tiada', form)).status).toBe(404)
    const acts = await titian.titian.db.selectFrom('audit').select('did').orderBy('seq').execute()
    expect(acts.map(({ did }) => did)).toEqual(['agency.add', 'agency.rename', 'agency.rest'])
  })
})
