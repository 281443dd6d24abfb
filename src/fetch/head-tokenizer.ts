import { decodeEntities } from './entities.ts'

/**
 * A start tag as it stands in the page. Offsets count UTF-16 units of the decoded text, so that
 * `text.slice(tag.start, tag.end)` is the evidence to show.
 */
export interface Tag {
  /** Lower-case. */
  name: string
  /** Of `<`. */
  start: number
  /** After `>`. */
  end: number
  /** Where a browser would put it: see `PageScan.bodyStart`. */
  where: 'head' | 'body'
  /** Set for tags that a page carries without showing them; they start no body and state no fact. */
  inside: '' | 'noscript' | 'template' | 'svg'
  /** In reading order, repeated ones too. At most MAX_ATTRIBUTES. */
  attributes: Attribute[]
  /** Of title, script and h1: what it holds. Decoded for title and h1, as written for script. */
  text?: string
  /** False when the page ends, or the text limit comes, before the end tag. Only beside `text`. */
  closed?: boolean
}

export interface Attribute {
  /** Lower-case. */
  name: string
  /** Decoded once, at most MAX_VALUE_CHARACTERS. */
  value: string
  start: number
  end: number
  quote: '"' | "'" | 'none' | 'no value'
  /** A name that came before in the same tag: browsers keep the first. */
  duplicate: boolean
}

export interface PageScan {
  tags: Tag[]
  /** Where the head ends: the offset of what opened the body, or the length of the text. */
  bodyStart: number
  /** What opened the body: a tag's name, `/body`, `/html`, `/br`, `text`; empty when nothing did. */
  bodyOpenedBy: string
  /** Offset of a comment, tag or raw text that the page never ends; -1 when all end. */
  unterminatedAt: number
  /** True when more tags of interest came than MAX_TAGS. */
  tagsCut: boolean
  /** Characters looked at, however often: the measure of linearity. */
  steps: number
}

export const TAGS_OF_INTEREST: ReadonlySet<string> = new Set([
  'html',
  'head',
  'body',
  'base',
  'meta',
  'title',
  'link',
  'script',
  'iframe',
  'time',
  'h1',
  'article',
])

/** A page of a hundred comments has two hundred `<time>`; what comes after this many is not told apart any more. */
const MAX_TAGS = 2_000
/** React and Elementor reach thirty. */
const MAX_ATTRIBUTES = 64
/** A `data:` image in og:image runs to megabytes; a check needs its beginning. */
const MAX_VALUE_CHARACTERS = 8 * 1024
const MAX_TITLE_CHARACTERS = 4 * 1024
const MAX_H1_CHARACTERS = 1_000
/** JSON-LD of a news page is 2–20 KB. */
const MAX_SCRIPT_CHARACTERS = 64 * 1024
const MAX_SCRIPTS_WITH_TEXT = 200

/** What may stand in the head; any other start tag opens the body. https://html.spec.whatwg.org/#parsing-main-inhead */
const HEAD_TAGS = new Set(
  'html head base basefont bgsound link meta title noscript noframes style script template'.split(' '),
)

/** End tags that open the body; all others are passed over. */
const BODY_END_TAGS = new Set(['body', 'html', 'br'])

/** Their content is text up to their own end tag, whatever it looks like. */
const RAW_TEXT = new Set('script style title textarea xmp iframe noembed noframes'.split(' '))

/** These end a forgotten `<svg>`, https://html.spec.whatwg.org/#parsing-main-inforeign */
const ENDS_SVG = new Set(
  (
    'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ' +
    'ol p pre ruby s small span strong strike sub sup table tt u ul var'
  ).split(' '),
)

/**
 * Finds the tags of interest of a page in one pass, whatever the page is.
 *
 * It follows the tokenizer of the HTML standard (comments, bogus comments, raw text, attributes) and of tree building
 * only what tells head from body: the body opens at the first start tag that may not stand in a head, at text other
 * than white space, or at `</body>`, `</html>`, `</br>`; a `<meta>` between `</head>` and `<body>` is still the head's,
 * as in browsers. `<noscript>`, `<template>` and `<svg>` are looked into, but what they hold is marked and opens
 * nothing. Left out: the "double escaped" script, CDATA inside SVG, and framesets.
 *
 * Every search that can fail is remembered (`Finder`), every loop moves forward: steps ≤ 8 × characters + 100.
 */
export function scanHead(text: string, interest: ReadonlySet<string> = TAGS_OF_INTEREST): PageScan {
  return new HeadScanner(text, interest).scan()
}

/** The first value of an attribute, as browsers read it; empty when there is none. */
export function attributeOf(tag: Tag, name: string): string {
  return tag.attributes.find((attribute) => attribute.name === name)?.value ?? ''
}

/** Whether a tag is shown to readers and robots alike: the ones that facts come from. */
export function isPlain(tag: Tag): boolean {
  return tag.inside === ''
}

class HeadScanner {
  private readonly text: string
  private readonly interest: ReadonlySet<string>
  private readonly find: Finder
  private readonly tags: Tag[] = []
  private bodyStart = -1
  private bodyOpenedBy = ''
  private unterminatedAt = -1
  private tagsCut = false
  private steps = 0
  private inNoscript = false
  private templates = 0
  private svgs = 0
  private scriptsWithText = 0
  private openH1: { tag: Tag; text: string } | null = null

  constructor(text: string, interest: ReadonlySet<string>) {
    this.text = text
    this.interest = interest
    this.find = new Finder(text)
  }

  scan(): PageScan {
    const { text } = this
    let at = 0
    while (at < text.length) {
      const open = this.find.next('<', at)
      const textEnd = open === -1 ? text.length : open
      if (textEnd > at) this.readText(at, textEnd)
      if (open === -1) break
      at = this.readMarkup(open)
    }
    this.closeH1(false)
    return {
      tags: this.tags,
      bodyStart: this.bodyStart === -1 ? text.length : this.bodyStart,
      bodyOpenedBy: this.bodyOpenedBy,
      unterminatedAt: this.unterminatedAt,
      tagsCut: this.tagsCut,
      steps: this.steps + this.find.steps,
    }
  }

  private readText(start: number, end: number): void {
    if (this.openH1 !== null) this.addToH1(start, end)
    if (this.bodyStart !== -1 || this.inside() !== '') return
    for (let at = start; at < end; at++) {
      this.steps++
      // NUL is dropped by the standard; a second byte order mark is not: it is the classic stray text of PHP files.
      const code = this.text.charCodeAt(at)
      if (isSpace(code) || code === 0) continue
      this.openBody(at, 'text')
      return
    }
  }

  /** Reads whatever a `<` begins; returns where to go on. */
  private readMarkup(open: number): number {
    const code = this.text.charCodeAt(open + 1)
    this.steps++
    if (isLetter(code)) return this.readStartTag(open)
    if (code === 0x2f) return this.readEndTag(open)
    if (code === 0x21) return this.readDeclaration(open)
    if (code === 0x3f) return this.skipPast('>', open + 1, open) // `<?xml … >` is a bogus comment
    this.readText(open, open + 1) // a bare `<` is text
    return open + 1
  }

  private readDeclaration(open: number): number {
    if (!this.text.startsWith('<!--', open)) return this.skipPast('>', open + 2, open) // doctype, CDATA: to the first `>`
    // `<!-->` and `<!--->` are whole comments.
    if (this.text.startsWith('>', open + 4)) return open + 5
    if (this.text.startsWith('->', open + 4)) return open + 6
    const plain = this.find.next('-->', open + 4)
    const bang = this.find.next('--!>', open + 4)
    if (plain === -1 && bang === -1) return this.endUnterminated(open)
    return bang === -1 || (plain !== -1 && plain < bang) ? plain + 3 : bang + 4
  }

  private readEndTag(open: number): number {
    const code = this.text.charCodeAt(open + 2)
    if (code === 0x3e) return open + 3 // `</>` is nothing
    if (!isLetter(code)) return this.skipPast('>', open + 2, open)
    const nameEnd = this.nameEnd(open + 2)
    const name = this.shortName(open + 2, nameEnd)
    const end = this.readAttributes(nameEnd, null)
    if (end === -1) return this.endUnterminated(open)
    this.endElement(name, open)
    return end
  }

  private endElement(name: string, open: number): void {
    if (name === 'h1') this.closeH1(true)
    else if (name === 'noscript') this.inNoscript = false
    else if (name === 'template') this.templates = Math.max(0, this.templates - 1)
    else if (name === 'svg') this.svgs = Math.max(0, this.svgs - 1)
    else if (BODY_END_TAGS.has(name) && this.inside() === '') this.openBody(open, `/${name}`)
  }

  private readStartTag(open: number): number {
    const nameEnd = this.nameEnd(open + 1)
    const name = this.shortName(open + 1, nameEnd)
    const isWanted = this.interest.has(name)
    const attributes: Attribute[] = []
    const end = this.readAttributes(nameEnd, isWanted ? attributes : null)
    if (end === -1) return this.endUnterminated(open) // the standard drops a tag that the page never ends

    if (this.svgs > 0 && ENDS_SVG.has(name)) this.svgs = 0
    const inside = this.inside()
    if (inside === '' && !HEAD_TAGS.has(name)) this.openBody(open, name)
    if (name === 'h1') this.closeH1(false)
    const tag: Tag = { name, start: open, end, where: this.bodyStart === -1 ? 'head' : 'body', inside, attributes }
    const isKept = isWanted && this.keep(tag)
    const isSelfClosing = this.text.charCodeAt(end - 2) === 0x2f

    if (name === 'noscript') this.inNoscript = true
    else if (name === 'template') this.templates++
    else if (name === 'svg' && !isSelfClosing) this.svgs++
    else if (name === 'h1' && isKept && inside === '') this.openH1 = { tag, text: '' }
    else if (name === 'plaintext' && inside !== 'svg') return this.text.length
    // SVG has elements of the same names with ordinary content, `<title>` above all; its script and style end alike.
    else if (RAW_TEXT.has(name) && !(inside === 'svg' && (isSelfClosing || (name !== 'script' && name !== 'style')))) {
      return this.readRawText(tag, isKept)
    }
    return end
  }

  private keep(tag: Tag): boolean {
    if (this.tags.length === MAX_TAGS) {
      this.tagsCut = true
      return false
    }
    this.tags.push(tag)
    return true
  }

  private inside(): Tag['inside'] {
    if (this.templates > 0) return 'template'
    if (this.inNoscript) return 'noscript'
    return this.svgs > 0 ? 'svg' : ''
  }

  private openBody(at: number, by: string): void {
    if (this.bodyStart !== -1) return
    this.bodyStart = at
    this.bodyOpenedBy = by
  }

  /** From the end of the start tag to the end tag of the same name, in any case. */
  private readRawText(tag: Tag, isKept: boolean): number {
    let close = this.find.next('</', tag.end)
    while (close !== -1 && !this.isEndTagOf(tag.name, close)) close = this.find.next('</', close + 2)
    const textEnd = close === -1 ? this.text.length : close
    if (close === -1 && this.unterminatedAt === -1) this.unterminatedAt = tag.start
    if (isKept) this.keepRawText(tag, textEnd, close !== -1)
    return textEnd
  }

  private keepRawText(tag: Tag, textEnd: number, closed: boolean): void {
    if (tag.name === 'title') {
      tag.text = decodeEntities(this.text.slice(tag.end, Math.min(textEnd, tag.end + MAX_TITLE_CHARACTERS)))
      tag.closed = closed
    } else if (tag.name === 'script' && this.scriptsWithText < MAX_SCRIPTS_WITH_TEXT) {
      this.scriptsWithText++
      tag.text = this.text.slice(tag.end, Math.min(textEnd, tag.end + MAX_SCRIPT_CHARACTERS))
      tag.closed = closed && textEnd - tag.end <= MAX_SCRIPT_CHARACTERS
    }
  }

  private isEndTagOf(name: string, at: number): boolean {
    for (let index = 0; index < name.length; index++) {
      this.steps++
      if (lower(this.text.charCodeAt(at + 2 + index)) !== name.charCodeAt(index)) return false
    }
    const after = this.text.charCodeAt(at + 2 + name.length)
    return isSpace(after) || after === 0x2f || after === 0x3e
  }

  private addToH1(start: number, end: number): void {
    const h1 = this.openH1!
    const room = MAX_H1_CHARACTERS - h1.text.length
    this.steps += Math.min(room, end - start)
    h1.text += this.text.slice(start, Math.min(end, start + room))
    if (end - start > room) this.closeH1(false)
  }

  private closeH1(closed: boolean): void {
    if (this.openH1 === null) return
    this.openH1.tag.text = decodeEntities(this.openH1.text)
    this.openH1.tag.closed = closed
    this.openH1 = null
  }

  private nameEnd(from: number): number {
    let at = from
    for (; at < this.text.length; at++) {
      this.steps++
      const code = this.text.charCodeAt(at)
      if (isSpace(code) || code === 0x2f || code === 0x3e) break
    }
    return at
  }

  /** No tag that matters is longer; a name of a megabyte is not copied. */
  private shortName(start: number, end: number): string {
    return this.text.slice(start, Math.min(end, start + 40)).toLowerCase()
  }

  /**
   * Walks the attributes of a tag up to and including its `>`.
   *
   * @param kept where to write them, null to walk past
   * @returns the offset after `>`, -1 when the page ends first
   */
  private readAttributes(from: number, kept: Attribute[] | null): number {
    const { text } = this
    const names = new Set<string>()
    let at = from
    while (at < text.length) {
      this.steps++
      const code = text.charCodeAt(at)
      if (code === 0x3e) return at + 1
      if (isSpace(code) || code === 0x2f) {
        at++
        continue
      }
      const nameStart = at
      const nameEnd = this.attributeNameEnd(at)
      const value = this.readValue(nameEnd)
      if (value === null) return -1
      if (kept !== null && kept.length < MAX_ATTRIBUTES) {
        const name = this.shortName(nameStart, nameEnd)
        const raw = text.slice(value.start, Math.min(value.end, value.start + MAX_VALUE_CHARACTERS))
        this.steps += raw.length
        const duplicate = names.has(name)
        names.add(name)
        kept.push({
          name,
          value: decodeEntities(raw),
          start: nameStart,
          end: value.after,
          quote: value.quote,
          duplicate,
        })
      }
      at = value.after
    }
    return -1
  }

  private attributeNameEnd(from: number): number {
    let at = from + 1 // the standard lets a name begin with `=`
    for (; at < this.text.length; at++) {
      this.steps++
      const code = this.text.charCodeAt(at)
      if (isSpace(code) || code === 0x2f || code === 0x3e || code === 0x3d) break
    }
    return at
  }

  /** The value after an attribute's name; null when its quote never closes. */
  private readValue(nameEnd: number): { start: number; end: number; after: number; quote: Attribute['quote'] } | null {
    const equals = this.skipSpace(nameEnd)
    if (this.text.charCodeAt(equals) !== 0x3d)
      return { start: nameEnd, end: nameEnd, after: nameEnd, quote: 'no value' }
    const start = this.skipSpace(equals + 1)
    const quote = this.text[start]
    if (quote === '"' || quote === "'") {
      const close = this.find.next(quote, start + 1)
      return close === -1 ? null : { start: start + 1, end: close, after: close + 1, quote }
    }
    let at = start
    for (; at < this.text.length; at++) {
      this.steps++
      const code = this.text.charCodeAt(at)
      if (isSpace(code) || code === 0x3e) break
    }
    return { start, end: at, after: at, quote: 'none' }
  }

  private skipSpace(from: number): number {
    let at = from
    while (isSpace(this.text.charCodeAt(at))) {
      this.steps++
      at++
    }
    return at
  }

  private skipPast(needle: string, from: number, open: number): number {
    const found = this.find.next(needle, from)
    return found === -1 ? this.endUnterminated(open) : found + needle.length
  }

  private endUnterminated(open: number): number {
    if (this.unterminatedAt === -1) this.unterminatedAt = open
    return this.text.length
  }
}

/**
 * `indexOf` that never looks at a stretch of text twice for the same needle: a page of `<!-- -->` without a single
 * `--!>` would otherwise be searched to its end once per comment. Questions must come with growing offsets.
 */
class Finder {
  steps = 0
  private readonly text: string
  private readonly found = new Map<string, number>()

  constructor(text: string) {
    this.text = text
  }

  next(needle: string, from: number): number {
    const known = this.found.get(needle)
    if (known !== undefined && (known === -1 || known >= from)) return known
    const at = this.text.indexOf(needle, from)
    this.steps += (at === -1 ? this.text.length : at) - from + 1
    this.found.set(needle, at)
    return at
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c
}

function isLetter(code: number): boolean {
  const letter = code | 0x20
  return letter >= 0x61 && letter <= 0x7a
}

function lower(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code
}
