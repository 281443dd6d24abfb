/** "Dukung": one browser's support of a comment, shown at once and taken back when it could not be stored. */
import thumb from 'icon:hand-thumbs-up'
import type { ErrorAnswer, PublicComment, SupportAnswer, TokenAnswer } from '../../src/wire/api.ts'
import type { Kit } from '../kit.ts'
import type { TalkWords } from './words.ts'

/** How many supported comments a browser remembers. */
const KEPT = 300

export function supportButton(kit: Kit, words: TalkWords, comment: PublicComment): HTMLElement {
  const { h, keep } = kit
  const site = kit.site.key
  const path = 'comments/' + comment.id + '/support'
  const all = () => keep.read<Record<string, string>>('supports') || {}
  let busy = false
  const label = h('span')
  const show = (key: string | undefined, count: number) => {
    comment.supports = Math.max(0, count)
    button.setAttribute('aria-pressed', key ? 'true' : 'false')
    const number = kit.number(comment.supports)
    label.textContent = (key ? words.supported : words.support) + (number && ' ' + number)
  }
  const write = (key: string) => {
    const { [comment.id]: _, ...others } = all()
    const entries = Object.entries(others).slice(1 - KEPT)
    if (key) entries.push([comment.id, key])
    keep.write('supports', Object.fromEntries(entries))
  }
  const press = async () => {
    if (busy) return
    busy = true
    const before = all()[comment.id]
    const count = comment.supports
    // a key for each comment, so that no two supports of one browser can be joined
    const like = before || kit.random(22)
    const body = { site, like, writer: keep.read<string>('writer') || undefined }
    show(before ? '' : like, count + (before ? -1 : 1))
    let answer: { status: number; data: (SupportAnswer & ErrorAnswer) | null } = { status: 0, data: null }
    if (before) answer = await kit.api('DELETE', path, body)
    else {
      const { data } = await kit.api<TokenAnswer>('POST', 'tokens', { site, for: 'support', comment: comment.id, like })
      if (data?.token) answer = await kit.api('POST', path, { ...body, token: data.token })
    }
    busy = false
    const { status, data } = answer
    if (status > 199 && status < 300 && data) {
      const key = data.supported ? like : ''
      write(key)
      show(key, data.supports)
      return
    }
    show(before, count)
    kit.say(button, (status < 500 && data?.error && data.error.message) || words.actionFailed)
  }
  const button: HTMLElement = h('button', { class: 'btn btn-q', type: 'button', click: press }, kit.icon(thumb), label)
  show(all()[comment.id], comment.supports)
  return button
}
