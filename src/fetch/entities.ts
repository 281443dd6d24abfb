/**
 * The named characters that news sites write: markup, quotes, dashes, spaces, Latin-1 letters of names. The 2 231
 * of HTML would be 30 KB for `&CounterClockwiseContourIntegral;`; one that is not here stays as written.
 */
const NAMED: Readonly<Record<string, string>> = {
  __proto__: null as never, // so that `&constructor;` finds nothing
  amp: '&',
  AMP: '&',
  lt: '<',
  LT: '<',
  gt: '>',
  GT: '>',
  quot: '"',
  QUOT: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  zwnj: '\u200c',
  zwj: '\u200d',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  horbar: '―',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  hellip: '…',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  sect: '§',
  para: '¶',
  plusmn: '±',
  times: '×',
  divide: '÷',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  sup2: '²',
  sup3: '³',
  micro: 'µ',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  iexcl: '¡',
  iquest: '¿',
  Agrave: 'À',
  Aacute: 'Á',
  Acirc: 'Â',
  Atilde: 'Ã',
  Auml: 'Ä',
  Aring: 'Å',
  AElig: 'Æ',
  Ccedil: 'Ç',
  Egrave: 'È',
  Eacute: 'É',
  Ecirc: 'Ê',
  Euml: 'Ë',
  Igrave: 'Ì',
  Iacute: 'Í',
  Icirc: 'Î',
  Iuml: 'Ï',
  Ntilde: 'Ñ',
  Ograve: 'Ò',
  Oacute: 'Ó',
  Ocirc: 'Ô',
  Otilde: 'Õ',
  Ouml: 'Ö',
  Oslash: 'Ø',
  Ugrave: 'Ù',
  Uacute: 'Ú',
  Ucirc: 'Û',
  Uuml: 'Ü',
  Yacute: 'Ý',
  szlig: 'ß',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  auml: 'ä',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  igrave: 'ì',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ouml: 'ö',
  oslash: 'ø',
  ugrave: 'ù',
  uacute: 'ú',
  ucirc: 'û',
  uuml: 'ü',
  yacute: 'ý',
  yuml: 'ÿ',
  rarr: '→',
  larr: '←',
  check: '✓',
  star: '☆',
}

/** Those that HTML also reads without `;`, unless a letter, digit or `=` follows: `?a=1&copy=2` is an address. */
const WITHOUT_SEMICOLON = new Set(['amp', 'AMP', 'lt', 'LT', 'gt', 'GT', 'quot', 'QUOT', 'nbsp', 'copy', 'reg'])

/** `&#128;` to `&#159;` mean windows-1252, https://html.spec.whatwg.org/#numeric-character-reference-end-state */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Longer than any name above; also bounds the work per `&`, so that a flood of them stays linear. */
const MAX_NAME_CHARACTERS = 12

/** Decodes once: `&amp;amp;` becomes `&amp;`, so that a check can tell double escaping. */
export function decodeEntities(text: string): string {
  let ampersand = text.indexOf('&')
  if (ampersand === -1) return text
  let decoded = ''
  let copied = 0
  while (ampersand !== -1) {
    const reference = text.charCodeAt(ampersand + 1) === 0x23 ? numeric(text, ampersand) : named(text, ampersand)
    if (reference !== null) {
      decoded += text.slice(copied, ampersand) + reference.character
      copied = reference.end
    }
    ampersand = text.indexOf('&', reference === null ? ampersand + 1 : reference.end)
  }
  return decoded + text.slice(copied)
}

interface Reference {
  character: string
  end: number
}

function named(text: string, ampersand: number): Reference | null {
  let end = ampersand + 1
  while (end - ampersand <= MAX_NAME_CHARACTERS && isAlphanumeric(text.charCodeAt(end))) end++
  const name = text.slice(ampersand + 1, end)
  const character = NAMED[name]
  if (character === undefined) return null
  if (text[end] === ';') return { character, end: end + 1 }
  return WITHOUT_SEMICOLON.has(name) && text[end] !== '=' ? { character, end } : null
}

function numeric(text: string, ampersand: number): Reference | null {
  const isHex = (text.charCodeAt(ampersand + 2) | 0x20) === 0x78
  const start = ampersand + (isHex ? 3 : 2)
  let end = start
  let code = 0
  for (;;) {
    const digit = digitAt(text, end, isHex)
    if (digit === -1) break
    // Held at the first value out of range: a thousand digits must not become Infinity.
    code = Math.min(code * (isHex ? 16 : 10) + digit, 0x110000)
    end++
  }
  if (end === start) return null
  return { character: characterOf(code), end: text[end] === ';' ? end + 1 : end }
}

function digitAt(text: string, at: number, isHex: boolean): number {
  const code = text.charCodeAt(at)
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const letter = code | 0x20
  return isHex && letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

function characterOf(code: number): string {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd'
  if (code >= 0x80 && code <= 0x9f) return windows1252(code)
  return String.fromCodePoint(code)
}

/** The character of a byte from 0x80 to 0x9f. */
export function windows1252(byte: number): string {
  return WINDOWS_1252[byte - 0x80] ?? '\ufffd'
}

function isAlphanumeric(code: number): boolean {
  const letter = code | 0x20
  return (code >= 0x30 && code <= 0x39) || (letter >= 0x61 && letter <= 0x7a)
}
