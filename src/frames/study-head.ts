import type { Period } from '../base/period.ts'
import type { Words } from '../language/language.ts'
import { spanText } from '../reports/report-page.ts'
import type { Study } from './study.ts'

/** Which site, which days, which clock, and when it was read: stands above every table of a study. */
export interface StudyHead {
  site: string
  period: string
  line: string
  isAhead: boolean
}

export function studyHead({ report, period, isAhead }: Study, asked: Period, w: Words): StudyHead {
  const { site, readAt } = report
  return {
    site: `${site.name} · ${site.host}`,
    period: spanText(asked, w),
    line: w.t('frames.period_line', {
      span: spanText(period, w),
      zone: w.zoneName(site.zone),
      at: w.stamp(readAt, site.zone),
    }),
    isAhead,
  }
}
