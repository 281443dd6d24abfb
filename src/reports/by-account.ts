import { dayOf } from '../base/calendar.ts'
import type { LinkSums } from '../links/link-figures.ts'
import type { AccountSums } from '../visits/visit-figures.ts'
import { balanceOf, doorOf } from './balance.ts'
import type { AccountRow, PostRow } from './report.ts'

/**
 * What an own account brings and takes, most brought first; the last row holds what no tracked link tells apart. Pure.
 * @param byPlatform visits from social media by platform, with or without an account
 */
export function accountRows(
  links: readonly LinkSums[],
  leavings: readonly AccountSums[],
  social: { visits: number; engaged: number },
  byPlatform: ReadonlyMap<string, number>,
): AccountRow[] {
  const rows = new Map<string, AccountRow>()
  const of = (id: string, name: Pick<AccountRow, 'platform' | 'handle' | 'label' | 'url'>): AccountRow => {
    const { platform, handle, label, url } = name
    const found = rows.get(id) ?? { ...emptyRow('account'), platform, handle, label, url }
    rows.set(id, found)
    return found
  }
  for (const link of links) {
    if (link.accountId === '' || link.social === 0) continue
    const { platform, handle, accountLabel, accountUrl } = link
    const row = of(link.accountId, { platform, handle, label: accountLabel, url: accountUrl })
    row.in += link.social
    row.engaged += link.socialEngaged
    row[link.purpose] += link.social
  }
  for (const account of leavings) of(account.accountId, account).out += account.visits
  const unknown = emptyRow('unknown')
  unknown.in = social.visits
  unknown.engaged = social.engaged
  const untold = new Map(byPlatform)
  for (const row of rows.values()) {
    unknown.in -= row.in
    unknown.engaged -= row.engaged
    untold.set(row.platform, (untold.get(row.platform) ?? 0) - row.in)
  }
  for (const row of rows.values()) {
    row.balance = balanceOf(row.in, row.out)
    row.balanceMost = balanceOf(row.in + Math.max(0, untold.get(row.platform) ?? 0), row.out)
    const door = doorOf(row.balance)
    row.door = door === doorOf(row.balanceMost) ? door : null
  }
  const sorted = [...rows.values()].sort(
    (a, b) => b.in - a.in || b.out - a.out || (a.platform + a.handle < b.platform + b.handle ? -1 : 1),
  )
  return unknown.in > 0 ? [...sorted, unknown] : sorted
}

const emptyRow = (kind: AccountRow['kind']): AccountRow => ({
  kind,
  platform: '',
  handle: '',
  label: '',
  url: '',
  in: 0,
  engaged: 0,
  post: 0,
  bio: 0,
  other: 0,
  out: 0,
  balance: null,
  balanceMost: null,
  door: null,
})

const POSTS_SHOWN = 20

/** What each post brought by its tracked link, most first; then the posts not listed, the links in profiles, and the rest. */
export function postRows(links: readonly LinkSums[], zone: string): PostRow[] {
  const posts = links.filter((link) => link.purpose === 'post')
  const shown = posts.slice(0, POSTS_SHOWN).map((link): PostRow => {
    const { title, pageUrl, platform, handle, accountLabel, postedAt, postUrl } = link
    const postedOn = postedAt === '' ? '' : dayOf(postedAt, zone)
    return {
      kind: 'post',
      title,
      url: pageUrl,
      platform,
      handle,
      label: accountLabel,
      postedOn,
      postUrl,
      ...sumsOf([link]),
    }
  })
  const together = (kind: PostRow['kind'], of: readonly LinkSums[]): PostRow[] =>
    of.length === 0
      ? []
      : [{ kind, title: '', url: '', platform: '', handle: '', label: '', postedOn: '', postUrl: '', ...sumsOf(of) }]
  return [
    ...shown,
    ...together('rest', posts.slice(POSTS_SHOWN)),
    ...together(
      'bio',
      links.filter((link) => link.purpose === 'bio'),
    ),
    ...together(
      'other',
      links.filter((link) => link.purpose === 'other'),
    ),
  ]
}

const sumsOf = (links: readonly LinkSums[]): Pick<PostRow, 'links' | 'visits' | 'engaged' | 'social'> => ({
  links: links.length,
  visits: links.reduce((sum, link) => sum + link.visits, 0),
  engaged: links.reduce((sum, link) => sum + link.engaged, 0),
  social: links.reduce((sum, link) => sum + link.social, 0),
})
