import { accountById } from '../accounts/account-store.ts'
import { requireLinkWork } from '../accounts/who-may.ts'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import { readAddress } from '../base/web-address.ts'
import { pageById } from '../pages/page-store.ts'
import type { Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import type { Staff } from '../staff/roles.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { ruleOf } from './kit.ts'
import { entryOf, writeEntry } from './kit-store.ts'

export const KIT_ACTS = ['save', 'reset', 'posted', 'not_posted', 'leave_out', 'take_in'] as const
export type KitAct = (typeof KIT_ACTS)[number]

export interface KitOrder {
  pageId: string
  accountId: string
  act: KitAct
  /** Of the entry, as the form was filled; 0 while there is none. */
  version: number
  text: string
  /** Address of the post, when it is known; '' otherwise. */
  postUrl: string
}

/**
 * What staff did with one article on one account: edited its text, posted it, left it out. Posting and leaving out are
 * on the audit log; wording is not.
 * @throws Problem 'conflict' when a colleague was first: two of them must not post the same
 */
export async function changeKit(titian: Titian, staff: Staff, site: Site, order: KitOrder): Promise<void> {
  requireLinkWork(staff, site.id)
  const at = titian.clock.now()
  const { pageId, accountId, act } = order
  await inTransaction(titian.db, async (db) => {
    const account = await accountById(db, site.id, accountId)
    const page = await pageById(db, site.id, pageId)
    if (!account || !page) throw new Problem('not_found', 'err.kit_unknown')
    const entry = await entryOf(db, site.id, pageId, accountId)
    const columns = columnsOf(order, account.platform, staff.id, at)
    const isFirst = (entry?.version ?? 0) === order.version
    const isWritten =
      isFirst && (await writeEntry(db, { siteId: site.id, pageId, accountId }, order.version, columns, at))
    if (!isWritten) throw new Problem('conflict', 'err.kit_changed')
    if (act !== 'save' && act !== 'reset') {
      const did = `kit.${act}`
      await record(db, {
        siteId: site.id,
        at,
        staffId: staff.id,
        did,
        subject: 'page',
        subjectId: pageId,
        code: accountId,
      })
    }
  })
}

function columnsOf(order: KitOrder, platform: string, staffId: string, at: string) {
  const text = () => readText(order.text, { field: 'text', max: ruleOf(platform).max, lines: true })
  switch (order.act) {
    case 'save':
      return { text: text() }
    case 'reset':
      return { text: '' }
    case 'posted':
      // What was posted is kept as it stood: a later mended title must not change it.
      return { text: text(), posted_at: at, posted_by: staffId, post_url: readPostUrl(order.postUrl), left_out_at: '' }
    case 'not_posted':
      return { posted_at: '', posted_by: '', post_url: '' }
    case 'leave_out':
      return { left_out_at: at }
    case 'take_in':
      return { left_out_at: '' }
  }
}

function readPostUrl(text: string): string {
  if (text.trim() === '') return ''
  const address = readAddress(text.trim())
  if (!address || address.href.length > 500) throw new Problem('invalid', 'err.link_address', { field: 'post_url' })
  return address.href
}
