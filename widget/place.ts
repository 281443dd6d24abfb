/** Where the article's text ends: the containers of stock CMS. An unknown page is judged in guess.ts. */

/** Most telling first. */
const CONTAINERS =
  '.entry-content|.wp-block-post-content|.node-full .field-name-body|article.node .field--name-body|[itemprop=articleBody]|.com-content-article__body|.item-page|#mw-content-text|#dokuwiki__content .page'

/** Puts the element after the text; inside it, at its end, where its neighbours stand beside it and not below. */
export function putAfter(text: Element, own: Element): void {
  const { display, flexDirection } = getComputedStyle(text.parentElement!)
  const beside = /grid/.test(display) || (/flex/.test(display) && /row/.test(flexDirection))
  if (beside) text.appendChild(own)
  else text.parentNode!.insertBefore(own, text.nextSibling)
}

/** WordPress says so itself; a list with a single post would else look like an article. */
const LISTS = ['archive', 'search', 'blog', 'home', 'error404']
export function isList(): boolean {
  const { classList } = document.body
  return LISTS.some((name) => classList.contains(name)) && !classList.contains('single') && !classList.contains('page')
}

/** @param selector the tag's own `data-article`, or '' */
export function articleText(selector: string): Element | null {
  for (const container of (selector || CONTAINERS).split(selector ? '\0' : '|')) {
    // several: a list of articles
    const found = document.querySelectorAll(container)
    if (found[0] && (selector || !found[1])) return found[0]
  }
  return null
}
