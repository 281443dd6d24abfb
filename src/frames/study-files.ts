import type { Response } from 'express'
import type { Words } from '../language/language.ts'
import { type CsvOptions, csvFile } from '../reports/csv-file.ts'
import { periodQuery } from '../reports/period-of-request.ts'
import type { Fact } from './fact.ts'
import { factDefinition, factName } from './fact-view.ts'
import type { Study } from './study.ts'

/** A fact and where it stands: `permenpan` `1a`, `community` `use`. */
export interface PlacedFact {
  section: string
  item: string
  fact: Fact
}

const HEAD = ['section', 'item', 'measure', 'name', 'value', 'of', 'unit', 'status', 'source', 'definition']

/** One fact a line, the period first. */
export function studyCsv(study: Study, facts: readonly PlacedFact[], w: Words, options: CsvOptions): string {
  const { report, period } = study
  const head = (name: string, value: string) => ['study', name, '', '', value, '', '', '', '', '']
  return csvFile(
    HEAD,
    [
      head('site', report.site.key),
      head('name', report.site.name),
      head('from', period.from),
      head('to', period.to),
      head('time_zone', report.site.zone),
      head('read_at', report.readAt),
      ...facts.map(({ section, item, fact }) => [
        section,
        item,
        fact.id,
        factName(fact.id, w),
        number(fact.value),
        number(fact.of),
        fact.unit,
        fact.value === null && fact.status === 'staff' ? 'not_filled' : fact.status,
        fact.source,
        factDefinition(fact.id, w),
      ]),
    ],
    options,
  )
}

const number = (value: number | null): string | number =>
  value === null || !Number.isFinite(value) ? '' : Number.isInteger(value) ? value : Number(value.toFixed(6))

/** Site, period and clock of a study, for programs. Keys are stable. */
export const studyAbout = ({ report, period }: Study) => ({
  site: report.site,
  period,
  readAt: report.readAt,
})

export const factJson = (fact: Fact, w: Words) => ({
  ...fact,
  name: factName(fact.id, w),
  definition: factDefinition(fact.id, w),
})

export function sendCsv(res: Response, study: Study, name: string, text: string, options: CsvOptions): void {
  const days = periodQuery(study.report.period)
    .replaceAll(/(month|from|to)=/g, '')
    .replace('&', '_')
  res
    .type('text/csv; charset=utf-8')
    .set({
      'content-disposition': `attachment; filename="titian-${study.report.site.key}-${name}-${days}${options.isForExcel ? '-excel' : ''}.csv"`,
    })
    .send(text)
}
