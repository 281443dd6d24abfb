import type { Words } from '../language/language.ts'
import { rateText } from '../reports/format.ts'
import type { Fact } from './fact.ts'

/** A fact as a page or a file shows it, every text ready. */
export interface FactView {
  id: string
  name: string
  value: string
  /** What a class asks for; '' where none does. */
  wanted: string
  status: Fact['status']
  statusText: string
  definition: string
  source: string
  note: string
}

export function factView(fact: Fact, w: Words): FactView {
  return {
    id: fact.id,
    name: factName(fact.id, w),
    value: factText(fact, w),
    wanted:
      fact.wanted === undefined ? '' : `≥ ${fact.unit === 'rate' ? w.percent(fact.wanted, 0) : w.number(fact.wanted)}`,
    status: fact.status,
    statusText: w.maybe(`frames.status_${fact.status}`),
    definition: factDefinition(fact.id, w),
    source: w.maybe(`frames.src_${fact.source}`),
    note: fact.months && fact.months.of > 1 ? w.t('frames.months_filled', { ...fact.months }) : '',
  }
}

export const factName = (id: string, w: Words): string => w.maybe(`frames.f_${id}`) || w.maybe(`report.fig_${id}`)
export const factDefinition = (id: string, w: Words): string => w.maybe(`frames.d_${id}`) || w.maybe(`report.def_${id}`)

const STAFF_FILL: readonly Fact['source'][] = ['typed', 'followers', 'posts', 'settings', 'class']

/** What is not known says so; it never reads as a zero. */
export function factText({ value, of, unit, status, source }: Fact, w: Words): string {
  if (status === 'unavailable') return w.t('frames.status_unavailable')
  if (value === null) {
    const isForStaff = STAFF_FILL.includes(source)
    return w.t(isForStaff ? 'frames.not_filled' : 'frames.no_case')
  }
  switch (unit) {
    case 'rate':
      return of === 0 ? w.t('frames.no_case') : rateText(value, of, w, 1)
    case 'ratio':
      return w.percent(value, 2)
    case 'per':
      return w.decimal(value, 2)
    case 'workdays':
      return w.t('frames.workdays', { n: value })
    case 'minutes':
      return Number.isFinite(value) ? w.duration(value) : w.t('frames.no_case')
    case 'count':
      return w.number(value)
  }
}
