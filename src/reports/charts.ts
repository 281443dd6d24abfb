import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import type { Words } from '../language/language.ts'
import { DOOR } from './balance.ts'
import {
  type Anchor,
  type Chart,
  circle,
  type Drawing,
  LARGE,
  type Mark,
  path,
  rect,
  SMALL,
  text,
  widthOf,
  within,
} from './drawing.ts'
import { balanceText } from './format.ts'
import { EVIDENCE_CLASSES, type EvidenceClass, type PlatformRow, type Report, type TrendPoint } from './report.ts'

const atBoth = (draw: (width: number) => Drawing): Chart => ({ small: draw(SMALL), large: draw(LARGE) })

/**
 * Solid = proven, hatched = possible, empty = the rest; zero at the left, all visits at the right.
 * @param name sets it apart from other such bars of the page
 */
export function rangeBar(
  { answer }: { answer: Pick<Report['answer'], 'visits' | 'low' | 'high'> },
  w: Words,
  name = 'range',
): Chart {
  const { visits, low, high } = answer
  const lowText = w.t('report.range_low', { share: w.percent(low / visits, 0) })
  const highText = w.t('report.range_high', { share: w.percent(high / visits, 0) })
  return atBoth((width) => {
    const x = scaleLinear([0, visits], [0, width])
    const lowEnds = widthOf(lowText, true)
    const at = within(x(high) + 8, widthOf(highText), lowEnds + 14, width)
    // The mark rises to the words only where it does not run through them.
    const rises = x(high) >= lowEnds + 4 && (at >= x(high) + 8 || at + widthOf(highText) < x(high))
    return {
      width,
      height: 96,
      label: w.t('report.range_label', { low: w.percent(low / visits, 1), high: w.percent(high / visits, 1) }),
      hatch: `hatch-${name}-${width}`,
      marks: [
        text(0, 14, lowText, 'b'),
        text(at, 14, highText),
        rect(0.5, 24.5, width - 1, 34, 's-line'),
        rect(0, 24, x(low), 35, 'f-in'),
        rect(x(low), 24, x(high) - x(low), 35, '', true),
        path(`M${x(high)} ${rises ? 6 : 24}V59`, 's-ink'),
        ...scaleMarks(
          [0, 0.25, 0.5, 0.75, 1],
          (part) => part * width,
          82,
          (part) => w.percent(part, 0),
          60,
        ),
      ],
    }
  })
}

/**
 * From −1 to +1 with three named zones; hollow = the period before, full = now. A small ring on the other side of the
 * scale is the last month in which the site was the opposite door, so that the turn is seen and not only told.
 */
export function balanceScale(report: Report, w: Words, names: { now: string; before: string }): Chart | null {
  const { value, before } = report.figures.balance
  if (value === null) return null
  const nowText = `${names.now} ${balanceText(value, w)}`
  const beforeText = before === null ? '' : `${names.before} ${balanceText(before, w)}`
  const turned = turnedOf(report, w, names)
  return atBoth((width) => {
    const x = scaleLinear([-1, 1], [0, width])
    const isSmall = width === SMALL
    const marks: Mark[] = [
      text(0, 14, w.t(isSmall ? 'report.door_out_short' : 'report.door_out'), 'b'),
      text(x(0), 14, w.t('report.door_even'), '', 'middle'),
      text(width, 14, w.t(isSmall ? 'report.door_in_short' : 'report.door_in'), 'b', 'end'),
      rect(0, 26, x(-DOOR), 36, 'f-out-t'),
      rect(x(-DOOR), 26, x(DOOR) - x(-DOOR), 36, 'f-sunk'),
      rect(x(DOOR), 26, width - x(DOOR), 36, 'f-in-t'),
      path(`M${x(0)} 26V62`, 's-ink'),
    ]
    const now = within(x(value), 10, 10, width)
    if (before !== null) {
      const from = within(x(before), 7, 7, width)
      const side = Math.sign(now - from)
      if (Math.abs(now - from) > 34) {
        const tip = now - side * 12
        marks.push(
          path(`M${from + side * 8} 44H${tip}`, 's-ink'),
          path(`M${tip - side * 7} 39L${tip} 44L${tip - side * 7} 49`, 's-ink'),
        )
      }
      marks.push(circle(from, 44, 7, 'f-paper'), circle(from, 44, 7, 's-ink'))
      const labels = balanceLabels(width, { x: from, words: beforeText }, { x: now, words: nowText })
      marks.push(...(turned ? turnMarks(width, x(turned.balance), turned.words, from, labels) : []), ...labels)
    } else {
      marks.push(text(within(now - widthOf(nowText, true) / 2, widthOf(nowText, true), 0, width), 84, nowText, 'b'))
    }
    marks.push(circle(now, 44, 10, 'f-ink'))
    marks.push(...scaleMarks([-1, -0.5, 0, 0.5, 1], x, 114, (part) => signed(part, w)))
    const label =
      before === null
        ? w.t('report.balance_label', { now: nowText })
        : w.t('report.balance_label_before', { before: beforeText, now: nowText })
    return { width, height: 128, label, hatch: '', marks }
  })
}

/** Null when the month before the turn is no other than the period before. */
function turnedOf({ turn, answer }: Report, w: Words, names: { before: string }) {
  if (turn === null || turn.door !== answer.door) return null
  const month = w.dayShort(`${turn.before.month}-01`).split(' ')[1]!
  return month === names.before
    ? null
    : { balance: turn.before.balance, words: `${month} ${balanceText(turn.before.balance, w)}` }
}

/** Nothing where its label would stand in another: the sentence above the scale says it. */
function turnMarks(width: number, at: number, words: string, from: number, labels: readonly Mark[]): Mark[] {
  const wide = widthOf(words)
  const left = within(at - wide / 2, wide, 0, width)
  const isFree = labels.every(
    (mark) => mark.is !== 'text' || left + wide + 12 < mark.x || left > mark.x + widthOf(mark.text, true) + 12,
  )
  if (!isFree || Math.abs(from - at) < 30) return []
  const side = Math.sign(from - at)
  return [
    path(`M${at + side * 6} 44H${from - side * 8}`, 's-ink'),
    circle(at, 44, 5, 'f-paper'),
    circle(at, 44, 5, 's-ink'),
    text(left, 84, words, 'sm'),
  ]
}

const signed = (part: number, w: Words): string =>
  part === 0 ? '0' : (part < 0 ? '−' : '+') + (Math.abs(part) === 1 ? '1' : w.decimal(Math.abs(part), 1))

/** Both labels below the scale, moved apart where the dots are close. */
function balanceLabels(width: number, before: { x: number; words: string }, now: { x: number; words: string }): Mark[] {
  const gap = 12
  const nowWidth = widthOf(now.words, true)
  const beforeWidth = widthOf(before.words)
  let nowAt = within(now.x - nowWidth / 2, nowWidth, 0, width)
  let beforeAt = within(before.x - beforeWidth / 2, beforeWidth, 0, width)
  if (before.x <= now.x && beforeAt + beforeWidth + gap > nowAt) {
    nowAt = within(nowAt, nowWidth, Math.min(width - nowWidth, beforeWidth + gap), width)
    beforeAt = Math.max(0, Math.min(beforeAt, nowAt - gap - beforeWidth))
    nowAt = Math.max(nowAt, beforeAt + beforeWidth + gap)
  } else if (before.x > now.x && nowAt + nowWidth + gap > beforeAt) {
    beforeAt = within(nowAt + nowWidth + gap, beforeWidth, 0, width)
    nowAt = Math.max(0, Math.min(nowAt, beforeAt - gap - nowWidth))
  }
  return [text(beforeAt, 84, before.words, 'sm'), text(nowAt, 84, now.words, 'b')]
}

function scaleMarks(
  parts: number[],
  x: (part: number) => number,
  y: number,
  name: (part: number) => string,
  tickAt = 0,
): Mark[] {
  return parts.flatMap((part, index) => {
    const anchor: Anchor = index === 0 ? 'start' : index === parts.length - 1 ? 'end' : 'middle'
    const tickX = index === 0 ? x(part) + 0.5 : index === parts.length - 1 ? x(part) - 0.5 : x(part)
    const label = text(x(part), y, name(part), 'sm', anchor)
    return tickAt ? [path(`M${tickX} ${tickAt}v6`, 'tick'), label] : [label]
  })
}

/** In solid, out dashed, named at their ends; null for fewer than three points. */
export function trendLines({ trend }: Report, w: Words, nameOf: (point: TrendPoint) => string): Chart | null {
  // A week of two days always looks like a fall: what is not complete stands in the table only.
  const points = trend.points.filter((point) => !point.isPartial)
  const [first] = points
  const last = points.at(-1)
  if (!first || !last || points.length < 3) return null
  const most = Math.max(1, ...points.flatMap((point) => [point.in, point.out]))
  return atBoth((width) => {
    const isSmall = width === SMALL
    const bottom = isSmall ? 250 : 270
    const y = scaleLinear([0, most], [bottom, 40])
    const x = scalePoint(
      points.map((point) => point.from),
      [44, isSmall ? width - 8 : 750],
    )
    const at = (point: TrendPoint): number => x(point.from)!
    const lineOf = (name: 'in' | 'out'): string => line<TrendPoint>(at, (point) => y(point[name]))(points)!
    const marks: Mark[] = []
    for (const step of y.ticks(4).filter(Number.isInteger)) {
      marks.push(
        path(`M44 ${y(step)}H${at(last)}`, step === 0 ? 'ax' : 'gr'),
        text(38, y(step) + 5, w.number(step), 'sm', 'end'),
      )
    }
    marks.push(path(lineOf('out'), 's-out'), path(lineOf('in'), 's-in'))
    for (const point of [first, last]) {
      for (const name of ['in', 'out'] as const) marks.push(circle(at(point), y(point[name]), 4.5, `f-${name}`))
    }
    marks.push(...endLabels(points, { x: at(last), y, isSmall, bottom }, w))
    marks.push(...startLabels(points, at, y, bottom, w))
    const { every } = labelsFor(points.length, isSmall)
    points.forEach((point, index) => {
      const isLast = index === points.length - 1
      if (index % every !== 0) return
      const anchor: Anchor = index === 0 ? 'start' : isLast ? (isSmall ? 'end' : 'middle') : 'middle'
      marks.push(text(index === 0 ? 34 : at(point), bottom + 22, nameOf(point), 'sm', anchor))
    })
    return {
      width,
      height: bottom + 30,
      label: w.t('report.trend_label', {
        in_first: first.in,
        in_last: last.in,
        out_first: first.out,
        out_last: last.out,
      }),
      hatch: '',
      marks,
    }
  })
}

/** Where both lines begin: above and below all that they do beside the words, so that neither runs through them. */
function startLabels(
  points: readonly TrendPoint[],
  at: (point: TrendPoint) => number,
  y: (value: number) => number,
  bottom: number,
  w: Words,
): Mark[] {
  const first = points[0]!
  const [higher, lower] = first.in >= first.out ? [first.in, first.out] : [first.out, first.in]
  const wide = widthOf(w.number(higher))
  // The words end within the step that leads to the first point behind them.
  const behind = points.findIndex((point) => at(point) > START_LABEL_X + wide)
  const values = points.slice(0, behind < 0 ? points.length : behind + 1).flatMap((point) => [point.in, point.out])
  const above = text(START_LABEL_X, Math.max(14, y(Math.max(...values)) - 10), w.number(higher), 'sm')
  const below = y(Math.min(...values)) + 20
  return below > bottom - 4 ? [above] : [above, text(START_LABEL_X, below, w.number(lower), 'sm')]
}
const START_LABEL_X = 52

/** So many names fit below the axis without touching. */
function labelsFor(points: number, isSmall: boolean): { every: number } {
  return { every: Math.max(1, Math.ceil((points - 1) / (isSmall ? 3 : 8))) }
}

function endLabels(
  points: readonly TrendPoint[],
  place: { x: number; y: (value: number) => number; isSmall: boolean; bottom: number },
  w: Words,
): Mark[] {
  const { x, y, isSmall, bottom } = place
  const last = points.at(-1)!
  const inText = w.t('report.trend_in', { n: last.in })
  const outText = w.t('report.trend_out', { n: last.out })
  if (isSmall) {
    // Above and below all that both lines do where the words stand, so that neither runs through them.
    const inIsHigher = last.in >= last.out
    const values = points.slice(-Math.ceil(points.length * 0.4)).flatMap((point) => [point.in, point.out])
    const above = Math.max(14, y(Math.max(...values)) - 12)
    const below = Math.min(bottom - 6, y(Math.min(...values)) + 22)
    return [
      text(x, inIsHigher ? above : below, inText, 'b', 'end'),
      text(x, inIsHigher ? below : above, outText, 'b', 'end'),
    ]
  }
  const apart = 42
  let inY = y(last.in)
  let outY = y(last.out)
  if (Math.abs(inY - outY) < apart) {
    const middle = Math.min(Math.max((inY + outY) / 2, 40), bottom - 40)
    inY = middle + (last.in >= last.out ? -apart / 2 : apart / 2)
    outY = middle + (last.in >= last.out ? apart / 2 : -apart / 2)
  }
  return [
    text(x + 14, inY + 3, inText, 'b'),
    text(x + 14, inY + 20, w.t('report.trend_in_note'), 'sm'),
    text(x + 14, outY + 3, outText, 'b'),
    text(x + 14, outY + 20, w.t('report.trend_out_note'), 'sm'),
  ]
}

export const EVIDENCE_LOOK: Readonly<Record<EvidenceClass, string>> = {
  own: 'f-in',
  utm: 'e-utm',
  referrer: 'e-ref',
  app: 'e-app',
  'click-id': 'e-clk',
  none: 'o-in',
}
const EVIDENCE_WIDTH = 548

/** One platform's visits by class of evidence; all bars of the table share one scale. */
export function evidenceBar(row: PlatformRow, most: number): Drawing {
  const x = scaleLinear([0, Math.max(1, most)], [0, EVIDENCE_WIDTH])
  const marks: Mark[] = []
  let from = 0
  for (const name of EVIDENCE_CLASSES) {
    const visits = row.evidence[name]
    if (visits > 0) marks.push(rect(x(from), 1, x(visits), 16, EVIDENCE_LOOK[name]))
    from += visits
  }
  return { width: EVIDENCE_WIDTH, height: 18, label: '', hatch: '', marks }
}

/** Visits by the hour in which they began: from social media solid, the others on top. */
export function hourBars({ hours, answer }: Report, w: Words): Chart | null {
  if (answer.visits === 0) return null
  const most = Math.max(1, ...hours.visits)
  const peak = hours.visits.indexOf(most)
  return atBoth((width) => {
    const bottom = 170
    const y = scaleLinear([0, most], [bottom, 24]).nice(4)
    const step = (width - 44) / 24
    const gap = width === SMALL ? 2 : 6
    const marks: Mark[] = []
    for (const tick of y.ticks(4).filter(Number.isInteger)) {
      marks.push(
        path(`M44 ${y(tick)}H${width}`, tick === 0 ? 'ax' : 'gr'),
        text(38, y(tick) + 5, w.number(tick), 'sm', 'end'),
      )
    }
    hours.visits.forEach((visits, hour) => {
      const x = 44 + hour * step + gap / 2
      const social = hours.social[hour]!
      if (visits > social) marks.push(rect(x, y(visits), step - gap, y(social) - y(visits), 'f-n'))
      if (social > 0) marks.push(rect(x, y(social), step - gap, y(0) - y(social), 'f-in'))
    })
    for (const hour of width === SMALL ? [0, 6, 12, 18] : [0, 3, 6, 9, 12, 15, 18, 21]) {
      marks.push(text(44 + hour * step + step / 2, bottom + 22, hourName(hour, w), 'sm', 'middle'))
    }
    return {
      width,
      height: bottom + 30,
      label: w.t('report.hours_label', { from: hourName(peak, w), to: hourName((peak + 1) % 24, w), visits: most }),
      hatch: '',
      marks,
    }
  })
}

export const hourName = (hour: number, w: Words): string =>
  String(hour).padStart(2, '0') + (w.lang === 'id' ? '.00' : ':00')
