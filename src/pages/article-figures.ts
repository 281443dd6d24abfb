import { addDays, dayOf } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import type { Period } from '../base/period.ts'
import type { Db } from '../storage/tables.ts'
import { titleOrAddress } from './page.ts'

/** An article that the site published. */
export interface PublishedArticle {
  id: string
  title: string
  url: string
  summary: string
  day: Day
}

/** Articles whose own page says that it was published in the period, newest first. */
export async function publishedArticles(
  db: Db,
  siteId: string,
  { from, to }: Period,
  zone: string,
): Promise<PublishedArticle[]> {
  const rows = await db
    .selectFrom('page')
    .select(['id', 'title', 'url', 'summary', 'published_at'])
    .where('site_id', '=', siteId)
    // A day on either side: the zone decides below.
    .where('published_at', '>=', addDays(from, -1))
    .where('published_at', '<', addDays(to, 2))
    .where('is_home', '=', 0)
    .where('merged_into', '=', '')
    .where('state', 'in', ['known', 'unknown'])
    .orderBy('published_at', 'desc')
    .execute()
  return rows
    .map(({ id, title, url, summary, published_at }) => ({
      id,
      title: titleOrAddress({ title, url }),
      url,
      summary,
      day: dayOf(published_at, zone),
    }))
    .filter(({ day }) => day >= from && day <= to)
}
