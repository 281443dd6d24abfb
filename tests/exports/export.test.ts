import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { CONTACT_COLUMNS, LETTER_COLUMNS } from '../../src/exports/export-parts.ts'
import { writeExport } from '../../src/exports/write-export.ts'
import { importComments } from '../../src/old-comments/import-comments.ts'
import { AddressMap } from '../../src/pages/address-map.ts'
import { TABLES } from '../../src/storage/tables.ts'
import { writes } from '../support/letters.ts'
import { fillComments } from '../support/many-comments.ts'
import { browserKey, forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

const folder = mkdtempSync(join(tmpdir(), 'titian-export-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let count = 0
const place = () => join(folder, `${++count}`)

const ARTICLE = `${ORIGIN}/berita/jalan`
async function says(started: Started, text: string, parent = '') {
  const reply = await started.post('/api/v1/comments', {
    site: SITE,
    url: ARTICLE,
    name: '=Warga',
    text,
    once: browserKey(),
    took: 40_000,
    ...(parent ? { parent } : {}),
  })
  started.clock.advance(1000)
  return reply.json.comment.id as string
}
const exportOf = (started: Started, wish = {}) =>
  writeExport(started.titian, started.site, {
    to: place(),
    formats: ['json', 'csv'],
    only: [],
    withIdentity: false,
    progress: () => {},
    ...wish,
  })

forEachDatabase('exporting a site', (start) => {
  test('a large one says nothing beside what it wrote', async () => {
    const started = await start({ site: { moderation: 'after' } })
    await says(started, 'Kapan jalan ini diperbaiki?')
    const { id } = await started.titian.db.selectFrom('page').select('id').executeTakeFirstOrThrow()
    await fillComments(started.titian, { pageId: id, count: 4000 })
    const warnings: string[] = []
    const hear = (warning: Error) => warnings.push(warning.message)
    process.on('warning', hear)
    const to = place()
    await exportOf(started, { to, only: ['comments'], formats: ['json'] })
    await new Promise(setImmediate)
    process.off('warning', hear)
    expect(statSync(join(to, 'comments.jsonl')).size).toBeGreaterThan(12 * 65_536)
    expect(warnings).toEqual([])
  })

  test('its comments come back as the same threads in an empty database, and twice adds nothing', async () => {
    const started = await start({ site: { moderation: 'after' } })
    const first = await says(started, 'Kapan jalan ini diperbaiki?')
    const second = await says(started, 'Saya juga ingin tahu jawabannya.', first)
    await says(started, 'Katanya bulan depan selesai.', second)
    await says(started, 'Nomor saya 0812 3456 7890, tolong hubungi.')
    const to = place()
    await exportOf(started, { to })

    const other = await start({ at: '2027-01-01T00:00:00.000Z' })
    const importing = () =>
      importComments(other.titian, other.site, {
        format: 'json',
        path: join(to, 'comments.jsonl'),
        source: '',
        map: new AddressMap([], ORIGIN),
        isDryRun: false,
        keepsSpam: true,
        screens: false,
        progress: () => {},
        skipped: () => {},
      })
    const result = await importing()
    const again = await importing()

    expect(result.imported).toEqual({ shown: 3, held: 1, spam: 0 })
    expect(again).toMatchObject({ imported: { shown: 0, held: 0, spam: 0 }, known: 4 })
    const talk = (from: Started) =>
      from.titian.db
        .selectFrom('comment')
        .select(['id', 'parent_id', 'thread_id', 'name', 'created_at', 'state', 'day'])
        .orderBy('id')
        .execute()
    expect(await talk(other)).toEqual(await talk(started))
    const read = (from: Started) => from.get(`/api/v1/comments?site=${SITE}&url=${encodeURIComponent(ARTICLE)}`)
    expect((await read(other)).json.comments).toEqual((await read(started)).json.comments)
    const masked = readFileSync(join(to, 'comments.jsonl'), 'utf8')
    expect(masked).not.toContain('0812 3456 7890')
  })

  test('what begins like a formula is defused in tables and left as it is in lines', async () => {
    const started = await start({ site: { moderation: 'after' } })
    await says(started, '=HYPERLINK("http://contoh.test";"klik")')
    const to = place()
    await exportOf(started, { to, only: ['comments'] })

    const table = readFileSync(join(to, 'comments.csv'), 'utf8')
    expect(table.startsWith('\ufeffid,parent,url')).toBe(true)
    expect(table).toContain(`"'=HYPERLINK(""http`)
    expect(table).toContain(`'=Warga`)
    expect(readFileSync(join(to, 'comments.jsonl'), 'utf8')).toContain('"name":"=Warga"')
    expect(existsSync(join(to, 'letters.csv'))).toBe(false)
  })

  test('letters leave without who wrote them, unless that is asked; nothing leaves with a secret or a hash', async () => {
    const started = await start()
    await writes(started, {
      name: 'Ibu Sulastri',
      contact: 'sulastri@contoh.test',
      text: 'Lampu jalan di RT 05 padam sejak Senin lalu.',
    })
    await started.titian.db
      .updateTable('letter')
      .set({ channel: 'facebook', channel_url: 'https://facebook.contoh.test/sulastri/posts/1' })
      .execute()
    const to = place()
    const all = place()
    const counts = await exportOf(started, { to })
    await exportOf(started, { to: all, withIdentity: true })

    expect(counts.letters).toBe(1)
    const letters = readFileSync(join(to, 'letters.jsonl'), 'utf8')
    expect(letters).toContain('Lampu jalan')
    expect(letters).not.toMatch(/sulastri|contoh\.test|secret_hash|staff_id/i)
    expect(readFileSync(join(all, 'letters.jsonl'), 'utf8')).toContain('sulastri@contoh.test')
    const manifest = JSON.parse(readFileSync(join(to, 'manifest.json'), 'utf8'))
    expect(manifest).toMatchObject({ site: SITE, with_identity: false })
    expect(manifest.left_out).toEqual(expect.arrayContaining(['visit', 'reaction', 'comment_report']))
    expect(statSync(join(to, 'letters.csv')).mode & 0o077).toBe(0)
  })

  test('support leaves as counts by day, and an address only when confirmed and only in the full export', async () => {
    const started = await start({ site: { moderation: 'after' }, config: { mailUrl: 'smtp://127.0.0.1:9' } })
    const first = await says(started, 'Kapan jalan ini diperbaiki?')
    const second = await says(started, 'Jalan di Dusun Air Anyut juga rusak.')
    const keys = ['a', 'b', 'c'].map((sign) => sign.repeat(22))
    const supports = [
      [first, '2026-11-20', keys[0]],
      [first, '2026-11-21', keys[1]],
      [first, '2026-11-20', keys[2]],
      [second, '2026-11-21', keys[0]],
    ] as const
    await started.titian.db
      .insertInto('comment_support')
      .values(supports.map(([comment_id, day, key_hash]) => ({ site_id: SITE, comment_id, day, key_hash: key_hash! })))
      .execute()
    await started.titian.db.updateTable('comment').set({ supports: 3 }).where('id', '=', first).execute()
    const at = started.clock.now()
    await started.titian.db.updateTable('comment').set({ writer_hash: 'sidik-a', is_confirmed: 1 }).execute()
    const contact = (id: string, columns: object) => ({
      site_id: SITE,
      id,
      pending: '',
      email: '',
      wants_replies: 0,
      confirmed_at: '',
      asked_at: at,
      used_at: at,
      ...columns,
    })
    await started.titian.db
      .insertInto('writer_contact')
      .values([
        { writer_hash: 'sidik-a', ...contact('1', { email: 'yanto@contoh.test', wants_replies: 1, confirmed_at: at }) },
        { writer_hash: 'sidik-b', ...contact('2', { pending: 'orang-lain@contoh.test' }) },
      ])
      .execute()
    const [to, all] = [place(), place()]
    await exportOf(started, { to })
    await exportOf(started, { to: all, withIdentity: true })
    const linesOf = (folder: string, part: string) =>
      readFileSync(join(folder, `${part}.jsonl`), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => JSON.parse(line))

    expect(linesOf(to, 'comment-supports')).toEqual([
      { comment_id: first, day: '2026-11-20', supports: 2 },
      { comment_id: first, day: '2026-11-21', supports: 1 },
      { comment_id: second, day: '2026-11-21', supports: 1 },
    ])
    expect(linesOf(to, 'comments').map(({ supports, confirmed }) => [supports, confirmed])).toEqual([
      [3, true],
      [0, true],
    ])
    expect(linesOf(to, 'writer-contacts')).toEqual([])
    expect(linesOf(all, 'writer-contacts')).toMatchObject([
      { email: 'yanto@contoh.test', wants_replies: 1, comments: `${first} ${second}` },
    ])
    expect(readFileSync(join(all, 'writer-contacts.csv'), 'utf8')).toContain('yanto@contoh.test')
    const files = [to, all].flatMap((folder) =>
      ['comments', 'comment-supports', 'writer-contacts'].map((part) =>
        readFileSync(join(folder, `${part}.jsonl`), 'utf8'),
      ),
    )
    for (const secret of [...keys, 'sidik-', 'orang-lain']) expect(files.join()).not.toContain(secret)
    const manifest = JSON.parse(readFileSync(join(to, 'manifest.json'), 'utf8'))
    expect(manifest.left_out).not.toEqual(expect.arrayContaining(['comment_support']))
  })

  test('every column of a contact was decided about', () => {
    const inside = ['site_id', 'writer_hash', 'pending', 'asked_at']
    expect([...CONTACT_COLUMNS, ...inside].sort()).toEqual(Object.keys(TABLES.writer_contact).sort())
  })

  test('every column of a letter was decided about: it leaves, or it has a reason to stay', () => {
    const inside = ['site_id', 'version', 'indexed', 'secret_hash', 'once', 'hints', 'answered_by']
    expect([...LETTER_COLUMNS, ...inside].sort()).toEqual(Object.keys(TABLES.letter).sort())
  })

  test('a zip holds the same files, and counts reach past a thousand rows', async () => {
    const started = await start()
    await started.titian.db
      .insertInto('day_hour')
      .values(
        Array.from({ length: 2500 }, (_, index) => ({
          site_id: SITE,
          day: `2026-01-${String(1 + (index % 28)).padStart(2, '0')}`,
          hour: index % 24,
          medium: 'social',
          platform: `p${index}`,
          visits: -index,
        })),
      )
      .execute()
    const to = `${place()}.zip`

    const counts = await exportOf(started, { to })

    expect(counts['day-hour']).toBe(2500)
    const files = unzipSync(readFileSync(to))
    const lines = new TextDecoder().decode(files['day-hour.csv']).trim().split('\n')
    expect(lines).toHaveLength(2501)
    expect(new Set(lines).size).toBe(2501)
    expect(lines.at(-1)).not.toContain("'-")
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['comments.jsonl', 'comments.csv', 'settings.jsonl', 'manifest.json']),
    )
    expect(existsSync(`${to}.part`)).toBe(false)
  })
})
