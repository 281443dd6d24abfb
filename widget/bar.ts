/** bar.js: puts the parts into the page, one host element with a shadow root per place. */
import type { ArticleRef, Language, PartName } from '../src/wire/api.ts'
import { titleHere } from './article.ts'
import { add, h, icon } from './dom.ts'
import type { Kit, Page } from './kit.ts'
import { quiet } from './quiet.ts'
import { countsLine, likeButton, shareBar } from './share/bar.ts'
import { copyText } from './share/copy.ts'
import { marked } from './share/links.ts'
import css from './style/share.css'
import { themeOf } from './theme.ts'
import { words } from './words.ts'

/** talk.js is fetched this far before the reader reaches it. */
const NEAR = '700px'
const COPIED_MS = 4000

const sheets: Record<string, CSSStyleSheet> = {}

function rootOf(base: string, host: HTMLElement): ShadowRoot {
  let root = host.shadowRoot
  if (!root) {
    root = host.attachShadow({ mode: 'open' })
    style(base, root, css)
  }
  return root
}

function style(base: string, root: ShadowRoot, text: string): void {
  try {
    let sheet = sheets[text]
    if (!sheet) {
      sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      sheets[text] = sheet
    }
    const there = root.adoptedStyleSheets
    if (there.indexOf(sheet) < 0) root.adoptedStyleSheets = [...there, sheet]
  } catch {
    // Safari before 16.4
    if (!root.firstChild) add(root, h('link', { rel: 'stylesheet', href: base + '/titian.css' }))
  }
}

/** Fills every placeholder and the element placed by us. @returns the kit, to bring counts up to date */
export function mount(from: Page): Kit {
  const { settings, summary, article, auto, keep, ask, random, quiet, act, load } = from
  const { base } = settings
  const { site, page } = summary
  const lang = (settings.lang || site.lang) as Language
  const said = words(lang)
  const tokens: Record<string, string> = {}
  const hosts: HTMLElement[] = []
  const parts = {} as Record<PartName, boolean>
  for (const part in summary.parts) {
    parts[part as PartName] =
      summary.parts[part as PartName] && (' ' + (settings.parts || part) + ' ').indexOf(' ' + part + ' ') >= 0
  }

  const kit: Kit = {
    base,
    lang,
    site,
    parts,
    page,
    article,
    title: page.title || titleHere(),
    words: said,
    keep,
    h,
    add,
    icon,
    quiet,
    random,
    shows: [],
    query: '' + new URLSearchParams(article as ArticleRef & Record<string, string>),
    api(method, path, body, token) {
      const headers: Record<string, string> = {}
      if (token) headers['Titian-Token'] = token
      if (/D|A/.test(method)) headers['X-HTTP-Method-Override'] = method
      return ask(headers['X-HTTP-Method-Override'] ? 'POST' : method, base + '/api/v1/' + path, body, headers)
    },
    act,
    number: (n) => (n ? n.toLocaleString(lang) : ''),
    style: (root, text) => style(base, root, text),
    say(near, text) {
      ;(near.getRootNode() as ShadowRoot).querySelector('[role=status]')!.textContent = text
    },
    copy: copyText,
    async copied(tile, network, text, done) {
      kit.pressed(network)
      if (!(await copyText(text, tile))) {
        kit.more('select', tile, text)
        return false
      }
      const word = tile.lastChild as Text
      const before = word.data
      kit.say(tile, done)
      if (before === done) return true
      word.data = done
      tile.classList.add('done')
      setTimeout(() => {
        word.data = before
        tile.classList.remove('done')
      }, COPIED_MS)
      return true
    },
    shared(network) {
      tokens[network] = tokens[network] || random(40).replace(/[-_]/g, '').slice(0, 10)
      return marked(article.url, network, tokens[network]!)
    },
    async pressed(network) {
      kit.act(/link|text/.test(network) ? 'copy' : 'share')
      const { data } = await kit.api<{ shares: number }>('POST', 'shares', {
        ...article,
        network,
        token: tokens[network],
      })
      if (data?.shares) page.shares = data.shares
      show()
    },
    more: async (what, on, text) => (await load(base, 'more'))[what](kit, on, text),
    load: (name) => load(base, name),
    near: whenNear,
    likeKey: () => keep.read<Record<string, string>>('likes')?.[article.key || article.url] || '',
    dress() {
      for (const host of hosts) {
        const body = host.shadowRoot!.lastChild as HTMLElement
        const { dark, boxed, ink } = themeOf(host)
        body.className = 'w' + (dark ? ' dark' : '') + (boxed ? ' boxed' : '')
        body.style.setProperty('--ink', ink)
        const accent = site.accent[dark ? 'dark' : 'light']
        for (const name in accent) body.style.setProperty('--accent-' + name, accent[name as 'fill'])
      }
    },
  }
  const show = () => {
    for (const one of kit.shows) one()
  }

  const render = (host: HTMLElement, wanted: string) => {
    const has = (part: string) => wanted.indexOf(part) >= 0 && parts[part as PartName]
    const root = rootOf(base, host)
    const body = h('div', { lang }, h('p', { class: 'vh', role: 'status' }))
    if (wanted === 'counts') add(body, countsLine(kit, parts.like))
    if (has('like') || has('share')) {
      add(
        body,
        h(
          'section',
          { 'aria-label': said.label, class: has('like') && has('share') && 'both' },
          h('div', { class: 'w-like' }, has('like') && likeButton(kit), countsLine(kit, parts.like && !has('like'))),
          has('share') && [h('h2', { class: 'vh' }, said.share), shareBar(kit)],
        ),
      )
    }
    if (has('comments') || (/letter/.test(wanted) && parts.letter)) {
      const slot = h('div', { class: 'slot' })
      add(body, slot)
      whenNear(
        slot,
        quiet(() =>
          load(base, 'talk').then(
            (talk) => talk.mount(kit, slot, wanted),
            // blocked or not reachable: Titian's own page needs neither script nor this file
            () => {
              slot.className = ''
              add(slot, h('a', { href: site.discussionUrl + '?' + kit.query }, said.comments))
            },
          ),
        ),
      )
    }
    if (root.lastChild && root.lastChild.nodeName !== 'LINK') root.removeChild(root.lastChild)
    add(root, body)
    hosts.push(host)
  }

  let rest = 'like share letter comments'
  for (const host of document.querySelectorAll<HTMLElement>('[data-titian]')) {
    const part = host.getAttribute('data-titian')!
    if (part === 'auto') continue
    rest = rest.replace(part, '')
    quiet(render)(host, part)
  }
  if (auto) {
    auto.style.removeProperty('min-height')
    if (site.place === 'auto' && /\w/.test(rest)) {
      render(auto, rest)
      standUnder(base, auto)
    } else auto.remove()
  }
  kit.dress()
  show()
  return kit
}

/**
 * Themes centre the children of the text's container, not its neighbours (WordPress' own three do): we stand as far in
 * and as wide as the text's lines, also after the phone was turned.
 */
function standUnder(base: string, host: HTMLElement): void {
  const text = host.previousElementSibling
  if (!text) return
  let shift = 0
  let last = ''
  const align = () => {
    const { left, width } = (text.querySelector(':scope>p') || text).getBoundingClientRect()
    const own = host.getBoundingClientRect()
    shift += left - own.left
    const rule = `:host{margin-left:${shift}px!important;max-width:${Math.min(width, 720)}px!important}`
    if (width < 200 || rule === last || (!last && Math.abs(shift) < 2 && own.width < width + 2)) return
    last = rule
    style(base, host.shadowRoot!, rule)
  }
  align()
  addEventListener('resize', quiet(align))
}

function whenNear(slot: HTMLElement, then: () => unknown): void {
  const watcher = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting) && !/^#komentar-/.test(location.hash)) return
      watcher.disconnect()
      // Safari has no requestIdleCallback
      if ('requestIdleCallback' in window) requestIdleCallback(then, { timeout: 2000 })
      else setTimeout(then, 200)
    },
    { rootMargin: NEAR },
  )
  watcher.observe(slot)
}
