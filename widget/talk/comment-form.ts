/** Writing a comment or a reply. */
import type { CommentAnswer, CommentRequest, ErrorAnswer } from '../../src/wire/api.ts'
import type { Kit } from '../kit.ts'
import { draftFor } from './draft.ts'
import { field, honeypot, lengthOf } from './field.ts'
import { note } from './note.ts'
import { post } from './post.ts'
import { fill } from './words.ts'
import type { WriteWords } from './write-words.ts'

/** LIMITS.commentLength and LIMITS.nameLength; the whole table would be sent with it. */
export const MOST_TEXT = 2000
export const MOST_NAME = 60
/** Seven digits and more, as in telephone numbers and NIK, with the usual separators. */
const NUMBER = /\+?\d(?:[ .-]?\d){6,}/g

export interface FormAsked {
  /** Comment answered, or null. */
  to: { id: string; name: string } | null
  sent(answer: CommentAnswer): void
  cancel?: () => void
  /** Opens the letter form with this text; missing where the site takes no letters. */
  asLetter?: ((text: string) => void) | undefined
}

export function commentForm(kit: Kit, words: WriteWords, { to, sent, cancel, asLetter }: FormAsked): HTMLElement {
  const { h, keep } = kit
  const opened = Date.now()
  const suffix = to ? to.id : ''
  const draft = to ? draftFor(keep, 'reply', kit.article.url + '#' + to.id) : draftFor(keep, 'draft', kit.article.url)
  let once = kit.random(22)
  let busy = false

  const text = field(kit, {
    id: 'tk' + suffix,
    tag: 'textarea',
    label: to ? fill(words.answering, '\u2068' + to.name + '\u2069') : words.body,
    hint: words.bodyHint,
    most: MOST_TEXT,
    left: words.left,
    under: to ? '' : words.rules,
    props: { rows: '4' },
  })
  const name = field(kit, {
    id: 'nk' + suffix,
    label: words.name,
    hint: words.nameHint,
    props: { autocomplete: 'nickname', maxlength: MOST_NAME },
  })
  const contact = field(kit, {
    id: 'sk' + suffix,
    label: words.contact,
    hint: words.contactHint,
    props: { type: 'email', autocomplete: 'email', maxlength: 120 },
  })
  const notify = h<HTMLInputElement>('input', { class: 'rc', type: 'checkbox' })
  const addContact = h<HTMLDetailsElement>(
    'details',
    null,
    h('summary', null, words.contactAdd),
    contact.node,
    h('div', { class: 'pick' }, h('label', null, notify, h('span', null, words.notify))),
  )
  const trap = honeypot(kit)
  const said = h('div')
  const button = h('button', { class: 'btn btn-1', type: 'submit' }, to ? words.sendReply : words.send)
  const privacy = h('p', { class: 'meta' })
  const showKey = () => {
    privacy.textContent = words.privacy + ' '
    kit.add(
      privacy,
      h('a', { href: kit.site.privacyUrl, target: '_blank', rel: 'noopener' }, words.notice),
      keep.read('writer')
        ? [
            ' · ',
            h(
              'button',
              {
                class: 'link',
                type: 'button',
                click: () => {
                  keep.write('writer', null)
                  kit.say(privacy, words.dropped)
                  showKey()
                },
              },
              words.dropKey,
            ),
          ]
        : null,
    )
  }
  showKey()

  const kept = draft.read()
  if (kept) text.input.value = kept.text
  let timer: ReturnType<typeof setTimeout>
  text.input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => draft.write(text.input.value), 400)
  })

  const tell = (kind: string, bold: string, more: string) => {
    said.textContent = ''
    kit.add(said, note(kit, kind, bold, more))
    button.textContent = words.again
  }

  const send = async () => {
    if (busy) return
    said.textContent = ''
    const length = lengthOf(text.value())
    // both are looked at, so that both are marked
    const wrong = [
      text.error(length ? (length > MOST_TEXT ? words.tooLong : '') : words.required),
      name.error(name.value() ? '' : words.required),
    ]
    if (wrong[0] || wrong[1]) return (wrong[0] ? text : name).input.focus()

    busy = true
    button.setAttribute('aria-disabled', 'true')
    button.textContent = words.sending
    text.input.readOnly = true
    let writer = keep.read<string>('writer')
    if (!writer) {
      writer = kit.random(22)
      keep.write('writer', writer)
    }
    const body: CommentRequest = {
      ...kit.article,
      name: name.value(),
      text: text.value(),
      parent: to ? to.id : undefined,
      once,
      writer,
      website: trap.value,
      took: Date.now() - opened,
      contact: contact.value() || undefined,
      notify: (contact.value() && notify.checked) || undefined,
    }
    const { status, data } = await post<CommentAnswer & ErrorAnswer>(kit, 'comment', body)
    busy = false
    button.removeAttribute('aria-disabled')
    button.textContent = to ? words.sendReply : words.send
    text.input.readOnly = false
    showKey()

    if (status === 201 || status === 202) {
      once = kit.random(22)
      text.input.value = ''
      text.input.dispatchEvent(new Event('input'))
      draft.erase()
      kit.act(to ? 'reply' : 'comment')
      const mailed = data!.mailed ? ' ' + words.mailed : ''
      if (mailed) kit.add(said, note(kit, 'good', '', words.mailed))
      contact.input.value = ''
      kit.say(said, (status === 201 ? words.sent : words.sentHeld) + mailed)
      return sent(data!)
    }
    if (!status) {
      tell('warn', words.offline, words.offlineMore)
      // once, with the same key: a comment that did arrive is not stored twice
      addEventListener('online', kit.quiet(send), { once: true })
      return
    }
    const error = data?.error
    if (error && error.field === 'name') name.error(error.message)
    else if (error && error.field === 'contact') {
      addContact.open = true
      contact.error(error.message)
      return contact.input.focus()
    } else if (error && error.field === 'text') {
      const numberless = text.value().replace(NUMBER, '…')
      const again = (what: string, press: () => unknown) =>
        h('button', { class: 'btn', type: 'button', click: press }, what)
      const ways: Node[] = []
      if (numberless !== text.value()) {
        ways.push(
          again(words.noNumber, () => {
            text.input.value = numberless
            return send()
          }),
        )
      }
      if (asLetter) ways.push(again(words.asLetter, () => asLetter(text.value())))
      text.error(error.message, ...ways)
    } else return tell('bad', words.error, (status < 500 && error && error.message) || words.errorMore)
    ;(error.field === 'name' ? name : text).input.focus()
  }

  return h(
    'form',
    {
      novalidate: 'novalidate',
      submit: (event: Event) => {
        event.preventDefault()
        return send()
      },
    },
    text.node,
    name.node,
    kit.site.mail && addContact,
    trap,
    said,
    h(
      'div',
      { class: 'btns' },
      button,
      cancel && h('button', { class: 'btn btn-q', type: 'button', click: cancel }, words.cancel),
    ),
    privacy,
  )
}
