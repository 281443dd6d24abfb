/** Comments, and the way to a letter. Loaded when the reader comes near. */
import envelope from 'icon:envelope-paper'
import type { Kit } from './kit.ts'
import css from './style/talk.css'
import { thread } from './talk/thread.ts'
import { words as indonesian, type TalkWords } from './talk/words.ts'

export async function mount(kit: Kit, slot: HTMLElement, wanted: string): Promise<void> {
  const { h, add, icon } = kit
  const words: TalkWords = kit.lang === 'en' ? (await kit.load('talk-en')).words : indonesian
  const root = slot.getRootNode() as ShadowRoot
  kit.style(root, css)
  watchTheme(kit)
  const letters = kit.parts.letter
  const has = (part: string) => wanted.split(' ').indexOf(part) >= 0

  let openLetter: ((text: string) => void) | undefined
  if (letters && has('letter')) {
    const place = h('section', { class: 'cta', 'aria-labelledby': 'cta' })
    const write = h('button', { class: 'btn btn-1', click: () => openLetter!('') }, words.callWrite)
    const call = () => {
      place.textContent = ''
      place.className = 'cta'
      add(
        place,
        icon(envelope),
        h('div', null, h('h2', { id: 'cta' }, words.callTitle), h('p', null, words.callText)),
        h(
          'div',
          { class: 'btns' },
          write,
          h('a', { class: 'btn btn-q', href: kit.base + '/surat/' + kit.site.key }, words.callTrack),
        ),
      )
    }
    openLetter = kit.quiet(async (text: string) => {
      const letter = await kit.load('letter')
      place.className = ''
      letter.mount(kit, place, text, () => {
        call()
        write.focus()
      })
    })
    call()
    add(slot, place)
  }
  if (has('comments') && kit.parts.comments) thread(kit, words, slot, openLetter)
  else slot.className = ''
  if (has('letters') && letters) {
    kit.quiet(async () => (await kit.load('letter')).list(kit, slot))()
  }
}

let watched = false
/** Sites with a switch of their own change class or attribute of html or body. */
function watchTheme(kit: Kit): void {
  if (watched) return
  watched = true
  let timer: ReturnType<typeof setTimeout>
  const look = () => {
    clearTimeout(timer)
    // after the host's own transition
    timer = setTimeout(kit.quiet(kit.dress), 300)
  }
  const watcher = new MutationObserver(look)
  for (const node of [document.documentElement, document.body]) {
    watcher.observe(node, { attributes: true, attributeFilter: ['class', 'style', 'data-theme', 'data-bs-theme'] })
  }
  matchMedia('(prefers-color-scheme:dark)').addListener(look)
}
