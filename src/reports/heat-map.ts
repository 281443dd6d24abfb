import type { Words } from '../language/language.ts'
import { hourName } from './charts.ts'
import { type Chart, type Drawing, LARGE, type Mark, PRINT, path, rect, SMALL, text } from './drawing.ts'
import { FEW } from './report.ts'

/** Five steps, lightest first; the lightest has an edge, so that an hour with few visits is not an hour with none. */
const STEPS = ['h-1', 'h-2', 'h-3', 'h-4', 'f-in'] as const

/** Step 0–4 of a cell, by its part of the busiest hour; null for none. */
export function heatStep(visits: number, most: number): number | null {
  if (visits === 0) return null
  return Math.min(STEPS.length - 1, Math.floor((visits / most) * STEPS.length))
}

/**
 * Visits by weekday (Monday first) and hour as a field of 7 × 24 cells: the darker, the more. On a phone the hours run
 * downwards. null under 30 visits: a pattern of few is none (promise 7). The figures stand in the table behind.
 */
export function heatMap(week: readonly (readonly number[])[], days: readonly string[], w: Words): Chart | null {
  const all = week.flat().reduce((sum, visits) => sum + visits, 0)
  if (all < FEW) return null
  const most = Math.max(...week.flat())
  const [day, hour] = busiest(week, most)
  const label = w.t('heat.label', {
    day: days[day]!,
    from: hourName(hour, w),
    to: hourName((hour + 1) % 24, w),
    visits: most,
  })
  const lying = (width: number) => lyingMap(week, days, { width, most, label }, w)
  return { small: standingMap(week, days, { width: SMALL, most, label }, w), large: lying(LARGE), print: lying(PRINT) }
}

interface Frame {
  width: number
  most: number
  label: string
}

function lyingMap(
  week: readonly (readonly number[])[],
  days: readonly string[],
  { width, most, label }: Frame,
  w: Words,
): Drawing {
  const left = 70
  const step = (width - left) / 24
  const row = 30
  const marks: Mark[] = days.map((day, at) => text(0, 24 + at * row + row / 2 + 5, day, 'sm'))
  for (const hour of [0, 3, 6, 9, 12, 15, 18, 21]) marks.push(text(left + hour * step, 14, hourName(hour, w), 'sm'))
  week.forEach((hours, at) => {
    hours.forEach((visits, hour) => {
      marks.push(...cell(left + hour * step, 24 + at * row, step - 2, row - 2, heatStep(visits, most)))
    })
  })
  return { width, height: 24 + 7 * row + 4, label, hatch: '', marks }
}

function standingMap(
  week: readonly (readonly number[])[],
  days: readonly string[],
  { width, most, label }: Frame,
  w: Words,
): Drawing {
  const left = 46
  const step = (width - left) / 7
  const row = 20
  const marks: Mark[] = days.map((day, at) => text(left + at * step + step / 2, 14, day.slice(0, 3), 'sm', 'middle'))
  for (let hour = 0; hour < 24; hour += 3) marks.push(text(0, 24 + hour * row + 15, hourName(hour, w), 'sm'))
  week.forEach((hours, at) => {
    hours.forEach((visits, hour) => {
      marks.push(...cell(left + at * step, 24 + hour * row, step - 2, row - 2, heatStep(visits, most)))
    })
  })
  return { width, height: 24 + 24 * row + 4, label, hatch: '', marks }
}

/** An empty hour is an outline's corner alone: nothing is drawn as if it were little. */
function cell(x: number, y: number, width: number, height: number, step: number | null): Mark[] {
  return step === null
    ? [path(`M${x + width / 2 - 2} ${y + height / 2}h4`, 'tick')]
    : [rect(x, y, width, height, STEPS[step]!)]
}

function busiest(week: readonly (readonly number[])[], most: number): [day: number, hour: number] {
  const day = week.findIndex((hours) => hours.includes(most))
  return [day, week[day]!.indexOf(most)]
}

/** What each step stands for, lightest first: `1–12`. */
export function heatKey(week: readonly (readonly number[])[], w: Words): { look: string; name: string }[] {
  const most = Math.max(0, ...week.flat())
  return STEPS.flatMap((look, step) => {
    const from = Math.max(1, Math.ceil((most * step) / STEPS.length))
    const to = step === STEPS.length - 1 ? most : Math.ceil((most * (step + 1)) / STEPS.length) - 1
    return to < from ? [] : [{ look, name: from === to ? w.number(from) : `${w.number(from)}–${w.number(to)}` }]
  })
}
