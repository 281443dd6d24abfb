import { accountById } from '../accounts/account-store.ts'
import { requireLinkWork } from '../accounts/who-may.ts'
import { newId } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import { readAddress } from '../base/web-address.ts'
import { pageAddress } from '../pages/page.ts'
import { pageByKey } from '../pages/page-store.ts'
import { isOnSite, type Site } from '../sites/site.ts'
import { record } from '../staff/audit-log.ts'
import type { Staff } from '../staff/roles.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { LINK_LIMITS, type Link, readSlug, readTarget } from './link.ts'
import { insertLink, linkById, saveLink } from './link-store.ts'

/** What a form says of a link. Times are ISO-8601 UTC, '' = never. */
export interface LinkWish {
  target: string
  label: string
  accountId: string
  campaign: string
  title: string
  description: string
  image: string
  expiresAt: string
}

/**
 * Makes a link by hand.
 * @throws Problem 'invalid' for a slug or address that may not be, 'conflict' when the slug is taken
 */
export async function createLink(
  titian: Titian,
  staff: Staff,
  site: Site,
  wish: LinkWish & { slug: string },
): Promise<Link> {
  requireLinkWork(staff, site.id)
  const slug = readSlug(wish.slug)
  const columns = await columnsOf(titian, site, wish)
  const at = titian.clock.now()
  const id = newId(titian.clock.ms())
  const link = await inTransaction(titian.db, async (db) => {
    const isNew = await insertLink(db, {
      site_id: site.id,
      id,
      slug,
      purpose: 'other',
      account_id: wish.accountId,
      created_at: at,
      ...columns,
    })
    if (!isNew) throw new Problem('conflict', 'err.link_taken', { field: 'slug', params: { slug } })
    await record(db, { siteId: site.id, at, staffId: staff.id, did: 'link.create', subject: 'link', subjectId: id })
    return (await linkById(db, site.id, id))!
  })
  titian.links.forget(slug)
  return link
}

/**
 * Changes what a link leads to, or how it is shown. The slug stays, so nothing that was printed or posted breaks, and
 * visits go on counting for the same link.
 */
export async function editLink(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: LinkWish & { id: string; version: number },
): Promise<void> {
  requireLinkWork(staff, site.id)
  const columns = await columnsOf(titian, site, order)
  const at = titian.clock.now()
  await inTransaction(titian.db, async (db) => {
    const link = await linkById(db, site.id, order.id)
    if (!link || link.purpose === 'bio') throw new Problem('not_found', 'err.link_unknown')
    // A link of the post kit is its article's and its account's; what it is shown as may change.
    const allowed =
      link.purpose === 'post' ? { ...columns, page_id: link.page_id } : { ...columns, account_id: order.accountId }
    if (!(await saveLink(db, site.id, link.id, order.version, allowed)))
      throw new Problem('conflict', 'err.link_changed')
    const code = link.target === columns.target ? '' : 'target'
    await record(db, {
      siteId: site.id,
      at,
      staffId: staff.id,
      did: 'link.edit',
      subject: 'link',
      subjectId: link.id,
      code,
    })
    titian.links.forget(link.slug)
  })
}

/** Withdraws a link (410 from now on), or gives it back. Its counts stay. */
export async function withdrawLink(
  titian: Titian,
  staff: Staff,
  site: Site,
  order: { id: string; version: number; isGone: boolean },
): Promise<void> {
  requireLinkWork(staff, site.id)
  const at = titian.clock.now()
  await inTransaction(titian.db, async (db) => {
    const link = await linkById(db, site.id, order.id)
    if (!link || link.purpose === 'bio') throw new Problem('not_found', 'err.link_unknown')
    const columns = { gone_at: order.isGone ? at : '' }
    if (!(await saveLink(db, site.id, link.id, order.version, columns)))
      throw new Problem('conflict', 'err.link_changed')
    const did = order.isGone ? 'link.withdraw' : 'link.restore'
    await record(db, { siteId: site.id, at, staffId: staff.id, did, subject: 'link', subjectId: link.id })
  })
}

async function columnsOf(titian: Titian, site: Site, wish: LinkWish) {
  const target = readTarget(site, wish.target)
  if (wish.accountId !== '' && !(await accountById(titian.db, site.id, wish.accountId)))
    throw new Problem('not_found', 'err.account_unknown', { field: 'account' })
  const page = await pageByKey(titian.db, site.id, pageAddress(site, target).key)
  return {
    target,
    page_id: page?.id ?? '',
    label: readText(wish.label, { field: 'label', max: LINK_LIMITS.label }),
    utm_campaign: readText(wish.campaign, { field: 'campaign', max: LINK_LIMITS.utm }),
    title: readText(wish.title, { field: 'title', max: LINK_LIMITS.title }),
    description: readText(wish.description, { field: 'description', max: LINK_LIMITS.description }),
    image: readImage(site, wish.image),
    expires_at: wish.expiresAt,
  }
}

/** The picture of a card stands on the site itself: robots and readers ask nobody else (promise 2). */
function readImage(site: Site, text: string): string {
  if (text.trim() === '') return ''
  const address = readAddress(text.trim())
  if (!address || address.href.length > LINK_LIMITS.target)
    throw new Problem('invalid', 'err.link_address', { field: 'image' })
  if (!isOnSite(site, address))
    throw new Problem('invalid', 'err.link_elsewhere', { field: 'image', params: { host: address.host } })
  return address.href
}
