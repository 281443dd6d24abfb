/** Frames about what is said, to whom, and by which accounts. Pure. */
import { daysBetween } from '../base/calendar.ts'
import { growth } from '../posts/followers.ts'
import { type FactId, fact } from './fact.ts'
import type { Frame, FrameTable } from './frame.ts'
import { numberOf } from './parameters.ts'
import { AUDIENCES, type Study } from './study.ts'
import { figure, followersNow } from './talk-frames.ts'
import { readVariants, type WordCount, wordFrequency } from './word-frequency.ts'

/** Whom articles and letters are for and from (Fang's G2x, S3-11). */
export function audienceFrame(study: Study): Frame {
  const { articles, classes, letters } = study
  const to = (audience: string) => articles.filter(({ id }) => classes.get(id)?.audience === audience).length
  const said = articles.filter(({ id }) => classes.get(id)?.audience).length
  return {
    id: 'audience',
    says: [{ key: 'coverage', params: { said, all: articles.length } }],
    groups: [
      {
        id: 'from_government',
        facts: AUDIENCES.map((audience) => fact(`audience_${audience}`, said === 0 ? null : to(audience))),
      },
      {
        id: 'to_government',
        facts: [
          fact('audience_C2G', letters.audiences.public),
          fact('audience_B2G', letters.audiences.business),
          fact('audience_N2G', null),
        ],
      },
    ],
    tables: [],
  }
}

/** Public service or ceremony (S3-8): of articles, and of posts that lead to one. */
export function topicFrame(study: Study): Frame {
  const { articles, posts, classes } = study
  const topicOf = (pageId: string) => classes.get(pageId)?.topic ?? ''
  const of = (topic: string) => articles.filter(({ id }) => topicOf(id) === topic).length
  const said = articles.filter(({ id }) => topicOf(id) !== '').length
  const linked = posts.filter(({ pageId }) => topicOf(pageId) !== '')
  const posted = (topic: string) => linked.filter(({ pageId }) => topicOf(pageId) === topic).length
  const part = (id: FactId, n: number) => fact(id, said === 0 ? null : n, said)
  const postPart = (id: FactId, n: number) => fact(id, linked.length === 0 ? null : n, linked.length)
  return {
    id: 'topic',
    says: [
      { key: 'coverage', params: { said, all: articles.length } },
      ...(of('ceremony') > of('service') ? [{ key: 'ceremony_most' }] : []),
    ],
    groups: [
      {
        id: '',
        facts: [
          part('articles_service', of('service')),
          part('articles_ceremony', of('ceremony')),
          part('articles_other', of('other')),
          postPart('posts_service', posted('service')),
          postPart('posts_ceremony', posted('ceremony')),
        ],
      },
    ],
    tables: [],
  }
}

/** Above it the institution passes on more than it says (S3-2). */
const MOSTLY = 0.5

/** Own post or repost, how often, and whether they lead to the website (S3-1, S3-5). */
export function postsFrame(study: Study): Frame {
  const { posts, postQuarters, period } = study
  const own = posts.filter(({ kind }) => kind === 'own').length
  const days = daysBetween(period.from, period.to) + 1
  const none = posts.length === 0
  return {
    id: 'posts',
    says: none
      ? [{ key: 'posts_none' }]
      : (posts.length - own) / posts.length > MOSTLY
        ? [{ key: 'repost_most' }]
        : [{ key: 'own_most' }],
    groups: [
      {
        id: '',
        facts: [
          fact('posts', none ? null : posts.length),
          fact('posts_own', none ? null : own, posts.length),
          fact('posts_repost', none ? null : posts.length - own, posts.length),
          fact('posts_a_day', none ? null : posts.length / days),
          fact('posts_linking', none ? null : posts.filter(({ target }) => target === 'website').length, posts.length),
        ],
      },
    ],
    tables: [
      {
        id: 'quarters',
        columns: ['frames.c_quarter', 'frames.c_own', 'frames.c_repost', 'frames.c_change'],
        rows: postQuarters.map(({ quarter, own, repost }, at) => ({
          name: quarter,
          cells: [own, repost, changeOf(postQuarters[at - 1], own + repost, quarter, study.until)],
        })),
      },
    ],
  }
}

/** A decline is marked; a quarter that is still running is not compared. */
function changeOf(
  before: { own: number; repost: number } | undefined,
  now: number,
  quarter: string,
  until: string,
): string {
  const isRunning = quarter === `${until.slice(0, 4)}-Q${Math.ceil(Number(until.slice(5, 7)) / 3)}`
  if (!before || isRunning) return isRunning ? 'frames.running' : ''
  const was = before.own + before.repost
  return now < was ? 'frames.down' : now > was ? 'frames.up' : 'frames.same'
}

const NAMES_SHOWN = 20

/** Names that the own posts mention, and who stands behind them (S3-3, S3-4). */
export function interactionFrame(study: Study): Frame {
  const counts = mentionCounts(study)
  const all = counts.reduce((sum, { times }) => sum + times, 0)
  const by = (type: string) => counts.filter((one) => one.type === type).reduce((sum, { times }) => sum + times, 0)
  const none = all === 0
  const part = (id: FactId, type: string) => fact(id, none ? null : by(type), all)
  return {
    id: 'interaction',
    says: none ? [{ key: 'mentions_none' }] : [],
    groups: [
      {
        id: 'mentions',
        facts: [
          fact('mentions', none ? null : all),
          part('mentions_person', 'person'),
          part('mentions_institution', 'institution'),
          part('mentions_official', 'official'),
          part('mentions_unknown', ''),
        ],
      },
      {
        id: 'writers',
        facts: [figure(study, 'writers'), fact('letter_writers', study.letters.writers, null, { status: 'estimate' })],
      },
    ],
    tables: [
      {
        id: 'mentioned',
        columns: ['frames.c_name', 'frames.c_times', 'frames.c_share', 'frames.c_type'],
        rows: counts.slice(0, NAMES_SHOWN).map(({ handle, times, type }) => ({
          name: handle,
          cells: [times, fact('mention_share', times, all), type ? `frames.type_${type}` : 'frames.type_unknown'],
        })),
      },
    ],
  }
}

/** Most mentioned first. Own accounts are known; of others staff say what they are. */
export function mentionCounts({ posts, handles, accounts }: Pick<Study, 'posts' | 'handles' | 'accounts'>) {
  const counts = new Map<string, number>()
  for (const { mentions } of posts) for (const name of mentions) counts.set(name, (counts.get(name) ?? 0) + 1)
  const own = new Map<string, string>(
    accounts.flatMap(({ spellings, type }) =>
      spellings.map((name) => [`@${name}`, type === 'leader' ? 'official' : 'institution'] as const),
    ),
  )
  return [...counts]
    .map(([handle, times]) => ({ handle, times, type: handles.get(handle)?.type ?? own.get(handle) ?? '' }))
    .sort((a, b) => b.times - a.times || (a.handle < b.handle ? -1 : 1))
}

const WORDS_SHOWN = 20

/** Words and hashtags of articles, posts and public comments (DOMAIN §2.10). */
export function wordsFrame({ words, posts, parameters }: Study): Frame {
  const variants = readVariants(parameters.word_variants.value)
  const table = (id: string, counts: WordCount[]): FrameTable => ({
    id,
    columns: ['frames.c_word', 'frames.c_times', 'frames.c_texts'],
    rows: counts.map(({ word, times, texts }) => ({ name: word, cells: [times, texts] })),
  })
  return {
    id: 'words',
    says: [],
    groups: [],
    tables: [
      table('words_articles', wordFrequency(words.articles, WORDS_SHOWN, variants)),
      table('words_posts', wordFrequency(words.posts, WORDS_SHOWN, variants)),
      table('words_comments', wordFrequency(words.comments, WORDS_SHOWN, variants)),
      table(
        'hashtags',
        wordFrequency(
          posts.map(({ hashtags }) => hashtags.join(' ')),
          WORDS_SHOWN,
        ),
      ),
    ],
  }
}

/** Followers against those who could follow: an upper bound, because accounts share followers (DOMAIN §2.9). */
export function reachFrame(study: Study): Frame {
  const { parameters, accounts, followers } = study
  const population = numberOf(parameters, 'population')
  const penetration = numberOf(parameters, 'penetration')
  const potential = population !== null && penetration !== null ? Math.round(population * penetration) : null
  const sum = followersNow(study)
  const spans = new Map(followers.map((span) => [span.accountId, span]))
  const over = (part: number | null, whole: number | null) => (part === null || !whole ? null : part / whole)
  return {
    id: 'reach',
    says: [
      potential === null
        ? { key: 'market_unset' }
        : {
            key: 'market_source',
            params: {
              population: population!,
              penetration: Number((penetration! * 100).toFixed(2)),
              source: [...new Set([parameters.population.source, parameters.penetration.source])]
                .filter(Boolean)
                .join('; '),
            },
          },
      { key: 'overlap' },
    ],
    groups: [
      {
        id: '',
        facts: [
          fact('followers', sum),
          fact('potential', potential),
          fact('reach', over(sum, potential), null, {
            status: potential === null || sum === null ? 'staff' : 'estimate',
          }),
          fact('people_reach', over(sum, population)),
        ],
      },
    ],
    tables: [
      {
        id: 'accounts',
        columns: ['frames.c_account', 'frames.c_followers', 'frames.c_growth', 'frames.c_each', 'frames.c_potential'],
        rows: accounts.map((account) => {
          const span = spans.get(account.id)
          const grown = span?.first && span.last ? growth(span.first, span.last) : null
          return {
            name: `${account.platform} ${account.label || account.handle}`,
            cells: [
              fact('followers', span?.last?.followers ?? null),
              fact('growth', grown ? grown.absolute : null),
              fact('growth_day', grown ? grown.perDay : null),
              fact('reach', over(span?.last?.followers ?? null, potential)),
            ],
          }
        }),
      },
    ],
  }
}

/** Which agencies have an account, which are quiet, and who speaks of whom (S3-9, S4-4). */
export function agenciesFrame(study: Study): Frame {
  const { agencies, accounts, accountAgencies, lastPosts, parameters, until } = study
  const quietDays = numberOf(parameters, 'quiet_days')!
  const isQuiet = (accountId: string): boolean => {
    const last = lastPosts.get(accountId)
    return last === undefined || daysBetween(last, until) > quietDays
  }
  const isKnown = lastPosts.size > 0
  const accountsOf = (agencyId: string) => accounts.filter(({ id }) => accountAgencies.get(id) === agencyId)
  const withAccount = agencies.filter(({ id }) => accountsOf(id).length > 0)
  const active = agencies.filter(({ id }) => accountsOf(id).some((account) => !isQuiet(account.id)))
  const none = agencies.length === 0
  return {
    id: 'agencies',
    says: [
      none
        ? { key: 'agencies_none' }
        : { key: 'agencies_without', params: { n: agencies.length - withAccount.length, all: agencies.length } },
    ],
    groups: [
      {
        id: '',
        facts: [
          fact('accounts', accounts.length),
          fact('agencies_with_account', none ? null : withAccount.length, agencies.length),
          fact('agencies_active', none || !isKnown ? null : active.length, agencies.length),
          fact(
            'accounts_quiet',
            accounts.length === 0 || !isKnown ? null : accounts.filter(({ id }) => isQuiet(id)).length,
            accounts.length,
          ),
        ],
      },
    ],
    tables: [
      {
        id: 'agencies',
        columns: ['frames.c_agency', 'frames.c_accounts', 'frames.c_last_post'],
        rows: agencies.map(({ id, name }) => {
          const own = accountsOf(id)
          const last =
            own
              .map((account) => lastPosts.get(account.id) ?? '')
              .sort()
              .at(-1) ?? ''
          return {
            name,
            cells: [
              own.map(({ platform, handle }) => `${platform} ${handle}`).join(', ') || 'frames.no_account',
              own.length === 0 ? '' : last === '' ? 'frames.no_post' : `day:${last}`,
            ],
          }
        }),
      },
      mentionMatrix(study),
    ],
  }
}

const PAIRS_SHOWN = 40

/** Who mentions or links whom, of own accounts and agencies: a pair a row, because nearly every cell of a square is empty. */
function mentionMatrix({ posts, accounts, accountAgencies, agencies, handles }: Study): FrameTable {
  const names = new Map(agencies.map(({ id, shortName, name }) => [id, shortName || name]))
  const accountName = new Map(
    accounts.map((account) => {
      const agency = names.get(accountAgencies.get(account.id) ?? '')
      return [account.id, agency ?? (account.label || `@${account.handle}`)]
    }),
  )
  const bySpelling = new Map<string, string>(
    accounts.flatMap(({ id, spellings }) => spellings.map((name) => [`@${name}`, id] as const)),
  )
  const pairs = new Map<string, { from: string; to: string; mentions: number; links: number }>()
  const raise = (from: string, to: string | undefined, what: 'mentions' | 'links') => {
    if (!to || from === to) return
    const key = `${from}\n${to}`
    const pair = pairs.get(key) ?? { from, to, mentions: 0, links: 0 }
    pair[what]++
    pairs.set(key, pair)
  }
  for (const post of posts) {
    const from = accountName.get(post.accountId)
    if (!from) continue
    for (const name of post.mentions) {
      raise(
        from,
        names.get(handles.get(name)?.agency_id ?? '') ?? accountName.get(bySpelling.get(name) ?? ''),
        'mentions',
      )
    }
    if (post.target === 'own-account') raise(from, accountName.get(post.targetAccountId), 'links')
  }
  return {
    id: 'matrix',
    columns: ['frames.c_from', 'frames.c_to', 'frames.c_mentions', 'frames.c_links'],
    rows: [...pairs.values()]
      .sort((a, b) => b.mentions + b.links - a.mentions - a.links || (a.from < b.from ? -1 : 1))
      .slice(0, PAIRS_SHOWN)
      .map(({ from, to, mentions, links }) => ({ name: from, cells: [to, mentions, links] })),
  }
}
