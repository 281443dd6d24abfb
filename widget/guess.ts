/** A page of no CMS that we know: one article whose heading is the page's title, and in it the most running text. */

const LEAST_TEXT = 300
const MOST_LINKED = 0.3

const lengthOf = (node: Element) => (node.textContent || '').replace(/\s+/g, ' ').length
const seen = (node: Element) => node.getClientRects().length > 0

/** @returns after what to stand, or null when no place is certain: then nothing is shown */
export function guessText(): Element | null {
  const articles: Element[] = []
  for (const node of document.querySelectorAll('article,main,[role=main]')) {
    if (seen(node) && !node.querySelector('article')) articles.push(node)
  }
  if (articles.length !== 1) return null
  const [article] = articles as [Element]
  // headings that lead elsewhere: a list of articles
  if (article.querySelectorAll('h2 a[href],h3 a[href]').length > 2) return null
  const title = document.title.toLowerCase()
  let titled = false
  for (const node of document.querySelectorAll('h1,h2')) {
    const said = (node.textContent || '').replace(/\s+/g, ' ').trim().toLowerCase()
    if (seen(node) && said.length > 8 && title.indexOf(said.slice(0, 60)) >= 0) titled = true
  }
  if (!titled) return null

  const texts = new Map<Element, number>()
  for (const p of article.querySelectorAll('p')) {
    const parent = p.parentElement!
    texts.set(parent, (texts.get(parent) || 0) + lengthOf(p))
  }
  let best: Element | null = null
  let most = LEAST_TEXT - 1
  texts.forEach((length, parent) => {
    if (length > most) {
      most = length
      best = parent
    }
  })
  if (!best) return null
  let linked = 0
  for (const a of (best as Element).querySelectorAll('p a')) linked += lengthOf(a)
  if (linked > most * MOST_LINKED) return null
  if (best !== article) return best
  // the text lies loose in the article, beside tags and related news: after its last paragraph
  let last: Element | null = null
  for (const child of article.children) if (child.localName === 'p') last = child
  return last
}
