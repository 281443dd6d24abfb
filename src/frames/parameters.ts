import type { Day } from '../base/clock.ts'
import { readCount } from '../base/numbers.ts'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'

/**
 * Values that a site may set, each from a day on: a report of an earlier period keeps those of its time. Names and hints
 * are the texts `frames.p_<name>` and `frames.h_<name>`.
 *
 * whole: a count. part: a percentage, stored as a ratio. label: words; '' = Titian's own.
 */
export const PARAMETERS = {
  population: { kind: 'whole', standard: '', least: 1_000, most: 300_000_000 },
  penetration: { kind: 'part', standard: '', least: 0.01, most: 1 },
  community_citizens: { kind: 'whole', standard: '10', least: 2, most: 100_000 },
  community_replies: { kind: 'whole', standard: '10', least: 1, most: 100_000 },
  community_share: { kind: 'part', standard: '0.1', least: 0, most: 1 },
  community_weeks: { kind: 'whole', standard: '3', least: 1, most: 4 },
  quiet_days: { kind: 'whole', standard: '14', least: 1, most: 366 },
  word_variants: { kind: 'label', standard: '', least: 0, most: 1000 },
  indicator_basis: { kind: 'label', standard: '', least: 0, most: 200 },
  indicator_title_1: { kind: 'label', standard: '', least: 0, most: 120 },
  indicator_title_2: { kind: 'label', standard: '', least: 0, most: 120 },
  indicator_title_3: { kind: 'label', standard: '', least: 0, most: 120 },
  indicator_title_4: { kind: 'label', standard: '', least: 0, most: 120 },
  indicator_title_5: { kind: 'label', standard: '', least: 0, most: 120 },
} as const satisfies Record<string, { kind: 'whole' | 'part' | 'label'; standard: string; least: number; most: number }>
export type ParameterName = keyof typeof PARAMETERS
export const PARAMETER_NAMES = Object.keys(PARAMETERS) as ParameterName[]
export const isParameter = (name: string): name is ParameterName => Object.hasOwn(PARAMETERS, name)

export interface SetValue {
  name: string
  /** '' = always. */
  since: Day | ''
  value: string
  source: string
}

/** One value in force, and since when and on whose word. */
export interface Parameter {
  name: ParameterName
  value: string
  since: Day | ''
  source: string
  isStandard: boolean
}
export type Parameters = Record<ParameterName, Parameter>

/** The values in force on a day: the latest set on or before it, else Titian's own. */
export function parametersOn(set: readonly SetValue[], day: Day): Parameters {
  const found = {} as Parameters
  for (const name of PARAMETER_NAMES) {
    const inForce = set
      .filter((one) => one.name === name && one.since <= day)
      .sort((a, b) => (a.since < b.since ? -1 : 1))
      .at(-1)
    found[name] = inForce
      ? { name, value: inForce.value, since: inForce.since, source: inForce.source, isStandard: false }
      : { name, value: PARAMETERS[name].standard, since: '', source: '', isStandard: true }
  }
  return found
}

/** null where nobody has set it. */
export const numberOf = (parameters: Parameters, name: ParameterName): number | null =>
  parameters[name].value === '' ? null : Number(parameters[name].value)

/**
 * A typed value as it is stored. Both decimal signs are read, `73,7%` is 0,737, and `341 rb` is 341.000.
 * @throws Problem 'invalid' naming the field: no number, out of bounds, or doubtful between two readings
 */
export function readParameter(name: ParameterName, raw: string): string {
  const { kind, least, most } = PARAMETERS[name]
  const field = `v:${name}`
  if (kind === 'label') return readText(raw, { field, max: most, lines: name === 'word_variants' })
  if (raw.trim() === '') return ''
  const value = kind === 'part' ? readPart(raw) : readCount(raw, 'followers')
  if (value === null) throw new Problem('invalid', 'err.frames_number', { field })
  if (typeof value === 'object')
    throw new Problem('invalid', 'err.frames_doubt', { field, params: { a: value.a, b: value.b } })
  if (value < least || value > most) {
    const shown = (n: number) => (kind === 'part' ? `${n * 100}%` : n)
    throw new Problem('invalid', 'err.frames_bounds', { field, params: { least: shown(least), most: shown(most) } })
  }
  return String(value)
}

/** `73,7`, `73.7 %` or `10%` as a ratio with six digits. */
function readPart(raw: string): number | null {
  const found = /^\s*(\d{1,3}(?:[.,]\d{1,4})?)\s*%?\s*$/.exec(raw)
  return found ? Number((Number(found[1]!.replace(',', '.')) / 100).toFixed(6)) : null
}
