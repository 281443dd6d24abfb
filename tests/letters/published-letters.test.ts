import { describe, expect, test } from 'vitest'
import { foldSmall, type GroupFigures } from '../../src/letters/group-figures.ts'
import { wishOf } from '../../src/letters/letter-list-pages.ts'
import { tellingWords } from '../../src/letters/similar-letters.ts'
import type { LetterRequest } from '../../src/wire/api.ts'
import { does, LETTER, REPLY, withAgencies, writes } from '../support/letters.ts'
import { formText, type StaffAgent, signedIn } from '../support/staff.ts'
import { browserKey, forEachDatabase, SITE, type Started } from '../support/start.ts'

const list = `/surat/${SITE}`
const plainOf = (text: string) => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const numbersIn = (text: string) => [...new Set(text.match(/SP-2026-\d{6}/g) ?? [])]

async function published(
  started: Started,
  ikp: StaffAgent,
  changes: Partial<LetterRequest> = {},
  outcome = '',
): Promise<string> {
  const { number } = await writes(started, changes)
  await does(started, ikp, number, 'answer', { text: REPLY })
  if (outcome) await does(started, ikp, number, 'close', { outcome, note: 'Papan diganti.' })
  const { subject, text } = { ...LETTER, ...changes }
  const shown = text.replace('0812-3456-7890', '•')
  expect((await does(started, ikp, number, 'publish', { subject, text: shown })).status).toBe(303)
  return number
}

forEachDatabase('published letters', (start) => {
  test('are found by words, state, category, agency and year, in an address that can be passed on', async () => {
    const started = await start({ at: '2026-11-02T03:00:00.000Z' })
    await withAgencies(started)
    const ikp = await signedIn(started, 'moderator')
    const bridge = await published(started, ikp, {}, 'implemented')
    const lamp = await published(started, ikp, {
      subject: 'Lampu jalan padam',
      category: 'transport',
      text: 'Enam lampu padam 100% sejak lama.',
    })
    const cases: [query: string, found: string[]][] = [
      ['', [lamp, bridge]],
      ['q=JEMBATAN%20lapuk', [bridge]],
      ['q=100%25', [lamp]],
      [`q=${bridge.slice(-4)}`, [bridge]],
      ['kategori=transport', [lamp]],
      ['keadaan=done', [bridge]],
      ['tahun=2025', []],
      ['tahun=2026&keadaan=answered', [lamp]],
      ['keadaan=semua&tahun=x&kategori=%27', [lamp, bridge]],
      ['q=tidakada', []],
    ]
    for (const [query, found] of cases) {
      const { status, text } = await started.get(`${list}?${query}`)
      expect([query, status, numbersIn(plainOf(text))]).toEqual([query, 200, found])
    }
    const { text } = await started.get(`${list}?q=jembatan&kategori=roads&lang=en`)
    expect(text).toMatch(/name="q" value="jembatan"/)
    expect(text).toMatch(/<option value="roads" selected>/)
    expect(text).toContain(`href="${list}/${bridge}?lang=en"`)
    expect(text).toContain('noindex')
  })

  test('go on by keyset with their filters', async () => {
    const started = await start({ at: '2026-11-02T03:00:00.000Z' })
    const ikp = await signedIn(started, 'moderator')
    for (let i = 0; i < 11; i++) await published(started, ikp, { subject: `Lampu padam nomor ${i}` })
    const first = await started.get(`${list}?q=lampu`)
    const next = /href="([^"]+)" rel="next"/.exec(first.text)![1]!.replaceAll('&amp;', '&')
    expect(next).toContain('q=lampu')
    const second = await started.get(next)
    const all = [...numbersIn(plainOf(first.text)), ...numbersIn(plainOf(second.text))]
    expect([all.length, new Set(all).size]).toEqual([11, 11])
  })

  test('say no name any more once the writer is forgotten, a year after they were closed', async () => {
    const started = await start({ at: '2026-11-02T03:00:00.000Z' })
    const ikp = await signedIn(started, 'moderator')
    const number = await published(started, ikp, {}, 'implemented')
    expect((await started.get(`${list}/${number}`)).text).toContain('Siti Hajar')
    started.clock.set('2027-11-03T03:00:00.000Z')
    await started.titian.jobs.run('forget-writers')
    const page = await started.get(`${list}/${number}`)
    expect([page.status, page.text.includes('Siti')]).toEqual([200, false])
    expect((await started.get(`/api/v1/letters?site=${SITE}`)).json.letters[0]).toMatchObject({ number, name: '' })
  })

  test('stand on the page of follow-ups under their outcome', async () => {
    const started = await start({ at: '2026-11-02T03:00:00.000Z' })
    const ikp = await signedIn(started, 'moderator')
    const done = await published(started, ikp, {}, 'implemented')
    const refused = await published(started, ikp, { subject: 'Tambah libur' }, 'refused')
    await published(started, ikp, { subject: 'Belum selesai' })
    const all = plainOf((await started.get(`${list}/tindak-lanjut`)).text)
    expect(numbersIn(all)).toEqual([refused, done])
    expect(all).toContain('Dilaksanakan 1')
    expect(all).toContain('Papan diganti.')
    expect(numbersIn(plainOf((await started.get(`${list}/tindak-lanjut?hasil=implemented`)).text))).toEqual([done])
  })

  test('are supported once by each browser, and the support can be taken back', async () => {
    const started = await start()
    const ikp = await signedIn(started, 'moderator')
    const number = await published(started, ikp)
    const path = `/api/v1/letters/${number}/support`
    const mine = { site: SITE, like: browserKey() }
    const once = await Promise.all([started.post(path, mine), started.post(path, mine)])
    expect(once.map(({ status, json }) => [status, json])).toEqual([
      [201, { supported: true, supports: 1 }],
      [201, { supported: true, supports: 1 }],
    ])
    const other = await started.post(path, { site: SITE, like: browserKey() })
    expect(other.json).toEqual({ supported: true, supports: 2 })
    expect(plainOf((await started.get(`${list}/${number}`)).text)).toContain('2 warga juga mengalami')
    expect(plainOf((await started.get(`/transparansi/${SITE}`)).text)).toContain('2 warga juga mengalami')
    const back = await started.post(path, mine, { 'x-http-method-override': 'DELETE' })
    const again = await started.post(path, mine, { 'x-http-method-override': 'DELETE' })
    expect([back.json.supports, again.json.supports]).toEqual([1, 1])

    const hidden = (await writes(started)).number
    const bad: [string, unknown, number][] = [
      [`/api/v1/letters/${hidden}/support`, mine, 404],
      ['/api/v1/letters/SP-2026-999999/support', mine, 404],
      ['/api/v1/letters/x/support', mine, 404],
      [path, { site: SITE, like: 'kurang' }, 400],
      [path, { ...mine, nama: 'Siti' }, 400],
    ]
    for (const [to, body, status] of bad) expect([to, (await started.post(to, body)).status]).toEqual([to, status])
    expect((await started.post(path, mine, { origin: 'https://lain.test' })).status).toBe(403)
  })

  test('are shown to who is about to write the same, and hold nobody up', async () => {
    const started = await start()
    const ikp = await signedIn(started, 'moderator')
    const number = await published(started, ikp)
    const alike = await started.get(`/api/v1/letters?site=${SITE}&like=${encodeURIComponent('jembatan kayu rusak')}`)
    expect(alike.json.letters.map((letter: { number: string }) => letter.number)).toEqual([number])
    const unlike = await started.get(
      `/api/v1/letters?site=${SITE}&like=${encodeURIComponent('Jembatan timbang macet')}`,
    )
    expect(unlike.json.letters).toEqual([])

    const form = {
      audience: 'public',
      visibility: 'anonymous',
      type: 'complaint',
      category: 'roads',
      subject: 'Jembatan kayu putus',
      text: 'Jembatan kayu putus. NIK saya 1901010101900001.',
      consent: 'yes',
      once: browserKey(),
    }
    const sends = (more: Record<string, string>) =>
      started.send('POST', `${list}/tulis`, formText({ ...form, ...more }), {
        'content-type': 'application/x-www-form-urlencoded',
        origin: started.titian.ownOrigin,
      })
    const first = await sends({})
    expect(first.status).toBe(200)
    expect(first.text).toContain('1901010101900001')
    expect(plainOf(first.text)).toContain('tulisan Anda memuat data pribadi')
    expect(first.text).toContain(`href="${list}/${number}"`)
    expect(first.text).toMatch(/name="seen" value="yes"/)
    expect((await sends({ seen: 'yes' })).status).toBe(303)
    expect((await sends({ seen: 'yes' })).status).toBe(303)
    const rows = await started.titian.db.selectFrom('letter').select('number').execute()
    expect(rows).toHaveLength(2)
  })

  test('are pages of the site while they are published, and leave no word when taken back', async () => {
    const started = await start()
    const ikp = await signedIn(started, 'moderator')
    const number = await published(started, ikp)
    const url = `${started.titian.config.publicUrl}${list}/${number}`
    const page = () =>
      started.titian.db
        .selectFrom('page')
        .select(['title', 'summary', 'state', 'published_at', 'fetch_next_at'])
        .where('url', '=', url)
        .executeTakeFirst()
    expect(await page()).toMatchObject({
      title: `${LETTER.subject}: surat pembaca dan jawabannya`,
      state: 'known',
      fetch_next_at: '',
    })
    expect((await page())!.summary).toContain('menjawab: Terima kasih.')
    const kit = await ikp.post(`/staff/kit?site=${SITE}`, { site: SITE, address: url })
    expect(kit.headers.get('location')).toMatch(/^\/staff\/kit\/\w{18}/)
    const share = { site: SITE, url, network: 'wa', token: 'abcdefghij' }
    expect((await started.post('/api/v1/shares', share)).json).toEqual({ shares: 1 })
    // The writer's own page is no page of the site.
    expect((await started.post('/api/v1/shares', { ...share, url: `${url}/ABCDEFGHJKLMNPQR` })).status).toBe(400)

    await does(started, ikp, number, 'unpublish', { note: 'Diminta penulisnya' })
    expect(await page()).toMatchObject({ title: '', summary: '', published_at: '' })
    const { json } = await started.get(`/api/v1/page?site=${SITE}&url=${encodeURIComponent(url)}`)
    expect(JSON.stringify(json)).not.toContain('Jembatan')
  })
})

forEachDatabase('open data of letters', (start) => {
  test('says what the page says, by group, and nothing of a single letter', async () => {
    const started = await start({ at: '2026-11-02T03:00:00.000Z' })
    await withAgencies(started)
    const ikp = await signedIn(started, 'moderator')
    for (let i = 0; i < 3; i++) await published(started, ikp, { subject: `Lampu padam ke-${i}` })
    await writes(started, { category: 'officials', visibility: 'secret' })
    await does(started, ikp, (await writes(started)).number, 'dispose', { agency: 'dpupr' })

    const csv = await started.get(`/transparansi/${SITE}/data.csv?tahun=2026&bagian=11`)
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(csv.text).not.toMatch(/Siti|Hajar|SP-2026|Lampu padam|0812/)
    // fetch() takes the byte order mark off
    const lines = csv.text.trim().split('\r\n')
    expect(lines[0]).toBe('site,from,to,grouping,group,label,received,answered,closed,due,in_time,late_now')
    expect(lines[1]).toBe(`${SITE},2026-11-01,2026-11-02,all,,Semua surat,5,3,0,0,0,0`)
    // One letter about officials would be one person's: it is counted with the roads.
    expect(lines.filter((line) => line.includes(',category,'))).toEqual([
      `${SITE},2026-11-01,2026-11-02,category,*,Kelompok kecil (digabung),5,3,0,0,0,0`,
    ])
    const json = await started.get(`/transparansi/${SITE}/data.json?tahun=2026&bagian=q4`)
    expect(json.json.rows).toHaveLength(lines.length - 1)
    expect(json.json.columns.every(({ definition }: { definition: string }) => definition !== '')).toBe(true)

    for (const query of ['tahun=2026&bagian=12', 'tahun=2026&bagian=q9', 'tahun=1999', 'tahun=x', 'bagian=13'])
      expect([query, (await started.get(`/transparansi/${SITE}?${query}`)).status]).toEqual([query, 404])
    expect((await started.get(`/transparansi/${SITE}?tahun=2026&bagian=q4&lang=en`)).text).toContain(
      'Quarter 4 of 2026',
    )
  })
})

forEachDatabase('satisfaction', (start) => {
  test('is told with its whole, and not while so few rated that one of them could be known', async () => {
    const started = await start({ at: '2026-11-02T03:00:00.000Z' })
    const ikp = await signedIn(started, 'moderator')
    const page = async () => plainOf((await started.get(`/transparansi/${SITE}`)).text)
    const rated = async (rating: number) => {
      const { number, secret } = await writes(started)
      await does(started, ikp, number, 'answer', { text: REPLY })
      await started.post(`/surat/${SITE}/${number}/${secret}`, formText({ act: 'rate', rating: String(rating) }), {
        'content-type': 'application/x-www-form-urlencoded',
      })
    }
    expect(await page()).toContain('Belum dapat diukur: belum ada penilaian')
    await rated(5)
    await rated(3)
    expect(await page()).toContain('Kurang dari 3 penilaian')
    await rated(4)
    expect(await page()).toContain('2 dari 3')
  })
})

describe('groups too small to be shown', () => {
  const group = (code: string, received: number): GroupFigures => ({
    code,
    received,
    answered: 0,
    closed: 0,
    due: 0,
    inTime: 0,
    late: 0,
  })
  test.each([
    [
      [5, 4, 3],
      ['a5', 'b4', 'c3'],
    ],
    [
      [5, 4, 2, 1],
      ['a5', 'b4', '*3'],
    ],
    [
      [5, 4, 1],
      ['a5', '*5'],
    ],
    [[2], ['*2']],
    [[], []],
  ])('%j becomes %j', (sizes, shown) => {
    const groups = sizes.map((received, index) => group('abcdef'[index]!, received))
    expect(foldSmall(groups).map(({ code, received }) => code + received)).toEqual(shown)
  })
})

test('what a subject is about are its telling words', () => {
  expect(tellingWords('Mohon jalan di Dusun Air Anyut segera diperbaiki, jalan rusak!')).toEqual([
    'dusun',
    'anyut',
    'diperbaiki',
    'rusak',
  ])
  expect(wishOf({ q: ['a', 'b'], tahun: '20266', keadaan: '__proto__' })).toMatchObject({ q: '', year: 0, state: '' })
})
