import { bareHost } from '../base/web-address.ts'
import { hostsOf, type Site } from '../sites/site.ts'
import type { Titian } from '../titian.ts'
import type { HeldReason } from './reason.ts'
import { type Screening, screenText } from './screening/screen.ts'

/** What screening found, as columns of a comment. */
export interface Screened {
  decision: Screening['decision']
  columns: { labels: string; reasons: string; masked_text: string; fingerprint: string }
}

/**
 * Screens words with what this site knows: its own name and hosts, and what was sent here since yesterday.
 * @param noticed what the house saw beside the words; stands first, where the moderator reads
 */
export async function screenComment(
  titian: Titian,
  site: Site,
  comment: { id: string; name: string; text: string },
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
  return {
    decision: found.decision,
    columns: {
      labels: found.labels.join(' '),
      reasons: JSON.stringify([...noticed, ...found.reasons]),
      masked_text: found.masked ?? '',
      fingerprint: found.fingerprint,
    },
  }
}
