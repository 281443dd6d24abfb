import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { growth } from '../../src/posts/followers.ts'
import { firstAddress, hashtagsOf, kindOf, mentionsOf, repostShare } from '../../src/posts/post.ts'
import { postEffect } from '../../src/posts/post-effect.ts'
import { readTable, textOfFile } from '../../src/posts/read-table.ts'
import { dateOrder, readMoment, understandColumns } from '../../src/posts/understand-table.ts'
import { type StaffAgent, signedIn } from '../support/staff.ts'
import { forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

describe('growth of followers (S0-30)', () => {
  test('Instagram 981 on 29 July 2020, 989 on 4 August: +8, +0.82 %, 6 days', () => {
    const grown = growth({ day: '2020-07-29', followers: 981 }, { day: '2020-08-04', followers: 989 })!
    expect([grown.absolute, (grown.ratio! * 100).toFixed(2), grown.days]).toEqual([8, '0.82', 6])
    expect(grown.perDay).toBeCloseTo(1.333, 3)
  })
  test('two readings of one day grow nothing, and from none there is no rate', () => {
    expect(growth({ day: '2020-08-04', followers: 1 }, { day: '2020-08-04', followers: 9 })).toBeNull()
    expect(growth({ day: '2020-08-01', followers: 0 }, { day: '2020-08-04', followers: 9 })?.ratio).toBeNull()
  })
})

describe('what a post says', () => {
  test('1 331 own posts and 1 904 reposts are 58.9 % reposts (S3-1)', () => {
    expect((repostShare({ own: 1331, repost: 1904 }) * 100).toFixed(1)).toBe('58.9')
  })
  test('hashtags, mentions, and the first address without its full stop', () => {
    const text =
      'Jalan selesai! #BangkaSetara #bangkasetara @Pemkab.Bangka surel: a@b.go.id (https://situs.go.id/berita/7).'
    expect(hashtagsOf(text)).toBe('#bangkasetara')
    expect(mentionsOf(text)).toBe('@pemkab.bangka')
    expect(firstAddress(text)?.href).toBe('https://situs.go.id/berita/7')
  })
  test.each([
    ['Retweet', 'x', 'repost'],
    ['', 'RT @pakjunaedi: rapat', 'repost'],
    ['Photo', 'RT 07 difogging', 'own'],
  ])('kind %j with %j is %s', (word, text, kind) => {
    expect(kindOf(word, text)).toBe(kind)
  })
})

describe('somebody’s table', () => {
  test.each([
    [
      'Post ID,Account username,Permalink,Publish time,Description,Post type,Likes,Comments,Shares',
      { account: 1, url: 2, posted: 3, text: 4, format: 5, likes: 6, comments: 7, shares: 8 },
    ],
    [
      'Tanggal;Akun;Isi;Jumlah suka;Jumlah komentar;Catatan',
      { posted: 0, account: 1, text: 2, likes: 3, comments: 4, source: 5 },
    ],
    [
      'Date\tPost text\tPost Link\tLikes\tReplies\tReposts',
      { posted: 0, text: 1, url: 2, likes: 3, comments: 4, shares: 5 },
    ],
  ])('%j', (head, columns) => {
    const table = readTable(`${head}\n${head}`)
    expect(understandColumns(table.head)).toEqual(columns)
  })
  test.each([
    ['2026-11-21 09:50', 'dmy', { day: '2026-11-21', hour: 9 }],
    ['04/08/2020', 'dmy', { day: '2020-08-04', hour: -1 }],
    ['04/08/2020 23.10', 'mdy', { day: '2020-04-08', hour: 23 }],
    ['4 Agustus 2020', 'dmy', { day: '2020-08-04', hour: -1 }],
    ['2026-11-21T09:50:00Z', 'dmy', { day: '2026-11-21', hour: -1 }],
    ['11/21/2026 9:10 PM', 'mdy', { day: '2026-11-21', hour: -1 }],
    ['31/02/2026', 'dmy', null],
    ['44052', 'dmy', null],
  ] as const)('the day %j read %s', (text, order, moment) => {
    expect(readMoment(text, order)).toEqual(moment)
  })
  test('the order of day and month is told by a number above twelve, else asked', () => {
    expect(dateOrder(['04/08/2020', '21/11/2026'])).toBe('dmy')
    expect(dateOrder(['04/08/2020', '11/21/2026'])).toBe('mdy')
    expect(dateOrder(['04/08/2020'])).toBeNull()
  })
  test('an Excel file becomes the same text', async () => {
    const text = await textOfFile(readFileSync(new URL('./unggahan.xlsx', import.meta.url)))
    expect(readTable(text)).toEqual({
      head: ['Tanggal', 'Akun', 'Isi', 'Suka'],
      rows: [['2026-11-20 00:00', 'pemkabkelekak', 'Jalan selesai, terima kasih "warga"', '2041']],
    })
  })
})

test('a zip that hides much behind small sizes is let go of while it unpacks', async () => {
  const bomb = Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(41_000_000) }))
  bomb.writeUInt32LE(100, bomb.indexOf('PK\u0003\u0004') + 22)
  bomb.writeUInt32LE(100, bomb.indexOf('PK\u0001\u0002') + 24)
  expect(bomb.length).toBeLessThan(100_000)
  await expect(textOfFile(bomb)).rejects.toMatchObject({ code: 'too_large' })
  await expect(textOfFile(bomb.subarray(0, 1000))).rejects.toMatchObject({ code: 'invalid' })
})

describe('what a post brought', () => {
  test.each([
    [3, 9, 'few'],
    [100, 100, 'unclear'],
    [40, 160, 'more'],
    [160, 40, 'less'],
    [0, 60, 'more'],
  ])('%i before, %i after: %s', (before, after, verdict) => {
    expect(postEffect(before, after, 3, 3).verdict).toBe(verdict)
  })
  test('the interval holds the ratio, and counts days', () => {
    const { ratio, low, high } = postEffect(40, 160, 3, 3)
    expect(ratio).toBe(4)
    expect([low, high!].map((n) => n.toFixed(1))).toEqual(['2.8', '5.6'])
    expect(postEffect(90, 30, 3, 1).ratio).toBe(1)
    expect(postEffect(0, 60, 3, 3)).toMatchObject({ ratio: null, high: null })
  })
})

const ARTICLE = `${ORIGIN}/berita/jalan-simpang-tige`
async function withAccounts(started: Started): Promise<{ staff: StaffAgent; facebook: string }> {
  const staff = await signedIn(started, 'moderator')
  for (const [id, platform, handle] of [
    ['0'.repeat(17) + '1', 'Facebook', 'pemkabkelekak'],
    ['0'.repeat(17) + '2', 'Instagram', 'pemkab.kelekak'],
  ] as const) {
    const url = `https://www.${platform.toLowerCase()}.com/${handle}`
    await started.titian.db
      .insertInto('account')
      .values({ site_id: SITE, id, platform, handle, url, state: 'own', created_at: started.clock.now() })
      .execute()
  }
  return { staff, facebook: '0'.repeat(17) + '1' }
}
const posts = ({ titian }: Started) => titian.db.selectFrom('post').selectAll().orderBy('day').orderBy('text').execute()

const TABLE = `Tanggal;Akun;Isi;Permalink;Suka;Komentar
19/11/2026;pemkabkelekak;Jalan selesai ${ARTICLE} #kelekak;https://www.facebook.com/pemkabkelekak/posts/1?fbclid=x;2.041;12
20/11/2026;@pemkab.kelekak;Lihat https://www.facebook.com/pemkabkelekak;;1,5 rb;3
20/11/2026;;RT @dinkes: vaksin https://dinkes.example/v;;5;
20/11/2026;orang lain;Bukan kami;;5;
kemarin;pemkabkelekak;Tanpa tanggal;;5;`

forEachDatabase('posts and followers', (start) => {
  test('a table is shown before it is stored, its doubtful number asked, and stored once', async () => {
    const started = await start()
    const { staff, facebook } = await withAccounts(started)
    const looks = await staff.post('/staff/posts/import', { site: SITE, act: 'look', table: TABLE, account: facebook })
    expect(looks.status).toBe(200)
    expect(looks.text).toContain('n:2:likes')
    expect(looks.text).toContain('Simpan 3 unggahan')
    expect(looks.text).toContain('Baris 5: akunnya')
    expect(looks.text).toContain('Baris 6: tanggalnya')
    expect(await posts(started)).toEqual([])

    const form = { site: SITE, act: 'save', table: TABLE, account: facebook, 'n:2:likes': 'a' }
    expect((await staff.post('/staff/posts/import', form)).status).toBe(303)
    expect(await posts(started)).toMatchObject([
      {
        day: '2026-11-19',
        kind: 'own',
        target: 'website',
        likes: 2041,
        comments: 12,
        hashtags: '#kelekak',
        url: 'https://www.facebook.com/pemkabkelekak/posts/1',
      },
      { target: 'own-account', target_account_id: facebook, likes: 1500 },
      { kind: 'repost', account_id: facebook, target: 'elsewhere', mentions: '@dinkes', comments: -1 },
    ])
    expect((await staff.get('/staff/posts')).text).toContain('3 unggahan disimpan, 0 sudah ada, 2 baris dilewati')

    await staff.post('/staff/posts/import', form)
    expect(await posts(started)).toHaveLength(3)
    expect((await staff.get('/staff/posts')).text).toContain('0 unggahan disimpan, 3 sudah ada')
  })

  test('a doubtful number that nobody answered is not stored', async () => {
    const started = await start()
    const { staff, facebook } = await withAccounts(started)
    await staff.post('/staff/posts/import', { site: SITE, act: 'save', table: TABLE, account: facebook })

    expect((await posts(started))[0]).toMatchObject({ likes: -1, comments: 12 })
  })

  test('a post typed in names its article and says that there is not enough to tell its effect', async () => {
    const started = await start()
    const { staff, facebook } = await withAccounts(started)
    await started.titian.db
      .insertInto('page')
      .values({
        site_id: SITE,
        id: 'p1',
        key: ARTICLE.replace('https://', ''),
        url: ARTICLE,
        title: 'Jalan selesai',
        state: 'known',
        first_day: '2026-11-01',
        created_at: started.clock.now(),
      })
      .execute()
    const typed = {
      site: SITE,
      account: facebook,
      url: '',
      day: '2026-11-20',
      text: `Baca ${ARTICLE}`,
      kind: 'own',
      format: '',
      comments: '',
      shares: '',
      source: '',
    }
    expect((await staff.post('/staff/posts', { ...typed, likes: '2.041' })).text).toContain(
      'dapat dibaca 2.041 atau 2.',
    )
    expect((await staff.post('/staff/posts', { ...typed, likes: '2041' })).status).toBe(303)

    expect(await posts(started)).toMatchObject([{ page_id: 'p1', target: 'website', likes: 2041 }])
    const page = await staff.get('/staff/posts')
    expect(page.text).toContain('Jalan selesai')
    expect(page.text).toContain('Tidak cukup data.')
  })

  test('followers are written down as people write them; a missing month is said', async () => {
    const started = await start()
    const { staff, facebook } = await withAccounts(started)
    const save = (day: string, text: string, more = {}) =>
      staff.post('/staff/followers', { site: SITE, day, source: 'profil', [`f:${facebook}`]: text, ...more })
    expect((await staff.get('/staff/followers')).text).toContain('2 akun belum dicatat pada November 2026')
    expect((await save('2026-11-22', '10')).text).toContain('belum tiba')
    expect((await save('2026-11-15', 'banyak')).text).toContain('bukan angka')
    expect((await save('2026-11-15', '2,1')).text).toContain(`c:${facebook}`)
    expect((await save('2026-11-15', '2.041')).status).toBe(303)
    expect((await save('2026-11-21', '2,1 rb')).status).toBe(303)

    const page = (await staff.get('/staff/followers')).text
    expect(page).toContain('+59 (+2,89%) dalam 6 hari, +9,8 per hari')
    expect(page).toContain('1 akun belum dicatat')
    const audit = await started.titian.db.selectFrom('audit').select('did').execute()
    expect(audit.filter((row) => row.did === 'account.followers')).toHaveLength(2)
  })

  test('another spelling of an account leads to it, in a table and in a click', async () => {
    const started = await start()
    const { staff, facebook } = await withAccounts(started)
    const change = (aliases: string) =>
      staff.post(`/staff/accounts/${facebook}`, {
        site: SITE,
        version: '1',
        state: 'own',
        label: '',
        hashtags: '',
        profile: '',
        position: '',
        type: 'leader',
        aliases,
      })
    expect((await change('bukan/nama')).text).toContain('bukan nama akun')
    expect((await change('@Pemkab.Kelekak.Lama https://www.facebook.com/kelekak2019')).status).toBe(303)

    const table = 'Tanggal;Akun;Isi\n20/11/2026;@pemkab.kelekak.lama;Nama lama'
    await staff.post('/staff/posts/import', { site: SITE, act: 'save', table, account: '' })
    expect(await posts(started)).toMatchObject([{ account_id: facebook }])
    const social = { platform: 'Facebook', handle: 'kelekak2019', canonical: 'https://www.facebook.com/kelekak2019' }
    expect(await started.titian.accounts.idOf(SITE, social)).toBe(facebook)
    expect(await started.titian.db.selectFrom('account').select('type').where('id', '=', facebook).execute()).toEqual([
      { type: 'leader' },
    ])
  })

  test('a leader reads and changes nothing', async () => {
    const started = await start()
    const { facebook } = await withAccounts(started)
    const leader = await signedIn(started, 'leader')
    expect((await leader.get('/staff/posts')).status).toBe(200)
    const reply = await leader.post('/staff/followers', {
      site: SITE,
      day: '2026-11-20',
      source: '',
      [`f:${facebook}`]: '5',
    })
    expect(reply.status).toBe(403)
    expect(
      (await leader.post('/staff/posts/import', { site: SITE, act: 'look', table: TABLE, account: '' })).status,
    ).toBe(403)
  })
})

forEachDatabase('the health page', (start) => {
  test('says how many accounts still lack this month’s followers', async () => {
    const started = await start()
    const { facebook } = await withAccounts(started)
    const staff = await signedIn(started, 'webmaster', { username: 'budi.egov' })
    expect((await staff.get('/staff/health')).text).toContain('Pengikut 2 dari 2 akun sendiri belum dicatat bulan ini')
    for (const account_id of [facebook, '0'.repeat(17) + '2']) {
      const row = { site_id: SITE, account_id, day: '2026-11-01', followers: 5, recorded_at: started.clock.now() }
      await started.titian.db.insertInto('follower_snapshot').values(row).execute()
    }
    expect((await staff.get('/staff/health')).text).toContain('Pengikut semua akun sendiri sudah dicatat bulan ini')
  })
})

forEachDatabase('where posts lead (S0-21)', (start) => {
  test('each account has its share of posts that lead to the site', async () => {
    const titian = await start()
    const staff = await signedIn(titian, 'moderator')
    await staff.post('/staff/accounts', { site: SITE, address: 'https://www.facebook.com/pemkab' })
    const { id } = await titian.titian.db.selectFrom('account').select('id').executeTakeFirstOrThrow()
    const posts = (text: string) =>
      staff.post('/staff/posts', {
        site: SITE,
        account: id,
        url: '',
        day: '2026-11-20',
        text,
        kind: 'own',
        format: '',
        likes: '',
        comments: '',
        shares: '',
        source: '',
      })
    await posts(`Baca: ${ORIGIN}/berita/jalan`)
    await posts('Video: https://www.youtube.com/watch?v=abc')
    await posts('Selamat pagi')
    const { text } = await staff.get('/staff/posts')
    expect(text).toContain('Unggahan yang mengarah ke situs')
    expect(text).toMatch(/data-l="Ke situs">1<\/td><td class="r" data-l="Porsi">1 dari 3</)
  })
})
