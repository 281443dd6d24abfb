/** Saying that a comment should not stand here. */
import type { ReportReason } from '../../src/wire/api.ts'
import type { Kit } from '../kit.ts'
import { field } from './field.ts'
import type { WriteWords } from './write-words.ts'

export interface ReportAsked {
  id: string
  close(): void
  /** Stored: says so where it was pressed. */
  done(said: string): void
}

export function reportForm(kit: Kit, words: WriteWords, { id, close, done }: ReportAsked): HTMLElement {
  const { h, keep } = kit
  const reasons: [ReportReason, string][] = [
    ['hoax', words.hoax],
    ['insult', words.insult],
    ['gambling', words.gambling],
    ['personal-data', words.personal],
    ['other', words.other],
  ]
  const reason = field(kit, {
    id: 'rr' + id,
    tag: 'select',
    label: words.why,
    inside: reasons.map(([value, text]) => h('option', { value }, text)),
  })
  const more = field(kit, { id: 'rn' + id, label: words.note, props: { maxlength: '300' } })
  const send = async (event: Event) => {
    event.preventDefault()
    let browser = keep.read<string>('reporter')
    if (!browser) {
      browser = kit.random(22)
      keep.write('reporter', browser)
    }
    const { status } = await kit.api('POST', 'comments/' + id + '/reports', {
      site: kit.site.key,
      reason: reason.input.value,
      note: more.value() || undefined,
      browser,
    })
    if (status !== 201 && status !== 200) return void reason.error(words.actionFailed)
    close()
    done(words.reported)
  }
  return h(
    'form',
    { submit: send },
    reason.node,
    more.node,
    h(
      'div',
      { class: 'btns' },
      h('button', { class: 'btn' }, words.sendReport),
      h('button', { class: 'btn btn-q', type: 'button', click: close }, words.cancel),
    ),
  )
}
