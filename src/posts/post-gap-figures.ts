import { dayOf } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import type { Period } from '../base/period.ts'
import { countAll, inDays } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'

/** What an own account posted, as far as staff recorded it: what nobody recorded is not known. */
export interface PostGap {
  platform: string
  /** Label, else handle. */
  account: string
  /** The newest post that was typed in, imported or ticked in the post kit; '' when there is none. */
  lastDay: Day
  /** Own posts of the period, without reposts. */
  posts: number
  /** Of those, with a link to the website. */
  withLink: number
}

/** Own accounts only, in order of platform and handle. */
export async function postGaps(db: Db, siteId: string, period: Period, zone: string): Promise<PostGap[]> {
  const accounts = await db
    .selectFrom('account')
    .select(['id', 'platform', 'handle', 'label'])
    .where('site_id', '=', siteId)
    .where('state', '=', 'own')
    .orderBy('platform')
    .orderBy('handle')
    .execute()
  if (accounts.length === 0) return []
  const last = await db
    .selectFrom('post')
    .select(['account_id', ({ fn }) => fn.max('day').as('day')])
    .where('site_id', '=', siteId)
    .groupBy('account_id')
    .execute()
  const ticked = await db
    .selectFrom('kit_entry')
    .select(['account_id', ({ fn }) => fn.max('posted_at').as('at')])
    .where('site_id', '=', siteId)
    .where('posted_at', '<>', '')
    .groupBy('account_id')
    .execute()
  const posted = await db
    .selectFrom('post')
    .select(['account_id', 'target', countAll().as('posts')])
    .where(inDays('post', siteId, period))
    .where('kind', '=', 'own')
    .groupBy(['account_id', 'target'])
    .execute()
  return accounts.map(({ id, platform, handle, label }) => {
    const tick = ticked.find((row) => row.account_id === id)
    const days = [last.find((row) => row.account_id === id)?.day ?? '', tick ? dayOf(tick.at, zone) : '']
    const own = posted.filter((row) => row.account_id === id)
    const count = (rows: typeof own) => rows.reduce((sum, row) => sum + Number(row.posts), 0)
    return {
      platform,
      account: label || handle,
      lastDay: days.sort().at(-1)!,
      posts: count(own),
      withLink: count(own.filter((row) => row.target === 'website')),
    }
  })
}
