/** The share bar, the like button and the line of counts: what stands in the page before anybody touches it. */
import fb from 'icon:facebook'
import heart from 'icon:heart'
import filled from 'icon:heart-fill'
import link from 'icon:link-45deg'
import tg from 'icon:telegram'
import dots from 'icon:three-dots'
import x from 'icon:twitter-x'
import wa from 'icon:whatsapp'
import { add, h, icon } from '../dom.ts'
import type { Kit } from '../kit.ts'
import { shownFirst } from './first-names.ts'
import { FIRST } from './links.ts'

// Drawn by us: the one in the set is 1.5 KB.
const ig =
  'M4.5 0h7A4.5 4.5 0 0116 4.5v7a4.5 4.5 0 01-4.5 4.5h-7A4.5 4.5 0 010 11.5v-7A4.5 4.5 0 014.5 0m0 1.5a3 3 0 00-3 3v7a3 3 0 003 3h7a3 3 0 003-3v-7a3 3 0 00-3-3zM8 4a4 4 0 110 8 4 4 0 010-8m0 1.5a2.5 2.5 0 100 5 2.5 2.5 0 000-5m4.3-2.7a1 1 0 110 2 1 1 0 010-2'

const TILES: Record<string, [name: string, icon: string]> = {
  wa: ['WhatsApp', wa],
  fb: ['Facebook', fb],
  ig: ['Instagram', ig],
  x: ['X', x],
  tg: ['Telegram', tg],
  link: ['', link],
}
/** Real links, so that long press and "open in new tab" work as everywhere; what needs more code loads it. */
export function shareBar(kit: Kit): Element {
  const { site, words, title } = kit
  const bar = h('div', { class: 'share' })
  const shown = shownFirst(site.networks)
  for (const network of shown) {
    const [name, d] = TILES[network]!
    const address = FIRST[network]
    const told = (event: MouseEvent) => event.button < 2 && kit.pressed(network)
    const tile = address
      ? h('a', {
          href: 'https://' + address(title, kit.shared(network)),
          target: '_blank',
          rel: 'noopener',
          click: told,
          auxclick: told,
        })
      : h('button', {
          click: () =>
            network === 'link'
              ? kit.copied(tile, network, kit.shared(network), words.copied)
              : kit.more('instagram', tile),
        })
    add(tile, icon(d), name || words.link)
    add(bar, tile)
  }
  if (site.networks[shown.length]) {
    const more: HTMLElement = h(
      'button',
      { 'aria-expanded': 'false', click: () => kit.more('networks', more) },
      icon(dots),
      words.more,
    )
    add(bar, more)
  }
  return bar
}

/** "♡ Suka 46": a press loads what it takes to be stored (more.ts). */
export function likeButton(kit: Kit): HTMLElement {
  const button: HTMLElement = h('button', { class: 'btn', click: () => kit.more('like', button) })
  kit.shows.push(() => {
    const liked = kit.likeKey()
    button.textContent = ''
    button.setAttribute('aria-pressed', '' + !!liked)
    add(
      button,
      icon(liked ? filled : heart),
      liked ? kit.words.liked : kit.words.like,
      h('span', { class: 'n' }, kit.number(kit.page.likes)),
    )
  })
  return button
}

/** "6 komentar · 128 dibagikan"; a count of nothing is left out. */
export function countsLine(kit: Kit, withLikes: boolean): Element {
  const line = h('p', { class: 'meta' })
  kit.shows.push(() => {
    const { likes, comments, shares } = kit.page
    const { words, parts } = kit
    const said: string[] = []
    const say = (wanted: boolean, count: number, word: string) => {
      if (wanted && count) said.push(kit.number(count) + ' ' + (count > 1 ? word : word.replace(/s$/, '')))
    }
    say(withLikes, likes, words.like.toLowerCase() + (kit.lang === 'en' ? 's' : ''))
    say(parts.comments, comments, words.comments)
    say(parts.share, shares, words.shares)
    line.textContent = said.join(' · ')
  })
  return line
}
