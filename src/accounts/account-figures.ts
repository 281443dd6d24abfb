import type { Db } from '../storage/tables.ts'

/** An own account of the institution, as reports speak of it. */
export interface OwnAccount {
  id: string
  platform: string
  handle: string
  label: string
  /** institution, leader or opd */
  type: string
  /** Every spelling under which it is known, in lower case, its own first. */
  spellings: string[]
}

/** Accounts that staff called the institution's own. */
export async function ownAccounts(db: Db, siteId: string): Promise<OwnAccount[]> {
  const accounts = await db
    .selectFrom('account')
    .select(['id', 'platform', 'handle', 'label', 'type'])
    .where('site_id', '=', siteId)
    .where('state', '=', 'own')
    .orderBy('platform')
    .orderBy('handle')
    .execute()
  const aliases = await db
    .selectFrom('account_alias')
    .select(['account_id', 'handle'])
    .where('site_id', '=', siteId)
    .execute()
  const merged = await db
    .selectFrom('account')
    .select(['merged_into', 'handle'])
    .where('site_id', '=', siteId)
    .where('merged_into', '<>', '')
    .execute()
  const others = [...aliases, ...merged.map(({ merged_into, handle }) => ({ account_id: merged_into, handle }))]
  return accounts.map((account) => ({
    ...account,
    spellings: [
      account.handle,
      ...others.filter(({ account_id }) => account_id === account.id).map(({ handle }) => handle),
    ].map((handle) => handle.toLowerCase()),
  }))
}
