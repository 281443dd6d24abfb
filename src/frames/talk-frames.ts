/** Frames about how citizens and the institution speak with each other. Pure. */
import { BACKLOG_BOUNDS, responsiveness } from '../letters/response-figures.ts'
import type { FigureKey } from '../reports/report.ts'
import { type CommunityClass, classByFeature, classByUse, communityNumbers } from './community.ts'
import { type Fact, type FactId, fact } from './fact.ts'
import type { Frame } from './frame.ts'
import { sumTold } from './indicators.ts'
import { numberOf } from './parameters.ts'
import type { Study } from './study.ts'

/** A figure of the report, so that both pages say the same number. */
export function figure(study: Study, id: FigureKey & FactId): Fact {
  const { value, of, status } = study.report.figures[id]
  return fact(id, value, of, { status })
}

/** 7C by feature and by use, with the numbers that decide and what strong asks for (DOMAIN §2.2). */
export function communityFrame(study: Study): Frame {
  const { parameters, features } = study
  const limits = {
    citizens: numberOf(parameters, 'community_citizens')!,
    replies: numberOf(parameters, 'community_replies')!,
    share: numberOf(parameters, 'community_share')!,
    weeks: numberOf(parameters, 'community_weeks')!,
  }
  const numbers = communityNumbers(study.communityActs, study.communityLetters, study.until)
  const { A, R, K, W } = numbers
  const byFeature = classByFeature(features)
  const byUse = classByUse(numbers, byFeature, limits)
  const official = study.communityActs.filter(({ isOfficial }) => isOfficial).length
  const named = (kind: CommunityClass) => `frames.class_${kind}`
  return {
    id: 'community',
    says: [
      { key: 'class_feature', params: { class: named(byFeature) } },
      { key: 'class_use', params: { class: named(byUse) } },
    ],
    groups: [
      {
        id: 'community',
        facts: [
          fact('contributions', A, null, { wanted: 1 }),
          fact('citizen_replies', R, null, { wanted: limits.replies }),
          fact('reply_share', A === 0 ? null : R, A, { wanted: limits.share }),
          fact('citizens', K, null, { status: 'estimate', wanted: limits.citizens }),
          fact('reply_weeks', W, null, { wanted: limits.weeks }),
        ],
      },
      { id: 'communication', facts: [fact('official_30', official)] },
    ],
    tables: [],
  }
}

/** One in ten articles that draws an answer is what pull and network ask for (DOMAIN §2.3). */
const PER_ARTICLES = 10

export type MergelStage = 'none' | 'push' | 'pull' | 'network'

/** The highest stage with evidence in the period. */
export function mergelStage(of: {
  articles: number
  posts: number
  comments: number
  letters: number
  shares: number
  replies: number
  publishedOutcomes: number
}): MergelStage {
  const least = Math.max(1, of.articles / PER_ARTICLES)
  if (of.shares + of.replies >= least && of.publishedOutcomes >= 1) return 'network'
  if (of.comments + of.letters >= least) return 'pull'
  return of.articles + of.posts > 0 ? 'push' : 'none'
}

/** Mission × interaction × measures, on social media as recorded and on the website as measured. */
export function mergelFrame(study: Study): Frame {
  const { report, letters, posts, articles } = study
  const value = (key: FigureKey) => report.figures[key].value ?? 0
  const stage = mergelStage({
    articles: articles.length,
    posts: posts.length,
    comments: value('comments'),
    letters: value('letters'),
    shares: value('shares'),
    replies: value('replies'),
    publishedOutcomes: letters.publishedOutcome,
  })
  return {
    id: 'mergel',
    says: [{ key: `mergel_${stage}` }],
    groups: [
      {
        id: 'transparency',
        facts: [
          fact('followers', followersNow(study)),
          fact('posts', posts.length === 0 ? null : posts.length),
          fact('articles', articles.length),
          figure(study, 'visits'),
        ],
      },
      {
        id: 'participation',
        facts: [
          fact('posts_a_day', posts.length === 0 ? null : posts.length / daysOf(study)),
          fact('post_likes', sumTold(posts, 'likes')),
          fact('popularity', perPostAndFans(study, 'likes')),
          fact('post_comments', sumTold(posts, 'comments')),
          fact('commitment', perPostAndFans(study, 'comments')),
          figure(study, 'likes'),
          figure(study, 'comments'),
          figure(study, 'letters'),
          figure(study, 'official'),
        ],
      },
      {
        id: 'collaboration',
        facts: [
          fact('post_shares', sumTold(posts, 'shares')),
          fact('virality', perPostAndFans(study, 'shares')),
          figure(study, 'shares'),
          figure(study, 'replies'),
          fact('letters_outcome', letters.publishedOutcome),
          fact('letters_adopted', letters.outcomes['adopted'] ?? 0, null, { status: 'staff' }),
        ],
      },
    ],
    tables: [],
  }
}

const daysOf = ({ period }: Study): number =>
  Math.round((Date.parse(period.to) - Date.parse(period.from)) / 86_400_000) + 1

/** Followers of the own accounts at the end of the period, as last read; null without any reading. */
export function followersNow({ followers, accounts }: Pick<Study, 'followers' | 'accounts'>): number | null {
  const own = new Set(accounts.map(({ id }) => id))
  const last = followers.flatMap(({ accountId, last }) => (own.has(accountId) && last ? [last.followers] : []))
  return last.length === 0 ? null : last.reduce((sum, count) => sum + count, 0)
}

/** Bonsón and Ratkai (2013): reactions a post, for each thousand followers. null without posts, readings or counts. */
export function perPostAndFans(
  study: Pick<Study, 'posts' | 'followers' | 'accounts'>,
  of: 'likes' | 'comments' | 'shares',
): number | null {
  const told = study.posts.filter((post) => post[of] !== null)
  const fans = followersNow(study)
  if (told.length === 0 || !fans) return null
  return (sumTold(told, of)! / told.length / fans) * 1000
}

/** Listening, speaking, energizing, supporting, embracing (S4-1), each with at least one measure. */
export function purposesFrame(study: Study): Frame {
  const { letters, posts, report } = study
  const received = report.figures.letters.value ?? 0
  return {
    id: 'purposes',
    says: [],
    groups: [
      {
        id: 'listening',
        facts: [
          figure(study, 'wait'),
          fact('letters_categorised', received === 0 ? null : letters.categorised, received),
          figure(study, 'answered'),
        ],
      },
      {
        id: 'speaking',
        facts: [
          fact('articles', study.articles.length),
          fact('posts', posts.length === 0 ? null : posts.length),
          figure(study, 'official'),
        ],
      },
      {
        id: 'energizing',
        facts: [figure(study, 'shares'), figure(study, 'brought'), fact('post_shares', sumTold(posts, 'shares'))],
      },
      { id: 'supporting', facts: [figure(study, 'replies'), fact('supports', study.supports)] },
      {
        id: 'embracing',
        facts: [
          fact('letters_adopted', letters.outcomes['adopted'] ?? 0, null, { status: 'staff' }),
          fact('letters_outcome', letters.publishedOutcome),
        ],
      },
    ],
    tables: [],
  }
}

/** The World Bank's four phases (S1-24); transactions and transformation lie outside what Titian can see. */
export function maturityFrame(study: Study): Frame {
  const value = (key: FigureKey) => study.report.figures[key].value ?? 0
  const interacts = value('comments') + value('letters') + value('shares') + value('likes') > 0
  const isPresent = study.isTagSeen || study.articles.length > 0 || study.accounts.length > 0
  return {
    id: 'maturity',
    says: [{ key: `maturity_${interacts ? 'interaction' : isPresent ? 'presence' : 'none'}` }],
    groups: [
      {
        id: 'presence',
        facts: [
          fact('articles', study.articles.length),
          fact('accounts', study.accounts.length),
          figure(study, 'visits'),
        ],
      },
      {
        id: 'interacting',
        facts: [
          figure(study, 'likes'),
          figure(study, 'shares'),
          figure(study, 'comments'),
          figure(study, 'letters'),
          figure(study, 'answered'),
        ],
      },
      { id: 'transaction', facts: [fact('transactions', null)] },
      { id: 'transformation', facts: [fact('transformation', null)] },
    ],
    tables: [],
  }
}

const BACKLOG_IDS = ['backlog_3', 'backlog_5', 'backlog_14', 'backlog_60', 'backlog_more'] as const satisfies FactId[]

/** How quickly letters are answered, those without an answer counted as censored (DOMAIN §2.8). */
export function responseFrame(study: Study): Frame {
  const { letters, agencies } = study
  const { received, owed, median, p90, within5, backlog } = responsiveness(letters.spans)
  const answered = letters.spans.filter((span) => span.answered !== null).length
  const nameOf = (id: string) => agencies.find((agency) => agency.id === id)?.name ?? id
  return {
    id: 'response',
    says: [
      owed === 0
        ? { key: 'response_none' }
        : median === null
          ? { key: 'response_half', params: { answered, owed } }
          : { key: 'response_median', params: { days: median } },
    ],
    groups: [
      {
        id: '',
        facts: [
          fact('answer_median', median),
          fact('answer_p90', p90),
          fact('within5', within5.of === 0 ? null : within5.answered, within5.of),
          figure(study, 'answered'),
          figure(study, 'in_time'),
          fact('reopened', received === 0 ? null : letters.reopened, received),
          figure(study, 'wait'),
          fact('satisfied', null),
        ],
      },
      { id: 'backlog', facts: BACKLOG_BOUNDS.map((_, at) => fact(BACKLOG_IDS[at]!, backlog[at]!.letters)) },
    ],
    tables: [
      {
        id: 'returned',
        columns: ['frames.c_agency', 'frames.c_disposed', 'frames.c_returned'],
        rows: letters.agencies.map(({ id, disposed, returned }) => ({ name: nameOf(id), cells: [disposed, returned] })),
      },
    ],
  }
}
