import type { Day, IsoTime } from '../base/clock.ts'
import { constant } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'

export interface Article {
  id: string
  url: string
  title: string
  summary: string
  image: string
  published_at: string
  first_day: Day
}

/** Pages with a date of publication, newest first: what a CMS calls an article. */
export async function newestArticles(
  db: Db,
  siteId: string,
  wanted: { since?: IsoTime; until: IsoTime; most: number },
): Promise<Article[]> {
  let query = db
    .selectFrom('page')
    .select(['id', 'url', 'title', 'summary', 'image', 'published_at', 'first_day'])
    .where('site_id', '=', siteId)
    .where('published_at', '<>', constant(''))
    .where('published_at', '<=', wanted.until)
    .where('is_home', '=', 0)
    .where('state', 'in', ['known', 'unknown'])
    .where('title', '<>', '')
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(wanted.most)
  if (wanted.since) query = query.where('published_at', '>=', wanted.since)
  return query.execute()
}
