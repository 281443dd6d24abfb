/** One field of a form: label, hint, error above the input, and how much may still be written. */
import type { Kit } from '../kit.ts'
import { fill } from './words.ts'

export interface Field {
  node: HTMLElement
  input: HTMLInputElement
  value(): string
  /** '' takes the error away. @returns whether there is one */
  error(text: string, ...more: Node[]): boolean
}

export interface FieldAsked {
  /** Unique in its root. */
  id: string
  label: string
  hint?: string
  tag?: string
  most?: number
  left?: string
  under?: string
  props?: Record<string, unknown>
  inside?: Node[]
}

export const lengthOf = (text: string) => [...text.trim()].length

export function field(
  kit: Kit,
  { id, label, hint, tag = 'input', most, left = '', under, props, inside }: FieldAsked,
): Field {
  const { h } = kit
  const input = h<HTMLInputElement>(
    tag,
    { class: 'in', id, 'aria-describedby': id + 'e ' + id + 'h', ...props },
    inside,
  )
  const told = h('div', { id: id + 'e' })
  const counter = h('span')
  const node = h(
    'div',
    { class: 'field' },
    h('label', { for: id }, label),
    hint && h('span', { class: 'hint', id: id + 'h' }, hint),
    told,
    input,
    !!(under || most) && h('p', { class: 'under' }, h('span', null, under), counter),
  )
  const count = () => {
    if (most) counter.textContent = fill(left, kit.number(most - lengthOf(input.value)) || '0')
    // where field-sizing is missing
    if (tag === 'textarea' && input.scrollHeight > input.clientHeight)
      input.style.height = input.scrollHeight + 4 + 'px'
  }
  const error: Field['error'] = (text, ...more) => {
    told.textContent = ''
    node.className = 'field' + (text ? ' bad-field' : '')
    if (text) {
      input.setAttribute('aria-invalid', 'true')
      kit.add(told, h('p', { class: 'err' }, text), !!more[0] && h('div', { class: 'btns' }, more))
    } else input.removeAttribute('aria-invalid')
    return !!text
  }
  input.addEventListener('input', () => {
    // What was wrong is being mended; whether it is right now, sending tells.
    error('')
    count()
  })
  count()
  return { node, input, value: () => input.value.trim(), error }
}

/** People do not see it and leave it empty. */
export const honeypot = (kit: Kit) =>
  kit.h<HTMLInputElement>('input', {
    class: 'vh',
    name: 'website',
    tabindex: '-1',
    autocomplete: 'off',
    'aria-hidden': 'true',
  })
