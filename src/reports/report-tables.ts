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
  return {
    id: 'figures',
    name: w.t('out.sheet_figures'),
    note: w.t('out.note_figures'),
    columns: [
      { name: w.t('report.col_measure'), kind: 'text' },
      { name: w.t('out.col_value'), kind: 'decimal' },
      { name: w.t('out.col_of'), kind: 'count' },
      { name: w.t('report.col_part'), kind: 'rate' },
      { name: w.t('out.col_unit'), kind: 'text' },
      { name: w.t('out.col_status'), kind: 'text' },
      { name: w.t('out.col_before'), kind: 'decimal' },
      { name: w.t('out.col_before_of'), kind: 'count' },
      { name: w.t('out.col_before_part'), kind: 'rate' },
    ],
    rows: (Object.keys(FIGURES) as FigureKey[]).map((key) => {
      const { value, of, unit, status, before, beforeOf } = figures[key]
      return [
        w.maybe(`report.fig_${key}`),
        rounded(value),
        of,
        rateOf(value, of),
        w.maybe(`out.unit_${unit}`),
        w.maybe(`out.status_${status}`),
        rounded(before),
        beforeOf,
        rateOf(before, beforeOf),
      ]
    }),
    total: null,
  }
}

/** Balances and means to four digits, as in the CSV. */
const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)))

/** null under 30 cases: the count and its whole stand beside it (promise 7). */
export const rateOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole < FEW ? null : part / whole

const sumOf = <T>(rows: readonly T[], value: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + value(row), 0)

const text = (name: string) => ({ name, kind: 'text' as const })
const count = (name: string) => ({ name, kind: 'count' as const })
const rate = (name: string) => ({ name, kind: 'rate' as const })
const decimal = (name: string) => ({ name, kind: 'decimal' as const })

function platformTable({ platforms, figures }: Report, w: Words): ReportTable {
  return {
    id: 'platforms',
    name: w.t('out.sheet_platforms'),
    note: `${w.t('report.def_in')} ${w.t('report.def_out')} ${w.t('report.def_balance')}`,
    columns: [
      text(w.t('report.col_platform')),
      ...EVIDENCE_CLASSES.map((name) => count(w.maybe(`report.ev_${name}`))),
      count(w.t('out.col_tracked')),
      rate(w.t('report.fig_tracked')),
      count(w.t('report.col_in')),
      count(w.t('report.col_out')),
      decimal(w.t('report.col_balance')),
    ],
    rows: platforms.map((row) => [
      row.platform || w.t('report.platform_unknown'),
      ...EVIDENCE_CLASSES.map((name) => row.evidence[name]),
      row.tracked,
      rateOf(row.tracked, row.in),
      row.in,
      row.hasAccount ? row.out : null,
      rounded(row.balance),
    ]),
    total: [
      w.t('report.all_rows'),
      ...EVIDENCE_CLASSES.map((name) => sumOf(platforms, (row) => row.evidence[name])),
      figures.tracked.value,
      rateOf(figures.tracked.value, figures.tracked.of),
      figures.in.value,
      figures.out.value,
      rounded(figures.balance.value),
    ],
  }
}

function mediaTable({ media, answer }: Report, w: Words): ReportTable {
  return {
    id: 'media',
    name: w.t('out.sheet_media'),
    note: w.t('report.def_visits'),
    columns: [
      text(w.t('report.col_source')),
      count(w.t('report.col_visits')),
      rate(w.t('report.col_part')),
      count(w.t('out.col_possible')),
    ],
    rows: media.map(({ medium, visits, possible }) => [
      w.maybe(`report.medium_${medium}`) || medium,
      visits,
      rateOf(visits, answer.visits),
      possible,
    ]),
    total: [
      w.t('report.all_rows'),
      answer.visits,
      rateOf(answer.visits, answer.visits),
      sumOf(media, (row) => row.possible),
    ],
  }
}

function qualityTable({ split }: Report, w: Words): ReportTable {
  const columns = [split.social, split.other, split.all]
  const rates = ['engaged', 'bounce', 'two_way', 'returning'] as const
  return {
    id: 'quality',
    name: w.t('out.sheet_quality'),
    note: w.t('report.quality_note'),
    columns: [
      text(w.t('report.col_measure')),
      ...(['report.col_social', 'report.col_other', 'report.col_total'] as const).flatMap((key) => [
        count(w.t(key)),
        rate(`${w.t(key)} (%)`),
      ]),
    ],
    rows: [
      [w.t('report.fig_visits'), ...columns.flatMap((column): Cell[] => [column.visits, null])],
      ...rates.map((key): Cell[] => [
        w.maybe(`report.fig_${key}`),
        ...columns.flatMap((column) => [column[key], rateOf(column[key], column.visits)]),
      ]),
      [w.t('report.fig_views'), ...columns.flatMap((column): Cell[] => [column.views, null])],
      [w.t('out.seconds_all'), ...columns.flatMap((column): Cell[] => [column.seconds, null])],
    ],
    total: null,
  }
}

function accountTable({ accounts, figures, split }: Report, w: Words): ReportTable {
  const brought = (name: 'post' | 'bio' | 'other') => sumOf(accounts, (row) => row[name])
  return {
    id: 'accounts',
    name: w.t('out.sheet_accounts'),
    note: w.t('report.accounts_note'),
    columns: [
      text(w.t('report.col_account')),
      text(w.t('report.col_platform')),
      text(w.t('out.col_address')),
      count(w.t('report.col_in')),
      rate(w.t('report.col_part_social')),
      count(w.t('report.col_engaged')),
      rate(w.t('report.fig_engaged')),
      count(w.t('out.col_by_post')),
      count(w.t('out.col_by_bio')),
      count(w.t('out.col_by_other')),
      count(w.t('report.col_out')),
      decimal(w.t('out.col_balance_least')),
      decimal(w.t('out.col_balance_most')),
    ],
    rows: accounts.map((row) => {
      const isUnknown = row.kind === 'unknown'
      return [
        isUnknown ? w.t('report.account_unknown') : row.label || row.handle,
        row.platform,
        row.url,
        row.in,
        rateOf(row.in, figures.in.value),
        row.engaged,
        rateOf(row.engaged, row.in),
        ...(['post', 'bio', 'other'] as const).map((name) => (isUnknown ? null : row[name])),
        isUnknown ? null : row.out,
        rounded(row.balance),
        rounded(row.balanceMost),
      ]
    }),
    total: [
      w.t('report.all_rows'),
      null,
      null,
      figures.in.value,
      rateOf(figures.in.value, figures.in.value),
      split.social.engaged,
      rateOf(split.social.engaged, split.social.visits),
      brought('post'),
      brought('bio'),
      brought('other'),
      figures.out.value,
      rounded(figures.balance.value),
      rounded(figures.balance.value),
    ],
  }
}

function postTable({ posts, figures }: Report, w: Words): ReportTable {
  const measures = (row: { visits: number; engaged: number; social: number }): Cell[] => [
    row.visits,
    row.engaged,
    rateOf(row.engaged, row.visits),
    row.social,
    rateOf(row.social, figures.in.value),
  ]
  return {
    id: 'posts',
    name: w.t('out.sheet_posts'),
    note: w.t('report.posts_note'),
    columns: [
      text(w.t('report.col_post')),
      text(w.t('out.col_address')),
      text(w.t('report.col_account')),
      { name: w.t('out.col_posted_on'), kind: 'day' },
      text(w.t('out.col_post_address')),
      count(w.t('report.col_visits')),
      count(w.t('report.col_engaged')),
      rate(w.t('report.fig_engaged')),
      count(w.t('report.col_social')),
      rate(w.t('report.col_part_social')),
    ],
    rows: posts.map((row) => [
      row.kind === 'post' ? row.title || accountText(row) : w.t(`report.posts_${row.kind}`, { n: row.links }),
      row.url,
      accountText(row),
      row.postedOn || null,
      row.postUrl,
      ...measures(row),
    ]),
    total: [
      w.t('report.all_rows'),
      ...Array<null>(4).fill(null),
      ...measures({
        visits: sumOf(posts, (row) => row.visits),
        engaged: sumOf(posts, (row) => row.engaged),
        social: sumOf(posts, (row) => row.social),
      }),
    ],
  }
}

function outboundTable({ outbound }: Report, w: Words): ReportTable {
  const kinds = ['social', 'host', 'download'] as const
  return {
    id: 'outbound',
    name: w.t('out.sheet_outbound'),
    note: w.t('report.outbound_note'),
    columns: [text(w.t('out.col_kind')), text(w.t('out.col_target')), count(w.t('report.col_visits'))],
    rows: kinds.flatMap((kind) => {
      const { rows, total } = outbound[kind]
      const rest = total - sumOf(rows, (row) => row.visits)
      return [
        ...rows.map((row): Cell[] => [w.t(`report.out_${kind}`), row.target, row.visits]),
        ...(rest > 0 ? [[w.t(`report.out_${kind}`), w.t('report.flow_rest'), rest] as Cell[]] : []),
      ]
    }),
    total: [w.t('report.all_rows'), null, sumOf(kinds, (kind) => outbound[kind].total)],
  }
}

function articleTable({ articles, articleTotal }: Report, w: Words): ReportTable {
  const numbers = (row: Report['articleTotal']): Cell[] => [
    row.visits,
    row.social,
    row.views,
    row.likes,
    row.comments,
    row.shares,
  ]
  return {
    id: 'articles',
    name: w.t('out.sheet_articles'),
    note: w.t('report.articles_note'),
    columns: [
      text(w.t('report.col_article')),
      text(w.t('out.col_address')),
      count(w.t('report.col_visits')),
      count(w.t('report.col_social')),
      count(w.t('report.fig_views')),
      count(w.t('report.col_likes')),
      count(w.t('report.col_comments')),
      count(w.t('report.col_shares')),
    ],
    rows: articles.map((row) => [
      row.kind === 'unknown'
        ? w.t('report.row_unknown')
        : row.kind === 'rest'
          ? w.t('report.row_rest', { n: row.pages })
          : row.title,
      row.url,
      ...numbers(row),
    ]),
    total: [w.t('report.all_rows'), null, ...numbers(articleTotal)],
  }
}

const perShare = (row: { presses: number; visits: number }): number | null =>
  row.presses < FEW ? null : rounded(row.visits / row.presses)

function networkTable({ networks, figures }: Report, w: Words): ReportTable {
  const [presses, visits] = [figures.shares.value ?? 0, figures.brought.value ?? 0]
  return {
    id: 'networks',
    name: w.t('out.sheet_networks'),
    note: w.t('report.networks_note'),
    columns: [
      text(w.t('report.col_network')),
      count(w.t('report.col_presses')),
      count(w.t('report.col_back')),
      decimal(w.t('report.col_each')),
    ],
    rows: networks.map((row) => [
      row.network === '' ? w.t('report.net_unknown') : w.maybe(`report.net_${row.network}`) || row.network,
      row.presses,
      row.visits,
      perShare(row),
    ]),
    total: [w.t('report.all_rows'), presses, visits, perShare({ presses, visits })],
  }
}

function sharedTable({ sharedPages }: Report, w: Words): ReportTable {
  return {
    id: 'shared',
    name: w.t('out.sheet_shared'),
    note: w.t('out.note_shared'),
    columns: [
      text(w.t('report.col_article')),
      text(w.t('out.col_address')),
      count(w.t('report.col_presses')),
      count(w.t('report.col_back')),
      decimal(w.t('report.col_each')),
    ],
    rows: sharedPages.map((row) => [row.title, row.url, row.presses, row.visits, perShare(row)]),
    total: null,
  }
}

function loyaltyTable({ loyalty }: Report, w: Words): ReportTable {
  const rowsOf = (by: 'freq' | 'since', name: string): Cell[][] => {
    const whole = sumOf(loyalty[by], (row) => row.visits)
    return loyalty[by].map(({ bucket, visits }) => [
      name,
      w.maybe(`report.${by}_${bucket || 'unknown'}`),
      visits,
      rateOf(visits, whole),
    ])
  }
  return {
    id: 'loyalty',
    name: w.t('out.sheet_loyalty'),
    note: w.t('report.loyalty_note'),
    columns: [
      text(w.t('report.col_measure')),
      text(w.t('out.col_bucket')),
      count(w.t('report.col_visits')),
      rate(w.t('report.col_part')),
    ],
    rows: [...rowsOf('freq', w.t('report.col_freq')), ...rowsOf('since', w.t('report.col_since'))],
    total: null,
  }
}

function trendTable({ trend }: Report, w: Words): ReportTable {
  return {
    id: 'trend',
    name: w.t('out.sheet_trend'),
    note: [w.maybe(`report.trend_${trend.unit}`), w.t('out.note_trend')].join(' '),
    columns: [
      { name: w.t('report.col_when'), kind: 'day' },
      { name: w.t('out.col_to'), kind: 'day' },
      count(w.t('report.fig_in')),
      count(w.t('report.fig_out')),
      count(w.t('report.col_all')),
      text(w.t('out.col_partial')),
    ],
    rows: trend.points.map((point) => [
      point.from,
      point.to,
      point.in,
      point.out,
      point.visits,
      point.isPartial ? w.t('out.partial') : '',
    ]),
    total: null,
  }
}

function hourTable({ hours, site, answer }: Report, w: Words): ReportTable {
  return {
    id: 'hours',
    name: w.t('out.sheet_hours'),
    note: w.t('report.hours_note', { zone: w.zoneName(site.zone) }),
    columns: [count(w.t('report.col_hour')), count(w.t('report.col_social')), count(w.t('report.col_all'))],
    rows: hours.visits.map((visits, hour) => [hour, hours.social[hour]!, visits]),
    total: [w.t('report.all_rows'), sumOf(hours.social, Number), answer.visits],
  }
}

function ignoredTable({ ignored }: Report, w: Words): ReportTable {
  return {
    id: 'ignored',
    name: w.t('out.sheet_ignored'),
    note: w.t('report.left_out_note'),
    columns: [text(w.t('out.col_reason')), count(w.t('out.col_beacons'))],
    rows: ignored.map(({ reason, beacons }) => [w.maybe(`report.ignored_${reason}`) || reason, beacons]),
    total: [w.t('report.all_rows'), sumOf(ignored, (row) => row.beacons)],
  }
}

function definitionTable({ figures }: Report, w: Words): ReportTable {
  return {
    id: 'definitions',
    name: w.t('out.sheet_definitions'),
    note: w.t('out.note_definitions'),
    columns: [
      text(w.t('report.col_measure')),
      text(w.t('out.col_definition')),
      text(w.t('out.col_better')),
      text(w.t('out.col_status')),
      text(w.t('out.col_shown')),
    ],
    rows: (Object.keys(FIGURES) as FigureKey[]).map((key) => [
      w.maybe(`report.fig_${key}`),
      w.maybe(`report.def_${key}`),
      FIGURES[key].better === '' ? '' : w.t(FIGURES[key].better === 'higher' ? 'out.higher' : 'out.lower'),
      w.maybe(`out.status_${figures[key].status}`),
      figureText(figures[key], w),
    ]),
    total: null,
  }
}
