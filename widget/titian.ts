/**
 * The tag: finds itself, finds the article, mounts what the site wants and measures the visit.
 * Whatever fails in here, the host page does not notice (DESIGN promise 1).
 */
import type { ArticleRef, PageSummary } from '../src/wire/api.ts'
import { articleAddress, attributeOf, isHome } from './article.ts'
import { keepFor, random } from './keep.ts'
import type { Load, Page } from './kit.ts'
import { type Measurer, measurer } from './measure/measure.ts'
import { watchMoves } from './measure/moves.ts'
import { ownTag, type Settings } from './own-tag.ts'
import { articleText, isList, putAfter } from './place.ts'
import { quiet } from './quiet.ts'
import { ask } from './send.ts'

/** bar.js is fetched this far before the reader reaches it. */
const NEAR = '300px'
/** Room kept until it is there: like and share bar (LOOK), and the least that comments and letter need. */
const HEIGHT = { narrow: 229, wide: 161, talk: 700 }
/** Frameworks write title and canonical a moment after the address. */
const SETTLE_MS = 300

// The tag in the address: a browser may keep these files for long, a new version has a new address.
const load: Load = (base, name) => import(base + '/' + name + '.js?v=' + TITIAN_TAG)

const queryOf = (article: ArticleRef) => '' + new URLSearchParams(article as ArticleRef & Record<string, string>)

/** The own mark is read from the landing address, then taken off, so that copies of the address do not carry it on. */
function stripMark(href: string): void {
  const bare = href.replace(/([?&])titian=[^&#]*&?/g, '$1').replace(/[?&](?=#|$)/, '')
  if (bare !== href) history.replaceState(history.state, '', bare)
}

function start(settings: Settings): () => void {
  const { base, site, key } = settings
  const keep = keepFor(site)
  let measured: Measurer | undefined
  let page: Page | null = null
  let auto: HTMLElement | null = null
  let article: ArticleRef
  let canonicalBefore: string | undefined
  let settle: (known?: PageSummary['site']) => void
  let turn = 0

  const address = () => {
    const canonical = attributeOf('link[rel~=canonical]', 'href')
    // a single-page site that moved on without touching its canonical
    const stale = turn > 1 && canonical === canonicalBefore
    if (turn < 2) canonicalBefore = canonical
    return articleAddress(location.href, document.baseURI, stale ? '' : canonical)
  }

  const remove = () => {
    if (auto) auto.remove()
    auto = null
  }
  /** Makes the element after the article's text and keeps the room that the parts will need. */
  const hold = async (unasked: boolean) => {
    remove()
    const { article, place } = settings
    if (place === 'manual' || (isList() && !article)) return
    let text = article || unasked ? articleText(article) : null
    if (!text && unasked && !article) text = (await load(base, 'guess')).guessText()
    if (!text) return
    auto = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement
    auto.setAttribute('data-titian', 'auto')
    putAfter(text, auto)
    const height = (auto.offsetWidth < 600 ? HEIGHT.narrow : HEIGHT.wide) + HEIGHT.talk
    // by CSSOM, which style-src does not forbid; display because a page may say `* { all: unset !important }`
    auto.style.cssText = 'display:block!important;min-height:' + height + 'px!important'
  }
  const show = (what: Page) => {
    const watcher = new IntersectionObserver(
      quiet(async (entries: IntersectionObserverEntry[]) => {
        if (!entries.some((entry) => entry.isIntersecting) && !/^#komentar-/.test(location.hash)) return
        watcher.disconnect()
        ;(await load(base, 'bar')).mount(what)
      }),
      { rootMargin: NEAR },
    )
    for (const host of document.querySelectorAll('[data-titian]')) watcher.observe(host)
  }

  const open = async (first: boolean, back?: boolean) => {
    const mine = ++turn
    const { href } = location
    stripMark(href)
    const url = address()
    const ref = first && !back ? document.referrer : ''
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const again = back || (first && !!entry && /reload|back/.test(entry.type))
    article = { site, url }
    if (key) article.key = key

    const answered = ask<PageSummary>('GET', base + '/api/v1/page?' + queryOf(article))
    let open = true
    settle = (known) => {
      if (!open) return
      open = false
      const { globalPrivacyControl, doNotTrack } = navigator as Navigator & { globalPrivacyControl?: boolean }
      const asked = globalPrivacyControl || doNotTrack === '1'
      const may = known ? known.measure && !(known.honourOptOut && asked) : !asked
      const own = may && keep.read('office')
      // a browser of the office: all that is told is that it was left out
      if (own) ask('POST', base + '/api/v1/visits', { site, own: 1 })
      if (may && !own) {
        measured = measured || measurer(keep, base)
        measured.open({ site, url, key, href, ref, again, offset: known ? known.offset : null })
      } else if (measured) measured.stop()
    }
    page = null
    if (/^#titian-own=/.test(location.hash)) {
      await load(base, 'own')
        .then((own) => own.markOwn(base, site, keep))
        .catch(() => {})
    }
    await hold(!isHome(new URL(url))).catch(() => {})
    const { status, data } = await answered
    if (mine !== turn) return
    if (status === 200 && data) {
      settle(data.site)
      page = {
        settings,
        summary: data,
        article,
        auto,
        keep,
        ask,
        random,
        quiet,
        load,
        act: (act) => measured?.act(act),
      }
      show(page)
      return
    }
    remove()
    if (status === 403 || status === 404) {
      open = false
      console.warn(
        `Titian: ${base} does not know the site "${site}", or ${location.origin} is not among its origins. Nothing is shown. See: titian site list`,
      )
    } else settle()
  }
  const go = quiet(open)

  // left before Titian answered: as if it had not
  addEventListener('pagehide', () => quiet(settle)())
  addEventListener('pageshow', (event) => event.persisted && go(true, true))
  watchMoves(() => setTimeout(go, SETTLE_MS, false))
  go(true)
  return () => {
    if (page && address() === article.url) show(page)
    else go(false)
  }
}

quiet(() => {
  const page = window as { titian?: { refresh?: () => void } }
  const settings = ownTag()
  if (!settings || page.titian?.refresh) return
  let refresh = () => {}
  // The one global; it also tells a second tag that the first is here. refresh(): a new address is a new page, new
  // placeholders are filled.
  page.titian = { refresh: quiet(() => refresh()) }
  const run = quiet(() => {
    // a page loaded ahead of a tap that may never come
    if ((document as { prerendering?: boolean }).prerendering) document.addEventListener('prerenderingchange', run)
    else refresh = start(settings)
  })
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run)
  else run()
})()
