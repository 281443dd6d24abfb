import type { Period } from '../base/period.ts'
import type { Words } from '../language/language.ts'
import { periodName } from '../reports/report-page.ts'
import { factView } from './fact-view.ts'
import { type Indicator, indicatorTable } from './indicators.ts'
import type { Study } from './study.ts'
import { studyHead } from './study-head.ts'

const CATEGORIES = [1, 2, 3, 4, 5] as const

/** The table as views/frames/indicators.ejs shows it. Pure. */
export function indicatorPage(study: Study, asked: Period, w: Words) {
  const indicators = indicatorTable(study)
  return {
    title: w.t('frames.indicators_title', { period: periodName(asked, w) }),
    head: studyHead(study, asked, w),
    basis: w.t('frames.basis', { basis: study.parameters.indicator_basis.value || w.t('frames.basis_standard') }),
    categories: CATEGORIES.map((category) => ({
      number: w.t('frames.category', { n: category }),
      title: categoryTitle(study, category, w),
      note: category === 4 && study.parameters.indicator_title_4.value === '' ? w.t('frames.category_4_note') : '',
      indicators: indicators.filter((one) => one.category === category).map((one) => indicatorView(one, w)),
    })),
  }
}

/** As the site set it, else as the study has it. */
export const categoryTitle = ({ parameters }: Study, category: 1 | 2 | 3 | 4 | 5, w: Words): string =>
  parameters[`indicator_title_${category}`].value || w.t(`frames.category_${category}`)

function indicatorView({ id, status, facts, hasBeyond }: Indicator, w: Words) {
  return {
    id,
    name: w.t(`frames.i_${id}`),
    status,
    statusText: w.t(`frames.status_${status}`),
    facts: facts.map((fact) => factView(fact, w)),
    beyond: hasBeyond ? w.maybe(`frames.x_${id}`) : '',
  }
}
