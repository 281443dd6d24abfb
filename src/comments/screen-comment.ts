import { dayOf } from '../base/calendar.ts'
import { bareHost } from '../base/web-address.ts'
import { hostsOf, type Site } from '../sites/site.ts'
import type { Titian } from '../titian.ts'
import { ruleMatcher } from './block-rule.ts'
import { activeRules } from './block-rule-store.ts'
import { learnedAgainst } from './lessons.ts'
import type { HeldReason } from './reason.ts'
import { type Screening, screenText } from './screening/screen.ts'

/** What screening found, as columns of a comment. */
export interface Screened {
  decision: Screening['decision']
  columns: { labels: string; reasons: string; masked_text: string; fingerprint: string }
  /** Block rules that it met. */
  rules: string[]
}

/**
 * Screens words with what this site knows: its own name and hosts, what was sent here since yesterday, and the block
 * rules of its moderators and what their decisions taught, each a reason that the next moderator reads.
 * @param noticed what the house saw beside the words; stands first, where the moderator reads
 */
export async function screenComment(
  titian: Titian,
  site: Site,
  comment: { id: string; name: string; text: string; writerHash: string },
  noticed: HeldReason[] = [],
): Promise<Screened> {
  const recent = await titian.recentTexts.of(site.id, comment.id)
  const found = screenText({
    text: comment.text,
    name: comment.name,
    institution: [site.institution, site.name],
    ownHosts: hostsOf(site).map(bareHost),
    recent,
  })
  const rules = await activeRules(titian.db, site.id, titian.clock.now())
  const met = rules.length > 0 ? rules.filter(ruleMatcher(comment)) : []
  const told: HeldReason[] = met.map(({ kind, value }) =>
    kind === 'writer' ? { code: 'rule-writer' } : { code: 'rule', detail: value },
  )
  const learned = await learnedAgainst(titian, site.id, comment.text, dayOf(titian.clock.ms(), site.timeZone))
  if (learned.length > 0) {
    told.push({
      code: 'learned',
      detail: learned
        .slice(0, 3)
        .map((word) => `“${word}”`)
        .join(', '),
    })
  }
  const isSpam = found.decision === 'spam' || met.some(({ verdict }) => verdict === 'spam')
  return {
    decision: isSpam ? 'spam' : told.length > 0 ? 'hold' : found.decision,
    rules: met.map(({ id }) => id),
    columns: {
      labels: found.labels.join(' '),
      reasons: JSON.stringify([...noticed, ...told, ...found.reasons]),
      masked_text: found.masked ?? '',
      fingerprint: found.fingerprint,
    },
  }
}
