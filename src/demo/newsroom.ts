import { accountById } from '../accounts/account-store.ts'
import { type AccountType, addAccount, changeAccount } from '../accounts/change-account.ts'
import { changeKit } from '../kit/change-kit.ts'
import { kitOf } from '../kit/open-kit.ts'
import { addressWith, type Link } from '../links/link.ts'
import { linkForBio } from '../links/make-link.ts'
import { pageAddress } from '../pages/page.ts'
import type { Site } from '../sites/site.ts'
import type { Titian } from '../titian.ts'
import type { Beacon } from '../wire/api.ts'
import type { Article } from './article.ts'
import { awake, type Happening, type Scene } from './happening.ts'
import type { Random } from './random.ts'
import { ACCOUNTS, OFFICE_ACCOUNTS } from './regency.ts'
import { type Calendar, LAUNCH_DAY } from './visit-plan.ts'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** Where articles are posted: minutes after publication, and how often at all. YouTube takes films only. */
const POSTING: readonly { platform: string; after: number; often: number; postAt: (no: number) => string }[] = [
  { platform: 'WhatsApp', after: 25, often: 1, postAt: () => '' },
  { platform: 'Facebook', after: 50, often: 1, postAt: (no) => `${ACCOUNTS[0].url}/posts/10160${no}` },
  { platform: 'Instagram', after: 170, often: 0.8, postAt: (no) => `https://www.instagram.com/p/Kelekak${no}/` },
  { platform: 'X (Twitter)', after: 240, often: 0.35, postAt: (no) => `${ACCOUNTS[2].url}/status/18600${no}` },
]
/** The last one still stands on the to-do list of these. */
const NOT_YET = ['Instagram', 'X (Twitter)']

/** From the launch on: staff say which accounts are theirs, and post each article with the link of the post kit. */
export function planNewsroom(articles: readonly Article[], calendar: Calendar, random: Random): Happening[] {
  const launch = calendar.midnight(LAUNCH_DAY)
  const happenings: Happening[] = [{ at: launch + 8 * HOUR_MS, happen: nameAccounts }]
  const launched = articles.filter((article) => Date.parse(article.published) >= launch + 8 * HOUR_MS)
  for (const article of launched) {
    for (const { platform, after, often, postAt } of POSTING) {
      const isOpen = article === launched.at(-1) && NOT_YET.includes(platform)
      if (!random.is(often) || isOpen) continue
      const at = Date.parse(article.published) + (after + random.whole(0, 30)) * MINUTE_MS
      happenings.push({
        at: awake(at, calendar.midnight(0)),
        happen: (scene) => post(scene, article, platform, postAt(article.no)),
      })
    }
  }
  return happenings
}

async function nameAccounts({ titian, site, staff }: Scene): Promise<void> {
  const bio = `${titian.config.publicUrl}/bio/${site.id}`
  for (const { platform, name, url } of ACCOUNTS) {
    await own(titian, site, staff.kartini, url, {
      label: name.startsWith('@') ? '' : name,
      type: 'institution',
      inKit: platform !== 'YouTube',
      // One profile leads to the newsroom's own page, one away to another network (S0-22).
      profileLink: platform === 'Instagram' ? bio : platform === 'X' ? ACCOUNTS[3].url : '',
    })
  }
  for (const { name, url } of OFFICE_ACCOUNTS) {
    await own(titian, site, staff.kartini, url, { label: name, type: 'opd', inKit: false, profileLink: '' })
  }
}

async function own(
  titian: Titian,
  site: Site,
  staff: Scene['staff']['kartini'],
  url: string,
  says: { label: string; type: AccountType; inKit: boolean; profileLink: string },
): Promise<void> {
  const id = await addAccount(titian, staff, site, url)
  const { version } = (await accountById(titian.db, site.id, id))!
  await changeAccount(titian, staff, site, {
    id,
    version,
    state: 'own',
    hashtags: '',
    aliases: null,
    position: 0,
    ...says,
  })
}

async function post(scene: Scene, article: Article, platform: string, postUrl: string): Promise<void> {
  const { titian, site, staff, links } = scene
  const address = `${site.origins[0]}/berita/${article.slug}`
  const { id } = await titian.pages.ofAct(site, pageAddress(site, address))
  // A post is written from the article's title, as the first visits let Titian read it.
  await scene.readPages()
  const { rows } = await kitOf(titian, site, id, true)
  const row = rows.find(({ account }) => account.platform === platform)
  if (!row?.link) throw new Error(`the kit of the demo has no account on ${platform}`)
  const order = { pageId: id, accountId: row.account.id, version: row.entry?.version ?? 0, text: row.text, postUrl }
  await changeKit(titian, staff.yuli, site, { act: 'posted', ...order })
  links.set(nameOf(address, row.link.utm_source), row.link)
  if (platform === 'Instagram' && !links.has(BIO)) links.set(BIO, await linkForBio(titian, site, row.account))
}

/** Links that readers find posted, by the article's address and utm_source; and the one in the profile on Instagram. */
export type PostedLinks = Map<string, Link>
const BIO = 'bio instagram'
const nameOf = (address: string, source: string): string => `${address} ${source}`

/** A beacon whose reader came by a post carries the post's link; of those from Instagram, one in three took the profile's. */
export function byPostedLink(beacon: Beacon, links: PostedLinks): Beacon {
  const { land } = beacon
  const url = new URL(land.url)
  const source = url.searchParams.get('utm_source')
  const address = url.origin + url.pathname
  const link = source === null ? undefined : links.get(nameOf(address, source))
  if (link) return { ...beacon, land: { ...land, url: addressWith(address, link.slug, link) } }
  const bio = links.get(BIO)
  const isFromProfile = land.ref === 'https://l.instagram.com/' && url.pathname.startsWith('/berita/')
  if (!bio || !isFromProfile || beacon.visit.charCodeAt(10) % 3 !== 0) return beacon
  return { ...beacon, land: { ...land, url: addressWith(address, bio.slug, bio), ref: '' } }
}
