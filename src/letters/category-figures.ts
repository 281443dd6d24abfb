import type { Period } from '../base/period.ts'
import { countAll, inDays } from '../storage/portable.ts'
import type { Db } from '../storage/tables.ts'
import type { LetterAudience } from '../wire/api.ts'

export interface CategoryFigures {
  audience: LetterAudience
  category: string
  received: number
  answered: number
}

/** Letters received in the period by audience and category, most first; `answered` of those, by now. */
export async function lettersByCategory(db: Db, siteId: string, period: Period): Promise<CategoryFigures[]> {
  const rows = await db
    .selectFrom('letter')
    .select((is) => [
      'audience',
      'category',
      is.case().when('answered_at', '=', '').then(0).else(1).end().as('is_answered'),
      countAll().as('n'),
    ])
    .where(inDays('letter', siteId, period))
    .groupBy(['audience', 'category', 'is_answered'])
    .execute()
  const found = new Map<string, CategoryFigures>()
  for (const { audience, category, is_answered, n } of rows) {
    const key = `${audience} ${category}`
    const one = found.get(key) ?? { audience: audience as LetterAudience, category, received: 0, answered: 0 }
    one.received += Number(n)
    if (Number(is_answered) === 1) one.answered += Number(n)
    found.set(key, one)
  }
  return [...found.values()].sort((a, b) => b.received - a.received || (a.category < b.category ? -1 : 1))
}

/** Years in which the site has letters, newest first. */
export async function letterYears(db: Db, siteId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('letter_counter')
    .select('year')
    .where('site_id', '=', siteId)
    .where('last', '>', 0)
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => Number(year))
}
