import { httpsAddress } from '../base/rich-text.ts'
import type { RichNode } from '../wire/api.ts'

/**
 * Cleans HTML of imports and of editors once, when it is stored, into the small tree of src/base/rich-text.ts. What
 * sanitize-html leaves is a handful of known tags with escaped text, so reading it into nodes needs no HTML parser: a
 * sign it did not expect becomes text.
 */
const TAGS = ['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'a'] as const
/** What old systems write for the same. Blocks that we do not know become paragraphs, so that words keep their distance. */
const SAME: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  div: 'p',
  blockquote: 'p',
  pre: 'p',
  h1: 'p',
  h2: 'p',
  h3: 'p',
  h4: 'p',
  h5: 'p',
  h6: 'p',
}

export async function richFromHtml(html: string): Promise<RichNode[]> {
  // On first use: the module costs 15 ms at start, and a server without imports never needs it.
  const { default: sanitizeHtml } = await import('sanitize-html')
  const clean = sanitizeHtml(html, {
    allowedTags: [...TAGS],
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['https'],
    allowProtocolRelative: false,
    transformTags: SAME,
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template', 'title', 'iframe', 'object', 'svg'],
    nestingLimit: 10,
  })
  return nodesOf(clean)
}

type Tag = (typeof TAGS)[number]
interface Open {
  tag: Tag | ''
  href: string
  nodes: RichNode[]
}

function nodesOf(clean: string): RichNode[] {
  const stack: Open[] = [{ tag: '', href: '', nodes: [] }]
  for (const [piece, closing, name, href] of clean.matchAll(
    /<(\/?)(p|br|strong|em|ul|ol|li|a)(?: href="([^"]*)")?(?: \/)?>|[^<]+|</g,
  )) {
    const top = stack.at(-1)!
    if (name === undefined) addText(top, plainOf(piece))
    else if (name === 'br') top.nodes.push({ br: 1 })
    else if (!closing) stack.push({ tag: name as Tag, href: plainOf(href ?? ''), nodes: [] })
    else if (stack.length > 1) close(stack)
  }
  while (stack.length > 1) close(stack)
  return inParagraphs(stack[0]!.nodes)
}

function addText(open: Open, text: string): void {
  // Line ends of a source text mean nothing in HTML.
  const words = text.replace(/\s+/g, ' ')
  if (words.trim() || (words && open.nodes.length > 0)) open.nodes.push(words)
}

function close(stack: Open[]): void {
  const { tag, href, nodes } = stack.pop()!
  const into = stack.at(-1)!.nodes
  if (nodes.length === 0) return
  const address = tag === 'a' ? httpsAddress(href) : ''
  if (tag === 'a') into.push(...(address ? [{ a: address, t: nodes }] : nodes))
  else into.push({ [tag]: nodes } as unknown as RichNode)
}

/** Words that stood in no block become a paragraph. */
function inParagraphs(nodes: RichNode[]): RichNode[] {
  const blocks: RichNode[] = []
  let loose: RichNode[] = []
  const end = () => {
    if (loose.some((node) => typeof node !== 'string' || node.trim())) blocks.push({ p: loose })
    loose = []
  }
  for (const node of nodes) {
    const isBlock = typeof node === 'object' && ('p' in node || 'ul' in node || 'ol' in node)
    if (!isBlock) loose.push(node)
    else {
      end()
      blocks.push(node)
    }
  }
  end()
  return blocks
}

const NAMES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', nbsp: '\u00a0' }
const plainOf = (escaped: string): string =>
  escaped.replace(/&(lt|gt|quot|amp|nbsp);/g, (_, name: string) => NAMES[name]!)
