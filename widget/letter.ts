/** The letter form, its receipt, and the list of published letters. Loaded when asked for. */
import copyIcon from 'icon:clipboard'
import type {
  ErrorAnswer,
  LetterAnswer,
  LetterAudience,
  LetterRequest,
  LettersAnswer,
  LetterType,
} from '../src/wire/api.ts'
import { LETTER_CATEGORIES } from '../src/wire/letter-categories.ts'
import { LIMITS } from '../src/wire/limits.ts'
import type { Kit } from './kit.ts'
import css from './style/form.css'
import { draftFor } from './talk/draft.ts'
import { type Field, field, honeypot, lengthOf } from './talk/field.ts'
import { letterWords } from './talk/letter-words.ts'
import { note } from './talk/note.ts'
import { post } from './talk/post.ts'
import { rich } from './talk/rich.ts'
import { fill } from './talk/words.ts'

/** An identity or family card's number, or a mobile number: a hint alone, the server and the desk look more closely. */
const PERSONAL = /\b\d{16}\b|(?:\+?62|\b0)8\d[\d .-]{6,13}\d/

const TYPES: LetterType[] = ['complaint', 'information', 'aspiration', 'appreciation']

interface Choice {
  node: HTMLElement
  value(): string
  error(text: string): void
  focus(): void
}

/** @param started text that was to be a comment, or '' · @param close puts the call back */
export function mount(kit: Kit, place: HTMLElement, started: string, close: () => void): void {
  const { h, add } = kit
  const words = letterWords(kit.lang)
  const opened = Date.now()
  const draft = draftFor(kit.keep, 'letter', kit.article.url)
  let once = kit.random(22)
  let busy = false
  let typed = false
  place.textContent = ''
  kit.style(place.getRootNode() as ShadowRoot, css)

  const choice = (
    name: string,
    legend: string,
    options: [value: string, label: string, hint?: string][],
    change?: () => void,
  ): Choice => {
    const told = h('p', { class: 'err', id: name + 'e' })
    const inputs = options.map(([value]) =>
      h<HTMLInputElement>('input', { class: 'rc', type: 'radio', name, value, change }),
    )
    const node = h(
      'fieldset',
      { class: 'field', 'aria-describedby': name + 'e' },
      h('legend', null, legend),
      told,
      h(
        'div',
        { class: 'pick' },
        options.map(([, label, hint], i) =>
          h('label', null, inputs[i], h('span', null, label, hint && h('small', null, hint))),
        ),
      ),
    )
    return {
      node,
      value: () => inputs.filter((input) => input.checked)[0]?.value || '',
      error(text) {
        told.textContent = text
        node.className = 'field' + (text ? ' bad-field' : '')
      },
      focus: () => inputs[0]!.focus(),
    }
  }
  const cancel = () => h('button', { class: 'btn btn-q', type: 'button', click: close }, words.cancel)

  const rest = h('div')
  const visibility = choice(
    'tv',
    words.visibility,
    [
      ['open', words.open, words.openMore],
      ['anonymous', words.anonymous, words.anonymousMore],
      ['secret', words.secret, words.secretMore],
    ],
    () => (visibility.value() === 'open' ? showForm() : showDoor(visibility.value())),
  )
  const title = h('h2', { id: 'cta', tabindex: '-1' }, words.write)
  add(place, title, h('p', { class: 'meta' }, words.emergency), h('div', { class: 'gap' }), visibility.node, rest)
  add(rest, h('div', { class: 'btns' }, cancel()))
  title.focus()

  /** Whoever wants to stay unnamed writes on Titian's own page, out of reach of the host's scripts, before any text is asked. */
  const showDoor = (chosen: string) => {
    typed = false
    rest.textContent = ''
    const to =
      kit.site.letterUrl +
      (kit.site.letterUrl.indexOf('?') < 0 ? '?' : '&') +
      'visibility=' +
      chosen +
      '&lang=' +
      kit.lang +
      '&url=' +
      encodeURIComponent(kit.article.url)
    add(
      rest,
      note(kit, '', words.doorTitle, words.door),
      h(
        'div',
        { class: 'btns' },
        h('a', { class: 'btn btn-1', href: to, target: '_blank', rel: 'noopener' }, words.doorGo),
        cancel(),
      ),
    )
  }

  const showForm = () => {
    if (typed) return
    typed = true
    rest.textContent = ''
    const kept = draft.read()
    const type = choice(
      'tt',
      words.type,
      TYPES.map((one) => [one, words[one], one === 'complaint' ? words.complaintMore : '']),
    )
    const audience = choice(
      'ta',
      words.audience,
      [
        ['public', words.public],
        ['business', words.business],
      ],
      () => showCategories(),
    )
    const category = field(kit, { id: 'tc', tag: 'select', label: words.category })
    const showCategories = () => {
      category.input.textContent = ''
      const none = h<HTMLOptionElement>('option', null, words.choose)
      none.value = ''
      add(category.input, none)
      for (const one of LETTER_CATEGORIES[(audience.value() || 'public') as LetterAudience]) {
        add(category.input, h('option', { value: one }, words.categories[one]))
      }
    }
    showCategories()
    const subject = field(kit, { id: 'tj', label: words.subject, props: { maxlength: LIMITS.letterSubjectLength } })
    const text = field(kit, {
      id: 'ti',
      tag: 'textarea',
      label: words.text,
      hint: words.textHint,
      most: LIMITS.letterTextLength,
      left: words.left,
      under: ' ',
      props: { rows: '6' },
    })
    const where = field(kit, {
      id: 'tl',
      label: words.place,
      hint: words.placeHint,
      props: { maxlength: LIMITS.letterPlaceLength },
    })
    const photo = field(kit, {
      id: 'tf',
      label: words.photos,
      hint: fill(words.photosHint, '' + LIMITS.photos),
      props: { type: 'file', accept: 'image/*', multiple: 'multiple' },
    })
    const chosen = (): File[] => Array.from(photo.input.files || []).slice(0, LIMITS.photos)
    let files = chosen
    // Without it the photos go as they were chosen.
    const photos: Promise<typeof import('./photos.ts') | null> = kit.load('photos').catch(() => null)
    photos.then((loaded) => {
      if (loaded) files = loaded.keepPhotos(photo.input, LIMITS.photos, words)
    })
    const name = field(kit, {
      id: 'tn',
      label: words.name,
      hint: words.nameHint,
      props: { autocomplete: 'name', maxlength: LIMITS.nameLength },
    })
    const contact = field(kit, {
      id: 'te',
      label: words.contact,
      hint: words.contactHint,
      props: { maxlength: LIMITS.contactLength, autocomplete: 'email' },
    })
    const consent = h<HTMLInputElement>('input', { class: 'rc', type: 'checkbox', 'aria-describedby': 'tse' })
    const consentTold = h('p', { class: 'err', id: 'tse' })
    const trap = honeypot(kit)
    const said = h('div')
    const button = h('button', { class: 'btn btn-1', type: 'submit' }, words.send)

    subject.input.value = kept?.subject || ''
    text.input.value = started || kept?.text || ''
    text.input.dispatchEvent(new Event('input'))
    let timer: ReturnType<typeof setTimeout>
    const keep = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const stored = draft.write(text.input.value, subject.input.value)
        const at = new Date().toLocaleTimeString(kit.lang, { hour: '2-digit', minute: '2-digit' })
        text.node.querySelector('.under span')!.textContent = stored ? fill(words.kept, at) : ''
      }, 500)
    }
    subject.input.addEventListener('input', keep)
    text.input.addEventListener('input', keep)

    const fields: Record<string, { error(text: string): unknown; focus?(): void; input?: HTMLElement }> = {
      type,
      audience,
      category,
      subject,
      text,
      place: where,
      photo,
      name,
      contact,
      consent: { error: (wrong) => (consentTold.textContent = wrong), input: consent },
    }
    const mark = (at: string, wrong: string): boolean => {
      fields[at]!.error(wrong)
      return !!wrong
    }
    const focus = (at: string) => {
      const one = fields[at]!
      if (one.focus) one.focus()
      else one.input!.focus()
    }
    const check = () => {
      const missing = (value: unknown) => (value ? '' : words.required)
      const tooLong = (one: Field, most: number) =>
        lengthOf(one.value()) > most ? words.tooLong : missing(one.value())
      const found: [string, string][] = [
        ['type', missing(type.value())],
        ['audience', missing(audience.value())],
        ['category', missing(category.value())],
        ['subject', missing(subject.value())],
        ['text', tooLong(text, LIMITS.letterTextLength)],
        ['name', missing(name.value())],
        ['consent', missing(consent.checked)],
      ]
      const wrong = found.filter(([at, told]) => mark(at, told))
      if (wrong[0]) focus(wrong[0][0])
      return !wrong[0]
    }

    let looked = false
    /** Once before a letter goes: personal data in its text, and answered letters about the same. */
    const lookAgain = async () => {
      looked = true
      const [personal] = PERSONAL.exec(subject.value() + '\n' + text.value()) || []
      const query = '?site=' + encodeURIComponent(kit.site.key) + '&like=' + encodeURIComponent(subject.value())
      const { data } = await kit.api<LettersAnswer>('GET', 'letters' + query)
      const alike = data?.letters || []
      if (personal) add(said, note(kit, 'warn', words.personal, fill(words.personalMore, personal)))
      if (alike[0]) {
        const links = alike.map((letter) =>
          h('a', { class: 'btn', href: letter.url, target: '_blank', rel: 'noopener' }, letter.subject),
        )
        add(said, note(kit, 'warn', words.similar, words.similarMore, ...links))
      }
      return !!personal || !!alike[0]
    }

    const send = async () => {
      said.textContent = ''
      if (busy || !check()) return
      busy = true
      if (!looked && (await lookAgain())) {
        busy = false
        button.textContent = words.sendAll
        return
      }
      button.setAttribute('aria-disabled', 'true')
      button.textContent = words.sending
      const { url, key } = kit.article
      const body: LetterRequest = {
        site: kit.site.key,
        url,
        key,
        type: type.value() as LetterType,
        audience: audience.value() as LetterAudience,
        category: category.value(),
        subject: subject.value(),
        text: text.value(),
        place: where.value(),
        visibility: 'open',
        name: name.value(),
        contact: contact.value(),
        consent: true,
        once,
        website: trap.value,
        took: Date.now() - opened,
      }
      const [loaded, sent] = [await photos, files()]
      const withPhotos: Kit = loaded && sent[0] ? { ...kit, api: loaded.sending(kit.base, sent) } : kit
      const { status, data } = await post<LetterAnswer & ErrorAnswer>(withPhotos, 'letter', body)
      busy = false
      button.removeAttribute('aria-disabled')
      button.textContent = words.send
      if (status === 201 && data) {
        once = ''
        clearTimeout(timer)
        draft.erase()
        kit.act('letter')
        return receipt(kit, place, data)
      }
      if (!status) {
        button.textContent = words.again
        add(said, note(kit, 'warn', words.offline, words.offlineMore))
        // once, with the same key: a letter that did arrive is not stored twice
        addEventListener('online', kit.quiet(send), { once: true })
        return
      }
      const error = data?.error
      if (error && fields[error.field]) {
        mark(error.field, error.message)
        focus(error.field)
      } else {
        button.textContent = words.again
        add(said, note(kit, 'bad', words.failed, (status < 500 && error && error.message) || words.failedMore))
      }
    }
    add(
      rest,
      h(
        'form',
        {
          novalidate: 'novalidate',
          submit: (event: Event) => {
            event.preventDefault()
            return send()
          },
        },
        type.node,
        audience.node,
        category.node,
        subject.node,
        text.node,
        where.node,
        photo.node,
        name.node,
        contact.node,
        h(
          'div',
          { class: 'field' },
          consentTold,
          h(
            'div',
            { class: 'pick' },
            h(
              'label',
              null,
              consent,
              h(
                'span',
                null,
                words.consent + ' ',
                h('a', { href: kit.site.privacyUrl, target: '_blank', rel: 'noopener' }, words.notice),
              ),
            ),
          ),
        ),
        trap,
        said,
        h('div', { class: 'btns' }, button, cancel()),
      ),
    )
  }
  if (started) {
    ;(place.querySelector('input') as HTMLInputElement).checked = true
    showForm()
  }
}

/** Number and secret: shown once, so they are set large and are copied with one press. */
function receipt(kit: Kit, place: HTMLElement, { number, secret, url }: LetterAnswer): void {
  const { h, add, icon } = kit
  const words = letterWords(kit.lang)
  place.textContent = ''
  const title = h('h2', { id: 'cta', tabindex: '-1' }, words.sent)
  const both = words.number + ': ' + number + '\n' + words.code + ': ' + secret + '\n' + url
  const copied = h('p', { class: 'meta' })
  const copy: HTMLElement = h(
    'button',
    {
      class: 'btn btn-1',
      click: async () => {
        copied.textContent = (await kit.copy(both, copy)) ? words.copied : words.copyFailed
        kit.say(copy, copied.textContent)
      },
    },
    icon(copyIcon),
    words.copy,
  )
  add(
    place,
    h('div', { class: 'note good' }, title),
    h(
      'dl',
      { class: 'ticket' },
      h('div', null, h('dt', { class: 'meta' }, words.number), h('dd', null, number)),
      h('div', null, h('dt', { class: 'meta' }, words.code), h('dd', null, secret.replace(/(.{4})(?=.)/g, '$1-'))),
    ),
    h('p', null, words.keepBoth),
    h(
      'div',
      { class: 'btns' },
      copy,
      h('a', { class: 'btn', href: url, target: '_blank', rel: 'noopener noreferrer' }, words.see),
      // no Titian mark: this goes to the writer alone
      h(
        'a',
        {
          class: 'btn btn-q',
          href: 'https://wa.me/?text=' + encodeURIComponent(both),
          target: '_blank',
          rel: 'noopener noreferrer',
        },
        words.whatsapp,
      ),
    ),
    copied,
  )
  title.focus()
}

/** `<div data-titian="letters">`: published letters with their answers, newest answer first. */
export function list(kit: Kit, slot: HTMLElement): void {
  const { h, add } = kit
  const words = letterWords(kit.lang)
  let next = ''
  const all = h('div', { class: 'thread' })
  const more = h('div')
  add(slot, h('section', { 'aria-labelledby': 'sl' }, h('h2', { id: 'sl' }, words.published), all, more))
  const load = async () => {
    more.textContent = ''
    const after = next && '&after=' + encodeURIComponent(next)
    const { status, data } = await kit.api<LettersAnswer>(
      'GET',
      'letters?site=' + encodeURIComponent(kit.site.key) + after,
    )
    if (status !== 200 || !data) {
      return add(
        more,
        note(kit, 'bad', words.listFailed, words.failedMore, h('button', { class: 'btn', click: load }, words.reload)),
      )
    }
    for (const letter of data.letters) {
      add(
        all,
        h(
          'article',
          { class: 'c' },
          h('h3', null, h('a', { href: letter.url }, letter.subject)),
          h(
            'p',
            { class: 'meta' },
            [letter.number, words[letter.type], letter.name || words.unnamed, words.states[letter.state]].join(' · '),
          ),
          h('p', { class: 'warga' }, letter.text),
          letter.answer &&
            h(
              'div',
              { class: 'kids' },
              h(
                'article',
                { class: 'c resmi' },
                h(
                  'header',
                  { class: 'c-who' },
                  h('b', null, letter.agency),
                  h('span', { class: 'badge' }, words.official),
                ),
                h('div', { class: 'warga' }, rich(kit, letter.answer)),
              ),
            ),
        ),
      )
    }
    next = data.next
    if (!all.firstChild) add(all, h('div', { class: 'empty' }, h('p', null, h('b', null, words.none))))
    if (next) add(more, h('button', { class: 'btn', click: load }, words.more))
  }
  kit.quiet(load)()
}
