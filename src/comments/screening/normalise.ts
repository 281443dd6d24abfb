import { FOREIGN, LATIN, picturedLetter, STYLED } from './look-alikes.ts'

/**
 * Reads a citizen's text the way a human eye does, for MATCHING ONLY: nothing of this is stored or shown.
 * Every folded character remembers where it came from, so that a finding can be shown on the original words.
 * One pass over at most `maxReadChars`, no backtracking: 40 000 hostile characters take a few milliseconds.
 */

/** UTF-16 units that are read. A letter of 3 000 words has about 21 000; what lies behind is never shown unread. */
export const maxReadChars = 40_000

export type Disguise =
  | 'styled' // mathematical, circled, squared, small capitals, borrowed shapes
  | 'look-alike' // Cyrillic or Greek letters inside Latin words
  | 'hidden' // zero-width, soft hyphen, word joiner, BOM, fillers between letters
  | 'reversed' // bidi override
  | 'marks' // strike, underline, piled-up accents
  | 'accents' // ordinary accents on an Indonesian word
  | 'separated' // b.a.n.g.a.u
  | 'vertical' // one letter a line
  | 'leet' // g4c0r
  | 'spelled' // tujuh tujuh tujuh
  | 'markup' // tags inside a word
  | 'chopped' // short chunks: ban gau 7 77

export type Token = {
  /** folded, small letters and digits only */
  text: string
  /** the same with leetspeak undone, when that makes a difference */
  plain: string
  /** place in `Reading.folded` */
  start: number
  end: number
  /** what was done to this very word */
  disguises: ReadonlySet<Disguise>
  /** written WHOLLY in capitals or in decorated capitals */
  shout: boolean
  /** every letter is a capital, also a single one */
  capital: boolean
  /** the character before and after, '' at the ends */
  before: string
  after: string
}

export type Reading = {
  original: string
  /** skeleton letters, small; line breaks kept; markup and invisible characters gone */
  folded: string
  /** for each folded character the place of its original, and one more for the end */
  at: readonly number[]
  /** folded, separated letters joined, spelled digits as digits, leetspeak undone; single spaces */
  read: string
  /** letters and digits only */
  squeezed: string
  tokens: readonly Token[]
  /** words of letters joined from separated or vertical writing are tokens too: they stand here again */
  joined: readonly Token[]
  disguises: ReadonlyMap<Disguise, number>
}

const STYLE = 1
const FOREIGN_LETTER = 2
const AFTER_HIDDEN = 4
const REVERSED = 8
const MARKED = 16
const ACCENTED = 32
const UPPER = 64
const AFTER_MARKUP = 128

export function readText(input: string): Reading {
  const original = input.length > maxReadChars ? input.slice(0, maxReadChars) : input
  const sheet = foldCharacters(original)
  const counts = new Map<Disguise, number>()
  const folded = sheet.letters.join('')
  const tokens = tokensOf(sheet, folded)
  const joined = joinSeparated(tokens, folded)
  const all = undoSpelling(joined.tokens)
  markForeignWords(all, sheet)
  for (const token of all) {
    if (token.text.length < 2) continue // ① and 🅿 are signs
    for (const disguise of token.disguises) counts.set(disguise, (counts.get(disguise) ?? 0) + 1)
  }
  const read = all.map((token) => token.plain).join(' ')
  return {
    original,
    folded,
    at: sheet.at,
    read,
    squeezed: all.map((token) => token.text).join(''),
    tokens: all,
    joined: joined.made,
    disguises: counts,
  }
}

/** Original place of folded characters [start, end); reversed passages may give it backwards. */
export function originalSpan(reading: Reading, start: number, end: number): [number, number] {
  let low = reading.original.length
  let high = 0
  for (let place = start; place < end; place++) {
    const from = reading.at[place] ?? 0
    if (from < low) low = from
    const last = from + unitsAt(reading.original, from)
    if (last > high) high = last
  }
  return low < high ? [low, high] : [0, 0]
}

function unitsAt(text: string, place: number): number {
  const code = text.charCodeAt(place)
  return code >= 0xd800 && code <= 0xdbff && place + 1 < text.length ? 2 : 1
}

// ── characters ────────────────────────────────────────────────────────────────────────────────────────────────

/** Stands for an emoji or any other character beyond the basic plane, so that places stay one unit wide. */
const PICTURE = '\ufffc'

type Sheet = { letters: string[]; at: number[]; flags: number[] }

/** Decoration that survives NFKD is asked for once per character and remembered; the range of code points bounds it. */
const known = new Map<number, string>()

function foldCharacters(text: string): Sheet {
  const sheet: Sheet = { letters: [], at: [], flags: [] }
  const turns: number[] = [] // where right-to-left overrides began
  let pending = 0
  let marks = 0
  for (let place = 0; place < text.length; ) {
    const code = text.charCodeAt(place)
    if (code < 0x80) {
      marks = 0
      if (code === 0x3c || code === 0x5b || code === 0x26) {
        const skipped = markupAt(text, place)
        if (skipped !== undefined) {
          const coded = code === 0x26 && skipped.says.length === 1 && isWordCharacter(skipped.says)
          for (const character of skipped.says) put(sheet, character, place, coded ? pending | AFTER_MARKUP : pending)
          if (skipped.says === '') pending |= AFTER_MARKUP
          place += skipped.length
          continue
        }
      }
      if (code >= 0x41 && code <= 0x5a) put(sheet, String.fromCharCode(code + 32), place, UPPER | pending)
      else if (code >= 0x20 || code === 0x0a) put(sheet, text[place] as string, place, pending)
      else if (code === 0x09 || code === 0x0d) put(sheet, code === 0x0d ? '\n' : ' ', place, 0)
      pending = 0
      place += 1
      continue
    }
    const codePoint = text.codePointAt(place) as number
    const size = codePoint > 0xffff ? 2 : 1
    if (isHidden(codePoint)) {
      if (codePoint === 0x202e || codePoint === 0x202b || codePoint === 0x2067) {
        // one inside another would cost a reversal each
        if (turns.length === 0) turns.push(sheet.letters.length)
      } else if (codePoint === 0x202c || codePoint === 0x2069) {
        const from = turns.pop()
        if (from !== undefined) reverse(sheet, from)
      }
      // variation selectors and the joiner belong to emoji
      if (codePoint !== 0xfe0f && codePoint !== 0xfe0e) pending |= AFTER_HIDDEN
      place += size
      continue
    }
    if (isMark(codePoint)) {
      marks += 1
      const last = sheet.flags.length - 1
      if (last >= 0) {
        const striking = (codePoint >= 0x332 && codePoint <= 0x338) || codePoint >= 0x20d0 || codePoint === 0x0489
        const flag = codePoint === 0x20e3 ? STYLE : striking || marks > 2 ? MARKED : ACCENTED
        sheet.flags[last] = (sheet.flags[last] as number) | flag
      }
      place += size
      continue
    }
    marks = 0
    const flag = flagLength(text, place)
    if (flag > 0) {
      put(sheet, PICTURE, place, 0)
      place += flag
      continue
    }
    putFolded(sheet, codePoint, place, pending)
    pending = 0
    place += size
  }
  while (turns.length > 0) reverse(sheet, turns.pop() as number)
  return sheet
}

function put(sheet: Sheet, character: string, place: number, flags: number): void {
  sheet.letters.push(character.length === 1 ? character : PICTURE)
  sheet.at.push(place)
  sheet.flags.push(flags)
}

function putFolded(sheet: Sheet, codePoint: number, place: number, pending: number): void {
  const [shape, flag] = shapeOf(codePoint)
  if (shape !== undefined) {
    put(sheet, shape, place, flag | pending)
    return
  }
  let said = known.get(codePoint)
  if (said === undefined) {
    said = String.fromCodePoint(codePoint).normalize('NFKD')
    if (known.size < 4_096) known.set(codePoint, said)
  }
  if (codePoint < 0x250 || (codePoint >= 0x1e00 && codePoint < 0x1f00)) {
    // é, ñ, Vietnamese: a letter with accents
    const letter = said[0] as string
    const accented = said.length > 1 && isLatin(letter) ? ACCENTED : 0
    put(sheet, letter.toLowerCase(), place, accented | (letter >= 'A' && letter <= 'Z' ? UPPER : 0) | pending)
    return
  }
  const decorated = codePoint >= 0x1d400 || said.length <= 2
  for (const part of said.length > 4 ? said.slice(0, 4) : said) {
    const partPoint = part.codePointAt(0) as number
    if (isMark(partPoint)) continue
    const skeleton = partPoint < 0x80 ? part : (shapeOf(partPoint)[0] ?? part)
    const style = decorated && isWordCharacter(skeleton) ? STYLE : 0
    put(sheet, skeleton.toLowerCase(), place, style | (skeleton >= 'A' && skeleton <= 'Z' ? UPPER : 0) | pending)
    pending = 0
  }
}

/** The letter or digit that a reader sees, and what kind of disguise that is. */
function shapeOf(codePoint: number): [string | undefined, number] {
  const pictured = picturedLetter(codePoint)
  if (pictured !== undefined) return [pictured, STYLE | UPPER]
  const styled = STYLED.get(codePoint)
  if (styled !== undefined) return [styled, STYLE]
  const foreign = FOREIGN.get(codePoint)
  if (foreign !== undefined) return [foreign, FOREIGN_LETTER]
  return [LATIN.get(codePoint), 0]
}

/** 🇮🇩, and 🇮🇩🇮🇩🇮🇩: a flag, not letters. Answers its length in UTF-16 units, 0 for letters. */
function flagLength(text: string, place: number): number {
  if (text.charCodeAt(place) !== 0xd83c) return 0
  let end = place
  while (end < text.length && end - place < 64 && isRegional(text, end)) end += 2
  const size = end - place
  if (size < 4 || isRegional(text, place - 2)) return 0
  const first = text.slice(place, place + 4)
  return size % 4 === 0 && text.slice(place, end) === first.repeat(size / 4) ? size : 0
}

function isRegional(text: string, place: number): boolean {
  const low = text.charCodeAt(place + 1)
  return text.charCodeAt(place) === 0xd83c && low >= 0xdde6 && low <= 0xddff
}

function isLatin(character: string): boolean {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9'
}

function isWordCharacter(character: string): boolean {
  return isLatin(character) || isDigit(character)
}

/** Invisible in print: fillers, joiners, direction marks, variation selectors, tags. First and last of each range. */
const HIDDEN: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
]

function isHidden(codePoint: number): boolean {
  return HIDDEN.some(([first, last]) => codePoint >= first && codePoint <= last)
}

const MARK = /\p{M}/u

function isMark(codePoint: number): boolean {
  if (codePoint < 0x300) return false
  if (codePoint <= 0x36f) return true
  return MARK.test(String.fromCodePoint(codePoint))
}

function reverse(sheet: Sheet, from: number): void {
  const turn = <T>(row: T[]) => row.splice(from, row.length - from, ...row.slice(from).reverse())
  if (sheet.letters.length - from > 4_000) return // longer than any trick, and splice has a limit on arguments
  turn(sheet.letters)
  turn(sheet.at)
  turn(sheet.flags)
  for (let place = from; place < sheet.flags.length; place++)
    sheet.flags[place] = (sheet.flags[place] as number) | REVERSED
}

const TAG = /<\/?[a-z!][^<>]{0,300}>/iy
const BBCODE = /\[\/?(?:b|i|u|s|url|img|color|size|quote|center|code|font)(?:=[^\]\n]{0,300})?\]/iy
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|nbsp|shy|zwnj|zwj|period|colon|sol));/iy
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  period: '.',
  colon: ':',
  sol: '/',
}
const BREAKING = /^<\/?(?:br|p|div|li|ul|ol|tr|td|h\d)\b/i
const ADDRESS = /(?:https?:|href|src|=\s*["']?[a-z0-9-]+\.)/i

/** A tag vanishes (so that `ban<b></b>gau` is one word); one that carries an address leaves the address. */
function markupAt(text: string, place: number): { says: string; length: number } | undefined {
  if (text[place] === '&') {
    ENTITY.lastIndex = place
    const found = ENTITY.exec(text)
    if (found === null) return undefined
    const point = found[1] !== undefined ? Number.parseInt(found[1], 16) : Number.parseInt(found[2] ?? '', 10)
    const says = Number.isNaN(point)
      ? (ENTITIES[(found[3] ?? '').toLowerCase()] ?? '')
      : point <= 0x10ffff && !isHidden(point)
        ? String.fromCodePoint(point).normalize('NFKD').toLowerCase()
        : ''
    return { says, length: found[0].length }
  }
  const pattern = text[place] === '<' ? TAG : BBCODE
  pattern.lastIndex = place
  const tag = pattern.exec(text)?.[0]
  if (tag === undefined) return undefined
  if (ADDRESS.test(tag)) return { says: ` ${tag.slice(1, -1).toLowerCase()} `, length: tag.length }
  return { says: BREAKING.test(tag) ? '\n' : '', length: tag.length }
}

// ── words ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** Signs that replace letters inside a word; `!` and `|` only between letters. */
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '+': 't',
}
const LEET_SIGNS = new Set(['@', '$', '!', '|'])
/** Words longer than this are read in pieces. */
const maxWordChars = 60

function tokensOf(sheet: Sheet, folded: string): Token[] {
  const tokens: Token[] = []
  const { letters } = sheet
  for (let place = 0; place < letters.length; ) {
    if (!startsWord(letters, place)) {
      place += 1
      continue
    }
    let end = place + 1
    while (end < letters.length && end - place < maxWordChars && continuesWord(letters, end)) end += 1
    for (let from = place; from < end; ) {
      const until = seamIn(sheet, folded, from, end)
      tokens.push(tokenAt(sheet, folded, from, until))
      from = until
    }
    place = end
  }
  return tokens
}

const GLUED_NUMBER = /^[a-z]{3,20}(?:77|88|99|777|888|999|138|168|188|303|338|388|[4-6]d)(?=[a-z]{3})/

/** Where a brand was glued to the next word: `𝗕𝗔𝗡𝗚𝗔𝗨emang`, `bangau777emang`. */
function seamIn(sheet: Sheet, folded: string, start: number, end: number): number {
  if (end - start < 6) return end
  let firstStyled = -1
  let lastStyled = -1
  for (let place = start; place < end; place++) {
    if (((sheet.flags[place] as number) & STYLE) === 0) continue
    if (firstStyled < 0) firstStyled = place
    lastStyled = place
  }
  if (lastStyled - firstStyled >= 2) {
    if (firstStyled - start >= 3) return firstStyled
    // a number behind it is its own: 𝗕𝗔𝗡𝗚𝗔𝗨17
    if (end - lastStyled > 2 && lastStyled - start >= 3 && !/^[0-9]+$/.test(folded.slice(lastStyled + 1, end)))
      return lastStyled + 1
  }
  const glued = GLUED_NUMBER.exec(folded.slice(start, end))?.[0]
  return glued === undefined ? end : start + glued.length
}

function startsWord(letters: readonly string[], place: number): boolean {
  const character = letters[place] as string
  if (isWordCharacter(character)) return true
  // $lot, @ngsa, but not "@budi" (somebody is spoken to) and not "$5"
  return character === '$' && isLatin(letters[place + 1] ?? '') && isLatin(letters[place + 2] ?? '')
}

function continuesWord(letters: readonly string[], place: number): boolean {
  const character = letters[place] as string
  if (isWordCharacter(character)) return true
  return (
    LEET_SIGNS.has(character) &&
    isWordCharacter(letters[place - 1] ?? '') &&
    isLatin(letters[place + 1] ?? '') &&
    !isAddress(letters, place)
  )
}

/** name@host.tld: the @ is no letter. */
function isAddress(letters: readonly string[], place: number): boolean {
  if (letters[place] !== '@') return false
  for (let next = place + 1; next < letters.length && next < place + 40; next++) {
    const character = letters[next] as string
    if (character === '.') return true
    if (!isWordCharacter(character) && character !== '-') return false
  }
  return false
}

function tokenAt(sheet: Sheet, folded: string, start: number, end: number): Token {
  let flags = 0
  let styled = 0
  let foreign = 0
  let accented = 0
  let upper = 0
  let inside = 0
  for (let place = start; place < end; place++) {
    const flag = sheet.flags[place] as number
    flags |= flag
    if (flag & STYLE) styled += 1
    if (flag & FOREIGN_LETTER) foreign += 1
    if (flag & ACCENTED) accented += 1
    if (flag & UPPER) upper += 1
    if (place > start && flag & (AFTER_HIDDEN | AFTER_MARKUP)) inside |= flag
  }
  const disguises = new Set<Disguise>()
  const length = end - start
  if (styled > 1 || (styled === 1 && length === 1)) disguises.add('styled')
  if (foreign > 0 && foreign < length) disguises.add('look-alike')
  if (inside & AFTER_HIDDEN) disguises.add('hidden')
  if (inside & AFTER_MARKUP) disguises.add('markup')
  if (flags & REVERSED) disguises.add('reversed')
  if (flags & MARKED) disguises.add('marks')
  if (accented > 1) disguises.add('accents')
  const text = folded.slice(start, end)
  const plain = undoLeet(text)
  if (plain !== text) disguises.add('leet')
  return {
    text,
    plain,
    start,
    end,
    disguises,
    capital: upper === length,
    shout: upper >= 2 && upper >= (length * 2) / 5 && !/[a-z]{2}/.test(smallLetters(sheet, start, end)),
    before: sheet.letters[start - 1] ?? '',
    after: sheet.letters[end] ?? '',
  }
}

function smallLetters(sheet: Sheet, start: number, end: number): string {
  let row = ''
  for (let place = start; place < end; place++) {
    const letter = sheet.letters[place] as string
    row += isLatin(letter) && ((sheet.flags[place] as number) & (UPPER | STYLE | FOREIGN_LETTER)) === 0 ? letter : ' '
  }
  return row
}

/** A letter's digit, then the number that a brand carries. */
const BRAND_TAIL = /(?<=^[013456])(?:777|888|999|138|168|303|77|88|99)$/

/** 5rb, 3jt, 2x, 4g: numbers with a unit. */
const AMOUNT =
  /^[0-9]+(?:rb|ribu|rban|rebu|jt|juta|jtan|jutaan|k|m|x|g|d|gb|mb|kg|km|cm|mm|ml|jam|hari|pm|am|st|nd|rd|th|an|org|bln|thn)$/

/**
 * Undoes leetspeak inside a word only: digits at the end stay a number (`bangau777`), whole numbers stay numbers,
 * `jalan2` (repetition) and ordinals like `ke2` stay what they are.
 */
export function undoLeet(word: string): string {
  if (!/[0-9@$!|]/.test(word) || !/[a-z]/.test(word)) return word
  if (/^[a-z]+[0-9][a-z]+[0-9]$/.test(word)) return [...word].map((character) => LEET[character] ?? character).join('') // t0t0
  const digitsAtEnd = /[0-9]{1,6}$/.exec(word)?.[0] ?? (/[0-9]d$/.test(word) ? (/[0-9]+d$/.exec(word)?.[0] ?? '') : '')
  // sult4nn4ngk4777: the 4 before the brand's number is a letter when the word hides letters elsewhere too
  const tail = /[a-z][0-9][a-z]/.test(word) ? (BRAND_TAIL.exec(digitsAtEnd)?.[0] ?? digitsAtEnd) : digitsAtEnd
  const body = word.slice(0, word.length - tail.length)
  if (/^[a-z]*$/.test(body)) return word
  // more digits than letters is a code (B1234XY, SP2026), not a word
  const digits = body.replace(/[^0-9]/g, '').length
  const letters = body.replace(/[^a-z]/g, '').length
  if (digits > letters + 1 || /^[0-9]{2,}[a-z]/.test(body) || AMOUNT.test(body)) return word
  let plain = ''
  for (const character of body) plain += LEET[character] ?? character
  return plain + tail
}

/**
 * A word wholly of foreign look-alikes is honest Russian or Greek when most of the text is;
 * alone among Latin words it is a disguise.
 */
function markForeignWords(tokens: readonly Token[], sheet: Sheet): void {
  let foreign = 0
  let latin = 0
  for (let place = 0; place < sheet.letters.length; place++) {
    const flag = sheet.flags[place] as number
    if (flag & FOREIGN_LETTER) foreign += 1
    else if (isLatin(sheet.letters[place] as string)) latin += 1
  }
  if (foreign === 0 || foreign > latin) return
  for (const token of tokens) {
    if (token.end - token.start < 3 || ((sheet.flags[token.start] as number) & FOREIGN_LETTER) === 0) continue
    ;(token.disguises as Set<Disguise>).add('look-alike')
  }
}

// ── letters written apart ─────────────────────────────────────────────────────────────────────────────────────

/** Longest gap between two letters that still read as one word: `b * a`, `b 🔥 a`. */
const maxGapChars = 4
/** Single letters in a row before they are a word: S.H. and a.n. are shorter. */
const fewestApart = 4

function joinSeparated(tokens: readonly Token[], folded: string): { tokens: Token[]; made: Token[] } {
  const result: Token[] = []
  const made: Token[] = []
  for (let place = 0; place < tokens.length; ) {
    const syllables = Math.max(syllablesUntil(tokens, place), chunksUntil(tokens, folded, place))
    if (syllables > place) {
      const run = tokens.slice(place, syllables)
      const first = run[0] as Token
      const last = run[run.length - 1] as Token
      const text = run.map((token) => token.text).join('')
      const disguises = new Set<Disguise>(['chopped'])
      for (const token of run) for (const disguise of token.disguises) disguises.add(disguise)
      const shout = run.every((token) => token.shout || token.capital)
      result.push({ ...first, text, plain: undoLeet(text), end: last.end, after: last.after, disguises, shout })
      place = syllables
      continue
    }
    const end = apartUntil(tokens, folded, place)
    const run = tokens.slice(place, end)
    const singles = run.filter((token) => token.text.length === 1).length
    const letters = run.filter((token) => /[a-z]/.test(token.text)).length
    if (singles >= fewestApart && letters >= 3) {
      const first = run[0] as Token
      const last = run[run.length - 1] as Token
      const gap = folded.slice(first.end, (run[1] as Token).start)
      const disguises = new Set<Disguise>([gap.includes('\n') ? 'vertical' : 'separated'])
      for (const token of run) for (const disguise of token.disguises) disguises.add(disguise)
      const text = run.map((token) => token.text).join('')
      const token: Token = {
        text,
        plain: undoLeet(text),
        start: first.start,
        end: last.end,
        disguises,
        shout: true,
        capital: true,
        before: first.before,
        after: last.after,
      }
      result.push(token)
      made.push(token)
      place = end
      continue
    }
    result.push(tokens[place] as Token)
    place += 1
  }
  return { tokens: result, made }
}

const SYLLABLE = /^(?:[bcdfghjklmnpqrstvwxyz][aeiou]|[aeiou][bcdfghjklmnpqrstvwxyz])$/
/** `di`, `ke`, `yg` and their like stand beside each other in honest texts. */
const SHORT_WORDS = new Set(
  'di ke yg ya ga gak si la ku mu ni tu dg jd sm bs ak lu gw ko iy ok no aq tp se wa an am in is it to of or at on as he me my we do go so'.split(
    ' ',
  ),
)
const fewestSyllables = 4

/** `ban` is no syllable, `ga ru da mu da 777` is a run of them. Answers `from` when there is none. */
function syllablesUntil(tokens: readonly Token[], from: number): number {
  let end = from
  let odd = 0
  while (end < tokens.length && end - from < 12) {
    const token = tokens[end] as Token
    if (!SYLLABLE.test(token.plain) || (end > from && token.start - (tokens[end - 1] as Token).end !== 1)) break
    if (!SHORT_WORDS.has(token.plain)) odd += 1
    end += 1
  }
  if (end - from < fewestSyllables || odd < 3) return from
  const closing = tokens[end]
  return closing !== undefined &&
    /^[0-9]{2,4}$/.test(closing.text) &&
    closing.start - (tokens[end - 1] as Token).end === 1
    ? end + 1
    : end
}

/** Letters of one chunk: `GA`, `RUDA`, `K`, `ＨＯ`. */
const CHUNK =
  /^(?:[bcdfghjklmnpqrstvwxyz]{0,2}[aeiou][bcdfghjklmnpqrstvwxyz]{0,2}|[bcdfghjklmnpqrstvwxyz]|[bcdfghjklmnpqrstvwxyz][aeiou][bcdfghjklmnpqrstvwxyz]?[aeiou])$/
const fewestChunks = 3

/**
 * `KE LA PA 88`, `𝐆A 𝐑𝐔𝐃A 𝐇O`, `KUN T I NG`: chunks in capitals or decorated letters, in a text that is written small. Most chunks
 * must be no words by themselves, so that `KTP SIM STNK` and a shouted sentence stay what they are.
 */
function chunksUntil(tokens: readonly Token[], folded: string, from: number): number {
  let end = from
  let odd = 0
  let styled = 0
  let letters = 0
  while (end < tokens.length && end - from < 12) {
    const token = tokens[end] as Token
    const decorated = token.disguises.has('styled')
    if (!CHUNK.test(token.text) || !(token.shout || decorated || token.capital)) break
    if (end > from && !/^[ -]$/.test(folded.slice((tokens[end - 1] as Token).end, token.start))) break
    if (!SHORT_WORDS.has(token.text) && !SHOUTED_WORDS.has(token.text)) odd += 1
    if (decorated) styled += 1
    letters += token.text.length
    end += 1
  }
  const count = end - from
  const next = tokens[end]
  const numbered =
    next !== undefined && /^(?:[0-9]{2,4}|[2-7]d)$/.test(next.text) && next.start - (tokens[end - 1]?.end ?? 0) === 1
  if (letters < 5 || letters > 16 || odd < Math.min(count, 3) - 1) return from
  if (styled >= 2 ? count < 2 : count < fewestChunks || (!numbered && (odd < 3 || around(tokens, from, end))))
    return from
  return numbered ? end + 1 : end
}

/** Whether the neighbours are in capitals too: then the whole sentence is. */
function around(tokens: readonly Token[], from: number, end: number): boolean {
  return tokens[from - 1]?.shout === true || tokens[end]?.shout === true
}

/** Capitals that stand beside each other in honest texts. */
const SHOUTED_WORDS = new Set(
  'pak bu rt rw sd tk ya yg dan dari ada apa itu ini kan bisa mau tau tahu lagi jadi saja aja juga kami kita dia tapi buat sama air jalan hari desa dua tiga pos kk sim no gas bos bang bro pada kena biar baru coba cuma udah sudah kasih beli baik main satu kapan mana jam ok go dewa raja bet win toto kota pln dpr mpr tni dpd bbm hut i love you god bless must we are the my and in is it of do can not all new know happy good fire like no ok hut ri kab kec kel dis min om tim'.split(
    ' ',
  ),
)

/** Emoji and signs that decorate: `♦ ♥ ⭐ ✨`, and whatever stands beyond the basic plane. */
const ORNAMENTS = /[\u2190-\u21ff\u2300-\u2bff\u3000-\u303f\ufffc]+/g

/** A run of single letters with like gaps between them; a number may close it (`b a n g a u 777`). */
function apartUntil(tokens: readonly Token[], folded: string, from: number): number {
  const first = tokens[from] as Token
  if (first.text.length > 1 || !/[a-z]/.test(first.text)) return from + 1
  let end = from + 1
  let pattern: string | undefined
  while (end < tokens.length && end - from < maxWordChars) {
    const last = tokens[end - 1] as Token
    const next = tokens[end] as Token
    const gap = folded.slice(last.end, next.start).replace(ORNAMENTS, PICTURE)
    if (gap.length > maxGapChars || gap.length === 0) break
    if (next.text.length > 1) {
      const closing = /^[a-z]?[0-9]{2,4}$/.test(next.text) && end - from >= 3 && !gap.includes(',')
      return closing ? end + 1 : end
    }
    // a wider gap begins a new word: "m a x  w i n" is read on, "a. b" after "c d" is not
    pattern ??= gap
    if (gap.trim() !== '' && gap.trim() !== pattern.trim()) break
    end += 1
  }
  return end
}

// ── numbers in words ──────────────────────────────────────────────────────────────────────────────────────────

/** Maps, not objects: somebody writes "constructor" too. */
export const SPELLED_DIGITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nol: '0',
    kosong: '0',
    zero: '0',
    satu: '1',
    one: '1',
    dua: '2',
    two: '2',
    tiga: '3',
    three: '3',
    empat: '4',
    four: '4',
    lima: '5',
    five: '5',
    enam: '6',
    six: '6',
    tujuh: '7',
    seven: '7',
    sepen: '7',
    delapan: '8',
    lapan: '8',
    eight: '8',
    sembilan: '9',
    nine: '9',
  }),
)
const TIMES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dobel: 2,
    double: 2,
    doubel: 2,
    ganda: 2,
    tripel: 3,
    triple: 3,
    tripple: 3,
  }),
)
const GLUED = /^(?:(nol|satu|dua|tiga|empat|lima|enam|tujuh|seven|delapan|lapan|eight|sembilan|nine))(?:\1){1,3}$/

/** `tujuh tujuh tujuh`, `triple seven`, `tujuhtujuh` become one number token; a lone `tujuh` stays a word. */
function undoSpelling(tokens: readonly Token[]): Token[] {
  const result: Token[] = []
  for (let place = 0; place < tokens.length; ) {
    const token = tokens[place] as Token
    let digits = ''
    let end = place
    const times = TIMES.get(token.plain)
    const next = tokens[place + 1]
    const nextDigit =
      next === undefined
        ? undefined
        : (SPELLED_DIGITS.get(next.plain) ?? (/^[0-9]$/.test(next.text) ? next.text : undefined))
    if (times !== undefined && nextDigit !== undefined) {
      digits = nextDigit.repeat(times)
      end = place + 2
    } else if (GLUED.test(token.plain)) {
      const word = GLUED.exec(token.plain)?.[1] as string
      digits = (SPELLED_DIGITS.get(word) as string).repeat(token.plain.length / word.length)
      end = place + 1
    } else {
      while (end < tokens.length && end - place < 20) {
        const digit = SPELLED_DIGITS.get((tokens[end] as Token).plain)
        if (digit === undefined) break
        digits += digit
        end += 1
      }
    }
    const afterwards = tokens[end]
    if (digits.length === 1 && afterwards?.plain === 'd' && end === place + 1) {
      digits += 'd' // "empat D"
      end += 1
    }
    if (digits.length < 2) {
      result.push(token)
      place += 1
      continue
    }
    const last = tokens[end - 1] as Token
    result.push({
      ...token,
      text: digits,
      plain: digits,
      end: last.end,
      after: last.after,
      shout: false,
      disguises: new Set(['spelled']),
    })
    place = end
  }
  return result
}
