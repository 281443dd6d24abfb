/** A number that two people would read differently: staff are asked, because a wrong guess stores 2.041 followers as 2. */
export interface Ambiguous {
  a: number
  b: number
}
export type ReadCount = number | Ambiguous | null

/** followers: never a fraction and seldom below a thousand, so `2.041` is told. count: likes, comments, shares. */
export type CountColumn = 'followers' | 'count'

const WORDS: Readonly<Record<string, number>> = {
  rb: 1e3,
  ribu: 1e3,
  k: 1e3,
  jt: 1e6,
  juta: 1e6,
  million: 1e6,
  mio: 1e6,
  miliar: 1e9,
  b: 1e9,
}

/**
 * Reads a count as networks, spreadsheets and people write it: `2041`, `2.041`, `2,041`, `2 041`, `2,1 rb`, `1,3 jt`, `3.5K`.
 *
 * @returns a whole number ≥ 0; both readings where the text does not decide; null for what is no number
 */
export function readCount(text: string, column: CountColumn): ReadCount {
  const bare = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/(?<=\d) (?=\d{3}(?:\D|$))/g, '')
  const found = /^(\d[\d.,]*) ?([a-z]*)\.?$/.exec(bare)
  if (!found) return null
  const [, digits = '', word = ''] = found
  // `M` is a million in English and a thousand of them in Indonesian.
  if (word === 'm') return both(times(plainOf(digits), 1e6), times(plainOf(digits), 1e9))
  if (word !== '' && !Object.hasOwn(WORDS, word)) return null
  const unit = word === '' ? 1 : WORDS[word]!
  if (/^\d+$/.test(digits)) return whole(Number(digits) * unit)
  // Two groups of thousands, or both signs: the last sign is the decimal one.
  if (/^\d{1,3}(?:\.\d{3}){2,}$|^\d{1,3}(?:,\d{3}){2,}$/.test(digits))
    return whole(Number(digits.replace(/[.,]/g, '')) * unit)
  const mixed = /^(\d{1,3}(?:\.\d{3})+),(\d{1,2})$|^(\d{1,3}(?:,\d{3})+)\.(\d{1,2})$/.exec(digits)
  if (mixed) return whole(Number(`${(mixed[1] ?? mixed[3])!.replace(/[.,]/g, '')}.${mixed[2] ?? mixed[4]}`) * unit)
  const single = /^(\d{1,3})[.,](\d{1,3})$/.exec(digits)
  if (!single) return null
  const [, before = '', after = ''] = single
  const decimal = Number(`${before}.${after}`) * unit
  const thousands = Number(before + after) * unit
  if (unit > 1) return after.length < 3 ? whole(decimal) : both(whole(decimal), whole(thousands))
  if (after.length === 3) {
    if (before === '0') return null
    return column === 'followers' ? thousands : { a: thousands, b: Math.round(decimal) }
  }
  // `2,1` is no count: a lost `rb`, or a slip.
  return { a: Math.round(decimal * 1000), b: Math.round(decimal) }
}

const MOST = Number.MAX_SAFE_INTEGER
const whole = (n: number): number | null => (n > MOST ? null : Math.round(n))
const plainOf = (digits: string): number | null =>
  /^\d{1,4}(?:[.,]\d{1,2})?$/.test(digits) ? Number(digits.replace(',', '.')) : null
const times = (n: number | null, unit: number): number | null => (n === null ? null : whole(n * unit))
const both = (a: number | null, b: number | null): ReadCount => (a === null || b === null ? null : { a, b })
