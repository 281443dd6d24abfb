import { newId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import { readAddress } from '../base/web-address.ts'
import type { Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import type { Staff } from '../staff/roles.ts'
import type { Db } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { readSocialAddress } from './account.ts'
import {
  type AccountRow,
  accountByHandle,
  accountById,
  accountKnownAs,
  insertAccount,
  replaceAliases,
  saveAccount,
  saveMerged,
} from './account-store.ts'
import { readHashtags } from './hashtags.ts'
import { requireLinkWork } from './who-may.ts'

export const ACCOUNT_STATES = ['own', 'foreign', 'found'] as const
export type AccountState = (typeof ACCOUNT_STATES)[number]

/** Compared apart: a leader's account grows with the person (S1-21). */
export const ACCOUNT_TYPES = ['institution', 'leader', 'opd'] as const
export type AccountType = (typeof ACCOUNT_TYPES)[number]

export interface AccountWish {
  id: string
  version: number
  state: AccountState
  label: string
  hashtags: string
  type: AccountType
  /** Other spellings, parted by spaces; null leaves them as they are. */
  aliases: string | null
  inKit: boolean
  /** 0 = by platform. */
  position: number
  /** Where the profile's own link leads, as staff read it there; '' = not looked at. */
  profileLink: string
}

/** Says whose account it is, and what the post kit should know of it. */
export async function changeAccount(titian: Titian, staff: Staff, site: Site, wish: AccountWish): Promise<void> {
  requireLinkWork(staff, site.id)
  const at = titian.clock.now()
  const profileLink = readProfileLink(wish.profileLink)
  const columns = {
    state: wish.state,
    label: readText(wish.label, { field: 'label', max: 80 }),
    hashtags: readHashtags(wish.hashtags),
    type: wish.type,
    in_kit: wish.inKit ? 1 : 0,
    position: wish.position,
    profile_link: profileLink,
  }
  await inTransaction(titian.db, async (db) => {
    const account = await accountById(db, site.id, wish.id)
    if (!account) throw new Problem('not_found', 'err.account_unknown')
    const seen = profileLink === account.profile_link ? {} : { profile_seen_at: profileLink === '' ? '' : at }
    if (!(await saveAccount(db, site.id, wish.id, wish.version, { ...columns, ...seen })))
      throw new Problem('conflict', 'err.account_changed')
    if (account.state !== wish.state)
      await saveMerged(db, site.id, wish.id, { state: wish.state === 'foreign' ? 'foreign' : 'found' })
    if (wish.aliases !== null) await saveAliases(db, account, wish.aliases)
    const did = account.state === wish.state ? 'account.edit' : `account.${wish.state}`
    await record(db, { siteId: site.id, at, staffId: staff.id, did, subject: 'account', subjectId: wish.id })
  })
}

const MOST_ALIASES = 10

/** @throws Problem 'invalid' for what is no handle, also for one that is an account, or an alias of one, already */
async function saveAliases(db: Db, account: AccountRow, text: string): Promise<void> {
  const handles = new Set<string>()
  for (const word of text.split(/[\s,;]+/).filter(Boolean)) {
    const social = readSocialAddress(word)
    const handle = social ? social.handle : word.replace(/^@/, '').toLowerCase()
    if ((social && social.platform !== account.platform) || !/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(handle))
      throw new Problem('invalid', 'err.alias', { field: 'aliases', params: { alias: word.slice(0, 60) } })
    if (handle === account.handle) continue
    const other = await accountByHandle(db, account.site_id, account.platform, handle)
    if (other && other.id !== account.id)
      throw new Problem('invalid', 'err.alias_taken', { field: 'aliases', params: { alias: handle } })
    handles.add(handle)
  }
  if (handles.size > MOST_ALIASES)
    throw new Problem('invalid', 'err.aliases_many', { field: 'aliases', params: { max: MOST_ALIASES } })
  await replaceAliases(db, account, [...handles].sort())
}

/** Adds an account that no page of the site links to. @returns its id, also when it was there already */
export async function addAccount(titian: Titian, staff: Staff, site: Site, address: string): Promise<string> {
  requireLinkWork(staff, site.id)
  const social = readSocialAddress(withScheme(address))
  if (!social || social.handle === '') throw new Problem('invalid', 'err.account_address', { field: 'address' })
  const at = titian.clock.now()
  const id = newId(titian.clock.ms())
  return inTransaction(titian.db, async (db) => {
    await insertAccount(db, {
      site_id: site.id,
      id,
      platform: social.platform,
      handle: social.handle,
      url: social.canonical,
      state: 'own',
      created_at: at,
    })
    const account = (await accountKnownAs(db, site.id, social.platform, social.handle))!
    if (account.id !== id && account.state === 'own') return account.id
    if (account.id !== id) await saveAccount(db, site.id, account.id, account.version, { state: 'own' })
    const did = account.id === id ? 'account.add' : 'account.own'
    await record(db, { siteId: site.id, at, staffId: staff.id, did, subject: 'account', subjectId: account.id })
    return account.id
  })
}

const withScheme = (text: string): string =>
  /^https?:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`

function readProfileLink(text: string): string {
  if (text.trim() === '') return ''
  const address = readAddress(withScheme(text))
  if (!address || (!address.hostname.includes('.') && address.hostname !== 'localhost') || address.href.length > 500)
    throw new Problem('invalid', 'err.link_address', { field: 'profile' })
  return address.href
}
