/** A post of an own account, and the rules that its text alone decides. Pure. */
import { readAddress } from '../base/web-address.ts'

export type PostKind = 'own' | 'repost'
export const POST_FORMATS = ['', 'text', 'photo', 'video', 'link'] as const
export type PostFormat = (typeof POST_FORMATS)[number]
/** Where the first address in a post leads (S0-21). */
export type PostTarget = 'website' | 'own-account' | 'elsewhere' | 'none'

export const POST_LIMITS = { text: 5000, url: 500, source: 120 } as const
/** A count that nobody told; 0 is a count. */
export const NOT_TOLD = -1

/** `#bangkasetara #pemkab`, lower case, each once, thirty at most. */
export const hashtagsOf = (text: string): string => wordsOf(text, /(?<![\p{L}\p{N}_/&])#([\p{L}\p{N}_]{2,60})/gu, '#')
/** `@pemkabbangka`, likewise. An e-mail address is no mention. */
export const mentionsOf = (text: string): string => wordsOf(text, /(?<![\p{L}\p{N}_./])@([\w.]{2,60})(?<!\.)/gu, '@')

const MOST_WORDS = 30
function wordsOf(text: string, pattern: RegExp, sign: string): string {
  const found = new Set([...text.matchAll(pattern)].map((word) => sign + word[1]!.toLowerCase()))
  return [...found].slice(0, MOST_WORDS).join(' ')
}

/** The first web address in a text, without the full stop behind it. */
export function firstAddress(text: string): URL | null {
  const found = /https?:\/\/[^\s<>"]{3,1000}/i.exec(text)
  return found ? readAddress(found[0].replace(/[.,;:!?)\]}'’”]+$/u, '')) : null
}

/** What a column of an export calls it, or the way retweets begin. */
export function kindOf(word: string, text: string): PostKind {
  return /\b(?:repost|retweet|re-?share|rt|quote|bagikan ulang|dibagikan dari)/i.test(word) || /^RT @\w/.test(text)
    ? 'repost'
    : 'own'
}

export function formatOf(word: string): PostFormat {
  if (/video|reel|short|igtv|live/i.test(word)) return 'video'
  if (/photo|foto|image|gambar|carousel|album|picture|infografi/i.test(word)) return 'photo'
  if (/link|tautan/i.test(word)) return 'link'
  return /text|teks|status|tweet/i.test(word) ? 'text' : ''
}

/** Reposts among posts: 1 331 own + 1 904 reposts → 0,589 (S3-1). */
export const repostShare = ({ own, repost }: { own: number; repost: number }): number =>
  own + repost === 0 ? 0 : repost / (own + repost)
