import { languageOf } from '../language/language.ts'
import { type CsvOptions, csvFile } from './csv-file.ts'
import { EVIDENCE_CLASSES, FIGURES, type FigureKey, type Report } from './report.ts'

type Cell = string | number
const HEAD = [
  'section',
  'item',
  'detail',
  'measure',
  'value',
  'of',
  'unit',
  'status',
  'before',
  'before_of',
  'definition',
]

/** Every figure of the report, one a line. */
export function reportCsv(report: Report, options: CsvOptions = {}): string {
  return csvFile(HEAD, [...headRows(report), ...figureRows(report), ...tableRows(report)], options)
}

function headRows({ site, period, until, before, readAt, comparable }: Report): Cell[][] {
  const row = (item: string, value: Cell) => ['report', item, '', '', value, '', '', '', '', '', '']
  return [
    row('site', site.key),
    row('name', site.name),
    row('from', period.from),
    row('to', period.to),
    row('counted_until', until),
    row('time_zone', site.zone),
    row('compared_from', before.from),
    row('compared_to', before.to),
    row('comparable', comparable),
    row('read_at', readAt),
  ]
}

function figureRows({ figures, site }: Report): Cell[][] {
  const w = languageOf(site.language)
  return (Object.keys(FIGURES) as FigureKey[]).map((key) => {
    const { value, of, unit, status, before, beforeOf } = figures[key]
    const name = w.maybe(`report.fig_${key}`)
    return [
      'figures',
      key,
      name,
      '',
      cell(value),
      cell(of),
      unit,
      status,
      cell(before),
      cell(beforeOf),
      w.maybe(`report.def_${key}`),
    ]
  })
}

/** Balances are told to four digits; a mean of seconds to one. */
const cell = (value: number | null): Cell =>
  value === null ? '' : Number.isInteger(value) ? value : Number(value.toFixed(4))

function tableRows(report: Report): Cell[][] {
  const rows: Cell[][] = []
  const add = (section: string, item: string, detail: string, measures: Record<string, number>, unit = 'visits') => {
    for (const [measure, value] of Object.entries(measures)) {
      rows.push([section, item, detail, measure, cell(value), '', unit, 'measured', '', '', ''])
    }
  }
  for (const row of report.platforms) {
    add('platforms', row.platform, '', { in: row.in, out: row.out, tracked: row.tracked })
    add(
      'platforms',
      row.platform,
      'evidence',
      Object.fromEntries(EVIDENCE_CLASSES.map((name) => [name, row.evidence[name]])),
    )
  }
  for (const { medium, visits, possible } of report.media) add('media', medium, '', { visits, possible })
  for (const [name, column] of Object.entries(report.split)) add('split', name, '', { ...column })
  for (const row of report.accounts) {
    const { in: brought, engaged, post, bio, other, out } = row
    if (row.kind === 'unknown') add('accounts', '(unknown)', '', { in: brought, engaged })
    else add('accounts', row.label || row.handle, row.platform, { in: brought, engaged, post, bio, other, out })
  }
  for (const row of report.posts) {
    const { links, visits, engaged, social } = row
    const account = [row.platform, row.label || row.handle, row.postedOn, row.postUrl || row.url].filter(Boolean)
    add('posts', row.kind === 'post' ? row.title : `(${row.kind})`, account.join(' · '), { visits, engaged, social })
    if (row.kind !== 'post') add('posts', `(${row.kind})`, '', { links }, 'links')
  }
  for (const kind of ['social', 'host', 'download'] as const) {
    const { total, rows: ways } = report.outbound[kind]
    add('outbound', '(all)', kind, { visits: total })
    for (const { target, visits } of ways) add('outbound', target, kind, { visits })
  }
  for (const row of report.articles) {
    const { visits, social, views, likes, comments, shares } = row
    add(
      'articles',
      row.kind === 'page' ? row.title : `(${row.kind})`,
      row.url,
      { visits, social, views, likes, comments, shares },
      '',
    )
  }
  for (const { network, presses, visits } of report.networks) {
    add('networks', network, '', { presses }, 'acts')
    add('networks', network, '', { brought: visits })
  }
  for (const { title, url, presses, visits } of report.sharedPages) {
    add('shared', title, url, { presses }, 'acts')
    add('shared', title, url, { brought: visits })
  }
  for (const by of ['freq', 'since'] as const) {
    for (const { bucket, visits } of report.loyalty[by]) add('loyalty', bucket || 'unknown', by, { visits })
  }
  for (const point of report.trend.points) {
    add('trend', point.from, point.to, { in: point.in, out: point.out, visits: point.visits })
  }
  report.hours.visits.forEach((visits, hour) => {
    add('hours', String(hour), '', { visits, social: report.hours.social[hour]! })
  })
  for (const { reason, beacons } of report.ignored) add('ignored', reason, '', { beacons }, 'beacons')
  return rows
}
