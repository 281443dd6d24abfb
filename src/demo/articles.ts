import { type Article, shiftArticle, weeksToShift } from './article.ts'
import { NOVEMBER } from './articles-november.ts'
import { OCTOBER } from './articles-october.ts'
import { SEPTEMBER } from './articles-september.ts'

const TEXTS = [...SEPTEMBER, ...OCTOBER, ...NOVEMBER]
/** First day of the story before it is shifted. */
const FIRST_DAY = '2026-09-01'

export interface Story {
  articles: Article[]
  /** First day of the twelve weeks, in WIB. */
  firstDay: string
}

/** The twelve weeks, moved by whole weeks so that the last article appeared within the seven days before `nowMs`. */
export function storyFor(nowMs: number): Story {
  const weeks = weeksToShift(TEXTS.at(-1)!.at, nowMs)
  const first = new Date(Date.parse(`${FIRST_DAY}T00:00:00Z`) + weeks * 604_800_000)
  return { articles: TEXTS.map((text) => shiftArticle(text, weeks)), firstDay: first.toISOString().slice(0, 10) }
}
