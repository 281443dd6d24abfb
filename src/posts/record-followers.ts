import { accountById } from '../accounts/account-store.ts'
import { requireLinkWork } from '../accounts/who-may.ts'
import { dayOf } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import { Problem } from '../base/problem.ts'
import type { Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import type { Staff } from '../staff/roles.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { saveSnapshot } from './post-store.ts'

export interface Reading {
  accountId: string
  followers: number
}

/**
 * Writes down how many followers the accounts had on a day; a second reading of the day replaces the first.
 * @throws Problem 'forbidden', 'invalid' for a day to come or an account that is not the site's
 */
export async function recordFollowers(
  titian: Titian,
  staff: Staff,
  site: Site,
  day: Day,
  source: string,
  readings: readonly Reading[],
): Promise<void> {
  requireLinkWork(staff, site.id)
  const at = titian.clock.now()
  if (day > dayOf(titian.clock.ms(), site.timeZone)) throw new Problem('invalid', 'err.followers_day', { field: 'day' })
  await inTransaction(titian.db, async (db) => {
    for (const { accountId, followers } of readings) {
      const account = await accountById(db, site.id, accountId)
      if (!account) throw new Problem('invalid', 'err.post_account', { field: 'account' })
      await saveSnapshot(db, {
        site_id: site.id,
        account_id: accountId,
        day,
        followers,
        source: source.slice(0, 120),
        staff_id: staff.id,
        recorded_at: at,
      })
      await record(db, {
        siteId: site.id,
        at,
        staffId: staff.id,
        did: 'account.followers',
        subject: 'account',
        subjectId: accountId,
        note: `${day}: ${followers}`,
      })
    }
  })
}
