import { newId } from '../../src/base/ids.ts'
import type { Link } from '../../src/links/link.ts'
import type { NewRow } from '../../src/storage/tables.ts'
import { ORIGIN, SITE, type Started } from './start.ts'

export const ARTICLE_URL = `${ORIGIN}/berita/beasiswa-2027`
export const FACEBOOK_APP =
  'Mozilla/5.0 (Linux; Android 13; SM-A135F Build/TP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.6778.39 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/489.0.0.60.79;]'

/** An article as the feed or its first reading leaves it. */
export async function article(started: Started, changes: Partial<NewRow<'page'>> = {}): Promise<string> {
  const { titian, clock } = started
  const id = newId(clock.ms())
  await titian.db
    .insertInto('page')
    .values({
      site_id: SITE,
      id,
      key: (changes.url ?? ARTICLE_URL).replace(/^https?:\/\//, ''),
      url: ARTICLE_URL,
      title: 'Pemkab Buka Pendaftaran Beasiswa Anak Nelayan dan Petani Tahun 2027',
      summary: 'Pendaftaran dibuka sampai 20 Desember 2026 di Kantor Dinas Pendidikan. Syaratnya lima dan tanpa biaya.',
      published_at: '2026-11-20T02:00:00.000Z',
      state: 'known',
      first_day: '2026-11-20',
      created_at: clock.now(),
      ...changes,
    })
    .execute()
  clock.advance(1)
  return id
}

export async function account(
  started: Started,
  platform: string,
  handle: string,
  changes: Partial<NewRow<'account'>> = {},
): Promise<string> {
  const { titian, clock } = started
  const id = newId(clock.ms())
  const at = clock.now()
  await titian.db
    .insertInto('account')
    .values({
      site_id: SITE,
      id,
      platform,
      handle,
      url: `https://contoh.test/${handle}`,
      state: 'own',
      created_at: at,
      ...changes,
    })
    .execute()
  clock.advance(1)
  return id
}

export async function link(started: Started, changes: Partial<NewRow<'link'>> = {}): Promise<Link> {
  const { titian, clock } = started
  const id = newId(clock.ms())
  await titian.db
    .insertInto('link')
    .values({
      site_id: SITE,
      id,
      slug: 'beasiswa-fb',
      target: `${ARTICLE_URL}?id=7#syarat`,
      purpose: 'other',
      utm_source: 'facebook',
      utm_medium: 'social',
      utm_campaign: 'unggahan',
      created_at: clock.now(),
      ...changes,
    })
    .execute()
  return titian.db.selectFrom('link').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** What was counted of links, as `kind: number`. */
export async function counted(started: Started): Promise<Record<string, number>> {
  await started.titian.linkCounts.flush()
  const rows = await started.titian.db.selectFrom('day_link_fetch').selectAll().execute()
  return Object.fromEntries(rows.map((row) => [row.kind, row.fetches]))
}
