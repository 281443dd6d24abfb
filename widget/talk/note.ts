import type { Kit } from '../kit.ts'

/** What happened, what is safe, what to do. */
export const note = (kit: Kit, kind: string, bold: string, text: string, ...more: Node[]) =>
  kit.h(
    'div',
    { class: 'note ' + kind, role: kind === 'bad' || kind === 'warn' ? 'alert' : '' },
    kit.h('p', null, kit.h('b', null, bold), ' ', text),
    !!more[0] && kit.h('div', { class: 'btns' }, more),
  )
