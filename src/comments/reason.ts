import { type Lang, languageOf } from '../language/language.ts'
import { isRobot } from './comment.ts'
import { REASONS, type Reason, type ReasonKind, reasonSentence } from './screening/reasons.ts'

/** Why a comment was held, as stored beside it: what screening saw, and what the house itself noticed. */
export interface HeldReason {
  code: string
  detail?: string
}

/** What the house notices beside the words: `why.<code>` in language/desk.ts. */
const OWN: Readonly<Record<string, ReasonKind>> = {
  honeypot: 'verdict',
  'too-fast': 'verdict',
  edited: 'evidence',
  'unproven-network': 'evidence',
  'unproven-hasty': 'evidence',
  'unproven-wave': 'evidence',
  'unproven-always': 'evidence',
  'proven-network': 'noticed',
  'proven-hasty': 'noticed',
  'proven-wave': 'noticed',
  rule: 'verdict',
  'rule-writer': 'verdict',
  learned: 'evidence',
}

/** What a moderator reads of a form that a program filled; none for a person's. */
export function robotReasons(input: { website?: string | undefined; took?: number | undefined }): HeldReason[] {
  if (!isRobot(input)) return []
  return [input.website ? { code: 'honeypot' } : { code: 'too-fast', detail: String(input.took) }]
}

export function readReasons(json: string): HeldReason[] {
  try {
    const value: unknown = JSON.parse(json)
    return Array.isArray(value) ? value.filter((reason) => typeof reason?.code === 'string') : []
  } catch {
    return []
  }
}

/** @returns the sentence and its kind, or null for a code that no version of ours knows any more */
export function sayReason(reason: HeldReason, lang: Lang): { text: string; kind: ReasonKind } | null {
  const own = OWN[reason.code]
  if (own) return { text: languageOf(lang).maybe(`why.${reason.code}`, { detail: reason.detail ?? '' }), kind: own }
  if (!Object.hasOwn(REASONS, reason.code)) return null
  const known = reason as Reason
  return { text: reasonSentence(known, lang), kind: REASONS[known.code].kind }
}
