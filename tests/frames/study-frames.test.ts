import { describe, expect, test } from 'vitest'
import { FACT_IDS } from '../../src/frames/fact.ts'
import { factDefinition, factName } from '../../src/frames/fact-view.ts'
import { FRAME_IDS } from '../../src/frames/frame.ts'
import { parametersOn, readParameter } from '../../src/frames/parameters.ts'
import { stayedOf, wholeMonths } from '../../src/frames/study.ts'
import { mergelStage } from '../../src/frames/talk-frames.ts'
import { languageOf } from '../../src/language/language.ts'
import type { NewRow } from '../../src/storage/tables.ts'
import { signedIn } from '../support/staff.ts'
import { forEachDatabase, SITE, type Started } from '../support/start.ts'

describe('the pieces of a study', () => {
  test.each(['id', 'en'] as const)('every fact and every frame has its texts in %s', (language) => {
    const w = languageOf(language)
    expect(FACT_IDS.filter((id) => !factName(id, w) || !factDefinition(id, w))).toEqual([])
    expect(FRAME_IDS.filter((id) => !w.maybe(`frames.t_${id}`) || !w.maybe(`frames.of_${id}`))).toEqual([])
  })

  test.each([
    ['nothing at all', { articles: 0, posts: 0 }, 'none'],
    ['articles alone', { articles: 20, posts: 0 }, 'push'],
    ['posts alone', { articles: 0, posts: 3 }, 'push'],
    ['one answer per ten articles', { articles: 20, comments: 1, letters: 1 }, 'pull'],
    ['just below', { articles: 30, comments: 2 }, 'push'],
    ['shares without a published outcome', { articles: 20, comments: 2, shares: 40 }, 'pull'],
    ['shares and an outcome', { articles: 20, comments: 2, shares: 1, replies: 1, publishedOutcomes: 1 }, 'network'],
  ] as const)('Mergel: %s', (_name, given, stage) => {
    const none = { articles: 0, posts: 0, comments: 0, letters: 0, shares: 0, replies: 0, publishedOutcomes: 0 }
    expect(mergelStage({ ...none, ...given })).toBe(stage)
  })

  test.each([
    ['population', '341.000', '341000'],
    ['population', '340 ribu', '340000'],
    ['penetration', '73,7%', '0.737'],
    ['penetration', '70', '0.7'],
    ['community_share', '10 %', '0.1'],
    ['population', '', ''],
  ] as const)('%s typed as %j is stored as %j', (name, typed, stored) =>
    expect(readParameter(name, typed)).toBe(stored),
  )

  test.each([
    ['population', '27', 'a lost unit (S4-11)'],
    ['penetration', '170%', 'more than everybody'],
    ['community_weeks', '5', 'more weeks than there are'],
    ['population', 'banyak', 'no number'],
  ] as const)('%s typed as %j is refused: %s', (name, typed, _why) =>
    expect(() => readParameter(name, typed)).toThrow(),
  )

  test('a value holds from its day on, and an earlier period keeps the old one', () => {
    const set = [
      { name: 'community_citizens', since: '2026-11-01', value: '20', source: '' },
      { name: 'community_citizens', since: '2026-06-01', value: '5', source: '' },
    ]
    expect(parametersOn(set, '2026-05-31').community_citizens.value).toBe('10')
    expect(parametersOn(set, '2026-10-31').community_citizens.value).toBe('5')
    expect(parametersOn(set, '2026-11-01').community_citizens.value).toBe('20')
  })

  test('only whole months that have begun count as months of a period', () => {
    expect(wholeMonths({ from: '2026-09-15', to: '2026-11-30' }, '2026-11-21')).toEqual(['2026-10', '2026-11'])
    expect(wholeMonths({ from: '2026-11-01', to: '2026-12-31' }, '2026-11-21')).toEqual(['2026-11'])
    expect(wholeMonths({ from: '2026-11-02', to: '2026-11-20' }, '2026-11-21')).toEqual([])
  })

  test('who wrote again within three months stays; before the next month begins nobody can have', () => {
    const act = (writer: string, day: string) => ({ writer, day, isOfficial: false, isToOther: false, tone: '' })
    const laterActs = [
      act('a', '2026-06-02'),
      act('b', '2026-06-03'),
      act('', '2026-06-03'),
      act('a', '2026-09-30'),
      act('b', '2026-10-01'),
    ]
    expect(stayedOf({ months: ['2026-06'], laterActs, today: '2026-11-21' })).toEqual({ again: 1, of: 2 })
    expect(stayedOf({ months: ['2026-06'], laterActs, today: '2026-06-30' })).toEqual({ again: null, of: 0 })
  })
})

const at = '2026-10-20T03:00:00.000Z'
const frames = async (started: Started, query = 'month=2026-10') => {
  const reply = await (await signedIn(started, 'leader')).get(`/staff/frames.json?${query}`)
  expect(reply.status).toBe(200)
  // biome-ignore lint/suspicious/noExplicitAny: an answer is looked into by name
  const of = (id: string): any => reply.json.frames.find((frame: { id: string }) => frame.id === id)
  return {
    of,
    // biome-ignore lint/suspicious/noExplicitAny: likewise
    fact: (frame: string, id: string): any =>
      of(frame)
        // biome-ignore lint/suspicious/noExplicitAny: likewise
        .groups.flatMap((group: any) => group.facts)
        // biome-ignore lint/suspicious/noExplicitAny: likewise
        .find((one: any) => one.id === id),
    // biome-ignore lint/suspicious/noExplicitAny: likewise
    rows: (frame: string, id: string): any[] => of(frame).tables.find((table: any) => table.id === id).rows,
  }
}
const account = (id: string, platform: string, followers: number) => ({ id, platform, followers })
async function withAccounts(started: Started, accounts: { id: string; platform: string; followers: number }[]) {
  const { db } = started.titian
  await db
    .insertInto('account')
    .values(
      accounts.map(({ id, platform }) => ({
        site_id: SITE,
        id,
        platform,
        handle: id,
        url: `https://x.test/${id}`,
        state: 'own',
        created_at: at,
      })),
    )
    .execute()
  await db
    .insertInto('follower_snapshot')
    .values(
      accounts.map(({ id, followers }) => ({
        site_id: SITE,
        account_id: id,
        day: '2026-10-04',
        followers,
        recorded_at: at,
      })),
    )
    .execute()
}
const posts = async (started: Started, rows: Partial<NewRow<'post'>>[]) => {
  for (let from = 0; from < rows.length; from += 400) {
    const some = rows.slice(from, from + 400).map((row, index) => ({
      site_id: SITE,
      id: `p${from + index}`,
      account_id: 'fb',
      day: '2026-10-08',
      kind: 'own',
      text_hash: `h${from + index}`,
      target: 'none',
      mentions: '',
      page_id: '',
      likes: -1,
      comments: -1,
      shares: -1,
      target_account_id: '',
      created_at: at,
      ...row,
    }))
    await started.titian.db.insertInto('post').values(some).execute()
  }
}
const set = (started: Started, name: string, value: string) =>
  started.titian.db
    .insertInto('frame_setting')
    .values({ site_id: SITE, name, since: '2020-01-01', value, source: 'BPS 2020', set_at: at })
    .execute()

forEachDatabase('the study frames, from rows', (start) => {
  test('reach: 3.315 followers of 238.000 are 1,39 % (S0-33)', async () => {
    const started = await start()
    await withAccounts(started, [
      account('fb', 'Facebook', 2041),
      account('ig', 'Instagram', 989),
      account('yt', 'YouTube', 207),
      account('x', 'X', 78),
    ])
    const unset = await frames(started)
    expect(unset.fact('reach', 'reach')).toMatchObject({ value: null, status: 'staff' })
    expect(unset.of('reach').says[0].key).toBe('market_unset')

    await set(started, 'population', '340000')
    await set(started, 'penetration', '0.7')
    const page = await (await signedIn(started, 'leader')).get('/staff/frames?month=2026-10')
    for (const shown of ['1,39%', '0,86%', '0,42%', '0,09%', '0,03%', '238.000', 'BPS 2020'])
      expect(page.text, shown).toContain(shown)
    expect((await frames(started)).fact('reach', 'reach').value).toBeCloseTo(3315 / 238_000, 6)
  })

  test('every frame is folded on the page and open where the address says so', async () => {
    const leader = await signedIn(await start(), 'leader')
    const folded = (text: string) => (text.match(/<details class="frame">/g) ?? []).length
    const open = (text: string) => (text.match(/<details class="frame" open>/g) ?? []).length
    const page = (await leader.get('/staff/frames?month=2026-10')).text
    const all = (await leader.get('/staff/frames?month=2026-10&open=1')).text
    expect([folded(page), open(page)]).toEqual([12, 0])
    expect([folded(all), open(all)]).toEqual([0, 12])
    expect((await leader.get('/staff/frames?open=2')).status).toBe(400)
  })

  test('followers ÷ population: 4.461 of 1,2 million are 0,37 % (S3-6)', async () => {
    const started = await start()
    await withAccounts(started, [account('x', 'X', 4461)])
    await set(started, 'population', '1200000')
    expect((await frames(started)).fact('reach', 'people_reach').value).toBeCloseTo(0.0037, 4)
    expect((await (await signedIn(started, 'leader')).get('/staff/frames?month=2026-10')).text).toContain('0,37%')
  })

  test('own posts and reposts: 1.331 and 1.904 are 58,9 % reposts (S3-1)', async () => {
    const started = await start()
    await withAccounts(started, [account('fb', 'X', 10)])
    await posts(
      started,
      Array.from({ length: 3235 }, (_, n) => ({ kind: n < 1331 ? 'own' : 'repost' })),
    )
    const { fact, of } = await frames(started)
    expect(fact('posts', 'posts_repost')).toMatchObject({ value: 1904, of: 3235 })
    expect(of('posts').says[0].key).toBe('repost_most')
    const page = await (await signedIn(started, 'leader')).get('/staff/frames?month=2026-10')
    expect(page.text).toContain('58,9%')
    expect(page.text).toContain('41,1%')
  })

  test('interaction shares: 410 of 4.958 mentions are 8,27 % (S3-3), individuals told apart from institutions (S3-4)', async () => {
    const started = await start()
    await withAccounts(started, [account('fb', 'X', 10)])
    const names: [string, number][] = [
      ['@pakjunaedi', 787],
      ['@fb', 515],
      ['@gubernur', 410],
      ['@warga_aktif', 391],
    ]
    const mentions = names.flatMap(([name, times]) => Array<string>(times).fill(name))
    const others = 4958 - mentions.length
    // A post names an account once, so each mention is a post of its own.
    await posts(
      started,
      [...mentions, ...Array.from({ length: others }, (_, n) => `@lain${n}`)].map((mention) => ({ mentions: mention })),
    )
    const type = { site_id: SITE, agency_id: '', staff_id: '', set_at: at }
    await started.titian.db
      .insertInto('handle_type')
      .values([
        { ...type, handle: '@pakjunaedi', type: 'official' },
        { ...type, handle: '@gubernur', type: 'official' },
        { ...type, handle: '@warga_aktif', type: 'person' },
      ])
      .execute()
    const { fact, rows } = await frames(started)
    expect(fact('interaction', 'mentions').value).toBe(4958)
    expect(fact('interaction', 'mentions_person')).toMatchObject({ value: 391, of: 4958 })
    expect(fact('interaction', 'mentions_institution')).toMatchObject({ value: 515 })
    expect(rows('interaction', 'mentioned')[2]).toEqual(['@gubernur', 410, 410, 'Pejabat'])
    const page = await (await signedIn(started, 'leader')).get('/staff/frames?month=2026-10')
    for (const share of ['15,9%', '10,4%', '8,3%', '7,9%']) expect(page.text).toContain(share)
  })

  test('Bonsón and Ratkai: likes a post for each thousand followers, of the posts that told', async () => {
    const started = await start()
    await withAccounts(started, [account('fb', 'Facebook', 2000)])
    await posts(started, [{ likes: 30, shares: 0 }, { likes: 10 }, {}])
    const { fact } = await frames(started)
    expect(fact('mergel', 'popularity').value).toBe(10)
    expect(fact('mergel', 'virality').value).toBe(0)
    expect(fact('mergel', 'commitment')).toMatchObject({ value: null, status: 'staff' })
  })

  test('the community class comes from public comments, and edited limits change it', async () => {
    const started = await start({ at: '2026-11-21T09:50:00.000Z' })
    const day = (n: number) => `2026-11-${String(21 - (n % 20)).padStart(2, '0')}`
    const comment = (id: string, writer: string, on: string, parent = '') => ({
      site_id: SITE,
      id,
      page_id: 'p1',
      parent_id: parent,
      thread_id: id,
      name: 'Rosmini',
      text: 'Terima kasih atas perbaikan jembatan',
      state: 'shown',
      writer_hash: writer,
      day: on,
      created_at: `${on}T02:00:00.000Z`,
      queued_at: `${on}T02:00:00.000Z`,
    })
    await started.titian.db
      .insertInto('comment')
      .values([
        ...Array.from({ length: 28 }, (_, n) => comment(`c${n}`, `w${n % 11}`, day(n))),
        ...Array.from({ length: 12 }, (_, n) => comment(`r${n}`, `x${n % 11}`, day(n), `c${n}`)),
      ])
      .execute()
    const query = 'month=2026-11'
    const { fact, of } = await frames(started, query)
    expect(fact('community', 'contributions').value).toBe(40)
    expect(fact('community', 'citizen_replies')).toMatchObject({ value: 12, wanted: 10 })
    expect(of('community').says[1].params.class).toBe('frames.class_limited')

    // Replies fell on two weeks; the site finds that enough.
    const agent = await signedIn(started, 'moderator')
    const settings = { site: SITE, since: '2026-11-20', 'v:community_weeks': '2', 's:community_weeks': 'rapat IKP' }
    expect((await agent.post('/staff/frames/settings', settings)).status).toBe(303)
    expect((await frames(started, query)).of('community').says[1].params.class).toBe('frames.class_strong')
    expect((await frames(started, 'from=2026-11-01&to=2026-11-19')).fact('community', 'reply_weeks').wanted).toBe(3)
    const page = await agent.get(`/staff/frames?${query}`)
    expect(page.text).toContain('kuat (strong)')
    expect(page.text).toContain('jembatan')
    const log = await started.titian.db.selectFrom('audit').select(['did', 'code']).execute()
    expect(log).toContainEqual({ did: 'frames.set', code: 'community_weeks' })
  })

  test('staff say what articles are about; what nobody said is not guessed', async () => {
    const started = await start()
    const page = (id: string) => ({
      site_id: SITE,
      id,
      key: `tanjungkelekakkab.go.id.test/${id}`,
      url: `https://tanjungkelekakkab.go.id.test/${id}`,
      title: `Berita ${id}`,
      state: 'known',
      published_at: '2026-10-31T18:00:00.000Z',
      first_day: '2026-10-31',
      created_at: at,
    })
    // 01.00 WIB on 1 November, and the evening of the day before.
    await started.titian.db
      .insertInto('page')
      .values([
        page('b1'),
        { ...page('b2'), published_at: '2026-10-31T11:00:00.000Z' },
        { ...page('b3'), published_at: '2026-10-05T11:00:00.000Z' },
      ])
      .execute()
    const agent = await signedIn(started, 'moderator')
    const form = await agent.get(`/staff/frames/classify?site=${SITE}&month=2026-10`)
    expect(form.text).toContain('Berita b2')
    expect(form.text).not.toContain('Berita b1')
    const reply = await agent.post('/staff/frames/classify', {
      site: SITE,
      query: 'month=2026-10',
      't:b2': 'service',
      'was:t:b2': '',
      'u:b2': 'G2C',
      'was:u:b2': '',
      't:b3': '',
      'was:t:b3': '',
    })
    expect([reply.status, reply.headers.get('location')]).toEqual([
      303,
      `/staff/frames/classify?site=${SITE}&month=2026-10`,
    ])
    const { fact, of } = await frames(started)
    expect(fact('topic', 'articles_service')).toMatchObject({ value: 1, of: 1 })
    expect(fact('audience', 'audience_G2C').value).toBe(1)
    expect(of('topic').says[0]).toEqual({ key: 'coverage', params: { said: 1, all: 2 } })
    expect(await started.titian.db.selectFrom('page_class').select('page_id').execute()).toEqual([{ page_id: 'b2' }])
    for (const wrong of [
      { 't:b2': 'gossip' },
      { 'h:<script>': 'person' },
      { 'a:nobody': 'dinkes' },
      { 't:nowhere': 'service' },
    ]) {
      const { status } = await agent.post('/staff/frames/classify', { site: SITE, query: 'x', ...wrong })
      expect([400, 404], JSON.stringify(wrong)).toContain(status)
    }
  })

  test('agencies: which have an account, which is quiet, who mentions whom', async () => {
    const started = await start()
    const { db } = started.titian
    await withAccounts(started, [account('fb', 'Facebook', 10), account('dinkes', 'Instagram', 20)])
    await db
      .insertInto('agency')
      .values([
        { site_id: SITE, id: 'a1', name: 'Dinas Kesehatan', short_name: 'Dinkes' },
        { site_id: SITE, id: 'a2', name: 'Dinas Perhubungan', short_name: 'Dishub' },
      ])
      .execute()
    await db.insertInto('account_agency').values({ site_id: SITE, account_id: 'dinkes', agency_id: 'a1' }).execute()
    await posts(started, [
      { mentions: '@dinkes', day: '2026-10-30' },
      { account_id: 'dinkes', mentions: '@fb', day: '2026-10-02' },
      { account_id: 'fb', target: 'own-account', target_account_id: 'dinkes', day: '2026-10-03' },
    ])
    const { fact, rows } = await frames(started)
    expect(fact('agencies', 'agencies_with_account')).toMatchObject({ value: 1, of: 2 })
    expect(fact('agencies', 'agencies_active')).toMatchObject({ value: 0, of: 2 })
    expect(fact('agencies', 'accounts_quiet')).toMatchObject({ value: 1, of: 2 })
    expect(rows('agencies', 'matrix')).toEqual([
      ['@fb', 'Dinkes', 1, 1],
      ['Dinkes', '@fb', 1, 0],
    ])
    expect(rows('agencies', 'agencies')[1]).toEqual(['Dinas Perhubungan', 'belum ada', ''])
  })

  test('an empty site has every frame and not one invented number', async () => {
    const started = await start()
    const page = await (await signedIn(started, 'leader')).get('/staff/frames?month=2026-10')
    expect(page.status).toBe(200)
    for (const id of FRAME_IDS) expect(page.text).toContain(`id="${id}"`)
    const { fact } = await frames(started)
    expect(fact('response', 'satisfied')).toMatchObject({ value: null, status: 'unavailable' })
    expect(fact('maturity', 'transactions')).toMatchObject({ value: null, status: 'unavailable' })
    expect(fact('posts', 'posts')).toMatchObject({ value: null, status: 'staff' })
    const csv = await (await signedIn(started, 'leader')).get('/staff/frames.csv?month=2026-10&for=excel')
    expect(csv.text).toContain('community;community;reply_share')
  })

  test('settings refuse what is no value, with what was typed still there', async () => {
    const started = await start()
    const agent = await signedIn(started, 'webmaster')
    const save = (fields: object) =>
      agent.post('/staff/frames/settings', { site: SITE, since: '2026-11-01', ...fields })
    const unsourced = await save({ 'v:population': '341 rb', 's:population': '' })
    expect(unsourced.status).toBe(400)
    expect(unsourced.text).toContain('Tulis sumber dan tahunnya')
    expect(unsourced.text).toContain('value="341 rb"')
    expect((await save({ 'v:population': '27', 's:population': 'BPS 2026' })).text).toContain('Periksa satuannya')
    expect((await save({ 'v:nothing': '1' })).status).toBe(400)
    expect((await save({ since: 'kemarin', 'v:quiet_days': '20' })).text).toContain('Pilih tanggal')
    expect((await save({ 'v:quiet_days': '20' })).status).toBe(303)
    expect((await (await signedIn(started, 'leader')).get('/staff/frames/settings')).status).toBe(403)
  })
})
