import { addDays, dayOf, daysBetween } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import type { PostGap } from '../posts/post-gap-figures.ts'
import { FEW, type Report, type Todo } from './report.ts'

interface Situation {
  /** Whether the tag has ever been seen on the site. */
  isTagSeen: boolean
  hasComments: boolean
  /** Articles that were read but told no title. */
  untitled: number
  posts: readonly PostGap[]
  /** Ids of pages that cannot be shared. */
  unshareable: readonly string[]
  today: Day
}

type Rule = (report: Omit<Report, 'todo'>, situation: Situation) => Todo | null

/** A comment may wait one working day; the third day it is a thing to do. */
const WAIT_DAYS = 1

/** An account that posted before and has been silent so long is dormant (DOMAIN S0-35). */
const DORMANT_DAYS = 14
/** From so many posts on, few with a link are a habit. */
const LEAST_POSTS = 5

/** Most urgent first: people who wait, then the door, then what would make the figures sharper. */
const RULES: Rule[] = [
  function tagMissing(report, { isTagSeen }) {
    return report.countedSince === null && !isTagSeen ? { kind: 'install', params: {} } : null
  },

  function lettersOverdue({ overdue }, { today }) {
    if (overdue.count === 0) return null
    const [first] = overdue.agencies
    const days = daysBetween(overdue.oldestDue, today)
    return { kind: 'overdue', params: { n: overdue.count, days, agency: first?.name ?? '', most: first?.count ?? 0 } }
  },

  function commentsWaiting({ waiting, site }, { today }) {
    if (waiting.count === 0) return null
    const since = dayOf(waiting.oldest, site.zone)
    if (since > addDays(today, -WAIT_DAYS)) return null
    return { kind: 'waiting', params: { n: waiting.count, days: daysBetween(since, today) } }
  },

  function commentsOff(report, { hasComments }) {
    return hasComments || report.answer.visits < FEW
      ? null
      : { kind: 'comments_off', params: { visits: report.answer.visits } }
  },

  /** The most read article that cannot be shared; every share of it is lost. */
  function articleUnshareable({ articles }, { unshareable }) {
    const found = articles.find((row) => row.pageId !== '' && unshareable.includes(row.pageId))
    if (!found) return null
    const { title, visits, pageId } = found
    return { kind: 'unshareable', params: { title, visits, page: pageId, n: unshareable.length } }
  },

  /** The own account that takes the most away, where its platform brings fewer back. */
  function doorOut({ accounts, platforms }) {
    for (const { platform, handle, label, out } of [...accounts].sort((a, b) => b.out - a.out)) {
      const back = platforms.find((row) => row.platform === platform)?.in ?? 0
      if (out >= FEW && out > back) return { kind: 'door', params: { platform, account: label || handle, out, back } }
    }
    return null
  },

  /** The account with the most recorded posts that lead nowhere. */
  function postsWithoutLink(_report, { posts }) {
    const [worst] = posts
      .filter((one) => one.posts >= LEAST_POSTS && one.withLink * 2 < one.posts)
      .sort((a, b) => b.posts - b.withLink - (a.posts - a.withLink))
    if (!worst) return null
    const { platform, account, posts: n, withLink } = worst
    return { kind: 'no_link', params: { platform, account, n, with: withLink } }
  },

  /** Silent longest of those whose posts are recorded; an account without any is not known to be silent. */
  function accountDormant(_report, { posts, today }) {
    const [first] = posts
      .filter((one) => one.lastDay !== '' && one.lastDay <= addDays(today, -DORMANT_DAYS))
      .sort((a, b) => (a.lastDay < b.lastDay ? -1 : 1))
    if (!first) return null
    const { platform, account, lastDay } = first
    return { kind: 'dormant', params: { platform, account, days: daysBetween(lastDay, today) } }
  },

  function tooFewTracked({ figures, answer }) {
    const { value, of } = figures.tracked
    const possible = answer.high - answer.low
    const isWide = possible > answer.low && possible >= FEW
    const isUntracked = (of ?? 0) >= FEW && (value ?? 0) * 2 < (of ?? 0)
    return isWide || isUntracked ? { kind: 'track', params: { tracked: value ?? 0, social: of ?? 0, possible } } : null
  },

  function titlesMissing(_report, { untitled }) {
    return untitled > 0 ? { kind: 'untitled', params: { n: untitled } } : null
  },

  /** Well read, but hardly anybody came to it from social media while other articles had such readers. */
  function readButNotSpread({ articles, answer }) {
    if (answer.low < FEW) return null
    const usual = answer.low / answer.visits
    const found = articles.find(
      (row) => row.kind === 'page' && row.visits >= FEW && row.social / row.visits < usual / 3,
    )
    if (!found) return null
    const { title, visits, social, pageId } = found
    return { kind: 'spread', params: { title, visits, social, page: pageId } }
  },
]

/** Up to three things to do next, each computed from the figures and carrying the one that proves it. Pure. */
export function threeThings(report: Omit<Report, 'todo'>, situation: Situation): Todo[] {
  return RULES.map((rule) => rule(report, situation))
    .filter((todo) => todo !== null)
    .slice(0, 3)
}
