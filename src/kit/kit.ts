/**
 * The post kit: for an article a text for each own account, ready to be posted with a link of its own.
 *
 * What a platform takes, from its own documents (November 2026). Counting is `views/static/count-text.js`, which the
 * page runs too.
 */
export interface PlatformRule {
  /** Most that the platform takes of one post. */
  max: number
  /** x: weighted, an address counts 23 · graphemes · points: code points */
  counts: 'x' | 'graphemes' | 'points'
  /** end: on a line of its own after the text · bio: an address in the text cannot be pressed */
  link: 'end' | 'bio'
}

const RULES: Readonly<Record<string, PlatformRule>> = {
  // WhatsApp folds longer messages behind "baca selengkapnya" after some 700 signs; what it takes is far more.
  WhatsApp: { max: 4096, counts: 'points', link: 'end' },
  Facebook: { max: 63_206, counts: 'points', link: 'end' },
  Instagram: { max: 2200, counts: 'points', link: 'bio' },
  YouTube: { max: 5000, counts: 'points', link: 'end' },
  'X (Twitter)': { max: 280, counts: 'x', link: 'end' },
  LINE: { max: 5000, counts: 'points', link: 'end' },
  Telegram: { max: 4096, counts: 'points', link: 'end' },
  TikTok: { max: 2200, counts: 'points', link: 'bio' },
  Threads: { max: 500, counts: 'points', link: 'end' },
  LinkedIn: { max: 3000, counts: 'points', link: 'end' },
  Bluesky: { max: 300, counts: 'graphemes', link: 'end' },
  Mastodon: { max: 500, counts: 'graphemes', link: 'end' },
  Pinterest: { max: 500, counts: 'points', link: 'end' },
}
const OTHER: PlatformRule = { max: 2000, counts: 'points', link: 'end' }

export const ruleOf = (platform: string): PlatformRule => RULES[platform] ?? OTHER

/** Articles stay on the to-do list this long: older news is not posted any more. */
export const KIT_DAYS = 14
export const MOST_IN_KIT = 60

export type EntryState = 'open' | 'posted' | 'left_out'

export function stateOf(entry: { posted_at: string; left_out_at: string } | undefined): EntryState {
  if (!entry) return 'open'
  return entry.posted_at !== '' ? 'posted' : entry.left_out_at !== '' ? 'left_out' : 'open'
}
