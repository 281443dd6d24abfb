/** What it takes once somebody presses: further networks, texts to paste and storing a like. */
import bluesky from 'icon:bluesky'
import message from 'icon:chat-left-text'
import envelope from 'icon:envelope'
import text from 'icon:file-text'
import line from 'icon:line'
import linkedin from 'icon:linkedin'
import mastodon from 'icon:mastodon'
import messenger from 'icon:messenger'
import pinterest from 'icon:pinterest'
import printer from 'icon:printer'
import reddit from 'icon:reddit'
import share from 'icon:share'
import threads from 'icon:threads'
import tiktok from 'icon:tiktok'
import type { LikeAnswer, TokenAnswer } from '../src/wire/api.ts'
import { attributeOf } from './article.ts'
import type { Kit } from './kit.ts'
import { shownFirst } from './share/first-names.ts'
import { MASTODON_HOST, MORE } from './share/more-links.ts'
import css from './style/more.css'

const WORDS = {
  id: {
    em: 'Surel',
    text: 'Salin teks',
    native: 'Aplikasi lain',
    print: 'Cetak',
    copied: 'Teks disalin',
    paste: (network: string) =>
      `${network} tidak menyediakan tautan berbagi: tempel teks ini di unggahan, lalu pasang tautan di bio${network === 'Instagram' ? ' atau Story' : ''}.`,
    failed: 'Gagal menyalin. Silakan pilih lalu salin teks ini.',
    likeFailed: 'Suka belum tersimpan. Silakan coba lagi.',
    full: 'Selengkapnya',
    ask: 'Alamat peladen Mastodon Anda',
    hint: 'Ditanyakan sekali. Contoh: mastodon.social',
    go: 'Lanjut ke Mastodon',
    bad: 'Tulis nama peladennya saja, misalnya mastodon.social',
  },
  en: {
    em: 'Email',
    text: 'Copy text',
    native: 'Other apps',
    print: 'Print',
    copied: 'Text copied',
    paste: (network: string) =>
      `${network} has no share link: paste this text into your post, then put the link in your bio${network === 'Instagram' ? ' or Story' : ''}.`,
    failed: 'Could not copy. Please select and copy this text.',
    likeFailed: 'Your like was not saved. Please try again.',
    full: 'Read more',
    ask: 'Address of your Mastodon server',
    hint: 'Asked once. Example: mastodon.social',
    go: 'Go to Mastodon',
    bad: 'Only the name of the server, for example mastodon.social',
  },
}

const TILES: Record<string, [name: string, icon: string]> = {
  line: ['LINE', line],
  th: ['Threads', threads],
  tt: ['TikTok', tiktok],
  em: ['', envelope],
  sms: ['SMS', message],
  li: ['LinkedIn', linkedin],
  bs: ['Bluesky', bluesky],
  ma: ['Mastodon', mastodon],
  pi: ['Pinterest', pinterest],
  rd: ['Reddit', reddit],
  ms: ['Messenger', messenger],
  text: ['', text],
  native: ['', share],
  print: ['', printer],
}

/** How many articles' like keys a browser keeps. */
const LIKES_KEPT = 300

const wordsOf = (kit: Kit) => WORDS[kit.lang]

/** Text for networks without a share address. */
function postText(kit: Kit, network: string): string {
  const summary = kit.page.summary || attributeOf('[property="og:description"],[name=description]', 'content')
  return kit.title + '\n\n' + (summary && summary + '\n\n') + wordsOf(kit).full + ': ' + kit.shared(network)
}

/** Room for words below the share bar; what stood there goes. */
function below(kit: Kit, on: HTMLElement, ...children: (Node | false)[]): HTMLElement {
  const section = on.closest('section')!
  let slot = section.querySelector<HTMLElement>('.below')
  if (!slot) {
    kit.style(on.getRootNode() as ShadowRoot, css)
    slot = kit.h('div', { class: 'below' })
    section.appendChild(slot)
  }
  slot.textContent = ''
  kit.add(slot, children)
  return slot
}

/** The browser would not copy: the text stands selected, to be copied by hand. */
export function select(kit: Kit, on: HTMLElement, copied: string): void {
  const { h } = kit
  const words = wordsOf(kit)
  const area = h<HTMLTextAreaElement>('textarea', {
    class: 'in',
    readonly: 'readonly',
    rows: 5,
    'aria-label': words.failed,
  })
  area.value = copied
  below(kit, on, h('p', { class: 'note' }, words.failed), area)
  area.focus()
  area.select()
}

async function copyPost(kit: Kit, on: HTMLElement, network: string, note: string): Promise<void> {
  const { h } = kit
  const words = wordsOf(kit)
  if (!(await kit.copied(on, network, postText(kit, network), words.copied))) return
  below(kit, on, !!note && h('p', { class: 'note good' }, h('b', null, words.copied + '. '), note))
  if (note) kit.say(on, words.copied + '. ' + note)
}

export const instagram = (kit: Kit, on: HTMLElement) => copyPost(kit, on, 'ig', wordsOf(kit).paste('Instagram'))

/** Shown at once, taken back when it could not be stored. */
export async function like(kit: Kit, on: HTMLElement): Promise<void> {
  if (on.getAttribute('aria-busy')) return
  on.setAttribute('aria-busy', 'true')
  const at = kit.article.key || kit.article.url
  const before = kit.likeKey()
  // one random key per article, so that no two likes of one browser can be joined
  const ref = { ...kit.article, like: before || kit.random(22) }
  const { likes } = kit.page
  const show = (key: string, count: number) => {
    const all = kit.keep.read<Record<string, string>>('likes') || {}
    delete all[at]
    if (key) all[at] = key
    const kept: Record<string, string> = {}
    for (const url of Object.keys(all).slice(-LIKES_KEPT)) kept[url] = all[url]!
    const stored = kit.keep.write('likes', kept)
    // a browser that keeps nothing remembers while the page is open
    if (!stored) kit.likeKey = () => key
    kit.page.likes = Math.max(0, count)
    for (const one of kit.shows) one()
  }
  show(before ? '' : ref.like, likes + (before ? -1 : 1))

  let answer: { status: number; data: LikeAnswer | null } = { status: 0, data: null }
  if (before) answer = await kit.api<LikeAnswer>('DELETE', 'likes', ref)
  else {
    const { data } = await kit.api<TokenAnswer>('POST', 'tokens', { for: 'like', ...ref })
    if (data?.token) answer = await kit.api<LikeAnswer>('POST', 'likes', { ...ref, token: data.token })
  }
  on.removeAttribute('aria-busy')
  if (answer.status >= 200 && answer.status < 300 && answer.data) {
    below(kit, on)
    show(before ? '' : ref.like, answer.data.likes)
    if (!before) kit.act('like')
  } else {
    show(before, likes)
    below(kit, on, kit.h('p', { class: 'note bad' }, wordsOf(kit).likeFailed))
    kit.say(on, wordsOf(kit).likeFailed)
  }
}

function askMastodonHost(kit: Kit, on: HTMLElement): void {
  const { h } = kit
  const words = wordsOf(kit)
  const told = h('p', { class: 'err', id: 'mh-e', role: 'alert' })
  const input = h<HTMLInputElement>('input', {
    class: 'in',
    id: 'mh',
    autocapitalize: 'none',
    spellcheck: 'false',
    'aria-describedby': 'mh-e',
  })
  const go = (event: Event) => {
    event.preventDefault()
    const host = input.value
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\/|\/.*$/g, '')
    if (!MASTODON_HOST.test(host)) {
      told.textContent = words.bad
      return input.focus()
    }
    kit.keep.write('mastodon', host)
    kit.pressed('ma')
    open(MORE.ma!({ ...factsFor(kit, 'ma'), host }), '_blank', 'noopener')
    below(kit, on)
  }
  below(
    kit,
    on,
    h(
      'form',
      { class: 'note', novalidate: 'novalidate', submit: go },
      h('label', { for: 'mh' }, h('b', null, words.ask)),
      h('p', { class: 'meta' }, words.hint),
      told,
      input,
      h('button', { class: 'btn', type: 'submit' }, words.go),
    ),
  )
  input.focus()
}

const factsFor = (kit: Kit, network: string) => ({
  title: kit.title,
  url: kit.shared(network),
  text: postText(kit, network),
  image: attributeOf('[property="og:image"]', 'content'),
  phone: /android|iphone|ipad/i.test(navigator.userAgent),
  host: kit.keep.read<string>('mastodon') || '',
})

/** "Lainnya": opens and closes the second row. */
export function networks(kit: Kit, on: HTMLElement): void {
  const bar = on.parentElement!
  let more = bar.nextElementSibling as HTMLElement | null
  if (!more?.classList.contains('more')) {
    more = kit.h('div', { class: 'share more', hidden: 'hidden' })
    bar.parentNode!.insertBefore(more, bar.nextSibling)
    kit.style(on.getRootNode() as ShadowRoot, css)
    const first = shownFirst(kit.site.networks)
    for (const network of kit.site.networks) {
      const tile = first.indexOf(network) < 0 && furtherTile(kit, network)
      if (tile) more.appendChild(tile)
    }
  }
  more.hidden = !more.hidden
  on.setAttribute('aria-expanded', '' + !more.hidden)
  if (!more.hidden && more.firstChild) (more.firstChild as HTMLElement).focus()
}

function furtherTile(kit: Kit, network: string): HTMLElement | null {
  const { h, icon } = kit
  const words = wordsOf(kit)
  const known = TILES[network]
  if (!known) return null
  const [name, d] = known
  const inside = [icon(d), name || words[network as 'em']]
  const button = (click: (on: HTMLElement) => unknown) => {
    const tile: HTMLElement = h('button', { click: () => click(tile) }, inside)
    return tile
  }
  if (network === 'tt') return button((on) => copyPost(kit, on, 'tt', words.paste('TikTok')))
  if (network === 'text') return button((on) => copyPost(kit, on, 'text', ''))
  if (network === 'ma' && !kit.keep.read('mastodon')) return button((on) => askMastodonHost(kit, on))
  if (network === 'print') {
    return button(() => {
      kit.shared('print')
      kit.pressed('print')
      print()
    })
  }
  if (network === 'native') {
    // missing in in-app browsers and on plain http
    if (!('share' in navigator)) return null
    return button(() => {
      const data = { title: kit.title, url: kit.shared('native') }
      kit.pressed('native')
      return navigator.share(data)
    })
  }
  const address = MORE[network]
  const href = address?.(factsFor(kit, network))
  if (!href) return null
  const told = (event: MouseEvent) => event.button < 2 && kit.pressed(network)
  const away = /^https/.test(href) && { target: '_blank', rel: 'noopener' }
  return h('a', { href, ...away, click: told, auxclick: told }, inside)
}
