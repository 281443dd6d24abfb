/** Changing and taking back one's own comment, for a quarter of an hour. */
import type { CommentAnswer, ErrorAnswer, OwnComment } from '../../src/wire/api.ts'
import type { Kit } from '../kit.ts'
import { MOST_TEXT } from './comment-form.ts'
import { field, lengthOf } from './field.ts'
import type { WriteWords } from './write-words.ts'

export interface OwnAsked {
  comment: OwnComment
  token: string
  /** Opens a form under the acts. */
  toggle(on: HTMLElement, make: (close: () => void) => HTMLElement): void
  changed(comment: OwnComment): void
  erased(said: string): void
}

export function ownActs(
  kit: Kit,
  words: WriteWords,
  { comment, token, toggle, changed, erased }: OwnAsked,
): HTMLElement[] {
  const { h } = kit
  const path = 'comments/' + comment.id + '?site=' + encodeURIComponent(kit.site.key)
  const act = (text: string, press: (on: HTMLElement) => unknown) => {
    const button: HTMLElement = h('button', { class: 'btn btn-q', type: 'button', click: () => press(button) }, text)
    return button
  }
  let isSure = false

  const editForm = (close: () => void) => {
    const text = field(kit, {
      id: 'ek' + comment.id,
      tag: 'textarea',
      label: words.body,
      most: MOST_TEXT,
      left: words.left,
    })
    text.input.value = comment.text
    text.input.dispatchEvent(new Event('input'))
    const save = async (event: Event) => {
      event.preventDefault()
      const length = lengthOf(text.value())
      if (text.error(length ? (length > MOST_TEXT ? words.tooLong : '') : words.required)) return text.input.focus()
      const { status, data } = await kit.api<CommentAnswer & ErrorAnswer>('PATCH', path, { text: text.value() }, token)
      if (status !== 200 || !data) {
        text.error(data?.error?.message || words.actionFailed)
        return text.input.focus()
      }
      close()
      changed(data.comment)
    }
    return h(
      'form',
      { novalidate: 'novalidate', submit: save },
      text.node,
      h('div', { class: 'btns' }, h('button', { class: 'btn' }, words.save), act(words.cancel, close)),
    )
  }
  return [
    act(words.edit, (on) => toggle(on, editForm)),
    act(words.erase, async (on) => {
      if (!isSure) {
        isSure = true
        on.textContent = words.eraseSure
        return
      }
      const { status } = await kit.api('DELETE', path, {}, token)
      if (status < 200 || status > 299) on.textContent = words.actionFailed
      else erased(words.erased)
    }),
  ]
}
