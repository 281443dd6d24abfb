import { attributeOf, isPlain, type PageScan, type Tag } from './head-tokenizer.ts'

const MAX_CONTENT_CHARACTERS = 2_000
const MAX_TITLE_CHARACTERS = 1_000
const MAX_JSON_LD_BLOCKS = 10
/** All blocks together. One that does not fit whole is left out: half a JSON is none. */
const MAX_JSON_LD_CHARACTERS = 128 * 1024

/** What Titian reads from open-graph-scraper's answer; it would compare every other one with its 250 fields. */
const WANTED_METAS = new Set([
  'og:title',
  'og:description',
  'og:image',
  'og:image:url',
  'og:image:secure_url',
  'og:url',
  'og:type',
  'og:site_name',
  'og:locale',
  'twitter:title',
  'twitter:description',
  'twitter:image',
  'twitter:image:src',
  'article:published_time',
  'og:article:published_time',
  'article:published_date',
  'description',
])

const ADDRESSES = /image|url/

/**
 * Writes the head that open-graph-scraper gets instead of the page: plain escaped tags, each name once (the first,
 * as Facebook takes it; the scraper would take the last), bounded in number and length, no control characters.
 * What was `name="og:title"` becomes `property`, since every robot reads both.
 */
export function smallHead(scan: PageScan): string {
  const plain = scan.tags.filter(isPlain)
  return `<!DOCTYPE html><html><head>${[...titles(plain), ...metas(plain), ...jsonLd(plain)].join('')}</head></html>`
}

/** Lower-case name of what a meta tag states, whether written as `property`, `name` or `itemprop`. */
export function metaName(tag: Tag): string {
  const name = attributeOf(tag, 'property') || attributeOf(tag, 'name') || attributeOf(tag, 'itemprop')
  return name.trim().toLowerCase()
}

function titles(tags: readonly Tag[]): string[] {
  const title = tags.find((tag) => tag.name === 'title' && (tag.text ?? '').trim() !== '')
  return title === undefined ? [] : [`<title>${plainValue(title.text ?? '', MAX_TITLE_CHARACTERS)}</title>`]
}

function metas(tags: readonly Tag[]): string[] {
  const written = new Map<string, string>()
  for (const tag of tags) {
    if (tag.name !== 'meta') continue
    const name = metaName(tag)
    if (!WANTED_METAS.has(name) || written.has(name)) continue
    const stated = attributeOf(tag, 'content')
    if (stated.trim() === '') continue
    if (ADDRESSES.test(name) && stated.length > MAX_CONTENT_CHARACTERS) continue // half an address leads elsewhere
    const content = plainValue(stated, MAX_CONTENT_CHARACTERS)
    const attribute = name === 'description' ? 'name' : 'property'
    written.set(name, `<meta ${attribute}="${name}" content="${content}">`)
  }
  return [...written.values()]
}

function jsonLd(tags: readonly Tag[]): string[] {
  const blocks: string[] = []
  let room = MAX_JSON_LD_CHARACTERS
  for (const tag of tags) {
    if (tag.name !== 'script' || tag.closed !== true || blocks.length === MAX_JSON_LD_BLOCKS) continue
    if (attributeOf(tag, 'type').split(';', 1)[0]!.trim().toLowerCase() !== 'application/ld+json') continue
    // `<` stands only inside strings of valid JSON, where it may be written so: no `</script>`, no `<!--`.
    const json = withoutControls(unwrapped(tag.text ?? '')).replaceAll('<', '\\u003c')
    if (json.length > room) continue
    room -= json.length
    blocks.push(`<script type="application/ld+json">${json}</script>`)
  }
  return blocks
}

/** XHTML themes wrap JSON-LD in `//<![CDATA[ … //]]>`, which no JSON parser takes. */
function unwrapped(json: string): string {
  const open = json.indexOf('<![CDATA[')
  if (open === -1 || json.slice(0, open).replace(/[\s/*]/g, '') !== '') return json
  const close = json.lastIndexOf(']]>')
  const inner = json.slice(open + '<![CDATA['.length, close > open ? close : undefined)
  const end = Math.max(inner.lastIndexOf('}'), inner.lastIndexOf(']'))
  return inner.slice(Math.max(0, inner.search(/[{[]/)), end + 1)
}

function plainValue(value: string, maxCharacters: number): string {
  return escapeHtml(withoutControls(value.slice(0, maxCharacters)).toWellFormed())
}

/** Line breaks become spaces; the rest of C0, DEL and C1 goes. */
function withoutControls(text: string): string {
  return text.replace(/[\t\n\f\r]/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '')
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
