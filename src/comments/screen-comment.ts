import { DAY } from '../base/clock.ts'
import { newId } from '../base/ids.ts'
import { bareHost } from '../base/web-address.ts'
import { hostsOf, type Site } from '../sites/site.ts'
import type { Titian } from '../titian.ts'
import { fingerprintsSince } from './comment-store.ts'
import type { HeldReason } from './reason.ts'
import { textFingerprint } from './screening/repeats.ts'
import { type Screening, screenText } from './screening/screen.ts'

/** Near-copies are looked for among so many texts of the last day; a wave of spam is closer together than that. */
const RECENT_MS = DAY
const RECENT_TEXTS = 500

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
  const sinceId = newId(titian.clock.ms() - RECENT_MS).slice(0, 10)
  const recent = await fingerprintsSince(titian.db, site.id, sinceId, comment.id, RECENT_TEXTS)
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
      fingerprint: textFingerprint(comment.text),
    },
  }
}
