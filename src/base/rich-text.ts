import type { RichNode } from '../wire/api.ts'

/**
 * The small tree in which an official reply or an imported comment is stored (promise 3): text, and eight kinds of
 * node. It is built node by node wherever it is shown and never parsed as HTML.
 */

/** Deeper trees are nobody's reply; walking one must not exhaust the stack. */
const MAX_DEPTH = 12
/** An address ends before the punctuation of its sentence. */
const LINK = /https:\/\/[^\s<>"'«»“”]+/g
const TRAILING = '.,;:!?…)]}'

/**
 * What staff typed into a plain text field: an empty line starts a paragraph, a line end stays one, and addresses that
 * begin with `https://` become links.
 */
export function richFromPlain(text: string): RichNode[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => ({ p: linesOf(paragraph) }))
}

function linesOf(paragraph: string): RichNode[] {
  return paragraph.split('\n').flatMap((line, index) => {
    const nodes = withLinks(line.trim())
    return index === 0 ? nodes : [{ br: 1 } as const, ...nodes]
  })
}

function withLinks(line: string): RichNode[] {
  const nodes: RichNode[] = []
  let from = 0
  for (const match of line.matchAll(LINK)) {
    const address = withoutTrailing(match[0])
    const href = httpsAddress(address)
    if (!href) continue
    if (match.index > from) nodes.push(line.slice(from, match.index))
    nodes.push({ a: href, t: [address] })
    from = match.index + address.length
  }
  if (from < line.length) nodes.push(line.slice(from))
  return nodes
}

/** "(lihat https://contoh.go.id/a_(b))." keeps the bracket that the address itself opened. */
function withoutTrailing(found: string): string {
  let address = found
  while (TRAILING.includes(address.at(-1)!)) {
    if (address.endsWith(')') && address.split('(').length >= address.split(')').length) break
    address = address.slice(0, -1)
  }
  return address
}

/** The address as it may be stored in a link, or '' when it is none, is not https, or carries a name and password. */
export function httpsAddress(text: string): string {
  try {
    const url = new URL(text)
    return url.protocol === 'https:' && url.hostname && !url.username && !url.password ? url.href : ''
  } catch {
    return ''
  }
}

/** The same as text: for mail, CSV, search and the length of a reply. Links show their address when their words do not. */
export function plainFromRich(nodes: readonly RichNode[]): string {
  return blocks(nodes, 0)
    .replace(/[^\S\n]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function blocks(nodes: readonly RichNode[], depth: number): string {
  if (depth > MAX_DEPTH) return ''
  let text = ''
  for (const node of nodes) {
    if (typeof node === 'string') text += node
    else if ('br' in node) text += '\n'
    else if ('p' in node) text += `\n\n${blocks(node.p, depth + 1)}\n\n`
    else if ('ul' in node) text += `\n\n${listItems(node.ul, depth, () => '- ')}\n`
    else if ('ol' in node) text += `\n\n${listItems(node.ol, depth, (index) => `${index + 1}. `)}\n`
    else if ('li' in node) text += `\n${blocks(node.li, depth + 1)}`
    else if ('a' in node) text += linkText(node, depth)
    else text += blocks('strong' in node ? node.strong : node.em, depth + 1)
  }
  return text
}

function listItems(nodes: readonly RichNode[], depth: number, mark: (index: number) => string): string {
  return nodes
    .filter((node): node is { li: RichNode[] } => typeof node === 'object' && 'li' in node)
    .map((item, index) => mark(index) + blocks(item.li, depth + 1).trim())
    .join('\n')
}

function linkText(node: { a: string; t: RichNode[] }, depth: number): string {
  const words = blocks(node.t, depth + 1).trim()
  const isAddress = words === node.a || httpsAddress(words) === node.a
  return isAddress || !words ? words || node.a : `${words} (${node.a})`
}

/** What is stored in a `body` or `answer` column. */
export const richToJson = (nodes: readonly RichNode[]): string => (nodes.length === 0 ? '' : JSON.stringify(nodes))

/** Reads such a column again. Whatever is not a node of ours is left out, so a damaged row shows less, never more. */
export function richFromJson(json: string): RichNode[] {
  if (!json) return []
  try {
    return cleanNodes(JSON.parse(json), 0)
  } catch {
    return []
  }
}

const WRAPPERS = ['p', 'strong', 'em', 'ul', 'ol', 'li'] as const

function cleanNodes(value: unknown, depth: number): RichNode[] {
  if (!Array.isArray(value) || depth > MAX_DEPTH) return []
  return value.flatMap((node): RichNode[] => {
    if (typeof node === 'string') return [node]
    if (typeof node !== 'object' || node === null) return []
    if (node.br === 1) return [{ br: 1 }]
    if (typeof node.a === 'string') {
      const words = cleanNodes(node.t, depth + 1)
      const href = httpsAddress(node.a)
      return href ? [{ a: href, t: words }] : words
    }
    const name = WRAPPERS.find((wrapper) => Array.isArray(node[wrapper]))
    return name ? [{ [name]: cleanNodes(node[name], depth + 1) } as unknown as RichNode] : []
  })
}
