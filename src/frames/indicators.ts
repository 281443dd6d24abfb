/**
 * The return on social-media investment of PermenPANRB 83/2012, table 1: five categories, 17 indicators (DOMAIN §2.1).
 * Known to us through one study's copy only; the title of the fourth category is unreadable there.
 */
import { type Fact, type FactId, fact } from './fact.ts'
import type { Study } from './study.ts'
import { stayedOf, toneOf } from './study.ts'

/** terukur, diisi petugas, perkiraan, tidak dapat diukur: what an indicator as a whole may be said to be. */
export type IndicatorStatus = 'measured' | 'both' | 'staff' | 'estimate'

export interface Indicator {
  id: IndicatorId
  category: 1 | 2 | 3 | 4 | 5
  status: IndicatorStatus
  facts: Fact[]
  /** Whether staff type a number of it each month. */
  typed: TypedId | null
  /** Part of it is out of reach: `frames.x_<id>` says which. */
  hasBeyond: boolean
}

/** Name `frames.i_<id>`, wording of the study. */
export const INDICATORS = {
  '1a': { category: 1, status: 'both', typed: 'typed_1a', hasBeyond: true },
  '1b': { category: 1, status: 'staff', typed: 'typed_1b', hasBeyond: true },
  '1c': { category: 1, status: 'both', typed: 'typed_1c', hasBeyond: true },
  '1d': { category: 1, status: 'both', typed: null, hasBeyond: false },
  '2a': { category: 2, status: 'measured', typed: null, hasBeyond: false },
  '2b': { category: 2, status: 'estimate', typed: null, hasBeyond: false },
  '2c': { category: 2, status: 'measured', typed: null, hasBeyond: false },
  '3a': { category: 3, status: 'staff', typed: null, hasBeyond: true },
  '3b': { category: 3, status: 'both', typed: 'typed_3b', hasBeyond: false },
  '3c': { category: 3, status: 'staff', typed: 'typed_3c', hasBeyond: false },
  '3d': { category: 3, status: 'measured', typed: null, hasBeyond: true },
  '4a': { category: 4, status: 'measured', typed: null, hasBeyond: false },
  '4b': { category: 4, status: 'measured', typed: null, hasBeyond: false },
  '4c': { category: 4, status: 'staff', typed: 'typed_4c', hasBeyond: true },
  '5a': { category: 5, status: 'estimate', typed: null, hasBeyond: false },
  '5b': { category: 5, status: 'measured', typed: null, hasBeyond: false },
  '5c': { category: 5, status: 'measured', typed: null, hasBeyond: false },
} as const satisfies Record<string, Omit<Indicator, 'id' | 'facts'>>
export type IndicatorId = keyof typeof INDICATORS
export const INDICATOR_IDS = Object.keys(INDICATORS) as IndicatorId[]

export const TYPED_IDS = [
  'typed_1a',
  'typed_1b',
  'typed_1c',
  'typed_3b',
  'typed_3c',
  'typed_4c',
] as const satisfies FactId[]
export type TypedId = (typeof TYPED_IDS)[number]
export const isTyped = (id: string): id is TypedId => (TYPED_IDS as readonly string[]).includes(id)

/** Pure: the same study makes the same table. */
export function indicatorTable(study: Study): Indicator[] {
  return INDICATOR_IDS.map((id) => ({ id, ...INDICATORS[id], facts: factsOf(id, study) }))
}

function factsOf(id: IndicatorId, study: Study): Fact[] {
  const { report, letters, posts } = study
  const figure = (key: 'visits' | 'visitors' | 'returning' | 'loyal' | 'often' | 'shares' | 'brought'): Fact => {
    const { value, of, status } = report.figures[key]
    return fact(key, value, of, { status })
  }
  switch (id) {
    case '1a':
      return [
        fact('referrers', study.referrers),
        fact('posts_linking', posts.length === 0 ? null : linking(study), posts.length),
        typed('typed_1a', study),
      ]
    case '1b':
      return [
        fact('posts_own', posts.length === 0 ? null : posts.filter(isOwn).length, posts.length),
        fact('posts_repost', posts.length === 0 ? null : posts.length - posts.filter(isOwn).length, posts.length),
        typed('typed_1b', study),
      ]
    case '1c':
      return [
        fact('writers', report.figures.writers.value, null, { status: 'estimate' }),
        fact('letter_writers', letters.writers, null, { status: 'estimate' }),
        typed('typed_1c', study),
      ]
    case '1d':
      return [
        fact('new_followers', newFollowers(study)),
        fact('new_writers', study.newWriters, null, { status: 'estimate' }),
      ]
    case '2a':
      return [figure('visits')]
    case '2b':
      return [figure('visitors')]
    case '2c':
      return [figure('returning')]
    case '3a': {
      const { positive, neutral, negative, tagged, all } = toneOf(study)
      const of = (n: number) => (tagged === 0 ? null : n)
      return [
        fact('tone_positive', of(positive), tagged),
        fact('tone_neutral', of(neutral), tagged),
        fact('tone_negative', of(negative), tagged),
        fact('tone_coverage', tagged, all),
      ]
    }
    case '3b':
      return [
        fact('comments', report.figures.comments.value),
        fact('letters_published', letters.published.length),
        fact('post_comments', sumTold(posts, 'comments')),
        typed('typed_3b', study),
      ]
    case '3c':
      return [fact('post_shares', sumTold(posts, 'shares')), typed('typed_3c', study)]
    case '3d':
      return [figure('shares'), figure('brought')]
    case '4a':
      return [fact('link_visits', study.linkVisits)]
    case '4b':
      return [fact('downloads', study.downloads)]
    case '4c':
      return [
        fact('letters_adopted', letters.outcomes['adopted'] ?? 0, null, { status: 'staff' }),
        typed('typed_4c', study),
      ]
    case '5a': {
      const { again, of } = stayedOf(study)
      return [fact('stayed', again, of, { status: 'estimate' })]
    }
    case '5b':
      return [figure('loyal')]
    case '5c':
      return [figure('often')]
  }
}

const isOwn = ({ kind }: { kind: string }): boolean => kind === 'own'
const linking = ({ posts }: Study): number => posts.filter(({ target }) => target === 'website').length

/** null when nobody told it of any post: an unknown is no zero. */
export function sumTold(posts: Study['posts'], of: 'likes' | 'comments' | 'shares'): number | null {
  const told = posts.map((post) => post[of]).filter((count) => count !== null)
  return told.length === 0 ? null : told.reduce((sum, count) => sum + count, 0)
}

/** Growth of the accounts that grew; null without two readings of any account. */
export function newFollowers({ followers, accounts }: Study): number | null {
  const own = new Set(accounts.map(({ id }) => id))
  const grown = followers.flatMap(({ accountId, first, last }) =>
    own.has(accountId) && first && last && first.day < last.day ? [Math.max(0, last.followers - first.followers)] : [],
  )
  return grown.length === 0 ? null : grown.reduce((sum, n) => sum + n, 0)
}

/** What staff typed for the months of the period; null while not one of them is filled. */
export function typed(id: TypedId, { entries, months }: Study): Fact {
  const filled = entries.filter((entry) => entry.indicator === id && months.includes(entry.month))
  const value = filled.length === 0 ? null : filled.reduce((sum, entry) => sum + entry.value, 0)
  return fact(id, value, null, { months: { filled: filled.length, of: months.length } })
}
