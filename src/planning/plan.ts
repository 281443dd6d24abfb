/** A quarter's plan after the POST method: people, objectives, strategy, technology (S1-6). Pure. */

import { readCount } from '../base/numbers.ts'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'

/** What social media is for (S1-7); names are `plan.kind_<kind>`. */
export const OBJECTIVE_KINDS = ['listen', 'input', 'inform', 'awareness'] as const
export type ObjectiveKind = (typeof OBJECTIVE_KINDS)[number]

export const PLAN_PARTS = ['people', 'objectives', 'strategy', 'technology', 'evaluation'] as const
export type PlanPart = (typeof PLAN_PARTS)[number]

/** What a target may count; names are `plan.measure_<measure>`. */
export const MEASURES = ['followers', 'posts_linking', 'visits'] as const
export type Measure = (typeof MEASURES)[number]

export interface Target {
  /** '' = the site as a whole. */
  accountId: string
  measure: Measure
  goal: number
}

export interface Plan extends Record<PlanPart, string> {
  kinds: ObjectiveKind[]
  targets: Target[]
}

export const EMPTY_PLAN: Plan = {
  kinds: [],
  people: '',
  objectives: '',
  strategy: '',
  technology: '',
  evaluation: '',
  targets: [],
}

export const PLAN_LIMITS = { part: 4000, goal: 100_000_000 } as const

/** `g:<account or site>:<measure>` */
export const targetField = (accountId: string, measure: Measure): string => `g:${accountId || 'site'}:${measure}`

/**
 * A plan as it was typed; a target left empty is no target.
 * @param accountIds those of the site: a target for another is refused
 * @throws Problem 'invalid' naming the field
 */
export function readPlan(
  typed: { kinds: readonly string[]; parts: Record<PlanPart, string>; goals: ReadonlyMap<string, string> },
  accountIds: readonly string[],
): Plan {
  const kinds = OBJECTIVE_KINDS.filter((kind) => typed.kinds.includes(kind))
  const parts = Object.fromEntries(
    PLAN_PARTS.map((part) => [part, readText(typed.parts[part], { field: part, max: PLAN_LIMITS.part, lines: true })]),
  ) as Record<PlanPart, string>
  const targets: Target[] = []
  for (const accountId of ['', ...accountIds]) {
    for (const measure of MEASURES) {
      const field = targetField(accountId, measure)
      const raw = typed.goals.get(field) ?? ''
      if (raw.trim() !== '') targets.push({ accountId, measure, goal: readGoal(raw, field) })
    }
  }
  return { kinds, ...parts, targets }
}

function readGoal(raw: string, field: string): number {
  const read = readCount(raw, 'followers')
  if (read === null) throw new Problem('invalid', 'err.frames_number', { field })
  if (typeof read === 'object')
    throw new Problem('invalid', 'err.frames_doubt', { field, params: { a: read.a, b: read.b } })
  if (read > PLAN_LIMITS.goal)
    throw new Problem('invalid', 'err.frames_bounds', { field, params: { least: 0, most: PLAN_LIMITS.goal } })
  return read
}

/**
 * What a quarter hands on to the next (S1-20): its plan, with what was learnt on top of the strategy, and its targets;
 * the evaluation of the new quarter is not written yet.
 */
export function nextPlan(plan: Plan, lesson: string): Plan {
  const strategy = [lesson, plan.strategy].filter(Boolean).join('\n\n').slice(0, PLAN_LIMITS.part)
  return { ...plan, strategy, evaluation: '' }
}
