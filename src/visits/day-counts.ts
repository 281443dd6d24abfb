import type { TableName } from '../storage/tables.ts'
import type { Leaving, ViewState, VisitRow } from './visit.ts'
import { isEngaged, isPossiblySocial, isTwoWay } from './visit.ts'

/** Tables of counts: what a row is keyed by, and what it adds up. Reports read these, never raw visits (promise 8). */
export const COUNT_TABLES = {
  day_source: {
    key: ['site_id', 'day', 'medium', 'platform', 'evidence', 'in_app', 'paid'],
    sums: [
      'visits',
      'first_day',
      'first_week',
      'first_month',
      'returning_visits',
      'possible',
      'engaged',
      'two_way',
      'views',
      'seconds',
      'outbound',
    ],
  },
  day_hour: { key: ['site_id', 'day', 'hour', 'medium', 'platform'], sums: ['visits'] },
  day_page: {
    key: ['site_id', 'day', 'page_id', 'medium', 'platform'],
    sums: ['visits', 'first_day', 'engaged', 'views', 'seconds'],
  },
  day_link: { key: ['site_id', 'day', 'link_id', 'account_id', 'medium', 'platform'], sums: ['visits', 'engaged'] },
  day_share: { key: ['site_id', 'day', 'page_id', 'network'], sums: ['visits'] },
  day_outbound: { key: ['site_id', 'day', 'kind', 'target'], sums: ['visits'] },
  day_loyalty: { key: ['site_id', 'day', 'since', 'freq'], sums: ['visits'] },
} as const satisfies Partial<Record<TableName, { key: readonly string[]; sums: readonly string[] }>>
export type CountTable = keyof typeof COUNT_TABLES

export type CountRow = (string | number)[]

/** Differences of a batch, one entry for each key. The live path and the rebuild both go through here. */
export class DayCounts {
  #tables = new Map<CountTable, Map<string, CountRow>>()

  /**
   * @param before what was counted of this visit already; null for a new one
   * @param countedPage the page under which counts stand: '' while it is not known
   */
  add(
    before: VisitRow | null,
    after: VisitRow,
    views: Iterable<ViewState>,
    leavings: Iterable<Leaving>,
    countedPage: (pageId: string) => string,
  ): void {
    const { site_id, day, medium, platform } = after
    const newVisit = before ? 0 : 1
    const engaged = flag(isEngaged(after)) - (before ? flag(isEngaged(before)) : 0)
    const firstDay = newVisit * after.first_day

    this.#raise(
      'day_source',
      [site_id, day, medium, platform, after.evidence, after.in_app, after.paid],
      [
        newVisit,
        firstDay,
        newVisit * after.first_week,
        newVisit * after.first_month,
        newVisit * flag(after.returning_flag === 1),
        newVisit * flag(isPossiblySocial(after)),
        engaged,
        flag(isTwoWay(after)) - (before ? flag(isTwoWay(before)) : 0),
        after.pages - (before?.pages ?? 0),
        after.seconds - (before?.seconds ?? 0),
        after.outbound - (before?.outbound ?? 0),
      ],
    )
    if (newVisit || engaged) {
      this.#raise(
        'day_page',
        [site_id, day, countedPage(after.page_id), medium, platform],
        [newVisit, firstDay, engaged, 0, 0],
      )
      if (after.link_id || after.account_id) {
        this.#raise('day_link', [site_id, day, after.link_id, after.account_id, medium, platform], [newVisit, engaged])
      }
    }
    if (newVisit) {
      if (after.share) this.#raise('day_share', [site_id, day, countedPage(after.page_id), after.share_network], [1])
      this.#raise('day_hour', [site_id, day, after.hour, medium, platform], [1])
      this.#raise('day_loyalty', [site_id, day, after.since, after.freq], [1])
    }
    for (const view of views) {
      this.#raise(
        'day_page',
        [site_id, day, countedPage(view.pageId), medium, platform],
        [0, 0, 0, flag(view.isNew), view.seconds - view.before],
      )
    }
    for (const leaving of leavings) this.#raise('day_outbound', [site_id, day, leaving.kind, leaving.target], [1])
  }

  /** Rows to add, in key order: every process takes the same locks in the same order (unsorted keys deadlock). */
  rows(table: CountTable): CountRow[] {
    const rows = this.#tables.get(table)
    if (!rows) return []
    const width = COUNT_TABLES[table].key.length
    const changed = [...rows.entries()].filter(([, row]) => row.slice(width).some((sum) => sum !== 0))
    return changed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  }

  #raise(table: CountTable, key: CountRow, sums: number[]): void {
    let rows = this.#tables.get(table)
    if (!rows) {
      rows = new Map()
      this.#tables.set(table, rows)
    }
    const name = key.join('\0')
    const row = rows.get(name)
    if (!row) {
      rows.set(name, [...key, ...sums])
      return
    }
    for (let i = 0; i < sums.length; i++) row[key.length + i] = (row[key.length + i] as number) + sums[i]!
  }
}

const flag = (is: boolean): number => (is ? 1 : 0)
