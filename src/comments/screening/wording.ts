import { brandNumberOf, isCompound, isEveryday, isGamblingName } from './brand.ts'
import type { Reading, Token } from './normalise.ts'
import { BIAS, WORDING } from './wording-table.ts'

/**
 * How a text is worded, learned: a logistic model over words, pairs of words and their beginnings, trained by
 * `tests/comments/screening/train.ts` on texts in our own corpora. It sees what no list of words holds ("isi 25 cabut
 * 2 juta, thanks …") and, as much, that a text is about roads, schools or prices. Alone it can only hold a comment.
 */
export type Wording = {
  /** log-odds of promotion against a citizen's comment; 0 is undecided */
  score: number
  /** the citizen's own words that spoke loudest for promotion */
  strongest: string[]
}

/** A text of a thousand words is judged by its first four hundred: promotion does not hide behind them. */
const maxTokens = 400

export function judgeWording(reading: Reading): Wording {
  if (reading.tokens.length === 0) return { score: BIAS, strongest: [] }
  const pieces = piecesOf(reading)
  const scale = scaleOf(pieces.size)
  let score = BIAS
  const spoke: [string, number][] = []
  for (const [piece, said] of pieces) {
    const weight = WORDING.get(piece)
    if (weight === undefined) continue
    score += weight * scale
    if (weight > 0 && said !== '') spoke.push([said, weight])
  }
  spoke.sort((a, b) => b[1] - a[1])
  const strongest: string[] = []
  for (const [said] of spoke) {
    if (strongest.length === 3) break
    if (!strongest.some((other) => other.includes(said) || said.includes(other))) strongest.push(said)
  }
  return { score, strongest }
}

/** Long texts say everything several times; their pieces count for less each. */
export const scaleOf = (pieces: number): number => 1 / Math.sqrt(Math.max(6, pieces))

/** Each piece once, with the words of the text that made it ('' for what is no word). */
export function piecesOf(reading: Reading): Map<string, string> {
  const pieces = new Map<string, string>()
  const tokens = reading.tokens.slice(0, maxTokens)
  const shouted = tokens.filter((token) => token.shout).length > tokens.length * 0.4
  let before = '^'
  let said = ''
  for (const [place, token] of tokens.entries()) {
    // the parts of an address are weighed by links.ts
    const next = tokens[place + 1]
    const last = tokens[place - 1]
    if (isGlued(token, next) || (last !== undefined && isGlued(last, token))) continue
    const word = wordOf(token)
    // a brand by itself is weighed by brand.ts; here only its company counts
    if (!BRANDS.has(word)) pieces.set(word, token.plain)
    pieces.set(before + ' ' + word, said === '' ? token.plain : said + ' ' + token.plain)
    if (/^[a-z]{5,}$/.test(word)) {
      pieces.set(word.slice(0, 4) + '…', token.plain)
      if (word.length >= 7) pieces.set(word.slice(0, 6) + '…', token.plain)
    }
    // one name in capitals; in a shouted text, or stretched ("MANTAAAAP"), capitals are joy or anger
    if (!shouted && token.shout && token.plain.length >= 7 && !isEveryday(token.plain) && !/(.)\1\1/.test(token.plain))
      pieces.set('#capitals', token.plain)
    before = word
    said = token.plain
  }
  pieces.set(before + ' $', said)
  if (tokens.length <= 3) pieces.set('#short', '')
  if (tokens.filter((token) => token.shout).length > tokens.length * 0.6) pieces.set('#shouted', '')
  if (/[💰💸🤑💵💎🚀⚡👑💯🤩🎰]/u.test(reading.original)) pieces.set('#money', '')
  if (/🔥/u.test(reading.original)) pieces.set('#fire', '')
  return pieces
}

/** `contoh.id`, `id/berita`, but not `2.500` or `loket.Tolong` with one letter beside it. */
function isGlued(token: Token, next: Token | undefined): boolean {
  if (next === undefined || next.start - token.end > 3 || token.text.length < 2) return false
  if (token.after === '/' || token.after === ':')
    return next.start - token.end <= (token.after === ':' ? 3 : 1) && next.before === '/'
  return token.after === '.' && next.start === token.end + 1 && /[a-z]/.test(token.text) && /^[a-z]/.test(next.text)
}

const BRANDS = new Set(['#brand', '#trade', '#compound'])

/** Numbers become what they measure, brands become what they are: the model must not learn one campaign's name. */
function wordOf(token: Token): string {
  if (token.before === '@' || token.after === '@') return '#addressed'
  const word = token.plain
  if (/\d/.test(word)) {
    if (/^\d+(?:jt|juta|jtan|jutaan)$/.test(word)) return '#millions'
    if (/^\d+(?:rb|ribu|rebu|rban|k)$/.test(word)) return '#thousands'
    if (/^\d+$/.test(word)) return '#digits' + Math.min(word.length, 6)
    if (/^x\d+$/.test(word)) return '#times'
    if (/^[2-6]d$/.test(word)) return word
    const numbered = brandNumberOf(word)
    return numbered === undefined ? '#code' : numbered.lucky ? '#brand' : '#name'
  }
  if (isEveryday(word)) return word.replace(/(?<=^.{4,})nya$/, '')
  if (isGamblingName(word) !== undefined) return '#trade'
  if (isCompound(word)) return '#compound'
  return word.replace(/(?<=^.{4,})nya$/, '')
}
