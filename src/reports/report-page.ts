import { addDays, addMonths, firstOfMonth, lastOfMonth, monthOf } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import { kindOf, type Period } from '../base/period.ts'
import type { NavId } from '../http/navigation.ts'
import type { Words } from '../language/language.ts'
import { doorOf } from './balance.ts'
import { balanceScale, EVIDENCE_LOOK, evidenceBar, hourBars, hourName, rangeBar, trendLines } from './charts.ts'
import type { Chart, Drawing } from './drawing.ts'
import { flowMap, flowRows } from './flow-map.ts'
import { accountText, balanceText, changeText, figureText, NO_CHANGE, rateText, secondsText } from './format.ts'
import {
  type AccountRow,
  type Door,
  EVIDENCE_CLASSES,
  FEW,
  type FigureKey,
  type PlatformRow,
  type PostRow,
  type Report,
  type SplitColumn,
  type Todo,
  type TrendPoint,
} from './report.ts'

/** The report as views/report/ shows it: every text ready, every picture drawn. Pure. */
export function reportPage(report: Report, w: Words, options: PageOptions) {
  const names = namesOf(report, w)
  return {
    head: headOf(report, w),
    answer: answerOf(report, w, names),
    balance: balanceOfReport(report, w, names),
    todo: todoOf(report, w, options),
    trend: trendOf(report, w),
    platforms: platformsOf(report, w),
    media: mediaOf(report, w),
    visits: figs(report, w, names, ['visits', 'visitors', 'returning', 'loyal', 'often']),
    loyalty: loyaltyOf(report, w),
    quality: qualityOf(report, w),
    accounts: accountsOf(report, w),
    posts: postsOf(report, w),
    flow: flowOf(report, w),
    outbound: outboundOf(report, w),
    articles: articlesOf(report, w),
    networks: networksOf(report, w),
    hours: hoursOf(report, w),
    talk: figs(report, w, names, [
      'comments',
      'replies',
      'writers',
      'official',
      'wait',
      'letters',
      'answered',
      'in_time',
      'satisfied',
      'overdue',
      'likes',
      'shares',
    ]),
    leftOut: report.ignored.map(({ reason, beacons }) => ({
      name: w.maybe(`report.ignored_${reason}`) || reason,
      count: w.number(beacons),
    })),
    ownVisits: options.may.includes('report') ? `/staff/own-browser${options.siteQuery}` : '',
    isEmpty: report.answer.visits === 0,
  }
}
export type ReportPage = ReturnType<typeof reportPage>

export interface PageOptions {
  /** What the reader may open: a thing to do leads only there. */
  may: readonly NavId[]
  /** `?site=KEY` where one installation serves several, else ''. */
  siteQuery: string
}

// ── periods in words ───────────────────────────────────────

/** `1–31 Oktober 2026`, `28 September–4 Oktober 2026` */
export function spanText({ from, to }: Period, w: Words): string {
  if (from === to) return w.day(from)
  const [date, month, year] = w.day(from).split(' ') as [string, string, string]
  if (monthOf(from) === monthOf(to)) return `${date}–${w.day(to)}`
  return from.slice(0, 4) === to.slice(0, 4) ? `${date} ${month}–${w.day(to)}` : `${date} ${month} ${year}–${w.day(to)}`
}

/** `Oktober 2026` for a month, the days otherwise. */
export const periodName = (period: Period, w: Words): string =>
  kindOf(period) === 'month' ? w.month(monthOf(period.from)) : spanText(period, w)

interface Names {
  /** Short, for a label in a picture. */
  now: string
  before: string
  /** For a sentence. */
  beforeLong: string
  /** Beside a figure. */
  beside: string
}
function namesOf(report: Report, w: Words): Names {
  const { period, before } = report
  const beforeLong = kindOf(before) === 'month' ? w.month(monthOf(before.from)).split(' ')[0]! : spanText(before, w)
  if (report.kind !== 'month') {
    // Two dates beside every figure would be longer than the figure; the head of the page names them.
    return {
      now: w.t('report.now_short'),
      before: w.t('report.before_short'),
      beforeLong,
      beside: w.t('report.before_short'),
    }
  }
  const short = (day: Day) => w.dayShort(day).split(' ')[1]!
  return {
    now: short(period.from),
    before: short(before.from),
    beforeLong,
    beside: w.month(monthOf(before.from)).split(' ')[0]!,
  }
}

/** What stands above every form of the report: whose, of when, and the answer as plain text. */
export function reportHead(report: Report, w: Words) {
  const { say } = answerOf(report, w, namesOf(report, w))
  return { ...headOf(report, w), answer: say.map((part) => part.text).join('') }
}

function headOf(report: Report, w: Words) {
  const { site, period, before, comparable, countedSince } = report
  const line = { span: spanText(period, w), zone: w.zoneName(site.zone) }
  const isAhead = report.until < period.from || (!report.isRunning && period.from > report.until)
  const since = countedSince === null ? '' : w.day(countedSince)
  const compared = {
    full: w.t('report.compared', { period: periodName(before, w) }),
    partial: w.t('report.compared_partial', { period: periodName(before, w), since }),
    none: since === '' ? '' : w.t('report.compared_none', { since }),
  }
  return {
    site: `${site.name} · ${site.host}`,
    title: w.t('report.title_of', { period: periodName(period, w) }),
    lines: [
      w.t(report.isRunning ? 'report.period_running' : isAhead ? 'report.period_ahead' : 'report.period_line', line),
      compared[comparable],
      w.t('report.robots_line'),
      w.t('report.read_at', { stamp: w.stamp(report.readAt, site.zone) }),
    ].filter(Boolean),
  }
}

// ── page 1: answer, balance, three things ──────────────────

interface Part {
  text: string
  isFigure: boolean
}

function answerOf(report: Report, w: Words, names: Names) {
  const { answer } = report
  const key = `report.say_${answer.verdict}` as const
  const parts: Part[] =
    answer.verdict === 'empty'
      ? [{ text: w.t('report.say_empty'), isFigure: false }]
      : withFigure(w.maybe(key, { share: SLOT, door: doorClause(report, w) }), shareText(answer, w))
  const possible = answer.high - answer.low
  const before = answer.before
  return {
    say: parts,
    chart: answer.visits < FEW ? null : rangeBar(report, w),
    key: {
      low: w.t('report.key_low', { n: answer.low }),
      possible: w.t('report.key_possible', { n: possible }),
      rest: w.t('report.key_rest', { n: answer.visits - answer.high }),
    },
    note: [
      w.t('report.answer_of', { n: answer.visits }),
      before === null ? '' : w.t('report.answer_before', { period: names.beforeLong, share: shareText(before, w) }),
      w.t('report.answer_note'),
    ]
      .filter(Boolean)
      .join(' '),
  }
}

/** Stands in the sentence where the figure goes, which is shown bold. */
const SLOT = '\u0001'
function withFigure(sentence: string, figure: string): Part[] {
  const [before = '', after = ''] = sentence.split(SLOT)
  const start = before === '' ? figure.charAt(0).toUpperCase() + figure.slice(1) : figure
  return [
    { text: before, isFigure: false },
    { text: start, isFigure: true },
    { text: after, isFigure: false },
  ].filter((part) => part.text !== '')
}

/** `14 sampai 31 dari 100`; under 30 visits the visits themselves, `3 sampai 7 dari 12`. */
function shareText({ visits, low, high }: { visits: number; low: number; high: number }, w: Words): string {
  const whole = visits < FEW ? visits : 100
  const part = (count: number): string | number => {
    if (visits < FEW) return count
    const rounded = Math.round((count / visits) * 100)
    return count > 0 && rounded === 0 ? w.t('report.under_one') : rounded
  }
  const [from, to] = [part(low), part(high)]
  return from === to
    ? w.t('report.share_one', { low: from, n: whole })
    : w.t('report.share_range', { low: from, high: to, n: whole })
}

function doorClause({ answer }: Report, w: Words): string {
  const { door, doorBefore } = answer
  if (door === null) return ''
  if (door === 'even') return w.t('report.say_door_even')
  const isNew = doorBefore !== null && doorBefore !== door
  if (door === 'in') return w.t(isNew ? 'report.say_door_in_now' : 'report.say_door_in')
  return w.t(isNew ? 'report.say_door_out_now' : 'report.say_door_out')
}

const doorName = (door: Door | null, w: Words): string =>
  door === null ? '' : w.t(door === 'in' ? 'report.door_in' : door === 'out' ? 'report.door_out' : 'report.door_even')

function balanceOfReport(report: Report, w: Words, names: Names) {
  const { in: visitsIn, out } = report.figures
  const { door, doorBefore } = report.answer
  const counts = [
    w.t('report.balance_now', { in: visitsIn.value ?? 0, out: out.value ?? 0 }),
    door === null ? '' : ratioText(visitsIn.value ?? 0, out.value ?? 0, w),
  ]
    .filter(Boolean)
    .join(' ')
  const was =
    doorBefore === null
      ? ''
      : w.t(doorBefore === 'in' ? 'report.was_in' : doorBefore === 'out' ? 'report.was_out' : 'report.was_even')
  return {
    verdict: doorName(door, w),
    counts,
    before:
      was === ''
        ? ''
        : w.t('report.balance_before', {
            period: names.beforeLong,
            door: was,
            in: visitsIn.before ?? 0,
            out: out.before ?? 0,
          }),
    turn:
      report.turn === null || report.turn.door !== door
        ? ''
        : w.t(report.turn.door === 'in' ? 'report.turn_in' : 'report.turn_out', {
            since: w.month(report.turn.since),
            month: w.month(report.turn.before.month),
            balance: balanceText(report.turn.before.balance, w),
            now: balanceText(report.figures.balance.value, w),
          }),
    few: door === null ? w.t('report.balance_few', { n: (visitsIn.value ?? 0) + (out.value ?? 0) }) : '',
    chart: balanceScale(report, w, names),
  }
}

/** The balance as one counts it on fingers; '' where the sides are near each other, or one of them is none. */
function ratioText(visitsIn: number, out: number, w: Words): string {
  const less = Math.min(visitsIn, out)
  const times = less === 0 ? 0 : Math.round(Math.max(visitsIn, out) / less)
  if (times < 2) return ''
  return w.t(visitsIn > out ? 'report.balance_ratio_in' : 'report.balance_ratio_out', { times })
}

/** Agencies that owe an answer, with how many each, most first. */
function owing({ overdue }: Report, w: Words): string {
  const named = overdue.agencies.filter(({ name }) => name !== '')
  const shown = named.slice(0, MOST_OWING).map(({ name, count }) => w.t('report.owes', { agency: name, n: count }))
  return named.length > MOST_OWING ? `${shown.join(', ')}, …` : shown.join(', ')
}
const MOST_OWING = 6

/** Where a thing is done; `PAGE` stands for the article it is about. */
const TODO_LINKS: Readonly<
  Record<Todo['kind'], { who: 'ikp' | 'egov' | 'agency'; nav: NavId; path: string; text: string }>
> = {
  install: { who: 'egov', nav: 'sites', path: '/staff/install', text: 'report.open_install' },
  overdue: { who: 'agency', nav: 'letters', path: '/staff/letters', text: 'report.open_letters' },
  waiting: { who: 'ikp', nav: 'queue', path: '/staff/queue', text: 'report.open_queue' },
  comments_off: { who: 'ikp', nav: 'settings', path: '/staff/settings', text: 'report.open_settings' },
  unshareable: { who: 'egov', nav: 'links', path: '/staff/links/PAGE', text: 'report.open_check' },
  door: { who: 'ikp', nav: 'kit', path: '/staff/bio', text: 'report.open_bio' },
  no_link: { who: 'ikp', nav: 'kit', path: '/staff/kit', text: 'report.open_kit' },
  dormant: { who: 'ikp', nav: 'kit', path: '/staff/kit', text: 'report.open_kit' },
  track: { who: 'ikp', nav: 'kit', path: '/staff/kit', text: 'report.open_kit' },
  untitled: { who: 'egov', nav: 'links', path: '/staff/links', text: 'report.open_links' },
  spread: { who: 'ikp', nav: 'kit', path: '/staff/kit/PAGE', text: 'report.open_kit' },
}

function todoOf(report: Report, w: Words, { may, siteQuery }: PageOptions) {
  const next =
    report.kind === 'month' && !report.isRunning
      ? w.month(addMonths(monthOf(report.period.from), 1)).split(' ')[0]!
      : ''
  return {
    title:
      next !== '' && report.todo.length === 3 ? w.t('report.todo_three', { period: next }) : w.t('report.todo_some'),
    things: report.todo.map(({ kind, params }) => {
      const { who, nav, path, text } = TODO_LINKS[kind]
      const agencies = kind === 'overdue' ? owing(report, w) : ''
      const why = agencies ? 'report.todo_overdue_agency' : `report.todo_${kind}_why`
      return {
        title: w.maybe(`report.todo_${kind}`, params),
        why: w.maybe(why, { ...params, agencies }),
        who: w.maybe(`report.who_${who}`),
        link: may.includes(nav)
          ? { href: path.replace('PAGE', String(params.page)) + siteQuery, text: w.maybe(text) }
          : null,
      }
    }),
  }
}

// ── figures and tables ─────────────────────────────────────

function figs(report: Report, w: Words, names: Names, keys: readonly FigureKey[]) {
  return keys.map((key) => {
    const figure = report.figures[key]
    const earlier = figureText({ unit: figure.unit, value: figure.before, of: figure.beforeOf }, w)
    const change = report.comparable === 'full' ? changeText(figure, w) : NO_CHANGE
    return {
      key,
      name: w.maybe(`report.fig_${key}`),
      value: figureText(figure, w),
      // Only what is not plainly measured says so: most figures are.
      status: figure.status === 'estimate' || figure.status === 'unavailable' ? w.t(`report.${figure.status}`) : '',
      change,
      // Words for what has no number: why there is none.
      notes: [
        figure.before === null ? '' : w.t('report.before_value', { period: names.beside, value: earlier }),
        key === 'visitors' && figure.value === null ? w.t('report.uniques_span') : '',
        key === 'wait' && figure.status === 'unavailable' ? w.t('report.wait_open') : '',
        key === 'wait' && report.waiting.count > 0 ? w.t('report.waiting_now', { n: report.waiting.count }) : '',
      ].filter(Boolean),
      definition: w.maybe(`report.def_${key}`),
    }
  })
}

function trendOf(report: Report, w: Words) {
  const { unit, points } = report.trend
  const nameOf = (point: TrendPoint): string =>
    unit === 'month' ? w.month(monthOf(point.from)).slice(0, 3) : w.dayShort(point.from)
  const last = points.at(-1)
  const isBeyond = last !== undefined && last.to > report.period.to && !last.isPartial
  return {
    title: trendTitle(report, w),
    note: [
      w.maybe(`report.trend_${unit}`),
      isBeyond ? w.t('report.trend_beyond', { day: w.day(last.to) }) : '',
      points.some((point) => point.isPartial) ? w.t('report.trend_partial') : '',
    ]
      .filter(Boolean)
      .join(' '),
    chart: trendLines(report, w, nameOf),
    rows: points.map((point) => ({
      name: unit === 'month' ? w.month(monthOf(point.from)) : w.dayShort(point.from),
      cells: [w.number(point.in), w.number(point.out), w.number(point.visits)],
    })),
  }
}

/** The same words as the figures: up or down by more than one in twenty. */
function trendTitle({ figures, comparable }: Report, w: Words): string {
  const way = (key: 'in' | 'out'): string | null => {
    const { value, before } = figures[key]
    if (value === null || before === null || before < FEW || value < FEW) return null
    const change = value / before - 1
    return w.t(change > 0.05 ? 'report.way_up' : change < -0.05 ? 'report.way_down' : 'report.way_same')
  }
  const [wayIn, wayOut] = [way('in'), way('out')]
  if (comparable !== 'full' || wayIn === null || wayOut === null) return w.t('report.trend_plain')
  return w.t('report.trend_title', { in: wayIn, out: wayOut })
}

function platformsOf(report: Report, w: Words) {
  const rows = report.platforms
  const most = Math.max(0, ...rows.map((row) => row.in))
  const { tracked, balance } = report.figures
  const total = { in: report.figures.in.value ?? 0, out: report.figures.out.value ?? 0 }
  const used = EVIDENCE_CLASSES.filter((name) => rows.some((row) => row.evidence[name] > 0))
  return {
    note: tracked.of
      ? w.t('report.evidence_note', {
          share: `${rateText(tracked.value, tracked.of, w)} (${w.countOf(tracked.value ?? 0, tracked.of)})`,
        })
      : '',
    key: used.map((name) => ({ name: w.maybe(`report.ev_${name}`), look: EVIDENCE_LOOK[name] })),
    rows: rows.map((row) => ({
      name: row.platform || w.t('report.platform_unknown'),
      bar: evidenceBar(row, most) as Drawing,
      evidence: evidenceWords(row, w),
      tracked: rateText(row.tracked, row.in, w),
      in: w.number(row.in),
      out: row.hasAccount ? w.number(row.out) : '–',
      balance: balanceText(row.balance, w),
      meaning: !row.hasAccount
        ? w.t('report.no_account')
        : row.door === null
          ? w.t('report.too_few')
          : doorName(row.door, w),
    })),
    total: {
      tracked: rateText(tracked.value, tracked.of, w),
      in: w.number(total.in),
      out: w.number(total.out),
      balance: balanceText(balance.value, w),
      meaning: balance.value === null ? w.t('report.too_few') : doorName(report.answer.door, w),
    },
  }
}

/** What the bar shows, for those who do not see it. */
const evidenceWords = (row: PlatformRow, w: Words): string =>
  EVIDENCE_CLASSES.filter((name) => row.evidence[name] > 0)
    .map((name) => `${w.maybe(`report.ev_${name}`)} ${w.number(row.evidence[name])}`)
    .join(', ')

function mediaOf(report: Report, w: Words) {
  const { visits } = report.answer
  return {
    rows: report.media.map((row) => ({
      name: w.maybe(`report.medium_${row.medium}`) || row.medium,
      note: row.possible > 0 ? w.t('report.possible_note', { n: row.possible }) : '',
      visits: w.number(row.visits),
      part: rateText(row.visits, visits, w, 1),
    })),
    total: { visits: w.number(visits), part: rateText(visits, visits, w) },
  }
}

function qualityOf({ split, figures, comparable }: Report, w: Words) {
  const columns = [split.social, split.other, split.all]
  const rates = ['engaged', 'bounce', 'two_way', 'returning'] as const
  const rows = rates.map((key) => ({
    name: w.maybe(`report.fig_${key}`),
    definition: w.maybe(`report.def_${key}`),
    cells: columns.map((column) => rateText(column[key], column.visits, w, 1)),
    change: comparable === 'full' ? changeText(figures[key], w) : NO_CHANGE,
  }))
  const average = (column: SplitColumn, name: 'views' | 'seconds'): number | null =>
    column.visits === 0 ? null : column[name] / column.visits
  const decimal = (value: number | null): string => (value === null ? '–' : w.decimal(value, 1))
  return [
    ...rows,
    {
      name: w.t('report.fig_reading'),
      definition: w.t('report.def_reading'),
      cells: columns.map((column) => secondsText(average(column, 'seconds'), w)),
      change: NO_CHANGE,
    },
    {
      name: w.t('report.per_visit'),
      definition: w.t('report.def_per_visit'),
      cells: columns.map((column) => decimal(average(column, 'views'))),
      change: NO_CHANGE,
    },
  ]
}

/** So many accounts say where the door is; the rest stands together, and each of them in the files. */
const ACCOUNTS_SHOWN = 12
function accountsOf({ accounts, figures, split }: Report, w: Words) {
  const social = figures.in.value ?? 0
  const cells = (row: Pick<AccountRow, 'in' | 'engaged' | 'out' | 'balance' | 'balanceMost' | 'door'>) => ({
    in: w.number(row.in),
    engaged: rateText(row.engaged, row.in, w),
    part: rateText(row.in, social, w),
    out: w.number(row.out),
    balance: balanceSpan(row, w),
    door: row.balance === null ? '' : row.door === null ? w.t('report.door_unsure') : doorName(row.door, w),
  })
  const known = accounts.filter((row) => row.kind === 'account')
  const rest = known.slice(ACCOUNTS_SHOWN)
  const sum = (name: 'in' | 'engaged' | 'out') => rest.reduce((all, row) => all + row[name], 0)
  const unknown = accounts.filter((row) => row.kind === 'unknown')
  return {
    rows: [
      ...known.slice(0, ACCOUNTS_SHOWN).map((row) => ({
        name: accountText(row),
        url: webAddress(row.url),
        note: (['post', 'bio', 'other'] as const)
          .filter((from) => row[from] > 0)
          .map((from) => w.t(`report.by_${from}`, { n: row[from] }))
          .join(' · '),
        ...cells(row),
      })),
      ...(rest.length === 0
        ? []
        : [
            {
              name: w.t('report.accounts_rest', { n: rest.length }),
              url: '',
              note: '',
              ...cells({
                in: sum('in'),
                engaged: sum('engaged'),
                out: sum('out'),
                balance: null,
                balanceMost: null,
                door: null,
              }),
            },
          ]),
      ...unknown.map((row) => ({
        name: w.t('report.account_unknown'),
        url: '',
        note: w.t('report.account_unknown_note'),
        ...cells(row),
        out: '–',
      })),
    ],
    total: cells({
      in: social,
      engaged: split.social.engaged,
      out: figures.out.value ?? 0,
      balance: figures.balance.value,
      balanceMost: figures.balance.value,
      door: doorOf(figures.balance.value),
    }),
  }
}

/** Only an address of the web becomes a link: accounts and pages come from outside. */
const webAddress = (url: string): string => (/^https?:\/\//.test(url) ? url : '')

/** `−0,56 sampai +0,18`: between what is certain and what may be. */
function balanceSpan({ balance, balanceMost }: Pick<AccountRow, 'balance' | 'balanceMost'>, w: Words): string {
  const [least, most] = [balanceText(balance, w), balanceText(balanceMost, w)]
  return balance === null || least === most ? least : w.t('report.balance_span', { least, most })
}

function postsOf({ posts, figures }: Report, w: Words) {
  const social = figures.in.value ?? 0
  const cells = (row: Pick<PostRow, 'visits' | 'engaged' | 'social'>) => ({
    visits: w.number(row.visits),
    engaged: rateText(row.engaged, row.visits, w),
    part: rateText(row.social, social, w),
  })
  const add = (name: 'visits' | 'engaged' | 'social') => posts.reduce((sum, row) => sum + row[name], 0)
  return {
    rows: posts.map((row) => ({
      name: row.kind === 'post' ? row.title || accountText(row) : w.t(`report.posts_${row.kind}`, { n: row.links }),
      url: webAddress(row.url),
      note: [accountText(row), row.postedOn === '' ? '' : w.t('report.posted_on', { day: w.day(row.postedOn) })]
        .filter(Boolean)
        .join(' · '),
      postUrl: webAddress(row.postUrl),
      ...cells(row),
    })),
    total: cells({ visits: add('visits'), engaged: add('engaged'), social: add('social') }),
  }
}

function flowOf(report: Report, w: Words) {
  return {
    chart: flowMap(report, w),
    rows: flowRows(report, w).map((row) => ({ name: row.name, cells: [w.number(row.in), w.number(row.out)] })),
  }
}

function outboundOf(report: Report, w: Words) {
  return (['social', 'host', 'download'] as const)
    .map((kind) => ({
      name: w.t(`report.out_${kind}`),
      total: w.number(report.outbound[kind].total),
      rows: report.outbound[kind].rows.map(({ target, visits }) => ({ name: target, visits: w.number(visits) })),
    }))
    .filter(({ rows }) => rows.length > 0)
}

function articlesOf(report: Report, w: Words) {
  const numbers = (row: Report['articleTotal']) => ({
    visits: w.number(row.visits),
    social: w.number(row.social),
    likes: w.number(row.likes),
    comments: w.number(row.comments),
    shares: w.number(row.shares),
  })
  return {
    rows: report.articles.map((row) => ({
      name:
        row.kind === 'unknown'
          ? w.t('report.row_unknown')
          : row.kind === 'rest'
            ? w.t('report.row_rest', { n: row.pages })
            : row.title,
      url: row.kind === 'page' ? webAddress(row.url) : '',
      note: row.kind === 'unknown' ? w.t('report.row_unknown_note') : '',
      ...numbers(row),
    })),
    total: numbers(report.articleTotal),
  }
}

/** Visits, not people: one who comes five times stands in the row five times. */
function loyaltyOf(report: Report, w: Words) {
  const rowsOf = (by: 'freq' | 'since') => {
    const whole = report.loyalty[by].reduce((sum, row) => sum + row.visits, 0)
    return report.loyalty[by].map(({ bucket, visits }) => ({
      name: w.maybe(`report.${by}_${bucket || 'unknown'}`),
      visits: w.number(visits),
      part: rateText(visits, whole, w, 1),
    }))
  }
  return { freq: rowsOf('freq'), since: rowsOf('since') }
}

/** What came back of the shares. An average of few presses says nothing, so it is left out there (promise 7). */
function networksOf(report: Report, w: Words) {
  const presses = report.figures.shares.value ?? 0
  const visits = report.figures.brought.value ?? 0
  const cells = (row: { presses: number; visits: number }) => ({
    presses: w.number(row.presses),
    visits: w.number(row.visits),
    each: row.presses < FEW ? '–' : w.decimal(row.visits / row.presses, 1),
  })
  return {
    say:
      presses < FEW
        ? w.t('report.back_few', { presses, visits })
        : w.t('report.back_each', { visits: w.decimal(visits / presses, 1) }),
    rows: report.networks.map((row) => ({
      name: row.network === '' ? w.t('report.net_unknown') : w.maybe(`report.net_${row.network}`) || row.network,
      ...cells(row),
    })),
    total: cells({ presses, visits }),
    pages: report.sharedPages.map((row) => ({
      name: row.title,
      url: webAddress(row.url),
      ...cells(row),
    })),
  }
}

function hoursOf(report: Report, w: Words) {
  return {
    note: w.t('report.hours_note', { zone: w.zoneName(report.site.zone) }),
    chart: report.answer.visits < FEW ? null : (hourBars(report, w) as Chart | null),
    rows: report.hours.visits.map((visits, hour) => ({
      name: hourName(hour, w),
      cells: [w.number(report.hours.social[hour]!), w.number(visits)],
    })),
  }
}

// ── the period picker ──────────────────────────────────────

/** Fixed days, not "last week": a view that is sent to a colleague shows the same tomorrow. */
export function periodChoices(today: Day, period: Period, w: Words) {
  const month = monthOf(today)
  const choice = (name: string, query: string, of: Period) => ({
    name,
    span: spanText(of, w),
    of,
    query,
    isCurrent: of.from === period.from && of.to === period.to,
  })
  const monthChoice = (name: string, which: string) =>
    choice(name, `month=${which}`, { from: firstOfMonth(which), to: lastOfMonth(which) })
  const days = (count: number): Period => ({ from: addDays(today, 1 - count), to: today })
  const daysChoice = (name: string, count: number) => choice(name, `from=${days(count).from}&to=${today}`, days(count))
  return [
    monthChoice(w.t('report.this_month'), month),
    monthChoice(w.t('report.last_month'), addMonths(month, -1)),
    daysChoice(w.t('report.last7'), 7),
    daysChoice(w.t('report.last30'), 30),
  ]
}
