import type { Day } from '../base/clock.ts'
import { lengthOf } from '../base/period.ts'
import type { Words } from '../language/language.ts'
import { type BeforeAfter, difference, type Part, type Side, type Spans } from './before-after.ts'
import { rangeBar } from './charts.ts'
import { rateText } from './format.ts'
import { FEW } from './report.ts'
import { spanText } from './report-page.ts'

/**
 * `/staff/report/before-after` as views/report/before-after.ejs shows it, once a date is chosen. Pure.
 * @param wanted days asked for on each side; there may be fewer
 */
export function beforeAfterPage(since: Day, wanted: number, spans: Spans, made: BeforeAfter | null, w: Words) {
  if (made === null) {
    const params = { before: spans.daysBefore, after: spans.daysAfter }
    return { say: w.t('effect.say_short', params), notes: [], sides: [], rows: [] }
  }
  const { before, after, verdict } = made
  const say = w.maybe(`effect.say_${verdict}`, {
    day: w.day(since),
    before: rangeText(before, w),
    after: rangeText(after, w),
    n_before: before.visits,
    n_after: after.visits,
  })
  return {
    say,
    notes: [
      verdict.startsWith('proven') ? w.t('effect.note_tracking') : '',
      lengthOf(before.period) < wanted ? w.t('effect.note_short', { n: lengthOf(before.period) / 7 }) : '',
    ].filter(Boolean),
    sides: ([before, after] as const).map((side, index) => ({
      name: w.t(index === 0 ? 'effect.before' : 'effect.after'),
      span: spanText(side.period, w),
      chart:
        side.visits < FEW
          ? null
          : rangeBar({ answer: { visits: side.visits, low: side.low, high: side.high } }, w, `side-${index}`),
      text: w.t('effect.of_visits', { range: rangeText(side, w), n: side.visits }),
    })),
    rows: [
      {
        name: w.t('report.fig_visits'),
        definition: w.t('report.def_visits'),
        cells: [w.number(before.visits), w.number(after.visits)],
        change: '',
      },
      rateRow('social_low', before, after, (side) => [side.low, side.visits], w),
      rateRow('social_high', before, after, (side) => [side.high, side.visits], w),
      ...(['engaged', 'twoWay'] as const).flatMap((measure) =>
        (['social', 'other', 'all'] as const).map((who) => partRow(measure, who, before, after, w)),
      ),
    ],
  }
}
export type BeforeAfterPage = ReturnType<typeof beforeAfterPage>

function partRow(measure: 'engaged' | 'twoWay', who: 'social' | 'other' | 'all', before: Side, after: Side, w: Words) {
  const key = measure === 'engaged' ? 'engaged' : 'two_way'
  const row = rateRow(key, before, after, (side) => [(side[who] as Part)[measure], side[who].of], w)
  return {
    ...row,
    name: `${row.name}: ${w.t(`effect.who_${who}`)}`,
    definition: who === 'social' ? row.definition : '',
  }
}

function rateRow(
  key: 'social_low' | 'social_high' | 'engaged' | 'two_way',
  before: Side,
  after: Side,
  of: (side: Side) => [part: number, whole: number],
  w: Words,
) {
  const [a, b] = [of(before), of(after)]
  return {
    name: w.t(`report.fig_${key}`),
    definition: w.t(`report.def_${key}`),
    cells: [rateText(...a, w, 1), rateText(...b, w, 1)],
    change: changeText(difference(...a, ...b), w),
  }
}

/** `naik 3,2 poin (1,0 sampai 5,4)`; within chance it says so. */
function changeText(change: ReturnType<typeof difference>, w: Words): string {
  if (change === null) return w.t('report.too_few')
  if (change.from <= 0 && change.to >= 0) return w.t('effect.chance')
  const points = (part: number) => w.decimal(Math.abs(part) * 100, 1)
  const [near, far] = [points(change.from), points(change.to)].sort(
    (x, y) => Number.parseFloat(x) - Number.parseFloat(y),
  )
  return w.t(change.value > 0 ? 'effect.up' : 'effect.down', { size: points(change.value), from: near!, to: far! })
}

/** `18–41%`; under 30 visits `3–7 dari 12`. */
function rangeText({ visits, low, high }: Side, w: Words): string {
  if (visits < FEW) return w.countOf(low, visits)
  const [from, to] = [w.percent(low / visits, 0), w.percent(high / visits, 0)]
  return from === to ? from : `${from.slice(0, -1)}–${to}`
}
