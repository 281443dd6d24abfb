import { Problem } from '../base/problem.ts'

const MOST = 8
const TAG = /^#?[\p{L}\p{N}_]{2,50}$/u

/**
 * Hashtags as they are stored: `#beasiswa #tanjungkelekak`, without repeats, eight at most.
 * @throws Problem 'invalid' for a word that no platform takes as a hashtag
 */
export function readHashtags(text: string): string {
  const tags = new Map<string, string>()
  for (const word of text
    .normalize('NFC')
    .split(/[\s,;]+/)
    .filter(Boolean)) {
    // A tag of digits only is a number to every platform.
    if (!TAG.test(word) || /^#?\d+$/.test(word)) {
      throw new Problem('invalid', 'err.hashtag', { field: 'hashtags', params: { tag: word.slice(0, 40) } })
    }
    const tag = word.startsWith('#') ? word : `#${word}`
    tags.set(tag.toLowerCase(), tag)
  }
  if (tags.size > MOST) throw new Problem('invalid', 'err.hashtags_many', { field: 'hashtags', params: { max: MOST } })
  return [...tags.values()].join(' ')
}

/** Those of the site, then those of the account, each once. */
export function joinHashtags(...texts: readonly string[]): string[] {
  const tags = new Map<string, string>()
  for (const tag of texts.flatMap((text) => text.split(' ').filter(Boolean))) tags.set(tag.toLowerCase(), tag)
  return [...tags.values()]
}
