import { MINUTE } from '../base/clock.ts'

/** What makes a sender look like a program. Each is true of people too, so none refuses anybody. */
export type Doubt = 'network' | 'hasty' | 'wave'

/** Within so long everything below is counted; then it is forgotten. */
export const LATELY_MS = 10 * MINUTE
/** So many messages of one network raise no question: families, offices and carriers share an address. */
export const FREE_OF_NETWORK = 3
/** So many texts put to spam on a site are a wave: whoever writes then is asked. */
export const WAVE_OF_SPAM = 10
/** Nobody types so fast; people who paste are asked too, and see nothing of it. */
const CHARACTERS_A_SECOND = 30
/** A short text may have been ready in the draft. */
const HASTY_LENGTH = 200

export interface SenderFacts {
  /** Milliseconds between opening the form and sending; missing where the sender does not say. */
  took?: number | undefined
  /** Characters of the text. */
  length: number
  /** Messages of the sender's network lately, this one included. */
  fromNetwork: number
  /** Texts of this site that went to spam lately. */
  spamOnSite: number
}

export function doubtsAbout({ took, length, fromNetwork, spamOnSite }: SenderFacts): Doubt[] {
  const doubts: Doubt[] = []
  if (fromNetwork > FREE_OF_NETWORK) doubts.push('network')
  if (took !== undefined && length >= HASTY_LENGTH && length > (took / 1000) * CHARACTERS_A_SECOND) doubts.push('hasty')
  if (spamOnSite >= WAVE_OF_SPAM) doubts.push('wave')
  return doubts
}
