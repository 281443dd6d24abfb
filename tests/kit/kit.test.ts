import { expect, test } from 'vitest'
import { ARTICLE_URL, account, article } from '../support/kit.ts'
import { type StaffAgent, signedIn } from '../support/staff.ts'
import { forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

async function withKit(start: () => Promise<Started>) {
  const titian = await start()
  const staff = await signedIn(titian, 'moderator', { name: 'Yuli' })
  const pageId = await article(titian)
  const facebook = await account(titian, 'Facebook', 'pemkabtanjungkelekak', { label: 'Pemkab Tanjung Kelekak' })
  const instagram = await account(titian, 'Instagram', 'pemkab.tanjungkelekak', { hashtags: '#anaknelayan' })
  const acts = (accountId: string, act: string, version = '0', more: Record<string, string> = {}) =>
    staff.post(`/staff/kit/${pageId}/${accountId}`, { site: SITE, act, version, text: 'Teks kami', ...more })
  return { titian, staff, pageId, facebook, instagram, acts }
}
const count = async (staff: StaffAgent) => (await staff.get(`/staff/counts?site=${SITE}`)).json.kit

forEachDatabase('the post kit', (start) => {
  test('makes one link for each account, once, that leads to the article', async () => {
    const { titian, staff, pageId, facebook, instagram } = await withKit(start)
    await Promise.all([1, 2, 3].map(() => staff.get(`/staff/kit/${pageId}`)))

    const links = await titian.titian.db.selectFrom('link').selectAll().orderBy('account_id').execute()
    expect(links).toMatchObject([
      { account_id: facebook, slug: 'buka-pendaftaran-beasiswa-fb', utm_source: 'facebook', purpose: 'post' },
      { account_id: instagram, slug: 'buka-pendaftaran-beasiswa-ig', utm_source: 'instagram', purpose: 'post' },
    ])
    expect((await titian.get('/t/buka-pendaftaran-beasiswa-fb')).headers.get('location')).toBe(
      `${ARTICLE_URL}?utm_source=facebook&utm_medium=social&utm_campaign=unggahan&titian=buka-pendaftaran-beasiswa-fb`,
    )
  })

  test('shows text, length and link of each account; the first that is open is next', async () => {
    const { staff, pageId, facebook } = await withKit(start)
    const { text, status } = await staff.get(`/staff/kit/${pageId}`)

    expect(status).toBe(200)
    expect(text.match(/class="kit[ "]/g)).toHaveLength(2)
    expect(text).toContain(`class="kit is-next" id="a-${facebook}"`)
    expect(text).toContain('data-copy-end="https://titian.tanjungkelekakkab.go.id.test/t/buka-pendaftaran-beasiswa-fb"')
    expect(text).toContain('#anaknelayan')
    expect(text).toMatch(/\d+ dari 2\.200/)
  })

  test('an article leaves the to-do list when every account is posted or left out', async () => {
    const { titian, staff, pageId, facebook, instagram, acts } = await withKit(start)
    expect(await count(staff)).toBe(1)
    expect((await staff.get('/staff/kit')).text).toContain('Belum diunggah: 1 berita')

    await acts(facebook, 'posted', '0', { post_url: 'https://www.facebook.com/pemkab/posts/1' })
    expect(await count(staff)).toBe(1)
    await acts(instagram, 'leave_out')
    expect(await count(staff)).toBe(0)
    expect((await staff.get('/staff/kit')).text).toContain('Semua berita sudah diunggah')

    const page = (await staff.get(`/staff/kit/${pageId}`)).text
    expect(page).toContain('Diunggah 21 Nov, 16.50 WIB · 0 kunjungan')
    expect(page).toContain('https://www.facebook.com/pemkab/posts/1')
    const acted = await titian.titian.db
      .selectFrom('audit')
      .select(['did', 'subject_id', 'code'])
      .orderBy('seq')
      .execute()
    expect(acted).toEqual([
      { did: 'kit.posted', subject_id: pageId, code: facebook },
      { did: 'kit.leave_out', subject_id: pageId, code: instagram },
    ])
    await acts(facebook, 'not_posted', '1')
    expect(await count(staff)).toBe(1)
  })

  test('an edited text stays; the proposal can be taken again', async () => {
    const { staff, pageId, facebook, acts } = await withKit(start)
    await acts(facebook, 'save', '0', { text: 'Kata-kata <b>kami</b>' })
    expect((await staff.get(`/staff/kit/${pageId}`)).text).toContain('Kata-kata &lt;b&gt;kami&lt;/b&gt;</textarea>')
    await acts(facebook, 'reset', '1')
    expect((await staff.get(`/staff/kit/${pageId}`)).text).not.toContain('Kata-kata')
  })

  test('two who mark the same post: the second is told', async () => {
    const { facebook, acts } = await withKit(start)
    const replies = await Promise.all([acts(facebook, 'posted'), acts(facebook, 'posted')])
    expect(replies.map((reply) => reply.status).sort()).toEqual([303, 409])
  })

  test('articles older than 14 days, without a date, and of the future are not on the list', async () => {
    const { titian, staff } = await withKit(start)
    await article(titian, { url: `${ORIGIN}/berita/lama`, title: 'Lama', published_at: '2026-11-07T09:49:59.999Z' })
    await article(titian, { url: `${ORIGIN}/kontak`, title: 'Kontak', published_at: '' })
    await article(titian, { url: `${ORIGIN}/berita/besok`, title: 'Besok', published_at: '2026-11-22T00:00:00.000Z' })
    expect(await count(staff)).toBe(1)
    await article(titian, { url: `${ORIGIN}/berita/tepat`, title: 'Tepat', published_at: '2026-11-07T09:50:01.000Z' })
    expect(await count(staff)).toBe(2)
  })

  test('another page of the site can be opened by its address, another site’s cannot', async () => {
    const { titian, staff } = await withKit(start)
    const opened = await staff.post('/staff/kit', { site: SITE, address: `${ORIGIN}/layanan/akta?utm_source=x` })
    expect(opened.status).toBe(303)
    expect(opened.headers.get('location')).toMatch(/\/staff\/kit\/[0-9a-z]{18}\?site=tanjungkelekak$/)
    expect((await staff.post('/staff/kit', { site: SITE, address: 'https://evil.test/' })).status).toBe(400)
    const leader = await signedIn(titian, 'leader')
    expect((await leader.post('/staff/kit', { site: SITE, address: `${ORIGIN}/x` })).status).toBe(403)
  })

  test('who only reads sees the kit without acts, and makes no link', async () => {
    const { titian, pageId, facebook } = await withKit(start)
    const leader = await signedIn(titian, 'leader')
    const page = await leader.get(`/staff/kit/${pageId}`)
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('name="act"')
    expect(await titian.titian.db.selectFrom('link').selectAll().execute()).toEqual([])
    const act = await leader.post(`/staff/kit/${pageId}/${facebook}`, {
      site: SITE,
      act: 'posted',
      version: '0',
      text: 'x',
    })
    expect(act.status).toBe(403)
  })

  test('found accounts stand in until the first is marked as own; foreign ones never do', async () => {
    const titian = await start()
    const staff = await signedIn(titian, 'moderator')
    const pageId = await article(titian)
    const facebook = await account(titian, 'Facebook', 'pemkab', { state: 'found' })
    await account(titian, 'Instagram', 'tetangga', { state: 'foreign' })
    const x = await account(titian, 'X (Twitter)', 'pemkab', { state: 'found' })
    const shown = async () =>
      [...(await staff.get(`/staff/kit/${pageId}`)).text.matchAll(/id="a-(\w{18})"/g)].map((m) => m[1])

    expect(await shown()).toEqual([facebook, x])
    await staff.post(`/staff/accounts/${x}`, { site: SITE, version: '1', state: 'own' })
    expect(await shown()).toEqual([x])
  })
})

forEachDatabase('the accounts page', (start) => {
  const whole = (changes: Record<string, string> = {}) => ({
    site: SITE,
    version: '1',
    state: 'own',
    label: '',
    hashtags: '',
    profile: '',
    position: '',
    in_kit: '1',
    ...changes,
  })

  test.each([
    ['https://www.youtube.com/@tanjungkelekaktv', 'Profil mengarah ke media sosial lain (www.youtube.com)'],
    ['linktr.ee/pemkab', 'linktr.ee'],
    [`${ORIGIN}/`, 'Profil mengarah ke situs, tetapi'],
    ['https://titian.tanjungkelekakkab.go.id.test/bio/tanjungkelekak?a=ig', 'Profil mengarah ke halaman tautan bio.'],
    ['https://evil.test/bio/tanjungkelekak', 'Profil mengarah keluar, ke evil.test'],
    ['', 'Tautan profil belum diperiksa'],
  ])('a profile that leads to “%s” is judged', async (profile, sentence) => {
    const titian = await start()
    const staff = await signedIn(titian, 'webmaster')
    const id = await account(titian, 'Instagram', 'pemkab')
    expect((await staff.post(`/staff/accounts/${id}`, whole({ profile }))).status).toBe(303)
    expect((await staff.get('/staff/accounts')).text).toContain(sentence)
  })

  test('an account is added by its address once, and each act is on record', async () => {
    const titian = await start()
    const staff = await signedIn(titian, 'moderator')
    const add = () => staff.post('/staff/accounts', { site: SITE, address: 'instagram.com/PemkabKelekak/?hl=id' })
    expect((await add()).status).toBe(303)
    expect((await add()).status).toBe(303)
    expect(
      (await staff.post('/staff/accounts', { site: SITE, address: 'https://www.instagram.com/p/abc/' })).status,
    ).toBe(400)

    const accounts = await titian.titian.db.selectFrom('account').selectAll().execute()
    expect(accounts).toMatchObject([{ platform: 'Instagram', handle: 'pemkabkelekak', state: 'own' }])
    await staff.post(`/staff/accounts/${accounts[0]!.id}`, whole({ state: 'foreign' }))
    expect((await staff.post(`/staff/accounts/${accounts[0]!.id}`, whole())).status).toBe(409)
    expect(
      (await titian.titian.db.selectFrom('audit').select('did').orderBy('seq').execute()).map((act) => act.did),
    ).toEqual(['account.add', 'account.foreign'])
  })

  test.each(['#satu dua #tiga', '#2027', '#a#b', '#<b>'])('hashtags “%s”', async (hashtags) => {
    const titian = await start()
    const staff = await signedIn(titian, 'moderator')
    const id = await account(titian, 'Instagram', 'pemkab')
    const { status } = await staff.post(`/staff/accounts/${id}`, whole({ hashtags }))
    expect(status).toBe(hashtags === '#satu dua #tiga' ? 303 : 400)
    if (status === 303) {
      const row = await titian.titian.db.selectFrom('account').select('hashtags').executeTakeFirstOrThrow()
      expect(row.hashtags).toBe('#satu #dua #tiga')
    }
  })
})
