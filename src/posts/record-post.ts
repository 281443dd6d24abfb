import { readSocialAddress } from '../accounts/account.ts'
import { type AccountRow, accountKnownAs, accountsOf } from '../accounts/account-store.ts'
import { requireLinkWork } from '../accounts/who-may.ts'
import type { Day } from '../base/clock.ts'
import { newId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { sha256 } from '../base/secrets.ts'
import { readText } from '../base/text.ts'
import { bareHost, readAddress } from '../base/web-address.ts'
import { pageAddress } from '../pages/page.ts'
import { pageByKey } from '../pages/page-store.ts'
import { isOnSite, type Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import type { Staff } from '../staff/roles.ts'
import type { Db } from '../storage/tables.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import {
  firstAddress,
  formatOf,
  hashtagsOf,
  kindOf,
  mentionsOf,
  NOT_TOLD,
  POST_LIMITS,
  type PostTarget,
} from './post.ts'
import { insertPost, pageOfSlug } from './post-store.ts'

/** A post as typed in or read from a table; words stand as they were written. */
export interface PostWish {
  accountId: string
  url: string
  day: Day
  /** −1 = not told. */
  hour: number
  text: string
  kind: string
  format: string
  likes: number | null
  comments: number | null
  shares: number | null
  source: string
}

export interface Recorded {
  stored: number
  /** There already: the same address, or the same words of the account on the same day. */
  duplicates: number
}

const AT_ONCE = 2000

/**
 * Stores posts of the site's accounts in one transaction, with one entry in the audit log.
 * @throws Problem 'forbidden', 'invalid' for a post without words and address, or one of an account that is not the site's
 */
export async function recordPosts(
  titian: Titian,
  staff: Staff,
  site: Site,
  wishes: readonly PostWish[],
): Promise<Recorded> {
  requireLinkWork(staff, site.id)
  if (wishes.length > AT_ONCE) throw new Problem('invalid', 'err.table_long', { params: { max: AT_ONCE } })
  const at = titian.clock.now()
  return inTransaction(titian.db, async (db) => {
    const accounts = await accountsOf(db, site.id)
    const done: Recorded = { stored: 0, duplicates: 0 }
    for (const wish of wishes) {
      if (await storePost(db, titian, site, staff, accounts, wish)) done.stored++
      else done.duplicates++
    }
    if (done.stored > 0) {
      const note = `${done.stored}`
      await record(db, {
        siteId: site.id,
        at,
        staffId: staff.id,
        did: 'post.add',
        subject: 'site',
        subjectId: site.id,
        note,
      })
    }
    return done
  })
}

async function storePost(
  db: Db,
  titian: Titian,
  site: Site,
  staff: Staff,
  accounts: readonly AccountRow[],
  wish: PostWish,
): Promise<boolean> {
  if (!accounts.some(({ id }) => id === wish.accountId))
    throw new Problem('invalid', 'err.post_account', { field: 'account' })
  const text = readText(wish.text, { field: 'text', min: 0, max: POST_LIMITS.text, lines: true })
  const address = wish.url === '' ? null : readAddress(wish.url)
  if (wish.url !== '' && !address) throw new Problem('invalid', 'err.post_url', { field: 'url' })
  const url = address ? withoutTracking(address).slice(0, POST_LIMITS.url) : ''
  if (text === '' && url === '') throw new Problem('invalid', 'err.post_empty', { field: 'text' })
  const leads = await whereTo(db, titian, site, firstAddress(text))
  return insertPost(db, {
    site_id: site.id,
    id: newId(titian.clock.ms()),
    account_id: wish.accountId,
    url,
    day: wish.day,
    hour: wish.hour,
    kind: kindOf(wish.kind, text),
    format: formatOf(wish.format),
    text,
    text_hash: sha256(text.toLowerCase().replaceAll(/\s+/g, ' ')).slice(0, 22),
    hashtags: hashtagsOf(text),
    mentions: mentionsOf(text),
    ...leads,
    likes: wish.likes ?? NOT_TOLD,
    comments: wish.comments ?? NOT_TOLD,
    shares: wish.shares ?? NOT_TOLD,
    source: readText(wish.source, { field: 'source', min: 0, max: POST_LIMITS.source }),
    staff_id: staff.id,
    created_at: titian.clock.now(),
  })
}

/** Exports add marks of their own to a post's address; ids in a query (`v=`, `story_fbid=`) stay. */
function withoutTracking(address: URL): string {
  for (const name of [...address.searchParams.keys()]) {
    if (/^(?:utm_.*|fbclid|igshid?|mibextid|s|t|ref(?:_.*)?|__.*)$/.test(name)) address.searchParams.delete(name)
  }
  address.hash = ''
  return address.href
}

async function whereTo(
  db: Db,
  titian: Titian,
  site: Site,
  address: URL | null,
): Promise<{ target: PostTarget; target_account_id: string; page_id: string }> {
  const leads = { target: 'none' as PostTarget, target_account_id: '', page_id: '' }
  if (!address) return leads
  const own = new URL(titian.config.publicUrl)
  const slug = /\/t\/([a-z0-9-]+)$/.exec(address.pathname)?.[1]
  if (slug && bareHost(address.host) === bareHost(own.host)) {
    return { ...leads, target: 'website', page_id: await pageOfSlug(db, site.id, slug) }
  }
  if (isOnSite(site, address)) {
    const page = await pageByKey(db, site.id, pageAddress(site, address.href).key)
    return { ...leads, target: 'website', page_id: page ? page.merged_into || page.id : '' }
  }
  const social = readSocialAddress(address.href)
  const account = social && (await accountKnownAs(db, site.id, social.platform, social.handle))
  if (account && account.state !== 'foreign') return { ...leads, target: 'own-account', target_account_id: account.id }
  return { ...leads, target: 'elsewhere' }
}
