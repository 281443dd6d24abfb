import { monthOf } from '../base/calendar.ts'
import { kindOf } from '../base/period.ts'
import type { Words } from '../language/language.ts'
import { isHeld, TRAFFIC_GROUPS, type TrafficFilter, type TrafficGroup } from '../visits/traffic-figures.ts'
import { hourName } from './charts.ts'
import { changeText, NO_CHANGE, rateText } from './format.ts'
import { heatKey, heatMap } from './heat-map.ts'
import { periodChoices, periodName, spanText } from './report-page.ts'
import type { Traffic, TrafficLine, TrafficPoint } from './traffic.ts'
import { EVIDENCE_NAMES, TRAFFIC_SORTS, TRAFFIC_UNITS, type TrafficSort, trafficAddress } from './traffic-query.ts'

/** `/staff/report/visits` as views/report/traffic.ejs shows it: every text and every address ready. Pure. */
export function trafficPage(traffic: Traffic, zone: string, w: Words, options: { site: string }) {
  const { query, total } = traffic
  const { period, filters, by } = query
  const address = (change: Parameters<typeof trafficAddress>[2]) =>
    `/staff/report/visits?${trafficAddress(options.site, query, change)}`
  return {
    title: w.t('traffic.title'),
    lines: [
      `${spanText(period, w)}, ${w.zoneName(zone)}.`,
      traffic.isComparable ? w.t('report.compared', { period: periodName(traffic.before, w) }) : '',
      w.t('report.robots_line'),
    ].filter(Boolean),
    say: w.t('traffic.say', {
      visits: w.number(total.visits),
      engaged: rateText(total.engaged, total.visits, w, 1),
      bounce: rateText(total.visits - total.engaged, total.visits, w, 1),
    }),
    periods: periodChoices(traffic.today, period, w).map((choice) => ({
      ...choice,
      href: `/staff/report/visits?${trafficAddress(options.site, { ...query, period: choice.of })}`,
    })),
    period,
    hidden: Object.entries({
      site: options.site,
      by,
      unit: query.unit,
      sort: query.sort,
      up: query.isAscending ? '1' : '',
      ...filters,
    }).filter(([, value]) => value !== ''),
    /** What the picker's form carries besides the two filters it offers itself. */
    kept: Object.entries({ ...filters, site: options.site }).filter(
      ([name, value]) => value && name !== 'platform' && name !== 'evidence',
    ),
    set: (Object.keys(filters) as TrafficFilter[]).map((name) => ({
      name: w.t(`traffic.filter_${name}`),
      value: filterValue(traffic, name, w),
      without: address({ filters: { [name]: '' } }),
    })),
    choices: {
      by: TRAFFIC_GROUPS.filter((group) => isHeld(filters, group)).map((group) => ({
        value: group,
        text: w.t(`traffic.by_${group}`),
        isChosen: group === by,
      })),
      sort: TRAFFIC_SORTS.map((sort) => ({
        value: sort,
        text: sortName(sort, by, w),
        isChosen: sort === query.sort,
      })),
      unit: TRAFFIC_UNITS.map((unit) => ({
        value: unit,
        text: w.t(`traffic.unit_${unit}`),
        isChosen: unit === query.unit,
      })),
      platform: [...new Set([...traffic.platforms, filters.platform ?? ''])]
        .filter(Boolean)
        .map((name) => ({ value: name, text: name, isChosen: name === filters.platform })),
      evidence: isHeld({ ...filters, evidence: 'own' }, null)
        ? EVIDENCE_NAMES.map((name) => ({
            value: name,
            text: evidenceName(name, w),
            isChosen: name === filters.evidence,
          }))
        : [],
    },
    table: tableOf(traffic, w, address),
    series: {
      note: w.t(`report.trend_${query.unit}`),
      rows: traffic.points.map((point) => ({
        name: pointName(point, query.unit, w),
        note: point.isPartial ? w.t('out.partial') : '',
        visits: w.number(point.visits),
        engaged: rateText(point.engaged, point.visits, w, 1),
        bounce: rateText(point.visits - point.engaged, point.visits, w, 1),
      })),
      total: {
        visits: w.number(total.visits),
        engaged: rateText(total.engaged, total.visits, w, 1),
        bounce: rateText(total.visits - total.engaged, total.visits, w, 1),
      },
    },
    week: traffic.week && weekOf(traffic.week, zone, w),
    isEmpty: total.visits === 0,
  }
}

const evidenceName = (name: string, w: Words): string =>
  w.maybe(`traffic.ev_${name}`) || w.maybe(`report.ev_${name}`) || name

function filterValue({ query, named }: Traffic, name: TrafficFilter, w: Words): string {
  const value = query.filters[name]!
  if (name === 'evidence') return evidenceName(value, w)
  return name === 'platform' ? value : (named[name]?.name ?? value)
}

function pointName({ from, to }: TrafficPoint, unit: string, w: Words): string {
  if (unit === 'day') return w.dayLong(from)
  if (unit === 'month' && kindOf({ from, to }) === 'month') return w.month(monthOf(from))
  return spanText({ from, to }, w)
}

/** By medium and class of evidence a row is a word of ours, by the others a name from outside. */
function nameOf(line: TrafficLine, by: TrafficGroup, w: Words): string {
  if (line.kind === 'rest') return w.t('traffic.rest', { n: line.rows })
  if (line.kind === 'unknown') return w.t(by === 'page' ? 'report.row_unknown' : `traffic.none_${by}`)
  if (by === 'medium') return w.maybe(`report.medium_${line.key}`) || line.key
  return by === 'evidence' ? evidenceName(line.key, w) : line.name
}

function sortName(sort: TrafficSort, by: TrafficGroup, w: Words): string {
  if (sort === 'name') return w.t(`traffic.by_${by}`)
  if (sort === 'before') return w.t('out.col_before')
  if (sort === 'engaged' || sort === 'bounce') return w.t(`traffic.col_${sort}`)
  return w.t(sort === 'part' ? 'report.col_part' : 'report.col_visits')
}

type Address = (change: Parameters<typeof trafficAddress>[2]) => string

function tableOf(traffic: Traffic, w: Words, address: Address) {
  const { query, total } = traffic
  const { by, filters, sort, isAscending } = query
  const column = (name: TrafficSort) => ({
    text: sortName(name, by, w),
    isNumber: name !== 'name',
    // A second press turns the order; a name begins with A, a number with the largest.
    href: address({ sort: name, isAscending: sort === name ? !isAscending : name === 'name' }),
    order: sort !== name ? '' : isAscending ? 'ascending' : 'descending',
  })
  const filter: TrafficFilter | null = by === 'medium' ? null : by
  const mayNarrow = filter !== null && isHeld({ ...filters, [filter]: 'x' }, null) && !filters[filter]
  return {
    caption: w.t(`traffic.table_${by}`),
    note:
      by === 'page' ? w.t('traffic.landing_note') : by === 'link' || by === 'account' ? w.t('traffic.link_note') : '',
    columns: [
      column('name'),
      column('visits'),
      column('part'),
      ...(traffic.isComparable ? [column('before')] : []),
      column('engaged'),
      column('bounce'),
    ],
    isCompared: traffic.isComparable,
    rows: traffic.lines.map((line) => ({
      name: nameOf(line, by, w),
      href: mayNarrow && line.kind === 'row' ? address({ filters: { [filter]: line.key } }) : '',
      url: /^https?:\/\//.test(line.url) ? line.url : '',
      ...numbers(line, total.visits, w),
    })),
    total: numbers({ ...total, before: total.before }, total.visits, w),
  }
}

function numbers(row: { visits: number; engaged: number; before: number | null }, whole: number, w: Words) {
  const figure = { key: 'visits', unit: 'visits', status: 'measured', better: '', of: null, beforeOf: null } as const
  return {
    visits: w.number(row.visits),
    part: rateText(row.visits, whole, w, 1),
    before: row.before === null ? '' : w.number(row.before),
    change: row.before === null ? NO_CHANGE : changeText({ ...figure, value: row.visits, before: row.before }, w),
    engaged: rateText(row.engaged, row.visits, w, 1),
    bounce: rateText(row.visits - row.engaged, row.visits, w, 1),
  }
}

function weekOf(week: number[][], zone: string, w: Words) {
  const day = (index: number) => w.dayLong(`2024-01-0${index + 1}`).split(',')[0]!
  const days = week.map((_hours, index) => day(index))
  return {
    heat: heatMap(week, days, w),
    key: heatKey(week, w),
    note: w.t('report.hours_note', { zone: w.zoneName(zone) }),
    days,
    rows: Array.from({ length: 24 }, (_, hour) => ({
      name: hourName(hour, w),
      cells: week.map((hours) => w.number(hours[hour]!)),
      total: w.number(week.reduce((sum, hours) => sum + hours[hour]!, 0)),
    })),
    totals: week.map((hours) => w.number(hours.reduce((sum, one) => sum + one, 0))),
    total: w.number(week.flat().reduce((sum, one) => sum + one, 0)),
  }
}
