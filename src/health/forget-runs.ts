import { monthsLater } from '../base/calendar.ts'
import { RETENTION } from '../config/retention.ts'
import type { Titian } from '../titian.ts'

/** Drops what the server did longer ago than visits are kept: runs of processes, and answers by hour. @returns how many rows */
export async function forgetRuns(titian: Titian): Promise<number> {
  const now = titian.clock.now()
  const cut = monthsLater(now, -RETENTION.serverMonths)
  const runs = await titian.db.deleteFrom('process_run').where('last_at', '<', cut).executeTakeFirst()
  const hours = await titian.db.deleteFrom('answer_hour').where('hour', '<', cut.slice(0, 13)).executeTakeFirst()
  return Number(runs.numDeletedRows) + Number(hours.numDeletedRows)
}
