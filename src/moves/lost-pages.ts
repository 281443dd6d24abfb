import { DAY, type IsoTime, later } from '../base/clock.ts'
import type { Site } from '../sites/site.ts'
import { constant } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'

/** Every article that answers is read once a week. */
const READ_WITHIN_MS = 8 * DAY

/** An article with something to lose whose address no longer answers, or leads elsewhere. */
export interface LostPage {
  id: string
  url: string
  title: string
  comments: number
  likes: number
  /** moved: its address leads to another of the site · gone: 404 or 410 · silent: it has not answered for a week and more */
  why: 'moved' | 'gone' | 'silent'
  /** When that was last seen. */
  at: string
  /** Where it probably is now; '' = we do not know. */
  suggestion: string
  because: 'redirect' | 'title' | ''
}

/** Newest first; those with comments before those with likes alone. Merged pages have found their place. */
export async function lostPages(db: Db, site: Site, now: IsoTime, most: number): Promise<LostPage[]> {
  const isReadable = await wasReadSince(db, site.id, later(now, -READ_WITHIN_MS))
  const rows = await db
    .selectFrom('page')
    .select(['id', 'url', 'title', 'comments', 'likes', 'http_status', 'moved_to', 'fetched_at'])
    .where('site_id', '=', site.id)
    .where('state', '<>', 'merged')
    .where('is_home', '=', 0)
    .where((expression) => expression.or([expression('comments', '>', 0), expression('likes', '>', 0)]))
    .where((expression) =>
      expression.or([
        expression('moved_to', '<>', constant('')),
        expression('http_status', 'in', [404, 410]),
        // The last of six tries, a week after the one before, has failed.
        ...(isReadable
          ? [expression.and([expression('fetch_failure', '<>', ''), expression('fetch_next_at', '=', '')])]
          : []),
      ]),
    )
    .orderBy('comments', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  const sameTitle = await pagesOfTitle(db, site.id, rows)
  return rows.map((row) => {
    const { id, url, title, comments, likes, fetched_at: at } = row
    const twin = sameTitle.get(title)
    const isGone = row.http_status === 404 || row.http_status === 410
    const why = row.moved_to ? 'moved' : isGone ? 'gone' : 'silent'
    const suggestion = row.moved_to || (twin ?? '')
    const because = row.moved_to ? 'redirect' : twin ? 'title' : ''
    return { id, url, title, comments, likes, why, at, suggestion, because }
  })
}

/** A firewall that lets us read nothing says nothing of single articles. */
async function wasReadSince(db: Db, siteId: string, since: IsoTime): Promise<boolean> {
  const read = await db
    .selectFrom('page')
    .select('id')
    .where('site_id', '=', siteId)
    .where('fetch_failure', '=', '')
    .where('fetched_at', '>', since)
    .limit(1)
    .executeTakeFirst()
  return read !== undefined
}

/** Living articles that bear the same title; of a title that several bear we cannot tell which. */
async function pagesOfTitle(
  db: Db,
  siteId: string,
  lost: readonly { id: string; title: string }[],
): Promise<Map<string, string>> {
  const titles = [...new Set(lost.map(({ title }) => title).filter((title) => title.length >= 10))]
  if (titles.length === 0) return new Map()
  const ids = new Set(lost.map(({ id }) => id))
  const found = await db
    .selectFrom('page')
    .select(['id', 'url', 'title'])
    .where('site_id', '=', siteId)
    .where('state', '=', 'known')
    .where('fetch_failure', '=', '')
    .where('moved_to', '=', '')
    .where('title', 'in', titles)
    .execute()
  const by = new Map<string, string>()
  for (const { id, url, title } of found) {
    if (ids.has(id)) continue
    by.set(title, by.has(title) ? '' : url)
  }
  return by
}
