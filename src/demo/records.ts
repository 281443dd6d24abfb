import { addAccount } from '../accounts/change-account.ts'
import { addDays, addMonths, dayOf, monthOf } from '../base/calendar.ts'
import { isoOf } from '../base/clock.ts'
import { classify, fillIndicators, setParameters } from '../frames/change-frames.ts'
import type { Audience, HandleKind, Topic } from '../frames/study.ts'
import { pageAddress } from '../pages/page.ts'
import { pageByKey } from '../pages/page-store.ts'
import { recordFollowers } from '../posts/record-followers.ts'
import { type PostWish, recordPosts } from '../posts/record-post.ts'
import { foldReferrers } from '../visits/fold-referrers.ts'
import type { Article } from './article.ts'
import type { Scene } from './happening.ts'
import type { Random } from './random.ts'
import { ACCOUNTS, type AgencyId, DEMO_ZONE, OFFICE_ACCOUNTS } from './regency.ts'
import { type Calendar, LAUNCH_DAY } from './visit-plan.ts'

/** Followers on the first and on the last day; the first are those of the Bangka study's table 1. */
const FOLLOWERS: readonly { url: string; first: number; last: number; agency?: AgencyId }[] = [
  { url: ACCOUNTS[0].url, first: 2041, last: 2310 },
  { url: ACCOUNTS[1].url, first: 989, last: 1420 },
  { url: ACCOUNTS[2].url, first: 78, last: 81 },
  { url: ACCOUNTS[3].url, first: 207, last: 230 },
  { url: ACCOUNTS[4].url, first: 590, last: 640 },
  { url: OFFICE_ACCOUNTS[0].url, first: 3010, last: 3100, agency: 'dinkes' },
  { url: OFFICE_ACCOUNTS[1].url, first: 5080, last: 5200, agency: 'disdukcapil' },
  { url: OFFICE_ACCOUNTS[2].url, first: 902, last: 900, agency: 'bpbd' },
]
const [FACEBOOK, INSTAGRAM, X, YOUTUBE, , DINKES, , BPBD] = [0, 1, 2, 3, 4, 5, 6, 7] as const
const SOURCE = 'dibaca petugas di platform'
const READ_EVERY_DAYS = 28

/** Names that the posts mention, and what the staff of the story say they are. */
const MENTIONED: Readonly<Record<string, HandleKind>> = {
  '@bujang_rukam': 'person',
  '@ibuguru_airlayang': 'person',
  '@bupati_marwati': 'official',
  '@humasprov_contoh': 'institution',
}

/** What the office writes down at the end of the twelve weeks: followers, posts, classes, the market. */
export async function keepRecords(
  scene: Scene,
  articles: readonly Article[],
  calendar: Calendar,
  random: Random,
): Promise<void> {
  const { titian, site, staff } = scene
  const today = dayOf(titian.clock.ms(), DEMO_ZONE)
  const by = staff.andi
  const accounts: string[] = []
  for (const { url } of FOLLOWERS) accounts.push(await addAccount(titian, staff.kartini, site, url))

  const days = Array.from({ length: calendar.days }, (_, day) => addDays(calendar.firstDay, day)).filter(
    (day, at) => (at % READ_EVERY_DAYS === 0 || day === today) && day <= today,
  )
  for (const day of days) {
    const part = days.indexOf(day) / Math.max(1, days.length - 1)
    const readings = FOLLOWERS.map(({ first, last }, at) => ({
      accountId: accounts[at]!,
      followers: Math.round(first + (last - first) * part),
    }))
    await recordFollowers(titian, by, site, day, SOURCE, readings)
  }

  const posts = articles
    .filter(({ day }) => day <= today)
    .flatMap((article) => postsOf(article, site.origins[0]!, accounts, calendar, random))
  if (posts.length > 0) await recordPosts(titian, by, site, posts)

  const set = { since: calendar.firstDay, sources: new Map<string, string>() }
  for (const name of ['population', 'penetration']) set.sources.set(name, 'data contoh kabupaten rekaan, 2026')
  await setParameters(titian, staff.kartini, site, {
    ...set,
    values: new Map([
      ['population', '341000'],
      ['penetration', '70%'],
    ]),
  })
  await classify(titian, staff.yuli, site, {
    pages: await classesOf(scene, articles),
    accounts: new Map(FOLLOWERS.flatMap(({ agency }, at) => (agency ? [[accounts[at]!, agency] as const] : []))),
    handles: new Map(Object.entries(MENTIONED).map(([name, type]) => [name, { type, agencyId: '' }])),
  })
  await fillIndicators(titian, by, site, {
    month: addMonths(monthOf(today), -1),
    source: 'Meta Business Suite, dibaca petugas',
    typed: new Map([
      ['typed_1c', '412'],
      ['typed_3c', '9'],
    ]),
  })
  await foldReferrers(titian)
  await foldReferrers(titian)
}

/** Before the launch the accounts lead to one another, afterwards to the article: the story of the Bangka study's figure 9. */
function postsOf(
  article: Article,
  origin: string,
  accounts: readonly string[],
  calendar: Calendar,
  random: Random,
): PostWish[] {
  const isLaunched = calendar.dayOf(article) >= LAUNCH_DAY
  const address = `${origin}/berita/${article.slug}`
  const hour = Number(isoOf(Date.parse(article.published) + 7 * 3_600_000).slice(11, 13))
  const post = (account: number, text: string, more: Partial<PostWish> = {}): PostWish => ({
    accountId: accounts[account]!,
    url: '',
    day: article.day,
    hour: Math.min(23, hour + 1),
    text,
    kind: 'own',
    format: 'photo',
    likes: random.whole(4, 60),
    comments: random.whole(0, 6),
    shares: random.whole(0, 9),
    source: 'Meta Business Suite',
    ...more,
  })
  const instagram = `${ACCOUNTS[INSTAGRAM].url}`
  const youtube = ACCOUNTS[YOUTUBE].url
  const tag = '#tanjungkelekak'
  const posts = [post(FACEBOOK, `${article.title}. ${article.summary} ${tag}${isLaunched ? ` ${address}` : ''}`)]
  if (article.kind !== 'berkala')
    posts.push(post(INSTAGRAM, `${article.title} ${tag} #${article.section}${isLaunched ? '' : ` ${youtube}`}`))
  if (article.no % 2 === 0)
    posts.push(
      post(X, `${article.title} ${isLaunched ? address : instagram}`, { format: 'link', shares: random.whole(0, 3) }),
    )
  if (article.no % 3 === 0)
    posts.push(
      post(X, `RT @humasprov_contoh Informasi bagi warga: ${article.title}`, {
        kind: 'repost',
        likes: null,
        shares: null,
      }),
    )
  if (article.no % 5 === 0)
    posts.push(
      post(FACEBOOK, `Terima kasih @bujang_rukam dan @ibuguru_airlayang atas masukannya. ${tag}`, { hour: 19 }),
    )
  if (article.kind === 'seremonial')
    posts.push(post(X, `Bersama @bupati_marwati: ${article.title}`, { hour: Math.min(23, hour + 2) }))
  if (article.agency === 'Dinas Kesehatan')
    posts.push(post(DINKES, `${article.title}. Info lengkap di @pemkabtanjungkelekak`, { source: SOURCE }))
  // BPBD fell silent: its last post lies two months back.
  if (article.agency === 'BPBD' && !isLaunched) posts.push(post(BPBD, article.title, { source: SOURCE }))
  return posts
}

const SERVICE = ['layanan', 'serta-merta', 'hoaks', 'tindak lanjut']
/** So many of the newest articles still wait to be classified. */
const UNSAID = 2

async function classesOf({ titian, site }: Scene, articles: readonly Article[]) {
  const classes = new Map<string, { topic: Topic | ''; audience: Audience | '' }>()
  for (const article of articles.slice(0, -UNSAID)) {
    const page = await pageByKey(titian.db, site.id, pageAddress(site, `${site.origins[0]}/berita/${article.slug}`).key)
    if (!page) continue
    const topic = SERVICE.includes(article.kind) ? 'service' : article.kind === 'seremonial' ? 'ceremony' : 'other'
    const audience = /pelaku usaha|UMKM|MPP/i.test(article.title)
      ? 'G2B'
      : /Kejari|DPRD/.test(article.title)
        ? 'G2G'
        : 'G2C'
    classes.set(page.id, { topic, audience })
  }
  return classes
}
