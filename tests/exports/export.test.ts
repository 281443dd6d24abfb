import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { LETTER_COLUMNS } from '../../src/exports/export-parts.ts'
import { writeExport } from '../../src/exports/write-export.ts'
import { importComments } from '../../src/old-comments/import-comments.ts'
import { AddressMap } from '../../src/pages/address-map.ts'
import { TABLES } from '../../src/storage/tables.ts'
import { writes } from '../support/letters.ts'
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
