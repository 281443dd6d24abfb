import { addDays, dayOf, daysBetween } from '../base/calendar.ts'
import type { Day } from '../base/clock.ts'
import { FEW, type Report, type Todo } from './report.ts'

interface Situation {
  /** Whether the tag has ever been seen on the site. */
  isTagSeen: boolean
  hasComments: boolean
  /** Articles that were read but told no title. */
  untitled: number
  today: Day
}

type Rule = (report: Omit<Report, 'todo'>, situation: Situation) => Todo | null

/** A comment may wait one working day; the third day it is a thing to do. */
const WAIT_DAYS = 1

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

  /** The own account that takes the most away, where its platform brings fewer back. */
  function doorOut({ accounts, platforms }) {
    for (const { platform, handle, label, out } of accounts) {
      const back = platforms.find((row) => row.platform === platform)?.in ?? 0
      if (out >= FEW && out > back) return { kind: 'door', params: { platform, account: label || handle, out, back } }
    }
    return null
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
    return found ? { kind: 'spread', params: { title: found.title, visits: found.visits, social: found.social } } : null
  },
]

/** Up to three things to do next, each computed from the figures and carrying the one that proves it. Pure. */
export function threeThings(report: Omit<Report, 'todo'>, situation: Situation): Todo[] {
  return RULES.map((rule) => rule(report, situation))
    .filter((todo) => todo !== null)
    .slice(0, 3)
}
