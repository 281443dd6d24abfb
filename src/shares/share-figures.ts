import type { Period } from '../base/period.ts'
import { sumOf } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'

/** Presses of share buttons by network (`wa`, `fb` … of wire/marks.ts), most pressed first. Presses, not messages sent. */
export async function shareFigures(
  db: Db,
  siteId: string,
  { from, to }: Period,
): Promise<{ network: string; presses: number }[]> {
  const rows = await db
    .selectFrom('day_act')
    .select('network')
    .select(sumOf('acts').as('presses'))
    .where('site_id', '=', siteId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('act', '=', 'share')
    .groupBy('network')
    .execute()
  return rows.sort((a, b) => b.presses - a.presses || (a.network < b.network ? -1 : 1))
}
