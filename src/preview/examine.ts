import type { PageFacts } from '../fetch/read-metadata.ts'
import { type Cards, cardsAfter, drawCards } from './cards.ts'
import type { Finding } from './check.ts'
import { runChecks } from './checks.ts'
import { type Cms, firstRemedies, type RemedyId } from './remedies.ts'
import type { Subject } from './subject.ts'
import { type Verdict, verdictOf } from './verdict.ts'

/** Everything that a page about one address shows, and what is stored of a check: about 6 KB as JSON. */
export interface Examination {
  url: string
  verdict: Verdict
  findings: Finding[]
  /** At most three acts, the one that mends most first. */
  remedies: RemedyId[]
  cards: Cards
  after: Cards
  cms: Cms
  page: Pick<PageFacts, 'title' | 'summary' | 'image'>
  image: { width: number; height: number; bytes: number }
}

/** Pure: from what was seen to what it means. */
export function examine(subject: Subject): Examination {
  const findings = runChecks(subject)
  const remedies = firstRemedies(findings)
  const cards = drawCards(subject, findings)
  const { title, summary, image } = subject.metadata
  const { width = 0, height = 0, bytes = 0 } = subject.facts.image ?? {}
  return {
    url: subject.finalUrl.href,
    verdict: verdictOf(findings, cards),
    findings,
    remedies,
    cards,
    after: cardsAfter(subject, findings, remedies),
    cms: subject.cms,
    page: { title, summary, image },
    image: { width, height, bytes },
  }
}
