/** A word longer than this is no word that anybody looks for. */
const LONGEST = 40
/** Different words of one text that a search can find; a letter of 3,000 words has about 900. */
const MOST = 1500

/**
 * The different words of a text as a search compares them: compatibility forms folded (𝐁𝐨𝐥𝐝 is "bold"), lower case,
 * without accents; "RT.07" is two words, signs are none.
 */
export function wordsOf(text: string): string[] {
  const words = new Set<string>()
  for (const [word] of folded(text).matchAll(/[\p{L}\p{N}]+/gu)) {
    words.add(word.slice(0, LONGEST))
    if (words.size === MOST) break
  }
  return [...words]
}

/** The same words in their order, each once or more, between spaces: what a phrase is looked for in. */
export const lineOf = (text: string): string => ` ${(folded(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
