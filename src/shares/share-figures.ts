import type { Period } from '../base/period.ts'
import { titleOrAddress } from '../pages/page.ts'
import { inDays, sumOf } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'

/** Presses of a share button, and the visits that came back by the marks of shares, in the same period. */
export interface ShareSums {
  /** Code of wire/marks.ts (`wa`, `fb` …); '' = a mark that names none of ours. */
  network: string
  /** Presses, not messages sent. */
  presses: number
  /** Visits whose landing address carried such a mark, also of a press before the period. */
  visits: number
}

export interface SharedPage {
  title: string
  url: string
  presses: number
  visits: number
}

/** By network, most pressed first. */
export async function shareFigures(db: Db, siteId: string, period: Period): Promise<ShareSums[]> {
  const pressed = await db
    .selectFrom('day_act')
    .select('network')
    .select(sumOf('acts').as('presses'))
    .where(inDays('day_act', siteId, period))
    .where('act', '=', 'share')
    .groupBy('network')
    .execute()
  const brought = await db
    .selectFrom('day_share')
    .select('network')
    .select(sumOf('visits').as('visits'))
    .where(inDays('day_share', siteId, period))
    .groupBy('network')
    .execute()
  const rows = new Map(pressed.map(({ network, presses }) => [network, { network, presses, visits: 0 }]))
  for (const { network, visits } of brought) {
    if (visits === 0) continue
    rows.set(network, { network, presses: rows.get(network)?.presses ?? 0, visits })
  }
  return [...rows.values()].sort(
    (a, b) => b.presses - a.presses || b.visits - a.visits || (a.network < b.network ? -1 : 1),
  )
}

/** Articles whose shares brought the most visits; those that are not known to be an article are left out. */
export async function sharedPages(db: Db, siteId: string, period: Period, most: number): Promise<SharedPage[]> {
  const brought = await db
    .selectFrom('day_share')
    .innerJoin('page', (join) =>
      join.onRef('page.site_id', '=', 'day_share.site_id').onRef('page.id', '=', 'day_share.page_id'),
    )
    .select(['page.id', 'page.title', 'page.url'])
    .select(sumOf('day_share.visits').as('visits'))
    .where(inDays('day_share', siteId, period))
    .groupBy(['page.id', 'page.title', 'page.url'])
    .execute()
  const top = brought
    .filter(({ visits }) => visits > 0)
    .sort((a, b) => b.visits - a.visits || (a.id < b.id ? -1 : 1))
    .slice(0, most)
  if (top.length === 0) return []
  const pressed = await db
    .selectFrom('day_act')
    .select('page_id')
    .select(sumOf('acts').as('presses'))
    .where(inDays('day_act', siteId, period))
    .where('act', '=', 'share')
    .where(
      'page_id',
      'in',
      top.map(({ id }) => id),
    )
    .groupBy('page_id')
    .execute()
  const presses = new Map(pressed.map((row) => [row.page_id, row.presses]))
  return top.map(({ id, title, url, visits }) => ({
    title: titleOrAddress({ title, url }),
    url,
    presses: presses.get(id) ?? 0,
    visits,
  }))
}
