import type { Words } from '../language/language.ts'
import { accountText, figureText } from './format.ts'
import { EVIDENCE_CLASSES, FEW, FIGURES, type FigureKey, type Report } from './report.ts'

/** `rate`: a part of one, 0.1388; `day`: `YYYY-MM-DD`. */
export type CellKind = 'text' | 'count' | 'rate' | 'decimal' | 'day'
export type Cell = string | number | null

/** A table of the report with its values as values, for a spreadsheet. null = not known, or too few cases for a rate. */
export interface ReportTable {
  id: string
  name: string
  note: string
  columns: { name: string; kind: CellKind }[]
  rows: Cell[][]
  /** Of the columns that add up; null where they do not. */
  total: Cell[] | null
}

/** Every table of the report, in reading order, figures and definitions last. Pure. */
export function reportTables(report: Report, w: Words): ReportTable[] {
  return [
    platformTable(report, w),
    mediaTable(report, w),
    qualityTable(report, w),
    accountTable(report, w),
    postTable(report, w),
    outboundTable(report, w),
    articleTable(report, w),
    networkTable(report, w),
    sharedTable(report, w),
    loyaltyTable(report, w),
    trendTable(report, w),
    hourTable(report, w),
    ignoredTable(report, w),
    definitionTable(report, w),
  ]
}

/** All figures with their whole, and the same of the period before. */
export function figureTable({ figures }: Report, w: Words): ReportTable {
  return table('figures', w.t('out.sheet_figures'), w.t('out.note_figures'), FIGURE_KEYS, [
    text(w.t('report.col_measure'), (key) => w.maybe(`report.fig_${key}`)),
    decimal(w.t('out.col_value'), (key) => rounded(figures[key].value)),
    count(w.t('out.col_of'), (key) => figures[key].of),
    rate(w.t('report.col_part'), (key) => rateOf(figures[key].value, figures[key].of)),
    text(w.t('out.col_unit'), (key) => w.maybe(`out.unit_${figures[key].unit}`)),
    text(w.t('out.col_status'), (key) => w.maybe(`out.status_${figures[key].status}`)),
    decimal(w.t('out.col_before'), (key) => rounded(figures[key].before)),
    count(w.t('out.col_before_of'), (key) => figures[key].beforeOf),
    rate(w.t('out.col_before_part'), (key) => rateOf(figures[key].before, figures[key].beforeOf)),
  ])
}

const FIGURE_KEYS = Object.keys(FIGURES) as FigureKey[]

/** Balances and means to four digits, as in the CSV. */
const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)))

/** null under 30 cases: the count and its whole stand beside it (promise 7). */
export const rateOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole < FEW ? null : part / whole

const sumOf = <T>(rows: readonly T[], value: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + value(row), 0)

/** A column as it is built: its head, its cell of each row and its cell in the last line together, so that none can slip. */
interface Column<Row> {
  name: string
  kind: CellKind
  of: (row: Row) => Cell
  total: Cell
}

const column =
  (kind: CellKind) =>
  <Row>(name: string, of: (row: Row) => Cell, total: Cell = null): Column<Row> => ({ name, kind, of, total })
const text = column('text')
const count = column('count')
const rate = column('rate')
const decimal = column('decimal')
const day = column('day')

/** The table has a last line when one of its columns says what stands there. */
function table<Row>(
  id: string,
  name: string,
  note: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): ReportTable {
  return {
    id,
    name,
    note,
    columns: columns.map(({ name, kind }) => ({ name, kind })),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
    total: columns.some(({ total }) => total !== null) ? columns.map(({ total }) => total) : null,
  }
}

function platformTable({ platforms, figures }: Report, w: Words): ReportTable {
  const note = `${w.t('report.def_in')} ${w.t('report.def_out')} ${w.t('report.def_balance')}`
  const { tracked, in: came, out, balance } = figures
  return table('platforms', w.t('out.sheet_platforms'), note, platforms, [
    text(w.t('report.col_platform'), (row) => row.platform || w.t('report.platform_unknown'), w.t('report.all_rows')),
    ...EVIDENCE_CLASSES.map((name) => {
      const evidence = (row: Report['platforms'][number]) => row.evidence[name]
      return count(w.maybe(`report.ev_${name}`), evidence, sumOf(platforms, evidence))
    }),
    count(w.t('out.col_tracked'), (row) => row.tracked, tracked.value),
    rate(w.t('report.fig_tracked'), (row) => rateOf(row.tracked, row.in), rateOf(tracked.value, tracked.of)),
    count(w.t('report.col_in'), (row) => row.in, came.value),
    count(w.t('report.col_out'), (row) => (row.hasAccount ? row.out : null), out.value),
    decimal(w.t('report.col_balance'), (row) => rounded(row.balance), rounded(balance.value)),
  ])
}

function mediaTable({ media, answer }: Report, w: Words): ReportTable {
  const part = (visits: number) => rateOf(visits, answer.visits)
  return table('media', w.t('out.sheet_media'), w.t('report.def_visits'), media, [
    text(
      w.t('report.col_source'),
      (row) => w.maybe(`report.medium_${row.medium}`) || row.medium,
      w.t('report.all_rows'),
    ),
    count(w.t('report.col_visits'), (row) => row.visits, answer.visits),
    rate(w.t('report.col_part'), (row) => part(row.visits), part(answer.visits)),
    count(
      w.t('out.col_possible'),
      (row) => row.possible,
      sumOf(media, (row) => row.possible),
    ),
  ])
}

function qualityTable({ split }: Report, w: Words): ReportTable {
  const rates = ['engaged', 'bounce', 'two_way', 'returning'] as const
  const rows = [
    { name: w.t('report.fig_visits'), key: 'visits', isRate: false },
    ...rates.map((key) => ({ name: w.maybe(`report.fig_${key}`), key, isRate: true })),
    { name: w.t('report.fig_views'), key: 'views', isRate: false },
    { name: w.t('out.seconds_all'), key: 'seconds', isRate: false },
  ] as const
  const parts = { 'report.col_social': split.social, 'report.col_other': split.other, 'report.col_total': split.all }
  const keys = Object.keys(parts) as (keyof typeof parts)[]
  return table('quality', w.t('out.sheet_quality'), w.t('report.quality_note'), rows, [
    text(w.t('report.col_measure'), (row) => row.name),
    ...keys.flatMap((part) => [
      count(w.t(part), (row: (typeof rows)[number]) => parts[part][row.key]),
      rate(`${w.t(part)} (%)`, (row: (typeof rows)[number]) =>
        row.isRate ? rateOf(parts[part][row.key], parts[part].visits) : null,
      ),
    ]),
  ])
}

function accountTable({ accounts, figures, split }: Report, w: Words): ReportTable {
  const known = (row: Report['accounts'][number]) => row.kind !== 'unknown'
  const whole = figures.in.value
  const by = (kind: 'post' | 'bio' | 'other') =>
    count(
      w.t(`out.col_by_${kind}`),
      (row: Report['accounts'][number]) => (known(row) ? row[kind] : null),
      sumOf(accounts, (row) => row[kind]),
    )
  const balance = rounded(figures.balance.value)
  return table('accounts', w.t('out.sheet_accounts'), w.t('report.accounts_note'), accounts, [
    text(
      w.t('report.col_account'),
      (row) => (known(row) ? row.label || row.handle : w.t('report.account_unknown')),
      w.t('report.all_rows'),
    ),
    text(w.t('report.col_platform'), (row) => row.platform),
    text(w.t('out.col_address'), (row) => row.url),
    count(w.t('report.col_in'), (row) => row.in, whole),
    rate(w.t('report.col_part_social'), (row) => rateOf(row.in, whole), rateOf(whole, whole)),
    count(w.t('report.col_engaged'), (row) => row.engaged, split.social.engaged),
    rate(
      w.t('report.fig_engaged'),
      (row) => rateOf(row.engaged, row.in),
      rateOf(split.social.engaged, split.social.visits),
    ),
    by('post'),
    by('bio'),
    by('other'),
    count(w.t('report.col_out'), (row) => (known(row) ? row.out : null), figures.out.value),
    decimal(w.t('out.col_balance_least'), (row) => rounded(row.balance), balance),
    decimal(w.t('out.col_balance_most'), (row) => rounded(row.balanceMost), balance),
  ])
}

function postTable({ posts, figures }: Report, w: Words): ReportTable {
  const sum = {
    visits: sumOf(posts, (row) => row.visits),
    engaged: sumOf(posts, (row) => row.engaged),
    social: sumOf(posts, (row) => row.social),
  }
  const engagedRate = (row: typeof sum) => rateOf(row.engaged, row.visits)
  const partOfSocial = (row: typeof sum) => rateOf(row.social, figures.in.value)
  return table('posts', w.t('out.sheet_posts'), w.t('report.posts_note'), posts, [
    text(
      w.t('report.col_post'),
      (row) =>
        row.kind === 'post' ? row.title || accountText(row) : w.t(`report.posts_${row.kind}`, { n: row.links }),
      w.t('report.all_rows'),
    ),
    text(w.t('out.col_address'), (row) => row.url),
    text(w.t('report.col_account'), accountText),
    day(w.t('out.col_posted_on'), (row) => row.postedOn || null),
    text(w.t('out.col_post_address'), (row) => row.postUrl),
    count(w.t('report.col_visits'), (row) => row.visits, sum.visits),
    count(w.t('report.col_engaged'), (row) => row.engaged, sum.engaged),
    rate(w.t('report.fig_engaged'), engagedRate, engagedRate(sum)),
    count(w.t('report.col_social'), (row) => row.social, sum.social),
    rate(w.t('report.col_part_social'), partOfSocial, partOfSocial(sum)),
  ])
}

function outboundTable({ outbound }: Report, w: Words): ReportTable {
  const kinds = ['social', 'host', 'download'] as const
  const rows = kinds.flatMap((kind) => {
    const rest = outbound[kind].total - sumOf(outbound[kind].rows, (row) => row.visits)
    const listed = outbound[kind].rows.map((row) => ({ kind, ...row }))
    return rest > 0 ? [...listed, { kind, target: w.t('report.flow_rest'), visits: rest }] : listed
  })
  return table('outbound', w.t('out.sheet_outbound'), w.t('report.outbound_note'), rows, [
    text(w.t('out.col_kind'), (row) => w.t(`report.out_${row.kind}`), w.t('report.all_rows')),
    text(w.t('out.col_target'), (row) => row.target),
    count(
      w.t('report.col_visits'),
      (row) => row.visits,
      sumOf(kinds, (kind) => outbound[kind].total),
    ),
  ])
}

function articleTable({ articles, articleTotal: all }: Report, w: Words): ReportTable {
  const named = (row: Report['articles'][number]) => {
    if (row.kind === 'unknown') return w.t('report.row_unknown')
    return row.kind === 'rest' ? w.t('report.row_rest', { n: row.pages }) : row.title
  }
  return table('articles', w.t('out.sheet_articles'), w.t('report.articles_note'), articles, [
    text(w.t('report.col_article'), named, w.t('report.all_rows')),
    text(w.t('out.col_address'), (row) => row.url),
    count(w.t('report.col_visits'), (row) => row.visits, all.visits),
    count(w.t('report.col_social'), (row) => row.social, all.social),
    count(w.t('report.fig_views'), (row) => row.views, all.views),
    count(w.t('report.col_likes'), (row) => row.likes, all.likes),
    count(w.t('report.col_comments'), (row) => row.comments, all.comments),
    count(w.t('report.col_shares'), (row) => row.shares, all.shares),
  ])
}

const perShare = (row: { presses: number; visits: number }): number | null =>
  row.presses < FEW ? null : rounded(row.visits / row.presses)

function networkTable({ networks, figures }: Report, w: Words): ReportTable {
  const sum = { presses: figures.shares.value ?? 0, visits: figures.brought.value ?? 0 }
  const named = ({ network }: Report['networks'][number]) =>
    network === '' ? w.t('report.net_unknown') : w.maybe(`report.net_${network}`) || network
  return table('networks', w.t('out.sheet_networks'), w.t('report.networks_note'), networks, [
    text(w.t('report.col_network'), named, w.t('report.all_rows')),
    count(w.t('report.col_presses'), (row) => row.presses, sum.presses),
    count(w.t('report.col_back'), (row) => row.visits, sum.visits),
    decimal(w.t('report.col_each'), perShare, perShare(sum)),
  ])
}

function sharedTable({ sharedPages }: Report, w: Words): ReportTable {
  return table('shared', w.t('out.sheet_shared'), w.t('out.note_shared'), sharedPages, [
    text(w.t('report.col_article'), (row) => row.title),
    text(w.t('out.col_address'), (row) => row.url),
    count(w.t('report.col_presses'), (row) => row.presses),
    count(w.t('report.col_back'), (row) => row.visits),
    decimal(w.t('report.col_each'), perShare),
  ])
}

function loyaltyTable({ loyalty }: Report, w: Words): ReportTable {
  const rows = (['freq', 'since'] as const).flatMap((by) => {
    const whole = sumOf(loyalty[by], (row) => row.visits)
    return loyalty[by].map((row) => ({ by, whole, ...row }))
  })
  return table('loyalty', w.t('out.sheet_loyalty'), w.t('report.loyalty_note'), rows, [
    text(w.t('report.col_measure'), ({ by }) => w.t(`report.col_${by}`)),
    text(w.t('out.col_bucket'), ({ by, bucket }) => w.maybe(`report.${by}_${bucket || 'unknown'}`)),
    count(w.t('report.col_visits'), ({ visits }) => visits),
    rate(w.t('report.col_part'), ({ visits, whole }) => rateOf(visits, whole)),
  ])
}

function trendTable({ trend }: Report, w: Words): ReportTable {
  const note = [w.maybe(`report.trend_${trend.unit}`), w.t('out.note_trend')].join(' ')
  return table('trend', w.t('out.sheet_trend'), note, trend.points, [
    day(w.t('report.col_when'), (point) => point.from),
    day(w.t('out.col_to'), (point) => point.to),
    count(w.t('report.fig_in'), (point) => point.in),
    count(w.t('report.fig_out'), (point) => point.out),
    count(w.t('report.col_all'), (point) => point.visits),
    text(w.t('out.col_partial'), (point) => (point.isPartial ? w.t('out.partial') : '')),
  ])
}

function hourTable({ hours, site, answer }: Report, w: Words): ReportTable {
  const note = w.t('report.hours_note', { zone: w.zoneName(site.zone) })
  return table(
    'hours',
    w.t('out.sheet_hours'),
    note,
    [...hours.visits.keys()],
    [
      count(w.t('report.col_hour'), (hour) => hour, w.t('report.all_rows')),
      count(w.t('report.col_social'), (hour) => hours.social[hour]!, sumOf(hours.social, Number)),
      count(w.t('report.col_all'), (hour) => hours.visits[hour]!, answer.visits),
    ],
  )
}

function ignoredTable({ ignored }: Report, w: Words): ReportTable {
  return table('ignored', w.t('out.sheet_ignored'), w.t('report.left_out_note'), ignored, [
    text(w.t('out.col_reason'), (row) => w.maybe(`report.ignored_${row.reason}`) || row.reason, w.t('report.all_rows')),
    count(
      w.t('out.col_beacons'),
      (row) => row.beacons,
      sumOf(ignored, (row) => row.beacons),
    ),
  ])
}

function definitionTable({ figures }: Report, w: Words): ReportTable {
  const better = { '': '', higher: w.t('out.higher'), lower: w.t('out.lower') }
  return table('definitions', w.t('out.sheet_definitions'), w.t('out.note_definitions'), FIGURE_KEYS, [
    text(w.t('report.col_measure'), (key) => w.maybe(`report.fig_${key}`)),
    text(w.t('out.col_definition'), (key) => w.maybe(`report.def_${key}`)),
    text(w.t('out.col_better'), (key) => better[FIGURES[key].better]),
    text(w.t('out.col_status'), (key) => w.maybe(`out.status_${figures[key].status}`)),
    text(w.t('out.col_shown'), (key) => figureText(figures[key], w)),
  ])
}
