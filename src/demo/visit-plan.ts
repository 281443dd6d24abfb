import type { Day } from '../base/clock.ts'
import type { VisitAct } from '../wire/api.ts'
import {
  type Arrival,
  assistant,
  email,
  referral,
  SOCIAL,
  search,
  shared,
  social,
  socialUntagged,
  typed,
  unattributed,
} from './arrivals.ts'
import type { Article } from './article.ts'
import { BASE62, type Random } from './random.ts'
import { ACCOUNTS, OFFICE_ACCOUNTS } from './regency.ts'

export interface Step {
  path: string
  /** Seconds after the visit began. */
  after: number
  /** Engaged seconds of this view. */
  seconds: number
}

export interface PlannedVisit {
  /** Epoch ms. */
  at: number
  arrival: Arrival
  steps: Step[]
  acts: VisitAct[]
  /** Addresses that were left for, and files fetched. */
  leaves: { kind: 'outbound' | 'download'; to: string }[]
}

export interface PlannedShare {
  at: number
  article: Article
  network: string
  token: string
}
export interface PlannedLike {
  at: number
  article: Article
}

export interface VisitPlan {
  visits: PlannedVisit[]
  shares: PlannedShare[]
  likes: PlannedLike[]
}

/** The twelve weeks as the generators count them: day 0 is the first, midnight is the regency's. */
export interface Calendar {
  firstDay: Day
  /** Epoch ms of midnight (WIB) at the start of a day. */
  midnight(day: number): number
  dayOf(article: Article): number
  /** Monday = 0. */
  weekday(day: number): number
  days: number
  /** Nothing happens after it. */
  endMs: number
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** The day after which the newsroom posts its articles with links (20 September of the story). */
export const LAUNCH_DAY = 19

/** Of a day's visits, in per mille, by hour: peaks at 07–08, 12–13 and 19.30–21.30. */
const HOURS = [6, 3, 2, 2, 5, 14, 38, 92, 74, 52, 46, 48, 78, 70, 44, 38, 36, 38, 42, 74, 90, 66, 30, 12]
/** Outbound clicks to social accounts, by week: the footer is followed less once reading goes on below the article. */
const OUT_BY_WEEK = [310, 312, 305, 292, 272, 255, 236, 214, 192, 170, 154, 140]
const OUT_ACCOUNTS: readonly (readonly [string, number])[] = [
  [ACCOUNTS[0].url, 36],
  [ACCOUNTS[1].url, 27],
  [ACCOUNTS[3].url, 15],
  [ACCOUNTS[4].url, 11],
  [ACCOUNTS[2].url, 5],
  [OFFICE_ACCOUNTS[0].url, 3],
  [OFFICE_ACCOUNTS[1].url, 2],
  [OFFICE_ACCOUNTS[2].url, 1],
]

/** How much an article is read, shared and liked beside what its class says; by number in the plan. */
interface Behaviour {
  read?: number
  likes?: number
  shares?: number
  network?: Partial<Record<'wa' | 'fb' | 'tg' | 'x' | 'link' | 'text' | 'ig', number>>
  downloads?: number
}
const BEHAVIOUR: Readonly<Record<number, Behaviour>> = {
  1: { read: 0.85, likes: 41, shares: 34 },
  2: { read: 1.6, likes: 38, shares: 62 },
  3: { read: 0.8, likes: 96, shares: 12 },
  4: { read: 1.1, likes: 33, shares: 138, network: { wa: 120, fb: 8, text: 6, link: 4 } },
  5: { read: 0.12, likes: 4, shares: 1 },
  6: { read: 1.3, likes: 52, shares: 44 },
  8: { read: 1.2, likes: 22, shares: 132 },
  10: { read: 0.12, likes: 6, shares: 1 },
  11: { read: 1.6, likes: 47, shares: 96, downloads: 1900 },
  13: { read: 0.4, likes: 80, shares: 3 },
  15: { read: 1.4, likes: 88, shares: 400, network: { wa: 296, fb: 48, tg: 22, link: 18, text: 16 } },
  19: { read: 0.15, likes: 3, shares: 1 },
  20: { read: 0.4, likes: 20, shares: 4 },
  22: { read: 1.5, likes: 29, shares: 70 },
  23: { read: 0.7, likes: 12, shares: 14, downloads: 260 },
  28: { read: 1.4, likes: 26, shares: 150 },
  31: { read: 0.15, likes: 9, shares: 1 },
  33: { read: 0.9, likes: 17, shares: 38, downloads: 160 },
  34: { read: 1.9, likes: 46, shares: 128 },
  35: { read: 0.9, likes: 30, shares: 26, network: { fb: 16, wa: 10 } },
  36: { read: 1.2, likes: 28, shares: 104, network: { wa: 92, fb: 6, text: 6 } },
  37: { read: 1.9, likes: 64, shares: 58 },
}
const BY_CLASS: Readonly<Record<Article['kind'], Required<Pick<Behaviour, 'read' | 'likes' | 'shares'>>>> = {
  layanan: { read: 1, likes: 27, shares: 30 },
  seremonial: { read: 0.35, likes: 24, shares: 4 },
  'serta-merta': { read: 1.3, likes: 16, shares: 80 },
  berita: { read: 0.9, likes: 34, shares: 28 },
  berkala: { read: 0.45, likes: 8, shares: 8 },
  hoaks: { read: 1.2, likes: 40, shares: 120 },
  'tindak lanjut': { read: 1, likes: 44, shares: 34 },
  komunitas: { read: 0.9, likes: 58, shares: 40 },
}
const NETWORK_MIX = { wa: 62, fb: 15, link: 7, text: 6, tg: 5, x: 2, ig: 3 }

/** Visits beside the everyday ones: an article that many open within hours. */
interface Spike {
  article: number
  /** Hours after publication in which they come. */
  from: number
  hours: number
  visits: number
  mix: readonly (readonly [(random: Random, article: number) => Arrival, number])[]
}
const BY_MESSAGE: Spike['mix'] = [
  [unattributed, 6],
  [SOCIAL.wa, 2],
  [SOCIAL.fb, 1],
  [search, 1],
]
/** Before anybody marked a link, hardly a message could be told from a typed address. */
const BY_RUMOUR: Spike['mix'] = [
  [unattributed, 8],
  [socialUntagged, 0.6],
  [search, 1.4],
]
const BY_FACEBOOK: Spike['mix'] = [[SOCIAL.fb, 1]]
const SPIKES: readonly Spike[] = [
  {
    article: 1,
    from: 1,
    hours: 60,
    visits: 40,
    mix: [
      [search, 4],
      [typed, 4],
      [unattributed, 2],
    ],
  },
  {
    article: 4,
    from: 1,
    hours: 70,
    visits: 90,
    mix: [
      [unattributed, 8],
      [search, 2],
    ],
  },
  { article: 7, from: 1, hours: 48, visits: 30, mix: BY_FACEBOOK },
  { article: 7, from: 136, hours: 400, visits: 170, mix: BY_FACEBOOK },
  { article: 8, from: 0, hours: 2, visits: 230, mix: BY_RUMOUR },
  {
    article: 11,
    from: 0,
    hours: 5,
    visits: 420,
    mix: [
      [unattributed, 4],
      [search, 4],
      [typed, 2],
      [SOCIAL.wa, 0.8],
    ],
  },
  {
    article: 11,
    from: 10,
    hours: 62,
    visits: 520,
    mix: [
      [search, 5],
      [unattributed, 3],
      [typed, 2],
      [SOCIAL.fb, 0.4],
    ],
  },
  { article: 14, from: 0, hours: 8, visits: 110, mix: BY_MESSAGE },
  { article: 15, from: 1, hours: 40, visits: 120, mix: BY_MESSAGE },
  {
    article: 21,
    from: 1,
    hours: 500,
    visits: 190,
    mix: [
      [SOCIAL.fb, 4],
      [SOCIAL.wa, 4],
      [SOCIAL.ig, 2],
    ],
  },
  { article: 28, from: 0, hours: 4, visits: 210, mix: BY_MESSAGE },
  {
    article: 34,
    from: 1,
    hours: 30,
    visits: 90,
    mix: [
      [SOCIAL.fb, 3],
      [unattributed, 3],
      [search, 2],
    ],
  },
  { article: 35, from: 2, hours: 60, visits: 90, mix: BY_FACEBOOK },
  {
    article: 37,
    from: 0,
    hours: 60,
    visits: 110,
    mix: [
      [SOCIAL.fb, 2],
      [SOCIAL.wa, 2],
      [typed, 3],
      [SOCIAL.ig, 1],
    ],
  },
]

/** Plans every visit, share and like of the story; pure, the same for the same chance. */
export function planVisits(articles: readonly Article[], calendar: Calendar, random: Random): VisitPlan {
  const visits: PlannedVisit[] = []
  for (let day = 0; day < calendar.days; day++) visits.push(...everyday(articles, calendar, day, random))
  visits.push(...spikes(articles, calendar, random))
  const shares = planShares(articles, visits, calendar, random)
  visits.push(...returnsOf(shares, articles, calendar, random))
  const likes = planLikes(articles, visits, random)
  planDownloads(articles, visits, random)
  planOutbound(visits, calendar, random)
  const inTime = visits.filter(({ at }) => at < calendar.endMs)
  return { visits: inTime.sort((a, b) => a.at - b.at), shares: shares.sort(byTime), likes: likes.sort(byTime) }
}

const byTime = (a: { at: number }, b: { at: number }) => a.at - b.at
const pathOf = (article: Article) => `/berita/${article.slug}`

function everyday(articles: readonly Article[], calendar: Calendar, day: number, random: Random): PlannedVisit[] {
  const isWeekend = calendar.weekday(day) >= 5
  const usual = 318 + day * 0.5 + random.normal() * 26
  // 45 % fewer at weekends, never below 180 or above 420.
  const count = Math.round(Math.max(180, Math.min(420, isWeekend ? usual * 0.55 : usual)))
  const readable = articles.filter((article) => calendar.dayOf(article) <= day)
  const weights = readable.map((article) => [article, weightOn(article, day - calendar.dayOf(article))] as const)
  const found = readable.map((article) => [article, foundOn(article, day - calendar.dayOf(article))] as const)
  const sources = sourcesOn(day)
  return Array.from({ length: count }, () => {
    const hour = random.weighted(HOURS.map((weight, index) => [index, weight] as const))
    // The evening's peak begins at half past seven.
    const minute = hour === 19 && random.is(0.7) ? random.whole(30, 59) : random.whole(0, 59)
    const at = calendar.midnight(day) + hour * HOUR_MS + minute * 60_000 + random.whole(0, 59_999)
    const make = random.weighted(sources)
    const landing = random.weighted(make === search ? found : weights)
    const arrival = make(random, landing.no)
    // An article of this afternoon is not read in the morning.
    const isOut = Date.parse(landing.published) <= at
    const lands = arrival.lands === 'either' ? random.is(0.5) : arrival.lands === 'home'
    return walk(random, at, arrival, lands || !isOut ? null : landing, weights)
  })
}

type Maker = (random: Random, article: number) => Arrival

/** Shares of a day's everyday visits, in per cent: before the launch, then rising with every week of posting. */
function sourcesOn(day: number): readonly (readonly [Maker, number])[] {
  if (day < LAUNCH_DAY) {
    return [
      [typed, 47],
      [unattributed, 9.4],
      [search, 27.5],
      [socialUntagged, 5.5],
      [referral, 10],
      [email, 0.4],
      [assistant, 0.2],
    ]
  }
  const weeks = (day - LAUNCH_DAY) / 7
  const known = Math.min(16, 4.5 + weeks * 1.45)
  const dark = Math.min(17, 11 + weeks)
  return [
    [social, known],
    [unattributed, dark],
    [search, 30],
    [referral, 8],
    [email, 0.5],
    [assistant, 0.6],
    [typed, 60.9 - known - dark],
  ]
}

const behaviourOf = (article: Article) => ({ ...BY_CLASS[article.kind], ...BEHAVIOUR[article.no] })

/** News is read for days, services for months. */
function weightOn(article: Article, age: number): number {
  const { read } = behaviourOf(article)
  return read * (6 * Math.exp(-age / 4) + (article.kind === 'layanan' ? 0.16 : 0.05))
}

/** What a search finds: mostly what people need, whenever it was written. */
function foundOn(article: Article, age: number): number {
  if (article.no === 6) return 6
  const { read } = behaviourOf(article)
  return read * (1.6 * Math.exp(-age / 7) + (article.kind === 'layanan' ? 0.3 : 0.08))
}

/** One visit: where it lands, how long it stays, what it opens next. */
function walk(
  random: Random,
  at: number,
  arrival: Arrival,
  landing: Article | null,
  others: readonly (readonly [Article, number])[],
): PlannedVisit {
  const steps: Step[] = [{ path: landing ? pathOf(landing) : '/', after: 0, seconds: stay(random, landing !== null) }]
  let goesOn = landing ? 0.2 : 0.62
  while (steps.length < 5 && random.is(goesOn)) {
    const last = steps.at(-1)!
    const path = random.weighted([
      ['article', 78],
      ['/', landing ? 8 : 0],
      ['/kategori/layanan', 6],
      ['/kategori/pengumuman', 3],
      ['/arsip', 3],
      ['/kontak', 2],
    ] as const)
    const next = path === 'article' ? pathOf(random.weighted(others)) : path
    if (next !== last.path)
      steps.push({ path: next, after: last.after + last.seconds + random.whole(1, 20), seconds: stay(random, true) })
    goesOn = 0.34
  }
  return { at, arrival, steps, acts: [], leaves: [] }
}

/** Engaged seconds: four in ten leave within ten seconds, a reader stays about a minute. */
function stay(random: Random, isArticle: boolean): number {
  if (random.is(isArticle ? 0.4 : 0.46)) return random.whole(1, 9)
  return Math.min(900, Math.round(10 + Math.exp((isArticle ? 3.7 : 2.9) + random.normal() * 0.8)))
}

function spikes(articles: readonly Article[], calendar: Calendar, random: Random): PlannedVisit[] {
  const others = articles.map((article) => [article, 1] as const)
  return SPIKES.flatMap(({ article: no, from, hours, visits, mix }) => {
    const article = articles.find((one) => one.no === no)!
    const start = Date.parse(article.published) + from * HOUR_MS
    return Array.from({ length: visits }, () => {
      // Most within the first third of the time, and few at night.
      const at = start + Math.min(0.999, random.wait(0.34)) * hours * HOUR_MS
      const known = others.filter(([other]) => Date.parse(other.published) <= at)
      return walk(random, byDaylight(at, calendar, random), random.weighted(mix)(random, no), article, known)
    })
  })
}

/** Moves what would happen between one and five in the morning to later that morning. */
function byDaylight(at: number, calendar: Calendar, random: Random): number {
  const sinceMidnight = (at - calendar.midnight(0)) % DAY_MS
  const hour = sinceMidnight / HOUR_MS
  return hour >= 1 && hour < 5 ? at + (5 - hour) * HOUR_MS + random.unit() * 3 * HOUR_MS : at
}

/** Visits that opened an article, by its path. */
function readersOf(visits: readonly PlannedVisit[]): Map<string, PlannedVisit[]> {
  const readers = new Map<string, PlannedVisit[]>()
  for (const visit of visits) {
    for (const path of new Set(visit.steps.map((step) => step.path))) {
      const list = readers.get(path)
      if (list) list.push(visit)
      else readers.set(path, [visit])
    }
  }
  return readers
}

/** Gives each comment and letter to the reader of that article who came last before it. */
export function creditActs(
  visits: readonly PlannedVisit[],
  acts: readonly { at: number; by?: { article: Article; act: VisitAct } }[],
): void {
  const readers = readersOf(visits)
  for (const { at, by } of acts) {
    const list = by ? (readers.get(pathOf(by.article)) ?? []) : []
    const visit = list.findLast((one) => one.at < at) ?? list[0]
    if (!by || !visit) continue
    visit.acts.push(by.act)
    // Nobody writes within ten seconds.
    visit.steps[0]!.seconds = Math.max(visit.steps[0]!.seconds, 45)
  }
}

const SHARE_AFTER_MS = 40_000

function planShares(
  articles: readonly Article[],
  visits: readonly PlannedVisit[],
  calendar: Calendar,
  random: Random,
): PlannedShare[] {
  const readers = readersOf(visits)
  return articles.flatMap((article) => {
    const { shares, network } = behaviourOf(article)
    const mix = Object.entries(network ?? NETWORK_MIX) as [string, number][]
    const list = readers.get(pathOf(article)) ?? []
    // The first hours are when an article is passed on; a reader who shares in several groups presses several times.
    const early = [...list].sort(byTime).slice(0, Math.max(20, Math.round(list.length * 0.6)))
    if (early.length === 0) return []
    return Array.from({ length: shares }, () => {
      const visit = random.pick(early)
      const chosen = random.weighted(mix)
      visit.acts.push(chosen === 'link' || chosen === 'text' ? 'copy' : 'share')
      visit.steps[0]!.seconds = Math.max(visit.steps[0]!.seconds, 20)
      return {
        at: visit.at + SHARE_AFTER_MS + random.whole(0, 60_000),
        article,
        network: chosen,
        token: random.text(10, BASE62),
      }
    }).filter(({ at }) => at < calendar.endMs)
  })
}

/** How many visits one press brings back on average; most bring none. */
const BACK_BEFORE = 0.1
const BACK_AFTER = 0.42

function returnsOf(
  shares: readonly PlannedShare[],
  articles: readonly Article[],
  calendar: Calendar,
  random: Random,
): PlannedVisit[] {
  const launch = calendar.midnight(LAUNCH_DAY)
  return shares.flatMap(({ at, article, network, token }) => {
    const mean = at < launch ? BACK_BEFORE : BACK_AFTER
    // A few presses reach a large group, most reach nobody who opens it.
    const count = random.is(0.72) ? 0 : Math.min(14, Math.floor(random.wait(mean / 0.28) + 0.5))
    return Array.from({ length: count }, () => {
      const back = byDaylight(at + 60_000 + random.wait(5 * HOUR_MS), calendar, random)
      const known = articles.filter((one) => Date.parse(one.published) <= back).map((one) => [one, 1] as const)
      return walk(random, back, shared(random, `s.${network}.${token}`, network), article, known)
    })
  })
}

function planLikes(articles: readonly Article[], visits: readonly PlannedVisit[], random: Random): PlannedLike[] {
  const readers = readersOf(visits)
  return articles.flatMap((article) => {
    const list = random.shuffled(readers.get(pathOf(article)) ?? []).slice(0, behaviourOf(article).likes)
    return list.map((visit) => {
      visit.acts.push('like')
      return { at: visit.at + 30_000, article }
    })
  })
}

/** A reader takes one to three of an article's files. */
function planDownloads(articles: readonly Article[], visits: readonly PlannedVisit[], random: Random): void {
  const readers = readersOf(visits)
  for (const article of articles) {
    if (article.files.length === 0) continue
    let left = behaviourOf(article).downloads ?? 40
    for (const visit of random.shuffled(readers.get(pathOf(article)) ?? [])) {
      if (left <= 0) break
      const files = random.shuffled(article.files).slice(0, random.whole(1, article.files.length))
      for (const { path } of files) visit.leaves.push({ kind: 'download', to: path })
      left -= files.length
    }
  }
}

function planOutbound(visits: readonly PlannedVisit[], calendar: Calendar, random: Random): void {
  const byWeek = new Map<number, PlannedVisit[]>()
  for (const visit of visits) {
    const week = Math.floor((visit.at - calendar.midnight(0)) / (7 * DAY_MS))
    const list = byWeek.get(week)
    if (list) list.push(visit)
    else byWeek.set(week, [visit])
  }
  for (const [week, list] of byWeek) {
    const days = Math.min(7, calendar.days - week * 7)
    const wanted = Math.round(((OUT_BY_WEEK[week] ?? OUT_BY_WEEK.at(-1)!) * days) / 7)
    for (const visit of random.shuffled(list).slice(0, wanted)) {
      visit.leaves.push({ kind: 'outbound', to: random.weighted(OUT_ACCOUNTS) })
    }
    // And some to other places: the national complaint channel's stand-in, a university, a ferry's timetable.
    for (const visit of random.shuffled(list).slice(0, Math.round(days * 2.4))) {
      visit.leaves.push({
        kind: 'outbound',
        to: random.pick(['https://lapor-nasional.example/', 'https://jadwal-kapal.example/']),
      })
    }
  }
}
