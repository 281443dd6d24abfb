import { CARD_PLATFORMS, type CardPlatform, type Cards } from './cards.ts'
import type { Finding } from './check.ts'

export type Level = 'green' | 'amber' | 'red'

export interface Verdict {
  level: Level
  /** The sentence's lead, before platforms are named. */
  lead: 'hacked' | 'blocked' | 'unreadable' | 'empty' | 'part' | 'good'
  bad: CardPlatform[]
  part: CardPlatform[]
  good: CardPlatform[]
}

const HACKED = new Set(['sec-injected-spam', 'sec-cloaking'])

/** One verdict: red when a blocker was found, amber when text or picture is missing or wrong somewhere, else green. */
export function verdictOf(findings: readonly Finding[], cards: Cards): Verdict {
  const by = (result: string) => CARD_PLATFORMS.filter((platform) => cards[platform].result === result)
  const [bad, part, good] = [by('bad'), by('part'), by('good')]
  const has = (severity: string) => findings.some((finding) => finding.severity === severity)
  if (has('blocker')) {
    const isHacked = findings.some(({ id }) => HACKED.has(id))
    const isBlocked = findings.some(({ id }) => id === 'sec-domain-blocked')
    const lead = isHacked ? 'hacked' : isBlocked ? 'blocked' : bad.length > 0 ? 'unreadable' : 'empty'
    return { level: 'red', lead, bad, part, good }
  }
  return has('major')
    ? { level: 'amber', lead: 'part', bad, part, good }
    : { level: 'green', lead: 'good', bad, part, good }
}
