import { findAbuse } from './abuse.ts'
import { judgeGambling } from './gambling.ts'
import { findLinks } from './links.ts'
import { checkName } from './names.ts'
import { readText } from './normalise.ts'
import { findPersonalData, maskSpans, type PersonalKind, type PersonalSpan } from './personal-data.ts'
import type { Reason } from './reasons.ts'
import { similarCount, textFingerprint } from './repeats.ts'

export type Label = 'gambling' | 'link' | 'abusive' | 'personal-data' | 'hate' | 'duplicate'
export type Decision = 'show' | 'hold' | 'spam'

export type ScreeningInput = {
  text: string
  name: string
  /** names that only the institution may use: its own, its offices', its officers' */
  institution?: readonly string[]
  /** hosts of the site itself; links to them are welcome */
  ownHosts?: readonly string[]
  /** fingerprints of this site's recent texts and how often each was sent */
  recent?: readonly { fingerprint: string; count: number }[]
}

export type Screening = {
  decision: Decision
  labels: Label[]
  /** verdict first, then evidence in the order of the checks, then what was only noticed */
  reasons: Reason[]
  /** the text with personal data masked, null when there is none; the original is never changed */
  masked: string | null
  /** to be kept beside the text, for `recent` of later ones */
  fingerprint: string
  /** personal data in the original text */
  spans: PersonalSpan[]
}

/**
 * Screens one text of a citizen by its words alone, as on a site with `moderation=after` and no history.
 * Only confident gambling promotion is spam; everything else that is doubtful is held for a person.
 * Criticism, however hard, has no label. Pure; linear in the text, of which 40 000 characters are read.
 */
export function screenText(input: ScreeningInput): Screening {
  const reading = readText(input.text)
  const labels: Label[] = []
  const reasons: Reason[] = []
  let decision: Decision = 'show'
  const hold = () => {
    if (decision === 'show') decision = 'hold'
  }

  // repeats
  const fingerprint = textFingerprint(reading)
  const similar = similarCount(fingerprint, input.recent ?? [])
  if (similar > 0) {
    labels.push('duplicate')
    hold()
  }

  // gambling and links
  const links = findLinks(reading, input.ownHosts)
  const gambling = judgeGambling(reading, readText(input.name.slice(0, 200)), links)
  reasons.push(...gambling.reasons)
  if (gambling.verdict !== 'none') {
    labels.push('gambling')
    decision = gambling.verdict === 'confident' ? 'spam' : 'hold'
  }
  if (links.external.length > 0) {
    labels.push('link')
    hold()
  }
  for (const reason of links.reasons)
    if (reason.code !== 'contact' || !reasons.some(({ code }) => code === 'contact')) reasons.push(reason)
  if (similar > 0) reasons.push({ code: 'duplicate', detail: String(similar) })

  // personal data
  const personal = findPersonalData(reading)
  const spans = [...personal.spans]
  if (spans.length > 0) {
    labels.push('personal-data')
    hold()
    for (const kind of new Set<PersonalKind>(spans.map(([, , kind]) => kind))) reasons.push({ code: kind })
  } else if (personal.publicNumber) reasons.push({ code: 'public-number' })

  // words that hurt
  const abuse = findAbuse(reading)
  if (abuse.abusive !== undefined || abuse.threat) {
    labels.push('abusive')
    hold()
    if (abuse.abusive !== undefined) reasons.push({ code: 'abusive' })
    if (abuse.threat) reasons.push({ code: 'threat' })
  }
  if (abuse.hate) {
    labels.push('hate')
    hold()
    reasons.push({ code: 'hate' })
  }

  // the sender's name
  const name = checkName(input.name, input.institution)
  if (name.reserved) reasons.push({ code: 'reserved-name' })
  if (name.disguised) reasons.push({ code: 'disguised-name' })
  if (name.reserved || name.disguised) hold()

  if (gambling.mentioned.length > 0) {
    reasons.push({
      code: 'gambling-mentioned',
      detail: gambling.mentioned
        .slice(0, 3)
        .map((word) => `“${word}”`)
        .join(', '),
    })
  }
  return {
    decision,
    labels,
    reasons,
    fingerprint,
    masked: spans.length > 0 ? maskSpans(input.text, spans) : null,
    spans,
  }
}
