import { wordsOf } from '../../base/words.ts'
import { readText } from './normalise.ts'

/**
 * What a site's own moderators decided, as a small Bayes model: how often a word stood in what they published and in
 * what they put to spam. It holds and says why; it never sends to spam by itself.
 */

/** Decisions of each kind before it says anything: below, chance speaks. */
export const FEWEST_DECISIONS = 50
/** A word seen less often says nothing. */
const FEWEST_TIMES = 3
/** Only the words that say most, as in Graham's "A Plan for Spam"; many dull ones would drown them. */
const STRONGEST = 15
/** Sure enough to ask a person. */
const SURE = 0.9
const MOST_WORDS = 200

/** Words of a comment that lessons are about: read through disguises, without numbers and scraps. */
export const lessonWords = (text: string): string[] =>
  wordsOf(readText(text).read)
    .filter((word) => word.length > 2 && word.length < 26 && /\p{L}/u.test(word))
    .slice(0, MOST_WORDS)

export interface Counts {
  fine: number
  spam: number
}

/**
 * @param totals decisions of each kind
 * @param counts by word, of this comment's words alone
 * @returns the words that speak most for spam, strongest first; none when the model is not sure or has too little to go by
 */
export function wordsAgainst(totals: Counts, counts: ReadonlyMap<string, Counts>): string[] {
  if (totals.fine < FEWEST_DECISIONS || totals.spam < FEWEST_DECISIONS) return []
  const weights = [...counts]
    .filter(([, { fine, spam }]) => fine + spam >= FEWEST_TIMES)
    .map(([word, { fine, spam }]) => ({ word, weight: Math.log(rate(spam, totals.spam) / rate(fine, totals.fine)) }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.word < b.word ? -1 : 1))
    .slice(0, STRONGEST)
  // Kinds weigh the same, whatever the queue was full of: a site flooded by spam must not suspect everybody.
  const odds = weights.reduce((sum, { weight }) => sum + weight, 0)
  if (1 / (1 + Math.exp(-odds)) < SURE) return []
  return weights.filter(({ weight }) => weight > 0.5).map(({ word }) => word)
}

/** Half a case beside each, so that a word never seen on one side decides nothing alone. */
const rate = (times: number, of: number): number => (times + 0.5) / (of + 1)
