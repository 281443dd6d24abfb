import { decodeEntities } from '../fetch/entities.ts'

export interface BodyLink {
  /** As written, entities undone, at most 500 characters. */
  href: string
  /** At most 200 characters, white space single. */
  text: string
  /** Inside an element that people do not see. */
  hidden: boolean
  /** Offset of `<a`. */
  start: number
}

/** What people, and what no people, can see of a page's body. */
export interface Body {
  links: BodyLink[]
  /** Characters of shown text, white space single; beyond 20 000 nobody needs the number. */
  textLength: number
  /** The beginning of the shown text. */
  opening: string
  /** The beginning of the text that nobody sees. */
  hiddenText: string
  /** An element into which a script paints the page: `#root`, `#app`, `#__next`, `[ng-app]` … */
  hasAppRoot: boolean
  /** Characters looked at: the measure of linearity. */
  steps: number
}

const MAX_LINKS = 3_000
const MAX_LINK_TEXT = 200
const MAX_TEXT = 20_000
const MAX_OPENING = 1_000
const MAX_HIDDEN_TEXT = 4_000
/** Nested deeper, elements are counted, not remembered. */
const MAX_DEPTH = 256

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const RAW_TEXT = new Set('script style title textarea xmp iframe noembed noframes'.split(' '))
const APP_ROOTS = new Set(['root', 'app', '__next', '__nuxt', 'svelte'])
const UNSEEN = new Set(['noscript', 'template'])

/** Ways in which injected links are put out of sight. The text is at most 500 characters. */
const HIDING =
  /display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|font-size\s*:\s*[01](?:px|pt|em|%)?\s*(?:;|!|$)|text-indent\s*:\s*-\d{3}|(?:left|top|right|bottom)\s*:\s*-\d{3}|margin(?:-\w+)?\s*:\s*-\d{4}|clip\s*:\s*rect\(\s*[01]|(?:^|;)\s*(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|!|$)/i

/**
 * Reads links and shown text of a page in one pass. Styles of `class` are unknown here: only inline hiding counts,
 * which is how injected blocks are written.
 *
 * Every search either moves forward or ends the reading: steps ≤ 8 × characters + 100.
 */
export function readBody(text: string, from: number): Body {
  return new BodyReader(text, from).read()
}

class BodyReader {
  private readonly text: string
  private at: number
  private readonly links: BodyLink[] = []
  private openLink: BodyLink | null = null
  private readonly stack: { name: string; hides: boolean }[] = []
  /** How many of a name are open: an end tag without a beginning is passed over at once. */
  private readonly openNames = new Map<string, number>()
  private beyond = 0
  private hiding = 0
  private textLength = 0
  private opening = ''
  private hiddenText = ''
  private hasAppRoot = false
  private steps = 0

  constructor(text: string, from: number) {
    this.text = text
    this.at = from
  }

  read(): Body {
    const { text } = this
    while (this.at < text.length) {
      const open = this.seek('<', this.at)
      this.take(this.at, open === -1 ? text.length : open)
      if (open === -1 || !this.readMarkup(open)) break
    }
    this.closeLink()
    const { links, textLength, opening, hiddenText, hasAppRoot, steps } = this
    return { links, textLength, opening, hiddenText, hasAppRoot, steps }
  }

  private seek(needle: string, from: number): number {
    const found = this.text.indexOf(needle, from)
    this.steps += (found === -1 ? this.text.length : found) - from + 1
    return found
  }

  private take(start: number, end: number): void {
    if (end <= start) return
    this.steps += end - start
    const isFull = this.hiding > 0 ? this.hiddenText.length >= MAX_HIDDEN_TEXT : this.textLength >= MAX_TEXT
    if (isFull && this.openLink === null) return
    const shown = this.text.slice(start, Math.min(end, start + MAX_TEXT)).replace(/\s+/g, ' ')
    if (shown === ' ') return
    if (this.openLink !== null && this.openLink.text.length < MAX_LINK_TEXT) {
      this.openLink.text = (this.openLink.text + shown).slice(0, MAX_LINK_TEXT)
    }
    if (this.hiding > 0) {
      if (this.hiddenText.length < MAX_HIDDEN_TEXT)
        this.hiddenText = `${this.hiddenText}${shown} `.slice(0, MAX_HIDDEN_TEXT)
      return
    }
    this.textLength += shown.trim().length
    if (this.opening.length < MAX_OPENING) this.opening = `${this.opening}${shown} `.slice(0, MAX_OPENING)
  }

  /** @returns false when the page ends inside */
  private readMarkup(open: number): boolean {
    const { text } = this
    const code = text.charCodeAt(open + 1)
    this.steps++
    if (code === 0x21 || code === 0x3f) {
      const isComment = text.startsWith('<!--', open)
      return this.skipTo(isComment ? '-->' : '>', open + (isComment ? 4 : 2))
    }
    if (code === 0x2f) {
      const name = this.nameAt(open + 2)
      if (!this.skipTo('>', open + 2)) return false
      this.close(name)
      return true
    }
    if (!isLetter(code)) {
      this.at = open + 1
      this.textLength++
      return true
    }
    return this.readStartTag(open)
  }

  private skipTo(needle: string, from: number): boolean {
    const found = this.seek(needle, from)
    if (found === -1) return false
    this.at = found + needle.length
    return true
  }

  private readStartTag(open: number): boolean {
    const name = this.nameAt(open + 1)
    const wanted = this.readAttributes(open + 1 + name.length)
    if (wanted === null) return false
    this.open(name, wanted, open)
    if (!RAW_TEXT.has(name)) return true
    // From here to the end tag of the same name.
    let close = this.seek('</', this.at)
    while (close !== -1 && this.nameAt(close + 2) !== name) close = this.seek('</', close + 2)
    if (close === -1) return false
    this.at = close
    return true
  }

  private open(name: string, attributes: Map<string, string>, start: number): void {
    const id = attributes.get('id') ?? ''
    if (APP_ROOTS.has(id) || attributes.has('ng-app') || name === 'app-root') this.hasAppRoot = true
    const hides = UNSEEN.has(name) || attributes.has('hidden') || HIDING.test(attributes.get('style') ?? '')
    if (name === 'a') {
      this.closeLink()
      if (this.links.length < MAX_LINKS && attributes.has('href')) {
        this.openLink = { href: attributes.get('href')!, text: '', hidden: hides || this.hiding > 0, start }
      }
    }
    if (VOID.has(name)) return
    if (this.stack.length >= MAX_DEPTH) {
      this.beyond++
      return
    }
    this.stack.push({ name, hides })
    this.openNames.set(name, (this.openNames.get(name) ?? 0) + 1)
    if (hides) this.hiding++
  }

  private close(name: string): void {
    if (name === 'a') this.closeLink()
    if (this.beyond > 0) {
      this.beyond--
      return
    }
    if ((this.openNames.get(name) ?? 0) === 0) return
    // What is walked up is closed: each element costs one step in all.
    for (;;) {
      const element = this.stack.pop()!
      this.steps++
      this.openNames.set(element.name, this.openNames.get(element.name)! - 1)
      if (element.hides) this.hiding--
      if (element.name === name) return
    }
  }

  private closeLink(): void {
    if (this.openLink === null) return
    this.openLink.text = decodeEntities(this.openLink.text).trim()
    this.links.push(this.openLink)
    this.openLink = null
  }

  private nameAt(start: number): string {
    let end = start
    while (end < this.text.length && end - start < 40 && isNameCharacter(this.text.charCodeAt(end))) end++
    this.steps += end - start
    return this.text.slice(start, end).toLowerCase()
  }

  /** @returns href, style, id, hidden and ng-app, or null when the page ends inside the tag */
  private readAttributes(from: number): Map<string, string> | null {
    const { text } = this
    const found = new Map<string, string>()
    let at = from
    while (at < text.length) {
      this.steps++
      const code = text.charCodeAt(at)
      if (code === 0x3e) {
        this.at = at + 1
        return found
      }
      if (isSpace(code) || code === 0x2f) {
        at++
        continue
      }
      const nameStart = at
      at++
      while (at < text.length && !isSpace(text.charCodeAt(at)) && !'=/>'.includes(text[at]!)) at++
      const name = text.slice(nameStart, Math.min(at, nameStart + 20)).toLowerCase()
      let value = ''
      let next = at
      while (isSpace(text.charCodeAt(next))) next++
      if (text[next] === '=') {
        next++
        while (isSpace(text.charCodeAt(next))) next++
        const quote = text[next]
        let end: number
        if (quote === '"' || quote === "'") {
          end = text.indexOf(quote, next + 1)
          if (end === -1) return null
          value = text.slice(next + 1, Math.min(end, next + 501))
          end++
        } else {
          end = next
          while (end < text.length && !isSpace(text.charCodeAt(end)) && text[end] !== '>') end++
          value = text.slice(next, Math.min(end, next + 500))
        }
        at = end
      }
      this.steps += at - nameStart
      if (WANTED.has(name) && !found.has(name) && found.size < WANTED.size) found.set(name, decodeEntities(value))
    }
    return null
  }
}

const WANTED = new Set(['href', 'style', 'id', 'hidden', 'ng-app'])

const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c

function isLetter(code: number): boolean {
  const letter = code | 0x20
  return letter >= 0x61 && letter <= 0x7a
}

const isNameCharacter = (code: number): boolean =>
  isLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x3a || code === 0x5f
