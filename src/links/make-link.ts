import { utmSourceOf } from '../accounts/kit-accounts.ts'
import { newId, randomToken } from '../base/ids.ts'
import { Problem } from '../base/problem.ts'
import { bareHost } from '../base/web-address.ts'
import type { Site } from '../sites/site.ts'
import { inTransaction } from '../storage/transaction.ts'
import type { Titian } from '../titian.ts'
import { type Link, proposeSlug } from './link.ts'
import { insertLink, linkMadeFor } from './link-store.ts'

export interface LinkAccount {
  id: string
  platform: string
}

/**
 * The link of an article for an account: the one there is, or a new one. Pressing twice makes one.
 *
 * Not on the audit log: it says nothing that the post kit did not propose; posting is recorded.
 */
export async function linkForPost(
  titian: Titian,
  site: Site,
  page: { id: string; url: string; title: string },
  account: LinkAccount,
): Promise<Link> {
  return linkFor(titian, site, { purpose: 'post', pageId: page.id, accountId: account.id }, page.title, {
    target: page.url,
    platform: account.platform,
    campaign: 'unggahan',
  })
}

/** The link of the link-in-bio page as seen from an account, or from none (`null`: a poster, a link passed on by hand). */
export async function linkForBio(titian: Titian, site: Site, account: LinkAccount | null): Promise<Link> {
  const name = `${bareHost(new URL(site.origins[0] ?? 'http://situs').hostname).split('.')[0]!} bio`
  return linkFor(titian, site, { purpose: 'bio', pageId: '', accountId: account?.id ?? '' }, name, {
    // Where the page stands is known when it is asked for; only the site's own hosts are kept as targets.
    target: '',
    platform: account?.platform ?? '',
    campaign: 'bio',
  })
}

/** Tries with a readable slug; beyond, chance finds one that is free. */
const READABLE_TRIES = 6
const TRIES = 12

async function linkFor(
  titian: Titian,
  site: Site,
  madeFor: { purpose: 'post' | 'bio'; pageId: string; accountId: string },
  title: string,
  { target, platform, campaign }: { target: string; platform: string; campaign: string },
): Promise<Link> {
  const known = await linkMadeFor(titian.db, site.id, madeFor)
  if (known) return known
  const ends = randomToken(32)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  const at = titian.clock.now()
  const id = newId(titian.clock.ms())
  const link = await inTransaction(titian.db, async (db) => {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const slug =
        attempt < READABLE_TRIES
          ? proposeSlug(title, platform, attempt)
          : `${proposeSlug(title, platform, 0)}-${ends.slice(attempt, attempt + 4)}`
      await insertLink(db, {
        site_id: site.id,
        id,
        slug,
        target,
        page_id: madeFor.pageId,
        account_id: madeFor.accountId,
        purpose: madeFor.purpose,
        utm_source: utmSourceOf(platform),
        utm_medium: platform === '' ? '' : 'social',
        utm_campaign: campaign,
        created_at: at,
      })
      const made = await linkMadeFor(db, site.id, madeFor)
      if (made) return made
    }
    return undefined
  })
  if (!link) throw new Problem('unavailable', 'err.busy')
  titian.links.forget(link.slug)
  return link
}
