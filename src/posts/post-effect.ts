/** Whether a post brought readers to its article: visits before and after it, with an honest interval. Pure. */

export interface PostEffect {
  /** Visits to the article from the post's platform in as many days before as after. */
  before: number
  after: number
  daysBefore: number
  daysAfter: number
  /** `few`: not enough to say anything. `more`/`less`: the whole interval lies on one side of 1. */
  verdict: 'few' | 'more' | 'less' | 'unclear'
  /** Visits a day after ÷ before; null when few, or none before. */
  ratio: number | null
  /** 95 %; high null = without bound. */
  low: number
  high: number | null
}

/** Fewer in both spans together say nothing (promise 7). */
const LEAST = 30
const Z = 1.96

/**
 * Both counts as Poisson: given their sum, `after` is binomial, whose part is told by Wilson's interval and turned into a
 * ratio of rates. Days differ from each other by more than Poisson (weekends), so the interval is the least that is honest.
 */
export function postEffect(before: number, after: number, daysBefore: number, daysAfter: number): PostEffect {
  const n = before + after
  const base = { before, after, daysBefore, daysAfter }
  if (n < LEAST || daysBefore <= 0 || daysAfter <= 0)
    return { ...base, verdict: 'few', ratio: null, low: 0, high: null }
  const part = after / n
  const centre = (part + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n)
  const half = (Z * Math.sqrt((part * (1 - part)) / n + (Z * Z) / (4 * n * n))) / (1 + (Z * Z) / n)
  const asRatio = (p: number): number | null => (p >= 1 - 1e-9 ? null : ((p / (1 - p)) * daysBefore) / daysAfter)
  const low = asRatio(Math.max(0, centre - half)) ?? 0
  const high = after === n ? null : asRatio(Math.min(1, centre + half))
  return {
    ...base,
    ratio: before === 0 ? null : after / daysAfter / (before / daysBefore),
    low,
    high,
    verdict: low > 1 ? 'more' : high !== null && high < 1 ? 'less' : 'unclear',
  }
}
