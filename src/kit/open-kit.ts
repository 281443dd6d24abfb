import type { AccountRow } from '../accounts/account-store.ts'
import { accountsOf } from '../accounts/account-store.ts'
import { joinHashtags } from '../accounts/hashtags.ts'
import { accountName, kitAccounts, shownHandle } from '../accounts/kit-accounts.ts'
import { DAY, later } from '../base/clock.ts'
import { Problem } from '../base/problem.ts'
import { languageOf } from '../language/language.ts'
import { kitSetting } from '../links/bio-store.ts'
import type { Link } from '../links/link.ts'
import { fetchesByLink, linksOfPage, visitsByLink } from '../links/link-store.ts'
import { linkForPost } from '../links/make-link.ts'
import { newestArticles } from '../pages/newest-articles.ts'
import { titleOrAddress } from '../pages/page.ts'
import { type PageRow, pageById } from '../pages/page-store.ts'
import type { Site } from '../sites/site.ts'
import type { Titian } from '../titian.ts'
import { type EntryState, KIT_DAYS, MOST_IN_KIT, type PlatformRule, ruleOf, stateOf } from './kit.ts'
import { agenciesIn, entriesOf, type KitEntry, namesOf } from './kit-store.ts'
import { postLength, proposeText } from './kit-text.ts'
import { nearlySame } from './similar.ts'

/** One account's part of a kit. */
export interface KitRow {
  account: AccountRow
  name: string
  rule: PlatformRule
  /** null for those who may look only, while nobody has opened the kit. */
  link: Link | null
  /** `https://titian…/t/slug` */
  address: string
  text: string
  isEdited: boolean
  length: number
  state: EntryState
  entry: KitEntry | undefined
  postedBy: string
  visits: number
  clicks: number
  /** Preview robots that asked for the link, by platform: a sign that it was pasted there. */
  robots: [platform: string, fetches: number][]
  /** Accounts on the same platform that the article speaks of (S3-10). */
  mention: string[]
  /** Name of another account of this kit whose text is nearly the same (S0-28). */
  sameAs: string
}

export interface Kit {
  page: PageRow
  title: string
  rows: KitRow[]
  agencies: string[]
  /** No account is marked as own yet. */
  isGuessed: boolean
}

/**
 * The kit of an article. Links that are missing are made, once for each account.
 * @param mayMake false for those who may look only: nothing is made
 */
export async function kitOf(titian: Titian, site: Site, pageId: string, mayMake: boolean): Promise<Kit> {
  const page = await pageById(titian.db, site.id, pageId)
  if (!page || page.state === 'merged') throw new Problem('not_found', 'err.kit_unknown')
  const all = await accountsOf(titian.db, site.id)
  const accounts = kitAccounts(all)
  const title = titleOrAddress(page)
  if (mayMake) for (const account of accounts) await linkForPost(titian, site, { ...page, title }, account)
  const links = new Map((await linksOfPage(titian.db, site.id, pageId)).map((link) => [link.account_id, link]))
  const entries = await entriesOf(titian.db, site.id, [pageId])
  const setting = await kitSetting(titian.db, site.id)
  const linkIds = [...links.values()].map((link) => link.id)
  const visits = await visitsByLink(titian.db, site.id, linkIds)
  const fetches = await fetchesByLink(titian.db, site.id, linkIds)
  const names = await namesOf(
    titian.db,
    [...entries.values()].map((entry) => entry.posted_by),
  )
  const words = `${title} ${page.summary}`
  const w = languageOf(site.language)

  const rows = accounts.map((account): KitRow => {
    const rule = ruleOf(account.platform)
    const link = links.get(account.id) ?? null
    const address = link ? `${titian.config.publicUrl}/t/${link.slug}` : ''
    const entry = entries.get(`${pageId} ${account.id}`)
    const proposed = () =>
      proposeText(
        { title, summary: page.summary },
        { platform: account.platform, hashtags: joinHashtags(setting.hashtags, account.hashtags) },
        { institution: site.institution, takesComments: site.features.comments && page.comments_open === 1 },
        address,
        w,
      )
    const text = entry?.text || proposed()
    const kinds = link ? fetches.get(link.id) : undefined
    return {
      account,
      name: accountName(account),
      rule,
      link,
      address,
      text,
      isEdited: (entry?.text ?? '') !== '',
      length: postLength(rule, text, address),
      state: stateOf(entry),
      entry,
      postedBy: names.get(entry?.posted_by ?? '') ?? '',
      visits: link ? (visits.get(link.id) ?? 0) : 0,
      clicks: kinds?.get('click') ?? 0,
      robots: [...(kinds ?? [])].flatMap(([kind, n]): [string, number][] =>
        kind.startsWith('robot:') && kind !== 'robot:other' ? [[kind.slice(6), n]] : [],
      ),
      mention: all
        .filter((other) => other.platform === account.platform && other.id !== account.id && other.state !== 'foreign')
        .filter((other) => other.label !== '' && words.toLowerCase().includes(other.label.toLowerCase()))
        .map((other) => shownHandle(other))
        .slice(0, 3),
      sameAs: '',
    }
  })
  for (const [index, row] of rows.entries()) {
    row.sameAs = rows.slice(0, index).find((earlier) => nearlySame(earlier.text, row.text))?.name ?? ''
  }
  const agencies = await agenciesIn(titian.db, site.id, words)
  return { page, title, rows, agencies, isGuessed: !all.some((account) => account.state === 'own') }
}

export interface KitArticle {
  id: string
  title: string
  publishedAt: string
  /** Names of the accounts on which it was not posted yet, in order. */
  open: string[]
  posted: number
  accounts: number
}

/** The to-do list: articles of the last 14 days, newest first. */
export async function kitList(
  titian: Titian,
  site: Site,
): Promise<{ articles: KitArticle[]; accounts: AccountRow[]; isGuessed: boolean }> {
  const now = titian.clock.now()
  const all = await accountsOf(titian.db, site.id)
  const accounts = kitAccounts(all)
  const pages = await newestArticles(titian.db, site.id, {
    since: later(now, -KIT_DAYS * DAY),
    until: now,
    most: MOST_IN_KIT,
  })
  const entries = await entriesOf(
    titian.db,
    site.id,
    pages.map((page) => page.id),
  )
  const articles = pages.map((page): KitArticle => {
    const states = accounts.map((account) => stateOf(entries.get(`${page.id} ${account.id}`)))
    return {
      id: page.id,
      title: page.title,
      publishedAt: page.published_at,
      open: accounts.filter((_, index) => states[index] === 'open').map((account) => accountName(account)),
      posted: states.filter((state) => state === 'posted').length,
      accounts: accounts.length,
    }
  })
  return { articles, accounts, isGuessed: !all.some((account) => account.state === 'own') }
}
