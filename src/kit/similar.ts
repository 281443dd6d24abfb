/** Above it two texts are the same to whoever follows both accounts (S0-28). */
const NEARLY = 0.9
const WORDS = 3

/**
 * Whether two posts are nearly the same: of all runs of three words, nine of ten stand in both. Hashtags, addresses and
 * punctuation do not count. Shorter texts than three words are compared as they are.
 */
export function nearlySame(a: string, b: string): boolean {
  const [left, right] = [shingles(a), shingles(b)]
  if (left.size === 0 || right.size === 0) return false
  let both = 0
  for (const one of left) if (right.has(one)) both++
  return both / (left.size + right.size - both) >= NEARLY
}

function shingles(text: string): Set<string> {
  const words = text
    .toLowerCase()
    .replace(/https?:\/\/\S+|[#@][\p{L}\p{N}_.]+/gu, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  if (words.length < WORDS) return new Set(words.length === 0 ? [] : [words.join(' ')])
  return new Set(words.slice(WORDS - 1).map((_, at) => words.slice(at, at + WORDS).join(' ')))
}
