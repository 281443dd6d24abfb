import type { IsoTime } from '../base/clock.ts'
import type { Db } from '../storage/tables.ts'

/** @returns whether `holder` may run the job until then; a lease that ran out is taken over */
export async function takeLease(db: Db, job: string, holder: string, now: IsoTime, until: IsoTime): Promise<boolean> {
  await db
    .insertInto('lease')
    .values({ job, holder: '', until: '' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const done = await db
    .updateTable('lease')
    .set({ holder, until })
    .where('job', '=', job)
    .where((expression) => expression.or([expression('holder', '=', holder), expression('until', '<', now)]))
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Gives the lease back and says how the run went. */
export async function tellResult(db: Db, job: string, holder: string, at: IsoTime, result: string): Promise<void> {
  await db
    .updateTable('lease')
    .set({ until: '', last_run_at: at, last_result: result })
    .where('job', '=', job)
    .where('holder', '=', holder)
    .execute()
}
