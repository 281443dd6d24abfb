import { languageOf } from '../language/language.ts'
import { FIGURES, type FigureKey, type Report } from './report.ts'

/** The whole report with the definition of each figure, for programs. Keys are stable; add to them, do not rename them. */
export function reportJson(report: Report): string {
  const w = languageOf(report.site.language)
  const definitions = Object.fromEntries(
    (Object.keys(FIGURES) as FigureKey[]).map((key) => [
      key,
      { name: w.maybe(`report.fig_${key}`), definition: w.maybe(`report.def_${key}`) },
    ]),
  )
  return JSON.stringify({ ...report, definitions }, null, 2)
}
