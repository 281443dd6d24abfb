import { addDays, addMonths, firstOfMonth, lastOfMonth, mondayOf, monthOf } from '../base/calendar.ts'
import type { Day, IsoTime } from '../base/clock.ts'
import { begun, kindOf, lengthOf, type Period, periodBefore } from '../base/period.ts'
import type { CommentFigures } from '../comments/comment-figures.ts'
import type { LetterFigures, OverdueLetters } from '../letters/letter-figures.ts'
import type { LinkSums } from '../links/link-figures.ts'
import type { PageSums } from '../pages/page-figures.ts'
import type { PostGap } from '../posts/post-gap-figures.ts'
import type { SharedPage, ShareSums } from '../shares/share-figures.ts'
import type { DaySums, OutboundSums, SourceSums, VisitFigures } from '../visits/visit-figures.ts'
import { balanceOf, doorOf, turnOf } from './balance.ts'
import { accountRows, postRows } from './by-account.ts'
import {
  type ArticleRow,
  type Bucket,
  EVIDENCE_CLASSES,
  type EvidenceClass,
  FEW,
  FIGURES,
  type Figure,
  type FigureKey,
  FREQ_BUCKETS,
  type MediumRow,
  type PlatformRow,
  type Report,
  SINCE_BUCKETS,
  type SplitColumn,
  type Status,
  type TrendPoint,
} from './report.ts'
import { threeThings } from './three-things.ts'

/** What the capabilities publish of one period, and of the one before where it can be compared. */
export interface Figures {
  visits: VisitFigures
  loyalty: { since: string; freq: string; visits: number }[]
  shares: ShareSums[]
  likes: number
  /** Visits by tracked links. */
  linked: number
  comments: CommentFigures
  letters: LetterFigures
}

export interface ReportInput {
  site: Report['site'] & { isTagSeen: boolean; hasComments: boolean }
  period: Period
  /** Today in the site's zone. */
  today: Day
  readAt: IsoTime
  countedSince: Day | null
  now: Figures
  before: Figures
  pages: PageSums[]
  links: LinkSums[]
  sharedPages: SharedPage[]
  outbound: OutboundSums[]
  untitled: number
  posts: PostGap[]
  /** Ids of pages that cannot be shared. */
  unshareable: string[]
  /** Days of `historyPeriod`. */
  days: DaySums[]
  hours: { visits: number[]; social: number[] }
  ignored: { reason: string; beacons: number }[]
  waiting: { count: number; oldest: IsoTime }
  overdue: OverdueLetters
}

/** From here on the answer says "Ya": one visit in ten is proven to come from social media. */
const YES_FROM = 0.1
const ARTICLES_SHOWN = 20

/** Pure: the same figures make the same report, whatever shows it. */
export function composeReport(input: ReportInput): Report {
  const { period, today, now } = input
  const before = periodBefore(period, today)
  const comparable = comparability(input.countedSince, before)
  const figures = figuresOf(input, comparable !== 'none')
  const sums = total(now.visits.sources)
  const social = total(now.visits.sources.filter(isSocial))
  const sumsBefore = total(input.before.visits.sources)
  const socialBefore = total(input.before.visits.sources.filter(isSocial))
  const { isTagSeen, hasComments, ...site } = input.site
  const door = doorOf(figures.balance.value)
  const platforms = platformRows(now.visits)
  const articles = articleRows(input.pages, now.comments.byPage)
  const report: Omit<Report, 'todo'> = {
    site,
    period,
    kind: kindOf(period),
    until: begun(period, today)?.to ?? period.from,
    isRunning: period.from <= today && today <= period.to,
    before,
    comparable,
    countedSince: input.countedSince,
    readAt: input.readAt,
    answer: {
      verdict: verdictOf(sums.visits, social.visits, sums.possible),
      visits: sums.visits,
      low: social.visits,
      high: social.visits + sums.possible,
      before:
        comparable === 'none' || sumsBefore.visits === 0
          ? null
          : { visits: sumsBefore.visits, low: socialBefore.visits, high: socialBefore.visits + sumsBefore.possible },
      door,
      doorBefore: doorOf(figures.balance.before),
    },
    figures,
    platforms,
    media: mediumRows(now.visits.sources),
    split: {
      social: splitColumn(now.visits.sources.filter(isSocial)),
      other: splitColumn(now.visits.sources.filter((row) => !isSocial(row))),
      all: splitColumn(now.visits.sources),
    },
    accounts: accountRows(
      input.links,
      now.visits.accounts,
      social,
      new Map(platforms.map((row) => [row.platform, row.in])),
    ),
    posts: postRows(input.links, site.zone),
    articles,
    articleTotal: articleTotal(articles),
    networks: now.shares,
    sharedPages: input.sharedPages,
    outbound: {
      social: waysOut(input.outbound, 'social'),
      host: waysOut(input.outbound, 'host'),
      download: waysOut(input.outbound, 'download'),
    },
    turn: turnOf(input.days, period.to),
    trend: trendOf(input),
    loyalty: {
      freq: buckets(now.loyalty, 'freq', FREQ_BUCKETS),
      since: buckets(now.loyalty, 'since', SINCE_BUCKETS),
    },
    hours: input.hours,
    ignored: input.ignored,
    waiting: input.waiting,
    overdue: input.overdue,
  }
  return { ...report, todo: threeThings(report, { ...input, isTagSeen, hasComments }) }
}

/** So many ways out are named; the total holds all. */
const WAYS_SHOWN = 8
function waysOut(rows: readonly OutboundSums[], kind: OutboundSums['kind']) {
  const ofKind = rows.filter((row) => row.kind === kind)
  return {
    total: ofKind.reduce((sum, row) => sum + row.visits, 0),
    rows: ofKind.slice(0, WAYS_SHOWN).map(({ target, visits }) => ({ target, visits })),
  }
}

function buckets(rows: Figures['loyalty'], by: 'freq' | 'since', names: readonly string[]): Bucket[] {
  return names.map((bucket) => ({
    bucket,
    visits: rows.reduce((sum, row) => sum + (row[by] === bucket ? row.visits : 0), 0),
  }))
}

const isSocial = (row: SourceSums): boolean => row.medium === 'social'
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

function total(rows: readonly SourceSums[]) {
  const sums = {
    visits: 0,
    firstDay: 0,
    firstWeek: 0,
    firstMonth: 0,
    returning: 0,
    possible: 0,
    engaged: 0,
    twoWay: 0,
    views: 0,
    seconds: 0,
  }
  for (const row of rows) for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += row[name]
  return sums
}

function comparability(since: Day | null, before: Period): Report['comparable'] {
  if (since === null || since > before.to) return 'none'
  return since > before.from ? 'partial' : 'full'
}

function verdictOf(visits: number, low: number, possible: number): Report['answer']['verdict'] {
  if (visits === 0) return 'empty'
  if (visits < FEW) return 'few'
  if (low > 0) return share(low, visits) >= YES_FROM ? 'yes' : 'little'
  return possible > 0 ? 'unproven' : 'no'
}

// ── figures ────────────────────────────────────────────────

interface Known {
  value: number | null
  of?: number
  status?: Status
}

function figuresOf(input: ReportInput, isComparable: boolean): Record<FigureKey, Figure> {
  const now = known(input.now, input.period)
  const before = known(input.before, periodBefore(input.period, input.today))
  now.overdue = { value: input.overdue.count }
  const made = {} as Record<FigureKey, Figure>
  for (const key of Object.keys(FIGURES) as FigureKey[]) {
    const { value, of, status } = now[key]
    // Letters past their limit stand at the moment of reading; there is no such figure of the period before.
    const earlier = isComparable && key !== 'overdue' ? before[key] : undefined
    const isUnavailable = value === null && status !== undefined
    made[key] = {
      key,
      value,
      of: of ?? null,
      unit: FIGURES[key].unit,
      status: isUnavailable ? 'unavailable' : (status ?? 'measured'),
      better: FIGURES[key].better,
      before: earlier?.value ?? null,
      beforeOf: earlier?.of ?? null,
    }
  }
  return made
}

function known(figures: Figures, period: Period): Record<FigureKey, Known> {
  const { visits, comments, letters } = figures
  const all = total(visits.sources)
  const social = total(visits.sources.filter(isSocial))
  const tracked = total(
    visits.sources.filter((row) => isSocial(row) && (row.evidence === 'own' || row.evidence === 'utm')),
  )
  const out = visits.accounts.reduce((sum, account) => sum + account.visits, 0)
  const loyal = figures.loyalty.filter(({ freq }) => freq === '3-4' || freq === '5+')
  const soonBack = figures.loyalty.filter(({ since }) => since === '0-1' || since === '2-7')
  const saysOften = figures.loyalty.filter(({ freq }) => freq !== '')
  const sumOfVisits = (rows: readonly { visits: number }[]) => rows.reduce((sum, row) => sum + row.visits, 0)
  const wait = comments.medianWaitMinutes
  return {
    visits: { value: all.visits },
    visitors: { value: uniques(all, period), status: 'estimate' },
    social_low: { value: social.visits, of: all.visits },
    social_high: { value: social.visits + all.possible, of: all.visits, status: 'estimate' },
    tracked: { value: tracked.visits, of: social.visits },
    linked: { value: figures.linked },
    in: { value: social.visits },
    out: { value: out },
    balance: { value: balanceOf(social.visits, out) },
    engaged: { value: all.engaged, of: all.visits },
    bounce: { value: all.visits - all.engaged, of: all.visits },
    two_way: { value: all.twoWay, of: all.visits },
    returning: { value: all.returning, of: all.visits },
    loyal: { value: sumOfVisits(loyal), of: sumOfVisits(saysOften) },
    often: { value: sumOfVisits(soonBack), of: sumOfVisits(saysOften) },
    views: { value: all.views },
    reading: { value: all.visits === 0 ? null : all.seconds / all.visits },
    likes: { value: figures.likes },
    shares: { value: figures.shares.reduce((sum, row) => sum + row.presses, 0) },
    brought: { value: figures.shares.reduce((sum, row) => sum + row.visits, 0) },
    comments: { value: comments.shown },
    replies: { value: comments.replies },
    writers: { value: comments.writers, status: 'estimate' },
    official: { value: comments.official },
    // Infinity: most of them still wait, so there is no median yet; that is said, and never a number.
    wait: wait === null ? { value: null } : { value: Number.isFinite(wait) ? wait : null, status: 'measured' },
    letters: { value: letters.received },
    answered: { value: letters.answered, of: letters.received - letters.closed },
    in_time: { value: letters.inTime, of: letters.due },
    satisfied: { value: letters.satisfied, of: letters.rated },
    overdue: { value: null },
  }
}

/** Sums of "my first visit this …" hold for that day, week or month of the site and for no other period (promise 6). */
function uniques(sums: { firstDay: number; firstWeek: number; firstMonth: number }, period: Period): number | null {
  const byKind = { day: sums.firstDay, week: sums.firstWeek, month: sums.firstMonth, span: null }
  return byKind[kindOf(period)]
}

// ── tables ─────────────────────────────────────────────────

const CLASS_OF: Readonly<Record<string, EvidenceClass>> = {
  own: 'own',
  utm: 'utm',
  referrer: 'referrer',
  android: 'app',
  'in-app': 'app',
  script: 'app',
  'click-id': 'click-id',
}

function platformRows({ sources, accounts }: VisitFigures): PlatformRow[] {
  const rows = new Map<string, PlatformRow>()
  const of = (platform: string): PlatformRow => {
    let found = rows.get(platform)
    if (!found) {
      const evidence = Object.fromEntries(EVIDENCE_CLASSES.map((name) => [name, 0])) as Record<EvidenceClass, number>
      found = { platform, in: 0, out: 0, evidence, tracked: 0, balance: null, door: null, hasAccount: false }
      rows.set(platform, found)
    }
    return found
  }
  for (const source of sources.filter(isSocial)) {
    const row = of(source.platform)
    const evidence = CLASS_OF[source.evidence] ?? 'none'
    row.in += source.visits
    row.evidence[evidence] += source.visits
    if (evidence === 'own' || evidence === 'utm') row.tracked += source.visits
  }
  for (const account of accounts) {
    const row = of(account.platform)
    row.out += account.visits
    row.hasAccount = true
  }
  for (const row of rows.values()) {
    row.balance = row.hasAccount ? balanceOf(row.in, row.out) : null
    row.door = doorOf(row.balance)
  }
  return [...rows.values()]
    .filter((row) => row.in + row.out > 0)
    .sort(
      (a, b) =>
        Number(a.platform === '') - Number(b.platform === '') ||
        b.in - a.in ||
        b.out - a.out ||
        (a.platform < b.platform ? -1 : 1),
    )
}

function mediumRows(sources: readonly SourceSums[]): MediumRow[] {
  const rows = new Map<string, MediumRow>()
  for (const { medium, visits, possible } of sources) {
    const row = rows.get(medium) ?? { medium, visits: 0, possible: 0 }
    row.visits += visits
    row.possible += possible
    rows.set(medium, row)
  }
  return [...rows.values()].sort((a, b) => b.visits - a.visits || (a.medium < b.medium ? -1 : 1))
}

function splitColumn(sources: readonly SourceSums[]): SplitColumn {
  const { visits, engaged, twoWay, returning, views, seconds } = total(sources)
  return { visits, engaged, bounce: visits - engaged, two_way: twoWay, returning, views, seconds }
}

function articleRows(pages: readonly PageSums[], comments: ReadonlyMap<string, number>): ArticleRow[] {
  const all = pages.map((page) => ({
    kind: page.pageId === '' ? ('unknown' as const) : ('page' as const),
    pageId: page.pageId,
    title: page.title,
    url: page.url,
    pages: 1,
    visits: page.visits,
    social: page.social,
    views: page.views,
    likes: page.likes,
    comments: comments.get(page.pageId) ?? 0,
    shares: page.shares,
  }))
  const seen = new Set(pages.map((page) => page.pageId))
  // Talked about, but not visited in the period.
  const elsewhere = [...comments].filter(([pageId]) => !seen.has(pageId))
  const known = all.filter((row) => row.kind === 'page')
  const shown: ArticleRow[] = known.slice(0, ARTICLES_SHOWN)
  const rest = known.slice(ARTICLES_SHOWN)
  const quiet = elsewhere.map(([, count]) => ({ visits: 0, social: 0, views: 0, likes: 0, comments: count, shares: 0 }))
  if (rest.length + quiet.length > 0) {
    shown.push({
      kind: 'rest',
      pageId: '',
      title: '',
      url: '',
      pages: rest.length + quiet.length,
      ...addUp([...rest, ...quiet]),
    })
  }
  // What was liked and taken back on no known page leaves a row of nothing.
  const unknown = all.filter((row) => row.kind === 'unknown' && Object.values(addUp([row])).some((sum) => sum !== 0))
  return [...shown, ...unknown]
}

type Additive = Pick<ArticleRow, 'visits' | 'social' | 'views' | 'likes' | 'comments' | 'shares'>
function addUp(rows: readonly Additive[]): Additive {
  const sums = { visits: 0, social: 0, views: 0, likes: 0, comments: 0, shares: 0 }
  for (const row of rows) for (const name of Object.keys(sums) as (keyof Additive)[]) sums[name] += row[name]
  return sums
}

const articleTotal = (rows: readonly ArticleRow[]): Report['articleTotal'] => ({
  pages: rows.filter((row) => row.kind !== 'unknown').reduce((sum, row) => sum + row.pages, 0),
  ...addUp(rows),
})

// ── trend ──────────────────────────────────────────────────

/** Up to two weeks by day, up to nine months by week, longer by month: 9 to 40 points can be read. */
function trendUnit(period: Period): 'day' | 'week' | 'month' {
  const days = lengthOf(period)
  return days <= 14 ? 'day' : days <= 280 ? 'week' : 'month'
}

/** Months in which a turned door is looked for. */
const TURN_MONTHS = 6

/** The days of the trend, and of the months before the period's end. */
export function historyPeriod(period: Period, today: Day): Period {
  const { from, to } = trendPeriod(period, today)
  const earlier = firstOfMonth(addMonths(monthOf(period.to), 1 - TURN_MONTHS))
  return { from: earlier < from ? earlier : from, to }
}

/** Days that a trend needs: whole weeks or months, from the period before on. */
export function trendPeriod(period: Period, today: Day): Period {
  const unit = trendUnit(period)
  const before = periodBefore(period, today)
  const from =
    unit === 'day' ? before.from : unit === 'week' ? mondayOf(before.from) : firstOfMonth(monthOf(period.from))
  const to =
    unit === 'day' ? period.to : unit === 'week' ? addDays(mondayOf(period.to), 6) : lastOfMonth(monthOf(period.to))
  return { from, to: to > today && today >= from ? today : to }
}

function trendOf({ period, today, countedSince, days }: ReportInput): Report['trend'] {
  const unit = trendUnit(period)
  const span = trendPeriod(period, today)
  if (countedSince === null || countedSince > span.to) return { unit, points: [] }
  const points: TrendPoint[] = []
  const start = unit === 'day' ? (d: Day) => d : unit === 'week' ? mondayOf : (d: Day) => firstOfMonth(monthOf(d))
  let from = start(countedSince > span.from ? countedSince : span.from)
  while (from <= span.to) {
    const next =
      unit === 'day' ? addDays(from, 1) : unit === 'week' ? addDays(from, 7) : firstOfMonth(addMonths(monthOf(from), 1))
    const to = addDays(next, -1)
    points.push({ from, to, visits: 0, in: 0, out: 0, isPartial: to >= today || from < countedSince })
    from = next
  }
  for (const day of days) {
    const point = points.find((one) => one.from <= day.day && day.day <= one.to)
    if (!point) continue
    point.visits += day.visits
    point.in += day.social
    point.out += day.out
  }
  return { unit, points }
}
