import { Problem } from '../base/problem.ts'
import type { Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import type { Staff } from '../staff/roles.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { type AccountRow, accountById, hasRecords, saveAccount, saveMerged } from './account-store.ts'
import { requireLinkWork } from './who-may.ts'

/**
 * Says that an account is another spelling of a second one on the same platform. Its counts stay under it and are shown
 * with the second wherever accounts are named, so that splitting gives each its own back.
 *
 * @throws Problem 'invalid' for another platform, itself, or one that is not the site's; 'conflict' when posts or
 *   followers were recorded for it (merge the other way round), or when somebody else changed it
 */
export async function mergeAccount(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: { id: string; version: number; into: string },
): Promise<void> {
  requireLinkWork(staff, site.id)
  await inTransaction(titian.db, async (db) => {
    const account = await accountById(db, site.id, order.id)
    if (!account) throw new Problem('not_found', 'err.account_unknown')
    const into = await accountById(db, site.id, order.into)
    if (!into || into.id === account.id || into.platform !== account.platform || into.merged_into !== '')
      throw new Problem('invalid', 'err.merge_into', { field: 'into' })
    if (account.merged_into !== '') throw new Problem('conflict', 'err.account_changed')
    if (await hasRecords(db, site.id, account.id))
      throw new Problem('conflict', 'err.merge_records', { params: { account: account.handle } })
    // Lists of own accounts name the other one; whether clicks count as leaving for an own account goes with it.
    const state = into.state === 'foreign' ? 'foreign' : 'found'
    const isSaved = await saveAccount(db, site.id, account.id, order.version, { merged_into: into.id, state })
    if (!isSaved) throw new Problem('conflict', 'err.account_changed')
    await saveMerged(db, site.id, account.id, { merged_into: into.id, state })
    await note(titian, db, staff, site, 'account.merge', account, into.id)
  })
}

/** Makes it an account of its own again, found and not yet judged. */
export async function splitAccount(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: { id: string; version: number },
): Promise<void> {
  requireLinkWork(staff, site.id)
  await inTransaction(titian.db, async (db) => {
    const account = await accountById(db, site.id, order.id)
    if (!account) throw new Problem('not_found', 'err.account_unknown')
    const isSaved =
      account.merged_into !== '' &&
      (await saveAccount(db, site.id, account.id, order.version, { merged_into: '', state: 'found' }))
    if (!isSaved) throw new Problem('conflict', 'err.account_changed')
    await note(titian, db, staff, site, 'account.split', account, account.merged_into)
  })
}

async function note(
  titian: Titian,
  db: Titian['db'],
  staff: Staff,
  site: Site,
  did: string,
  account: AccountRow,
  code: string,
): Promise<void> {
  const at = titian.clock.now()
  await record(db, { siteId: site.id, at, staffId: staff.id, did, subject: 'account', subjectId: account.id, code })
}

export interface Twins {
  from: AccountRow
  into: AccountRow
}

/**
 * Accounts of one platform whose handles differ in signs alone (`pemkab.bangka`, `PemkabBangka`), of which not both are
 * known to be own ones or foreign: staff told those apart. The own one stays, else the older. Pure.
 */
export function twinsAmong(accounts: readonly AccountRow[]): Twins[] {
  const firsts = new Map<string, AccountRow>()
  const twins: Twins[] = []
  const inOrder = [...accounts].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
  for (const account of inOrder) {
    const name = `${account.platform} ${folded(account.handle)}`
    const first = firsts.get(name)
    if (!first) firsts.set(name, account)
    else if (account.state === 'found' && first.state !== 'foreign') twins.push({ from: account, into: first })
  }
  return twins
}

const rank = (account: AccountRow): number => ['own', 'found', 'foreign'].indexOf(account.state)

/** Without case, accents and the signs that handles may carry; what leaves nothing is itself. */
const folded = (handle: string): string =>
  handle
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '') || handle
