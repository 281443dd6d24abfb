import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Row, TABLES, type TableName } from '../../src/storage/tables.ts'
import type { Beacon } from '../../src/wire/api.ts'
import { forEachDatabase, ORIGIN, PHONE, SITE, type Started } from '../support/start.ts'

/**
 * DESIGN promise 6: nothing that is stored of a visit names a browser or a person. The walk is over the schema, so a new
 * column fails here until it is named below with the reason why it tells no two visits of one browser together.
 */
const VISIT_TABLES = ['visit', 'page_view', 'visit_outbound'] as const satisfies readonly TableName[]

/** Made anew for every visit, or for every page opened: never the same twice. */
const ALWAYS_NEW: readonly string[] = [
  'visit.id',
  'visit.landing_view',
  'page_view.visit_id',
  'page_view.view',
  'visit_outbound.visit_id',
]

/** May be the same in two visits of one browser, because it is the same in visits of very many. */
const SHARED_BY_MANY: Readonly<Record<string, string>> = {
  'visit.site_id': 'the website',
  'visit.day': 'a day',
  'visit.hour': 'an hour of it, the finest time that is kept',
  'visit.page_id': 'an article',
  'visit.is_home': 'yes or no',
  'visit.is_mobile': 'yes or no',
  'visit.medium': 'one of eight',
  'visit.platform': 'a name of the source list',
  'visit.evidence': 'one of nine',
  'visit.in_app': 'yes or no',
  'visit.paid': 'yes or no',
  'visit.account_id': 'an account of the institution',
  'visit.link_id': 'a tracked link, one for everybody who follows it',
  'visit.share': 'the mark of one press, carried by everybody whom that share reached; it is not who pressed',
  'visit.share_network': 'one of the share networks',
  'visit.ref_host': 'the host before',
  'visit.ref_path': 'the path before, without its query',
  'visit.utm_source': 'words of whoever made the link',
  'visit.utm_medium': 'words of whoever made the link',
  'visit.utm_campaign': 'words of whoever made the link',
  'visit.t_co': 'the short address of one post',
  'visit.click_ids': 'names of click ids, never their values',
  'visit.first_day': 'yes or no',
  'visit.first_week': 'yes or no',
  'visit.first_month': 'yes or no',
  'visit.returning_flag': 'yes, no or unknown',
  'visit.since': 'one of four buckets, or unknown',
  'visit.freq': 'one of four buckets, or unknown',
  'visit.pages': 'a small number of this visit',
  'visit.seconds': 'a sum of this visit',
  'visit.acted': 'yes or no',
  'visit.commented': 'yes or no',
  'visit.shared': 'yes or no',
  'visit.wrote': 'yes or no',
  'visit.downloaded': 'yes or no',
  'visit.outbound': 'a small number of this visit',
  'visit.landing_seconds': 'a sum of this visit',
  'visit.tag': 'the version of the tag, the same for the site',
  'page_view.site_id': 'the website',
  'page_view.page_id': 'an article',
  'page_view.hour': 'an hour',
  'page_view.seconds': 'a sum of this page opened',
  'visit_outbound.site_id': 'the website',
  'visit_outbound.kind': 'one of four',
  'visit_outbound.target': 'an account, a platform, a host or a file',
}

/** Where citizens' words stand, or what they did under their own name. */
const WORD_TABLES = [
  'comment',
  'comment_revision',
  'comment_report',
  'letter',
  'letter_event',
  'reaction',
] as const satisfies readonly TableName[]
/** What both sides may name: a site, an article, a day. An hour stands with visits alone. */
const BOTH_MAY_NAME: readonly string[] = ['site_id', 'page_id', 'day', 'hour']

const HOUR_NOW = (started: Started) => Math.floor(started.clock.ms() / 3_600_000).toString(36)
const ARTICLE = `${ORIGIN}/berita/fogging-kenanga`
const ADDRESS = '203.0.113.77'
const key = () => randomBytes(16).toString('base64url')

/** One citizen, one phone: the same address, agent, like key and writer key in all that it does. */
const BROWSER = { like: key(), writer: key(), report: key() }
const HEADERS = { 'x-forwarded-for': ADDRESS, 'accept-language': 'id-ID,id;q=0.9' }

async function reads(started: Started): Promise<Beacon> {
  const visit: Beacon = {
    site: SITE,
    visit: HOUR_NOW(started) + randomBytes(12).toString('base64url'),
    view: randomBytes(6).toString('base64url'),
    kind: 'page',
    url: ARTICLE,
    land: {
      url: `${ARTICLE}?fbclid=IwAR0value&utm_source=fb&titian=s.wa.aaaaaaaaaa`,
      ref: 'https://l.facebook.com/l.php',
      page: ARTICLE,
    },
    first: '',
    ret: 1,
    since: '0-1',
    freq: '5+',
    tag: '0.1.0',
  }
  const tell = async (changes: Partial<Beacon>) => {
    const reply = await started.post('/api/v1/visits', { ...visit, ...changes }, HEADERS)
    expect(reply.headers.get('titian-visit')).toBe('counted')
  }
  await tell({})
  await tell({ kind: 'engaged', seconds: 40 })
  await tell({ view: randomBytes(6).toString('base64url'), url: `${ORIGIN}/layanan/akta` })
  await tell({ kind: 'outbound', to: 'https://www.instagram.com/pemkabtanjungkelekak/' })
  return visit
}

async function writes(started: Started): Promise<void> {
  const article = { site: SITE, url: ARTICLE }
  const { token } = (await started.post('/api/v1/tokens', { ...article, for: 'like', like: BROWSER.like }, HEADERS))
    .json
  expect((await started.post('/api/v1/likes', { ...article, like: BROWSER.like, token }, HEADERS)).status).toBe(201)
  await started.post('/api/v1/shares', { ...article, network: 'wa', token: 'bbbbbbbbbb' }, HEADERS)
  const comment = await started.post(
    '/api/v1/comments',
    {
      ...article,
      name: 'Warga Kenanga',
      text: 'Terima kasih, jadwal fogging sudah kami umumkan di RT 07.',
      once: key(),
      writer: BROWSER.writer,
      took: 40_000,
    },
    HEADERS,
  )
  expect([201, 202]).toContain(comment.status)
}

const allOf = async <T extends TableName>({ titian }: Started, table: T): Promise<Row<T>[]> =>
  (await titian.db.selectFrom(table).selectAll().execute()) as Row<T>[]

test('every column of the visit tables is new each time, or the same for very many, with a reason', () => {
  const columns = VISIT_TABLES.flatMap((table) => Object.keys(TABLES[table]).map((column) => `${table}.${column}`))
  expect([...columns].sort()).toEqual([...ALWAYS_NEW, ...Object.keys(SHARED_BY_MANY)].sort())
})

test('no time in the visit tables is finer than the hour', () => {
  for (const table of VISIT_TABLES) {
    const times = Object.keys(TABLES[table]).filter((column) => /(_at|_ms|time|minute|when|until)$/.test(column))
    expect(times, table).toEqual([])
  }
})

test('no key of a visit stands in a table of citizens’ words, nor the other way round', () => {
  for (const words of WORD_TABLES) {
    for (const visits of VISIT_TABLES) {
      const both = Object.keys(TABLES[words]).filter((column) => column in TABLES[visits])
      // Each table's own `id` is another id: the journey below shows that no value is shared.
      expect(
        both.filter((column) => column !== 'id' && !BOTH_MAY_NAME.includes(column)),
        `${words}, ${visits}`,
      ).toEqual([])
    }
    expect(
      Object.keys(TABLES[words]).filter((column) => /visit|view$/.test(column)),
      words,
    ).toEqual([])
    expect(Object.keys(TABLES[words]), words).not.toContain('hour')
  }
})

forEachDatabase('what is kept of one browser', (start) => {
  test('two visits have nothing in common that others do not have too', async () => {
    const started = await start({ config: { trustProxy: 1 } })
    const first = await reads(started)
    const second = await reads(started)
    expect(first.visit).not.toBe(second.visit)

    for (const table of VISIT_TABLES) {
      const rows = await allOf(started, table)
      const idOf = (row: object) => String((row as Record<string, unknown>)[table === 'visit' ? 'id' : 'visit_id'])
      for (const column of Object.keys(TABLES[table])) {
        if (`${table}.${column}` in SHARED_BY_MANY) continue
        const valuesOf = (visit: string) =>
          rows.filter((row) => idOf(row) === visit).map((row) => (row as Record<string, unknown>)[column])
        const [a, b] = [valuesOf(first.visit), valuesOf(second.visit)]
        expect(a.length, `${table}.${column}`).toBeGreaterThan(0)
        expect(
          a.filter((value) => b.includes(value)),
          `${table}.${column}`,
        ).toEqual([])
      }
    }
  })

  test('neither address, agent, click id nor any key of the browser is kept with a visit', async () => {
    const started = await start({ config: { trustProxy: 1 } })
    await reads(started)
    await writes(started)

    const kept = JSON.stringify(await Promise.all(VISIT_TABLES.map((table) => allOf(started, table))))
    for (const secret of [ADDRESS, '203.0.113', PHONE, 'SM-A135F', 'IwAR0value', 'id-ID', ...Object.values(BROWSER)]) {
      expect(kept).not.toContain(secret)
    }
    const everywhere: string[] = []
    for (const table of Object.keys(TABLES) as TableName[]) everywhere.push(JSON.stringify(await allOf(started, table)))
    for (const secret of [ADDRESS, 'SM-A135F', BROWSER.like, BROWSER.writer])
      expect(everywhere.join()).not.toContain(secret)
  })

  test('what the citizen wrote, liked and shared has no value in common with the visit but site, article, day', async () => {
    const started = await start({ config: { trustProxy: 1 } })
    await reads(started)
    await writes(started)
    await reads(started)

    const namesBrowsers = new Set<unknown>()
    for (const table of VISIT_TABLES) {
      for (const row of await allOf(started, table)) {
        for (const [column, value] of Object.entries(row)) {
          if (BOTH_MAY_NAME.includes(column) || typeof value === 'number' || value === '') continue
          namesBrowsers.add(value)
        }
      }
    }
    for (const table of WORD_TABLES) {
      for (const row of await allOf(started, table)) {
        const shared = Object.entries(row).filter(
          ([column, value]) => !BOTH_MAY_NAME.includes(column) && namesBrowsers.has(value),
        )
        expect(shared, table).toEqual([])
      }
    }
    expect(await allOf(started, 'comment')).toHaveLength(1)
    expect(await allOf(started, 'reaction')).toHaveLength(1)
  })
})
